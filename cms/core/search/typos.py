"""Words that differ by one letter: one too many, one missing, another one, or two that changed places."""

from collections.abc import Iterator

from ..alphabets import CYRILLIC, LATIN
from .words import is_cyrillic

SHORTEST = 4  # of three letters, one is too much to guess


def neighbours(word: str) -> Iterator[str]:
    """Every folded word that is one slip away from the folded ``word``; about 50 for each of its letters."""
    letters = CYRILLIC if is_cyrillic(word) else LATIN
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]
        for letter in letters:
            yield before + letter + after
            if after and after[0] != letter:
                yield before + letter + after[1:]
