"""A reader opens a project: signs first, then what is known of its money and its time."""

from datetime import date
from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file

from cms.core.models import CentreImage
from projects.models import CentreSigns, FundingReference
from tests.factories import Centre
from tests.reading import Reading

from .conftest import Made, Read, source

TASKS = {"phase": "implementation", "heading": "", "tasks": ["<p>wizyty</p>"]}


def signs(page: Reading) -> list[str]:
    """The signs in their order, by what readers see or hear."""
    return [str(one.img["alt"]) if one.img else one.get_text(strip=True) for one in page.soup.select(".sign")]


def test_the_signs_stand_first_and_in_their_order(made: Made, read: Read, centre: Centre) -> None:
    made("Opieka", source("EFS+", "1 000 zł"), sign_set="fe-2021-mazowieckie")
    names = ["Fundusze Europejskie", "Rzeczpospolita Polska", "Dofinansowane przez Unię Europejską"]
    page = read("/pl/projekty/opieka/")
    assert signs(page) == [*names, "Województwo Mazowieckie"]
    first = page.soup.select_one(".signs")
    assert first is not None and page.soup.select_one("h1") in first.find_all_next("h1")
    image = CentreImage.objects.create(title="RP", file=get_test_image_file(), collection=centre.collection)
    CentreSigns.objects.create(site=centre.site, files=[("file", {"sign": "rp", "image": image})])
    page = read("/pl/projekty/opieka/")
    assert signs(page) == [*names, "Województwo Mazowieckie"]
    assert [str(img["alt"]) for img in page.soup.select(".sign img")] == ["Rzeczpospolita Polska"]


def test_a_visit_stores_no_reference_data(made: Made, read: Read) -> None:
    made("Opieka", source("EFS+", "1 000 zł"), sign_set="fe-2021")
    read("/pl/projekty/opieka/")
    assert not FundingReference.objects.exists() and not CentreSigns.objects.exists()


def test_no_more_signs_in_a_line_than_allowed_and_a_name_nobody_translated_says_its_language(
    made: Made, read: Read
) -> None:
    made("Opieka", source("EFS+", "1 000 zł"), sign_set="fe-2021-mazowieckie")
    data = FundingReference.current()
    for row in data.thresholds:
        if row.value["limit"] == "signs_in_line":
            row.value["value"] = 3
    data.save()
    lines = read("/pl/projekty/opieka/").soup.select(".signs__line")
    assert [len(line.select(".sign")) for line in lines] == [3, 1]
    assert FundingReference.current().language_of("sign", "rp", "uk") == "uk"
    for row in data.signs:
        row.value["names"]["uk"] = ""
    data.save()
    assert FundingReference.current().language_of("sign", "rp", "uk") == "pl"


def test_the_bar_is_drawn_of_exact_amounts_that_make_up_the_whole(made: Made, read: Read) -> None:
    whole = [source("EFS", "930 zł"), ("own", {"money": "70 zł", "payer": ""}), ("total", {"money": "1 000 zł"})]
    made("Wiadomo", *whole)
    bar = read("/pl/projekty/wiadomo/").main.select(".split__bar rect")
    assert [(part["x"], part["width"]) for part in bar] == [("0.00%", "93.00%"), ("93.00%", "7.00%")]
    assert not read("/pl/projekty/wiadomo/").main.select("[style]")
    made("Nie wiadomo", source("EFS", "ponad 930 zł"), *whole[1:])
    made("Bez kwoty", source("EFS", "930 zł"), whole[2])
    for path in ("nie-wiadomo", "bez-kwoty"):
        assert not read(f"/pl/projekty/{path}/").main.select(".split__bar")


def test_what_is_not_known_is_not_nought(made: Made, read: Read) -> None:
    made("Opieka", source("EFS", ""))
    page = read("/pl/projekty/opieka/")
    for name in ("Całkowita wartość projektu", "Wkład własny", "Dofinansowanie", "Umowa o dofinansowanie", "Okres"):
        assert page.fact(name) == "nie podano"
    assert "0,00" not in page.main_text


def test_a_rate_is_stated_or_computed(made: Made, read: Read) -> None:
    total = ("total", {"money": "1 000 zł"})
    made("Policzony", source("EFS", "850 zł"), total)
    made("Podany", source("EFS", "ponad 800 zł", stated_share=Decimal("85.5")), total)
    made("Nieznany", source("EFS", "ponad 800 zł"), total)
    assert "85,00%" in read("/pl/projekty/policzony/").main_text
    assert "85,50%" in read("/pl/projekty/podany/").main_text
    assert "%" not in read("/pl/projekty/nieznany/").main_text


def test_money_in_euro_says_its_rate_and_day(made: Made, read: Read) -> None:
    rate = {"exchange_rate": Decimal("4.275"), "rate_date": date(2024, 9, 16), "rate_source": "NBP"}
    made("Opieka", source("EFS+", "427,50 zł", euros="100 euro", managing_institution="Ministerstwo", **rate))
    text = read("/pl/projekty/opieka/").main_text
    for words in ("100,00 EUR", "4,2750, 16 września 2024, NBP", "Ministerstwo"):
        assert words in text


def test_the_line_of_time_shows_what_is_known_of_it(made: Made, read: Read) -> None:
    made(
        "Opieka",
        start="2018-07-02",
        end="2019",
        tasks=[("tasks", {**TASKS, "start": "2018-10", "end": ""}), ("tasks", {**TASKS, "start": "", "end": ""})],
    )
    page = read("/pl/projekty/opieka/")
    rows = page.main.select(".timeline__row")
    assert len(rows) == 2 and "2 lipca 2018" in rows[0].get_text() and "od października 2018" in rows[1].get_text()
    # From a day on, sure; until some day of 2019, which is not.
    sure, unsure = rows[0].select_one(".drawn--full"), rows[0].select(".drawn--unsure")
    assert sure is not None and len(unsure) == 1
    ends = float(str(sure["x"])[:-1]) + float(str(sure["width"])[:-1])
    assert abs(ends - float(str(unsure[0]["x"])[:-1])) < 0.1
    assert not read("/pl/projekty/").main.select(".timeline")


def test_planned_and_achieved_stand_beside_each_other(made: Made, read: Read) -> None:
    def counted(number: int, stage: str) -> tuple[str, dict[str, object]]:
        value = {"label": "Osoby", "precision": "exact", "number": number, "unit": "osób", "stage": stage}
        return ("indicator", value)

    change = {"date": "2018-11", "what": "Dłuższy projekt", "before": "do marca", "after": "do maja"}
    made(
        "Opieka",
        indicators=[counted(40, "planned"), counted(1520, "achieved")],
        amendments=[("amendment", change)],
        links=[("link", {"label": "Mapa dotacji", "url": "https://mapadotacji.gov.pl/"})],
        hashtags="#Razem",
    )
    page = read("/pl/projekty/opieka/")
    [goal] = page.main.select(".goals > div")
    assert [Reading.plain(one.get_text(" "))[-7:] for one in goal.select("p")] == ["40 osób", "20 osób"]
    for words in ("1 520 osób", "listopad 2018", "Dłuższy projekt", "do marca", "do maja", "#Razem"):
        assert words in page.main_text
    assert page.main.select_one("a[href='https://mapadotacji.gov.pl/']")


def test_sources_do_not_make_a_page_ask_more(made: Made, read: Read) -> None:
    def cost(path: str) -> int:
        read(path)
        with CaptureQueriesContext(connection) as queries:
            read(path)
        return len(queries)

    made("Jedno", source("EFS", "1 zł"), sign_set="fe-2021")
    made("Wiele", *(source("EFS", "1 zł", perspective="eu-2014-2020") for _number in range(6)), sign_set="fe-2021")
    assert cost("/pl/projekty/jedno/") == cost("/pl/projekty/wiele/")
