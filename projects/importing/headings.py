"""The headings of our own list of projects, and of the lists that the ministry publishes.

https://dane.gov.pl/pl/dataset/1176 is that of 2014–2020, https://dane.gov.pl/pl/dataset/13939 that of 2021–2027.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cms.core.texts import unguard

from ..open_data.columns import COLUMNS
from .tables import Lines, Unusable

MOST_ROWS_ABOVE = 20  # the ministry's lists begin with their title and date
# The ministry's headings without what stands in brackets; those of our own list are its titles.
OFFICIAL = {
    "tytuł projektu": "name",
    "nazwa projektu": "name",
    "numer umowy": "agreement_number",
    "numer umowy/decyzji": "agreement_number",
    "nazwa beneficjenta": "beneficiary",
    "fundusz": "fund",
    "program": "programme",
    "priorytet": "priority",
    "działanie": "measure",
    "poddziałanie": "submeasure",
    "wartość projektu": "total",
    "wydatki kwalifikowalne": "eligible",
    "wartość unijnego dofinansowania": "grant",
    "dofinansowanie z ue": "grant",
    "miejsce realizacji": "location",
    "miejsce realizacji projektu": "location",
    "data rozpoczęcia": "start",
    "data rozpoczęcia projektu": "start",
    "data rozpoczęcia realizacji projektu": "start",
    "data zakończenia": "end",
    "data zakończenia projektu": "end",
    "data zakończenia realizacji projektu": "end",
}
OWN = {one.title.casefold(): one.name for one in COLUMNS}
PERIODS = {"tytuł projektu": "eu-2014-2020", "nazwa projektu": "eu-2021-2027"}


@dataclass(frozen=True)
class Row:
    """A row of the file: the line on which it begins, and its cells by the names of our columns.

    ``surplus`` says what stands to the right of the last heading; the cells are not what they seem then.
    """

    line: int
    cells: dict[str, str]
    surplus: str = ""


@dataclass(frozen=True)
class Table:
    """A file as far as it is understood. ``period`` is the code of that of an official list, empty for our own."""

    headings: dict[str, str]  # as they stand there, by the names of our columns
    ignored: list[str]
    period: str
    rows: list[Row]


def plain(heading: str) -> str:
    """A heading in Polish and small letters, without the English one after it and what stands in brackets."""
    polish = re.split(r"\s*/\s+", heading)[0]
    return re.sub(r"\s*\([^)]*\)?", "", polish).strip().casefold()


def table_of(lines: Lines, only: str = "") -> Table:
    """The table in ``lines``; with ``only``, the rows that say that in some cell.

    :raises Unusable: if no line has the headings of a list of projects.
    """
    headings: list[str] = []
    for _number, headings in zip(range(MOST_ROWS_ABOVE), (cells for _line, cells in lines), strict=False):
        if {"name", "agreement_number"} <= {OFFICIAL.get(plain(one), "") for one in headings}:
            break
    else:
        raise Unusable(_("No line has the headings of a list of projects: “Nazwa projektu”, “Numer umowy/decyzji”…"))
    is_own = any(OWN.get(one.casefold()) == "project" for one in headings)
    names = [OWN.get(one.casefold(), "") if is_own else OFFICIAL.get(plain(one), "") for one in headings]
    for name, heading in zip(names, headings, strict=True):
        if name and names.count(name) > 1:
            raise Unusable(_("The column “%(heading)s” stands twice.") % {"heading": heading})
    period = "" if is_own else next(PERIODS[plain(one)] for one in headings if plain(one) in PERIODS)
    rows = []
    for number, cells in lines:
        if any(cells) and (not only or any(only.casefold() in one.casefold() for one in cells)):
            given = zip(names, cells, strict=False)
            surplus = " ".join(filter(None, cells[len(names) :]))
            rows.append(Row(number, {name: unguard(cell) for name, cell in given if name and cell}, surplus))
    return Table(
        headings={name: heading for name, heading in zip(names, headings, strict=True) if name},
        ignored=[heading for name, heading in zip(names, headings, strict=True) if heading and not name],
        period=period,
        rows=rows,
    )
