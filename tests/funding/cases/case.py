"""What a case of a rule is, and the projects that several are made from."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from projects.money import UNKNOWN, Money, Precision, parse
from projects.rules import Level
from projects.rules.facts import Part, Project
from projects.rules.rule import Named

from ..reference import date, sound, source

BLOCK, WARN, INFO = Level


@dataclass(frozen=True)
class Case:
    """A project with a fault, how the finding speaks of it, and a near miss: a project without the fault."""

    wrong: Project
    right: Project
    level: Level
    field: str
    figures: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    place: int | None = None


def named(kind: str, code: str) -> Named:
    return Named(kind, code)


def money(amount: str, precision: Precision = Precision.EXACT, currency: str = "PLN") -> Money:
    return Money(Decimal(amount), currency, precision)


OVER = Precision.OVER
NATIONAL: dict[str, Any] = {
    "fund": "BP",
    "perspective": "national",
    "programme": "",
    "call_number": "",
    "measure": "",
    "axis": "",
}
EEA: dict[str, Any] = NATIONAL | {
    "fund": "EOG",
    "perspective": "eea-2014-2021",
    "state_share": UNKNOWN,
    "eu_share": UNKNOWN,
}


def of_state(**changes: Any) -> Project:
    """A project that the state pays for, with its signs."""
    found = {"sources": source(**NATIONAL), "sign_set": "rp", "hashtags": "", "keep_until": None}
    return sound(**found | changes)


def of_eea(grant: Money = UNKNOWN, **changes: Any) -> Project:
    sources = source(**EEA, grant=grant)
    found = {"sources": sources, "start": date("2018"), "end": date("2019"), "own": (), "totals": (), "sign_set": ""}
    return sound(**found | changes)


def total(text: str) -> tuple[Part]:
    return (Part(parse(text), 2),)


def own(text: str) -> tuple[Part]:
    return (Part(parse(text), 1),)
