"""What a browser sends for an untouched page form in the admin."""

from typing import Any

from django import forms
from wagtail.blocks.base import BlockField
from wagtail.models import Page

RICH_TEXTS = {"body", "together", "aims", "target_group", "results", "conveniences", "architecture", "communication"}


def untouched(page_type: type[Page]) -> dict[str, Any]:
    """Values of every field of the edit form of a new page: no blocks, no rows, the defaults of the rest."""
    form = page_type.get_edit_handler().get_form_class()(instance=page_type())
    data: dict[str, Any] = {}
    for name, field in form.fields.items():
        value = form.get_initial_for_field(field, name)
        if isinstance(field, BlockField):
            data[f"{name}-count"] = "0"
        elif isinstance(field, forms.MultipleChoiceField):
            data[name] = list(value or ())
        elif isinstance(field, forms.BooleanField):
            data.update({name: "on"} if value else {})
        elif isinstance(field, forms.DateTimeField):
            data[name] = value.strftime("%Y-%m-%d %H:%M") if value else ""
        elif name in RICH_TEXTS:
            data[name] = "null"
        else:
            data[name] = "" if value is None else str(value)
    for name in form.formsets:
        data.update({f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"})
        data.update({f"{name}-MIN_NUM_FORMS": "0", f"{name}-MAX_NUM_FORMS": "1000"})
    return data
