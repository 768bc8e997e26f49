"""Amounts of money as editors type them, and in the reader's language."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Media
from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail_localize.segments import StringSegmentValue

from cms.core.values import ComparisonInWords

from ..money import LONGEST, UNKNOWN, Fault, Money, NotAnAmount, Precision, parse
from ..wording import in_words

FAULTS = {
    Fault.NOT_UNDERSTOOD: _(
        "This is not understood as an amount. Write for example 977 000,00 zł or ponad 421 tys. zł."
    ),
    Fault.NEGATIVE: _("An amount cannot be below zero."),
    Fault.TOO_FINE: _("An amount has two decimals at most."),
    Fault.TOO_LARGE: _("This amount is too large."),
    Fault.UP_TO: _("An upper limit is no amount. Write the amount, or leave the field empty."),
}


class MoneyInput(forms.TextInput):
    """A text input that says what it understands while somebody types; ``static/js/admin/money.js``."""

    def __init__(self, currency: str) -> None:
        super().__init__(
            attrs={
                "data-controller": "money",
                "data-action": "input->money#read",
                "data-money-url-value": reverse_lazy("projects_amount"),
                "data-money-currency-value": currency,
                "autocomplete": "off",
            }
        )

    @cached_property
    def media(self) -> Media:
        return Media(js=[static("js/admin/money.js")], css={"all": [static("css/admin/money.css")]})


class MoneyField(forms.CharField):
    """A text that says an amount of money, as people write it."""

    def __init__(self, currency: str = "PLN", **kwargs: Any) -> None:
        self.currency = currency
        super().__init__(max_length=LONGEST, widget=MoneyInput(currency), **kwargs)

    def to_python(self, value: Any) -> Any:
        return value if isinstance(value, Money) else money_from(super().to_python(value) or "", self.currency)

    def prepare_value(self, value: Any) -> Any:
        return typed(value) if isinstance(value, Money) else value

    def run_validators(self, value: Any) -> None:
        super().run_validators(value.wording if isinstance(value, Money) else value)

    def validate(self, value: Any) -> None:
        if self.required and not value.is_known:
            raise ValidationError(self.error_messages["required"], code="required")


def money_from(text: str, currency: str) -> Money:
    """``parse``, with the fault in the reader's language."""
    try:
        return parse(text, currency)
    except NotAnAmount as error:
        raise ValidationError(FAULTS[error.fault], code=error.fault.value) from error


def typed(money: Money) -> str:
    """An amount as its field shows it: as it was typed, or else in words that mean the same."""
    return money.wording or (in_words(money) if money.is_known else "")


class MoneyBlock(blocks.FieldBlock):
    """An amount of money, typed as people write it; kept as amount, currency, precision and wording."""

    def __init__(self, required: bool = False, help_text: Any = "", currency: str = "PLN", **kwargs: Any) -> None:
        self.field = MoneyField(required=required, help_text=help_text, currency=currency)
        super().__init__(**kwargs)

    def get_comparison_class(self) -> type[ComparisonInWords]:
        return ComparisonInWords

    def normalize(self, value: Any) -> Money:
        """Also of a text, so that code may write amounts as people do."""
        if isinstance(value, Money):
            return value
        return parse(value, self.field.currency) if isinstance(value, str) else self.to_python(value)

    def get_default(self) -> Money:
        return UNKNOWN

    def to_python(self, value: Any) -> Money:
        """An amount from its stored form. What cannot be read is unknown: one damaged row harms no other."""
        if not isinstance(value, dict):
            return UNKNOWN
        try:
            amount = None if value.get("amount") is None else Decimal(str(value["amount"]))
            precision = Precision(value.get("precision", Precision.UNKNOWN))
        except (ArithmeticError, ValueError):
            return UNKNOWN
        return Money(amount, str(value.get("currency") or "PLN"), precision, str(value.get("wording") or ""))

    def get_prep_value(self, value: Money | str) -> dict[str, Any]:
        """As it is stored; also of a text that nobody has checked yet, which a form compares with what is stored."""
        if isinstance(value, str):
            text = value
            try:
                value = parse(text, self.field.currency)
            except NotAnAmount:
                value = replace(UNKNOWN, wording=text)
        return {
            "amount": None if value.amount is None else str(value.amount),
            "currency": value.currency,
            "precision": value.precision.value,
            "wording": value.wording,
        }

    def get_form_state(self, value: Any) -> Any:
        return typed(value) if isinstance(value, Money) else value

    def clean(self, value: Any) -> Any:
        return self.field.clean(value)

    def in_words(self, value: Any) -> str:
        return in_words(value) if isinstance(value, Money) else str(value)

    def get_searchable_content(self, value: Money) -> list[str]:
        return [value.wording] if value.wording else []

    def get_translatable_segments(self, value: Money) -> list[StringSegmentValue]:
        """The wording, where readers see it."""
        is_shown = value.is_known and not value.is_exact and value.wording
        return [StringSegmentValue("", value.wording)] if is_shown else []

    def restore_translated_segments(self, value: Money, segments: list[StringSegmentValue]) -> Money:
        wording = segments[0].render_text() if segments else value.wording
        return Money(value.amount, value.currency, value.precision, wording)

    class Meta:
        icon = "decimal"
        label = _("Amount")
        description = _("Money with its currency and precision")
        template = "projects/blocks/money.html"
        preview_value = "977 000,00 zł"
