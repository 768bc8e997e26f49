"""The map of a centre's site that search engines read."""

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, Site

from .privacy import private


class CentreSitemap(Sitemap):
    """Every public page of a centre in each of its languages, with its versions in the others.

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
        return [
            {
                "location": addresses[one.pk],
                "lastmod": one.last_published_at,
                "alternates": [
                    {"lang_code": language, "location": address}
                    for language, address in with_default(versions[one.translation_key], addresses[one.pk]).items()
                ],
            }
            for one in Paginator(items, self.limit).page(page).object_list
        ]


def with_default(versions: dict[str, str], own: str) -> dict[str, str]:
    """Addresses by language, with ``x-default``: the one in the installation's first language, or else ``own``."""
    return {**versions, "x-default": versions.get(settings.LANGUAGE_CODE, own)}
