"""Pictures of a page, got from the database together."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.db.models import prefetch_related_objects

from ..models import CentreImage
from ..streams import found_in

register = template.Library()


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
