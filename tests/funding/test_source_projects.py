"""What the rules say of the four projects of the source pages: all that is wrong with them, and nothing else."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from projects.money import Money, Precision, parse, share
from projects.rules import Finding, Level, check, duties
from projects.rules.facts import Part, Project
from projects.rules.rule import Named

from .reference import REFERENCE, date, pln
from .source_projects import DOBRA_KADRA, USPRAWNIENIA, WOLONTARIAT, ZAOPIEKOWANI

BLOCK, WARN, INFO = Level


def brief(project: Project) -> list[tuple[str, Level, str, int | None]]:
    return [(one.rule, one.level, one.field, one.place) for one in check(project, REFERENCE)]


def only(project: Project, rule: str) -> Finding:
    [found] = check(project, REFERENCE, [rule])
    return found


def test_zaopiekowani_adds_up_and_lacks_but_signs_and_tense() -> None:
    assert brief(ZAOPIEKOWANI) == [
        ("signs_are_shown", WARN, "sign_set", None),
        ("wording_fits_the_time", WARN, "tasks", None),
    ]
    assert share(Decimal(908_610), Decimal(977_000)) == Decimal("93.00")
    # It began in 2017, before the colours of the Republic belonged to the signs; its programme has a set of its own.
    assert only(ZAOPIEKOWANI, "signs_are_shown").figures == {"set": Named("set", "fe-2014-mazowieckie")}


def test_dobra_kadra_is_stopped_by_the_thousands_and_told_what_was_meant() -> None:
    assert brief(DOBRA_KADRA) == [
        ("not_in_thousands", BLOCK, "funding", 3),
        ("exchange_rate_is_plausible", WARN, "funding", 0),
        ("signs_are_shown", WARN, "sign_set", None),
        ("description_is_complete", INFO, "funding", 2),
    ]
    figures = only(DOBRA_KADRA, "not_in_thousands").figures
    assert (figures["meant"], figures["share"]) == (pln("391575"), Decimal("15.00"))
    assert figures["difference"] == pln("388964494")
    euros = only(DOBRA_KADRA, "exchange_rate_is_plausible").figures
    assert euros["rate"] == Decimal("3.7293")
    assert euros["euros"] == Money(Decimal("700000.00"), "EUR", Precision.OVER, "ponad 700 tys. euro")


def test_dobra_kadra_is_right_once_the_own_contribution_is() -> None:
    mended = replace(DOBRA_KADRA, own=(Part(parse("391 575 zł"), 3),))
    assert {level for _, level, _, _ in brief(mended)} == {WARN, INFO}
    complete = replace(mended.sources[0], grant=pln("2218931"), stated_share=Decimal(85))
    assert not check(replace(mended, sources=(complete,)), REFERENCE, ["total_is_the_sum", "rate_as_computed"])


def test_wolontariat_is_only_asked_for_signs_and_advised_about_amounts() -> None:
    assert brief(WOLONTARIAT) == [
        ("signs_are_shown", WARN, "sign_set", None),
        ("description_is_complete", INFO, "funding", None),
        ("description_is_complete", INFO, "funding", 0),
    ]


def test_usprawnienia_lacks_what_a_beneficiary_owes() -> None:
    assert brief(USPRAWNIENIA) == [
        ("signs_are_shown", WARN, "sign_set", None),
        ("description_is_complete", WARN, "funding", 1),
        ("description_is_complete", WARN, "funding", 2),
        ("wording_fits_the_time", WARN, "aims", None),
        ("wording_fits_the_time", WARN, "results", None),
        ("retention_is_set", WARN, "keep_until", None),
        ("agreement_is_named", WARN, "funding", 1),
    ]
    # Signed in April 2018: the signs of that day, with the colours of the Republic.
    assert only(USPRAWNIENIA, "signs_are_shown").figures == {"set": Named("set", "fe-2014")}
    stale = check(USPRAWNIENIA, REFERENCE, ["wording_fits_the_time"])
    assert [one.figures["words"] for one in stale] == ["wyniesie", "potrwa"]
    assert stale[0].figures["end"] == date("2019-05-31")


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"call_number": "POWR.02.05-IP.03-00-12/17"}, "codes_agree"),
        ({"measure": "2.6"}, "codes_agree"),
        ({"axis": "III"}, "codes_agree"),
        ({"call_date": date("2018-03")}, "dates_in_order"),
        ({"agreement_date": date("2017-04")}, "dates_in_order"),
        ({"agreement_date": date("2019-07")}, "dates_in_order"),
    ],
)
def test_the_call_of_usprawnienia_is_right_in_each_digit(changes: dict[str, Any], rule: str) -> None:
    changed = replace(USPRAWNIENIA, sources=(replace(USPRAWNIENIA.sources[0], **changes),))
    assert not check(USPRAWNIENIA, REFERENCE, [rule])
    assert all(one.level is WARN for one in check(changed, REFERENCE, [rule]))
    assert check(changed, REFERENCE, [rule])


def test_duties_are_those_of_the_funder_and_the_day() -> None:
    def state(project: Project) -> dict[str, bool]:
        return {one.duty.name: one.is_met for one in duties(project, REFERENCE)}

    assert state(USPRAWNIENIA) == {
        "signs_are_shown": False,
        "acknowledgement_is_given": True,
        "description_is_complete": False,
        "retention_is_set": False,
    }
    assert state(WOLONTARIAT)["acknowledgement_is_given"] is True
    assert "retention_is_set" not in state(WOLONTARIAT)
    # What the checklist says is what the rules say, with the same weight.
    missing = [fault for one in duties(WOLONTARIAT, REFERENCE) for fault in one.faults]
    assert [(one.rule, one.level, one.field, one.place) for one in missing] == brief(WOLONTARIAT)
