"""Every kind of page by keyboard, without JavaScript and on paper; the menu and the contrast switch."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .accessibility import faults
from .conftest import DemoSite
from .pages import SIGHTS, Sight

STOPS = ":is(a[href], button, input, select, textarea, summary, [tabindex='0']):not([tabindex='-1'])"
# What is reached with the tabulator: where it is, and the width of its outline.
REACHED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const between = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const middle = document.elementFromPoint(
    between(box.left, box.right, innerWidth), between(box.top, box.bottom, innerHeight));
  return {
    what: one.outerHTML.slice(0, 120),
    isBody: one === document.body,
    isSeen: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
    isFree: middle !== null && (one.contains(middle) || middle.contains(one)),
    outline: parseFloat(style.outlineWidth) || 0,
  };
}"""


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_everything_is_reached_by_keyboard_and_seen(site: DemoSite, page: Page, sight: Sight) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(site.at(sight))
    expected = page.locator(STOPS).filter(visible=True).count()
    reached = 0
    if sight.has_header:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        reached = 1
    for _press in range(expected + 5):
        page.keyboard.press("Tab")
        stop = page.evaluate(REACHED)
        if stop["isBody"]:
            break
        reached += 1
        assert stop["isSeen"] and stop["isFree"] and stop["outline"] >= 3, stop
    assert reached == expected


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_without_javascript_or_on_paper_everything_is_there(site: DemoSite, browser: Browser, sight: Sight) -> None:
    texts = {}
    for is_on in (True, False):
        context = browser.new_context(java_script_enabled=is_on, viewport={"width": 360, "height": 740})
        page = context.new_page()
        page.goto(site.at(sight))
        texts[is_on] = re.sub(r"\d\d:\d\d", "", page.locator("main").inner_text())  # the clock goes on meanwhile
        if is_on:
            page.emulate_media(media="print")
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            for furniture in page.locator("nav, button").all():
                expect(furniture).to_be_hidden()
            page.emulate_media(media="screen")
        elif sight.has_header:
            expect(page.locator("header .menu__list")).to_be_visible()
            expect(page.locator("[data-contrast-switch]")).to_be_hidden()
        context.close()
    button = "Drukuj tę stronę"
    assert texts[True].replace(button, "").split() == texts[False].replace(button, "").split()


def test_the_menu_the_filters_the_search_and_the_languages_work_without_javascript(
    site: DemoSite, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{site.ochota}/pl/partnerzy/?type=public")
    page.locator("header summary").click()
    expect(page.locator("header").get_by_role("link", name="Napisz do nas")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Urząd m.st. Warszawy")
    expect(page.get_by_role("main")).not_to_contain_text("BORIS")
    page.get_by_role("link", name="Szukaj").click()
    page.get_by_role("searchbox").fill("kontakt")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("main").get_by_role("link", name="Kontakt", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kontakt")
    page.goto(f"{site.ochota}/pl/projekty/zaopiekowani/")
    page.get_by_role("link", name="English").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zaopiekowani (Cared For)")
    context.close()


def test_a_section_of_the_menu_opens_and_closes_by_keyboard_and_covers_nothing_one_goes_to(
    site: DemoSite, page: Page
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site.ochota}/pl/")
    section, inside = page.locator("header summary"), page.locator("header").get_by_role("link", name="Napisz do nas")
    section.press("Enter")
    expect(inside).to_be_visible()
    assert faults(page) == ""
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(inside).to_be_hidden()
    expect(section).to_be_focused()
    for leave in (
        lambda: page.get_by_role("heading", level=1).click(),
        lambda: page.locator("main a:visible").first.focus(),
    ):
        section.click()
        expect(inside).to_be_visible()
        leave()
        expect(inside).to_be_hidden()
    page.set_viewport_size({"width": 320, "height": 640})
    page.locator("[data-menu-button]").click()
    section.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    elsewhere = page.locator("main a:visible").first
    elsewhere.press("Escape")  # there it closes nothing of ours
    expect(elsewhere).to_be_focused()
    section.focus()
    page.keyboard.press("Escape")
    expect(section).to_be_visible()
    page.keyboard.press("Escape")
    expect(section).to_be_hidden()


def test_the_contrast_switch_is_remembered_without_a_cookie(site: DemoSite, page: Page) -> None:
    page.goto(f"{site.ochota}/pl/")
    switch = page.locator("[data-contrast-switch]")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.locator("[data-contrast-switch]")).to_have_attribute("aria-pressed", "true")
    assert page.context.cookies() == []
