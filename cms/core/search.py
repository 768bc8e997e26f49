"""Searching the public pages of a centre, with Wagtail's own backend of the database in use."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, TextField, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from .privacy import private
from .templatetags.navigation import in_each_kind

MOST_CHARACTERS = 200
PER_PAGE = 10
# What is neither a letter nor a digit means something of its own to the databases; single letters say too little.
WORD = re.compile(r"[^\W_]{2,}")


def as_typed(text: str) -> str:
    """``text`` without the characters that nobody types and that databases and browsers do not take."""
    kept = (one if unicodedata.category(one) != "Cc" else " " for one in unicodedata.normalize("NFC", text))
    return "".join(kept).strip()


def words_in(text: str) -> str:
    """The words of ``text`` that can be looked for, with single spaces; empty when there are none."""
    return " ".join(WORD.findall(text))


def public_pages(homes: Iterable[Page]) -> Any:
    """The pages that everybody may read below these home pages, themselves included, each in its home's language."""
    below = Q(pk__in=())
    for home in homes:
        below |= Q(path__startswith=home.path, locale_id=home.locale_id)
    open_to_all = Page.objects.live().filter(below).exclude(private())
    # Wagtail's search takes only conditions on columns that it knows: of these, the key.
    return Page.objects.filter(pk__in=open_to_all.values("pk"))


def search_pages(words: str, homes: Iterable[Page]) -> Any:
    """The public pages below ``homes`` on which all of ``words`` stand, best first, each with its ``lead``."""
    lead = Coalesce(*in_each_kind("lead"), Value(""), output_field=TextField())
    pages = public_pages(homes).annotate(lead=lead).select_related("locale")
    return pages.search(words, operator="and")


def count_by_language(words: str, homes: Iterable[Page]) -> dict[str, int]:
    """How many pages ``search_pages`` finds in the language of each of ``homes``, by code; one query."""
    codes = {home.locale_id: home.locale.language_code for home in homes}
    found = public_pages(homes).search(words, operator="and").facet("locale_id")
    return {codes[key]: number for key, number in found.items()}
