"""Source page 002, “Wyróżnienie” of OPS Mokotów, element by element (docs/source-pages.md)."""

import pytest

from cms.core import hints
from news.models import NewsPage
from tests.reading import Reader, Reading


@pytest.fixture
def award(db: None) -> NewsPage:
    return NewsPage.objects.get(kind="award", locale__language_code="pl")


@pytest.fixture
def page(resident: Reader, award: NewsPage) -> Reading:
    return resident.get("mokotow", award.get_url_parts()[2])


def test_002_01_and_04_the_title_is_a_sentence_and_capitals_are_pointed_out(page: Reading) -> None:
    title = page.soup.select_one("h1")
    assert title is not None and title.get_text(strip=True).lower() != title.get_text(strip=True).upper()
    assert list(hints.of_title("WYRÓŻNIENIE"))


def test_002_02_it_can_be_printed(page: Reading) -> None:
    assert page.soup.select_one("button[data-print]") is not None


def test_002_03_date_with_weekday_and_time(page: Reading) -> None:
    assert "czwartek, 4 grudnia 2014, 11:26" in page.main_text
    assert page.soup.select_one("main time[datetime^='2014-12-04T11:26']")


def test_002_05_facts_of_the_award(page: Reading, award: NewsPage) -> None:
    assert str(award.award_date) == "2014-11-25"
    for words in ("25 listopada 2014", "Adam Struzik", "Marszałek Województwa Mazowieckiego", "Mokotów"):
        assert words in page.main_text


@pytest.mark.parametrize("words", ["158", "120", "1500", "2008", "2013", "2014", "mediacj", "polic"])
def test_002_06_and_07_text_and_figures(page: Reading, words: str) -> None:
    assert words in page.main_text.replace("1 500", "1500")


def test_002_09_to_11_the_attachment_has_title_format_size_and_the_same_in_text(page: Reading, award: NewsPage) -> None:
    assert any("Załączniki" in heading.get_text() for heading in page.soup.select("h2"))
    attachment = award.attachments[0].value
    link = page.soup.select_one(f"main a[href='{attachment['document'].url}']")
    assert link is not None
    text = page.plain(link.get_text(" "))
    assert text.startswith(attachment["document"].title) and "(PDF, " in text and text.endswith("KB)")
    assert attachment["text_alternative"].source


def test_002_12_the_list_shows_title_date_and_lead(resident: Reader, award: NewsPage) -> None:
    index = resident.get("mokotow", award.get_parent().get_url_parts()[2] + "?kind=award")
    assert award.title in index.main_text and award.lead in index.main_text and "2014" in index.main_text


def test_002_13_the_department_is_linked(page: Reading) -> None:
    assert any("Dział Pomocy Specjalistycznej" in link.get_text() for link in page.main.select("a"))
