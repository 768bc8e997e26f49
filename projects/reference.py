"""The reference data that an installation begins with, from ``reference.toml``.

Each function gives the rows of one stream of ``FundingReference``; they are its defaults.
"""

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("reference.toml")

Rows = list[tuple[str, dict[str, Any]]]

# What the file may leave out.
EMPTY: dict[str, dict[str, Any]] = {
    "perspectives": {"first_year": None, "last_year": None},
    "funds": {},
    "programmes": {},
    "signs": {},
    "sign_sets": {"programme": "", "valid_from": None, "valid_to": None},
    "thresholds": {"valid_from": None, "valid_to": None},
}


@cache
def shipped() -> dict[str, list[dict[str, Any]]]:
    with FILE.open("rb") as file:
        return tomllib.load(file, parse_float=Decimal)


def rows(name: str, block: str) -> Rows:
    return [(block, EMPTY[name] | row) for row in shipped()[name]]


def perspectives() -> Rows:
    return rows("perspectives", "perspective")


def funds() -> Rows:
    return rows("funds", "fund")


def programmes() -> Rows:
    return rows("programmes", "programme")


def signs() -> Rows:
    return rows("signs", "sign")


def sign_sets() -> Rows:
    return rows("sign_sets", "sign_set")


def thresholds() -> Rows:
    return [(block, row | {"value": Decimal(row["value"])}) for block, row in rows("thresholds", "threshold")]
