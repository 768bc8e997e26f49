"""Addresses of pages in Latin letters, whatever letters their titles have."""

import re

from anyascii import anyascii
from django.utils.text import slugify

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
