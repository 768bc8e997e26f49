"""What a data set is, and which there are."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import QuerySet, TextChoices
from django.utils.functional import Promise
from django.utils.translation import override
from wagtail.models import Site

Words = str | Promise
# A value for each column by its name. What else it holds is for ``DataSet.node`` alone, but for ``TRANSLATIONS``.
Row = dict[str, Any]
# Under this name a row may hold what some columns say in other languages: ``{"en": {"name": "…"}}``.
TRANSLATIONS = "translations"


@dataclass(frozen=True)
class Column:
    """A column: ``name`` in JSON, ``title`` at the head of the CSV file; neither ever changes.

    ``type`` and ``format`` are Frictionless' (https://datapackage.org/standard/table-schema/); a number is a
    ``Decimal``. Values are text in the installation's first language, or mean the same in all.
    """

    name: str
    title: str
    description: Words
    choices: type[TextChoices] | None = None
    type: str = "string"
    format: str = ""
    required: bool = False
    unique: bool = False
    pattern: str = ""
    translated: bool = False  # may stand among the translations of a row
    items: tuple["Column", ...] = ()  # in JSON alone: of an ``array`` of rows, or of an ``object``

    @property
    def enum(self) -> list[str]:
        """The labels of ``choices``, which are the values of the column."""
        return [in_first_language(label) for label in self.choices.labels] if self.choices else []

    def label(self, value: str) -> str | None:
        """The value of the column for one of its ``choices``; nothing for none."""
        return in_first_language(self.choices(value).label) if self.choices and value else None


class DataSet(ABC):
    """A list of a centre that everybody may use. Rows have a column ``id`` that is unique and never changes."""

    slug: str
    title: Words
    description: Words
    columns: tuple[Column, ...]
    keywords: tuple[Words, ...] = ()
    themes: tuple[str, ...] = ("SOCI", "GOVE")  # http://publications.europa.eu/resource/authority/data-theme

    @abstractmethod
    def pages(self, site: Site) -> QuerySet[Any]:
        """The public pages from which the rows are made, one each; in the order of the rows."""

    @abstractmethod
    def versions(self, site: Site) -> QuerySet[Any]:
        """All public pages that the files show anything of: those of ``pages`` and their translations."""

    @abstractmethod
    def rows(self, site: Site) -> Iterator[Row]:
        """The rows, without ever holding all of them."""

    @property
    def fields(self) -> tuple[Column, ...]:
        """The columns of the JSON file, which may hold more than a table can."""
        return self.columns

    def records(self, site: Site) -> Iterator[Row]:
        """What the JSON files list, without ever holding all of it; a table may need several rows for one."""
        return self.rows(site)

    @abstractmethod
    def node(self, row: Row) -> dict[str, Any]:
        """``row``, one of ``records``, as schema.org describes such a thing; empty values are left out for you."""

    def period(self, site: Site) -> tuple[date | None, date | None] | None:
        """From when to when the rows reach, where that means something; it costs a query."""
        return None

    @property
    def signature(self) -> str:
        """Differs whenever the columns do."""
        every = (*self.columns, *self.fields)
        return "|".join(f"{one.name} {one.title} {one.type} {one.format} {one.enum}" for one in every)


_registered: dict[str, DataSet] = {}


def register(data_set: DataSet) -> None:
    """Offer ``data_set`` on the site of every centre; called when the app that has it is ready."""
    _registered[data_set.slug] = data_set


def data_sets() -> list[DataSet]:
    return list(_registered.values())


def data_set_named(slug: str) -> DataSet | None:
    return _registered.get(slug)


def in_first_language(words: Words) -> str:
    """``words`` in the language of the originals."""
    with override(settings.LANGUAGE_CODE):
        return str(words)


def in_languages(words: Words) -> dict[str, str]:
    """``words`` in each language of the installation, by its code."""
    found = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            found[code] = str(words)
    return found
