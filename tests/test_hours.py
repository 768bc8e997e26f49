"""Open or closed, in Warsaw, whatever the zone of the server or of the question."""

import datetime
from zoneinfo import ZoneInfo

from teams.hours import WARSAW, Exceptional, OpeningHours, Rule, Slot

NOON, EIGHT = datetime.time(12), datetime.time(20)
TUESDAY_TO_FRIDAY = OpeningHours([Rule(frozenset({1, 2, 3, 4}), Slot(NOON, EIGHT))])


def at(
    year: int, month: int, day: int, hour: int, minute: int = 0, zone: datetime.tzinfo = WARSAW
) -> datetime.datetime:
    return datetime.datetime(year, month, day, hour, minute, tzinfo=zone)


def test_open_from_the_first_minute_to_before_the_last() -> None:
    assert not TUESDAY_TO_FRIDAY.is_open(at(2026, 11, 24, 11, 59))
    assert TUESDAY_TO_FRIDAY.is_open(at(2026, 11, 24, 12, 0))
    assert not TUESDAY_TO_FRIDAY.is_open(at(2026, 11, 24, 20, 0))


def test_the_zone_of_the_question_does_not_matter() -> None:
    chicago = ZoneInfo("America/Chicago")
    assert TUESDAY_TO_FRIDAY.is_open(at(2026, 11, 24, 5, 30, zone=chicago))  # 12:30 in Warsaw
    assert not TUESDAY_TO_FRIDAY.is_open(at(2026, 11, 24, 13, 30, zone=chicago))  # 20:30 in Warsaw
    assert TUESDAY_TO_FRIDAY.is_open(at(2026, 7, 7, 10, 30, zone=datetime.UTC))  # summer time


def test_a_public_holiday_closes_with_its_name() -> None:
    day = TUESDAY_TO_FRIDAY.on(datetime.date(2026, 11, 11))
    assert day.slots == () and day.reason


def test_an_exception_beats_the_holiday_and_the_rule() -> None:
    short = Exceptional(datetime.date(2026, 12, 24), datetime.date(2026, 12, 24), (Slot(NOON, datetime.time(14)),), "x")
    hours = OpeningHours(TUESDAY_TO_FRIDAY.rules, [short])
    assert hours.is_open(at(2026, 12, 24, 13)) and not hours.is_open(at(2026, 12, 24, 15))


def test_a_day_may_have_several_slots() -> None:
    rules = [Rule(frozenset({0}), Slot(datetime.time(8), NOON)), Rule(frozenset({0}), Slot(datetime.time(14), EIGHT))]
    hours = OpeningHours(rules)
    assert [hours.is_open(at(2026, 11, 23, hour)) for hour in (9, 13, 15)] == [True, False, True]


def test_the_next_opening_skips_the_weekend() -> None:
    assert TUESDAY_TO_FRIDAY.next_opening(at(2026, 11, 20, 20, 30)) == at(2026, 11, 24, 12)
    assert OpeningHours().next_opening(at(2026, 11, 20, 20, 30)) is None


def test_rules_hold_only_while_they_are_valid() -> None:
    rule = Rule(frozenset(range(7)), Slot(NOON, EIGHT), datetime.date(2026, 7, 1), datetime.date(2026, 8, 31))
    hours = OpeningHours([rule])
    assert hours.is_open(at(2026, 8, 31, 13)) and not hours.is_open(at(2026, 9, 1, 13))
