"""Rules 6 to 8 and 14: numbers, dates, funds and names that must agree with one another."""

import datetime
import re
from collections.abc import Iterator

from cms.core.partial_dates import PartialDate, in_order

from .facts import Project, Role, Source
from .reference import Family, Limit, Reference
from .rule import Figure, Finding, Level, Named, gettext_noop, rule

NUMBERING = "Numbering of calls and agreements of the European Funds in Poland"
# Calls: POWR.02.05.00-IP.03-00-012/17 and, since 2021, FEMA.02.04-IP.01-002/23. Agreements:
# UDA-POKL.07.01.02-14-001/08-00 until 2013, RPMA.09.02.01-14-1234/17-00, FEMA.08.01-IP.01-03M7/24 since 2021.
_MEASURE = r"(?P<prefix>[A-Z]{4})\.(?P<axis>[0-9]{2})\.(?P<measure>[0-9]{2})(?:\.[0-9]{2})?"
_CALL = re.compile(_MEASURE + r"-I[PWZ]\.[0-9]{2}(?:-[0-9]{2})?-[0-9]{3}/(?P<year>[0-9]{2})")
_AGREEMENT = re.compile(
    r"(?:[A-Z_]{2,8}-)?" + _MEASURE + r"-(?:I[PWZ]\.)?[0-9A-Z]{2}-[0-9A-Z]{3,4}/(?P<year>[0-9]{2})(?:-[0-9]{2})?"
)
_ARABIC = re.compile(r"[0-9]{1,4}")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def arabic(number: str) -> int | None:
    """A number in Roman or Arabic digits; ``None`` if it is neither."""
    if _ARABIC.fullmatch(number):
        return int(number)
    if not number or set(number) - _ROMAN.keys():
        return None
    values = [_ROMAN[letter] for letter in number]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))


@rule(6, gettext_noop("Numbers of priority, measure, call and agreement belong together"), NUMBERING)
def codes_agree(project: Project, reference: Reference) -> Iterator[Finding]:
    for source in project.sources:
        axis = arabic(source.axis)
        measure = [int(part) for part in source.measure.split(".") if _ARABIC.fullmatch(part)]
        if axis is not None and measure and axis != measure[0]:
            message = gettext_noop("Measure %(measure)s does not belong to priority %(axis)s.")
            found: dict[str, Figure] = {"measure": source.measure, "axis": source.axis}
            yield Finding(Level.WARN, "funding", message, found, source.place)
        for number, pattern in ((source.call_number, _CALL), (source.agreement_number, _AGREEMENT)):
            if number:
                yield from number_fits(source, number, pattern, measure or [axis or 0], reference)


def number_fits(
    source: Source, number: str, pattern: re.Pattern[str], measure: list[int], reference: Reference
) -> Iterator[Finding]:
    """Whether the number of a call or an agreement is formed as usual, and is of this programme and measure."""
    programme = reference.programme(source.programme)
    prefix = programme.prefix if programme else ""
    digits = pattern.fullmatch(number)
    if digits is None:
        if prefix:
            message = gettext_noop("“%(number)s” is not formed like the numbers of calls and agreements. Check it.")
            yield Finding(Level.WARN, "funding", message, {"number": number}, source.place)
        return
    named = [int(digits["axis"]), int(digits["measure"])]
    if prefix and digits["prefix"] != prefix:
        message = gettext_noop("“%(number)s” is of another programme: its numbers begin with %(prefix)s.")
        yield Finding(Level.WARN, "funding", message, {"number": number, "prefix": prefix}, source.place)
    elif len(measure) > 1 and named != measure[:2]:
        message = gettext_noop("“%(number)s” is of another measure than %(measure)s.")
        yield Finding(Level.WARN, "funding", message, {"number": number, "measure": source.measure}, source.place)
    elif len(measure) == 1 and measure[0] and named[0] != measure[0]:
        message = gettext_noop("“%(number)s” is of another priority than %(axis)s.")
        axis = source.axis or source.measure
        yield Finding(Level.WARN, "funding", message, {"number": number, "axis": axis}, source.place)


@rule(7, gettext_noop("Dates follow one another"), "Order of call, agreement and work")
def dates_in_order(project: Project, reference: Reference) -> Iterator[Finding]:
    start, end = project.start, project.end
    if not in_order(start, end):
        message = gettext_noop("The end, %(end)s, is before the beginning, %(start)s.")
        yield Finding(Level.BLOCK, "end", message, {"start": start, "end": end} if start and end else {})
    longest = reference.threshold(Limit.LONGEST_PERIOD, project.today)
    if start and end and longest and end.first_day > months_after(start.last_day, int(longest.value * 12)):
        message = gettext_noop("A project of %(years)s years is unusually long. Check the dates.")
        yield Finding(Level.WARN, "end", message, {"years": end.year - start.year})
    delay = reference.threshold(Limit.AGREEMENT_DELAY, project.today)
    for source in project.sources:
        called, signed = source.call_date, source.agreement_date
        number = _CALL.fullmatch(source.call_number)
        if number and called is None:
            called = PartialDate(2000 + int(number["year"]))
        elif number and called and called.year % 100 != int(number["year"]):
            message = gettext_noop("The number of the call, %(number)s, is of another year than its date, %(date)s.")
            found: dict[str, Figure] = {"number": source.call_number, "date": called}
            yield Finding(Level.WARN, "funding", message, found, source.place)
        if not in_order(called, signed):
            message = gettext_noop("The agreement, %(signed)s, is older than the call, %(called)s.")
            found = {"signed": signed, "called": called} if signed and called else {}
            yield Finding(Level.WARN, "funding", message, found, source.place)
        if signed and start and delay and signed.first_day > months_after(start.last_day, int(delay.value)):
            message = gettext_noop(
                "The agreement, %(signed)s, is more than %(months)s months younger than the beginning, %(start)s."
            )
            late: dict[str, Figure] = {"signed": signed, "start": start, "months": int(delay.value)}
            yield Finding(Level.WARN, "funding", message, late, source.place)


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The last day of the month so many months after that of ``day``."""
    years, month = divmod(day.month - 1 + months, 12)
    return PartialDate(min(day.year + years, datetime.MAXYEAR), month + 1).last_day


@rule(8, gettext_noop("Fund, programme and period belong together"), "Regulations of the funds, by period")
def fund_of_perspective(project: Project, reference: Reference) -> Iterator[Finding]:
    for source in project.sources:
        fund, programme = reference.fund(source.fund), reference.programme(source.programme)
        perspective = reference.perspective(source.perspective)
        if fund and fund.perspectives and source.perspective and source.perspective not in fund.perspectives:
            message = gettext_noop("The fund “%(fund)s” does not exist in the period “%(perspective)s”.")
            found: dict[str, Figure] = {
                "fund": Named("fund", fund.code),
                "perspective": Named("perspective", source.perspective),
            }
            yield Finding(Level.WARN, "funding", message, found, source.place)
        if programme and source.perspective and programme.perspective != source.perspective:
            message = gettext_noop("The programme “%(programme)s” is of another period than “%(perspective)s”.")
            found = {
                "programme": Named("programme", programme.code),
                "perspective": Named("perspective", source.perspective),
            }
            yield Finding(Level.WARN, "funding", message, found, source.place)
        if perspective and perspective.first_year and project.start and project.start.year < perspective.first_year:
            message = gettext_noop("The project begins in %(year)s, before the period “%(perspective)s”.")
            early: dict[str, Figure] = {
                "year": str(project.start.year),
                "perspective": Named("perspective", source.perspective),
            }
            yield Finding(Level.WARN, "start", message, early, source.place)
        if perspective and perspective.last_year and project.start and project.start.year > perspective.last_year:
            message = gettext_noop("The project begins in %(year)s, after the period “%(perspective)s”.")
            late: dict[str, Figure] = {
                "year": str(project.start.year),
                "perspective": Named("perspective", source.perspective),
            }
            yield Finding(Level.WARN, "start", message, late, source.place)


@rule(14, gettext_noop("The official title fits on a board"), "Handbook of the beneficiary 2021–2027: 150 characters")
def title_fits(project: Project, reference: Reference) -> Iterator[Finding]:
    most = reference.threshold(Limit.TITLE_LENGTH, project.today)
    if most and len(project.official_title) > most.value:
        message = gettext_noop("The official title has %(length)s characters; boards and posters take %(most)s.")
        found: dict[str, Figure] = {"length": len(project.official_title), "most": int(most.value)}
        yield Finding(Level.WARN, "official_title", message, found)


@rule(21, gettext_noop("What a project page cannot do without"), "Field list of the funding model")
def essentials_are_given(project: Project, reference: Reference) -> Iterator[Finding]:
    if project.role == Role.BENEFICIARY and not project.has_aims:
        yield Finding(Level.BLOCK, "aims", gettext_noop("A beneficiary has to state the aims of the project."))
    if not project.beneficiary:
        yield Finding(Level.BLOCK, "beneficiary", gettext_noop("Say who signed the funding agreement, or leads."))
    given = [(project.has_target_group, "target_group", gettext_noop("Nobody is named for whom the project is."))]
    given += [(project.has_tasks, "tasks", gettext_noop("No tasks are listed."))]
    given += [(project.has_location, "location", gettext_noop("No place is given; open data need at least one."))]
    for is_given, name, message in given:
        if not is_given:
            yield Finding(Level.WARN, name, message)


@rule(23, gettext_noop("The funding agreement is named"), "Open data need a number that names the project")
def agreement_is_named(project: Project, reference: Reference) -> Iterator[Finding]:
    """Not of the municipality's own money: it makes no agreement with its own unit."""
    if project.role == Role.BENEFICIARY:
        for source in project.sources:
            if not source.agreement_number and reference.family(source.fund, source.perspective) is not Family.LOCAL:
                message = gettext_noop("The number of the funding agreement is missing.")
                yield Finding(Level.WARN, "funding", message, place=source.place)
