"""The search of a centre's site: what residents find in their language, and what nobody finds."""

from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.editorial import record
from cms.editorial.entries import Kind
from tests.factories import (
    Centre,
    EasyReadPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    StandardPageFactory,
    make_centre,
    published,
    restricted,
)
from tests.reading import Reader, Reading

pytestmark = pytest.mark.django_db

ADDRESSES = {"pl": "/pl/szukaj/", "en": "/en/search/", "uk": "/uk/poshuk/"}


def titles(reading: Reading) -> list[str]:
    return [Reading.plain(link.get_text(" ")) for link in reading.main.select(".list h2 a")]


def test_a_resident_searches_in_her_language_and_finds_pages_of_that_language_alone(resident: Reader) -> None:
    expected = {
        "pl": ("kontakt", "Na zapytanie", "Wyszukiwanie: "),
        "en": ("call", "found for", "Search: "),
        "uk": ("контакти", "знайдено", "Пошук: "),
    }
    for code, (word, found, title) in expected.items():
        start = resident.get("ochota", f"/{code}/")
        form = start.soup.select_one("header form[role=search]")
        assert form is not None and form["action"] == ADDRESSES[code]
        reading = resident.get("ochota", f"{form['action']}?q={quote(word.upper())}")
        assert found in reading.main_text and titles(reading)
        heading, field = reading.main.select_one("h1"), reading.main.select_one("form[role=search] input[name=q]")
        assert heading is not None and field is not None and field["value"] == word.upper()
        assert reading.soup.select_one(f"label[for={field['id']}]")
        assert reading.soup.title is not None and reading.soup.title.text.startswith(title + word.upper())
        assert reading.soup.select("meta[name=robots][content=noindex]")
        links = [str(link["href"]) for link in reading.main.select(".list h2 a")]
        assert all(link.startswith(f"/{code}/") for link in links)
        for link in links:
            assert word in resident.get("ochota", link).text.lower()


def test_the_languages_lead_to_the_same_search_with_its_words(resident: Reader) -> None:
    reading = resident.get("ochota", "/pl/szukaj/?q=ekon+%22&page=2")
    links = {str(link["hreflang"]): link["href"] for link in reading.soup.select(".languages a")}
    assert links == {code: f"{address}?q=ekon+%22" for code, address in ADDRESSES.items()}
    sitemap = resident.client.get("/sitemap.xml", headers={"host": "ochota.localhost"}).content.decode()
    assert not any(address in sitemap for address in ADDRESSES.values())


def test_where_nothing_is_found_the_page_says_so_and_helps(resident: Reader) -> None:
    reading = resident.get("ochota", "/pl/szukaj/?q=pomoc+gronostajom")
    assert "Nic nie znaleziono na zapytanie „pomoc gronostajom”" in reading.main_text
    assert reading.main.select("a[href^='tel:'], a[href^='mailto:']") and not titles(reading)
    reading = resident.get("ochota", "/pl/szukaj/?q=telecare")
    other = reading.main.select_one("a[hreflang=en]")
    assert other is not None and titles(resident.get("ochota", str(other["href"])))


def ask(words: str, page: int = 1, host: str = "ops-testowo.localhost") -> Any:
    return Client().get("/pl/szukaj/", {"q": words, "page": str(page)}, headers={"host": host})


def found(words: str, host: str = "ops-testowo.localhost") -> list[str]:
    answer = ask(words, host=host)
    assert answer.status_code == 200
    return titles(Reading(answer.content.decode()))


def test_only_what_is_public_in_this_centre_is_found(centre: Centre) -> None:
    page = StandardPageFactory(parent=centre.home, title="Zasiłek", lead="Kto dostanie gronostaja")
    EasyReadPageFactory(parent=page, title="Zasiłek po prostu", lead="gronostaja")
    StandardPageFactory(parent=centre.home, title="Szkic", lead="gronostaja", live=False)
    hidden = StandardPageFactory(parent=centre.home, title="Tylko dla nas", lead="gronostaja")
    StandardPageFactory(parent=hidden, title="Pod tym, co dla nas", lead="gronostaja")
    restricted(hidden)
    old = StandardPageFactory(parent=centre.home, title="Wycofana", lead="gronostaja")
    other = make_centre("OPS Gdzie indziej")
    StandardPageFactory(parent=other.home, title="Obca", lead="gronostaja")
    assert "Wycofana" in found("gronostaja")
    record.append_about(old, Kind.WITHDRAWN, person=centre.manager)
    old.unpublish()
    assert sorted(found("gronostaja")) == ["Zasiłek", "Zasiłek po prostu"]
    assert found("gronostaja", "ops-gdzie-indziej.localhost") == ["Obca"]
    page.lead = "Kto dostanie borsuka"
    page.save_revision()
    assert not found("borsuka") and "Zasiłek" in found("gronostaja")
    published(page)
    assert found("borsuka") == ["Zasiłek"]


def test_best_first_ten_a_page_and_for_the_same_number_of_questions(centre: Centre) -> None:
    news = NewsIndexPageFactory(parent=centre.home, title="Wieści")

    def cost(page: int = 1) -> int:
        with CaptureQueriesContext(connection) as queries:
            ask("gronostaj", page)
        return len(queries)

    NewsPageFactory(
        parent=news, title="Na marginesie", lead="O tym i owym, a na końcu także gronostaj i inne zwierzęta."
    )
    NewsPageFactory(parent=news, title="Gronostaj", lead="Gronostaj.")
    assert found("gronostaj") == ["Gronostaj", "Na marginesie"]
    few = cost()
    for number in range(12):
        factory = (NewsPageFactory, StandardPageFactory)[number % 2]
        factory(parent=(news, centre.home)[number % 2], title=f"Gronostaj {number}")
    assert cost() == cost(2) == few
    assert few <= 15
    first = Reading(ask("gronostaj").content.decode())
    assert len(titles(first)) == 10 and "znaleziono 14 stron" in first.main_text
    onward = first.main.select_one("a[rel=next]")
    assert onward is not None and "q=gronostaj" in str(onward["href"])


HOSTILE = [
    "",
    "   ",
    "\x00",
    "gron\x00ostaj",
    "a",
    "a b c",
    '"',
    'gronostaj"',
    '"gronostaj',
    "'",
    "*",
    "gronostaj*",
    "(",
    "gronostaj)",
    "gronostaj AND",
    "NOT gronostaj",
    "title:gronostaj",
    "NEAR(gronostaj, 2)",
    "gronostaj & | ! <->",
    "%s %(x)s %",
    "\\",
    "--; drop table",
    "_",
    "😀",
    "\u202e\u200b",
    "ǅ𞤀𞤁 ²²",
    "x" * 10_000,
    "ab " * 66,
    "ab " * 3_000,
    "<script>alert(1)</script>",
    "\ufffd",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_typed_is_answered_and_kept(centre: Centre, words: str) -> None:
    StandardPageFactory(parent=centre.home, title="Gronostaj")
    answer = ask(words)
    assert answer.status_code == 200
    soup = BeautifulSoup(answer.content, "html.parser")
    field = soup.select_one("main input[name=q]")
    assert field is not None and field["value"] == " ".join(words.replace("\x00", " ").split(" ")).strip()
    reading = Reading(answer.content.decode())
    answered = bool(titles(reading) or reading.main.select("h2"))
    assert answered or field.get("aria-invalid"), "either results, or none, or what is wrong"
    assert not soup.select("main script")


def test_a_broken_address_is_answered_too(resident: Reader) -> None:
    for query in ("q=%ED%A0%80", "q=%FF%FE", "q=dom&page=0", "q=dom&page=x%00", "q=dom&q=", "page=9" + "9" * 40):
        resident.get("ochota", f"/pl/szukaj/?{query}")
    headers = {"host": "ochota.localhost"}
    assert resident.client.post("/pl/szukaj/", headers=headers).status_code == 405
    assert resident.client.get("/pl/search/", headers=headers).status_code == 404
    assert resident.client.get("/pl/szukaj/", headers={"host": "localhost"}).status_code == 404


def test_letters_are_small_or_capital_with_or_without_their_marks(centre: Centre) -> None:
    StandardPageFactory(parent=centre.home, title="Świetlica Ważka, od zaraz")
    decomposed = "S\u0301wietlica"
    for words in ("świetlica", "ŚWIETLICA", decomposed, "świetlica ważka", "w świetlica"):
        assert found(words) == ["Świetlica Ważka, od zaraz"], words
    if connection.vendor == "sqlite":
        assert found("swietlica wazka") == ["Świetlica Ważka, od zaraz"]


def test_who_lost_her_way_can_search(resident: Reader) -> None:
    answer = resident.client.get("/uk/nema/", headers={"host": "ochota.localhost"})
    assert answer.status_code == 404
    forms = BeautifulSoup(answer.content, "html.parser").select("form[role=search]")
    assert {form["action"] for form in forms} == {"/uk/poshuk/"}
    names = [form["aria-label"] for form in forms]
    assert len(names) == len(set(names)) == 2
