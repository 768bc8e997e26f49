"""The view of pages, and of what is made from the tree of them."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail import views

from . import a_to_z
from .models.routing import home_for, home_in_language
from .paging import page_of
from .site_map import PER_PAGE as MOST_IN_MAP
from .site_map import as_tree, pages_in_site_map


def serve(request: Any, path: str) -> HttpResponseBase:
    """Wagtail's view, for a page found from the home page in the language of the address.

    Where that is not published, the centre's own is looked through, and what is found has an address of its own. The
    page is left where ``Page.route_for_request`` looks first; Wagtail would need two queries more to find it. On a host
    that is no centre's, the front door of the installation stands in the place of a home page.
    """
    home = home_for(request)
    if home is None and not path:
        answer: HttpResponse = import_string(settings.FRONT_DOOR)(request)
        return answer
    if home is not None:
        found = home.route(request, [slug for slug in path.split("/") if slug])
        if home.locale.language_code != get_language():
            return redirect(found.page.get_url(request) or "/")
        request._wagtail_route_for_request = found
    return views.serve(request, path)


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """The pages of the host's centre in the language of the address, as a tree."""
    pager = page_of(pages_in_site_map(home_in_language(request)), request, MOST_IN_MAP)
    context = {
        "here": _("Site map"),
        "addresses": addresses_of("site_map", {}),
        "pager": pager,
        "branches": as_tree(pager),
    }
    return render(request, "core/site_map.html", context)


@require_safe
def index_of_matters(request: HttpRequest) -> HttpResponse:
    """What residents come about, from A to Z, in the language of the address."""
    entries = a_to_z.entries_in(home_in_language(request))
    pager = page_of(entries, request, a_to_z.PER_PAGE)
    context = {
        "here": _("Matters from A to Z"),
        "addresses": addresses_of("a_to_z", {}),
        "pager": pager,
        "letters": a_to_z.letters_of(entries),
    }
    return render(request, "core/a_to_z.html", context)


def addresses_of(name: str, query: dict[str, str], *args: str) -> dict[str, str]:
    """An address of ours that is translated, in each language by its code, with ``query`` behind it."""
    found = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            path = reverse(name, args=args)
            found[code] = f"{path}?{urlencode(query)}" if query else path
    return found
