"""Words that nobody uses: what was meant by them, or what is like them."""

from collections import defaultdict
from itertools import takewhile
from typing import Any

from django.db.models import Count, Q
from wagtail.models import Page

from ..models.search import SearchTerm
from .question import Question
from .typos import SHORTEST, neighbours
from .words import folded, light_stem, stems_of

MOST_CORRECTED = 3  # words of a question
SHORTEST_FORM = 6  # letters of a word that is corrected to a form that nobody uses either
MOST_SUGGESTIONS = 5
Usage = dict[str, tuple[int, str]]  # of folded words: how many entries have them, and how they are written


def correct(question: Question, known: set[str], terms: Any) -> bool:
    """Replace the words of ``question`` of which no term is ``known`` by what is one letter away among ``terms``.

    First by words that are used, then by other forms of them. Whether any was replaced; at most two queries.
    """
    unknown = [
        number
        for number, word in enumerate(question.words)
        if not question.terms[number] & known and is_guessable(folded(word))
    ][:MOST_CORRECTED]
    near = {number: set(neighbours(folded(question.words[number]))) for number in unknown}
    if near:
        near = replace(question, near, usage(terms.filter(term__in=set().union(*near.values()))))
    near = {number: words for number, words in near.items() if len(question.words[number]) >= SHORTEST_FORM}
    if near:
        forms = {one: light_stem(one, question.language) for words in near.values() for one in words}
        counts = dict(terms.filter(term__in=set(forms.values())).values_list("term").annotate(Count("pk")))
        replace(question, near, {one: (counts[form], one) for one, form in forms.items() if form in counts})
    return question.is_corrected


def is_guessable(word: str) -> bool:
    return len(word) >= SHORTEST and not any(one.isdigit() for one in word)


def replace(question: Question, near: dict[int, set[str]], used: Usage) -> dict[int, set[str]]:
    """Replace each word by the most used of those near to it; returns what is near to those that stay."""
    left = {}
    for number, words in near.items():
        if found := words & used.keys():
            question.correct(number, used[min(found, key=lambda one: (-used[one][0], one))][1])
        else:
            left[number] = words
    return left


def usage(terms: Any) -> Usage:
    """How words among ``terms`` are used; of several spellings the most frequent counts."""
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
