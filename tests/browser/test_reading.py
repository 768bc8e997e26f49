"""Every kind of page in a real browser: accessible, narrow, without JavaScript, and on its own site."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from .conftest import DemoSite

PAGES = {
    "home": ("ochota", "/pl/"),
    "home in Ukrainian": ("wlochy", "/uk/"),
    "free content": ("ochota", "/pl/wspolpraca-lokalna/"),
    "contact": ("ochota", "/pl/kontakt/"),
    "list of news": ("mokotow", "/pl/aktualnosci/"),
    "event": ("ochota", "/pl/aktualnosci/dzien-sasiada/"),
    "award": ("mokotow", "/pl/aktualnosci/wyroznienie/"),
    "awards, filtered": ("mokotow", "/pl/aktualnosci/?kind=award"),
    "list of projects": ("ochota", "/pl/projekty/"),
    "project": ("ochota", "/pl/projekty/usprawnienia/"),
    "project with logos": ("ochota", "/pl/projekty/wolontariat/"),
    "project in English": ("ochota", "/en/projects/zaopiekowani/"),
    "directory": ("ochota", "/pl/partnerzy/"),
    "directory, nothing found": ("ochota", "/pl/partnerzy/?type=church"),
    "partner": ("ochota", "/pl/partnerzy/ekon/"),
    "teams and places": ("ochota", "/pl/zespoly/"),
    "team": ("ochota", "/pl/zespoly/dzial-uslug/"),
    "place": ("ochota", "/pl/zespoly/siedziba/"),
    "place with a facility": ("wlochy", "/pl/zespoly/mal/"),
    "search": ("ochota", "/pl/szukaj/?q=kontakt"),
    "search in Ukrainian, nothing found": ("ochota", "/uk/poshuk/?q=ekon+x1"),
    "search for nothing": ("ochota", "/en/search/?q=*"),
    "open data": ("ochota", "/pl/dane/"),
    "open data in Ukrainian": ("wlochy", "/uk/dani/"),
    "not found": ("ochota", "/pl/nie-ma/"),
    "centres": ("", "/"),
}


def address(site: DemoSite, name: str) -> str:
    centre, path = PAGES[name]
    return site.host(centre) + path


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_is_cut_off(site: DemoSite, page: Page, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    answer = page.goto(address(site, name))
    assert answer is not None and answer.status == (404 if name == "not found" else 200)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("look", ["dark", "forced"])
def test_other_colours_are_readable_too(site: DemoSite, page: Page, look: str) -> None:
    if look == "dark":
        page.emulate_media(color_scheme="dark")
    else:
        page.emulate_media(forced_colors="active")
    page.goto(f"{site.ochota}/pl/projekty/usprawnienia/")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_the_menu_the_filters_the_search_and_the_languages_work_without_javascript(
    site: DemoSite, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{site.ochota}/pl/partnerzy/?type=public")
    expect(page.get_by_role("main")).to_contain_text("Urząd m.st. Warszawy")
    expect(page.get_by_role("main")).not_to_contain_text("BORIS")
    page.get_by_role("searchbox").fill("kontakt")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("main").get_by_role("link", name="Kontakt", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kontakt")
    page.goto(f"{site.ochota}/pl/projekty/zaopiekowani/")
    page.get_by_role("link", name="English").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zaopiekowani (Cared For)")
    context.close()


def test_the_first_tab_skips_to_the_content_and_focus_is_visible(site: DemoSite, page: Page) -> None:
    page.goto(f"{site.ochota}/pl/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert float(outline.removesuffix("px")) >= 3


def test_the_contrast_switch_is_remembered_without_a_cookie(site: DemoSite, page: Page) -> None:
    page.goto(f"{site.ochota}/pl/")
    switch = page.locator("[data-contrast-switch]")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.locator("[data-contrast-switch]")).to_have_attribute("aria-pressed", "true")
    assert page.context.cookies() == []


def test_on_paper_there_is_no_navigation(site: DemoSite, page: Page) -> None:
    page.goto(f"{site.ochota}/pl/projekty/zaopiekowani/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for furniture in page.locator("nav").all():
        expect(furniture).to_be_hidden()
