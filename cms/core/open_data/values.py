"""How a value is written in each kind of file."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from ..json_values import plain
from ..texts import guard

BLOCK = 32 * 1024  # characters


def in_cell(value: Any, decimal_mark: str = ".") -> str:
    """``value`` as it stands in a cell of a CSV file; figures are left as they are."""
    match plain(value):
        case None:
            return ""
        case bool() as truth:
            return "true" if truth else "false"
        case Decimal() | int() as number:
            return format(Decimal(number), "f").replace(".", decimal_mark)
        case text:
            return guard(text)


def in_blocks(pieces: Iterable[str]) -> Iterator[bytes]:
    """``pieces`` in UTF-8, put together to blocks that are worth sending."""
    block: list[str] = []
    size = 0
    for piece in pieces:
        block.append(piece)
        size += len(piece)
        if size >= BLOCK:
            yield "".join(block).encode()
            block, size = [], 0
    if block:
        yield "".join(block).encode()
