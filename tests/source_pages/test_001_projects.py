"""Source page 001, “Uczestniczymy w projektach” of OPS Ochota, element by element (docs/source-pages.md)."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError

from cms.core.alt_text import validate_alt_text
from projects.blocks import FundingStream
from projects.models import ProjectPage
from tests.reading import Reader, Reading


@pytest.fixture
def cared(resident: Reader) -> Reading:
    return resident.get("ochota", "/pl/projekty/zaopiekowani/")


@pytest.fixture
def cadre(resident: Reader) -> Reading:
    return resident.get("ochota", "/pl/projekty/dobra-kadra/")


@pytest.fixture
def volunteers(resident: Reader) -> Reading:
    return resident.get("ochota", "/pl/projekty/wolontariat/")


def test_001_01_and_02_the_index_leads_to_each_project(resident: Reader) -> None:
    index = resident.get("ochota", "/pl/projekty/")
    assert [h1.get_text(strip=True) for h1 in index.soup.select("h1")] == ["Uczestniczymy w projektach"]
    for title in ("Zaopiekowani", "Dobra Kadra", "Wolontariat w mazowieckich ośrodkach pomocy społecznej"):
        assert any(title in heading.get_text() for heading in index.main.select("h2, h3"))
    finished = resident.get("ochota", "/pl/projekty/?status=finished")
    assert "Zaopiekowani" in finished.main_text


def test_001_02_the_index_filters_by_status_fund_and_year_together(resident: Reader) -> None:
    def titles(query: str) -> list[str]:
        page = resident.get("ochota", f"/pl/projekty/{query}")
        return sorted(title.get_text(strip=True) for title in page.main.select(".card__title"))

    assert titles("?fund=EOG") == ["Dobra Kadra"]
    assert titles("?fund=EFS&year=2011") == ["Wolontariat w mazowieckich ośrodkach pomocy społecznej"]
    assert titles("?fund=EFS&year=2017&status=finished") == ["Zaopiekowani"]
    assert titles("?year=2011&status=running") == []


@pytest.mark.parametrize(
    "words", ["obrazek", "IMG_2031.jpg", "zdjęcie", "logo firmy", "ikona pdf", "na zdjęciu widać stół"]
)
def test_001_03_a_word_that_says_nothing_is_refused_as_a_description(words: str) -> None:
    with pytest.raises(ValidationError):
        validate_alt_text(words)


def test_001_03_the_picture_is_described(cared: Reading) -> None:
    picture = cared.soup.select_one("main img")
    assert picture is not None and len(picture["alt"]) > 40


def test_001_04_and_14_role_and_leader(cared: Reading) -> None:
    assert "Biurem Pomocy i Projektów Społecznych Urzędu m.st. Warszawy" in cared.main_text
    assert "Miasto Stołeczne Warszawa / Biuro Pomocy i Projektów Społecznych" in cared.main_text


def test_001_05_the_official_title_is_kept_to_the_letter(cared: Reading) -> None:
    assert "Z@OPIEKOWANI - kompleksowe wsparcie osób niesamodzielnych w m.st. Warszawie" in cared.main_text


def test_001_06_acknowledgement(cared: Reading) -> None:
    assert "współfinansowany z Europejskiego Funduszu Społecznego" in cared.main_text


@pytest.mark.parametrize("amount", ["977 000,00 zł", "68 390,00 zł", "908 610,00 zł"])
def test_001_07_to_09_exact_amounts(cared: Reading, amount: str) -> None:
    assert amount in cared.main_text


def test_001_09_the_share_is_counted(cared: Reading) -> None:
    assert ProjectPage.objects.get(slug="zaopiekowani", locale__language_code="pl").split.grant_share == Decimal(
        "93.00"
    )
    assert "93,00" in cared.main_text


def test_001_09_the_bar_shows_grant_and_own_contribution_in_words_too(cared: Reading) -> None:
    drawn = [(part["x"], part["width"]) for part in cared.main.select(".split__bar rect")]
    assert drawn == [("0.00%", "93.00%"), ("93.00%", "7.00%")]
    shares = [Reading.plain(item.get_text(" ")) for item in cared.main.select(".split .key li")]
    assert len(shares) == 2 and "908 610,00 zł" in shares[0] and "93,00%" in shares[0]
    assert "68 390,00 zł" in shares[1] and "7,00%" in shares[1]


@pytest.mark.parametrize(
    "words",
    [
        "Europejski Fundusz Społeczny",
        "Regionalny Program Operacyjny Województwa Mazowieckiego 2014–2020",
        "IX",
        "Wspieranie włączenia społecznego i walka z ubóstwem",
        "9.2",
        "Usługi społeczne i usługi opieki zdrowotnej",
    ],
)
def test_001_10_to_12_fund_programme_priority_measure(cared: Reading, words: str) -> None:
    assert words in cared.main_text


def test_001_13_a_planned_period_says_so(cared: Reading) -> None:
    assert "15 maja 2017" in cared.main_text and "14 maja 2019" in cared.main_text
    assert ProjectPage.objects.get(slug="zaopiekowani", locale__language_code="pl").period_is_planned


def test_001_15_the_partner_is_linked_to_the_directory(cared: Reading) -> None:
    assert cared.soup.select_one("main a[href$='/partnerzy/ekon/']")


def test_001_16_to_18_aim_target_group_tasks(cared: Reading) -> None:
    assert "40 niesamodzielnych mieszkańców" in cared.main_text
    project = ProjectPage.objects.get(slug="zaopiekowani", locale__language_code="pl")
    assert (project.target_number, project.target_age_from) == (40, 60)
    assert len(project.tasks[0].value["tasks"]) == 3
    assert "teleopieka" in cared.main_text


def test_001_19_and_20_title_and_eea_acknowledgement(cadre: Reading) -> None:
    assert "„Wykwalifikowana kadra - wysoka jakość usług." in cadre.main_text
    for country in ("Islandia", "Liechtenstein", "Norwegia"):
        assert country in cadre.main_text


def test_001_21_amounts_with_their_precision(cadre: Reading) -> None:
    for words in ("ponad 700 tys. euro", "2 610 506,00 zł", "391 575,00 zł", "m.st. Warszawa"):
        assert words in cadre.main_text


def test_001_21_the_wrong_unit_is_refused_with_the_amount_that_was_meant(db: None) -> None:
    stream = FundingStream()
    value = stream.normalize(
        [("own", {"money": "391 575 tys.", "payer": "m.st. Warszawa"}), ("total", {"money": "2 610 506 zł"})]
    )
    with pytest.raises(StreamBlockValidationError) as refused:
        stream.clean(value)
    message = str(refused.value.as_json_data()).replace("\\xa0", " ")
    assert "391 575,00" in message and "15,00" in message


def test_001_22_months_stay_months(cadre: Reading) -> None:
    assert "lipiec 2009" in cadre.main_text and "kwiecień 2011" in cadre.main_text


def test_001_23_and_24_who_and_how_many(cadre: Reading) -> None:
    assert "14 ośrodków" in cadre.main_text
    for number in ("47", "156", "650"):
        assert number in cadre.main_text


def test_001_25_to_28_volunteering(volunteers: Reading) -> None:
    for words in ("Centrum Wolontariatu", "styczeń 2010", "sierpień 2011", "192", "2006–2008", "śląskie", "ulotki"):
        assert words in volunteers.main_text
    project = ProjectPage.objects.get(slug="wolontariat", locale__language_code="pl")
    assert len(project.tasks[0].value["tasks"]) == 8


def test_001_30_logos_in_order_with_the_names_of_their_owners(volunteers: Reading) -> None:
    names = ["Urząd m.st. Warszawy", "BORIS", "Centrum Wolontariatu", "Stowarzyszenie Otwarte Drzwi"]
    alts = [image["alt"] for image in volunteers.soup.select("main img")]
    assert [alt for alt in alts if alt in names] == names


def test_001_30_a_logo_that_stands_twice_is_pointed_out(resident: Reader) -> None:
    project = ProjectPage.objects.get(slug="wolontariat", locale__language_code="pl")
    project.logos = [*[(row.block_type, row.value) for row in project.logos], ("logo", project.logos[0].value)]
    assert any("urząd m.st. warszawy" in hint for hint in project.hints())


def test_001_32_the_signs_of_the_programme_stand_first(cared: Reading, cadre: Reading) -> None:
    names = ["Fundusze Europejskie", "Województwo Mazowieckie", "Unia Europejska, Europejski Fundusz Społeczny"]
    assert [sign.get_text(strip=True) for sign in cared.soup.select(".sign")] == names
    first = cared.soup.select_one(".signs")
    assert first is not None and cared.main in first.find_all_next("main")
    # The centre was one of many participants; the leader showed the signs.
    assert not cadre.soup.select(".sign")
