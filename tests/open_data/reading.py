"""Rows of a CSV file, as a program reads them that knows the columns."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from cms.core.open_data.csv_files import STANDARD, Dialect
from cms.core.open_data.data_sets import Column, Row
from cms.core.texts import unguard


def read_csv(columns: Iterable[Column], lines: Iterable[str], dialect: Dialect = STANDARD) -> Iterator[Row]:
    """The rows of a file that ``write_csv`` wrote; an empty cell is ``None``.

    ``lines`` keep their ends (``newline=""``). ``ValueError`` names the line and the column of what cannot be read.
    """
    by_title = {one.title: one for one in columns}
    reader = csv.reader(lines, delimiter=dialect.delimiter, strict=True)
    try:
        titles = next(reader, [])
        titles = [titles[0].removeprefix("\ufeff"), *titles[1:]] if titles else []
        missing = [title for title in by_title if title not in titles]
        if missing:
            raise ValueError(f"line 1: no column {', '.join(missing)}")
        for cells in reader:
            if len(cells) != len(titles):
                raise ValueError(f"line {reader.line_num}: {len(cells)} cells instead of {len(titles)}")
            found = dict(zip(titles, cells, strict=True))
            yield {one.name: _value(found[title], one, dialect, reader.line_num) for title, one in by_title.items()}
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num}: {error}") from error


def _value(cell: str, column: Column, dialect: Dialect, line: int) -> Any:
    if not cell:
        return None
    try:
        match column.type:
            case "integer" | "year":
                return int(cell)
            case "number":
                number = Decimal(cell.replace(dialect.decimal_mark, "."))
                if not number.is_finite():
                    raise ValueError
                return number
            case "boolean":
                return {"true": True, "false": False}[cell]
            case "date":
                return date.fromisoformat(cell)
            case "datetime":
                return datetime.fromisoformat(cell)
    except (ValueError, InvalidOperation, KeyError) as error:
        raise ValueError(f"line {line}, {column.title}: not of the type {column.type}: {cell!r}") from error
    return unguard(cell)
