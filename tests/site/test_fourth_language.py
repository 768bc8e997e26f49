"""A language more is a line of settings, a catalogue and its pages; no line of code."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polib
import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import translation
from wagtail.models import Locale

from cms.core.partial_dates import PartialDate
from tests.factories import (
    Centre,
    NewsIndexPageFactory,
    NewsPageFactory,
    PartnerIndexPageFactory,
    PartnerPageFactory,
    published,
)

WARSAW = ZoneInfo("Europe/Warsaw")
ENTRIES = [
    polib.POEntry(msgid="Main menu", msgstr="Hauptmenü"),
    polib.POEntry(
        msgctxt="of the language that says it",
        msgid="This page is also available in English.",
        msgstr="Diese Seite gibt es auch auf Deutsch.",
    ),
    polib.POEntry(msgctxt="format of a date", msgid="j E Y", msgstr="j. F Y"),
    polib.POEntry(msgctxt="format of a date", msgid="l, j E Y, H:i", msgstr="l, j. F Y, H:i"),
    polib.POEntry(
        msgid="%(number)s partner found",
        msgid_plural="%(number)s partners found",
        msgstr_plural={0: "%(number)s Partner gefunden", 1: "%(number)s Partner gefunden!"},
    ),
]


@pytest.fixture
def german(settings: Any, tmp_path: Path, centre: Centre) -> Iterator[Locale]:
    """German beside the languages that are there, with a catalogue of its own, and the home page in it."""
    catalogue = polib.POFile()
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    catalogue.extend(ENTRIES)
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue.save_as_mofile(str(folder / "django.mo"))
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.LANGUAGES, ("de", "Deutsch")]
    settings.LOCALE_PATHS = [*settings.LOCALE_PATHS, tmp_path]
    cache.clear()
    locale = Locale.objects.create(language_code="de")
    published(centre.home.copy_for_translation(locale))
    yield locale
    cache.clear()
    translation.activate(settings.LANGUAGE_CODE)


def test_a_language_needs_no_migration(german: Locale) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_page_is_read_in_a_language_that_was_only_configured(centre: Centre, german: Locale) -> None:
    home = centre.home.get_translation(german)
    day = datetime.datetime(2026, 3, 1, 9, 5, tzinfo=WARSAW)
    section = NewsIndexPageFactory(parent=home, title="Aktuelles", show_in_menus=True)
    news: Any = NewsPageFactory(parent=section, title="Öffnung", date=day)
    directory = PartnerIndexPageFactory(parent=home, title="Partner")
    for title in ("Zoo", "Äpfel", "Bahnhof"):
        PartnerPageFactory(parent=directory, title=title, since=PartialDate(2020, 5, 30))

    def read(path: str) -> tuple[Any, BeautifulSoup]:
        answer = Client().get(path, headers={"host": centre.site.hostname})
        assert answer.status_code == 200
        return answer, BeautifulSoup(answer.content, "html.parser")

    answer, page = read(news.get_url_parts()[2])
    assert news.get_url_parts()[2].startswith("/de/")
    assert answer["Content-Language"] == "de" and page.select_one("html[lang=de]")
    assert page.select_one("nav.menu[aria-label=Hauptmenü]")
    time = page.select_one("main time")
    assert time and time.get_text() == "Sonntag, 1. März 2026, 09:05"

    _answer, page = read(directory.get_url_parts()[2])
    assert [card.get_text(strip=True) for card in page.select("main .card h2")] == ["Äpfel", "Bahnhof", "Zoo"]
    found = page.select_one(".found")
    assert found and found.get_text() == "3 Partner gefunden!"
    assert "30. Mai 2020" in page.get_text()

    _answer, page = read("/pl/")
    link = page.select_one("nav.languages a[lang=de]")
    assert link and link.get_text() == "Deutsch" and link["hreflang"] == "de"
    assert link["data-invitation"] == "Diese Seite gibt es auch auf Deutsch."
    assert page.select_one("link[rel=alternate][hreflang=de]")
