"""Words: how a text is cut into them, and what two forms of one word have in common. Asks no database."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from threading import local
from typing import Any

from snowballstemmer import stemmer

from .stems import polish, ukrainian

try:
    import morfeusz2
except ImportError:  # there are no wheels of it for some machines; what it adds: docs/decisions/0007-search.md
    morfeusz2 = None

LONGEST = 40  # letters of a word that count
STEM = "~"  # before what forms have in common, which no text contains as a word
# A letter or digit, and what is joined to it; Ukrainian has apostrophes within words. Single letters say too little.
WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*")
# Nine digits in groups of two and more, with their country or without: 22 555 10 11, +48225551011, (22) 555-10-11.
_GAP = r"\)?[ \xa0-]?"
PHONE = re.compile(
    r"(?<!\w)(?<!\d[ \xa0-])"  # no digits of a longer number before
    rf"(?:(?:\+|00)?48{_GAP}\(?)?"
    rf"(?=\d(?:{_GAP}\d){{8}}(?!{_GAP}\d))"  # nine, and no more
    rf"\d{{2,}}(?:{_GAP}\d{{2,}})*(?!{_GAP}\d|\w)"
)
WORD_OR_PHONE = re.compile(f"{PHONE.pattern}|{WORD.pattern}")
# Letters that Unicode does not take apart.
_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "є": "е", "ґ": "г", "'": "", "’": "", "ʼ": "", "`": ""}
)
_SNOWBALL = {
    "cs": "czech",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "pl": "polish",
}
# What stands in every question and says nothing of what is sought, folded.
STOP_WORDS = {
    "pl": (
        "ale albo aby bo by byc czy dla do gdzie ich jak jaka jaki jakie jako je jego jej jest jestem jeszcze kiedy "
        "kim kogo komu kto ktora ktore ktory lub mam moge moje moj mozna moze na nad nam nas nasz nasze nich nie niego "
        "niej nim od oraz po pod przez przy sa siebie sie sobie ta tak tam te tego tej ten to tu tym we wy za ze co "
        "czym ile"
    ),
    "en": (
        "an and are as at be by can do does for from get have how in is it me my of on or our that the there this to "
        "us we what when where which who why with you your"
    ),
    "uk": (
        "або але без був бути вона вони від де для до за зі його коли кому хто із мені мое мои моя мои ми на нам нас "
        "не по про при та так там те це ця цеи чи чому що щоб як яка яке яки якии"
    ),
}
_dictionaries = local()  # the dictionary keeps the state of one analysis


def as_typed(text: str) -> str:
    """``text`` without the characters that nobody types and that databases and browsers do not take."""
    kept = (" " if unicodedata.category(one) in ("Cc", "Cs") else one for one in unicodedata.normalize("NFC", text))
    return "".join(kept).strip()


def cut(text: str) -> Iterator[re.Match[str]]:
    """The words of ``text`` with their places, those of one letter left out; a phone number is one word."""
    return (found for found in WORD_OR_PHONE.finditer(text) if len(found[0]) > 1)


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """``word`` in small letters without diacritics or apostrophes: ``zasilek`` for ``ZASIŁEK``, ``сімя`` for ``сім’я``.

    Letters that Ukrainian writes with a mark lose it as well: ``послугои`` for ``послугой``. Of a phone number its nine
    digits stay.
    """
    if PHONE.fullmatch(word):
        return re.sub(r"\D", "", word)[-9:]
    apart = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()[:LONGEST]


@lru_cache(maxsize=50_000)
def stems_of(word: str, language: str) -> frozenset[str]:
    """What the forms of ``word`` have in common, each after ``STEM``: of a Polish word up to three, of a number none.

    ``language`` is the code of that in which it is read. Cyrillic is read as Ukrainian, Latin in Ukrainian as Polish.
    """
    if any(one.isdigit() for one in word):
        return frozenset()
    plain = folded(word)
    if is_cyrillic(plain):
        return frozenset({STEM + ukrainian(plain)})
    base = base_of(language)
    found = {folded(_snowball(base).stemWord(word.casefold()))} if base in _SNOWBALL else {plain}
    if base == "pl":
        found |= {polish(plain), *_lemmas(word)}
    return frozenset(STEM + one for one in found if one)


def light_stem(plain: str, language: str) -> str:
    """The stem of a folded word that is quickest to find, one of ``stems_of``."""
    if is_cyrillic(plain):
        return STEM + ukrainian(plain)
    return STEM + polish(plain) if base_of(language) == "pl" else min(stems_of(plain, language), default="")


def is_cyrillic(plain: str) -> bool:
    return any("а" <= one <= "я" or one == "і" for one in plain)


def base_of(language: str) -> str:
    """The language in which a Latin word is read."""
    base = language.partition("-")[0]
    return "pl" if base == "uk" else base


def keys_of(word: str, language: str) -> frozenset[str]:
    """By what ``word`` is found: itself, folded, and what its forms have in common."""
    return stems_of(word, language) | {folded(word)}


def is_stop_word(word: str, language: str) -> bool:
    return folded(word) in _stop_words(language.partition("-")[0])


@cache
def _stop_words(language: str) -> frozenset[str]:
    return frozenset(STOP_WORDS.get(language, "").split())


def _snowball(language: str) -> Any:
    known = _dictionaries.__dict__.setdefault("snowball", {})
    if language not in known:
        known[language] = stemmer(_SNOWBALL[language])
    return known[language]


def _lemmas(word: str) -> set[str]:
    """The dictionary's first forms of a Polish word, folded; none without the dictionary."""
    if morfeusz2 is None:
        return set()
    if not hasattr(_dictionaries, "polish"):
        _dictionaries.polish = morfeusz2.Morfeusz(generate=False)
    readings = (reading for _start, _end, reading in _dictionaries.polish.analyse(word.casefold()))
    return {folded(reading[1].partition(":")[0]) for reading in readings if reading[2] != "ign"}
