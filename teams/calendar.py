"""The hours of a place as entries of a calendar: the usual ones week by week, and the days on which they are others."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import dropwhile
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Event

from cms.core.calendars import event

from .hours import WARSAW, Exceptional, Rule, Slot
from .models import PlacePage

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = timedelta(days=1)


def window() -> tuple[date, date]:
    """The days for which hours are given: this year and the next. Beyond that, nobody knows the exceptions."""
    year = timezone.localdate().year
    return date(year, 1, 1), date(year + 1, 12, 31)


def usual_hours(place: PlacePage) -> Iterator[Event]:
    """Each rule of the weekly hours as a series, without the days on which others hold."""
    first, last = window()
    hours = place.opening_hours
    for rule in hours.rules:
        days = [day for day in days_between(first, last) if rule.holds_on(day)]
        days = list(dropwhile(lambda day: not hours.are_usual_on(day), days))  # it begins on a day that is in it
        left_out = [day for day in days if not hours.are_usual_on(day)]
        if days:
            recurrence = {"freq": "weekly", "byday": [WEEKDAYS[number] for number in sorted(rule.weekdays)]}
            title = _("Open: %(place)s") % {"place": place.title}
            yield series(place, title, rule.slot, days, left_out, recurrence, key_of(rule))


def other_hours(place: PlacePage) -> Iterator[Event]:
    """The exceptions: days without hours as whole days, others as series from day to day."""
    first, last = window()
    hours = place.opening_hours
    for exception in hours.exceptions:
        days = days_between(max(exception.first, first), min(exception.last, last))
        for run in runs(day for day in days if hours.exception_on(day) is exception):
            if not exception.slots:
                yield closure(place, exception, run)
            for slot in exception.slots:
                title = _("Other hours: %(place)s") % {"place": place.title}
                key = f"{run[0]} {slot.opens}-{slot.closes}"
                yield series(place, title, slot, run, [], {"freq": "daily"}, key, description=exception.reason)


def runs(days: Iterable[date]) -> list[list[date]]:
    """``days`` in groups that follow one another without a gap."""
    found: list[list[date]] = []
    for day in days:
        if found and found[-1][-1] + DAY == day:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def closure(place: PlacePage, exception: Exceptional, days: list[date]) -> Event:
    title = _("Closed: %(place)s") % {"place": place.title}
    more = {"location": address_of(place), "description": exception.reason, "transp": "TRANSPARENT"}
    return event(place, f"{days[0]} closed", title, days[0], days[-1] + DAY, **more)


def series(
    place: PlacePage,
    title: str,
    slot: Slot,
    days: list[date],
    left_out: list[date],
    recurrence: dict[str, Any],
    key: str,
    **more: Any,
) -> Event:
    """The hours ``slot`` on ``days``, which ``recurrence`` gives from the first to the last, without ``left_out``."""
    begin, end = (datetime.combine(days[0], clock, WARSAW) for clock in (slot.opens, slot.closes))
    until = datetime.combine(days[-1], time.max, WARSAW).replace(microsecond=0).astimezone(UTC)
    return event(
        place,
        key,
        title,
        begin,
        end,
        rrule={**recurrence, "until": until} if len(days) > 1 else None,
        exdate=[datetime.combine(day, slot.opens, WARSAW) for day in left_out],
        location=address_of(place),
        transp="TRANSPARENT",
        **more,
    )


def key_of(rule: Rule) -> str:
    return f"{sorted(rule.weekdays)} {rule.slot.opens}-{rule.slot.closes} {rule.valid_from} {rule.valid_to}"


def days_between(first: date, last: date) -> list[date]:
    """All days from ``first`` to ``last``, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def address_of(place: PlacePage) -> str:
    town = f"{place.postcode} {place.city}".strip()
    return ", ".join(part for part in (place.street, town) if part)
