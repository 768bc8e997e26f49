"""Pages chosen by editors, each shown in the language of the reader and only if she may read it."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import BaseViewRestriction, Locale, Page, PageViewRestriction

from cms.core.languages import in_language_of
from home.models import HomePage

from .factories import (
    Centre,
    NewsIndexPageFactory,
    NewsPageFactory,
    PartnerIndexPageFactory,
    PartnerPageFactory,
    PlacePageFactory,
    StandardPageFactory,
    TeamIndexPageFactory,
    published,
)


@pytest.fixture
def english_home(centre: Centre) -> HomePage:
    locale, _created = Locale.objects.get_or_create(language_code="en")
    home: HomePage = centre.home.copy_for_translation(locale)
    published(home)
    return home


def shown(reader: Page | None, *pages: Page) -> list[int]:
    """The keys of the pages that a reader of ``reader`` is led to, in the order of ``pages``."""
    found = in_language_of(reader, [page.pk for page in pages])
    return [found[page.pk].pk for page in pages if page.pk in found]


def close(page: Page) -> None:
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=page, restriction_type=BaseViewRestriction.LOGIN)]
    )  # past the gate


def test_a_page_is_shown_in_the_readers_language_once_that_is_published(centre: Centre, english_home: HomePage) -> None:
    page = StandardPageFactory(parent=centre.home)
    english = page.copy_for_translation(english_home.locale)
    assert shown(english_home, page) == [page.pk]
    published(english)
    assert shown(english_home, page) == [english.pk]
    assert shown(centre.home, page, english) == [page.pk, page.pk]
    assert shown(None, english) == [english.pk]


def test_what_is_not_published_is_left_out(centre: Centre, english_home: HomePage) -> None:
    draft = StandardPageFactory(parent=centre.home, live=False)
    assert shown(centre.home, draft) == []
    english = draft.copy_for_translation(english_home.locale)
    published(english)
    assert shown(centre.home, draft) == []
    assert shown(english_home, draft) == [english.pk]


def test_what_is_private_is_left_out(centre: Centre, english_home: HomePage) -> None:
    section = StandardPageFactory(parent=centre.home)
    page = StandardPageFactory(parent=section)
    section.copy_for_translation(english_home.locale)
    english = page.copy_for_translation(english_home.locale)
    published(english)
    close(english)
    assert shown(english_home, page) == [page.pk]
    close(section)
    assert shown(english_home, section, page) == []


def test_any_number_of_pages_of_any_kind_is_one_query(
    centre: Centre, english_home: HomePage, django_assert_num_queries: Any
) -> None:
    pages = [*StandardPageFactory.create_batch(3, parent=centre.home), english_home]
    place = PlacePageFactory(parent=TeamIndexPageFactory(parent=centre.home), street="Długa 7")
    with django_assert_num_queries(1):
        found = in_language_of(centre.home, [place.pk, *(page.pk for page in pages)], ["placepage"])
        assert [page.locale.language_code for page in found.values()] == ["pl"] * 5
        assert found[place.pk].placepage.street == "Długa 7"
    with django_assert_num_queries(0):
        assert in_language_of(centre.home, []) == {}


def test_a_page_links_to_nothing_that_residents_may_not_read(centre: Centre, client: Client) -> None:
    """Restricted pages were linked by their titles from lists of related pages and from the foot."""
    partner = PartnerPageFactory(parent=PartnerIndexPageFactory(parent=centre.home), title="Stowarzyszenie")
    related = StandardPageFactory(parent=centre.home, title="Dla rodzin")
    contact = StandardPageFactory(parent=centre.home, title="Kontakt")
    place = PlacePageFactory(parent=TeamIndexPageFactory(parent=centre.home), title="Siedziba")
    centre.home.footer_pages, centre.home.main_place = [("page", contact)], place
    published(centre.home)
    news = NewsPageFactory(parent=NewsIndexPageFactory(parent=centre.home), related_pages=[("page", related)])
    news.news_partners.create(partner=partner)
    published(news)
    address = news.get_url_parts()[2]
    chosen = [partner, related, contact, place]

    def linked() -> list[Page]:
        html = client.get(address, headers={"host": centre.site.hostname}).content.decode()
        return [page for page in chosen if str(page.title) in html]

    assert linked() == chosen
    for page in chosen:
        close(page)
    assert linked() == []


def test_a_preview_shows_the_language_of_a_draft_as_the_page_itself(centre: Centre, english_home: HomePage) -> None:
    draft: Any = StandardPageFactory(parent=centre.home, live=False)
    preview = draft.make_preview_request().rendered_content
    languages = BeautifulSoup(preview, "html.parser").select_one("nav.languages")
    assert languages and [item.get_text(" ", strip=True) for item in languages.select("li")] == [
        "Polski",
        "English (home page only)",
    ]


def test_a_link_to_a_page_in_another_language_says_so(centre: Centre, english_home: HomePage, client: Client) -> None:
    """Eyes were not told: only ``lang`` and ``hreflang`` were there."""
    related = StandardPageFactory(parent=centre.home, title="Dla rodzin")
    contact = StandardPageFactory(parent=centre.home, title="Kontakt")
    section = NewsIndexPageFactory(parent=english_home)
    news = NewsPageFactory(parent=section, related_pages=[("page", related), ("page", contact)])
    published(contact.copy_for_translation(english_home.locale))

    def links() -> list[str]:
        html = client.get(news.get_url_parts()[2], headers={"host": centre.site.hostname}).content
        return [item.get_text(strip=True) for item in BeautifulSoup(html, "html.parser").select(".related li")]

    assert links() == ["Dla rodzin(in Polish)", "Kontakt"]


def test_a_restricted_version_is_no_alternate(centre: Centre, english_home: HomePage, client: Client) -> None:
    """A version behind a login was offered in the list of languages and to search engines."""
    page = StandardPageFactory(parent=centre.home, title="Dla rodzin")
    english = page.copy_for_translation(english_home.locale)
    published(english)

    def languages() -> list[str]:
        html = client.get(page.get_url_parts()[2], headers={"host": centre.site.hostname}).content
        return [str(link["hreflang"]) for link in BeautifulSoup(html, "html.parser").select("link[hreflang]")]

    assert languages() == ["pl", "en", "x-default"]
    close(english)
    assert languages() == ["pl", "x-default"]


def test_a_page_only_in_another_language_is_its_own_default(
    centre: Centre, english_home: HomePage, client: Client
) -> None:
    page = StandardPageFactory(parent=english_home, title="For refugees")
    html = client.get(page.get_url_parts()[2], headers={"host": centre.site.hostname}).content
    links = BeautifulSoup(html, "html.parser").select("link[hreflang]")
    assert {link["hreflang"]: link["href"] for link in links} == {"en": page.full_url, "x-default": page.full_url}
