"""Opening hours as OpenStreetMap writes them."""

import datetime

from teams.hours import Exceptional, OpeningHours, Rule, Slot
from teams.osm import as_osm


def slot(opens: int, closes: int) -> Slot:
    return Slot(datetime.time(opens), datetime.time(closes))


def on(*days: int) -> frozenset[int]:
    return frozenset(days)


def test_days_with_the_same_hours_stand_together() -> None:
    hours = OpeningHours([Rule(on(0, 1, 2, 4), slot(8, 16)), Rule(on(3), slot(10, 18)), Rule(on(6), slot(10, 12))])
    assert as_osm(hours) == "Mo-We,Fr 08:00-16:00, Th 10:00-18:00, Su 10:00-12:00; PH off"


def test_a_break_is_two_times_of_one_day() -> None:
    hours = OpeningHours([Rule(on(0), slot(13, 16)), Rule(on(0), slot(8, 12))], closed_on_holidays=False)
    assert as_osm(hours) == "Mo 08:00-12:00,13:00-16:00"


def test_rules_for_a_time_add_to_those_that_always_hold() -> None:
    hours = OpeningHours(
        [
            Rule(on(0), slot(8, 16)),
            Rule(on(5), slot(10, 14), datetime.date(2026, 12, 1), datetime.date(2026, 12, 31)),
            Rule(on(6), slot(10, 14), valid_from=datetime.date(2027, 1, 1)),
        ],
        closed_on_holidays=False,
    )
    assert as_osm(hours) == "Mo 08:00-16:00, 2026 Dec 01-2026 Dec 31 Sa 10:00-14:00, 2027 Jan 01+ Su 10:00-14:00"


def test_the_exception_that_wins_comes_last() -> None:
    day = datetime.date(2026, 12, 24)
    hours = OpeningHours(
        [Rule(on(3), slot(8, 16))],
        [Exceptional(day, day, (slot(8, 12),), 'W "Wigilię"'), Exceptional(day, datetime.date(2026, 12, 31))],
    )
    assert as_osm(hours) == (
        "Th 08:00-16:00; PH off; 2026 Dec 24-2026 Dec 31 off; 2026 Dec 24 08:00-12:00 \"W 'Wigilię'\""
    )


def test_a_place_without_hours_says_nothing() -> None:
    assert as_osm(OpeningHours()) == ""
