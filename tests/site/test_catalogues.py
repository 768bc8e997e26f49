"""The Polish and Ukrainian catalogues: complete, consistent, compiled, and in step with the code.

``locale/`` has our own words, ``locale-wagtail/`` those that Wagtail and wagtail-localize have not translated.
"""

import datetime
import os
import re
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format, number_format, time_format

ROOT = Path(settings.BASE_DIR)
TRANSLATED = ["pl", "uk"]
COPIED = ["cms", "home", "locale", "news", "partners", "projects", "teams", "templates"]
PLACEHOLDER = re.compile(r"%\(\w+\)[-+ #0]*\d*(?:\.\d+)?[a-z]|%%|%[ds]|\{\w*\}")
Key = tuple[str | None, str, str]

CATALOGUES = [
    f"{folder}/{language}/LC_MESSAGES/{domain}.po"
    for folder, domain in (("locale", "django"), ("locale-wagtail", "django"), ("locale-wagtail", "djangojs"))
    for language in TRANSLATED
]
each_catalogue = pytest.mark.parametrize("path", CATALOGUES)


def catalogue(path: str, root: Path = ROOT) -> polib.POFile:
    return polib.pofile(str(root / path))


def key_of(entry: polib.POEntry | polib.MOEntry) -> Key:
    return entry.msgctxt, entry.msgid, entry.msgid_plural or ""


def translations_of(entry: polib.POEntry | polib.MOEntry) -> list[str]:
    """The translation, or its plural forms in order."""
    if entry.msgid_plural:
        return [entry.msgstr_plural[number] for number in sorted(entry.msgstr_plural)]
    return [entry.msgstr]


def test_every_language_but_english_has_a_catalogue() -> None:
    assert {code for code, _name in settings.LANGUAGES} - {"en"} == set(TRANSLATED)
    assert sorted(folder.name for folder in (ROOT / "locale").iterdir()) == TRANSLATED
    found = {file.relative_to(ROOT).as_posix() for folder in settings.LOCALE_PATHS for file in folder.rglob("*.po")}
    assert found == set(CATALOGUES)


@each_catalogue
def test_every_entry_is_translated(path: str) -> None:
    assert [entry.msgid for entry in catalogue(path) if not entry.obsolete and not entry.translated()] == []


@each_catalogue
def test_no_entry_is_fuzzy_or_obsolete(path: str) -> None:
    assert [entry.msgid for entry in catalogue(path) if entry.fuzzy or entry.obsolete] == []


@each_catalogue
def test_every_plural_has_all_its_forms(path: str) -> None:
    entries = catalogue(path)
    match = re.match(r"nplurals=(\d+);", entries.metadata["Plural-Forms"])
    assert match is not None
    plural = [entry for entry in entries if entry.msgid_plural]
    assert [entry.msgid for entry in plural if len(entry.msgstr_plural) != int(match[1])] == []


@each_catalogue
def test_placeholders_are_those_of_the_original(path: str) -> None:
    def placeholders(text: str) -> list[str]:
        return sorted(PLACEHOLDER.findall(text))

    wrong = [
        (entry.msgid, text)
        for entry in catalogue(path)
        for text in translations_of(entry)
        if placeholders(text) != placeholders(entry.msgid_plural or entry.msgid)
    ]
    assert wrong == []


@each_catalogue
def test_sentences_end_and_sides_have_spaces_as_in_the_original(path: str) -> None:
    def edges(text: str) -> tuple[bool, bool, str]:
        closing = text[-1] if text[-1] in ".:?!" else ""
        return text[0] == " ", text[-1] == " ", closing

    wrong = [
        (entry.msgid, text)
        for entry in catalogue(path)
        for text in translations_of(entry)
        if edges(text) != edges(entry.msgid) and entry.msgid != "no."
    ]
    assert wrong == []


@each_catalogue
def test_what_is_compiled_is_what_is_written(path: str) -> None:
    written = catalogue(path)
    compiled = polib.mofile(str((ROOT / path).with_suffix(".mo")))
    assert {key_of(entry): translations_of(entry) for entry in compiled} == {
        key_of(entry): translations_of(entry) for entry in written
    }
    assert compiled.metadata["Plural-Forms"] == written.metadata["Plural-Forms"]


@pytest.mark.skipif(not shutil.which("xgettext"), reason="gettext is not installed")
def test_the_catalogues_hold_exactly_what_code_and_templates_say(tmp_path: Path) -> None:
    for name in COPIED:
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "pictures", "*.mo"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    collect = [sys.executable, "manage.py", "makemessages", "--no-location", "--no-wrap", "--no-obsolete"]
    subprocess.run(
        [*collect, *(f"--locale={language}" for language in TRANSLATED)],
        cwd=tmp_path,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test"},
        check=True,
        capture_output=True,
    )
    for language in TRANSLATED:
        said, kept = (
            {
                key_of(entry)
                for entry in catalogue(f"locale/{language}/LC_MESSAGES/django.po", root)
                if not entry.obsolete
            }
            for root in (tmp_path, ROOT)
        )
        assert said - kept == set(), "run make messages and translate these"
        assert kept - said == set(), "run make messages: nobody says these any more"


@pytest.mark.parametrize(
    ("language", "number", "day"),
    [
        ("pl", "1\u00a0234\u00a0567,50", "1 marca 2026"),
        ("uk", "1\u00a0234\u00a0567,50", "01 березня 2026 р."),
        ("en", "1,234,567.50", "1 March 2026"),
    ],
)
def test_numbers_dates_and_times_are_written_as_the_language_does(language: str, number: str, day: str) -> None:
    with translation.override(language):
        assert number_format(Decimal("1234567.5"), decimal_pos=2, force_grouping=True) == number
        assert date_format(datetime.date(2026, 3, 1)) == day
        assert time_format(datetime.time(9, 5)) == "09:05"


FORMS = {
    "%(counter)s page": {
        "en": {1: "1 page", 2: "2 pages", 5: "5 pages", 21: "21 pages", 22: "22 pages"},
        "pl": {1: "1 strona", 2: "2 strony", 5: "5 stron", 12: "12 stron", 21: "21 stron", 22: "22 strony"},
        "uk": {1: "1 сторінка", 2: "2 сторінки", 5: "5 сторінок", 12: "12 сторінок", 21: "21 сторінка"}
        | {22: "22 сторінки"},
    },
    "%(number)s partner found": {
        "en": {1: "1 partner found", 2: "2 partners found", 21: "21 partners found"},
        "pl": {1: "Znaleziono 1 partnera", 2: "Znaleziono 2 partnerów", 5: "Znaleziono 5 partnerów"}
        | {21: "Znaleziono 21 partnerów", 22: "Znaleziono 22 partnerów"},
        "uk": {1: "Знайдено 1 партнера", 2: "Знайдено 2 партнерів", 5: "Знайдено 5 партнерів"}
        | {21: "Знайдено 21 партнера", 22: "Знайдено 22 партнерів"},
    },
}


@pytest.mark.parametrize("words", FORMS)
@pytest.mark.parametrize("language", ["pl", "en", "uk"])
def test_numbers_have_the_right_form_beside_them(language: str, words: str) -> None:
    plurals = {
        entry.msgid: entry.msgid_plural for entry in catalogue("locale/pl/LC_MESSAGES/django.po") if entry.msgid_plural
    }
    with translation.override(language):
        said = {
            number: translation.ngettext(words, plurals[words], number) % {"counter": number, "number": number}
            for number in FORMS[words][language]
        }
    assert said == FORMS[words][language]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_form_used_for_many_numbers_names_the_number(language: str) -> None:
    """In Ukrainian the form of 1 is also that of 21 and 31: without the number it would say one."""
    wrong = [
        (entry.msgid, form)
        for entry in catalogue(f"locale/{language}/LC_MESSAGES/django.po")
        if entry.msgid_plural
        for form, text in entry.msgstr_plural.items()
        if not PLACEHOLDER.search(text) and not (language == "pl" and form == 0)
    ]
    assert wrong == []
