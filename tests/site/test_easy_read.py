"""The easy-to-read version of a page: its own approval, its own switch, and a mark when the page has moved on."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.core.models import EasyReadPage
from home.models import StandardPage
from tests.factories import Centre, EasyReadPageFactory, StandardPageFactory, published

pytestmark = pytest.mark.django_db

SWITCH = ".easy-read-link a"


@pytest.fixture
def page(centre: Centre) -> Any:
    return StandardPageFactory(parent=centre.home, title="O nas")


def easy_read(page: StandardPage, **fields: Any) -> EasyReadPage:
    made: EasyReadPage = EasyReadPageFactory(parent=page, title="O nas: łatwy tekst", **fields)
    return made


def read(page: Any) -> BeautifulSoup:
    answer = Client().get(page.get_url_parts()[2], headers={"host": page.get_site().hostname})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_the_switch_leads_to_what_was_approved_and_back(page: StandardPage) -> None:
    draft = easy_read(page, live=False)
    draft.save_revision()
    assert not read(page).select(SWITCH)
    published(draft)
    assert [link["href"] for link in read(page).select(SWITCH)] == [draft.get_url_parts()[2]]
    assert [link["href"] for link in read(draft).select(SWITCH)] == [page.get_url_parts()[2]]


def test_it_is_marked_once_the_page_has_another_text(page: StandardPage) -> None:
    easy = easy_read(page)
    assert not read(easy).select(".easy-read__old")
    page.lead = "Zmieniliśmy adres."
    published(page)
    assert read(easy).select(".easy-read__old")
    published(EasyReadPage.objects.get(pk=easy.pk))  # somebody compared them, and a second person agreed
    assert not read(easy).select(".easy-read__old")


def test_a_long_sentence_is_pointed_out_and_an_empty_text_is_not_submitted() -> None:
    long = (
        "Jeżeli potrzebujesz pomocy w codziennych sprawach, to przyjdź do nas albo zadzwoń, a my porozmawiamy z Tobą."
    )
    page = EasyReadPage(title="Łatwy tekst", body=[("part", {"text": f"<p>Krótkie.</p><p>{long}</p>", "image": None})])
    assert [hint for hint in page.hints() if "Jeżeli potrzebujesz" in hint and "Krótkie" not in hint]
    assert dict(EasyReadPage(title="Łatwy tekst").submission_errors()).keys() == {"body"}


def test_a_page_has_one(page: StandardPage) -> None:
    assert EasyReadPage.can_create_at(page)
    easy_read(page)
    assert not EasyReadPage.can_create_at(page)
