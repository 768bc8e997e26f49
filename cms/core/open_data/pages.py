"""A data set whose rows are pages."""

from abc import abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

import phonenumbers
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from phonenumber_field.phonenumber import PhoneNumber
from wagtail.models import Page, Site
from wagtail.rich_text import get_text_for_indexing

from ..models import BasePage
from ..privacy import private
from .data_sets import TRANSLATIONS, Column, DataSet, Row
from .json_files import by_language

CHUNK = 100
T = TypeVar("T")

IDENTIFIER = Column(
    "id",
    "Identyfikator",
    _("Stays the same for as long as the entry exists, whatever else changes."),
    format="uuid",
    required=True,
    unique=True,
)
PAGE = Column(
    "page", "Strona", _("Address of the page about it on the site of the centre."), format="uri", required=True
)
CHANGED = Column("changed", "Data aktualizacji", _("When the entry was last published, in UTC."), type="datetime")


class PageDataSet(DataSet):
    """One row for each public page of a kind below the home page of the centre, in the language of the originals.

    The columns begin with ``IDENTIFIER`` and a ``name``, and end with ``PAGE`` and ``CHANGED``.
    """

    model: type[BasePage]
    select_related: tuple[str, ...] = ()
    prefetch_related: tuple[str, ...] = ()

    @abstractmethod
    def values(self, page: Any) -> Row:
        """What the columns between ``IDENTIFIER`` and ``PAGE`` say of ``page``, its name excepted."""

    def names(self, row: Row) -> list[dict[str, str]]:
        """The titles of the page in all languages, as JSON-LD has them."""
        elsewhere = {code: words["name"] for code, words in row[TRANSLATIONS].items()}
        return by_language({settings.LANGUAGE_CODE: row["name"], **elsewhere})

    def pages(self, site: Site) -> QuerySet[Any]:
        pages = self.model._default_manager.live().descendant_of(site.root_page)
        return pages.exclude(private()).order_by("path")

    def versions(self, site: Site) -> QuerySet[Any]:
        originals = self.pages(site).order_by().values("translation_key")
        public = self.model._default_manager.filter(live=True, translation_key__in=originals)
        return public.exclude(private())

    def rows(self, site: Site) -> Iterator[Row]:
        pages = self.pages(site).select_related("locale", *self.select_related)
        pages = pages.prefetch_related(*self.prefetch_related)
        for chunk in in_chunks(pages.iterator(chunk_size=CHUNK), CHUNK):
            titles = titles_elsewhere(chunk)
            for page in chunk:
                row = {"id": str(page.translation_key), "name": page.title, **self.values(page)}
                row |= {"page": page.full_url, "changed": page.last_published_at}
                yield row | {TRANSLATIONS: {code: {"name": one} for code, one in titles[page.translation_key].items()}}


def titles_elsewhere(pages: Sequence[Page]) -> dict[Any, dict[str, str]]:
    """The titles of the public translations of ``pages``, by translation key and the code of the language."""
    found: dict[Any, dict[str, str]] = defaultdict(dict)
    others = Page.objects.live().filter(translation_key__in=[page.translation_key for page in pages])
    others = others.exclude(private()).exclude(pk__in=[page.pk for page in pages])
    for key, code, title in others.values_list("translation_key", "locale__language_code", "title"):
        found[key][code] = title
    return found


def in_chunks(things: Iterable[T], size: int) -> Iterator[list[T]]:
    things = iter(things)
    while chunk := list(islice(things, size)):
        yield chunk


def text_of(html: str) -> str:
    """What a rich text says, in one line."""
    return " ".join(get_text_for_indexing(html).split())


def dialled(number: PhoneNumber | str | None) -> str:
    """A phone number as it is dialled in the country of the installation: ``22 555 30 30``, ``00 44 20 7946 0000``.

    Spreadsheets take neither for a number nor for a formula.
    """
    if not isinstance(number, PhoneNumber) or not number.is_valid():
        return str(number or "")
    return phonenumbers.format_out_of_country_calling_number(number, settings.PHONENUMBER_DEFAULT_REGION)
