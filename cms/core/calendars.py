"""Calendars that residents subscribe to, as iCalendar (RFC 5545). All times are by the clock of Warsaw."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone
from wagtail.models import Page

from .texts import clean

WARSAW = ZoneInfo("Europe/Warsaw")
MEDIA_TYPE = "text/calendar; charset=utf-8"
REFRESHED = timedelta(hours=12)
# The rule of the European Union, in force in Poland since 1996. Programs want it written out.
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Warsaw
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def calendar(name: str, language: str, events: Iterable[Event]) -> bytes:
    """A file with ``events``, called ``name``."""
    found = Calendar()
    found.add("prodid", "-//Ośrodek//Calendar 1.0//" + language.upper())
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("name", clean(name))
    found.add("x-wr-calname", clean(name))  # what programs read that do not know the line above
    found.add("x-wr-timezone", WARSAW.key)
    found.add("refresh-interval", REFRESHED, parameters={"VALUE": "DURATION"})
    found.add_component(Timezone.from_ical(ZONE))
    for one in events:
        found.add_component(one)
    return bytes(found.to_ical())


def event(page: Page, key: str, title: str, begin: date | datetime, end: date | datetime, **more: Any) -> Event:
    """What happens from ``begin`` until before ``end``, as ``page`` tells; days last from midnight to midnight.

    ``key`` tells it from whatever else the page tells; programs know by it that an entry changed. ``more`` are further
    properties by their names; of empty ones nothing is said.
    """
    found = Event()
    found.add("uid", str(uuid5(UUID(str(page.translation_key)), f"{page.locale.language_code} {key}")))
    found.add("dtstamp", page.last_published_at)
    found.add("last-modified", page.last_published_at)
    found.add("summary", clean(title))
    found.add("dtstart", begin)
    found.add("dtend", end)
    found.add("url", page.full_url)
    for name, value in more.items():
        if value:
            found.add(name, clean(value) if isinstance(value, str) else value)
    return found
