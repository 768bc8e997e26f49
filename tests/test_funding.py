"""Amounts that add up, amounts that do not, and how they read."""

from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from projects.blocks import MoneyBlock
from projects.funding import Amount, Kind, problems, share

money = st.decimals(min_value=0, max_value=10**9, places=2)


def amount(
    kind: Kind, value: str | Decimal | None, place: int = 0, currency: str = "PLN", exact: bool = True
) -> Amount:
    return Amount(kind, None if value is None else Decimal(value), currency, exact, place)


@given(grant=money, own=money)
def test_a_total_that_is_the_sum_of_its_parts_is_no_problem(grant: Decimal, own: Decimal) -> None:
    assert problems([amount(Kind.GRANT, grant), amount(Kind.OWN, own), amount(Kind.TOTAL, grant + own)]) == []


@given(grant=money, own=money, off=st.decimals(min_value="0.02", max_value=10**6, places=2))
def test_a_total_above_its_parts_is_a_problem_with_the_difference(grant: Decimal, own: Decimal, off: Decimal) -> None:
    [found] = problems([amount(Kind.GRANT, grant), amount(Kind.OWN, own), amount(Kind.TOTAL, grant + own + off, 2)])
    assert (found.code, found.place, found.difference) == ("sum_differs", 2, off)


def test_amounts_that_are_not_exact_or_of_another_currency_are_not_added() -> None:
    assert problems([amount(Kind.GRANT, "5"), amount(Kind.OWN, "1", exact=False), amount(Kind.TOTAL, "9")]) == []
    assert problems([amount(Kind.GRANT, "5", currency="EUR"), amount(Kind.OWN, "1"), amount(Kind.TOTAL, "9")]) == []
    assert problems([amount(Kind.GRANT, None), amount(Kind.OWN, "1"), amount(Kind.TOTAL, "9")]) == []


def test_a_part_in_thousands_by_mistake_gets_the_amount_that_was_meant() -> None:
    [found] = problems([amount(Kind.OWN, "391575000", 1), amount(Kind.TOTAL, "2610506", 0)])
    assert (found.code, found.place, found.suggestion) == ("part_exceeds_total", 1, Decimal("391575.00"))
    assert found.suggestion is not None
    assert share(found.suggestion, found.total) == Decimal("15.00")


@pytest.mark.parametrize(
    ("language", "shown"), [("pl", "977 000,00 zł"), ("en", "977,000.00 zł"), ("uk", "977 000,00 zł")]
)
def test_an_exact_amount_is_formatted_by_language(language: str, shown: str) -> None:
    value = MoneyBlock().normalize(
        {"amount": Decimal("977000"), "currency": "PLN", "precision": "exact", "wording": ""}
    )
    with override(language):
        assert str(value).replace("\u00a0", " ") == shown


def test_an_inexact_amount_keeps_the_words_of_its_source_and_an_unknown_one_is_never_zero() -> None:
    over = {"amount": Decimal("421000"), "currency": "PLN", "precision": "over", "wording": "ponad 421 tys. zł"}
    assert str(MoneyBlock().normalize(over)) == "ponad 421 tys. zł"
    unknown = {"amount": None, "currency": "PLN", "precision": "unknown", "wording": ""}
    with override("pl"):
        assert "0" not in str(MoneyBlock().normalize(unknown))
