"""What the public pages of the demo say about their languages, to readers, browsers and search engines."""

import re
from collections import defaultdict
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import BaseViewRestriction, Locale, Page, PageViewRestriction, Site

from news.models import NewsIndexPage, NewsPage
from partners.models import PartnerIndexPage
from projects.models import ProjectIndexPage
from teams.models import TeamIndexPage
from tests.factories import NewsPageFactory
from tests.reading import Reader, Reading

OPEN_DATA = {"pl": "/pl/dane/", "en": "/en/data/", "uk": "/uk/dani/"}
SITE_MAP = {"pl": "/pl/mapa-strony/", "en": "/en/site-map/", "uk": "/uk/karta-saitu/"}
A_TO_Z = {"pl": "/pl/a-z/", "en": "/en/a-z/", "uk": "/uk/a-z/"}
SITEMAP = {"": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


def public_versions() -> dict[Any, dict[str, Page]]:
    """Every page that residents can open, by translation key and language."""
    found: dict[Any, dict[str, Page]] = defaultdict(dict)
    for page in Page.objects.live().filter(depth__gt=1).select_related("locale"):
        found[page.translation_key][page.locale.language_code] = page
    return found


def expected_links(versions: dict[str, Page], own: Page) -> dict[str, str | None]:
    return {code: page.full_url for code, page in versions.items()} | {"x-default": versions.get("pl", own).full_url}


@pytest.mark.parametrize("wish", ["en", "uk-UA,uk;q=0.9", "de"])
def test_the_browsers_language_leads_nowhere(resident: Reader, wish: str) -> None:
    """An address without a language led to that of the browser."""
    headers = {"host": "ochota.localhost", "accept-language": wish}
    assert resident.client.get("/", headers=headers)["Location"].endswith("/pl/")
    assert resident.client.get("/kontakt/", headers=headers)["Location"] == "/pl/kontakt/"
    assert resident.client.get("/en/contact/", headers=headers)["Content-Language"] == "en"


@pytest.mark.parametrize(
    ("wish", "language", "statement"),
    [
        ("en", "en", "/en/accessibility-statement/"),
        ("ru, uk-UA;q=0.9", "uk", "/uk/deklaratsiia-pro-dostupnist/"),
        ("de", "pl", "/pl/deklaracja-dostepnosci/"),
    ],
)
def test_the_front_door_speaks_the_browsers_language_and_leads_on_in_it(
    resident: Reader, wish: str, language: str, statement: str
) -> None:
    """It was in Polish alone, between an empty head and an empty foot."""
    answer = resident.client.get("/", headers={"host": "localhost", "accept-language": wish})
    assert answer["Content-Language"] == language and "Accept-Language" in answer["Vary"]
    soup = Reading(answer.content.decode()).soup
    [html] = soup.select("html")
    assert html["lang"] == language and not soup.select(".site-header__name, .site-footer")
    languages = {link["href"]: link.get("aria-current") for link in soup.select(".languages a")}
    assert languages == {f"/{code}/": "true" if code == language else None for code in ("pl", "en", "uk")}
    cards = soup.select("main .card")
    assert len(cards) == 3
    for card, centre in zip(cards, ("mokotow", "ochota", "wlochy"), strict=True):
        root = f"http://{centre}.localhost:8000"
        assert [link["href"] for link in card.select("a:not([href^='tel:'])")] == [
            f"{root}/{language}/",
            f"{root}{statement}",
        ]
        assert card.select("a[href^='tel:+48']")
    chosen = resident.client.get(f"/{language}/", headers={"host": "localhost", "accept-language": "pl"})
    assert chosen.content == answer.content and "Accept-Language" not in chosen.get("Vary", "")


def test_the_login_speaks_the_browsers_language(db: None) -> None:
    response = Client().get("/admin/login/", headers={"host": "localhost", "accept-language": "uk"})
    assert response["Content-Language"] == "uk"


def entries(client: Client, host: str) -> dict[str, tuple[str | None, dict[str, str]]]:
    """Last change and versions in other languages of each address in the map of a site."""
    response = client.get("/sitemap.xml", headers={"host": host})
    assert response.status_code == 200 and response["Content-Type"] == "application/xml"
    return {
        url.findtext("loc", "", SITEMAP): (
            url.findtext("lastmod", None, SITEMAP),
            {link.get("hreflang", ""): link.get("href", "") for link in url.findall("xhtml:link", SITEMAP)},
        )
        for url in ElementTree.fromstring(response.content)
    }


def test_the_map_of_a_site_is_its_public_pages_in_all_languages(resident: Reader) -> None:
    versions = public_versions()
    for site in Site.objects.all():
        expected: dict[str, tuple[str | None, dict[str, str | None]]] = {
            page.full_url: (timezone.localdate(page.last_published_at).isoformat(), expected_links(pages, page))
            for pages in versions.values()
            for page in pages.values()
            if page.full_url.startswith(f"{site.root_url}/")
        }
        assert len(expected) > 10
        for paths in (OPEN_DATA, SITE_MAP, A_TO_Z):
            data = {code: f"{site.root_url}{path}" for code, path in paths.items()}
            expected |= {address: (None, {**data, "x-default": data["pl"]}) for address in data.values()}
        assert entries(resident.client, site.hostname) == expected
        robots = resident.client.get("/robots.txt", headers={"host": site.hostname})
        assert robots["Content-Type"].startswith("text/plain")
        assert re.findall(r"^Sitemap: (.*)$", robots.content.decode(), re.M) == [f"{site.root_url}/sitemap.xml"]
    assert resident.client.get("/sitemap.xml", headers={"host": "localhost"}).status_code == 404
    assert "Sitemap" not in resident.client.get("/robots.txt", headers={"host": "localhost"}).content.decode()


def test_the_map_shows_nothing_hidden_and_costs_the_same_for_any_number_of_pages(resident: Reader) -> None:
    section = NewsPage.objects.filter(live=True, locale__language_code="pl").first().get_parent()
    host = section.get_site().hostname
    with CaptureQueriesContext(connection) as few:
        before = entries(resident.client, host)
    shown = NewsPageFactory.create_batch(5, parent=section)
    NewsPageFactory(parent=section, live=False)
    private = NewsPageFactory(parent=section)
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=private, restriction_type=BaseViewRestriction.LOGIN)]
    )  # past the gate
    with CaptureQueriesContext(connection) as many:
        after = entries(resident.client, host)
    assert after.keys() - before.keys() == {page.full_url for page in shown}
    assert len(many) == len(few)
    assert resident.client.get("/sitemap.xml?p=2", headers={"host": host}).status_code == 404
    assert resident.client.get("/sitemap.xml?p=x", headers={"host": host}).status_code == 404


def test_a_list_says_what_it_lacks_and_links_to_where_it_is(resident: Reader) -> None:
    told = set()
    for english in Page.objects.live().filter(locale__language_code="en", depth=3).specific():
        if not isinstance(english, (NewsIndexPage, PartnerIndexPage, ProjectIndexPage, TeamIndexPage)):
            continue
        polish = english.get_translation(Locale.objects.get(language_code="pl"))
        translated = set(Page.objects.live().child_of(english).values_list("translation_key", flat=True))
        lacking = [one for one in Page.objects.live().child_of(polish) if one.translation_key not in translated]
        centre = english.get_site().hostname.split(".")[0]
        note = resident.get(centre, english.get_url_parts()[2]).main.select_one(".elsewhere")
        assert (note is not None) == bool(lacking), english
        if note is not None:
            words = Reading.plain(note.get_text(" "))
            assert words.startswith(f"{len(lacking)} item") and words.endswith("(in Polish)")
            link = note.a
            assert link is not None and link["lang"] == link["hreflang"] == "pl"
            assert link["href"] == polish.get_url_parts()[2]
            told.add(type(polish))
        assert not resident.get(centre, polish.get_url_parts()[2]).main.select(".elsewhere")
    assert told


def test_what_a_project_keeps_in_translation_is_read_out_in_its_own_language(resident: Reader) -> None:
    page = resident.get("mokotow", "/en/projects/neighbours-in-touch-demonstration-project/")
    kept = {Reading.plain(words.get_text(" ")) for words in page.main.select("[lang=pl]")}
    assert {"Warszawa, Mokotów", "kurs przykładowy"} <= kept
    assert any(words.startswith("Sąsiedzi w kontakcie - usługi") for words in kept)
    assert any(words.startswith("Projekt współfinansowany") for words in kept)
    assert page.main.select_one("a[href$='/plakat.pdf'][hreflang=pl]")
