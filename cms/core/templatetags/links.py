"""Links that an editor chose, each to the page in the reader's language."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django import template
from django.db.models import Q
from wagtail.blocks import StreamValue
from wagtail.models import Page

from ..languages import in_language_of
from ..models import BasePage
from .pictures import found_in

register = template.Library()

PageT = TypeVar("PageT", bound=Page)


def chosen(model: type[PageT], ids: Iterable[int], reader: Page) -> list[PageT]:
    """Published pages by their ids, in that order, each in the reader's language where it has one; one query."""
    ids = [key for key in ids if key]
    if not ids:
        return []
    originals = Q(pk__in=ids)
    keys = model._default_manager.filter(originals).values("translation_key")
    translated = Q(live=True, locale_id=reader.locale_id, translation_key__in=keys)
    found = list(model._default_manager.filter(originals | translated).select_related("locale"))
    own = {page.translation_key: page for page in found if page.live and page.locale_id == reader.locale_id}
    by_id = {page.pk: page for page in found}
    shown = [own.get(page.translation_key, page) for key in ids if (page := by_id.get(key))]
    return [page for page in shown if page.live]


def ids_in(stream: StreamValue) -> list[int]:
    """The ids of the pages chosen in a stream of page choosers, without fetching them."""
    return [row["value"] for row in stream.raw_data]


def closest(reader: Page, pages: Iterable[PageT]) -> list[PageT]:
    """As ``in_language_of``, without a query when all ``pages`` are in the reader's language already."""
    originals = list(pages)
    foreign: dict[type[Page], list[Page]] = {}
    for page in originals:
        if page.locale_id != reader.locale_id:
            foreign.setdefault(type(page), []).append(page)
    shown: dict[Any, Any] = {}
    for rows in foreign.values():
        shown |= {page.translation_key: page for page in in_language_of(reader, rows)}
    own = (page if page.locale_id == reader.locale_id else shown.get(page.translation_key) for page in originals)
    return [page for page in own if page and page.live]


def _remember(context: Any, pages: list[Page]) -> dict[int, Page | None]:
    """For each page's id the page to link to; what was looked up is kept for the request."""
    request, reader = context.get("request"), context.get("page")
    known: dict[int, Page | None] = getattr(request, "_pages_for_reader", {})
    unknown = [page for page in pages if page.pk not in known]
    if unknown:
        live = closest(reader, unknown) if reader else [page for page in unknown if page.live]
        by_key = {page.translation_key: page for page in live}
        known |= {page.pk: by_key.get(page.translation_key) for page in unknown}
    if request is not None:
        request._pages_for_reader = known
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
    return chosen(Page, ids_in(page.related_pages), page)
