"""Amounts as people write them: what is understood, what is refused and why, and that nothing else ever happens."""

import ast
import time
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils.formats import number_format
from django.utils.translation import override
from hypothesis import example, given
from hypothesis import strategies as st

from projects import money as money_module
from projects.money import LONGEST, MOST, UNKNOWN, Fault, Money, NotAnAmount, Precision, parse, rounded, share

EXACT, OVER, ABOUT = Precision.EXACT, Precision.OVER, Precision.ABOUT
amounts = st.decimals(min_value=0, max_value=MOST, places=2)
NBSP, THIN, NARROW = "\u00a0", "\u2009", "\u202f"

UNDERSTOOD = [
    ("977 000,00 PLN", "977000", "PLN", EXACT),
    ("68 390,00 PLN", "68390", "PLN", EXACT),
    (f"908{NBSP}610,00{NBSP}PLN", "908610", "PLN", EXACT),
    ("2 610 506 zł", "2610506", "PLN", EXACT),
    (f"2{NARROW}610{THIN}506 złotych", "2610506", "PLN", EXACT),
    ("391 575 tys.", "391575000", "PLN", EXACT),
    ("391 575 zł", "391575", "PLN", EXACT),
    ("ponad 421 tys. zł", "421000", "PLN", OVER),
    ("Ponad 700 tys. euro", "700000", "EUR", OVER),
    ("1.234,56", "1234.56", "PLN", EXACT),
    ("1,234.56", "1234.56", "PLN", EXACT),
    ("1 234,56", "1234.56", "PLN", EXACT),
    ("1,234,567.89", "1234567.89", "PLN", EXACT),
    ("1.234.567", "1234567", "PLN", EXACT),
    ("700,000 EUR", "700000", "EUR", EXACT),
    ("1 mln", "1000000", "PLN", EXACT),
    ("1,5 mln zł", "1500000", "PLN", EXACT),
    ("2 mld zł", "2000000000", "PLN", EXACT),
    ("421,5 tys.", "421500", "PLN", EXACT),
    ("2 048 133,08 zł", "2048133.08", "PLN", EXACT),
    ("5 000,- zł", "5000", "PLN", EXACT),
    ("zł 5", "5", "PLN", EXACT),
    ("€700.000,00", "700000", "EUR", EXACT),
    ("EUR 500 000", "500000", "EUR", EXACT),
    ("około 100 tys. zł", "100000", "PLN", ABOUT),
    ("ok. 100 tys. zł", "100000", "PLN", ABOUT),
    ("over 421 thousand", "421000", "PLN", OVER),
    ("понад 421 тис. злотих", "421000", "PLN", OVER),
    ("близько 1,2 млн євро", "1200000", "EUR", ABOUT),
    ("1000 koron norweskich", "1000", "NOK", EXACT),
    ("0", "0", "PLN", EXACT),
    ("12,5", "12.5", "PLN", EXACT),
]

REFUSED = [
    *((text, Fault.NEGATIVE) for text in ("-5", "−5 zł", "- 1 000,00 PLN", "ponad -5", "zł -5", "-€5")),
    *((text, Fault.TOO_FINE) for text in ("0,001", "1,2345", "1 234,567", "0,0000001 tys.")),
    *((text, Fault.TOO_LARGE) for text in ("9" * 30, "1" + "0" * 12, "1000 mld", "9" * 28 + " mld", "0," + "0" * 40)),
    *((text, Fault.UP_TO) for text in ("do 50 tys. zł", "up to 5", "do 5", "nie więcej niż 5 zł", "до 5", "< 5")),
    *(
        (text, Fault.NOT_UNDERSTOOD)
        for text in (
            *("1e5", "1E+5", "NaN", "sNaN", "inf", "-Infinity", "0x10", "1_000", "+5", "5%", "½", "5²"),
            *("٣٤٥", "５００", "५", "Ⅳ", "=1+1", "=SUM(A1:A9)", "5 + 5", "5/2", "(5)", "5-7", "10 20 zł"),
            *("1 23 456", "1.23.456", "1,23,456.00", "12.345,678.90", "1 234.567,89", "1'234", ",5", "5,", "5.", "."),
            *("zł", "tys.", "tys. 5", "ponad", "okrągło 5", "ponadto 5", "dokument 5", "5 zł 20 gr", "5 zł PLN"),
            *("421 tyszł", "- brak -", "5 bananów", "\x00", "5\x005", "\ud800", "\u202e5", "<b>5</b>", "5\u200b0"),
            *("9" * (LONGEST + 1), "9" * 10_000, "1 " * 5_000, "1." * 5_000, "ponad " * 2_000, "-" * 10_000),
        )
    ),
]


@pytest.mark.parametrize(("text", "amount", "currency", "precision"), UNDERSTOOD)
def test_amounts_are_understood_as_people_write_them(
    text: str, amount: str, currency: str, precision: Precision
) -> None:
    money = parse(text)
    assert (money.amount, money.currency, money.precision) == (Decimal(amount), currency, precision)
    assert money.wording.split() == text.split()


@pytest.mark.parametrize("text", ["", "  ", NBSP, "nie podano", "Brak danych", "not given", "не вказано", "–", "?"])
def test_an_amount_that_is_not_given_is_unknown_and_never_zero(text: str) -> None:
    money = parse(text)
    assert (money.amount, money.precision, money.is_known) == (None, Precision.UNKNOWN, False)
    assert parse("") == UNKNOWN


@pytest.mark.parametrize(("text", "fault"), REFUSED, ids=lambda value: repr(value)[:30])
def test_what_is_no_amount_is_refused_with_the_reason(text: str, fault: Fault) -> None:
    begun = time.perf_counter()
    with pytest.raises(NotAnAmount) as refused:
        parse(text)
    assert refused.value.fault is fault
    assert time.perf_counter() - begun < 0.5


def test_a_text_that_names_no_currency_has_that_of_its_field() -> None:
    assert parse("5", "EUR").currency == parse("", "EUR").currency == "EUR"
    assert parse("5 zł", "EUR").currency == "PLN"


pieces = st.sampled_from(
    [
        *"0123456789 .,-–+eE%€$()=/'",
        NBSP,
        NARROW,
        "000",
        "ponad ",
        "ok. ",
        "do ",
        "tys.",
        "mln",
        "zł",
        "euro",
        "nan",
        "٣",
    ]
)


@given(st.one_of(st.text(), st.lists(pieces).map("".join), st.text("0123456789., ", max_size=2 * LONGEST)))
@example("İ")
@example("ſ 5")
def test_any_text_is_an_amount_or_is_refused(text: str) -> None:
    try:
        money = parse(text)
    except NotAnAmount:
        return
    assert len(money.wording) <= LONGEST
    if money.amount is None:
        assert money.precision is Precision.UNKNOWN
    else:
        assert type(money.amount) is Decimal
        assert 0 <= money.amount <= MOST
        assert money.amount.as_tuple().exponent == -2
        assert money.precision is not Precision.UNKNOWN


@given(amounts, st.sampled_from(["pl", "en", "uk"]), st.sampled_from(["PLN", "EUR", "CHF", "NOK", "USD"]))
def test_what_readers_are_shown_is_understood_as_the_same_amount(amount: Decimal, language: str, currency: str) -> None:
    with override(language):
        number = number_format(amount, decimal_pos=2, force_grouping=True)
    for symbol in ["PLN", "zł"] if currency == "PLN" else [currency]:
        money = parse(f"{number}\u00a0{symbol}")
        assert (money.amount, money.currency, money.precision) == (amount, currency, EXACT)


@pytest.mark.parametrize(
    ("value", "cents"), [("0.005", "0.01"), ("0.0049", "0.00"), ("1.115", "1.12"), ("2.5", "2.50")]
)
def test_halves_are_rounded_up(value: str, cents: str) -> None:
    assert str(rounded(Decimal(value))) == cents
    assert Money.exactly(value).amount == Decimal(cents)


def test_shares_are_in_per_cent_and_there_is_none_of_nothing() -> None:
    assert share(Decimal("391575"), Decimal("2610506")) == Decimal("15.00")
    assert share(Decimal("908610"), Decimal("977000")) == Decimal("93.00")
    assert share(Decimal(1), Decimal(800)) == Decimal("0.13")
    assert share(Decimal(1), Decimal(0)) is None


@given(amounts, amounts)
def test_results_are_decimals(part: Decimal, total: Decimal) -> None:
    assert type(rounded(part)) is Decimal
    assert type(share(part, total)) is (Decimal if total else type(None))


def test_no_float_comes_near_an_amount() -> None:
    """A float of 0.1 is not 0.1; one in these modules would bring differences of grosze that nobody made."""
    folder = Path(money_module.__file__).parent
    modules = [folder / "money.py", *(folder / "rules").glob("*.py")]
    assert len(modules) > 5
    for module in modules:
        for node in ast.walk(ast.parse(module.read_text())):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float | complex)), module
            assert not (isinstance(node, ast.Name) and node.id == "float"), module
