"""Comparing two versions of a page in the admin, where Wagtail would stumble over a value or show it raw."""

import datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.compare import FieldComparison, TextDiff, register_comparison_class

from .fields import PartialDateField


class ShownComparison(FieldComparison):
    """Compares what is shown of a value: Wagtail takes every text field's value for a plain text."""

    def has_changed(self) -> bool:
        return shown(self.val_a) != shown(self.val_b)

    def htmldiff(self) -> str:
        old, new = shown(self.val_a), shown(self.val_b)
        parts = [("equal", new)] if old == new else [("deletion", old), ("addition", new)]
        return str(TextDiff([part for part in parts if part[1]]).to_html())


def shown(value: Any) -> str:
    """``value`` as its reader knows it: by the clock of the place, in her language."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime.datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, datetime.date):
        return date_format(value, "DATE_FORMAT")
    return "" if value is None else str(value)


def register() -> None:
    for field in (models.BooleanField, models.DateField, models.DateTimeField, PartialDateField, PhoneNumberField):
        register_comparison_class(field, comparison_class=ShownComparison)
