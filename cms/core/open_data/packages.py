"""The data sets of a centre as a data package: https://datapackage.org/standard/data-package/."""

from collections.abc import Iterable
from typing import Any

from ..json_values import without_empty
from .csv_files import EXCEL, STANDARD, Dialect
from .data_sets import Column, DataSet, in_first_language
from .sources import Source


def data_package(data_sets: Iterable[DataSet], source: Source) -> dict[str, Any]:
    """The descriptor: each data set as a table in both kinds of CSV file."""
    licences = [{"name": source.licence.value, "title": source.licence.label, "path": source.licence.url}]
    return without_empty(
        {
            "profile": "data-package",
            "name": "otwarte-dane",
            "id": source.url("open_data_package"),
            "title": source.name,
            "homepage": source.site.root_url,
            "licenses": licences,
            "contributors": [{"title": source.name, "role": "publisher", "path": source.site.root_url}],
            "resources": [one for data_set in data_sets for one in _resources(data_set, source)],
        }
    )


def _resources(data_set: DataSet, source: Source) -> list[dict[str, Any]]:
    about = {
        "title": in_first_language(data_set.title),
        "description": in_first_language(data_set.description),
        "modified": source.states[data_set.slug].changed,
    }
    return [
        {"name": data_set.slug, "path": f"{data_set.slug}.csv", **about, **_table(data_set, STANDARD)},
        {"name": f"{data_set.slug}-excel", "path": f"{data_set.slug}-excel.csv", **about, **_table(data_set, EXCEL)},
    ]


def _table(data_set: DataSet, dialect: Dialect) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if dialect.byte_order_mark else "utf-8",
        "dialect": {"delimiter": dialect.delimiter, "lineTerminator": "\r\n"},
        "schema": table_schema(data_set.columns, dialect),
    }


def table_schema(columns: Iterable[Column], dialect: Dialect = STANDARD) -> dict[str, Any]:
    """The Table Schema of a CSV file. A field is named as the head of the file names it, by the title of the column;
    ``jsonName`` is its name in JSON."""
    columns = list(columns)
    return {
        "fields": [_field(one, dialect) for one in columns],
        "primaryKey": [one.title for one in columns if one.name == "id"],
        "missingValues": [""],
    }


def _field(column: Column, dialect: Dialect) -> dict[str, Any]:
    return {
        "name": column.title,
        "jsonName": column.name,
        "description": in_first_language(column.description),
        "type": column.type,
        "format": column.format or "default",
        "decimalChar": dialect.decimal_mark if column.type == "number" else None,
        "constraints": {
            "required": column.required or None,
            "unique": column.unique or None,
            "enum": column.enum,
            "pattern": column.pattern,
        },
    }
