"""Rules 1 to 5: amounts that must agree with one another."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ..money import CENT, Money, Precision, rounded, share
from .facts import Part, Project
from .reference import Limit, Reference
from .rule import Figure, Finding, Level, gettext_noop, rule

ARITHMETIC = "Arithmetic of the funding agreement"
# An exact total may differ from its parts by this much: agreements round each part to the grosz.
TOLERANCE = CENT
RATE_TOLERANCE = Decimal("0.5")  # percentage points
WHOLE = Decimal(100)
RATE_SLACK = Decimal("0.01")  # an agreement is paid in parts, at several rates


def value_of(part: Part) -> Decimal:
    return part.money.amount or Decimal(0)


def summed(parts: Iterable[Part]) -> Decimal:
    return sum((value_of(part) for part in parts), Decimal(0))


def exact_totals(project: Project) -> list[Part]:
    return [total for total in project.totals if total.money.is_exact]


def comparable(parts: Iterable[Part], total: Part) -> list[Part]:
    """Those of ``parts`` that are known in the currency of ``total``."""
    return [part for part in parts if part.money.is_known and part.money.currency == total.money.currency]


def thousandth(part: Part, total: Part) -> Decimal | None:
    """What a part that exceeds its total would be, had somebody typed złoty and written thousands.

    ``None`` where that explains nothing: it would be less than a hundredth of the total.
    """
    meant = value_of(part) / 1000
    return meant if meant == rounded(meant) and value_of(total) / 100 <= meant <= value_of(total) else None


def too_large(parts: Iterable[Part], total: Part) -> list[Part]:
    """Those of ``parts`` that exceed ``total``; one known about, only where it is thousands of times too large."""
    return [
        part
        for part in comparable(parts, total)
        if value_of(part) - value_of(total) > TOLERANCE
        and (part.money.precision is not Precision.ABOUT or thousandth(part, total) is not None)
    ]


def figures(total: Part, parts: Decimal, precision: Precision = Precision.EXACT) -> dict[str, Figure]:
    """Both amounts and how far they are apart, which is known as well as the parts are."""
    currency = total.money.currency
    return {
        "total": total.money,
        "parts": Money(rounded(parts), currency, precision),
        "difference": Money(rounded(abs(parts - value_of(total))), currency, precision),
    }


def weight(precision: Precision) -> Level:
    """Only exact amounts can contradict each other; the others need a reason."""
    return Level.BLOCK if precision is Precision.EXACT else Level.WARN


@rule(1, gettext_noop("Grants and own contributions make the total value"), ARITHMETIC)
def total_is_the_sum(project: Project, reference: Reference) -> Iterator[Finding]:
    first_in: dict[str, Part] = {}
    for total in exact_totals(project):
        first = first_in.setdefault(total.money.currency, total)
        if value_of(first) != value_of(total):
            message = gettext_noop(
                "Two total values contradict each other: %(total)s and %(parts)s, %(difference)s apart."
            )
            yield Finding(Level.BLOCK, "funding", message, figures(first, value_of(total)), total.place)
    for total in first_in.values():
        if not too_large(project.parts, total):  # of which the next rules say more
            yield from sum_differs(project, total)


def sum_differs(project: Project, total: Part) -> Iterator[Finding]:
    """Whether the parts make more than ``total``, or less though all of them are known.

    What is only known to be over an amount counts with it, as it is no less.
    """
    known = [part for part in comparable(project.parts, total) if part.money.precision is not Precision.ABOUT]
    precision = Precision.EXACT if all(part.money.is_exact for part in known) else Precision.OVER
    is_complete = len(known) == len(list(project.parts)) and precision is Precision.EXACT and project.sources
    apart = summed(known) - value_of(total)
    found = figures(total, summed(known), precision)
    if apart > TOLERANCE or (is_complete and project.own and -apart > TOLERANCE):
        message = gettext_noop(
            "The total is %(total)s, but grants and own contributions make %(parts)s: %(difference)s apart."
        )
        yield Finding(weight(precision), "funding", message, found, total.place)
    elif is_complete and -apart > TOLERANCE:
        message = gettext_noop(
            "The total is %(total)s and the grants make %(parts)s: say who pays the other %(difference)s."
        )
        yield Finding(Level.WARN, "funding", message, found, total.place)


@rule(2, gettext_noop("No part exceeds the total value"), ARITHMETIC)
def part_within_total(project: Project, reference: Reference) -> Iterator[Finding]:
    message = gettext_noop("%(parts)s is more than the whole project (%(total)s), by %(difference)s.")
    for total in exact_totals(project):
        for part in too_large(project.parts, total):
            if thousandth(part, total) is None:
                precision = part.money.precision
                level = weight(precision)
                yield Finding(level, "funding", message, figures(total, value_of(part), precision), part.place)
        for part in too_large(project.eligible, total):
            found = figures(total, value_of(part), part.money.precision)
            yield Finding(Level.WARN, "funding", message, found, part.place)
    for source in project.sources:
        grant = Part(source.grant)
        shares = [Part(one) for one in (source.eu_share, source.state_share) if one.is_exact]
        shares = comparable(shares, grant)
        apart = summed(shares) - value_of(grant)
        if grant.money.is_exact and (apart > TOLERANCE or (len(shares) == 2 and -apart > TOLERANCE)):
            yield Finding(
                Level.WARN,
                "funding",
                gettext_noop("The grant is %(total)s, but its shares make %(parts)s: %(difference)s apart."),
                figures(grant, summed(shares)),
                source.place,
            )


@rule(3, gettext_noop("The stated rate of co-financing is the computed one"), ARITHMETIC)
def rate_as_computed(project: Project, reference: Reference) -> Iterator[Finding]:
    for source in project.sources:
        stated = source.stated_share
        if stated is None:
            continue
        if stated > WHOLE:
            message = gettext_noop("A rate of co-financing of %(stated)s %% is more than the whole.")
            yield Finding(Level.WARN, "funding", message, {"stated": stated}, source.place)
            continue
        grant = Part(source.grant)
        # Some agreements state the rate of the eligible costs.
        wholes = [one for one in [*project.totals, *project.eligible] if one.money.is_exact and value_of(one)]
        wholes = comparable(wholes, grant) if grant.money.is_exact else []
        rates = [rounded(value_of(grant) / value_of(one) * 100) for one in wholes]
        if rates and all(abs(computed - stated) > RATE_TOLERANCE for computed in rates):
            message = gettext_noop(
                "The rate of co-financing is stated as %(stated)s %%, but %(grant)s of %(total)s are %(computed)s %%."
            )
            found: dict[str, Figure] = {
                "stated": stated,
                "computed": rates[0],
                "grant": source.grant,
                "total": wholes[0].money,
            }
            yield Finding(Level.WARN, "funding", message, found, source.place)


@rule(4, gettext_noop("Amounts are in złoty, not in thousands"), ARITHMETIC)
def not_in_thousands(project: Project, reference: Reference) -> Iterator[Finding]:
    for total in exact_totals(project):
        for part in too_large(project.parts, total):
            meant = thousandth(part, total)
            if meant is not None:
                message = gettext_noop(
                    "%(parts)s is more than the whole project (%(total)s), by %(difference)s."
                    " Did you mean %(meant)s (%(share)s %% of the total)?"
                )
                meaning: dict[str, Figure] = {
                    "meant": Money.exactly(meant, part.money.currency),
                    "share": share(meant, value_of(total)) or Decimal(0),
                }
                precision = part.money.precision
                level = weight(precision)
                found = figures(total, value_of(part), precision) | meaning
                yield Finding(level, "funding", message, found, part.place)


@rule(5, gettext_noop("Amounts in euro and złoty fit together"), "National Bank of Poland, rates since 2004")
def exchange_rate_is_plausible(project: Project, reference: Reference) -> Iterator[Finding]:
    for place, euros, zlotys, stated in pairs(project):
        implied = rounded_rate(zlotys, euros)
        rate = stated[0] if stated else implied
        if stated and contradicts(euros, zlotys, stated):
            message = gettext_noop(
                "%(euros)s and %(zlotys)s mean a rate of %(rate)s PLN for 1 EUR, but %(stated)s is stated."
            )
            found: dict[str, Figure] = {"euros": euros, "zlotys": zlotys, "rate": implied, "stated": stated[0]}
            yield Finding(Level.WARN, "funding", message, found, place)
        if not stated:
            yield Finding(
                Level.WARN,
                "funding",
                gettext_noop("State the rate and its day by which %(euros)s became %(zlotys)s; it would be %(rate)s."),
                {"euros": euros, "zlotys": zlotys, "rate": rate},
                place,
            )
        lowest = reference.threshold(Limit.LOWEST_RATE, project.today)
        highest = reference.threshold(Limit.HIGHEST_RATE, project.today)
        if lowest and highest and not lowest.value <= rate <= highest.value:
            yield Finding(
                Level.WARN,
                "funding",
                gettext_noop(
                    "%(euros)s and %(zlotys)s mean a rate of %(rate)s PLN for 1 EUR;"
                    " it has been between %(lowest)s and %(highest)s."
                ),
                {"euros": euros, "zlotys": zlotys, "rate": rate, "lowest": lowest.value, "highest": highest.value},
                place,
            )
    only_euros = [total for total in project.totals if total.money.is_known and total.money.currency == "EUR"]
    others = [total for total in project.totals if total.money.is_known and total.money.currency != "EUR"]
    if only_euros and not others and not any(source.rate for source in project.sources):
        message = gettext_noop("The total value is in euro only: give the rate and its day, or the value in złoty too.")
        yield Finding(Level.BLOCK, "funding", message, {}, only_euros[0].place)


def pairs(project: Project) -> Iterator[tuple[int, Money, Money, list[Decimal]]]:
    """The same amount in euro and in złoty, with its row and the rates that are stated for it, and for which day."""
    stated = [source.rate for source in project.sources if source.rate and source.rate_date]
    euros = [total for total in project.totals if total.money.amount and total.money.currency == "EUR"]
    zlotys = [total for total in project.totals if total.money.amount and total.money.currency == "PLN"]
    yield from ((one.place, one.money, other.money, stated) for one in euros[:1] for other in zlotys[:1])
    for source in project.sources:
        if source.euros.amount and source.grant.amount and source.grant.currency == "PLN":
            dated = [source.rate] if source.rate and source.rate_date else []
            yield source.place, source.euros, source.grant, dated


def contradicts(euros: Money, zlotys: Money, rates: list[Decimal]) -> bool:
    """Whether exact amounts differ by more than a hundredth, and a złoty, from what any of ``rates`` makes of them."""
    if not (euros.is_exact and zlotys.is_exact and euros.amount and zlotys.amount):
        return False
    slack = max(zlotys.amount * RATE_SLACK, Decimal(1))
    return not min(rates) * euros.amount - slack <= zlotys.amount <= max(rates) * euros.amount + slack


def rounded_rate(zlotys: Money, euros: Money) -> Decimal:
    """PLN for 1 EUR, with four decimals as rates are quoted; both amounts are given."""
    return ((zlotys.amount or Decimal(0)) / (euros.amount or Decimal(1))).quantize(Decimal("0.0001"))
