"""Advice to editors about text that often goes wrong; advice only, nothing here refuses a page."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

# Words that are true today and wrong in a year.
STALE_WORDS = re.compile(r"\b(obecnie|aktualnie|w tym roku|w bieżącym roku|niedługo|wkrótce|potrwa|wyniesie)\b", re.I)
LONGEST_EASY_SENTENCE = 15  # words; the European guidelines for easy-to-read texts ask for short ones
LISTS = {"list", "documents", "link_cards", "partners", "facts", "table", "gallery"}


def of_title(title: str) -> Iterator[str]:
    """A title in capitals is hard to read and is spelled out letter by letter by some screen readers."""
    letters = [character for character in title if character.isalpha()]
    if len(letters) > 4 and title == title.upper():
        yield _("The title is in capitals. Write it as a sentence.")


def of_text(text: str) -> Iterator[str]:
    """Words that age badly."""
    found = sorted({match.group(0).casefold() for match in STALE_WORDS.finditer(text)})
    if found:
        yield _("“%(words)s” will be wrong one day. Better name the date.") % {"words": ", ".join(found)}


def of_sentences(html: str) -> Iterator[str]:
    """Sentences that are too long for an easy-to-read text."""
    for sentence in re.split(r"(?<=[.!?])\s+|</(?:p|li)>", html):
        words = strip_tags(sentence).split()
        if len(words) > LONGEST_EASY_SENTENCE:
            yield _("A sentence of %(number)d words is long for an easy-to-read text: “%(start)s…”") % {
                "number": len(words),
                "start": " ".join(words[:5]),
            }


def of_stream(stream: Iterable[Any]) -> Iterator[str]:
    """Headings with nothing under them and announcements (“such as:”) with no list after them."""
    children = list(stream)
    for child, following in zip_longest(children, children[1:]):
        if child.block_type == "heading" and (following is None or following.block_type == "heading"):
            yield _("Nothing stands under the heading “%(heading)s”.") % {"heading": child.value["text"]}
        if child.block_type == "paragraph":
            words = strip_tags(str(child.value)).strip()
            if words.endswith(":") and (following is None or following.block_type not in LISTS):
                yield _("“…%(end)s” announces a list, and none follows.") % {"end": words[-40:]}
            yield from of_text(words)
