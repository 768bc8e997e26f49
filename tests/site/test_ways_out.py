"""Pages of errors and of maintenance: each has ways out, and what may have to do without a database does."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client

from cms.core import views
from cms.core.models import CentreSettings
from tests.factories import Centre
from tests.reading import Reading

pytestmark = pytest.mark.django_db


def named(centre: Centre) -> None:
    settings = CentreSettings.for_site(centre.site)
    settings.name, settings.phone, settings.city = "OPS Testowo", "+48225551010", "Testowo"
    settings.save()


def test_who_finds_no_page_finds_search_home_and_phone(centre: Centre) -> None:
    named(centre)
    answer = Client(headers={"host": centre.site.hostname}).get("/pl/nie-ma/")
    reading = Reading(answer.content.decode())
    assert answer.status_code == 404 and reading.main.select_one("[role=search]")
    assert reading.main.select_one("a[href='/pl/']") and reading.main.select_one("a[href='tel:+48225551010']")


@pytest.mark.parametrize(
    ("language", "search", "advice"),
    [("pl", "szukaj", "„Wstecz”"), ("en", "search", "Press “Back”"), ("uk", "poshuk", "«Назад»")],
)
def test_what_may_not_be_sent_is_kept_by_going_back(centre: Centre, language: str, search: str, advice: str) -> None:
    """Django's own page, in English and without a style, asked for a cookie that residents never get."""
    named(centre)
    client = Client(headers={"host": centre.site.hostname}, enforce_csrf_checks=True)
    for answer in (client.post(f"/{language}/{search}/", {"q": "dodatek"}), client.delete(f"/{language}/")):
        reading = Reading(answer.content.decode())
        assert answer.status_code == 403 and answer["Content-Language"] == language
        assert advice in reading.main_text and "cookie" not in reading.main_text.lower()
        assert reading.main.select_one("a[href='tel:+48225551010']") and not answer.cookies


def test_who_logs_in_from_an_old_form_reads_the_same_in_the_browsers_language(centre: Centre) -> None:
    client = Client(headers={"host": "localhost", "accept-language": "uk"}, enforce_csrf_checks=True)
    answer = client.post("/admin/login/", {"username": "ktoś", "password": "coś"})
    assert answer.status_code == 403 and "«Назад»" in Reading(answer.content.decode()).main_text


@pytest.mark.parametrize(
    ("language", "heading", "search"),
    [
        ("pl", "Coś poszło nie tak", "/pl/szukaj/"),
        ("en", "Something went wrong", "/en/search/"),
        ("uk", "Щось пішло не так", "/uk/poshuk/"),
    ],
)
def test_an_error_of_ours_is_told_in_the_readers_language_without_a_database(
    centre: Centre,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_num_queries: Any,
    language: str,
    heading: str,
    search: str,
) -> None:
    def broken(*args: Any) -> None:
        raise OperationalError("no database")

    monkeypatch.setattr(views, "home_for", broken)
    client = Client(headers={"host": centre.site.hostname}, raise_request_exception=False)
    with django_assert_num_queries(0):
        answer = client.get(f"/{language}/cokolwiek/")
    reading = Reading(answer.content.decode())
    assert answer.status_code == 500 and heading in reading.main_text and "112" in reading.main_text
    html = reading.soup.select_one("html")
    assert html is not None and html["lang"] == language and reading.main.select_one(f"a[href='{search}']")


def test_the_page_of_maintenance_is_one_file_with_the_centres_phone_in_every_language(
    centre: Centre, tmp_path: Path
) -> None:
    named(centre)
    call_command("write_maintenance_pages", tmp_path / "new", verbosity=0)
    own = Reading((tmp_path / "new" / f"{centre.site.hostname}.html").read_text())
    assert "OPS Testowo" in own.text and own.main.select_one("a[href='tel:+48225551010']")
    assert [section["lang"] for section in own.main.select("section")] == ["pl", "en", "uk"]
    assert not own.soup.select("link, script, img") and len(own.soup.select("h1")) == 1
    default = Reading((tmp_path / "new" / "default.html").read_text())
    assert "112" in default.text and "OPS Testowo" not in default.text
