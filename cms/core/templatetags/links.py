"""Links that an editor chose, each to the page in the reader's language."""

from typing import Any

from django import template
from wagtail.models import Page

from ..languages import in_language_of
from ..models import BasePage
from .pictures import found_in

register = template.Library()


def _remember(context: Any, pages: list[Page]) -> dict[int, Page | None]:
    """Look up what is not known yet, one query for each kind of page, and keep it for the request."""
    request = context.get("request")
    known: dict[int, Page | None] = getattr(request, "_pages_in_language", {})
    unknown: dict[type[Page], dict[int, Page]] = {}
    for page in pages:
        if page.pk not in known:
            unknown.setdefault(type(page), {})[page.pk] = page
    for rows in unknown.values():
        for key, page in rows.items():
            known[key] = page if page.live else None
        reader = context.get("page")
        if reader is not None:
            shown = {page.translation_key: page for page in in_language_of(reader, rows.values())}
            for key, page in rows.items():
                known[key] = shown.get(page.translation_key)
    if request is not None:
        request._pages_in_language = known
    return known


@register.simple_tag(takes_context=True)
def prepare_links(context: Any, *values: Any) -> str:
    """Look up all pages linked in these streams together, instead of one by one."""
    _remember(context, list(found_in(values, Page)))
    return ""


@register.simple_tag(takes_context=True)
def for_reader(context: Any, page: Page | None) -> Page | None:
    """``page`` in the language of the page being read, or as it is; ``None`` when it is not published."""
    return _remember(context, [page])[page.pk] if page else None


@register.simple_tag
def related_to(page: BasePage) -> list[Page]:
    """The published pages chosen for further reading, in the language of ``page`` where they have it."""
    return in_language_of(page, [child.value for child in page.related_pages if child.value])
