"""Rule 10: the money of the state, which is announced wherever there is enough of it."""

from collections.abc import Iterator
from decimal import Decimal

from ..money import Money, Precision
from .duty import agreed_on, day_of, duty, is_supported
from .facts import Project, Source
from .reference import Family, Limit, Reference, SignKind
from .rule import Finding, Level, gettext_noop

STATE_LAW = "Act on public finance, art. 35a–35d; Regulation of 7 May 2021, Dz.U. 2021 items 953 and 2506"


def state_grants(project: Project, reference: Reference) -> list[tuple[Source, Decimal]]:
    """Its sources with PLN from the state budget or a state fund: whole grants, and shares of grants.

    The law of 2021 is about agreements since then, so a source counts that was agreed on when there was a threshold.
    """
    found = []
    for source in project.sources:
        is_states = reference.family(source.fund, source.perspective) is Family.STATE
        money = source.grant if is_states else source.state_share
        over = reference.threshold(Limit.STATE_PUBLICITY, agreed_on(project, source))
        if over and money.amount and money.currency == "PLN":
            found.append((source, money.amount))
    return found


def state_money(project: Project, reference: Reference) -> Decimal:
    return sum((money for _, money in state_grants(project, reference)), Decimal(0))


def most_public_money(project: Project, reference: Reference) -> Decimal | None:
    """EUR that the public contribution is at most, whatever the rate was: all parts, or the total value.

    ``None`` when neither is known.
    """
    lowest = reference.threshold(Limit.LOWEST_RATE, project.today)
    rate = next((source.rate for source in project.sources if source.rate), lowest.value if lowest else None)
    parts = [most_euros(part.money, rate) for part in project.parts]
    totals = [most_euros(total.money, rate) for total in project.totals]
    known = [part for part in parts if part is not None]
    bounds = [total for total in totals if total is not None]
    if len(known) == len(parts):
        bounds.append(sum(known, Decimal(0)))
    return min(bounds, default=None)


def most_euros(money: Money, rate: Decimal | None) -> Decimal | None:
    if money.amount is None or money.precision is Precision.OVER:
        return None
    if money.currency == "EUR":
        return money.amount
    return money.amount / rate if money.currency == "PLN" and rate else None


def announces_state_money(project: Project, reference: Reference) -> bool:
    grants = state_grants(project, reference)
    day = max((agreed_on(project, source) for source, _ in grants), default=day_of(project))
    over = reference.threshold(Limit.STATE_PUBLICITY, day)
    if over is None or state_money(project, reference) <= over.value:
        return False
    up_to = reference.threshold(Limit.PUBLIC_CONTRIBUTION, day)
    public = most_public_money(project, reference)
    return not (is_supported(project, reference) and up_to and public is not None and public <= up_to.value)


@duty(10, gettext_noop("Information about the money of the state"), STATE_LAW, announces_state_money)
def state_budget_is_announced(project: Project, reference: Reference) -> Iterator[Finding]:
    chosen = reference.sign_set(project.sign_set)
    if chosen is None or SignKind.STATE not in chosen.signs:
        message = gettext_noop("The colours and the coat of arms of the Republic of Poland are not shown.")
        yield Finding(Level.WARN, "sign_set", message)
    if not any(source.acknowledgement.strip() for source, _ in state_grants(project, reference)):
        message = gettext_noop("It is not said that the state budget pays %(money)s of it.")
        yield Finding(Level.WARN, "funding", message, {"money": Money.exactly(state_money(project, reference))})
    if not any(total.money.is_known for total in project.totals):
        yield Finding(Level.WARN, "funding", gettext_noop("The total value is not given."))
