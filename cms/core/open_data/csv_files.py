"""Rows as CSV (RFC 4180)."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .data_sets import Column, Row
from .values import in_cell


@dataclass(frozen=True)
class Dialect:
    """What differs between the file for everybody and the one that opens right in a Polish spreadsheet."""

    delimiter: str = ","
    decimal_mark: str = "."
    byte_order_mark: str = ""


STANDARD = Dialect()
EXCEL = Dialect(delimiter=";", decimal_mark=",", byte_order_mark="\ufeff")


class _Line:
    """What ``csv.writer`` writes to, to get each line back."""

    def write(self, line: str) -> str:
        return line


def write_csv(columns: Iterable[Column], rows: Iterable[Row], dialect: Dialect = STANDARD) -> Iterator[str]:
    """The file line by line: a head with the titles of the columns, then the rows."""
    columns = list(columns)
    writer = csv.writer(_Line(), delimiter=dialect.delimiter)
    yield dialect.byte_order_mark + writer.writerow([one.title for one in columns])
    for row in rows:
        yield writer.writerow([in_cell(row.get(one.name), dialect.decimal_mark) for one in columns])
