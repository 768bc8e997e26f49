"""The funding of projects as schema.org has it, on their pages and in the open data."""

from decimal import Decimal
from typing import Any

from cms.core.linked_data import Node

from .money import Money, Precision


def monetary(amount: Decimal | None, currency: str, precision: str, wording: str) -> Node | None:
    """An amount; of one that is more than something, the least."""
    if amount is None:
        return None
    return {
        "@type": "MonetaryAmount",
        "minValue" if precision == Precision.OVER else "value": amount,
        "currency": currency,
        "description": "" if precision == Precision.EXACT else wording,
    }


def grant(source: Any, reference: Any) -> Node:
    """A source of funding as its block has it; ``reference`` has the names of funds in the reader's language."""
    money: Money = source["grant"]
    fund = source["fund_name"] or (reference.name("fund", source["fund"]) if source["fund"] else "")
    programme = source["programme"]
    return {
        "@type": "MonetaryGrant",
        "identifier": source["agreement_number"],
        "name": source["programme_name"] or (reference.name("programme", programme) if programme else ""),
        "funder": organisation(fund),
        "amount": monetary(money.amount, money.currency, money.precision, money.wording),
    }


def organisation(name: str) -> Node | None:
    return {"@type": "Organization", "name": name} if name else None
