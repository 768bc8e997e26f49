"""Promises about every public page of the demo."""

import json
import re
from dataclasses import dataclass
from itertools import pairwise

import brotli
import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pyshacl import validate
from pytest_django import DjangoDbBlocker
from rdflib import Graph
from wagtail.models import Page, Revision, Site, WorkflowState
from wagtail_localize.models import StringTranslation

from cms.core.models import EasyReadPage
from cms.editorial.models import Entry
from home.models import (
    AboutPage,
    AccessibilityStatementPage,
    ContactPage,
    CookiePolicyPage,
    HomePage,
    MinorProtectionPage,
    PrivacyPage,
    StandardPage,
)
from news.models import NewsIndexPage, NewsPage
from partners.models import PartnerIndexPage, PartnerPage
from projects.models import ProjectIndexPage, ProjectPage
from teams.models import PlacePage, TeamIndexPage, TeamPage
from tests.database import Snapshots
from tests.factories import NewsPageFactory, PartnerPageFactory, ProjectPageFactory
from tests.reading import Reader, Reading

from .test_languages import expected_links, public_versions
from .test_linked_data import CONTEXT, KINDS, SHAPES, data_of, values_in

pytestmark = pytest.mark.django_db

PAGE_TYPES = [
    HomePage,
    EasyReadPage,
    AboutPage,
    StandardPage,
    ContactPage,
    AccessibilityStatementPage,
    PrivacyPage,
    CookiePolicyPage,
    MinorProtectionPage,
    NewsIndexPage,
    NewsPage,
    ProjectIndexPage,
    ProjectPage,
    PartnerIndexPage,
    PartnerPage,
    TeamIndexPage,
    TeamPage,
    PlacePage,
]
# docs/decisions/0004-routing.md counts the seven that every page makes.
MOST_QUERIES_OF_NEWS = 12
MOST_QUERIES = 15
MOST_BYTES_OF_DATA = 1000  # compressed, beside the rest of the page


@dataclass(frozen=True)
class Visit:
    """What a resident got: the page, its ``Content-Language``, and the number of queries it took."""

    path: str
    page: Page
    language: str
    reading: Reading
    queries: int


def public_pages() -> list[tuple[str, str, Page]]:
    """Centre, path and page of whatever residents can open."""
    found = []
    for site in Site.objects.select_related("root_page"):
        for home in site.root_page.get_translations(inclusive=True):
            for page in home.get_descendants(inclusive=True).live().specific():
                found.append((site.hostname.split(".")[0], page.get_url_parts()[2], page))
    return found


@pytest.fixture(scope="module")
def visits(demo_centres: None, snapshots: Snapshots, django_db_blocker: DjangoDbBlocker) -> list[Visit]:
    """Every public page of the demo, read once for all promises."""
    snapshots.is_spoilt = True  # by renditions
    with django_db_blocker.unblock():
        return [visit(centre, path, page) for centre, path, page in public_pages()]


def visit(centre: str, path: str, page: Page) -> Visit:
    for _time in range(2):  # renditions are made on the first visit
        with CaptureQueriesContext(connection) as queries:
            answer = Client().get(path, headers={"host": f"{centre}.localhost", "accept-language": "de"})
        if len(queries) <= most_queries(page):
            break
    assert answer.status_code == 200, path
    return Visit(path, page, answer.headers["Content-Language"], Reading(answer.content.decode()), len(queries))


def most_queries(page: Page) -> int:
    return MOST_QUERIES_OF_NEWS if isinstance(page, NewsPage) else MOST_QUERIES


def test_every_page_has_one_heading_and_its_language(visits: list[Visit]) -> None:
    assert len(visits) > 40
    for visit in visits:
        path, reading, language = visit.path, visit.reading, visit.page.locale.language_code
        assert visit.language == language, path
        assert len(reading.soup.select("h1")) == 1, path
        html = reading.soup.select_one("html")
        assert html is not None and html["lang"] == language, path
        levels = [int(heading.name[1]) for heading in reading.main.select("h1, h2, h3, h4")]
        assert levels[:1] == [1], f"{path}: {levels}"
        assert all(after - before <= 1 for before, after in pairwise(levels)), f"{path}: {levels}"


@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_every_page_type_is_in_the_demo_in_three_languages(resident: Reader, page_type: type[Page]) -> None:
    languages = set(page_type.objects.live().values_list("locale__language_code", flat=True))
    assert languages == {"pl", "en", "uk"}


def test_every_page_tells_search_engines_what_it_is_about(visits: list[Visit]) -> None:
    for visit in visits:
        [description] = visit.reading.soup.select("meta[name=description]")
        assert len(str(description["content"])) > 10, visit.path


def test_no_page_asks_the_database_too_often(visits: list[Visit]) -> None:
    assert not {visit.path: visit.queries for visit in visits if visit.queries > most_queries(visit.page)}


def test_every_page_names_its_address_and_its_versions_in_the_languages_that_have_it_and_no_other(
    visits: list[Visit], resident: Reader
) -> None:
    versions = public_versions()
    for visit in visits:
        links = visit.reading.soup.select("link[rel=alternate][hreflang]")
        expected = expected_links(versions[visit.page.translation_key], visit.page)
        assert {link["hreflang"]: link["href"] for link in links} == expected, visit.path
        assert len(links) == len(expected), visit.path
        [canonical] = visit.reading.soup.select("link[rel=canonical]")
        assert canonical["href"] == visit.page.full_url, visit.path


def test_every_page_leads_to_the_accessibility_statement_in_its_language(visits: list[Visit]) -> None:
    words = {"pl": "Deklaracja dostępności", "en": "Accessibility statement", "uk": "Декларація про доступність"}
    for visit in visits:
        soup, name = visit.reading.soup, words[visit.language]
        [link] = [link for link in soup.select("footer a") if Reading.plain(link.get_text()) == name]
        [meta] = soup.select("meta[name='deklaracja-dostępności']")
        assert str(meta["content"]).endswith(str(link["href"])), visit.path


def test_every_page_has_one_small_block_of_data_of_the_expected_shape(visits: list[Visit]) -> None:
    graph, kinds = Graph(), set()
    for visit in visits:
        html, nodes = visit.reading.html, data_of(visit.reading)
        kinds |= set(re.findall(r'"@type": "(\w+)"', json.dumps(nodes)))
        block = re.search(r"<script type=.application/ld.*?</script>", html, re.S)
        assert block is not None
        rest = html.replace(block[0], "")
        assert len(brotli.compress(html.encode())) - len(brotli.compress(rest.encode())) < MOST_BYTES_OF_DATA, (
            visit.path
        )
        assert None not in [*values_in(nodes)] and "" not in [*values_in(nodes)]
        graph.parse(data=json.dumps({"@context": CONTEXT, "@graph": nodes}), format="json-ld")
    assert kinds >= KINDS
    conforms, _graph, report = validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert conforms, report


@pytest.mark.parametrize("kind", ["news", "projects", "partners"])
def test_the_cost_of_a_list_does_not_grow_with_its_rows(resident: Reader, kind: str) -> None:
    factories = {
        "news": (NewsIndexPage, NewsPageFactory, "/pl/aktualnosci/"),
        "projects": (ProjectIndexPage, ProjectPageFactory, "/pl/projekty/"),
        "partners": (PartnerIndexPage, PartnerPageFactory, "/pl/partnerzy/"),
    }
    index_type, factory, path = factories[kind]
    index = index_type.objects.get(locale__language_code="pl", url_path__startswith="/ochota/")

    def cost() -> int:
        resident.get("ochota", path)
        with CaptureQueriesContext(connection) as queries:
            resident.get("ochota", path)
        return len(queries)

    few = cost()
    factory.create_batch(5, parent=index)
    assert cost() == few


def test_drafts_and_what_waits_are_not_public(resident: Reader) -> None:
    hidden = list(NewsPage.objects.filter(live=False, locale__language_code="pl"))
    assert len(hidden) >= 3
    for page in hidden:
        host = page.get_url_parts()[1].split("//")[1].split(":")[0]
        response = resident.client.get(page.get_url_parts()[2], headers={"host": host})
        assert response.status_code == (410 if page.first_published_at else 404)  # one was public and withdrawn
        assert page.title not in resident.get(host.split(".")[0], page.get_parent().get_url_parts()[2]).text


def test_the_front_door_lists_the_centres_and_each_centre_leads_to_its_home(resident: Reader) -> None:
    response = resident.client.get("/", headers={"host": "localhost"})
    for name in ("OPS Ochota", "OPS Mokotów", "OPS Włochy"):
        assert name in response.content.decode()
    response = resident.client.get("/", headers={"host": "ochota.localhost"})
    assert response.status_code == 302 and response["Location"].endswith("/pl/")


def test_an_unknown_address_is_not_found_in_the_same_house(resident: Reader) -> None:
    response = resident.client.get("/pl/nie-ma-mnie/", headers={"host": "ochota.localhost"})
    assert response.status_code == 404
    assert "<h1" in response.content.decode()


@pytest.mark.parametrize("path", ["/static/css/x.css", "/media/images/x.webp", "/documents/9999/x.pdf"])
def test_an_unknown_file_is_not_found_at_once(resident: Reader, path: str) -> None:
    response = resident.client.get(path, headers={"host": "ochota.localhost"})
    assert response.status_code == 404  # not the redirect to a language that an address without one gets


def test_the_accent_colour_comes_as_a_style_sheet(resident: Reader) -> None:
    reading = resident.get("wlochy", "/pl/")
    link = next(link for link in reading.soup.select("link[rel=stylesheet]") if "/theme/" in link["href"])
    response = resident.client.get(str(link["href"]), headers={"host": "wlochy.localhost"})
    assert "--accent" in response.content.decode()
    assert not reading.soup.select("[style], style, script:not([src], [type='application/ld+json'])")


@pytest.mark.parametrize("query", ["?page=0", "?page=x", "?page=99", "?kind=%00", "?status=<b>", "?type=x&area=%27"])
@pytest.mark.parametrize("path", ["/pl/aktualnosci/", "/pl/projekty/", "/pl/partnerzy/"])
def test_a_wrong_filter_is_no_error(resident: Reader, path: str, query: str) -> None:
    resident.get("ochota", path + query)


def test_the_directory_filters_by_kind_and_area_with_counts(resident: Reader) -> None:
    everyone = resident.get("ochota", "/pl/partnerzy/")
    assert "EKON" in everyone.main_text and "Urząd m.st. Warszawy" in everyone.main_text
    public = resident.get("ochota", "/pl/partnerzy/?type=public")
    assert "Urząd m.st. Warszawy" in public.main_text and "EKON" not in public.main_text
    here = resident.get("ochota", "/pl/partnerzy/?area=Ochota")
    assert "Otwarte Drzwi" in here.main_text and "BORIS" not in here.main_text
    partner = resident.get("ochota", "/pl/partnerzy/ekon/")
    assert partner.soup.select_one("main a[href$='/projekty/zaopiekowani/']")


def test_seeding_twice_changes_nothing(resident: Reader) -> None:
    def counts() -> list[int]:
        return [model.objects.count() for model in (Page, Revision, Site, WorkflowState, StringTranslation, Entry)]

    before = counts()
    call_command("seed_demo", verbosity=0)
    assert counts() == before
