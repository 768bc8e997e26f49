"""Source page 003, “Unia Europejska” of OPS Ochota, element by element (docs/source-pages.md)."""

import pytest

from cms.core import hints
from projects.models import ProjectPage, ProjectStatus
from tests.reading import Reader, Reading


@pytest.fixture
def project(resident: Reader) -> ProjectPage:
    return ProjectPage.objects.get(slug="usprawnienia")


@pytest.fixture
def page(resident: Reader) -> Reading:
    return resident.get("ochota", "/pl/projekty/usprawnienia/")


def test_003_02_the_menu_may_say_something_else_than_the_title(page: Reading, project: ProjectPage) -> None:
    assert project.menu_label == "Unia Europejska" != project.title


def test_003_03_title_and_subtitle(page: Reading) -> None:
    assert "Wdrożenie usprawnień organizacyjnych w OPS Dzielnicy Ochota" in page.main_text
    assert "Projekt z Europejskiego Funduszu Społecznego" in page.main_text


@pytest.mark.parametrize(
    "words",
    [
        "maj 2017",
        "Ministerstwo Rodziny, Pracy i Polityki Społecznej",
        "POWR.02.05.00-IP.03-00-012/17",
        "Europejski Fundusz Społeczny",
        "Efektywne polityki publiczne dla rynku pracy, gospodarki i edukacji",
        "Wiedza Edukacja Rozwój",
        "2.5",
        "Skuteczna pomoc społeczna",
        "kwiecień 2018",
        "czerwiec 2018",
        "31 maja 2019",
        "ponad 421 tys. zł",
        "nie podano",
    ],
)
def test_003_04_to_13_call_fund_agreement_period_and_amounts(page: Reading, words: str) -> None:
    assert words in page.main_text


def test_003_07_to_10_aim_and_tasks_by_phase(page: Reading, project: ProjectPage) -> None:
    assert "oddzielone od świadczeń" in page.main_text
    assert [(row.value["phase"], len(row.value["tasks"])) for row in project.tasks] == [
        ("preparation", 6),
        ("implementation", 7),
    ]


def test_003_09_the_missing_number_of_the_agreement_is_pointed_out(project: ProjectPage) -> None:
    [found] = [one for one in project.findings() if one.rule == "agreement_is_named"]
    assert found.level == "warn" and project.is_explained(found)
    project.reasons = {}
    assert found in project.open_findings()


def test_003_11_the_line_of_time_does_not_pretend_to_know_the_day(page: Reading) -> None:
    [row] = page.main.select(".timeline__row")
    assert "czerwiec 2018" in row.get_text() and "31 maja 2019" in row.get_text()
    # Some day of June; the last day is known.
    assert len(row.select(".drawn--unsure")) == len(row.select(".drawn--full")) == 1


def test_003_12_and_13_what_is_not_exactly_known_is_neither_drawn_nor_nought(page: Reading) -> None:
    assert page.fact("Całkowita wartość projektu") == "ponad 421 tys. zł"
    assert page.fact("Dofinansowanie") == page.fact("Wkład własny") == "nie podano"
    assert not page.main.select(".split") and "0,00 zł" not in page.main_text


def test_003_14_indicators(page: Reading, project: ProjectPage) -> None:
    assert {int(row.value["number"]) for row in project.indicators} == {40, 2}


def test_003_16_the_status_comes_from_the_dates_and_stale_words_are_pointed_out(project: ProjectPage) -> None:
    assert project.status == ProjectStatus.FINISHED
    assert list(hints.of_text("Projekt potrwa do maja, wartość wyniesie 421 tys. zł."))


def test_003_17_the_signs_stand_first_in_their_order(page: Reading) -> None:
    names = ["Fundusze Europejskie", "Rzeczpospolita Polska", "Unia Europejska, Europejski Fundusz Społeczny"]
    assert [sign.get_text(strip=True) for sign in page.soup.select(".sign")] == names


def test_003_19_the_department_is_linked(page: Reading) -> None:
    assert page.soup.select_one("main a[href$='/zespoly/dzial-uslug/']")
