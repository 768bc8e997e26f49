"""Writing to a centre in a real browser: every page on the way can be read by everybody."""

import re

from playwright.sync_api import Page, expect

from .accessibility import faults
from .conftest import DemoSite
from .contact import steps


def test_every_step_of_writing_to_a_centre_is_accessible(site: DemoSite, page: Page) -> None:
    seen = []
    for name, _html in steps(site, page):
        seen.append(name)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert faults(page) == "", f"{name}, {width}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        if name in ("with mistakes", "too quick"):
            expect(page.get_by_role("alert")).to_be_focused()
    assert seen[-1] == "sent"
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}"))
