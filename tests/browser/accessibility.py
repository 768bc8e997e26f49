"""What axe says of a page, with the one rule of WCAG 2.2 that it does not ask by itself: the size of targets."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

EVERYTHING = {"rules": {"target-size": {"enabled": True}}}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def faults(page: Page, options: dict[str, Any] = EVERYTHING) -> str:
    """The report of what is wrong with the page as it is shown now; empty where nothing is."""
    results = Axe().run(page, options=options)
    return str(results.generate_report()) if results.violations_count else ""
