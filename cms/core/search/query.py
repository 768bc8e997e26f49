"""Finding what a resident asks for.

The database says which entries have which of the words; what they are worth together is reckoned here, so that the
order is the same on every database (``docs/decisions/0007-search.md``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log2
from typing import Any

from wagtail.models import Page

from ..models.search import SearchKind, SearchTerm
from .corrections import correct
from .question import Question
from .words import STEM


@dataclass(frozen=True)
class Match:
    """An entry that has words of the question."""

    key: int
    kind: str
    year: int | None
    place: tuple[str, str, int]  # the order of what is worth the same: the way in the tree, then that on the page
    document: int | None
    weights: dict[int, int]  # by the number of the word in the question


@dataclass(frozen=True)
class Answer:
    """What was found, best first. ``is_partial``: nothing has all the words, these have some of them."""

    question: Question
    matches: list[Match]
    is_partial: bool = False

    @property
    def has_all_words(self) -> bool:
        """Whether anything has all the words."""
        return bool(self.matches) and not self.is_partial

    def of(self, kind: str = "", year: str = "") -> list[Match]:
        """Those of a kind, and of a year; empty means any."""
        return [
            one for one in self.matches if (not kind or one.kind == kind) and (not year or str(one.year or "") == year)
        ]

    def kinds(self, year: str) -> list[tuple[str, Any, int]]:
        """Value, label and number of each kind among what was found of ``year``."""
        counts = Counter(one.kind for one in self.of(year=year))
        return [(value, label, counts[value]) for value, label in SearchKind.choices]

    def years(self, kind: str, chosen: str = "") -> list[tuple[str, str, int]]:
        """Value, label and number of each year among what was found of ``kind``, and of that chosen; newest first."""
        counts = Counter(str(one.year) for one in self.of(kind) if one.year)
        return [(year, year, counts[year]) for year in sorted(counts.keys() | ({chosen} - {""}), reverse=True)]


def find(question: Question, home: Page, is_corrected: bool = True) -> Answer:
    """What is public below ``home`` and has the words of ``question``, corrected by one letter where nobody uses them.

    One query; up to two more where a word is unknown, unless ``is_corrected`` is false.
    """
    terms = SearchTerm.objects.public_under(home)
    rows = rows_with(question.all_terms, terms)
    if is_corrected and correct(question, {row[1] for row in rows}, terms):
        rows = rows_with(question.all_terms, terms)
    matches = without_copies(ranked(matched(question, rows), question))
    whole = [one for one in matches if len(one.weights) == len(question.words)]
    return Answer(question, whole or matches, is_partial=bool(matches) and not whole)


def rows_with(wanted: Iterable[str], terms: Any) -> list[tuple[Any, ...]]:
    fields = ("entry", "term", "weight", "entry__kind", "entry__year", "entry__document", "entry__page__path")
    return list(terms.filter(term__in=wanted).values_list(*fields, "entry__anchor", "entry__title"))


def matched(question: Question, rows: Iterable[tuple[Any, ...]]) -> list[Match]:
    """The entries of ``rows``; a word as it was typed counts twice what another form of it does."""
    by_entry: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in rows:
        by_entry[row[0]].append(row)
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, terms in enumerate(question.terms):
        for term in terms:
            numbers[term].append(number)
    found = []
    for key, own in by_entry.items():
        plain: Counter[int] = Counter()
        forms: dict[int, int] = {}
        for row in own:
            for number in numbers[row[1]]:
                if row[1].startswith(STEM):
                    forms[number] = max(forms.get(number, 0), row[2])
                else:
                    plain[number] += row[2]
        weights = {number: plain[number] + forms.get(number, plain[number]) for number in plain.keys() | forms.keys()}
        _key, _term, _weight, kind, year, document, path, anchor, title = own[0]
        found.append(Match(key, kind, year, (path, f"{kind} {title}", len(anchor)), document, weights))
    return found


def ranked(matches: list[Match], question: Question) -> list[Match]:
    """Best first: more of the words, then rarer words in better places, then the newest, then by the tree."""
    numbers = Counter(number for one in matches for number in one.weights)
    rarity = {number: log2(1 + len(matches) / count) for number, count in numbers.items()}

    def worth(one: Match) -> tuple[Any, ...]:
        score = sum(rarity[number] * weight for number, weight in sorted(one.weights.items()))
        return (-len(one.weights), -round(score, 6), -(one.year or 0), one.place)

    return sorted(matches, key=worth)


def without_copies(matches: Iterable[Match]) -> list[Match]:
    """A document that several pages offer, where it is worth most."""
    seen: set[int] = set()
    kept = []
    for one in matches:
        if one.document is None or one.document not in seen:
            kept.append(one)
        if one.document is not None:
            seen.add(one.document)
    return kept
