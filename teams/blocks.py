"""Opening hours, notices and facilities of a place; legal basis of a team."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.blocks import TEXT_FEATURES
from cms.core.fields import PartialDateBlock, TidyRichTextBlock
from cms.core.translating import VerbatimCharBlock
from cms.core.values import ChoiceBlock, DateBlock, MultipleChoiceBlock


class Severity(models.TextChoices):
    INFO = "info", _("information")
    WARNING = "warning", _("change or difficulty")
    CRISIS = "crisis", _("crisis")


def refuse_if_reversed(value: Any, first: str, last: str) -> None:
    """Raise at the field ``last`` when it comes before ``first``."""
    if value.get(first) and value.get(last) and value[last] < value[first]:
        message = gettext("The end is before the beginning.")
        raise StructBlockValidationError(block_errors={last: ValidationError(message, code="order")})


class SlotBlock(blocks.StructBlock):
    """From one time to another on the same day."""

    opens = blocks.TimeBlock(label=_("from"))
    closes = blocks.TimeBlock(label=_("to"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value["opens"] and value["closes"] and value["closes"] <= value["opens"]:
            message = gettext("Closing comes after opening on the same day. Night hours are two entries.")
            raise StructBlockValidationError(block_errors={"closes": ValidationError(message, code="order")})
        return value

    class Meta:
        icon = "time"
        label = _("Hours")
        description = _("From one time to another")
        template = "teams/blocks/slot.html"
        preview_value = {"opens": "12:00", "closes": "20:00"}


class WeekdaysBlock(MultipleChoiceBlock):
    """Days of the week, Monday is 0."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("choices", [(str(number), name) for number, name in WEEKDAYS.items()])
        kwargs.setdefault("widget", forms.CheckboxSelectMultiple)
        kwargs.setdefault("default", [])
        super().__init__(**kwargs)


class HoursBlock(SlotBlock):
    """The same hours on several weekdays; a day with a break has two of these."""

    weekdays = WeekdaysBlock(label=_("Days"))
    valid_from = DateBlock(label=_("valid from"), required=False)
    valid_to = DateBlock(label=_("valid until"), required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        refuse_if_reversed(value, "valid_from", "valid_to")
        return value

    class Meta:
        icon = "time"
        label = _("Weekly hours")
        description = _("The same hours on chosen weekdays")
        template = "teams/blocks/hours.html"
        preview_value = {
            "weekdays": ["1", "2", "3", "4"],
            "opens": "12:00",
            "closes": "20:00",
            "valid_from": None,
            "valid_to": None,
        }


class ExceptionBlock(blocks.StructBlock):
    """Days with other hours than the usual, or none."""

    first = DateBlock(label=_("First day"))
    last = DateBlock(label=_("Last day"))
    slots = blocks.ListBlock(SlotBlock(), label=_("Hours; none means closed"), default=[], collapsed=False)
    reason = blocks.CharBlock(label=_("Reason"), required=False, max_length=200)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        refuse_if_reversed(value, "first", "last")
        return value

    class Meta:
        icon = "date"
        label = _("Exception")
        description = _("Closed, or other hours, on certain days")
        template = "teams/blocks/exception.html"
        preview_value = {
            "first": datetime.date(2026, 12, 24),
            "last": datetime.date(2026, 12, 31),
            "slots": [],
            "reason": "Przerwa świąteczna",
        }


class NoticeBlock(blocks.StructBlock):
    """A message with the days it is shown; it disappears by itself."""

    severity = ChoiceBlock(choices=Severity.choices, default=Severity.INFO, label=_("Kind"))
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = TidyRichTextBlock(label=_("Text"), features=["bold", "link"], required=False)
    shown_from = DateBlock(label=_("Shown from"))
    shown_to = DateBlock(label=_("Shown until"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        refuse_if_reversed(value, "shown_from", "shown_to")
        return value

    class Meta:
        icon = "warning"
        label = _("Notice")
        description = _("A message shown between two dates")
        template = "teams/blocks/notice.html"
        preview_value = {
            "severity": "warning",
            "title": "Krótsze godziny w Wigilię",
            "text": "<p>24 grudnia pracujemy do 14:00.</p>",
            "shown_from": datetime.date(2026, 12, 18),
            "shown_to": datetime.date(2026, 12, 24),
        }


class FacilityBlock(blocks.StructBlock):
    """Something a place offers: a food-sharing point, a library, a laundry."""

    name = blocks.CharBlock(label=_("Name"), max_length=120)
    since = PartialDateBlock(label=_("Since"), required=False)
    text = TidyRichTextBlock(label=_("What it offers"), features=TEXT_FEATURES)
    rules = TidyRichTextBlock(label=_("Rules"), features=TEXT_FEATURES, required=False)

    class Meta:
        icon = "pick"
        label = _("Facility")
        description = _("Something the place offers, and its rules")
        template = "teams/blocks/facility.html"
        preview_value = {
            "name": "Jadłodzielnia",
            "since": "2020-03",
            "text": "<p>Lodówka i półki, z których każdy może wziąć jedzenie.</p>",
            "rules": "",
        }


class LegalBasisBlock(blocks.StructBlock):
    """The act a team stands on, linked to the public information bulletin."""

    kind = blocks.CharBlock(label=_("Kind of act"), max_length=100, help_text=_("Order, statute, resolution"))
    number = VerbatimCharBlock(label=_("Number of the act"), max_length=50, required=False)
    date = PartialDateBlock(label=_("Date"), required=False)
    issuer = blocks.CharBlock(label=_("Issued by"), max_length=250, required=False)
    subject = blocks.CharBlock(label=_("About"), max_length=250, required=False)
    url = blocks.URLBlock(label=_("Address in the BIP"), required=False)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Legal basis")
        description = _("An order, statute or resolution")
        template = "teams/blocks/legal_basis.html"
        preview_value = {
            "kind": "Zarządzenie",
            "number": "22/2017",
            "date": "2017-12-11",
            "issuer": "Dyrektor OPS",
            "subject": "powołanie zespołu",
            "url": "",
        }
