"""Money of a project: pure arithmetic and the rules that exact amounts obey. No Django, no floats.

Amounts are ``Decimal`` in the units of their currency (złoty, euro), never thousands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

CENT = Decimal("0.01")
# An exact total may differ from its parts by this much: the agreements round each part to the grosz.
TOLERANCE = CENT


class Kind(StrEnum):
    """What an amount is in the budget of a project."""

    TOTAL = "total"
    GRANT = "grant"
    OWN = "own"


@dataclass(frozen=True)
class Amount:
    """One amount of a budget; ``place`` says where it was typed, for the message to the editor."""

    kind: Kind
    value: Decimal | None
    currency: str
    exact: bool
    place: int


@dataclass(frozen=True)
class Problem:
    """A contradiction: where it stands, what kind it is, and the figures that show it."""

    place: int
    code: str
    total: Decimal
    parts: Decimal
    currency: str
    suggestion: Decimal | None = None

    @property
    def difference(self) -> Decimal:
        return abs(self.total - self.parts)


def rounded(value: Decimal) -> Decimal:
    """``value`` to the grosz or cent, halves up, as the funding agreements do."""
    return value.quantize(CENT, rounding=ROUND_HALF_UP)


def share(part: Decimal, total: Decimal) -> Decimal | None:
    """``part`` of ``total`` in per cent with two decimals; ``None`` of nothing."""
    return rounded(part / total * 100) if total else None


def problems(amounts: Iterable[Amount]) -> list[Problem]:
    """What contradicts what, among amounts of the same currency.

    An exact total must equal the sum of its exact parts once grants and own contributions are both given, and no
    part may exceed it. A part exactly a thousand times too large gets the amount that was meant as a suggestion.
    """
    found: list[Problem] = []
    known = [amount for amount in amounts if amount.value is not None]
    for total in (amount for amount in known if amount.kind is Kind.TOTAL and amount.exact):
        assert total.value is not None
        parts = [amount for amount in known if amount.kind is not Kind.TOTAL and amount.currency == total.currency]
        too_large = [part for part in parts if part.value is not None and part.value > total.value]
        for part in too_large:
            assert part.value is not None
            thousandth = rounded(part.value / 1000)
            suggestion = thousandth if thousandth <= total.value else None
            found.append(Problem(part.place, "part_exceeds_total", total.value, part.value, total.currency, suggestion))
        complete = {Kind.GRANT, Kind.OWN} <= {part.kind for part in parts}
        if complete and not too_large and all(part.exact for part in parts):
            together = sum((part.value for part in parts if part.value is not None), Decimal(0))
            if abs(together - total.value) > TOLERANCE:
                found.append(Problem(total.place, "sum_differs", total.value, together, total.currency))
    return found
