"""What browsers keep for want of a network: what it says, what it is drawn with, and when it is fetched anew."""

import json
import re
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.test import Client, override_settings

from cms.core.models import CentreSettings
from home import offline
from tests.factories import Centre, PlacePageFactory, StandardPageFactory, published
from tests.reading import Reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(centre: Centre) -> Client:
    settings = CentreSettings.for_site(centre.site)
    settings.name, settings.phone = "OPS Testowo", "+48225551010"
    settings.save()
    return Client(headers={"host": centre.site.hostname})


@pytest.fixture
def place(centre: Centre) -> Any:
    hours = {"weekdays": ["0", "1"], "opens": "08:00", "closes": "16:15", "valid_from": None, "valid_to": None}
    return PlacePageFactory(
        parent=centre.home, title="Klub Przystań", phone="+48223004220", hours=[("hours", hours)], street="Cicha 4"
    )


def script(reader: Client) -> str:
    cache.clear()  # it is made anew once a minute
    answer = reader.get("/sw.js")
    assert answer["Content-Type"].startswith("text/javascript") and "no-cache" in answer["Cache-Control"]
    return answer.content.decode()


def kept_by(text: str) -> list[str]:
    found = re.search(r"kept = (\[.*?\]);", text)
    assert found is not None
    return list(json.loads(found[1]))


def name_in(text: str) -> str:
    return text.split('"')[1]


def test_the_page_has_the_phones_addresses_and_hours_of_every_place(reader: Client, place: Any) -> None:
    draft: Any = PlacePageFactory(parent=place.get_parent(), title="Szkic miejsca", live=False)
    answer = reader.get("/pl/bez-sieci/")
    reading = Reading(answer.content.decode())
    for words in ("112", "22\xa0555\xa010\xa010".replace("\xa0", " "), "Klub Przystań", "Cicha 4", "08:00–16:15"):
        assert words in reading.main_text.replace("\xa0", " "), words
    assert len(reading.soup.select("tbody tr")) == 7 and draft.title not in reading.text and not answer.cookies


def test_the_worker_keeps_public_files_alone_and_all_of_them_are_there(reader: Client, place: Any) -> None:
    kept = kept_by(script(reader))
    assert "/pl/bez-sieci/" in kept and not [one for one in kept if one.startswith("/admin")]
    static = [one.removeprefix("/static/") for one in kept if one.startswith("/static/")]
    assert len(static) == len(offline.FILES) and all(finders.find(name) for name in static)
    for address in (one for one in kept if not one.startswith("/static/")):
        answer = reader.get(address)
        assert answer.status_code == 200 and not answer.cookies, address


def test_a_publication_and_a_setting_make_browsers_fetch_it_anew_and_other_pages_do_not(
    reader: Client, place: Any, centre: Centre
) -> None:
    name = name_in(script(reader))
    StandardPageFactory(parent=centre.home, title="O nas")
    assert name_in(script(reader)) == name
    place.street = "Głośna 5"
    published(place)
    after_publication = name_in(script(reader))
    CentreSettings.objects.update(phone="+48225551099")
    assert len({name, after_publication, name_in(script(reader))}) == 3


def test_it_costs_browsers_little_to_ask(reader: Client, place: Any, django_assert_max_num_queries: Any) -> None:
    script(reader)
    with django_assert_max_num_queries(1):  # which centre it is
        reader.get("/sw.js")


def test_what_is_switched_off_is_taken_out_of_browsers(reader: Client) -> None:
    with override_settings(OFFLINE_PAGES=False):
        assert "unregister" in script(reader) and "addAll" not in script(reader)
