"""The matters of a centre from A to Z: titles of its pages, and the words that editors gave as those of residents."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, TextField, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from .alphabets import letter_of, sorting_key
from .privacy import private
from .site_map import kinds_with
from .templatetags.navigation import in_each_kind

PER_PAGE = 250
OTHER = "0–9"  # and signs


@dataclass(frozen=True)
class Entry:
    """Words under which a resident looks, and the page that they lead to."""

    words: str
    page: Any
    letter: str

    @property
    def is_title(self) -> bool:
        return self.words == self.page.title


@dataclass(frozen=True)
class Letter:
    """A letter of the index, and the page of the index on which its entries begin."""

    name: str
    number: int


def entries_in(home: Page) -> list[Entry]:
    """Every entry of the centre in the language of ``home``, in the order of its alphabet; one query.

    Kinds that come and go, such as news, stand there by the words that their editors gave and not by their titles.
    """
    language = home.locale.language_code
    label = Coalesce(*in_each_kind("menu_title"), F("title"))
    matters = Coalesce(*in_each_kind("matters"), Value(""), output_field=TextField())
    pages = Page.objects.live().descendant_of(home).exclude(private()).annotate(menu_label=label, matters=matters)
    by_title = pages.exact_type_q(*kinds_with("is_in_a_to_z"))
    found = []
    for page in pages.filter(by_title | ~Q(matters="")).select_related("content_type", "locale").order_by("path"):
        titles = [page.title, page.menu_label] if getattr(page.specific_class, "is_in_a_to_z", False) else []
        words = [*titles, *(line.strip() for line in page.matters.splitlines())]
        once = {" ".join(one.split()).casefold(): one for one in reversed(words) if one}
        found += [Entry(one, page, letter_of(one, language) or OTHER) for one in once.values()]
    return sorted(found, key=lambda entry: (entry.letter != OTHER, sorting_key(entry.words, language), entry.page.path))


def letters_of(entries: list[Entry]) -> list[Letter]:
    """The letters with which ``entries`` begin, in their order."""
    first: dict[str, int] = {}
    for place, entry in enumerate(entries):
        first.setdefault(entry.letter, place // PER_PAGE + 1)
    return [Letter(*one) for one in first.items()]
