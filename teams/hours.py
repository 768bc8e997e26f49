"""Opening hours: which hours hold on a day, and whether a place is open at an instant. No Django models.

All times are wall-clock times in Warsaw; instants are aware datetimes in any zone.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

import holidays
from django.utils.translation import get_language

WARSAW = ZoneInfo("Europe/Warsaw")
HORIZON_DAYS = 60


@dataclass(frozen=True, order=True)
class Slot:
    """From ``opens`` to before ``closes``, within one day."""

    opens: datetime.time
    closes: datetime.time


@dataclass(frozen=True)
class Rule:
    """A slot on some weekdays (Monday is 0), for ever or between two dates, both included."""

    weekdays: frozenset[int]
    slot: Slot
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None

    def holds_on(self, day: datetime.date) -> bool:
        return (
            day.weekday() in self.weekdays
            and (self.valid_from is None or self.valid_from <= day)
            and (self.valid_to is None or day <= self.valid_to)
        )


@dataclass(frozen=True)
class Exceptional:
    """Days, both ends included, on which other hours hold than the usual; none means closed."""

    first: datetime.date
    last: datetime.date
    slots: tuple[Slot, ...] = ()
    reason: str = ""

    def holds_on(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Day:
    """The hours of one day, and why they differ from the usual if they do."""

    date: datetime.date
    slots: tuple[Slot, ...]
    reason: str = ""


@cache
def polish_holidays(year: int, language: str | None) -> dict[datetime.date, str]:
    """Public holidays of a year with their names in ``language``, or in Polish where they have none in it."""
    named_in = {code.partition("_")[0]: code for code in holidays.country_holidays("PL").supported_languages}
    base = (language or "").partition("-")[0]
    return dict(holidays.country_holidays("PL", years=year, language=named_in.get(base)))


@dataclass(frozen=True)
class OpeningHours:
    """The hours of a place: rules, exceptions that beat them, and public holidays between the two."""

    rules: Sequence[Rule] = ()
    exceptions: Sequence[Exceptional] = ()
    closed_on_holidays: bool = True

    def on(self, day: datetime.date) -> Day:
        """The hours of ``day``: an exception, else a public holiday, else the usual rules."""
        exception = self.exception_on(day)
        if exception:
            return Day(day, tuple(sorted(exception.slots)), exception.reason)
        holiday = self.holiday_on(day)
        if holiday:
            return Day(day, (), holiday)
        return Day(day, tuple(sorted(rule.slot for rule in self.rules if rule.holds_on(day))))

    def exception_on(self, day: datetime.date) -> Exceptional | None:
        """The exception that holds on ``day``; of several, the first."""
        return next((one for one in self.exceptions if one.holds_on(day)), None)

    def holiday_on(self, day: datetime.date) -> str:
        """The public holiday for which the place is closed on ``day``, by its name; empty on other days."""
        return polish_holidays(day.year, get_language()).get(day, "") if self.closed_on_holidays else ""

    def are_usual_on(self, day: datetime.date) -> bool:
        """Whether the weekly rules hold on ``day``."""
        return not self.exception_on(day) and not self.holiday_on(day)

    def week_of(self, day: datetime.date) -> list[Day]:
        """Monday to Sunday of the week of ``day``."""
        monday = day - datetime.timedelta(days=day.weekday())
        return [self.on(monday + datetime.timedelta(days=number)) for number in range(7)]

    def open_slot(self, instant: datetime.datetime) -> Slot | None:
        """The slot that holds at ``instant``, or ``None`` when the place is closed."""
        local = instant.astimezone(WARSAW)
        for slot in self.on(local.date()).slots:
            if slot.opens <= local.time() < slot.closes:
                return slot
        return None

    def is_open(self, instant: datetime.datetime) -> bool:
        return self.open_slot(instant) is not None

    def next_opening(self, instant: datetime.datetime) -> datetime.datetime | None:
        """When the place next opens after ``instant``, in Warsaw time; ``None`` if not within two months."""
        local = instant.astimezone(WARSAW)
        for number in range(HORIZON_DAYS):
            day = local.date() + datetime.timedelta(days=number)
            for slot in self.on(day).slots:
                opening = datetime.datetime.combine(day, slot.opens, WARSAW)
                if opening > local:
                    return opening
        return None
