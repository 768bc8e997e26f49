"""A reader looks for projects by status, fund and year, and sees what they were granted."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.reading import Reading

from .conftest import Made, Read, source


@pytest.fixture
def three(made: Made) -> None:
    made("Opieka", source("EFS", "100 000 zł"), start="2018-06", end="2019-05-31")
    made("Szkolenia", source("EFS", ""), source("BP", "7 000 zł"), start="2018", end="2020")
    made("Wymiana", source("EOG", "50 000 zł"), source("NMF", "20 000 euro"), start="2020-01-15")


def titles(page: Reading) -> list[str]:
    return sorted(title.get_text(strip=True) for title in page.main.select(".card__title"))


def offered(page: Reading, parameter: str) -> dict[str, str]:
    """The choices of a filter beside “all”, and their addresses."""
    links = {link.get_text(strip=True): str(link["href"]) for link in page.main.select(".filters a")[:]}
    return {words: address for words, address in links.items() if f"{parameter}=" in address and "(" in words}


def test_filters_combine_and_each_keeps_the_others(three: None, read: Read) -> None:
    everything = read("/pl/projekty/")
    assert titles(everything) == ["Opieka", "Szkolenia", "Wymiana"]
    by_fund = offered(everything, "fund")["Europejski Fundusz Społeczny (2)"]
    fund = read(f"/pl/projekty/{by_fund}")
    assert titles(fund) == ["Opieka", "Szkolenia"]
    assert "2021 (1)" not in offered(fund, "year")
    both = read(f"/pl/projekty/{offered(fund, 'year')['2020 (1)']}")
    assert titles(both) == ["Szkolenia"]
    assert len(both.main.select(".filters [aria-current]")) == 3
    back = next(
        link
        for link in both.main.select(".filters [href]")
        if "year=2020" in link["href"] and "fund" not in link["href"]
    )
    assert titles(read(f"/pl/projekty/{back['href']}")) == ["Szkolenia", "Wymiana"]


def test_statuses_count_what_the_other_filters_leave(three: None, read: Read) -> None:
    page = read("/pl/projekty/?fund=EOG")
    assert list(offered(page, "status")) == ["trwa (1)"]
    assert titles(read("/pl/projekty/?fund=EOG&status=running")) == ["Wymiana"]


def test_what_is_wrong_in_the_address_is_ignored(three: None, read: Read) -> None:
    for wrong in ("?fund=%00&year=20180", "?year=-1&status=<b>", "?year=٢٠١٨", "?fund=EFS'&page=x"):
        assert len(titles(read(f"/pl/projekty/{wrong}"))) == 3


def test_nothing_found_leads_back_to_all(three: None, read: Read) -> None:
    page = read("/pl/projekty/?year=1999&fund=EFS")
    assert titles(page) == [] and page.main.select_one("a[href='/pl/projekty/']")


def test_exact_grants_are_summed_and_it_is_said_of_how_many_projects(three: None, read: Read) -> None:
    found = read("/pl/projekty/").main.select_one(".found")
    assert found is not None
    words = Reading.plain(found.get_text())
    # The 7 000 zł of a project whose other grant is not known count for nothing: its grants are not known.
    assert "150 000,00 zł" in words and "20 000,00 EUR" in words and "157 000" not in words
    assert re.findall(r"\b[0-9]\b", words)[:2] == ["2", "3"]
    none = read("/pl/projekty/?fund=BP").main.select_one(".found")
    assert none is not None and "zł" not in none.get_text()


def test_the_chart_says_the_same_as_its_table(three: None, read: Read) -> None:
    page = read("/pl/projekty/")
    rows = [[Reading.plain(cell.get_text()) for cell in row.select("th, td")] for row in page.main.select("tbody tr")]
    assert ["2018", "Europejski Fundusz Społeczny", "1", "100 000,00 zł"] in rows
    assert ["2020", "Norweski Mechanizm Finansowy", "1", "20 000,00 EUR"] in rows and len(rows) == 3
    drawn = [Reading.plain(item.get_text(" ")) for item in page.main.select(".chart li li")]
    assert len(drawn) == 3 and all(any(row[3] in item and row[1] in item for row in rows) for item in drawn)
    widths = [(item[-13:], str(bar["width"])) for item, bar in zip(drawn, page.main.select(".chart rect"), strict=True)]
    assert sorted(widths) == [(" 50 000,00 zł", "50.00%"), ("100 000,00 zł", "100.00%"), ("20 000,00 EUR", "100.00%")]


def test_a_filtered_list_costs_the_same_with_more_projects(three: None, made: Made, read: Read) -> None:
    def cost() -> int:
        read("/pl/projekty/?fund=EFS&year=2018&status=finished")
        with CaptureQueriesContext(connection) as queries:
            read("/pl/projekty/?fund=EFS&year=2018&status=finished")
        return len(queries)

    few = cost()
    for number in range(5):
        made(f"Dalszy {number}", source("EFS", f"{number + 1} 000 zł"), start=str(2010 + number), end="2019")
    assert cost() == few <= 15
