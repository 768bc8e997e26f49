"""What stays readable without a network: one page per language, kept by a service worker in readers' browsers.

The worker keeps that page and what it is drawn with, nothing else. Browsers ask for ``/sw.js`` at every visit; its text
changes with what the page says, and then they fetch all of it anew.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from cms.core.cookies import OFFLINE
from cms.core.models import CentreSettings
from cms.core.models.routing import home_for
from cms.core.privacy import public_pages
from teams.models import PlacePage

from .models import HomePage

# What the page is drawn with, beside the style sheet of its centre.
FILES = ("fonts/onest-latin.woff2", "fonts/onest-cyrillic.woff2", "js/site.js")
MOST_PLACES = 50
KEPT_HERE = 60  # seconds, for which a browser's question costs no query


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Crisis phones, contact and hours of all places of the host's centre, in the language of the address."""
    home = home_for(request)
    if not isinstance(home, HomePage) or not home.live:
        raise Http404
    public = public_pages([home])
    places = PlacePage.objects.filter(pk__in=public.values("pk")).select_related("locale").order_by("path")
    context = {
        "home": home,
        "centre": CentreSettings.for_request(request),
        "crisis_phones": home.crisis_phones,
        "places": places[:MOST_PLACES],
        "saved_at": timezone.now(),
    }
    response = render(request, "home/offline.html", context)
    patch_cache_control(response, no_cache=True)
    return response


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """The service worker of the host's centre; elsewhere, and when it is switched off, one that removes itself."""
    site = Site.find_for_request(request)
    if site is None or not settings.OFFLINE_PAGES:
        script = source("js/worker_off.js")
    else:
        script = str(cache.get_or_set(f"service-worker:{site.pk}", lambda: script_for(site), KEPT_HERE))
    response = HttpResponse(script, content_type="text/javascript; charset=utf-8")
    patch_cache_control(response, no_cache=True)
    return response


def script_for(site: Site) -> str:
    """The worker with what it is to keep and the name of the cache, which tells one state of that from another."""
    homes = [one for one in site.root_page.get_translations(inclusive=True).select_related("locale") if one.live]
    pages = {}
    for home in homes:
        with override(home.locale.language_code):
            pages[home.locale.language_code] = reverse("offline")
    files = [static(name) for name in FILES]
    theme = CentreSettings.for_site(site)
    files.append(reverse("theme", args=[theme.theme_digest]))
    state = [pages, files, source("js/worker.js"), *state_of(homes, theme)]
    version = hashlib.sha256(json.dumps(state, default=str).encode()).hexdigest()[:12]
    kept = json.dumps([*pages.values(), *files])
    first = pages.get(settings.LANGUAGE_CODE) or next(iter(pages.values()), "")
    head = f'const name = "{OFFLINE}{version}", pages = {json.dumps(pages)}, first = "{first}", kept = {kept};\n'
    return head + source("js/worker.js")


def state_of(homes: list[Page], centre: CentreSettings) -> Iterator[Any]:
    """Whatever changes the page from day to day, without rendering it: publications, settings, and the week.

    A release that changes nothing but its words or its template is in browsers a week later.
    """
    today = timezone.localdate()
    yield today.isocalendar()[:2]
    shown = Q(path__in=[home.path for home in homes]) | Q(pk__in=PlacePage.objects.values("pk"))
    yield list(public_pages(homes).filter(shown).order_by("pk").values_list("pk", "last_published_at"))
    yield [str(getattr(centre, field.attname)) for field in centre._meta.concrete_fields]


def source(name: str) -> str:
    return (settings.BASE_DIR / "static" / name).read_text(encoding="utf-8")
