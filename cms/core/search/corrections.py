"""Words that nobody uses: what was meant by them, or what is like them."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile
from typing import Any

from django.db.models import Count, Q
from wagtail.models import Page

from ..models.search import SearchTerm
from .question import Question
from .typos import SHORTEST, neighbours
from .words import folded, is_stop_word, light_stem, stems_of

MOST_CORRECTED = 3  # words of a question
SHORT = 6  # letters of a word that has many others near, so that only its last letter may be another one
ENDING = 3  # letters in which a form of a longer one may differ
MOST_SUGGESTIONS = 5
Usage = dict[str, tuple[int, str]]  # of terms: how many entries have them, and how they are written mostly


def correct(question: Question, known: set[str], terms: Any) -> bool:
    """Replace the words of ``question`` of which no term is ``known`` by what is most like them among ``terms``.

    That is a word one letter away, or any form of it, as it is mostly written. Whether any was replaced; one query.
    """
    unknown = [
        number
        for number, word in enumerate(question.words)
        if not question.terms[number] & known and is_guessable(folded(word))
    ][:MOST_CORRECTED]
    near = {number: terms_near(question.words[number], question.language) for number in unknown}
    used = usage(terms.filter(term__in=set().union(*near.values()))) if near else {}
    for number, candidates in near.items():
        forms = [used[one] for one in candidates.keys() & used.keys() if is_form(used[one][1], candidates[one])]
        if best := most_like(question.words[number], forms, question.language):
            question.correct(number, best)
    return bool(question.corrected)


def is_guessable(word: str) -> bool:
    return len(word) >= SHORTEST and not any(one.isdigit() for one in word)


def terms_near(word: str, language: str) -> dict[str, set[str]]:
    """The words one letter away from ``word`` by each of their terms: themselves, and what their forms share."""
    near = defaultdict(set)
    for one in set(neighbours(folded(word))):
        near[one].add(one)
        if len(one) >= SHORTEST:
            near[light_stem(one, language)].add(one)
    return near


def is_form(spelling: str, words: Iterable[str]) -> bool:
    """Whether ``spelling`` can be a form of one of the folded ``words``, not only of a word with the same stem."""
    plain = folded(spelling)
    return any(alike(plain, one) >= len(one) - (1 if len(one) <= SHORT else ENDING) for one in words)


def most_like(word: str, used: list[tuple[int, str]], language: str) -> str:
    """Of the spellings in ``used`` that with most of the first and last letters of ``word``, then the most frequent."""
    telling = [one for one in used if not is_stop_word(one[1], language)]

    def likeness(one: tuple[int, str]) -> tuple[int, int, str]:
        typed, spelled = folded(word), folded(one[1])
        return (-alike(typed, spelled) - alike(typed[::-1], spelled[::-1]), -one[0], one[1])

    return min(telling, key=likeness, default=(0, ""))[1]


def usage(terms: Any) -> Usage:
    """How each of ``terms`` is used; of several spellings the most frequent counts."""
    rows: dict[str, list[tuple[int, str]]] = defaultdict(list)
    spelled = terms.filter(spelling__gt="").values_list("term", "spelling").annotate(Count("pk"))
    for term, spelling, number in spelled.order_by():
        rows[term].append((-number, spelling))
    return {term: (-sum(number for number, _spelling in found), min(found)[1]) for term, found in rows.items()}


def suggestions(question: Question, home: Page) -> list[str]:
    """Words in use that begin like those of ``question``, the most alike first, each in one form; one query."""
    wanted = [folded(word) for word in question.words if is_guessable(folded(word))]
    begins = Q(pk__in=())
    for word in wanted:
        begins |= Q(term__startswith=word[: max(SHORTEST, len(word) // 2)])
    used = usage(SearchTerm.objects.public_under(home).filter(begins)) if wanted else {}

    def likeness(term: str) -> tuple[int, int, str]:
        return (-max(alike(term, one) for one in wanted), -used[term][0], term)

    shown: dict[frozenset[str], str] = {}
    for term in sorted(used.keys() - set(wanted), key=likeness):
        shown.setdefault(stems_of(term, question.language) or frozenset({term}), used[term][1])
    return list(shown.values())[:MOST_SUGGESTIONS]


def alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
