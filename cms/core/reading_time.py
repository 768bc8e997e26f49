"""How long it takes to read a page."""

import re
from collections.abc import Iterator

from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search.index import SearchField

WORDS_PER_MINUTE = 200  # silent reading of prose; 238 is the mean of grown-up readers of English (Brysbaert 2019)
WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def minutes_to_read(page: Page) -> int:
    """Minutes it takes to read the streams of ``page`` that the search knows, which are its text; no query."""
    return -(-sum(len(WORD.findall(text)) for text in texts_of(page)) // WORDS_PER_MINUTE)


def texts_of(page: Page) -> Iterator[str]:
    for field in page.search_fields:
        stream = page._meta.get_field(field.field_name) if isinstance(field, SearchField) else None
        if isinstance(stream, StreamField):
            yield from stream.get_searchable_content(getattr(page, stream.name))
