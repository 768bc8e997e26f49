"""Cases of rules 6 to 8, 14, 21 and 23: numbers, dates, funds and names."""

from projects.rules.facts import Role

from ..reference import SOUND, SOURCE, date, sound, source
from .case import BLOCK, NATIONAL, WARN, Case, named

CASES: dict[str, list[Case]] = {
    "codes_agree": [
        Case(
            sound(sources=source(axis="VII", call_number="", agreement_number="")),
            sound(sources=source(axis="8", call_number="", agreement_number="")),
            WARN,
            "funding",
            {"measure": "8.5", "axis": "VII"},
            0,
        ),
        Case(
            sound(sources=source(call_number="FEMA.08.05-IP.01-12/23")),
            sound(sources=source(call_number="FEMA.08.05-IZ.00-012/23")),
            WARN,
            "funding",
            {"number": "FEMA.08.05-IP.01-12/23"},
            0,
        ),
        Case(
            sound(sources=source(agreement_number="12/2023")),
            sound(sources=source(**NATIONAL, agreement_number="12/2023")),
            WARN,
            "funding",
            {"number": "12/2023"},
            0,
        ),
        Case(
            sound(sources=source(agreement_number="FERS.08.05-IP.01-0012/23")),
            sound(sources=source(agreement_number="FEMA.08.05-IP.01-0012/23")),
            WARN,
            "funding",
            {"number": "FERS.08.05-IP.01-0012/23", "prefix": "FEMA"},
            0,
        ),
        Case(
            sound(sources=source(measure="8.4", agreement_number="")),
            sound(sources=source(measure="8.5.1")),
            WARN,
            "funding",
            {"number": SOURCE.call_number, "measure": "8.4"},
            0,
        ),
        Case(
            sound(sources=source(axis="IX", measure="", agreement_number="")),
            sound(sources=source(axis="VIII", measure="", agreement_number="")),
            WARN,
            "funding",
            {"number": SOURCE.call_number, "axis": "IX"},
            0,
        ),
    ],
    "dates_in_order": [
        Case(
            sound(start=date("2026-01"), end=date("2025-12-31")),
            sound(start=date("2025"), end=date("2025-12-31")),
            BLOCK,
            "end",
            {"start": date("2026-01"), "end": date("2025-12-31")},
        ),
        Case(
            sound(start=date("2014-06"), end=date("2024-07-01")),
            sound(start=date("2014-06"), end=date("2024-06")),
            WARN,
            "end",
            {"years": 10},
        ),
        Case(
            sound(sources=source(call_date=date("2022-12"))),
            sound(sources=source(call_date=date("2023"))),
            WARN,
            "funding",
            {"number": SOURCE.call_number, "date": date("2022-12")},
            0,
        ),
        Case(
            sound(sources=source(call_date=date("2023-06"))),
            sound(sources=source(call_date=date("2023-05"))),
            WARN,
            "funding",
            {"called": date("2023-06"), "signed": date("2023-05-20")},
            0,
        ),
        Case(
            sound(sources=source(call_date=None, agreement_date=date("2022-12"))),
            sound(sources=source(call_date=None)),
            WARN,
            "funding",
            {"called": date("2023"), "signed": date("2022-12")},
            0,
        ),
        Case(
            sound(sources=source(agreement_date=date("2024-07"))),
            sound(sources=source(agreement_date=date("2024-06"))),
            WARN,
            "funding",
            {"signed": date("2024-07"), "start": date("2023-06-01"), "months": 12},
            0,
        ),
    ],
    "fund_of_perspective": [
        Case(
            sound(sources=source(fund="EFS")),
            sound(sources=source(fund="BP")),
            WARN,
            "funding",
            {"fund": named("fund", "EFS"), "perspective": named("perspective", "eu-2021-2027")},
            0,
        ),
        Case(
            sound(sources=source(programme="POWR")),
            sound(sources=source(programme="")),
            WARN,
            "funding",
            {"programme": named("programme", "POWR")},
            0,
        ),
        Case(sound(start=date("2020-12")), sound(start=date("2021-01")), WARN, "start", {"year": "2020"}, 0),
        Case(sound(start=date("2030-01")), sound(start=date("2029-12")), WARN, "start", {"year": "2030"}, 0),
    ],
    "title_fits": [
        Case(
            sound(official_title="a" * 151),
            sound(official_title="a" * 150),
            WARN,
            "official_title",
            {"length": 151, "most": 150},
        ),
    ],
    "essentials_are_given": [
        Case(sound(has_aims=False), sound(has_aims=False, role=Role.PARTNER), BLOCK, "aims"),
        Case(sound(beneficiary=""), SOUND, BLOCK, "beneficiary"),
        Case(sound(has_target_group=False), SOUND, WARN, "target_group"),
        Case(sound(has_tasks=False), SOUND, WARN, "tasks"),
        Case(sound(has_location=False), SOUND, WARN, "location"),
    ],
    "agreement_is_named": [
        Case(
            sound(sources=source(agreement_number="")),
            sound(sources=source(agreement_number=""), role=Role.PARTNER),
            WARN,
            "funding",
            place=0,
        ),
        Case(
            sound(sources=source(fund="BP", agreement_number="")),
            sound(sources=source(fund="WAW", agreement_number="")),
            WARN,
            "funding",
            place=0,
        ),
    ],
}
