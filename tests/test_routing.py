"""Addresses lead where Wagtail's own routing would lead, only with fewer questions to the database."""

from typing import Any

import pytest
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import BaseViewRestriction, Locale, Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult

from cms.core.models.routing import RoutedPage, home_for
from home.models import HomePage, StandardPage

from .factories import Centre, StandardPageFactory, published, withdrawn

ADDRESSES = [
    "",
    "pomoc/",
    "pomoc/rodzina/",
    "pomoc/rodzina/dodatek/",
    "pomoc/szkic/",
    "pomoc/szkic/pod-szkicem/",
    "rodzina/",
    "pomoc/dodatek/",
    "pomoc/nie-ma/",
    "nie-ma/rodzina/",
    "pomoc/rodzina/dodatek/nie-ma/",
]


@pytest.fixture
def site(centre: Centre) -> Centre:
    """A centre with three levels of pages, one of them a draft with a published page below it."""
    help_page = StandardPageFactory(parent=centre.home, title="Pomoc")
    family = StandardPageFactory(parent=help_page, title="Rodzina")
    StandardPageFactory(parent=family, title="Dodatek")
    draft = StandardPageFactory(parent=help_page, title="Szkic", live=False)
    StandardPageFactory(parent=draft, title="Pod szkicem")
    return centre


def page_titled(title: str) -> StandardPage:
    return StandardPage.objects.get(title=title)


def restrict(page: Page) -> None:
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=page, restriction_type=BaseViewRestriction.PASSWORD, password="sesame")]
    )  # past the gate


def open_page(client: Client, address: str) -> Any:
    return client.get(f"/pl/{address}", headers={"host": "ops-testowo.localhost"})


def asks_for_password(client: Client, address: str) -> bool:
    return "return_url" in open_page(client, address).content.decode()


def found_by(home: Any, address: str) -> Page | None:
    try:
        page: Page = home.route(RequestFactory().get("/"), address.split("/")[:-1]).page
    except Http404:
        return None
    return page


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_leads_where_wagtail_would_lead(site: Centre, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = found_by(site.home, address)
    monkeypatch.delattr(RoutedPage, "route")
    theirs = found_by(site.home, address)
    assert ours == theirs
    assert type(ours) is type(theirs)


def test_the_pages_above_are_known_without_asking(site: Centre, django_assert_num_queries: Any) -> None:
    page: Any = found_by(site.home, "pomoc/rodzina/dodatek/")
    with django_assert_num_queries(0):
        above = [page.get_parent(), page.get_parent().get_parent(), page.get_parent().get_parent().get_parent()]
    assert [parent.title for parent in above] == ["Rodzina", "Pomoc", site.home.title]


@pytest.mark.parametrize("address", ["pomoc/", "pomoc/rodzina/dodatek/"])
def test_a_page_is_found_with_two_queries_however_deep(
    site: Centre, address: str, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(2):
        found_by(site.home, address)


def test_whether_a_page_is_private_is_no_further_query(site: Centre, rf: RequestFactory) -> None:
    with translation.override("pl"):
        home: Any = home_for(rf.get("/", headers={"host": "ops-testowo.localhost"}))
    assert home.get_view_restrictions().query.is_empty()
    page: Any = found_by(home, "pomoc/rodzina/")
    assert page.get_view_restrictions().query.is_empty()


@pytest.mark.parametrize("restricted", ["Pomoc", "Rodzina", "Dodatek"])
def test_a_page_below_a_private_one_is_private(site: Centre, client: Client, restricted: str) -> None:
    assert not asks_for_password(client, "pomoc/rodzina/dodatek/")
    restrict(page_titled(restricted))
    assert asks_for_password(client, "pomoc/rodzina/dodatek/")


def test_a_private_home_page_closes_the_whole_centre(site: Centre, client: Client) -> None:
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=site.home, restriction_type=BaseViewRestriction.LOGIN)]
    )  # past the gate
    for address in ("", "pomoc/", "pomoc/rodzina/"):
        response = open_page(client, address)
        assert response.status_code == 302 and reverse("wagtailcore_login") in response["Location"]


def test_a_page_found_elsewhere_asks_for_its_restrictions(site: Centre) -> None:
    restrict(page_titled("Pomoc"))
    assert page_titled("Rodzina").get_view_restrictions().exists()


def test_a_type_with_a_route_of_its_own_decides_what_is_below_it(site: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    def own_route(page: StandardPage, request: Any, path_components: list[str]) -> RouteResult:
        return RouteResult(page, kwargs={"rest": path_components})

    monkeypatch.setattr(StandardPage, "route", own_route, raising=False)
    page, _args, kwargs = site.home.route(RequestFactory().get("/"), ["pomoc", "rodzina", "rss"])
    assert page.title == "Pomoc" and kwargs == {"rest": ["rodzina", "rss"]}


def test_a_redirect_still_answers_for_a_missing_page(site: Centre, client: Client) -> None:
    Redirect.objects.create(old_path="/pl/dawny-adres", redirect_link="/pl/pomoc/")
    response = open_page(client, "dawny-adres/")
    assert response.status_code == 301 and response["Location"] == "/pl/pomoc/"


def test_a_language_without_a_published_home_page_shows_the_centres_own(site: Centre, rf: RequestFactory) -> None:
    english, _created = Locale.objects.get_or_create(language_code="en")
    translated = site.home.copy_for_translation(english)
    request = rf.get("/", headers={"host": "ops-testowo.localhost"})
    with translation.override("en"):
        assert home_for(request) == site.home
        published(translated)
        assert home_for(request) == translated
        assert Page.route_for_request(request, "").page == translated


def test_what_is_not_there_in_a_language_is_found_at_its_own_address(site: Centre, client: Client) -> None:
    answer = client.get("/en/pomoc/rodzina/", headers={"host": "ops-testowo.localhost"})
    assert answer.status_code == 302 and answer["Location"].endswith("/pl/pomoc/rodzina/")


def test_a_home_page_that_is_not_public_shows_nothing_of_its_draft(site: Centre, client: Client) -> None:
    withdrawn(site.home)
    home = HomePage.objects.get(pk=site.home.pk)
    days = {"shown_from": None, "shown_to": None}
    home.notices = [("notice", {"severity": "info", "title": "Jeszcze nie", "text": "", **days})]
    home.save()  # what is not public, Wagtail's form writes there, too
    for address in ("/pl/", "/pl/nie-ma/"):
        answer = client.get(address, headers={"host": "ops-testowo.localhost"})
        assert answer.status_code == 404 and "Jeszcze nie" not in answer.content.decode()


def test_an_unknown_host_has_no_home_page(site: Centre, rf: RequestFactory, client: Client) -> None:
    Site.objects.filter(is_default_site=True).delete()
    assert home_for(rf.get("/", headers={"host": "nobody.localhost"})) is None
    centres = client.get("/pl/", headers={"host": "nobody.localhost"})
    assert centres.status_code == 200 and "Ośrodki pomocy społecznej" in centres.content.decode()
    assert client.get("/pl/pomoc/", headers={"host": "nobody.localhost"}).status_code == 404
