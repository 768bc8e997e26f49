"""Ways through the admin that several tests take."""

import re
from urllib.parse import urlencode

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from home.demo.builder import PASSWORD

from .conftest import DemoSite


def log_in(page: Page, site: DemoSite, username: str) -> None:
    page.goto(f"{site.admin}/login/")
    page.locator("input[name=username]").fill(username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("button[type=submit]").click()
    expect(page).to_have_url(re.compile(r"/admin/$"))


def add_news_address(editor: Page, site: DemoSite, title: str = "Aktualności") -> str:
    """The form for a new piece of news under the centre's list of news of that title."""
    editor.goto(f"{site.admin}/pages/search/?{urlencode({'q': title})}")
    identifier = editor.locator("a[href*='/pages/'][href*='/edit/']").first.evaluate("link => link.href")
    number = re.search(r"/pages/(\d+)/", identifier)
    assert number is not None
    return f"{site.admin}/pages/add/news/newspage/{number.group(1)}/"


def at_work(browser: Browser, site: DemoSite, username: str) -> tuple[BrowserContext, Page]:
    """A browser of her own, logged in."""
    context = browser.new_context(locale="pl-PL", viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    log_in(page, site, username)
    return context, page


def press(page: Page, button: str) -> None:
    """Press a button of the page editor, wherever its menu hides it, and wait for the page that answers.

    The form first saves by itself what was typed last; that changes the address: only a page loaded anew is an answer.
    """
    page.wait_for_timeout(1_500)
    expect(page.locator("#w-autosave-indicator")).not_to_have_attribute("data-w-autosave-state-value", "saving")
    with page.expect_event("load"):
        page.locator(button).first.evaluate("button => button.click()")


def check_accessibility(page: Page) -> None:
    """At the width of a desk's and of a phone's screen: nothing for axe to find, nothing cut off."""
    expect(page.locator("main")).to_be_visible()  # the address is there before the page
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 1000})
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        assert page.evaluate("document.querySelector('main').scrollWidth") <= width
