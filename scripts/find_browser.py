"""Print the path of a Chromium that the browser tests can drive, or nothing when there is none."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def find_browser() -> str:
    """What $CHROMIUM names, else the system's, else the one Playwright has downloaded, else ``""``."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), "")
    if found:
        return found
    with sync_playwright() as playwright:
        downloaded = playwright.chromium.executable_path
    return downloaded if Path(downloaded).exists() else ""


if __name__ == "__main__":
    print(find_browser())
