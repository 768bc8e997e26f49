"""No text becomes a formula, and every text comes back from the files as it went in."""

import io
import json
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.core.json_values import in_json
from cms.core.open_data.csv_files import EXCEL, STANDARD, Dialect, write_csv
from cms.core.open_data.data_sets import Column
from cms.core.open_data.values import in_cell
from cms.core.texts import clean, guard, unguard

from .reading import read_csv

DIALECTS = pytest.mark.parametrize("dialect", [STANDARD, EXCEL])
TRICKY = st.text() | st.text(alphabet="'\"=+-@＝＋－＠﹣\t\r\n ;,\u00a0\ufeff\u200b1a\x00\x1b\ufffe")
COLUMNS = (
    Column("name", "Nazwa", ""),
    Column("amount", "Kwota", "", type="number"),
    Column("year", "Rok", "", type="year"),
)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+48 22",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =cmd|' /C calc'!A0",
        "\u00a0=1",
        "\ufeff=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "'=1",
    ],
)
def test_a_formula_is_text_to_a_spreadsheet(text: str) -> None:
    assert in_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Ochota", "'Pod lipą'", "1=1", "a@b.pl", "„-”"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert in_cell(text) == text


def test_figures_are_not_touched() -> None:
    assert in_cell(Decimal("-1234567.10")) == "-1234567.10"
    assert in_cell(Decimal("-1234567.10"), ",") == "-1234567,10"
    assert in_cell(Decimal("1E+3")) == "1000"
    assert in_cell(-5) == "-5"
    assert in_json({"amount": Decimal("0.10"), "more": [Decimal("12345678901234567890.12")]}) == (
        '{"amount": 0.10, "more": [12345678901234567890.12]}'
    )
    with pytest.raises(TypeError):
        in_cell(0.1)


@given(TRICKY)
def test_what_was_guarded_can_be_told_from_what_was_not(text: str) -> None:
    assert unguard(guard(text)) == text


@DIALECTS
@given(text=TRICKY, amount=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_reading_gives_what_was_written(dialect: Dialect, text: str, amount: Decimal | None) -> None:
    row = {"name": text, "amount": amount, "year": 2026}
    lines = io.StringIO("".join(write_csv(COLUMNS, [row, row], dialect)), newline="")
    read = {"name": clean(text) or None, "amount": amount, "year": 2026}
    assert list(read_csv(COLUMNS, lines, dialect)) == [read, read]


@given(TRICKY)
def test_every_text_can_stand_in_xml_and_json(text: str) -> None:
    element = ElementTree.Element("text")
    element.text = clean(text)
    ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))
    assert json.loads(in_json({"text": text}))["text"] == (clean(text) or None)
    in_json({"text": text}).encode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "line 1: no column Nazwa"),
        ("Nazwa,Kwota\r\n", "line 1: no column Rok"),
        ("Nazwa,Kwota,Rok\r\na,1\r\n", "line 2: 2 cells instead of 3"),
        ("Nazwa,Kwota,Rok\r\na,1,2026\r\na,tysiąc,2026\r\n", "line 3, Kwota"),
        ("Nazwa,Kwota,Rok\r\na,NaN,2026\r\n", "line 2, Kwota"),
        ('Nazwa,Kwota,Rok\r\n"a"b,1,2026\r\n', "line 2"),
    ],
)
def test_a_fault_is_named_with_its_place(content: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        list(read_csv(COLUMNS, io.StringIO(content, newline="")))
