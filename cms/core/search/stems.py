"""What the forms of one word have in common, for Polish and Ukrainian, without a dictionary.

Light stemmers as Dolamic and Savoy describe them (Indexing and stemming approaches for the Czech language, Information
Processing and Management 45, 2009): endings of nouns and adjectives are cut off, then sounds that change before them
are made one. They take folded words, so that who types without diacritics is answered too. What they find and what they
miss: ``docs/decisions/0007-search.md``.
"""

import re

SHORTEST = 3  # letters that an ending leaves

# Endings, longest first: the declensions of the Słownik gramatyczny języka polskiego (http://sgjp.pl) and of the
# Ukrainian orthography of 2019 (§§ 82-103), folded.
POLISH = (
    *("iejszych", "iejsza", "iejszy", "iego", "iemu", "iami", "iach", "ium"),
    *("ego", "emu", "ami", "ach", "ymi", "imi", "ych", "ich", "iej", "iem", "iom"),
    *("ow", "om", "em", "ym", "im", "ej", "ie", "ia", "iu", "io", "a", "i", "y", "e", "u", "o"),
)
UKRAINIAN = (
    *("іями", "ього", "ьому", "іям", "іях", "ями", "ами", "ого", "ому", "ими", "іми"),
    *("ах", "ях", "ам", "ям", "ів", "іх", "ею", "ою", "ом", "ем", "им", "ім", "их", "ии", "іи", "еи"),
    *("іі", "оі", "еі", "ія", "іе", "ію", "а", "я", "у", "ю", "о", "е", "и", "і", "ь"),
)
# What no ending explains, of words that residents of a centre use: how some forms begin, and the stem.
IRREGULAR_POLISH = {
    "ludz": "czlowk",
    "dzieck": "dziek",
    "dziec": "dziek",
    "dzien": "dni",
    "lat": "rok",
    "miesiac": "miesk",
    "pieniadz": "pieng",
    "tydzien": "tygodn",
    "urzad": "urzd",
}
IRREGULAR_UKRAINIAN = {"люд": "людин", "діт": "дитин", "тижд": "тижн", "матір": "мат", "матер": "мат"}

# Changes of the last sound, with the endings that bring them and what stood there before.
_SOFTENED = re.compile(r"(?<=[a-z]{3})(cie|dzie|dze|dzy)$")
_BEFORE_SOFTENING = {"cie": "t", "dzie": "d", "dze": "g", "dzy": "g"}
_FLEETING_POLISH = re.compile(r"(?<=[bcdfghjklmnprstwz])i?e(?=[bcdfghjklmnprstwz]$)")
_FLEETING_UKRAINIAN = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщь])[іое](?=[бвгджзклмнпрстфхцчшщ]$)")
_LAST_VOWEL_UKRAINIAN = re.compile(r"[іое](?=[^аеиіоуюя]+$)")
_LAST_SOUND_POLISH = (("rz", "r"), ("dz", "d"), ("nc", "nt"), ("sc", "st"), ("ck", "k"), ("c", "k"), ("sz", "s"))
_LAST_SOUND_UKRAINIAN = {"з": "г", "ж": "г", "ц": "к", "ч": "к", "с": "х", "ш": "х"}


def polish(word: str) -> str:
    """The stem of a folded Polish word: ``zasilek`` and ``zasilkow`` give ``zasilk``."""
    if stem := irregular(word, IRREGULAR_POLISH, POLISH):
        return stem
    if softened := _SOFTENED.search(word):
        stem = word[: softened.start()] + _BEFORE_SOFTENING[softened[0]]
    else:
        stem = without_ending(word, POLISH)
        stem = without_suffix(stem, "ow", SHORTEST + 1)
        stem = without_suffix(stem, "i", SHORTEST)
    for sound, base in _LAST_SOUND_POLISH:
        if stem.endswith(sound) and len(stem) > len(sound) + 1:
            stem = stem[: -len(sound)] + base
            break
    return _FLEETING_POLISH.sub("", stem) if len(stem) > SHORTEST + 1 else stem


def ukrainian(word: str) -> str:
    """The stem of a folded Ukrainian word: ``допомога`` and ``допомозі`` give ``допомг``."""
    if stem := irregular(word, IRREGULAR_UKRAINIAN, UKRAINIAN):
        return stem
    stem = without_ending(word, UKRAINIAN)
    stem = without_suffix(without_suffix(stem, "ов", SHORTEST + 1), "ев", SHORTEST + 1)
    stem = without_suffix(stem, "і", SHORTEST)
    if len(stem) > SHORTEST and stem[-1] == stem[-2]:
        stem = stem[:-1]
    stem = stem.rstrip("ь")
    stem = stem[:-1] + _LAST_SOUND_UKRAINIAN.get(stem[-1:], stem[-1:])
    if len(stem) > SHORTEST + 1:
        stem = _FLEETING_UKRAINIAN.sub("", stem)
    return _LAST_VOWEL_UKRAINIAN.sub("о", stem)


def irregular(word: str, stems: dict[str, str], endings: tuple[str, ...]) -> str:
    """The stem of ``word`` where it is one of ``stems`` with an ending; empty where it is not."""
    for beginning, stem in stems.items():
        if word.startswith(beginning) and word.removeprefix(beginning) in ("", "mi", "ьми", *endings):
            return stem
    return ""


def without_ending(word: str, endings: tuple[str, ...]) -> str:
    """``word`` without the first of ``endings`` that it has and that leaves enough of it."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


def without_suffix(stem: str, suffix: str, shortest: int) -> str:
    return stem[: -len(suffix)] if stem.endswith(suffix) and len(stem) - len(suffix) >= shortest else stem
