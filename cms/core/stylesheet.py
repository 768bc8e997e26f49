"""The one style sheet of a centre's pages: ``static/css`` put together, behind the colours of the centre.

A page that names forty small files would make a phone ask forty times before it shows a word.
"""

import hashlib
import re
from functools import cache

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from lightningcss import bundle_css

ENTRY = "css/site.css"
ADDRESS = re.compile(r"url\(\.\./([^)]+)\)")


def sheet(colours: str) -> str:
    """``colours``, which are rules of CSS, and after them those of the whole site."""
    return colours + (_put_together() if settings.DEBUG else _kept())


def digest(colours: str) -> str:
    """Changes with the sheet, so that its address may be cached for ever."""
    return hashlib.sha256(sheet(colours).encode()).hexdigest()[:12]


def _put_together() -> str:
    """``site.css`` with what it imports in place of its imports, as short as it can be said."""
    rules = bundle_css(str(finders.find(ENTRY)))
    return ADDRESS.sub(lambda match: f"url({static(match[1])})", rules)


@cache
def _kept() -> str:
    return _put_together()
