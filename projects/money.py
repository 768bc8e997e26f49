"""Amounts of money as people write them, and what is meant. Pure: no Django, no floats.

An amount is a ``Decimal`` in units of its currency (złoty, euro), never in thousands.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Self, TypeVar

CENT = Decimal("0.01")
MOST = Decimal("999999999999.99")  # what the funding of a project is stored with: 14 digits
LONGEST = 100  # characters of an amount as typed
MOST_DIGITS = 28  # that decimal arithmetic is exact with
KeyT = TypeVar("KeyT")


class Precision(StrEnum):
    """How exactly an amount is known."""

    EXACT = "exact"
    OVER = "over"
    ABOUT = "about"
    UNKNOWN = "unknown"


class Fault(StrEnum):
    """Why a text is no amount."""

    NOT_UNDERSTOOD = "not_understood"
    NEGATIVE = "negative"
    TOO_FINE = "too_fine"
    TOO_LARGE = "too_large"
    UP_TO = "up_to"


class NotAnAmount(ValueError):
    """A text that says no amount of money, with the reason."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True)
class Money:
    """An amount, its currency (ISO 4217), how exactly it is known, and the words of whoever wrote it."""

    amount: Decimal | None = None
    currency: str = "PLN"
    precision: Precision = Precision.UNKNOWN
    wording: str = ""

    @classmethod
    def exactly(cls, amount: Decimal | str | int, currency: str = "PLN") -> Self:
        return cls(rounded(Decimal(amount)), currency, Precision.EXACT)

    @property
    def is_known(self) -> bool:
        return self.amount is not None

    @property
    def is_exact(self) -> bool:
        return self.amount is not None and self.precision is Precision.EXACT


UNKNOWN = Money()

# In Polish, English and Ukrainian, small letters. A currency may stand on either side of the number.
_WORDS = {
    Precision.OVER: "ponad|powyżej|przeszło|więcej niż|over|more than|above|понад|більше ніж|більш як|>",
    Precision.ABOUT: (
        "około|ok\\.?|blisko|prawie|ca\\.?|circa|about|approximately|approx\\.?|around|nearly"
        "|близько|приблизно|майже|~|≈"
    ),
}
_UP_TO = re.compile(
    r"(?:do|maksymalnie|najwyżej|poniżej|mniej niż|nie więcej niż|up to|at most|less than|no more than|below|under"
    r"|до|щонайбільше|менше ніж|не більше ніж|<)(?![^\W\d_])"
)
_UNKNOWN = re.compile(r"nie podano|brak danych|nieznan[aey]|not given|unknown|не вказано|невідомо|[-–—?]")
_CURRENCIES = {
    "PLN": "pln|zł\\.?|zl\\.?|złot(?:y|e|ych|ego)|злот(?:ий|і|их)",
    "EUR": "eur|euros?|€|євро",
    "CHF": "chf|frank(?:i|ów) szwajcarski(?:e|ch)",
    "NOK": "nok|koron(?:y)? norweski(?:e|ch)",
    "USD": "usd|\\$|dolar(?:y|ów)",
}
_SCALES = {
    Decimal(1000): "tys\\.?|tysi(?:ąc|ące|ęcy)|thousand|тис\\.?|тисяч[аі]?",
    Decimal(10) ** 6: "mln\\.?|milion(?:y|ów)?|million|млн\\.?|мільйон(?:и|ів)?",
    Decimal(10) ** 9: "mld\\.?|miliard(?:y|ów)?|billion|bn|млрд\\.?|мільярд(?:и|ів)?",
}
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_GROUPS = re.compile(r"[0-9]{1,3}(?:(?P<group>[ .,])[0-9]{3})(?:(?P=group)[0-9]{3})*")
_PLAIN = re.compile(r"[0-9]+")
_WITHOUT_CENTS = re.compile(r",[-–—]$")
_NEGATIVE = re.compile(r"[-−–][^0-9]*[0-9]")


def parse(text: str, currency: str = "PLN") -> Money:
    """What ``text`` says: ``977 000,00 PLN``, ``ponad 421 tys. zł``, ``1.234,56``, ``€ 700,000``, ``1 mln``.

    Nothing, or “nie podano”, is an unknown amount; ``currency`` is that of a text that names none. The last separator
    is that of decimals, unless three digits follow the only one; then it groups thousands, as money has two decimals.

    :raises NotAnAmount: for everything else.
    """
    wording = _SPACES.sub(" ", text).strip()
    rest = wording.lower()
    if not rest or _UNKNOWN.fullmatch(rest):
        return Money(None, currency, Precision.UNKNOWN, wording)
    if len(wording) > LONGEST:
        raise NotAnAmount(Fault.NOT_UNDERSTOOD)
    if _UP_TO.match(rest):
        raise NotAnAmount(Fault.UP_TO)
    precision, rest = _taken(rest, _WORDS, Precision.EXACT, ("before",))
    currency, rest = _taken(rest, _CURRENCIES, currency, ("before", "after"))
    scale, rest = _taken(rest, _SCALES, Decimal(1), ("after",))
    if _NEGATIVE.match(rest):
        raise NotAnAmount(Fault.NEGATIVE)
    amount = _number(_WITHOUT_CENTS.sub("", rest), scaled=scale != 1) * scale
    if amount > MOST:
        raise NotAnAmount(Fault.TOO_LARGE)
    if amount != amount.quantize(CENT):
        raise NotAnAmount(Fault.TOO_FINE)
    return Money(amount.quantize(CENT), currency, precision, wording)


def _taken(rest: str, words: dict[KeyT, str], otherwise: KeyT, sides: Iterable[str]) -> tuple[KeyT, str]:
    """Which of ``words`` stands at a side of ``rest``, and ``rest`` without it."""
    for key, pattern in words.items():
        for side in sides:
            # A word ends where no letter follows, so that "ok" is not found in "okrągło".
            whole = rf"(?:{pattern})(?![^\W\d_]) ?" if side == "before" else rf" ?(?<![^\W\d_])(?:{pattern})$"
            found = re.match(whole, rest) if side == "before" else re.search(whole, rest)
            if found:
                return key, (rest[found.end() :] if side == "before" else rest[: found.start()])
    return otherwise, rest


def _number(text: str, scaled: bool) -> Decimal:
    """The number that ``text`` is. In thousands or millions (``scaled``), 1,234 has decimals."""
    whole, point, decimals = text, "", ""
    marks = [mark for mark in text if mark in ".,"]
    last = max(text.rfind("."), text.rfind(","))
    if marks and (len(set(marks)) == 2 or (len(marks) == 1 and _has_decimals(text, last, scaled))):
        whole, point, decimals = text[:last], text[last], text[last + 1 :]
    if not (_PLAIN.fullmatch(whole) or (_GROUPS.fullmatch(whole))) or (point and not _PLAIN.fullmatch(decimals)):
        raise NotAnAmount(Fault.NOT_UNDERSTOOD)
    digits = re.sub(r"[ .,]", "", whole)
    if len(digits) + len(decimals) > MOST_DIGITS:
        raise NotAnAmount(Fault.TOO_LARGE)
    if len(decimals) > 2 and not scaled:
        raise NotAnAmount(Fault.TOO_FINE)
    return Decimal(f"{digits}.{decimals}" if decimals else digits)


def _has_decimals(text: str, last: int, scaled: bool) -> bool:
    """Whether the only separator of ``text``, at ``last``, is a decimal one."""
    three = len(text) - last - 1 == 3
    return scaled or not three or " " in text or text.startswith("0")


def rounded(value: Decimal) -> Decimal:
    """``value`` to the grosz or cent, halves up, as the funding agreements do."""
    return value.quantize(CENT, rounding=ROUND_HALF_UP)


def share(part: Decimal, total: Decimal) -> Decimal | None:
    """``part`` of ``total`` in per cent with two decimals; ``None`` of nothing."""
    return rounded(part / total * 100) if total else None
