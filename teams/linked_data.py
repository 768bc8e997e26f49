"""Opening hours as schema.org has them."""

from collections.abc import Iterator
from typing import Any

from .hours import OpeningHours

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def specifications(hours: OpeningHours) -> Iterator[dict[str, Any]]:
    """The hours as schema.org has them; closed all day is from midnight to midnight."""
    for rule in hours.rules:
        yield {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [{"@id": f"https://schema.org/{WEEKDAYS[day]}"} for day in sorted(rule.weekdays)],
            "opens": rule.slot.opens.isoformat("minutes"),
            "closes": rule.slot.closes.isoformat("minutes"),
            "validFrom": rule.valid_from,
            "validThrough": rule.valid_to,
        }
    if hours.rules and hours.closed_on_holidays:
        holidays = [{"@id": "https://schema.org/PublicHolidays"}]
        yield {"@type": "OpeningHoursSpecification", "dayOfWeek": holidays, "opens": "00:00", "closes": "00:00"}
    for exception in hours.exceptions:
        times = [(slot.opens.isoformat("minutes"), slot.closes.isoformat("minutes")) for slot in exception.slots]
        for opens, closes in times or [("00:00", "00:00")]:
            yield {
                "@type": "OpeningHoursSpecification",
                "opens": opens,
                "closes": closes,
                "validFrom": exception.first,
                "validThrough": exception.last,
            }
