"""What somebody asks for: the words, and by which terms each is found."""

from dataclasses import dataclass, field

from .words import WORD_OR_PHONE, cut, folded, is_stop_word, keys_of

MOST_CHARACTERS = 200
MOST_WORDS = 12  # the rest is not looked for


@dataclass
class Question:
    """What is sought: all that was typed, the words of it that count, and for each the terms by which it is found.

    ``corrected`` has the words that nobody uses, and what is looked for instead.
    """

    typed: str
    words: list[str]
    language: str
    terms: list[frozenset[str]] = field(init=False)
    corrected: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.terms = [keys_of(word, self.language) for word in self.words]

    def __str__(self) -> str:
        """What was typed, corrected."""
        spellings = {folded(word): spelling for word, spelling in self.corrected.items()}
        return WORD_OR_PHONE.sub(lambda found: spellings.get(folded(found[0]), found[0]), self.typed)

    @property
    def all_terms(self) -> frozenset[str]:
        return frozenset().union(*self.terms)

    def correct(self, number: int, spelling: str) -> None:
        """Look for ``spelling`` instead of the word of this number."""
        self.corrected[self.words[number]] = spelling
        self.terms[number] = keys_of(spelling, self.language)


def question_of(text: str, language: str) -> Question | None:
    """What ``text`` asks for: each word once, without those that stand in every question; ``None`` without any."""
    words = list({folded(found[0]): found[0] for found in cut(text) if folded(found[0])}.values())
    telling = [word for word in words if not is_stop_word(word, language)] or words
    return Question(text, telling[:MOST_WORDS], language) if telling else None
