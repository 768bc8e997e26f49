"""How long it takes to read a page."""

import re
from collections.abc import Iterator

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search.index import SearchField

WORDS_PER_MINUTE = 200  # silent reading of prose; 238 is the mean of grown-up readers of English (Brysbaert 2019)
WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def minutes_to_read(page: Page) -> int:
    """Minutes it takes to read the streams and rich texts of ``page`` that the search knows; no query."""
    return -(-sum(len(WORD.findall(text)) for text in texts_of(page)) // WORDS_PER_MINUTE)


def texts_of(page: Page) -> Iterator[str]:
    for field in page.search_fields:
        text = page._meta.get_field(field.field_name) if isinstance(field, SearchField) else None
        if isinstance(text, StreamField | RichTextField):
            yield from text.get_searchable_content(getattr(page, text.name))
