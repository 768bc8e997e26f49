"""What is inside a stream."""

from collections.abc import Iterator
from typing import Any, TypeVar

from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue

FoundT = TypeVar("FoundT")


def found_in(value: Any, kind: type[FoundT]) -> Iterator[FoundT]:
    """Every object of ``kind`` inside a block's value, however deep."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, StructValue):
        for child in value.values():
            yield from found_in(child, kind)
    elif isinstance(value, StreamValue):
        for child in value:
            yield from found_in(child.value, kind)
    elif isinstance(value, ListValue | list | tuple):
        for child in value:
            yield from found_in(child, kind)


def ids_in(stream: StreamValue) -> Iterator[int | None]:
    """The ids chosen in a stream of choosers, without fetching what they stand for."""
    return (row["value"] for row in stream.raw_data)
