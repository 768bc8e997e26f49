"""The files in which each data set is offered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ..json_values import in_json
from .csv_files import EXCEL, write_csv
from .data_sets import DataSet, Words
from .json_files import schema, write_json, write_jsonld
from .sources import Source


@dataclass(frozen=True)
class Format:
    """A kind of file: its address, what it is for, and how it is written."""

    route: str
    ending: str
    media_type: str
    file_type: str  # http://publications.europa.eu/resource/authority/file-type
    title: str
    purpose: Words
    write: Callable[[DataSet, Source], Iterator[str]]
    holds_data: bool = True  # or else describes them


FORMATS = (
    Format(
        "open_data_csv",
        ".csv",
        "text/csv; charset=utf-8; header=present",
        "CSV",
        "CSV",
        _("a table for programs: commas between columns, UTF-8"),
        lambda data_set, source: write_csv(data_set.columns, data_set.rows(source.site)),
    ),
    Format(
        "open_data_excel",
        "-excel.csv",
        "text/csv; charset=utf-8; header=present",
        "CSV",
        "CSV (Excel)",
        _("a table that opens in a Polish spreadsheet with a click: semicolons between columns, decimal commas"),
        lambda data_set, source: write_csv(data_set.columns, data_set.rows(source.site), EXCEL),
    ),
    Format(
        "open_data_json",
        ".json",
        "application/json",
        "JSON",
        "JSON",
        _("for programs: the rows with their titles in other languages"),
        write_json,
    ),
    Format(
        "open_data_jsonld",
        ".jsonld",
        "application/ld+json",
        "JSON_LD",
        "JSON-LD",
        _("linked data in the vocabulary of schema.org"),
        write_jsonld,
    ),
    Format(
        "open_data_schema",
        ".schema.json",
        "application/schema+json",
        "JSON",
        "JSON Schema",
        _("describes the JSON file, so that a program can check it"),
        lambda data_set, source: iter([in_json(schema(data_set, source))]),
        holds_data=False,
    ),
)
BY_ROUTE = {one.route: one for one in FORMATS}
