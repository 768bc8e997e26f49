"""From an address to its page, with one query for all pages on the way."""

from typing import Any

from django.db.models import Q, Value
from django.db.models.functions import Length, Substr
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, PageViewRestriction, Site

from ..privacy import private


def known_open() -> Q:
    """Pages that nothing restricts. An alias is as private as its source, which is left to Wagtail to follow."""
    return Q(alias_of=None) & ~private()


class RoutedPage(Page):
    """A page that finds what is below it at once; Wagtail asks twice for each level and again who may read."""

    is_known_open = False  # set while routing, for this request: nothing restricts this page or any above it

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """As Wagtail's: parents stay cached on the page, and a type with a ``route`` of its own decides the rest."""
        if not path_components:
            return super().route(request, path_components)
        page: Page = self
        for step in self._way_down(path_components):
            step._cached_parent_obj = page
            step.is_known_open &= page.is_known_open
            page = step
            if getattr(page.specific_class, "route", None) is not RoutedPage.route:
                break
        if page is self:
            raise Http404
        specific = page.specific
        specific.locale = page.locale  # found with the page, and asked for by every template
        return specific.route(request, path_components[page.depth - self.depth :])

    def _way_down(self, path_components: list[str]) -> Any:
        """The pages from the child of this one to the last that the address names."""
        address = f"{self.url_path}{'/'.join(path_components)}/"
        begins_with_it = Q(url_path=Substr(Value(address), 1, Length("url_path")))
        # The slugs say nothing new, but they have an index.
        named = Page.objects.descendant_of(self).filter(begins_with_it, slug__in=path_components)
        return named.annotate(is_known_open=known_open()).select_related("locale").order_by("depth")

    def get_view_restrictions(self) -> Any:
        """As Wagtail's, without asking again when routing has found none."""
        return PageViewRestriction.objects.none() if self.is_known_open else super().get_view_restrictions()


def home_for(request: HttpRequest) -> Page | None:
    """The centre's home page in the language of the address, or in its own where that is not published; one query."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    root = site.root_page
    homes = root.specific_class._default_manager.filter(live=True, translation_key=root.translation_key)
    home = homes.filter(locale__language_code=get_language()).annotate(is_known_open=known_open())
    return home.select_related("locale").first() or root.specific


def home_in_language(request: HttpRequest) -> Page:
    """The centre's published home page in the language of the address; ``Http404`` where there is none."""
    home = home_for(request)
    if home is None or not home.live or home.locale.language_code != get_language():
        raise Http404
    return home
