"""Source page 000, “Współpraca lokalna” of OPS Ochota, element by element (docs/source-pages.md)."""

import datetime
from urllib.parse import urlsplit

import pytest

from cms.core.models import CentreSettings
from tests.reading import Reader, Reading


@pytest.fixture
def page(resident: Reader) -> Reading:
    return resident.get("ochota", "/pl/wspolpraca-lokalna/")


def test_000_01_the_cookie_notice_is_a_page_linked_from_every_page(page: Reading, resident: Reader) -> None:
    link = page.soup.select_one("footer a[href$='/ciasteczka/']")
    assert link is not None
    assert "ciasteczka" in resident.get("ochota", "/pl/ciasteczka/").main_text.casefold()


def test_000_02_title(page: Reading) -> None:
    assert [h1.get_text(strip=True) for h1 in page.soup.select("h1")] == ["Współpraca lokalna"]


def test_000_03_goals_are_a_list_of_five_after_an_announcement(page: Reading) -> None:
    assert len(page.list_after("Po co współpracujemy")) == 5
    assert "te cele:" in page.main_text


def test_000_04_forms_of_cooperation(page: Reading) -> None:
    assert "na piśmie albo ustnie" in page.main_text


def test_000_05_directions_with_examples(page: Reading) -> None:
    directions = page.list_after("Najważniejsze kierunki")
    assert len(directions) == 4
    for event in ("Dniu Dziecka", "Rodzinnym Pikniku Integracyjnym", "Dniu Sąsiada", "Dniu Sportu Osób"):
        assert event in directions[1]  # 000-12


def test_000_06_principles_name_the_data_protection_act(page: Reading) -> None:
    principles = page.list_after("Nasze zasady")
    assert len(principles) == 4
    assert "ustawy o ochronie danych osobowych" in principles[1]


def test_000_07_the_list_of_partners_is_there_and_comes_from_the_directory(page: Reading, resident: Reader) -> None:
    for name in ("Stowarzyszenie Otwarte Drzwi", "Centrum Wolontariatu", "BORIS"):
        link = next(a for a in page.main.select("a") if name in a.get_text())
        assert name in resident.get("ochota", urlsplit(str(link["href"])).path).main_text


def test_000_08_what_comes_of_it(page: Reading) -> None:
    assert "Pomoc jest szersza" in page.main_text


def test_000_09_an_approximate_number_stays_approximate(page: Reading) -> None:
    assert "kilkudziesięciu" in page.fact("Partnerzy Ośrodka")


def test_000_10_copyright_runs_from_2017_to_this_year(page: Reading) -> None:
    footer = page.plain(page.soup.select("footer")[-1].get_text(" "))
    assert f"2017–{datetime.date.today().year}" in footer
    assert "Ośrodek Pomocy Społecznej Dzielnicy Ochota m.st. Warszawy" in footer


def test_000_11_credit_of_the_makers(page: Reading) -> None:
    footer = page.plain(page.soup.select("footer")[-1].get_text(" "))
    assert "Projekt i wykonanie: MEETMEDIA" in footer
    assert CentreSettings.objects.get(name="OPS Ochota").credit_name == "MEETMEDIA"


def test_000_13_pasting_leaves_no_debris(page: Reading) -> None:
    assert "\u00a0\u00a0" not in page.main.get_text()
    assert not [p for p in page.main.select("p") if not p.get_text(strip=True) and not p.select("img, picture")]


def test_000_14_a_partner_has_contact_link_logo_period_and_agreement(resident: Reader) -> None:
    partner = resident.get("ochota", "/pl/partnerzy/ekon/")
    assert partner.soup.select_one("main a[href='https://example.org/ekon']")
    assert partner.soup.select_one("main a[href='tel:+48225552020'], main a[href='tel:+48-22-555-20-20']")
    assert "mailto:" in str(partner.soup.select_one("main a[href^=mailto]"))
    logo = partner.soup.select_one("main img")
    assert logo is not None and "EKON" in logo["alt"]
    assert "2017" in partner.main_text and "2019" in partner.main_text
