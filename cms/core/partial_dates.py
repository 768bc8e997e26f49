"""Dates known to the year, the month or the day, as sources and funding agreements give them."""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Self

PARTIAL_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"  # how one is stored and given away
_ISO = re.compile(r"^(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?$")
_DOTTED = re.compile(r"^(?:(?:(?P<day>\d{1,2})\.)?(?P<month>\d{1,2})\.)?(?P<year>\d{4})$")
FIRST_YEAR, LAST_YEAR = 1900, 2100
_YEAR = re.compile(r"[0-9]{4}")


def is_year(text: str) -> bool:
    """Whether an address that names ``text`` as a year can mean one: ``1999``, not ``²²`` or ``0007``."""
    return bool(_YEAR.fullmatch(text)) and FIRST_YEAR <= int(text) <= LAST_YEAR


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A year, a month of a year, or a day: ``2018``, ``2018-06``, ``2018-06-30``."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date in ISO form or as 30.06.2018 and 06.2018; ``ValueError`` when it is none, or outside 1900-2100."""
        match = _ISO.match(text.strip()) or _DOTTED.match(text.strip())
        if not match:
            raise ValueError(f"not a date of the form YYYY, YYYY-MM or YYYY-MM-DD: {text!r}")
        year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
        assert year is not None
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"year outside {FIRST_YEAR}-{LAST_YEAR}: {year}")
        datetime.date(year, month or 1, day or 1)
        return cls(year, month, day)

    @property
    def first_day(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.first_day, self.last_day) < (other.first_day, other.last_day)


def in_order(start: PartialDate | None, end: PartialDate | None) -> bool:
    """Whether ``end`` can be the end of a period that began at ``start``; an unknown date can be anything."""
    return not (start and end) or start.first_day <= end.last_day
