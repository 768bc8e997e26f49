"""What a rule is, and what it finds."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from decimal import Decimal
from enum import StrEnum

from cms.core.partial_dates import PartialDate

from ..money import Money
from .facts import Project
from .reference import Reference


@dataclass(frozen=True)
class Named:
    """An entry of the reference data, to be called by its name: ``kind`` is fund, programme, perspective or set."""

    kind: str
    code: str


Figure = str | int | Decimal | datetime.date | PartialDate | Money | Named
Check = Callable[[Project, Reference], "Iterator[Finding]"]


def gettext_noop(message: str) -> str:
    """Marks ``message`` for the catalogues; whoever shows it translates it, and fills in the figures."""
    return message


class Level(StrEnum):
    """What a finding means for the submission of a project."""

    BLOCK = "block"
    WARN = "warn"  # goes on with a reason
    INFO = "info"


@dataclass(frozen=True)
class Finding:
    """One fault: the field it is about, what to say of it in English with ``%(name)s``, and the figures to put in.

    ``place`` is the row of the funding, counted from 0.
    """

    level: Level
    field: str
    message: str
    figures: Mapping[str, Figure] = dataclass_field(default_factory=dict)
    place: int | None = None
    rule: str = ""  # filled in by ``check``


@dataclass(frozen=True)
class Rule:
    """A named rule. ``number`` is that of docs/funding.md; ``source`` the act or the reason it stands on."""

    name: str
    number: int
    title: str
    source: str
    check: Check


RULES: dict[str, Rule] = {}


def rule(number: int, title: str, source: str) -> Callable[[Check], Check]:
    """Registers a check under the name of its function."""

    def register(check: Check) -> Check:
        RULES[check.__name__] = Rule(check.__name__, number, title, source, check)
        return check

    return register


def check(project: Project, reference: Reference, only: Iterable[str] = ()) -> list[Finding]:
    """What the rules, or ``only`` those named, find in ``project``: what blocks first, then in the rules' order."""
    names = set(only) or RULES.keys()
    ordered = sorted(RULES.values(), key=lambda one: one.number)
    found = [
        replace(finding, rule=one.name)
        for one in ordered
        if one.name in names
        for finding in one.check(project, reference)
    ]
    levels = list(Level)
    return sorted(found, key=lambda finding: levels.index(finding.level))
