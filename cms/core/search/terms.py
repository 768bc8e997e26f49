"""By which words an entry is found."""

from collections import Counter, defaultdict

from ..models.search import SearchEntry, SearchTerm
from .words import cut, folded, stems_of

IN_TITLE, IN_LEAD, MOST_IN_TEXT = 30, 6, 8  # what it is worth that a word stands there
BATCH = 1000


def write_terms(entry: SearchEntry, language: str) -> None:
    """Write anew by which words ``entry`` is found, read in ``language`` and in that of its document."""
    SearchTerm.objects.filter(entry=entry).delete()
    languages = {language, entry.document.language} if entry.document else {language}
    weights, spellings = weigh(entry, languages)
    SearchTerm.objects.bulk_create(
        (
            SearchTerm(entry=entry, term=term, weight=weight, spelling=spellings[term][:60])
            for term, weight in sorted(weights.items())
        ),
        batch_size=BATCH,
    )


def weigh(entry: SearchEntry, languages: set[str]) -> tuple[dict[str, int], dict[str, str]]:
    """What each term of ``entry`` is worth, and how what it stands for is mostly written there."""
    weights: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for text, worth, most in ((entry.title, IN_TITLE, 1), (entry.lead, IN_LEAD, 1), (entry.text, 1, MOST_IN_TEXT)):
        counts: Counter[str] = Counter()
        for word, number in Counter(found[0].lower() for found in cut(text)).items():
            plain = folded(word)
            for term in frozenset({plain}).union(*(stems_of(word, one) for one in languages)):
                counts[term] += number
                spelled[term][word] += number
        for term, number in counts.items():
            weights[term] += worth * min(number, most)
    return weights, {term: words.most_common(1)[0][0] for term, words in spelled.items()}
