"""Source page 004, a team and its place of OPS Włochy, element by element (docs/source-pages.md)."""

import datetime
import re

import pytest

from cms.core.tidy import tidy
from teams.models import PlacePage, TeamPage
from tests.reading import Reader, Reading


@pytest.fixture
def team_page(resident: Reader) -> TeamPage:
    return TeamPage.objects.get(locale__language_code="pl", url_path__startswith="/wlochy/")


@pytest.fixture
def team(resident: Reader, team_page: TeamPage) -> Reading:
    return resident.get("wlochy", team_page.get_url_parts()[2])


@pytest.fixture
def mal(resident: Reader) -> PlacePage:
    return PlacePage.objects.get(street="Rejonowa 6/8", locale__language_code="pl")


@pytest.fixture
def place(resident: Reader, mal: PlacePage) -> Reading:
    return resident.get("wlochy", mal.get_url_parts()[2])


def test_004_01_to_04_people_with_roles_and_contact(team: Reading, team_page: TeamPage) -> None:
    first, second = team_page.current_members
    assert len(first.roles) == 2 and first.phone and not second.phone
    for member in (first, second):
        assert member.name in team.main_text
        for role in member.roles:
            assert role.value in team.main_text


def test_004_02_addresses_are_encoded_and_work_without_javascript(team: Reading, team_page: TeamPage) -> None:
    address = team_page.current_members[0].email
    assert address not in team.html
    assert any(link["href"] == f"mailto:{address}" for link in team.soup.select("a[href^=mailto]"))


def test_004_03_phones_are_stored_as_e164_and_shown_as_people_write_them(team: Reading, team_page: TeamPage) -> None:
    phone = team_page.current_members[0].phone
    assert re.fullmatch(r"\+48\d{9}", phone.as_e164)
    assert team.plain(phone.as_national) in team.main_text


def test_004_05_legal_basis(team: Reading) -> None:
    for words in ("22/2017", "11 grudnia 2017", "Dyrektor"):
        assert words in team.main_text


def test_004_07_twelve_tasks(team: Reading, team_page: TeamPage) -> None:
    assert [len(row.value["items"]) for row in team_page.body if row.block_type == "list"] == [12]


def test_004_08_the_team_leads_to_its_place(team: Reading, mal: PlacePage) -> None:
    assert any(mal.title in link.get_text() for link in team.main.select("a"))


def test_004_09_and_10_address_and_contact(place: Reading, mal: PlacePage) -> None:
    assert "Rejonowa 6/8" in place.main_text and "22 300 42 20" in place.main_text
    assert any("poczt" in hint.casefold() for hint in mal.hints())


def test_004_12_facebook_is_a_link_in_words(place: Reading) -> None:
    link = place.soup.select_one("main a[href='https://www.facebook.com/malwewlochach']")
    assert link is not None and "Facebook" in link.get_text()
    assert not place.soup.select("iframe")


def test_004_13_the_food_sharing_point(place: Reading) -> None:
    assert "Jadłodzielnia" in place.main_text and place.soup.select_one("main time[datetime='2020-03']")


def test_004_14_hours(place: Reading, mal: PlacePage) -> None:
    assert "12:00" in place.main_text and "20:00" in place.main_text
    tuesday, monday = datetime.date(2026, 11, 24), datetime.date(2026, 11, 23)
    assert mal.opening_hours.on(tuesday).slots and not mal.opening_hours.on(monday).slots


def test_004_15_an_expired_notice_is_kept_but_not_shown(place: Reading, mal: PlacePage) -> None:
    expired = mal.notices[0].value
    assert expired["shown_to"].year == 2020
    assert expired["title"] not in place.main_text


def test_004_17_and_18_pictures_are_described(place: Reading, mal: PlacePage) -> None:
    alts = [row.value["image"].contextual_alt_text for row in mal.gallery]
    assert len(alts) == 2
    assert set(alts) <= {image.get("alt") for image in place.soup.select("main img")}


def test_004_19_rules_as_pdf(place: Reading, mal: PlacePage) -> None:
    links = place.soup.select(f"main a[href='{mal.documents[0].value['document'].url}']")
    assert any(re.fullmatch(r"Regulamin MAL.*\(PDF, \d+.*KB\)", place.plain(link.get_text(" "))) for link in links)


def test_004_20_pasting_leaves_no_debris() -> None:
    pasted = "<p>\u00a0</p><p>dzielą \u00a0 się\u00a0żywnością w\u00a0MAL, 5\u00a0zł</p><p> </p>"
    assert tidy(pasted) == "<p>dzielą się żywnością w\u00a0MAL, 5\u00a0zł</p>"


def test_004_21_the_team_has_a_title(team: Reading, team_page: TeamPage) -> None:
    assert [h1.get_text(strip=True) for h1 in team.soup.select("h1")] == [team_page.title]
