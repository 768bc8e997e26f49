"""Opening hours in the notation of OpenStreetMap: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification."""

import datetime
from collections.abc import Iterable

from .hours import Exceptional, OpeningHours, Rule, Slot

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_AGO = datetime.date(2000, 1, 1)


def as_osm(hours: OpeningHours) -> str:
    """``Tu-Fr 12:00-20:00; PH off``: rules that add to each other, then what overrides them; empty for no hours."""
    if not hours.rules:
        return ""
    said = [", ".join(_usual(hours.rules))]
    if hours.closed_on_holidays:
        said.append("PH off")
    # Here the first exception that holds on a day wins; there, the last.
    return "; ".join([*said, *map(_exception, reversed(hours.exceptions))])


def _usual(rules: Iterable[Rule]) -> Iterable[str]:
    """The rules, first by when they hold, then days with the same hours together."""
    periods: dict[str, dict[int, list[Slot]]] = {}
    for rule in rules:
        by_day = periods.setdefault(_validity(rule), {})
        for day in rule.weekdays:
            by_day.setdefault(day, []).append(rule.slot)
    for period, by_day in periods.items():
        days_of: dict[str, list[int]] = {}
        for day in sorted(by_day):
            days_of.setdefault(_slots(by_day[day]), []).append(day)
        for times, days in days_of.items():
            yield f"{period}{_days(days)} {times}"


def _days(days: list[int]) -> str:
    """``Mo-We,Fr``"""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join(DAYS[run[0]] + (f"-{DAYS[run[-1]]}" if len(run) > 1 else "") for run in runs)


def _slots(slots: Iterable[Slot]) -> str:
    return ",".join(f"{slot.opens:%H:%M}-{slot.closes:%H:%M}" for slot in sorted(set(slots)))


def _validity(rule: Rule) -> str:
    """``2026 Sep 01-2026 Dec 31 ``, with a space; nothing for a rule that always holds."""
    if rule.valid_to:
        return f"{_period(rule.valid_from or LONG_AGO, rule.valid_to)} "
    return f"{_day(rule.valid_from)}+ " if rule.valid_from else ""


def _exception(exception: Exceptional) -> str:
    comment = exception.reason.replace('"', "'")
    times = _slots(exception.slots) or "off"
    return f"{_period(exception.first, exception.last)} {times}" + (f' "{comment}"' if comment else "")


def _period(first: datetime.date, last: datetime.date) -> str:
    return _day(first) if first == last else f"{_day(first)}-{_day(last)}"


def _day(day: datetime.date) -> str:
    return f"{day.year} {MONTHS[day.month - 1]} {day.day:02d}"
