"""The HTML of every kind of page, in each language, as the W3C's checker reads it; it needs Java and a jar from npm."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .broken import pages_of_faults
from .conftest import DemoSite
from .contact import steps
from .pages import SIGHTS

VNU = Path(sys.prefix) / "vnu.jar"
LANGUAGES = re.compile(r'<a href="(/[^"]*)" lang="\w\w" hreflang="\w\w"')


needs_the_checker = pytest.mark.skipif(
    not VNU.exists() or not shutil.which("java"), reason="scripts/install_test_tools.sh found no npm"
)


@needs_the_checker
def test_every_page_is_valid_in_each_language(site: DemoSite, tmp_path: Path) -> None:
    pages: dict[str, str] = {}
    for sight in SIGHTS:
        host = site.host(sight.centre)
        status, html = site.get(site.at(sight))
        assert status == sight.status
        pages[site.at(sight)] = html
        for path in LANGUAGES.findall(html):
            if host + path not in pages:
                pages[host + path] = site.get(host + path)[1]
    assert len(pages) > 2 * len(SIGHTS)
    assert said_of(pages, tmp_path) == []


@needs_the_checker
def test_every_step_of_writing_to_a_centre_is_valid(site: DemoSite, page: Page, tmp_path: Path) -> None:
    assert said_of(dict(steps(site, page)), tmp_path) == []


@needs_the_checker
def test_what_is_shown_while_nothing_answers_is_valid(site: DemoSite, tmp_path: Path) -> None:
    pages = pages_of_faults(site, tmp_path / "maintenance")
    checked = tmp_path / "checked"
    checked.mkdir()
    assert len(pages) > 6 and said_of(pages, checked) == []


def said_of(pages: dict[str, str], folder: Path) -> list[str]:
    """What the checker objects to in the HTML of ``pages``, by their names."""
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html)
        names[f"file:{file}"] = name
    command = ["java", "-jar", str(VNU), "--errors-only", "--format", "json", *map(str, folder.iterdir())]
    said = json.loads(subprocess.run(command, capture_output=True, text=True).stderr)["messages"]
    return [f"{names[one['url']]}: {one['message']} {one.get('extract', '')}" for one in said]
