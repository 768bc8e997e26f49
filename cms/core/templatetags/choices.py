"""Words for what an editor chose from a list."""

from django import template
from wagtail.blocks import StructValue

register = template.Library()


@register.filter
def chosen_label(value: StructValue, name: str) -> str:
    """The label of the choice made in the field ``name`` of a block's value; nothing for none."""
    chosen = value.get(name)
    if not chosen:
        return ""
    labels = dict(value.bound_blocks[name].block.field.choices)
    return str(labels.get(chosen, chosen))
