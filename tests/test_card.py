"""The printed card of a place: of public places alone, on one page, the same bytes for the same words."""

from io import BytesIO
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from tests.factories import Centre, PlacePageFactory, make_centre

pytestmark = pytest.mark.django_db

HOURS = {"weekdays": ["0", "2"], "opens": "08:00", "closes": "16:15", "valid_from": None, "valid_to": None}


def reader_of(centre: Centre) -> Client:
    return Client(headers={"host": centre.site.hostname})


def address_of(page: Any, language: str = "pl") -> str:
    return reverse("place_card", args=[page.translation_key, language])


@pytest.mark.parametrize("title", ["Klub Przystań", "Bardzo długa nazwa miejsca, do którego przychodzimy " * 4])
def test_a_card_says_where_when_and_by_which_phone_on_one_page(centre: Centre, title: str) -> None:
    page: Any = PlacePageFactory(
        parent=centre.home, title=title.strip(), slug="klub", phone="+48223004220", hours=[("hours", HOURS)]
    )
    assert address_of(page) in reader_of(centre).get(page.url).content.decode()
    answer = reader_of(centre).get(address_of(page))
    assert answer["Content-Type"] == "application/pdf"
    document: Any = PdfReader(BytesIO(answer.content))
    assert len(document.pages) == 1 and document.root_object["/Lang"] == "pl"
    text = " ".join(document.pages[0].extract_text().split())
    for words in (
        title.split()[0],
        "Prosta 1",
        "22 300 42 20",
        "Poniedziałek 08:00–16:15",
        "Wtorek nieczynne",
        page.slug,
    ):
        assert words in text, words
    cache.clear()
    again = reader_of(centre).get(address_of(page))
    assert again.content == answer.content
    known = reader_of(centre).get(address_of(page), headers={"If-None-Match": answer["ETag"]})
    assert known.status_code == 304


def test_drafts_other_centres_places_and_unknown_languages_have_none(centre: Centre) -> None:
    draft = PlacePageFactory(parent=centre.home, live=False)
    foreign = PlacePageFactory(parent=make_centre("OPS Gdzie Indziej").home)
    public = PlacePageFactory(parent=centre.home)
    for page, language in ((draft, "pl"), (foreign, "pl"), (public, "uk"), (public, "xx")):
        assert reader_of(centre).get(address_of(page, language)).status_code == 404
