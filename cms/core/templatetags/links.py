"""Links that an editor chose, each to the page in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from wagtail.models import Page

from ..languages import in_language_of, without_version_in
from ..models import BasePage
from ..streams import found_in, ids_in
from .navigation import navigation_of

register = template.Library()


@dataclass(frozen=True)
class Untranslated:
    """How many pages of a list are not public in the reader's language, and the list in the installation's first."""

    number: int
    section: Page


def chosen_pages(context: Any, ids: Iterable[int | None]) -> list[Page]:
    """The published pages to link to for chosen ids, in that order, each in the reader's language where it has one.

    What was looked up is kept for the request; the first time, so is whatever else the page and its home page lead to.
    """
    asked = [key for key in ids if key]
    request = context.get("request")
    known: dict[int, Page | None] = getattr(request, "_chosen_pages", {})
    if not known.keys() >= set(asked):
        known |= _look_up(context, {*asked} - known.keys())
    if request is not None:
        request._chosen_pages = known
    return [page for key in asked if (page := known[key])]


def _look_up(context: Any, ids: set[int]) -> dict[int, Page | None]:
    """``ids`` and those that the page being read and its home page lead to, with the page to show for each."""
    reader, home = context.get("page"), navigation_of(context).home
    sources = [page for page in (reader, home) if isinstance(page, BasePage)]
    wanted = ids.union(key for page in sources for key in page.leads_to() if key)
    found = in_language_of(reader or home, wanted, {kind for page in sources for kind in page.leads_to_whole})
    return {key: found.get(key) for key in wanted}


def chosen_page(context: Any, key: int | None) -> Page | None:
    """The published page to link to for the id of a chosen one, if there is any."""
    return next(iter(chosen_pages(context, [key])), None)


@register.simple_tag(takes_context=True)
def chosen(context: Any, key: int | None) -> Page | None:
    """The published page to link to for the id of a chosen one, in the reader's language; ``None`` if there is none."""
    return chosen_page(context, key)


@register.simple_tag(takes_context=True)
def prepare_links(context: Any, *values: Any) -> str:
    """Look up all pages linked in these streams together, instead of one by one."""
    chosen_pages(context, [page.pk for page in found_in(values, Page)])
    return ""


@register.simple_tag(takes_context=True)
def for_reader(context: Any, page: Page | None) -> Page | None:
    """``page`` in the language of the page being read, or as it is; ``None`` when it is not published."""
    return chosen_page(context, page.pk) if page else None


@register.simple_tag(takes_context=True)
def related_to(context: Any, page: BasePage) -> list[Page]:
    """The published pages chosen for further reading, in the language of ``page`` where they have it."""
    return chosen_pages(context, ids_in(page.related_pages))


@register.simple_tag(takes_context=True)
def untranslated_in(context: Any, section: Page) -> Untranslated | None:
    """What the list ``section`` lacks of the same list in the installation's first language, if that is published."""
    original = next(
        (
            one
            for one in navigation_of(context).versions
            if one.translation_key == section.translation_key and one.locale.language_code == settings.LANGUAGE_CODE
        ),
        None,
    )
    if original is None or original.locale_id == section.locale_id:
        return None
    number = without_version_in(section.locale_id, original).count()
    return Untranslated(number, original) if number else None
