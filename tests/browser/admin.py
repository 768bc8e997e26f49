"""Ways through the admin that several tests take."""

import re
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

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
