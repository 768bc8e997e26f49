"""Tables in files: CSV as programs and Polish spreadsheets write it, and the first sheet of an .xlsx file."""

import csv
import datetime
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from cms.core.texts import clean

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
MOST_UNPACKED = 200 * MEGABYTE
DELIMITERS = ",;\t"
# What no text has in it. Almost anything is letters in Windows-1250, so more speaks against that.
_BINARY = {"utf-8-sig": re.compile("\x00"), "cp1250": re.compile("[\x00-\x08\x0e-\x1f]")}

Lines = Iterator[tuple[int, list[str]]]


class Unusable(Exception):
    """Why a whole file cannot be taken in, in words."""


def lines_of(path: Path) -> Lines:
    """The rows of a file with the lines on which they begin, counted from 1; each cell as clean text.

    :raises Unusable: if it is no table.
    """
    if path.stat().st_size > MOST_BYTES:
        raise Unusable(_("The file is larger than %(size)s MB.") % {"size": MOST_BYTES // MEGABYTE})
    content = path.read_bytes()
    return of_workbook(content) if content.startswith(b"PK\x03\x04") else of_text(decoded(content))


def decoded(content: bytes) -> str:
    """``content`` as text: UTF-8, or else what Polish Windows writes."""
    for encoding, binary in _BINARY.items():
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not binary.search(text):
            return text
    raise Unusable(_("The file is neither text in UTF-8 or Windows-1250 nor an .xlsx workbook."))


def of_text(text: str) -> Lines:
    head = text[:4000]
    delimiter = max(DELIMITERS, key=head.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Unusable(
                _("Line %(line)s is no line of a table: %(error)s.") % {"line": number, "error": error}
            ) from error
        yield number, [tidy(cell) for cell in cells]


def of_workbook(content: bytes) -> Lines:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            unpacked = sum(one.file_size for one in archive.infolist())
        if unpacked <= MOST_UNPACKED:
            sheet = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
            sheet.reset_dimensions()  # what the file says of its size may be wrong
            rows = list(enumerate(([said(cell) for cell in row] for row in sheet.iter_rows(values_only=True)), 1))
    except Exception as error:  # whatever the readers of archives, XML and dates raise
        raise Unusable(_("The .xlsx workbook cannot be read: it is damaged, or protected.")) from error
    if unpacked > MOST_UNPACKED:
        raise Unusable(_("The file is larger than %(size)s MB.") % {"size": MOST_UNPACKED // MEGABYTE})
    yield from rows


def tidy(text: str) -> str:
    """``text`` without invisible characters, with plain single spaces."""
    return " ".join(clean(text).split())


def said(value: Any) -> str:
    """A cell of a workbook as text: days in ISO form, figures with a decimal point."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime.datetime():
            return value.date().isoformat()
        case int() | float():
            return in_figures(value)
    return tidy(str(value))


def in_figures(value: float) -> str:
    """Whole numbers without decimals, others with two or all of theirs, but never three: that would group thousands."""
    number = Decimal(repr(value))
    if not number.is_finite():
        return repr(value)
    if number == number.to_integral_value():
        return format(number, ".0f")
    places = -int(number.as_tuple().exponent)
    return format(number, f".{max(2, places + (places == 3))}f")
