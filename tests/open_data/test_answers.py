"""How files are answered: to everybody, in a stream, only when they changed, and never what is not public."""

import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry, Site

from cms.core.models import CentreSettings
from cms.core.open_data import data_sets, pages
from cms.core.open_data.data_sets import Column, DataSet, Row, register
from cms.editorial.emergencies import take_down
from cms.editorial.roles import ADMINISTRATORS, ON_DUTY
from partners.models import PartnerType
from tests.factories import (
    Centre,
    PartnerIndexPageFactory,
    PartnerPageFactory,
    make_centre,
    published,
    restricted,
)

from .downloading import FILES, ask, download

pytestmark = pytest.mark.django_db

PHONE = "+48225553030"
REASON = "Podany numer telefonu jest prywatny, dzwonią obcy ludzie."


@pytest.fixture
def directory(centre: Centre) -> Any:
    CentreSettings.objects.update_or_create(site=centre.site, defaults={"name": "OPS Testowo"})
    return PartnerIndexPageFactory(parent=centre.home, title="Partnerzy", slug="partnerzy")


@pytest.fixture
def partner(directory: Any) -> Any:
    return PartnerPageFactory(
        parent=directory, title="Stowarzyszenie Lipa", phone="+48225553030", email="a@example.org"
    )


def text(name: str) -> str:
    return download(name).decode()


def test_every_file_is_for_everybody_and_for_caches(partner: Any) -> None:
    for name in FILES:
        answer = ask(name, **{"accept-language": "uk"})
        assert answer.status_code == 200 and answer.streaming, name
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert {*answer["Cache-Control"].split(", ")} == {"public", "max-age=3600"}
        assert answer["Vary"] == "Accept-Encoding" and not answer.cookies
        assert f'filename="{name}"' in answer["Content-Disposition"]
        assert 'rel="license"' in answer["Link"]


def test_who_has_a_file_is_told_so_with_two_queries(partner: Any) -> None:
    for name in FILES:
        first = ask(name)
        known = [{"if-none-match": first["ETag"]}]
        if first.has_header("Last-Modified"):  # not where nothing was published yet
            known.append({"if-modified-since": first["Last-Modified"]})
        for headers in known:
            with CaptureQueriesContext(connection) as queries:
                again = ask(name, **headers)
            assert again.status_code == 304 and again["ETag"] == first["ETag"], name
            assert again["Access-Control-Allow-Origin"] == "*" and not again.has_header("Vary")
            assert len(queries) <= 2, name


def test_whatever_changes_makes_the_files_new(centre: Centre, directory: Any, partner: Any) -> None:
    names = ("partnerzy.csv", "partnerzy.json", "katalog.jsonld", "dane-gov-pl.xml")
    marks: dict[str, list[str]] = {name: [] for name in names}

    def look() -> None:
        for name in names:
            marks[name].append(ask(name)["ETag"])

    look()
    partner.title = "Stowarzyszenie Dąb"
    published(partner)
    look()
    other = PartnerPageFactory(parent=directory, title="Fundacja Klon")
    look()
    take_down(other, centre.member(ON_DUTY), REASON)
    look()
    restricted(partner)
    look()
    CentreSettings.objects.filter(site=centre.site).update(open_data_licence="CC0-1.0")
    look()
    for name, seen in marks.items():
        assert len(seen) == len(set(seen)) == 6, name


def test_who_knows_only_the_time_learns_that_a_page_was_taken_down(
    centre: Centre, directory: Any, partner: Any
) -> None:
    Page.objects.update(last_published_at=timezone.now() - timedelta(days=2))
    PageLogEntry.objects.update(timestamp=timezone.now() - timedelta(days=1))
    before = ask("partnerzy.csv")["Last-Modified"]
    assert ask("partnerzy.csv", **{"if-modified-since": before}).status_code == 304
    take_down(partner, centre.member(ON_DUTY), REASON)
    assert ask("partnerzy.csv", **{"if-modified-since": before}).status_code == 200


def test_the_head_of_a_file_costs_no_rows(partner: Any) -> None:
    with CaptureQueriesContext(connection) as queries:
        answer = ask("partnerzy.csv", method="HEAD")
        assert answer.status_code == 200 and b"".join(answer.streaming_content) == b""
    assert answer["ETag"] == ask("partnerzy.csv")["ETag"] and len(queries) <= 2


def test_what_another_centre_takes_down_changes_nothing_here(partner: Any) -> None:
    other = make_centre("OPS Obce")
    page = PartnerPageFactory(parent=PartnerIndexPageFactory(parent=other.home), title="Obca")
    before = ask("partnerzy.csv")
    take_down(page, other.member(ON_DUTY), REASON)
    after = ask("partnerzy.csv")
    assert (after["ETag"], after["Last-Modified"]) == (before["ETag"], before["Last-Modified"])


def test_another_address_of_the_section_makes_the_files_new(directory: Any, partner: Any) -> None:
    before = ask("partnerzy.csv")["ETag"]
    directory.refresh_from_db()
    directory.slug = "wspolpracujemy"
    published(directory)
    assert ask("partnerzy.csv")["ETag"] != before and "/pl/wspolpracujemy/" in text("partnerzy.csv")


def test_the_administrator_of_a_centre_chooses_the_licence(centre: Centre, partner: Any) -> None:
    client = Client(headers={"host": centre.site.hostname})
    client.force_login(centre.member(ADMINISTRATORS))
    Page.objects.update(last_published_at=timezone.now() - timedelta(days=2))
    before = ask("partnerzy.csv")
    data = {
        "name": "OPS Testowo",
        "accent_colour": "#0b5c63",
        "open_data_licence": "CC0-1.0",
        "social_profiles-count": "0",
    }
    answer = client.post(reverse("wagtailsettings:edit", args=["core", "centresettings", centre.site.pk]), data)
    assert answer.status_code == 302
    for known in ({"if-none-match": before["ETag"]}, {"if-modified-since": before["Last-Modified"]}):
        after = ask("partnerzy.csv", **known)
        assert after.status_code == 200 and "publicdomain/zero" in after["Link"]


def test_files_can_only_be_read(partner: Any) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert ask("partnerzy.csv", method=method).status_code == 405


def test_what_is_not_offered_is_not_found(partner: Any) -> None:
    for name in ("nie-ma.csv", "partnerzy.xlsx", "%00.csv", "../partnerzy.csv"):
        assert ask(name).status_code == 404, name


def test_a_host_without_a_centre_has_no_data(partner: Any) -> None:
    Site.objects.filter(is_default_site=True).update(is_default_site=False)
    for name in FILES:
        assert ask(name, host="nobody.localhost").status_code == 404, name


def test_only_what_is_public_in_this_centre_is_in_the_files(directory: Any, partner: Any) -> None:
    PartnerPageFactory(parent=directory, title="Szkicowa", live=False)
    hidden = PartnerPageFactory(parent=directory, title="Ukryta")
    restricted(hidden)
    draft: Any = PartnerPageFactory(parent=directory, title="Zmieniana")
    draft.title = "Jeszcze niezatwierdzona"
    draft.save_revision()
    elsewhere = make_centre("OPS Obce")
    PartnerPageFactory(parent=PartnerIndexPageFactory(parent=elsewhere.home), title="Obca")
    for ending in (".csv", "-excel.csv", ".json", ".jsonld"):
        content = text("partnerzy" + ending)
        assert "Stowarzyszenie Lipa" in content and "Zmieniana" in content
        for word in ("Szkicowa", "Ukryta", "niezatwierdzona", "Obca"):
            assert word not in content, ending
    assert "Obca" in download("partnerzy.csv", "ops-obce.localhost").decode()


def test_a_translation_is_told_of_once_it_is_public(centre: Centre, partner: Any) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    translated = partner.copy_for_translation(english, copy_parents=True)
    translated.title = "Linden Association"
    translated.save_revision()
    assert "Linden" not in text("partnerzy.json")
    before = ask("partnerzy.json")["ETag"]
    published(translated)
    assert ask("partnerzy.json")["ETag"] != before
    assert "Linden Association" in text("partnerzy.json") and "Linden Association" in text("partnerzy.jsonld")
    assert "Linden" not in text("partnerzy.csv")  # which has one row for each partner, in Polish


def test_contacts_are_given_with_consent_alone_and_never_of_people(partner: Any, directory: Any) -> None:
    assert "22 555 30 30" in text("partnerzy.csv") and "a@example.org" in text("partnerzy.csv")
    contact = {"phone": "+48225553031", "email": "b@example.org", "website": "https://b.example.org/"}
    PartnerPageFactory(parent=directory, title="Bez zgody", agrees_to_publication=False, **contact)
    PartnerPageFactory(parent=directory, title="Sąsiedzi", partner_type=PartnerType.GROUP, **contact)
    for name in ("partnerzy.csv", "partnerzy.json", "partnerzy.jsonld"):
        content = text(name)
        assert "Bez zgody" in content and "Sąsiedzi" in content
        assert "3031" not in content and "b@example.org" not in content
        assert content.count("b.example.org") == 1


def test_a_formula_in_a_title_is_text(directory: Any) -> None:
    PartnerPageFactory(parent=directory, title='=HYPERLINK("https://evil.example")', slug="wzor", area="\t@SUM(1)")
    assert "\"'=HYPERLINK(" in text("partnerzy.csv") and "\"'=HYPERLINK(" in text("partnerzy-excel.csv")
    assert "'\t@SUM(1)" in text("partnerzy.csv")
    assert '"=HYPERLINK(\\"https' in text("partnerzy.json")


def test_the_cost_does_not_grow_with_the_rows(directory: Any, partner: Any) -> None:
    def cost(name: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            download(name)
        return len(queries)

    cost(FILES[0])
    few = {name: cost(name) for name in FILES}
    PartnerPageFactory.create_batch(4, parent=directory)
    assert {name: cost(name) for name in FILES} == few


class Numbers(DataSet):
    """So many rows that whoever holds them all is found out."""

    slug = "liczby"
    title = description = "Liczby"
    columns = (Column("id", "Identyfikator", "", required=True), Column("words", "Słowa", ""))
    written = 0

    def pages(self, site: Site) -> QuerySet[Any]:
        return Page.objects.none()

    versions = pages

    def rows(self, site: Site) -> Iterator[Row]:
        for number in range(3_000):
            self.written += 1
            yield {"id": str(number), "words": f"{number} " * 200}

    def node(self, row: Row) -> dict[str, Any]:
        return {"@id": f"urn:liczba:{row['id']}", "name": row["words"]}


def test_a_large_file_is_written_while_it_is_read(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_sets, "_registered", {})
    for ending in (".csv", "-excel.csv", ".json", ".jsonld"):
        numbers = Numbers()
        register(numbers)
        answer = ask(f"liczby{ending}")
        pieces = iter(answer.streaming_content)
        next(pieces)
        assert numbers.written < 100, ending
        tracemalloc.start()
        size = sum(map(len, pieces))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert numbers.written == 3_000 and size > 2_500_000 and peak < 1_000_000, ending


def test_pages_are_read_in_parts(directory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of pages are made a few at a time, with one query for the titles in other languages of each part."""
    monkeypatch.setattr(pages, "CHUNK", 2)
    PartnerPageFactory.create_batch(5, parent=directory)
    with CaptureQueriesContext(connection) as queries:
        content = text("partnerzy.json")
    assert content.count('"kind"') == 5
    assert len([one for one in queries if 'translation_key" IN' in one["sql"] and "title" in one["sql"]]) == 3
