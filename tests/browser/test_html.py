"""The HTML of every kind of page, in each language, as the W3C's checker reads it; it needs Java and a jar from npm."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import DemoSite
from .pages import SIGHTS

VNU = Path(sys.prefix) / "vnu.jar"
LANGUAGES = re.compile(r'<a href="(/[^"]*)" lang="\w\w" hreflang="\w\w"')


@pytest.mark.skipif(not VNU.exists() or not shutil.which("java"), reason="scripts/install_test_tools.sh found no npm")
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
    addresses = {}
    for number, (address, html) in enumerate(pages.items()):
        file = tmp_path / f"{number}.html"
        file.write_text(html)
        addresses[f"file:{file}"] = address
    command = ["java", "-jar", str(VNU), "--errors-only", "--format", "json", *map(str, tmp_path.iterdir())]
    said = json.loads(subprocess.run(command, capture_output=True, text=True).stderr)["messages"]
    assert len(pages) > 2 * len(SIGHTS)
    assert [f"{addresses[one['url']]}: {one['message']} {one.get('extract', '')}" for one in said] == []
