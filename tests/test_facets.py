"""Lists that a resident narrows by links with counts, without JavaScript."""

import datetime

from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page

from cms.core.paging import PER_PAGE
from cms.core.partial_dates import PartialDate
from news.models import NewsKind

from .factories import (
    Centre,
    NewsIndexPageFactory,
    NewsPageFactory,
    PartnerIndexPageFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    TeamIndexPageFactory,
    TeamPageFactory,
)
from .reading import Reading


def read(page: Page, **chosen: str) -> Reading:
    answer = Client(headers={"host": "ops-testowo.localhost"}).get(page.url, chosen)
    assert answer.status_code == 200
    return Reading(answer.content.decode())


def offered(reading: Reading) -> list[str]:
    return [Reading.plain(link.text) for link in reading.main.select(".filters a")]


def titles(reading: Reading) -> list[str]:
    return [Reading.plain(link.text) for link in reading.main.select(".card__title a")]


def test_news_are_narrowed_by_kind_and_year_together(centre: Centre) -> None:
    section = NewsIndexPageFactory(parent=centre.home, title="Wieści")
    # The last hour of a year in Warsaw is not yet the next one, nor still the former in UTC.
    for title, kind, date in (
        ("Stara", NewsKind.NEWS, datetime.datetime(2024, 6, 1, tzinfo=datetime.UTC)),
        ("Noworoczna", NewsKind.NEWS, datetime.datetime(2024, 12, 31, 23, 30, tzinfo=datetime.UTC)),
        ("Nagroda", NewsKind.AWARD, datetime.datetime(2025, 6, 1, tzinfo=datetime.UTC)),
    ):
        NewsPageFactory(parent=section, title=title, kind=kind, date=date)
    assert offered(read(section)) == [
        "wszystkie",
        "aktualność (2)",
        "wyróżnienie (1)",
        "wszystkie",
        "2025 (2)",
        "2024 (1)",
    ]
    narrowed = read(section, kind="news", year="2025")
    assert titles(narrowed) == ["Noworoczna"]
    assert offered(narrowed) == ["wszystkie", "aktualność (1)", "wyróżnienie (1)", "wszystkie", "2025 (1)", "2024 (1)"]
    assert len(titles(read(section, kind="x", year="²²"))) == len(titles(read(section, year="0007"))) == 3


def shows_all(reading: Reading) -> bool:
    """Whether the page says that nothing fits what was chosen, and leads back to everything."""
    said = "Nic tu nie odpowiada temu wyborowi. Pokaż wszystko" in reading.main_text
    return said and bool(reading.main.find("a", string="Pokaż wszystko"))


def test_a_list_in_which_nothing_fits_says_so_and_leads_to_all_of_it(centre: Centre) -> None:
    """News of an unknown year were all news; the directory counted no partners and left the reader there."""
    news = NewsIndexPageFactory(parent=centre.home, title="Wieści")
    date = datetime.datetime(2024, 6, 1, tzinfo=datetime.UTC)
    NewsPageFactory(parent=news, title="Nagroda", kind=NewsKind.AWARD, date=date)
    for year, kind in (("1999", ""), ("2026", "award"), ("2026", "news")):
        empty = read(news, year=year, kind=kind)
        assert shows_all(empty) and not titles(empty) and f"{year} (0)" in offered(empty)
    assert offered(read(news, kind="event")) == ["wszystkie", "wyróżnienie (1)", "wydarzenie (0)"]
    directory = PartnerIndexPageFactory(parent=centre.home, title="Partnerzy")
    nobody = read(directory)
    assert "Nic tu jeszcze nie ma." in nobody.main_text and not shows_all(nobody)
    PartnerPageFactory(parent=directory, title="Piekarnia")
    assert titles(read(directory)) and shows_all(read(directory, type="church"))
    teams = TeamIndexPageFactory(parent=centre.home, title="Gdzie")
    PlacePageFactory(parent=teams, title="Klub")
    assert shows_all(read(teams, show="teams"))


def test_what_offers_nothing_but_everything_is_not_asked(centre: Centre) -> None:
    projects = ProjectIndexPageFactory(parent=centre.home, title="Projekty")
    ProjectPageFactory(parent=projects, title="Dawny", start=PartialDate(2019), end=PartialDate(2020), funding=[])
    reading = read(projects, status="running")
    assert shows_all(reading) and offered(reading) == ["wszystkie", "trwa (0)", "zakończony (1)"]


def test_search_engines_keep_each_part_of_a_list_once_however_it_is_narrowed(centre: Centre) -> None:
    """Every choice of kind, year and page was an address of its own."""
    section = NewsIndexPageFactory(parent=centre.home, title="Wieści")
    NewsPageFactory.create_batch(PER_PAGE + 1, parent=section)

    def canonical(address: str, **chosen: str) -> list[str]:
        answer = Client(headers={"host": "ops-testowo.localhost"}).get(address, chosen)
        links = BeautifulSoup(answer.content, "html.parser").select("link[rel=canonical]")
        return [str(link["href"]) for link in links]

    assert canonical(section.url, kind="news", page="1") == canonical(section.url) == [section.full_url]
    assert canonical(section.url, year="x", page="2") == [f"{section.full_url}?page=2"]
    for address in ("/pl/nie-ma/", "/pl/szukaj/?q=wieści", "/pl/bez-sieci/"):
        assert not canonical(address)


def test_teams_and_places_are_narrowed_by_what_they_are_and_where(centre: Centre) -> None:
    section = TeamIndexPageFactory(parent=centre.home, title="Gdzie")
    TeamPageFactory(parent=section, title="Dział")
    for title, district in (("Klub", "Ochota"), ("Świetlica", "Ochota"), ("Filia", "Włochy"), ("Punkt", "")):
        PlacePageFactory(parent=section, title=title, district=district)
    assert offered(read(section)) == [
        "wszystkie",
        "Zespoły (1)",
        "Miejsca (4)",
        "wszystkie",
        "Ochota (2)",
        "Włochy (1)",
    ]
    assert titles(read(section, show="teams")) == ["Dział"]
    assert titles(read(section, show="places", district="Ochota")) == ["Klub", "Świetlica"]
    assert titles(read(section, district="Ochota")) == ["Klub", "Świetlica"]
    assert len(titles(read(section, show="x", district="Gdzie indziej"))) == 5


def test_the_directory_says_what_a_partner_does_with_us_where_it_has_no_lead(centre: Centre) -> None:
    directory = PartnerIndexPageFactory(parent=centre.home, title="Partnerzy")
    story = "<p>Razem pieczemy.</p><p>" + "Chleb. " * 40 + "</p>"
    PartnerPageFactory(parent=directory, title="Piekarnia", lead="", together=story)
    PartnerPageFactory(parent=directory, title="Tartak", lead="Tnie deski.", together=story)
    cards = [Reading.plain(card.text) for card in read(directory).main.select(".card")]
    assert cards[0].endswith("Razem pieczemy. " + "Chleb. " * 27 + "Chleb.…")
    assert cards[1].endswith("Tnie deski.")
