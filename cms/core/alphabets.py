"""Order by the alphabet of a language, the same on every database.

PostgreSQL has ICU's collations only where it was built with them, and SQLite none. So letters are replaced, inside the
query, by characters whose codes are in the order of the alphabet; what remains is a comparison of bytes.
"""

from functools import cache
from typing import Any

from anyascii import anyascii
from django.conf import settings
from django.db.models import Func, Value
from django.utils.translation import get_language

# The order of the root of CLDR (https://cldr.unicode.org/index/cldr-spec/collation-guidelines).
LATIN = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = "абвгґдђѓеєёжзѕиіїйјклљмнњопрстћќуўфхцчџшщъыьэюя"
# Where a language departs from it: letters of their own, each group in the place of its first.
OWN_LETTERS: dict[str, tuple[str, ...]] = {
    "pl": ("aą", "cć", "eę", "lł", "nń", "oó", "sś", "zźż"),
}
CYRILLIC_FIRST = ("be", "bg", "mk", "ru", "sr", "uk")
# Nobody looks for a name under its quotation mark.
IGNORED = "\"'()„“”«»‘’‚ʼ`"
FOREIGN_LATIN = range(0x00C0, 0x0250)
FIRST_CODE = 0x0100  # above digits and punctuation


def alphabet_of(language: str) -> str:
    """The letters of ``language`` in its order, then those of the other script; in no known language, the root's."""
    latin = LATIN
    for group in OWN_LETTERS.get(language, ()):
        latin = latin.replace(group[0], group)
    return CYRILLIC + latin if language in CYRILLIC_FIRST else latin + CYRILLIC


@cache
def table_of(language: str) -> tuple[str, str]:
    """What is replaced by what, as SQL's ``TRANSLATE`` takes it: what has no counterpart at the end is left out."""
    codes = {letter: chr(FIRST_CODE + place) for place, letter in enumerate(alphabet_of(language))}
    for letter in map(chr, FOREIGN_LATIN):
        base = anyascii(letter)[:1].lower()
        if letter.lower() not in codes and base in codes:
            codes[letter] = codes[base]
    codes |= {letter.upper(): code for letter, code in codes.items() if len(letter.upper()) == 1}
    return "".join(codes) + IGNORED, "".join(codes.values())


class Alphabetical(Func):
    """A text to order by as the alphabet of ``language`` has it, that of the reader without; large and small alike."""

    function = "TRANSLATE"

    def __init__(self, text: Any, language: str | None = None, **extra: Any) -> None:
        base = (language or get_language() or settings.LANGUAGE_CODE).partition("-")[0]
        super().__init__(text, *map(Value, table_of(base)), **extra)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Bytes are compared whatever the database's own order is."""
        return self.as_sql(compiler, connection, template='%(function)s(%(expressions)s) COLLATE "C"', **extra)


def translate(text: str | None, old: str, new: str) -> str | None:
    """PostgreSQL's function of that name."""
    return None if text is None else text.translate(mapping(old, new))


@cache
def mapping(old: str, new: str) -> dict[int, int | None]:
    return str.maketrans(old[: len(new)], new, old[len(new) :])


def sorting_key(text: str, language: str) -> tuple[str, str]:
    """What to sort texts by in Python, in the order that ``Alphabetical`` gives in the database."""
    return text.translate(mapping(*table_of(language))), text


def letter_of(text: str, language: str) -> str:
    """The capital letter of the alphabet under which ``text`` stands in an index; empty before digits and signs."""
    alphabet = alphabet_of(language)
    codes = (ord(character) - FIRST_CODE for character in sorting_key(text.strip(), language)[0][:1])
    return "".join(alphabet[code].upper() for code in codes if 0 <= code < len(alphabet))


def teach_sqlite(sender: Any, connection: Any, **kwargs: Any) -> None:
    """Give SQLite ``TRANSLATE``."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("TRANSLATE", 3, translate, deterministic=True)
