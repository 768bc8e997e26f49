"""Laws that hold for all amounts and all projects, whatever is missing: nothing raises, sums are exact."""

import datetime
from collections.abc import Callable
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.core.partial_dates import FIRST_YEAR, LAST_YEAR, PartialDate
from projects.money import MOST, Money, Precision
from projects.rules import Finding, Level, check, duties
from projects.rules.facts import Attachment, Part, Partner, Picture, Project, Role, Source
from projects.rules.reference import Limit, Reference, Threshold
from projects.rules.rule import Named

from .reference import REFERENCE, SOUND

SUMS = ["total_is_the_sum", "part_within_total", "not_in_thousands", "rate_as_computed"]
AMOUNTS_ADD_UP = SUMS[:3]

cents = st.decimals(min_value=0, max_value=10**9, places=2)
currencies = st.sampled_from(["PLN", "EUR", "NOK"])


def budget(grants: list[Decimal], own: list[Decimal], total: Decimal, currency: str = "PLN") -> Project:
    """A project with nothing but exact amounts, in rows from 0 on: grants, own contributions, the total."""
    rows = [Money.exactly(amount, currency) for amount in (*grants, *own, total)]
    split = len(grants)
    return Project(
        today=SOUND.today,
        sources=tuple(Source(money, place) for place, money in enumerate(rows[:split])),
        own=tuple(Part(money, split + place) for place, money in enumerate(rows[split:-1])),
        totals=(Part(rows[-1], len(rows) - 1),),
    )


def amounts_of(finding: Finding) -> dict[str, Any]:
    return {name: value.amount for name, value in finding.figures.items() if isinstance(value, Money)}


some = st.lists(cents, min_size=1, max_size=5)


@given(some, some, currencies)
def test_exact_parts_of_their_sum_are_never_a_fault(grants: list[Decimal], own: list[Decimal], currency: str) -> None:
    assert check(budget(grants, own, sum([*grants, *own], Decimal(0)), currency), REFERENCE, AMOUNTS_ADD_UP) == []


@given(some, some, st.decimals(min_value="0.02", max_value=10**6, places=2))
def test_parts_that_make_too_little_are_told_exactly(grants: list[Decimal], own: list[Decimal], apart: Decimal) -> None:
    together = sum([*grants, *own], Decimal(0))
    [one] = check(budget(grants, own, together + apart), REFERENCE, AMOUNTS_ADD_UP)
    assert (one.rule, one.place) == ("total_is_the_sum", len(grants) + len(own))
    assert one.level is Level.BLOCK
    assert one.figures["difference"] == Money.exactly(apart)
    assert one.figures["parts"] == Money.exactly(together)


@given(some, cents.filter(bool), st.decimals(min_value="0.02", max_value=10**6, places=2))
def test_parts_that_make_too_much_are_told_exactly(grants: list[Decimal], own: Decimal, apart: Decimal) -> None:
    together = sum(grants, own)
    total = together - apart
    if total < max(*grants, own):
        return
    [one] = check(budget(grants, [own], total), REFERENCE, AMOUNTS_ADD_UP)
    assert one.figures["difference"] == Money.exactly(apart)
    assert one.figures["parts"] == Money.exactly(together)


@given(some, some, cents, st.sampled_from([1, 10, 1000, 7, 1_000_000]))
def test_the_unit_of_all_amounts_changes_no_finding_about_them(
    grants: list[Decimal], own: list[Decimal], total: Decimal, factor: int
) -> None:
    """In whole złoty apart, so that neither the grosz nor the złoty of tolerance decides."""
    grants, own, total = (
        [one.to_integral() * 2 for one in grants],
        [one.to_integral() * 2 for one in own],
        total // 2 * 2,
    )
    small = budget(grants, own, total)
    large = budget([one * factor for one in grants], [one * factor for one in own], total * factor)
    names = ["total_is_the_sum", "part_within_total"]
    # Whether an amount is a round number of thousands is no question of sums.
    if any(check(one, REFERENCE, ["not_in_thousands"]) for one in (small, large)):
        return
    before, after = check(small, REFERENCE, names), check(large, REFERENCE, names)
    told = [(one.rule, one.level, one.message, one.place) for one in before]
    assert told == [(one.rule, one.level, one.message, one.place) for one in after]
    for one, other in zip(before, after, strict=True):
        assert {name: amount * factor for name, amount in amounts_of(one).items()} == amounts_of(other)


@given(cents.filter(lambda value: value >= 1), cents)
def test_the_computed_rate_is_never_a_fault(grant: Decimal, own: Decimal) -> None:
    project = budget([grant], [own], grant + own)
    stated = (grant / (grant + own) * 100).quantize(Decimal("0.01"))
    [source] = project.sources
    assert check(replace(project, sources=(replace(source, stated_share=stated),)), REFERENCE, SUMS) == []
    for wrong in (stated + Decimal("0.52"), stated - Decimal("0.52")):
        changed = replace(project, sources=(replace(source, stated_share=wrong),))
        assert [one.rule for one in check(changed, REFERENCE, SUMS)] == ["rate_as_computed"]


@given(st.decimals(min_value=100_000, max_value=10**8, places=0), st.integers(1, 100))
def test_thousands_by_mistake_are_taken_back(total: Decimal, share: int) -> None:
    meant = (total * share / 100).quantize(Decimal(1))
    if meant * 100 < total:
        return
    [one] = check(budget([], [meant * 1000], total), REFERENCE, AMOUNTS_ADD_UP)
    assert (one.rule, one.figures["meant"], one.place) == ("not_in_thousands", Money.exactly(meant), 0)


# Whole projects: any facts, in any combination, with anything missing.

amounts = st.one_of(st.none(), st.just(Decimal("0.00")), st.decimals(min_value=0, max_value=MOST, places=2))
monies = st.builds(
    lambda amount, currency, precision: Money(
        amount, currency, Precision.UNKNOWN if amount is None else precision, "ponad" if amount else ""
    ),
    amounts,
    currencies,
    st.sampled_from([Precision.EXACT, Precision.OVER, Precision.ABOUT]),
)
years = st.integers(FIRST_YEAR, LAST_YEAR)
days = st.dates(datetime.date(FIRST_YEAR, 1, 1), datetime.date(LAST_YEAR, 12, 31))
partial = st.one_of(
    st.builds(PartialDate, years),
    st.builds(PartialDate, years, st.integers(1, 12)),
    days.map(lambda one: PartialDate(one.year, one.month, one.day)),
)
places = st.integers(0, 5)
codes = {
    "fund": [one.code for one in REFERENCE.funds],
    "perspective": [one.code for one in REFERENCE.perspectives],
    "programme": [one.code for one in REFERENCE.programmes],
    "sign_set": [one.code for one in REFERENCE.sign_sets],
}


def code(kind: str) -> st.SearchStrategy[str]:
    return st.sampled_from(["", "gone", *codes[kind]])


numbers = st.one_of(
    st.sampled_from(["", "FEMA.08.05-IP.01-012/23", "POWR.02.05.00-IP.03-00-012/17", "UDA-POKL.07.01.02-14-001/08-00"]),
    st.text("A.-/0123456789²٣", max_size=40),
)
sources = st.builds(
    Source,
    grant=monies,
    place=places,
    fund=code("fund"),
    perspective=code("perspective"),
    programme=code("programme"),
    axis=st.one_of(st.sampled_from(["", "IX", "9", "IIII", "²", "9" * 5000]), st.text(max_size=5)),
    measure=st.one_of(
        st.sampled_from(["", "9.2", "9.²", ".", "9." + "9" * 5000]), st.text("0123456789.²٣", max_size=9)
    ),
    call_number=numbers,
    call_date=st.none() | partial,
    agreement_number=numbers,
    agreement_date=st.none() | partial,
    eu_share=monies,
    state_share=monies,
    euros=monies,
    rate=st.none() | st.decimals(min_value=0, max_value=9999, places=4),
    rate_date=st.none() | days,
    stated_share=st.none() | st.decimals(min_value=0, max_value=999, places=2),
    acknowledgement=st.text(max_size=3),
)
parts = st.lists(st.builds(Part, monies, places), max_size=3).map(tuple)
texts = st.one_of(
    st.text(max_size=30),
    st.text("0123456789 -+NIPREGO:٣", max_size=40),
    st.sampled_from(["Projekt potrwa. NIP 526-10-40-829, PESEL 44051401458", "NIP " + "1-" * 500]),
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "today": days,
    "title": texts,
    "official_title": st.text(max_size=3) | st.just("a" * 200),
    "lead": texts,
    "role": st.sampled_from(Role),
    "beneficiary": st.text(max_size=3),
    "start": st.none() | partial,
    "end": st.none() | partial,
    "sources": st.lists(sources, max_size=3).map(tuple),
    "own": parts,
    "totals": parts,
    "eligible": parts,
    **{name: st.booleans() for name in ("has_aims", "has_results", "has_target_group", "has_tasks", "has_location")},
    "partners": st.lists(st.builds(Partner, st.text(max_size=3), st.booleans(), st.booleans()), max_size=2).map(tuple),
    "sign_set": code("sign_set"),
    "hashtags": texts,
    "languages": st.frozensets(st.sampled_from(["pl", "en", "uk"])),
    "was_public": st.booleans(),
    "keep_until": st.none() | days,
    "is_leaving": st.booleans(),
    "attachments": st.lists(
        st.builds(
            Attachment,
            st.text(max_size=3),
            st.sampled_from(["", "PDF"]),
            st.none() | st.integers(0, 9),
            st.none() | st.booleans(),
            st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    "pictures": st.lists(
        st.builds(Picture, st.text(max_size=3), st.booleans(), st.booleans(), st.booleans()), max_size=2
    ).map(tuple),
    "texts": st.dictionaries(st.sampled_from(["aims", "tasks"]), texts, max_size=2),
    "phones": st.lists(texts, max_size=2).map(tuple),
    "emails": st.lists(texts, max_size=2).map(tuple),
    "postcodes": st.lists(texts, max_size=2).map(tuple),
}
projects = st.builds(Project, **VALUES)
thorough: Callable[..., Any] = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def test_the_strategy_knows_all_facts_of_a_project() -> None:
    assert VALUES.keys() == {one.name for one in fields(Project)}


def agrees(project: Project, reference: Reference) -> None:
    """Whether the rules have something to say that can be said, and of rows that there are."""
    rows = {part.place for part in (*project.parts, *project.totals, *project.eligible)}
    for one in check(project, reference):
        assert one.message % dict.fromkeys(one.figures, "")
        assert one.place is None or one.place in rows
        assert all(value.amount is not None for value in one.figures.values() if isinstance(value, Money))
        assert not any(isinstance(value, float) for value in one.figures.values())
        assert all(value.code for value in one.figures.values() if isinstance(value, Named))
    for state in duties(project, reference):
        assert all(fault.rule == state.duty.name for fault in state.faults)


@thorough
@given(projects)
def test_whatever_is_missing_nothing_raises(project: Project) -> None:
    agrees(project, REFERENCE)


@thorough
@given(projects, st.dictionaries(st.sampled_from(Limit), st.decimals(min_value=0, max_value=10**6, places=2)))
def test_without_or_with_odd_reference_data_nothing_raises(project: Project, limits: dict[Limit, Decimal]) -> None:
    agrees(project, Reference())
    odd = tuple(Threshold(limit, value) for limit, value in limits.items())
    agrees(project, replace(REFERENCE, thresholds=odd))
