"""Duties of publicity: which projects have them, and what a project lacks.

A duty applies to a project or not, and is met or not. A beneficiary who leaves one unmet gives a reason; for the others
it is advice, except for the signs, whose absence is always to be explained.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from .facts import Project, Role, Source
from .reference import Family, Perspective, Reference
from .rule import Finding, Level, rule

SUPPORTED = (Family.EU, Family.EEA)

Applies = Callable[[Project, Reference], bool]
Faults = Callable[[Project, Reference], Iterator[Finding]]


@dataclass(frozen=True)
class Duty:
    """One duty of publicity: which projects have it, and what a project lacks for it. Its rule has the same name."""

    name: str
    title: str
    source: str
    applies: Applies
    faults: Faults


@dataclass(frozen=True)
class DutyState:
    """A duty that a project has, and what is missing; nothing when it is met."""

    duty: Duty
    faults: tuple[Finding, ...]

    @property
    def is_met(self) -> bool:
        return not self.faults


DUTIES: list[Duty] = []


def duty(
    number: int, title: str, source: str, applies: Applies, always_explained: bool = False
) -> Callable[[Faults], Faults]:
    """Registers what a project lacks for a duty, under the name of the function, as a duty and as a rule."""

    def register(faults: Faults) -> Faults:
        def found(project: Project, reference: Reference) -> Iterator[Finding]:
            if applies(project, reference):
                for finding in faults(project, reference):
                    advice = not (always_explained or project.role == Role.BENEFICIARY)
                    yield replace(finding, level=Level.INFO) if advice else finding

        found.__name__ = faults.__name__
        rule(number, title, source)(found)
        DUTIES.append(Duty(faults.__name__, title, source, applies, found))
        return faults

    return register


def duties(project: Project, reference: Reference) -> list[DutyState]:
    """The duties that ``project`` has, in their order, each with what is missing, as its rule finds it."""
    return [
        DutyState(one, tuple(replace(fault, rule=one.name) for fault in one.faults(project, reference)))
        for one in DUTIES
        if one.applies(project, reference)
    ]


def perspectives(project: Project, reference: Reference) -> list[Perspective]:
    """The periods of its sources, each once."""
    codes = dict.fromkeys(source.perspective for source in project.sources)
    return [found for code in codes if (found := reference.perspective(code))]


def is_supported(project: Project, reference: Reference) -> bool:
    """Whether the European Union, or the EEA and Norway, pay for some of it."""
    return any(reference.family(one.fund, one.perspective) in SUPPORTED for one in project.sources)


def day_of(project: Project) -> date:
    """The day whose law applies: duties begin when the agreement is signed."""
    signed = [agreed_on(project, source) for source in project.sources if source.agreement_date]
    return min(signed) if signed else project.start.first_day if project.start else project.today


def agreed_on(project: Project, source: Source) -> date:
    """The day whose law applies to one source."""
    known = source.agreement_date or project.start
    return known.first_day if known else project.today
