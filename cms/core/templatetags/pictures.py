"""Pictures of a page, got from the database together."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import template
from django.db.models import prefetch_related_objects
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue

from ..models import CentreImage

register = template.Library()


def pictures_in(value: Any) -> Iterator[CentreImage]:
    """Every picture inside a block's value, however deep."""
    if isinstance(value, CentreImage):
        yield value
    elif isinstance(value, StructValue):
        for child in value.values():
            yield from pictures_in(child)
    elif isinstance(value, StreamValue):
        for child in value:
            yield from pictures_in(child.value)
    elif isinstance(value, ListValue | list | tuple):
        for child in value:
            yield from pictures_in(child)


@register.simple_tag
def prepare_pictures(*values: Any) -> str:
    """Read the sizes of all pictures in these streams with one query, instead of one for each picture."""
    found = list(pictures_in(values))
    if found:
        prefetch_related_objects(found, "renditions")
    return ""


@register.simple_tag
def with_logos(partners: Iterable[Any]) -> list[Any]:
    """``partners`` as a list whose logos have their sizes read with one query."""
    rows = list(partners)
    prepare_pictures([row.logo for row in rows if row.logo])
    return rows
