"""The map of a centre's site that search engines read."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, Site

from .privacy import private
from .views import addresses_of

# Addresses that are no page's.
ALSO_LISTED = ("open_data", "site_map", "a_to_z")


class CentreSitemap(Sitemap):
    """Every public page of a centre in each of its languages, and its other addresses, with the versions of each.

    Wagtail's own knows one language, and reads each page with all its fields.
    """

    def __init__(self, site: Site, request: HttpRequest) -> None:
        self.site = site
        self.request = request

    def items(self) -> list[Page]:
        """The pages below the centre's published home pages, in the order of the tree; two queries."""
        languages = [code for code, _name in settings.LANGUAGES]
        homes = Page.objects.filter(
            translation_key=self.site.root_page.translation_key, live=True, locale__language_code__in=languages
        )
        below = Q(pk__in=())
        for path in homes.values_list("path", flat=True):
            below |= Q(path__startswith=path)
        return list(Page.objects.live().filter(below).exclude(private()).select_related("locale").order_by("path"))

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:
        items = self.items()
        addresses = {one.pk: one.get_full_url(self.request) for one in items}
        versions: dict[Any, dict[str, str]] = defaultdict(dict)
        for one in items:
            versions[one.translation_key][one.locale.language_code] = addresses[one.pk]
        found = [
            entry(addresses[one.pk], versions[one.translation_key], one.last_published_at)
            for one in Paginator(items, self.limit).page(page).object_list
        ]
        if str(page) == "1":
            homes = versions[self.site.root_page.translation_key]
            for name in ALSO_LISTED:
                paths = addresses_of(name, {})
                own = {code: self.site.root_url + path for code, path in paths.items() if code in homes}
                found += [entry(address, own) for address in own.values()]
        return found


def entry(address: str, versions: dict[str, str], changed: datetime | None = None) -> dict[str, Any]:
    """What the map says of an address, with those of the same in each language by its code."""
    return {
        "location": address,
        "lastmod": changed,
        "alternates": [
            {"lang_code": language, "location": one} for language, one in with_default(versions, address).items()
        ],
    }


def with_default(versions: dict[str, str], own: str) -> dict[str, str]:
    """Addresses by language, with ``x-default``: the one in the installation's first language, or else ``own``."""
    return {**versions, "x-default": versions.get(settings.LANGUAGE_CODE, own)}
