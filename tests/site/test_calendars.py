"""Calendars, read back as the programs of residents do."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from icalendar import Calendar

from cms.core.calendars import calendar
from news.models import NewsPage
from teams.calendar import other_hours, usual_hours
from teams.hours import WARSAW, Slot
from teams.models import PlacePage
from tests.factories import NewsPageFactory, PlacePageFactory
from tests.reading import Reader

pytestmark = pytest.mark.django_db

YEAR = timezone.localdate().year
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def read(content: bytes) -> list[Any]:
    """The entries of a calendar, which has to be whole: a zone for each that is named, and identifiers but once."""
    found: Any = Calendar.from_ical(content)
    assert found["version"] == "2.0" and found["prodid"]
    assert [zone["tzid"] for zone in found.walk("VTIMEZONE")] == ["Europe/Warsaw"]
    entries = found.walk("VEVENT")
    assert all(entry["dtstamp"] and entry["summary"] and entry["url"] for entry in entries)
    assert len({entry["uid"] for entry in entries}) == len(entries)
    assert not found.errors and all(not entry.errors for entry in entries)
    return list(entries)


def days_of(entry: Any) -> Iterator[date]:
    """The days on which an entry happens, as RFC 5545 says; a second reading of what ``teams.calendar`` writes."""
    begin = entry.decoded("dtstart")
    if not isinstance(begin, datetime):
        yield from (begin + timedelta(days=n) for n in range((entry.decoded("dtend") - begin).days))
        return
    rule = entry.get("rrule")
    if rule is None:
        yield begin.date()
        return
    excluded = {one.dt for line in [entry.get("exdate")] if line for one in line.dts}
    [until] = rule["until"]
    day = begin
    while day <= until:
        if (rule["freq"] == ["DAILY"] or CODES[day.weekday()] in rule["byday"]) and day not in excluded:
            yield day.date()
        day = datetime.combine(day.date() + timedelta(days=1), day.time(), begin.tzinfo)


def open_by(entries: list[Any]) -> dict[date, set[Slot]]:
    found: dict[date, set[Slot]] = {}
    for entry in entries:
        begin, end = entry.decoded("dtstart"), entry.decoded("dtend")
        if isinstance(begin, datetime):
            for day in days_of(entry):
                found.setdefault(day, set()).add(Slot(begin.time(), end.time()))
    return found


def weekly(days: str, opens: time, closes: time, first: date | None = None, last: date | None = None) -> Any:
    value = {"weekdays": list(days), "opens": opens, "closes": closes, "valid_from": first, "valid_to": last}
    return ("hours", value)


def except_on(first: date, last: date, *slots: tuple[time, time], reason: str = "") -> Any:
    listed = [{"opens": opens, "closes": closes} for opens, closes in slots]
    return ("exception", {"first": first, "last": last, "slots": listed, "reason": reason})


@pytest.mark.parametrize("closed_on_holidays", [True, False])
def test_a_calendar_says_the_same_hours_as_the_page_on_every_day(resident: Reader, closed_on_holidays: bool) -> None:
    section = PlacePage.objects.first().get_parent()
    eight, ten, noon, four = (time(hour) for hour in (8, 10, 12, 16))
    place: PlacePage = PlacePageFactory(
        parent=section,
        title="Klub",
        closed_on_holidays=closed_on_holidays,
        hours=[
            weekly("0123", eight, noon),
            weekly("03", time(13), four),
            weekly("5", ten, noon, date(YEAR, 3, 1), date(YEAR, 10, 31)),
            weekly("4", ten, noon, date(YEAR - 3, 1, 1), date(YEAR - 2, 1, 1)),
        ],
        exceptions=[
            except_on(date(YEAR, 7, 6), date(YEAR, 7, 8), (ten, noon), (time(14), four), reason="Dyżur"),
            except_on(date(YEAR, 7, 1), date(YEAR, 7, 31), reason="Urlop"),
            except_on(date(YEAR, 12, 24), date(YEAR + 1, 1, 2), reason="Święta"),
            except_on(date(YEAR - 1, 12, 30), date(YEAR, 1, 3), (ten, noon)),
        ],
    )
    entries = read(calendar("Klub", "pl", [*usual_hours(place), *other_hours(place)]))
    said = open_by(entries)
    closed = {day for entry in entries if entry["summary"].startswith("Nieczynne") for day in days_of(entry)}
    day = date(YEAR, 1, 1)
    while day.year < YEAR + 2:
        assert said.get(day, set()) == set(place.opening_hours.on(day).slots), day
        assert (day in closed) == bool((exception := place.opening_hours.exception_on(day)) and not exception.slots), (
            day
        )
        day += timedelta(days=1)


def test_a_resident_adds_a_place_to_her_calendar(resident: Reader) -> None:
    page = resident.get("ochota", "/pl/zespoly/siedziba/")
    link = next(link for link in page.main.select("a[type='text/calendar']"))
    assert link.text == "Dodaj do kalendarza"
    response = resident.client.get(str(link["href"]), headers={"host": "ochota.localhost"})
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert 'filename="siedziba.ics"' in response["Content-Disposition"]
    entries = read(response.content)
    monday = next(entry for entry in entries if entry.get("rrule", {}).get("byday") == ["MO"])
    assert monday["summary"] == "Czynne: Siedziba Ośrodka" and "02-001 Warszawa" in monday["location"]
    assert monday.decoded("dtstart").tzinfo == ZoneInfo("Europe/Warsaw")
    sylvester = next(entry for entry in entries if entry["summary"] == "Inne godziny: Siedziba Ośrodka")
    assert sylvester["description"] == "Sylwester"
    assert sylvester.decoded("dtend") == datetime(2026, 12, 31, 12, tzinfo=WARSAW)


def test_an_event_goes_into_the_calendar_and_so_do_all_of_the_centre(resident: Reader) -> None:
    page = resident.get("ochota", "/pl/aktualnosci/dzien-sasiada/")
    link = page.main.select_one("a[type='text/calendar']")
    assert link is not None
    [entry] = read(resident.client.get(str(link["href"]), headers={"host": "ochota.localhost"}).content)
    assert entry["summary"] == "Zapraszamy na Dzień Sąsiada" and entry["location"] == "Park na Ochocie"
    assert entry.decoded("dtstart") == datetime(2027, 5, 29, 12, tzinfo=WARSAW)
    assert entry.decoded("dtend") == datetime(2027, 5, 29, 18, tzinfo=WARSAW)
    foot = page.soup.select_one(".site-footer a[type='text/calendar']")
    assert foot is not None
    everything = read(resident.client.get(str(foot["href"]), headers={"host": "ochota.localhost"}).content)
    assert {str(one["summary"]) for one in everything} == {entry["summary"], "Inne godziny: Siedziba Ośrodka"}


def test_an_event_that_does_not_say_when_it_ends_lasts_an_hour(resident: Reader) -> None:
    news = NewsPage.objects.get(slug="dzien-sasiada").get_parent()
    page: NewsPage = NewsPageFactory(
        parent=news, title="Spotkanie; kawa, herbata", kind="event", event_start=datetime(2027, 3, 1, 17, tzinfo=WARSAW)
    )
    response = resident.client.get(f"/pl/kalendarz/{page.translation_key}.ics", headers={"host": "ochota.localhost"})
    [entry] = read(response.content)
    assert entry["summary"] == "Spotkanie; kawa, herbata"
    assert entry.decoded("dtend") - entry.decoded("dtstart") == timedelta(hours=1)


def test_what_is_not_public_or_another_centres_has_no_calendar(resident: Reader) -> None:
    place = PlacePage.objects.get(slug="siedziba", url_path__startswith="/ochota/")
    award = NewsPage.objects.get(slug="wyroznienie", locale__language_code="pl")
    draft = PlacePageFactory(parent=place.get_parent(), title="Wkrótce", live=False)
    for centre, page in (("wlochy", place), ("mokotow", award), ("ochota", draft)):
        address = f"/pl/kalendarz/{page.translation_key}.ics"
        assert resident.client.get(address, headers={"host": f"{centre}.localhost"}).status_code == 404
