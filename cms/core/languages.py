"""Reading relations in the reader's language: wagtail-localize keeps them on the source-language pages."""

from collections.abc import Iterable
from typing import TypeVar

from wagtail.models import Page

PageT = TypeVar("PageT", bound=Page)


def in_language_of(reader: Page, pages: Iterable[PageT]) -> list[PageT]:
    """Published ``pages`` in the order given, each in the language of ``reader`` where it is published in it.

    What has no such translation stays as it is; what is not published at all is left out. One query.
    """
    originals = list(pages)
    if not originals:
        return []
    model = type(originals[0])
    translated = {
        page.translation_key: page
        for page in model._default_manager.live()
        .public()
        .filter(locale_id=reader.locale_id, translation_key__in=[page.translation_key for page in originals])
        .select_related("locale")
    }
    chosen = [translated.get(page.translation_key, page) for page in originals]
    return [page for page in chosen if page.live]
