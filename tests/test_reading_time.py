"""How long it takes to read a page is said of long ones, counted from their words, at no cost."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.core.reading_time import minutes_to_read
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (200, 1), (201, 2), (600, 3)])
def test_every_two_hundred_words_are_a_minute(centre: Centre, words: int, minutes: int) -> None:
    index = NewsIndexPageFactory(parent=centre.home)
    text = "<p>" + " ".join(["słowo"] * words) + " – <b></b></p>"
    page = NewsPageFactory(parent=index, body=[("paragraph", text)])
    with CaptureQueriesContext(connection) as queries:
        assert minutes_to_read(page) == minutes
    assert not queries
    shown = Client(headers={"host": centre.site.hostname}).get(page.url).content.decode()
    assert ("Czas czytania:" in shown) is (minutes > 1)
    assert f"Czas czytania: {minutes} min" in shown or minutes < 2
