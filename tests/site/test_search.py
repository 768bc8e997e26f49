"""The search of a centre's site: in three languages, on the demo."""

from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

from tests.reading import Reader

pytestmark = pytest.mark.django_db

ADDRESSES = {"pl": "/pl/szukaj/", "en": "/en/search/", "uk": "/uk/poshuk/"}


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
        assert found in reading.main_text and reading.results
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
    reading = resident.get("ochota", "/pl/szukaj/?q=telefonogram+gronostajom")
    assert "Nic nie znaleziono na zapytanie „telefonogram gronostajom”" in reading.main_text
    assert reading.main.select("a[href^='tel:'], a[href^='mailto:']") and not reading.results
    suggested = reading.main.select_one("a[href^='?q=telefon']")
    assert suggested is not None
    assert resident.get("ochota", f"/pl/szukaj/{suggested['href']}").results
    questions = reading.list_after("O co mieszkańcy pytają najczęściej")
    assert "Jak się z nami skontaktować?" in questions
    reading = resident.get("ochota", "/pl/szukaj/?q=telecare")
    other = reading.main.select_one("a[hreflang=en]")
    assert other is not None and resident.get("ochota", str(other["href"])).results


def test_the_demo_answers_in_every_form_and_with_a_slip(resident: Reader) -> None:
    """The words of a resident, and one that stands on what has to be found."""
    for centre, code, typed, expected in (
        ("mokotow", "pl", "zasiłków", "zasił"),
        ("mokotow", "pl", "zasilki", "zasił"),
        ("mokotow", "pl", "ZASIŁEK", "zasił"),
        ("ochota", "pl", "seniorow", "senior"),
        ("ochota", "pl", "kontkat", "kontak"),
        ("ochota", "uk", "допомоги", "допомо"),
        ("ochota", "uk", "допмога", "допомо"),
        ("ochota", "pl", "obaid", "obiad"),
        ("ochota", "pl", "senio", "senior"),
        ("ochota", "en", "carers", "car"),
        ("ochota", "en", "mael", "meal"),
    ):
        reading = resident.get(centre, f"{ADDRESSES[code]}?q={quote(typed)}")
        assert reading.results, typed
        marked = {mark.text.lower()[: len(expected)] for mark in reading.main.select("mark")}
        assert marked == {expected}, (typed, marked)


def test_people_documents_and_places_are_found_and_told_apart(resident: Reader) -> None:
    reading = resident.get("mokotow", "/pl/szukaj/?q=grazyna+wymyslonej")
    link = reading.main.select_one(".list h2 a")
    assert link is not None and reading.results[0] == "Grażyna Wymyślona"
    path, _hash, anchor = str(link["href"]).partition("#")
    person = resident.get("mokotow", path).soup.find(id=anchor)
    assert person is not None and "Grażyna Wymyślona" in person.text
    reading = resident.get("mokotow", "/pl/szukaj/?q=odpis+dyplom&kind=document")
    assert reading.results == ["Wyróżnienie Marszałka Województwa Mazowieckiego"], "by words that its PDF alone has"
    link = reading.main.select_one(".list h2 a")
    assert link is not None
    assert resident.client.get(str(link["href"]), headers={"host": "mokotow.localhost"}).status_code == 200


def test_a_broken_address_is_answered_too(resident: Reader) -> None:
    for query in ("q=%ED%A0%80", "q=%FF%FE", "q=dom&page=0", "q=dom&page=x%00", "q=dom&q=", "page=9" + "9" * 40):
        resident.get("ochota", f"/pl/szukaj/?{query}")
    headers = {"host": "ochota.localhost"}
    assert resident.client.post("/pl/szukaj/", headers=headers).status_code == 405
    assert resident.client.get("/pl/search/", headers=headers).status_code == 404
    assert resident.client.get("/pl/szukaj/", headers={"host": "localhost"}).status_code == 404


def test_who_lost_her_way_can_search(resident: Reader) -> None:
    answer = resident.client.get("/uk/nema/", headers={"host": "ochota.localhost"})
    assert answer.status_code == 404
    forms = BeautifulSoup(answer.content, "html.parser").select("form[role=search]")
    assert {form["action"] for form in forms} == {"/uk/poshuk/"}
    names = [form["aria-label"] for form in forms]
    assert len(names) == len(set(names)) == 2
