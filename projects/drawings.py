"""What is drawn of a project and of a list of projects: places and widths in per cent, as SVG writes them."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cms.core.partial_dates import PartialDate

from .facts import Split
from .money import Money

MOST_YEARS_NAMED = 4
MOST_YEARS_DRAWN = 8


@dataclass(frozen=True)
class Stretch:
    """A part of a line: where it begins and how long it is."""

    x: str
    width: str


def stretch(first: float, last: float) -> Stretch:
    return Stretch(f"{first:.2f}%", f"{max(last - first, 0):.2f}%")


@dataclass(frozen=True)
class Bar:
    """A total value as one line: the grants, then the own contribution, if there is any."""

    split: Split
    grants: Stretch
    own: Stretch | None


def bar_of(split: Split | None) -> Bar | None:
    """Nothing unless grants and own contribution are exactly known and are the whole."""
    if split is None:
        return None
    own = split.own.amount or Decimal(0)
    if (split.grants.amount or Decimal(0)) + own != split.total.amount:
        return None
    border = float(split.grant_share)
    return Bar(split, stretch(0, border), stretch(border, 100) if own else None)


@dataclass(frozen=True)
class Period:
    """Something that lasts; either end may be unknown, or known to the year or the month."""

    name: str
    start: PartialDate | None
    end: PartialDate | None


@dataclass(frozen=True)
class Row:
    """A period on the line of time.

    ``sure`` is what certainly belongs to it, ``unsure`` is where it begins or ends if only the month or year is known,
    or nothing at all.
    """

    period: Period
    sure: Stretch | None
    unsure: tuple[Stretch, ...]


@dataclass(frozen=True)
class Timeline:
    """Periods over whole years. ``years`` has an empty text for a year that is not named, for want of room."""

    rows: tuple[Row, ...]
    years: tuple[str, ...]
    borders: tuple[str, ...]
    today: str  # empty when it is outside


def timeline_of(periods: Iterable[Period], today: datetime.date) -> Timeline | None:
    """The periods of which something is known, in their order; nothing without any."""
    known = [one for one in periods if one.start or one.end]
    if not known:
        return None
    days = [day for one in known for date in (one.start, one.end) if date for day in (date.first_day, date.last_day)]
    first, last = min(days).year, max(days).year
    if any(one.end is None for one in known):
        last = max(last, today.year)
    begin, length = datetime.date(first, 1, 1), (datetime.date(last, 12, 31) - datetime.date(first, 1, 1)).days + 1

    def place(day: datetime.date, after: bool = False) -> float:
        """Where ``day`` begins, or ends."""
        return ((day - begin).days + after) * 100 / length

    def row(one: Period) -> Row:
        starts = (place(one.start.first_day), place(one.start.last_day, after=True)) if one.start else (0.0, 0.0)
        ends = (place(one.end.first_day), place(one.end.last_day, after=True)) if one.end else (100.0, 100.0)
        if one.start is None:
            starts = (0.0, ends[0])
        if one.end is None:
            ends = (min(max(starts[1], place(today)), 100.0), 100.0)
        # A date known to the day is sure as a whole.
        sure_from = starts[0] if one.start and one.start.day else starts[1]
        sure_to = ends[1] if one.end and one.end.day else ends[0]
        if sure_from >= sure_to:  # both ends in the same month or year
            return Row(one, None, (stretch(starts[0], ends[1]),))
        around = [(starts[0], sure_from), (sure_to, ends[1])]
        return Row(one, stretch(sure_from, sure_to), tuple(stretch(*part) for part in around if part[0] < part[1]))

    years = range(first, last + 1)
    step = -(-len(years) // MOST_YEARS_NAMED)
    return Timeline(
        rows=tuple(row(one) for one in known),
        years=tuple(str(year) if (year - first) % step == 0 else "" for year in years),
        borders=tuple(f"{place(datetime.date(year, 1, 1)):.2f}%" for year in years if year > first),
        today=f"{place(today):.2f}%" if first <= today.year <= last else "",
    )


@dataclass(frozen=True)
class FundedYear:
    """The exact grants of one fund to projects that began in one year; ``year`` is empty where it is not known."""

    year: str
    fund: str
    grants: Money
    projects: int


@dataclass(frozen=True)
class Column:
    """A year and fund as a bar, beside the largest of its currency."""

    funded: FundedYear
    bar: Stretch


def columns_of(rows: Sequence[FundedYear]) -> list[Column]:
    """``rows`` of the latest years as bars."""
    years = sorted({row.year for row in rows}, reverse=True)[:MOST_YEARS_DRAWN]
    drawn = [row for row in rows if row.year in years]
    largest: dict[str, Decimal] = {}
    for row in drawn:
        amount, currency = row.grants.amount or Decimal(0), row.grants.currency
        largest[currency] = max(amount, largest.get(currency, Decimal(0)))
    return [
        Column(row, stretch(0, float(100 * (row.grants.amount or Decimal(0)) / (largest[row.grants.currency] or 1))))
        for row in drawn
    ]
