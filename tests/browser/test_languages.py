"""What the browser's language changes: a line that offers the page in it, and nothing else."""

import pytest
from playwright.sync_api import Browser, Page, expect

from .accessibility import faults
from .admin import add_news_address, log_in
from .conftest import DemoSite

TRANSLATED = "/pl/projekty/zaopiekowani/"


def test_a_page_is_offered_in_the_readers_language_and_nobody_is_led_away(site: DemoSite, browser: Browser) -> None:
    context = browser.new_context(locale="en-GB", viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(site.ochota + TRANSLATED)
    # Where there is no room for a sentence, the language itself stands out, and nothing moves.
    wanted = page.locator(".languages__wanted")
    expect(wanted).to_be_visible()
    expect(wanted).to_have_attribute("lang", "en")
    assert faults(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    offer = page.get_by_role("link", name="This page is also available in English.")
    expect(offer).to_have_attribute("lang", "en")
    assert faults(page) == ""
    offer.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zaopiekowani (Cared For)")
    expect(page.locator(".languages__invitation")).to_have_count(0)
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize(
    ("language", "path"),
    [
        ("pl-PL", TRANSLATED),
        ("de-DE", TRANSLATED),  # a language the site has not
        ("en-GB", "/pl/partnerzy/boris/"),  # a page that is not in English
        ("en-GB", "/pl/nie-ma/"),
    ],
)
def test_nothing_is_offered_where_there_is_nothing_to_offer(
    site: DemoSite, browser: Browser, language: str, path: str
) -> None:
    context = browser.new_context(locale=language)
    page = context.new_page()
    page.goto(site.ochota + path)
    expect(page.locator("[data-contrast-switch]")).to_be_visible()  # scripts have run
    expect(page.locator(".languages__invitation")).to_have_count(0)
    context.close()


def test_a_ukrainian_title_gives_a_latin_address_while_it_is_typed(site: DemoSite, page: Page) -> None:
    log_in(page, site, "mokotow-redaktor")
    page.goto(add_news_address(page, site, "Новини"))
    page.locator("#id_title").press_sequentially("Допомога родинам")
    page.locator("#id_title").blur()
    expect(page.locator("#id_slug")).to_have_value("dopomoha-rodynam")
