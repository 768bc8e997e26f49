"""Addresses of pages in Latin letters, whatever letters their titles have."""

import re

from anyascii import anyascii
from django.urls import Resolver404, resolve
from django.utils.text import slugify
from django.utils.translation import override
from wagtail.models import Page

MOST_CHARACTERS = 200

# Where a language writes its letters in Latin otherwise than anyascii does: patterns and what takes their place.
ROMANIZATIONS: dict[str, tuple[tuple[str, str], ...]] = {
    # Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
    "uk": (
        (r"(?<![\w'’ʼ])є", "ye"),
        (r"(?<![\w'’ʼ])ї", "yi"),
        (r"(?<![\w'’ʼ])й", "y"),
        (r"(?<![\w'’ʼ])ю", "yu"),
        (r"(?<![\w'’ʼ])я", "ya"),
        ("['’ʼь]", ""),
        ("зг", "zgh"),
        ("г", "h"),
        ("и", "y"),
        ("й", "i"),
        ("ю", "iu"),
        ("я", "ia"),
    ),
}


def slug_of(title: str, language: str) -> str:
    """The address that follows from a title: ``Допомога сім’ї`` in Ukrainian gives ``dopomoha-simi``."""
    title = title.lower()
    for pattern, letters in ROMANIZATIONS.get(language, ()):
        title = re.sub(pattern, letters, title)
    return slugify(anyascii(title))[:MOST_CHARACTERS].strip("-")


def is_unreachable(slug: str, parent: Page) -> bool:
    """Whether an address that is no page's, such as that of the search, would hide a page with this slug."""
    if parent.is_root():
        return False
    language = parent.locale.language_code
    below_home = "/".join(parent.url_path.split("/")[2:])
    with override(language):
        try:
            return resolve(f"/{language}/{below_home}{slug}/").url_name != "wagtail_serve"
        except Resolver404:
            return False
