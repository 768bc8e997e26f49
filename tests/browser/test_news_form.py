"""The form of news shows what its kind needs, and nothing typed is lost."""

import re

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from .admin import add_news_address, log_in, press
from .conftest import DemoSite


@pytest.fixture
def form(request: pytest.FixtureRequest, site: DemoSite, page: Page) -> Page:
    """The form for a new piece of news; each test writes its own."""
    log_in(page, site, "mokotow-redaktor")
    page.goto(add_news_address(page, site))
    page.locator("#id_title").fill(request.node.name)
    page.locator("#id_lead").fill("Mamy nowe komputery.")
    return page


def test_who_saves_while_the_form_saves_by_itself_makes_one_page(site: DemoSite, page: Page) -> None:
    saved: list[APIResponse] = []

    def late(route: Route) -> None:
        if "json" not in route.request.headers.get("accept", ""):
            route.continue_()
            return
        saved.append(route.fetch())  # the page is made, and the form does not know it yet
        page.wait_for_timeout(2_000)
        route.fulfill(response=saved[-1])

    log_in(page, site, "mokotow-redaktor")
    page.goto(add_news_address(page, site))
    page.route("**/admin/pages/add/**", late)
    page.wait_for_timeout(3_000)  # Wagtail compares with what the form is like some seconds after it was opened
    page.locator("#id_title").fill("Zapisana w połowie zapisu")
    page.locator("#id_lead").fill("Mamy nowe komputery.")
    while not saved:
        page.wait_for_timeout(100)
    with page.expect_event("load"):
        page.locator("button.action-save").first.click()
    expect(page.locator(".messages .success")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/edit/$"))


def test_what_belongs_to_another_kind_is_hidden_and_kept(form: Page) -> None:
    award, event = form.locator(".kind-award"), form.locator(".kind-event")
    overview = form.locator(".w-minimap__list")
    kind, name = form.locator("#id_kind"), form.locator("#id_award_name")
    expect(award).to_be_hidden()
    expect(event).to_be_hidden()
    expect(overview).not_to_contain_text("Wyróżnienie")
    kind.select_option("award")
    expect(event).to_be_hidden()
    expect(overview).to_contain_text("Wyróżnienie")
    name.fill("Dobre Miejsce")
    kind.select_option("event")
    expect(award).to_be_hidden()
    expect(event).to_be_visible()
    press(form, "button.action-save")
    expect(form.locator(".messages .success")).to_be_visible()
    expect(award).to_be_hidden()
    kind.select_option("award")
    expect(award).to_be_visible()
    expect(name).to_have_value("Dobre Miejsce")


def test_what_a_kind_needs_is_marked(form: Page) -> None:
    for kind, needed, free in [
        ("award", ("Co przyznano", "Kto przyznał", "Kto otrzymał", "Data przyznania"), ("Za co", "Funkcja tej osoby")),
        ("event", ("Początek", "Gdzie"), ("Koniec",)),
    ]:
        form.locator("#id_kind").select_option(kind)
        panel = form.locator(f".kind-{kind}")
        for name in needed:
            expect(panel.get_by_text(f"{name}*", exact=True)).to_be_visible()
        for name in free:
            expect(panel.get_by_text(name, exact=True)).to_be_visible()


def test_a_mistake_in_a_hidden_field_is_shown(form: Page) -> None:
    form.locator("#id_kind").select_option("award")
    form.locator("#id_award_date").fill("wczoraj")
    form.locator("#id_kind").select_option("notice")
    press(form, "button.action-save")
    expect(form.locator("#id_kind")).to_have_value("notice")
    expect(form.locator(".kind-award .error-message")).to_be_visible()
    expect(form.locator(".kind-event")).to_be_hidden()
