"""The one style sheet of a centre's pages: ``static/css`` put together, behind the colours of the centre.

A page that names forty small files would make a phone ask forty times before it shows a word.
"""

import hashlib
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from rcssmin import cssmin

ENTRY = "css/site.css"
IMPORT = re.compile(r"""@import url\("([^"]+)"\)(?: layer\((\w+)\))?;""")
ADDRESS = re.compile(r"""url\("\.\./([^"]+)"\)""")


def sheet(colours: str) -> str:
    """``colours``, which are rules of CSS, and after them those of the whole site."""
    return colours + (_put_together() if settings.DEBUG else _kept())


def digest(colours: str) -> str:
    """Changes with the sheet, so that its address may be cached for ever."""
    return hashlib.sha256(sheet(colours).encode()).hexdigest()[:12]


def _put_together() -> str:
    """``site.css`` with what it imports in place of its imports, without comments and spaces that say nothing."""

    def imported(match: re.Match[str]) -> str:
        name, layer = match.groups()
        rules = _read(f"css/{name}")
        return f"@layer {layer}{{{rules}}}" if layer else rules

    rules = IMPORT.sub(imported, _read(ENTRY)).replace('@charset "utf-8";', "")
    return str(cssmin(ADDRESS.sub(lambda match: f'url("{static(match[1])}")', rules)))


@cache
def _kept() -> str:
    return _put_together()


def _read(name: str) -> str:
    found = finders.find(name)
    assert found, name
    return Path(found).read_text(encoding="utf-8")
