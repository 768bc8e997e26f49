"""Pictures of a page, got from the database together."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django import template
from django.db.models import prefetch_related_objects
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue

from ..models import CentreImage

register = template.Library()

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


@register.simple_tag
def prepare_pictures(*values: Any) -> str:
    """Read the sizes of all pictures in these streams with one query, instead of one for each picture."""
    pictures = list(found_in(values, CentreImage))
    if pictures:
        prefetch_related_objects(pictures, "renditions")
    return ""


@register.simple_tag
def with_logos(partners: Iterable[Any]) -> list[Any]:
    """``partners`` as a list whose logos and their sizes are read together, not one by one."""
    rows = list(partners)
    prefetch_related_objects(rows, "logo__renditions")
    return rows
