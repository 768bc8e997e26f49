"""Values as JSON: numbers keep all their digits, times are in UTC, and nothing invisible is in texts."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from .texts import clean

_encoded = json.JSONEncoder(ensure_ascii=False).encode  # made once: a row of JSON has a hundred texts


def plain(value: Any) -> Any:
    """``value`` as a number, a truth value, clean text, or nothing; times are in UTC."""
    match value:
        case None | "":
            return None
        case bool() | int() | Decimal():
            return value
        case datetime():
            return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
        case date():
            return value.isoformat()
        case float():
            raise TypeError("a number of a data set is a Decimal")
    return clean(str(value)) or None


def in_json(value: Any) -> str:
    """``value`` as JSON; a ``Decimal`` keeps all its digits."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_encoded(str(key))}: {in_json(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(in_json, value)) + "]"
    value = plain(value)
    return format(value, "f") if isinstance(value, Decimal) else _encoded(value)


def without_empty(value: Any) -> Any:
    """``value`` without what it says nothing about, at any depth."""
    if isinstance(value, dict):
        kept = {key: without_empty(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one not in (None, "", {}, [])}
    if isinstance(value, list | tuple):
        return [one for one in map(without_empty, value) if one not in (None, "", {}, [])]
    return value
