"""The page that explains the open data of a centre to people."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.core.slugs import is_unreachable
from home.models import HomePage
from tests.reading import Reader

from .downloading import OCHOTA, download

pytestmark = pytest.mark.django_db

ADDRESSES = {"pl": "/pl/dane/", "en": "/en/data/", "uk": "/uk/dani/"}
MOST_QUERIES = 15


@pytest.mark.parametrize("code", ADDRESSES)
def test_the_foot_of_every_page_leads_there_and_the_languages_to_the_same_page(resident: Reader, code: str) -> None:
    foot = resident.get("ochota", f"/{code}/").soup.select_one("footer")
    assert foot is not None
    assert ADDRESSES[code] in [link["href"] for link in foot.select("a")]
    reading = resident.get("ochota", ADDRESSES[code])
    assert {str(link["hreflang"]): link["href"] for link in reading.soup.select(".languages a")} == ADDRESSES
    html, headings = reading.soup.select_one("html"), reading.soup.select("h1")
    assert html is not None and html["lang"] == code and len(headings) == 1
    assert reading.soup.select_one("header form[role=search]")


def test_it_leads_to_every_file_and_explains_every_column(resident: Reader) -> None:
    reading = resident.get("ochota", "/pl/dane/")
    files = [str(link["href"]) for link in reading.main.select("a[href*='/dane/']")]
    assert len(files) == 19
    for address in files:
        assert download(address.rpartition("/")[2], OCHOTA), address
    heads = download("projekty.csv", OCHOTA).decode().splitlines()[0].split(",")
    table = reading.main.select("table")[0]
    assert [cell.text for cell in table.select("th[scope=row]")] == heads
    assert "CC BY 4.0" in reading.main_text and "22 555 " in reading.main_text
    rows = [int(value) for value in re.findall(r"(?:Entries|Wpisy) (\d+)", reading.main_text)]
    assert rows == [
        len(download(f"{name}.csv", OCHOTA).splitlines()) - 1 for name in ("projekty", "partnerzy", "miejsca")
    ]


def test_it_costs_no_more_than_other_pages(resident: Reader) -> None:
    resident.get("ochota", "/pl/dane/")
    with CaptureQueriesContext(connection) as queries:
        resident.get("ochota", "/pl/dane/")
    assert len(queries) <= MOST_QUERIES


def test_its_address_without_a_language_leads_there(resident: Reader) -> None:
    answer = resident.client.get("/dane/", headers={"host": OCHOTA, "accept-language": "uk"})
    assert answer.status_code == 302 and answer["Location"] == "/pl/dane/"
    assert resident.client.get("/pl/dane/", headers={"host": "localhost"}).status_code == 404
    assert resident.client.post("/pl/dane/", headers={"host": OCHOTA}).status_code == 405


def test_no_page_can_take_its_address(resident: Reader) -> None:
    home = HomePage.objects.get(locale__language_code="pl", slug="ochota")
    assert is_unreachable("dane", home) and not is_unreachable("dane-2", home)
