"""What of an entry is shown among the results, with the words that were sought marked, in whatever form they stand."""

from collections.abc import Iterable, Iterator

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .query import Question
from .words import cut, folded, keys_of

BEFORE, LONGEST = 60, 240  # characters


def marked(text: str, question: Question) -> SafeString:
    """``text`` as HTML, with ``<mark>`` around the words of ``question``."""
    parts, end = [], 0
    for first, last in places_in(text, question):
        parts += [escape(text[end:first]), "<mark>", escape(text[first:last]), "</mark>"]
        end = last
    return mark_safe("".join([*parts, escape(text[end:])]))


def snippet(texts: Iterable[str], question: Question) -> SafeString:
    """The first of ``texts`` that has one of the words, about as much as two lines show; else the beginning of one."""
    given = [" ".join(text.split()) for text in texts]
    for text in given:
        for first, _last in places_in(text, question):
            return marked(around(text, first), question)
    return SafeString(escape(around(next((text for text in given if text), ""), 0)))


def around(text: str, place: int) -> str:
    """The part of ``text`` with ``place`` in it, whole words."""
    first = 0
    if place > BEFORE and len(text) > LONGEST:
        first = text.find(" ", min(place - BEFORE, len(text) - LONGEST)) + 1
        first = first if first <= place else place
    last = len(text) if len(text) - first <= LONGEST else text.rfind(" ", first, first + LONGEST)
    last = last if last > place else first + LONGEST
    return f"{'… ' if first else ''}{text[first:last]}{' …' if last < len(text) else ''}"


def places_in(text: str, question: Question) -> Iterator[tuple[int, int]]:
    """Where words of ``question`` stand, in any form."""
    wanted = question.all_terms
    # Reading every word of a long document would take long; forms of a word begin alike, but for few.
    beginnings = {term.lstrip("~")[:2] for term in wanted}
    for found in cut(text):
        if folded(found[0])[:2] in beginnings and keys_of(found[0], question.language) & wanted:
            yield found.span()
