"""Model, form and block fields of our own: partial dates, and rich text that tidies itself."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import RichTextField

from .partial_dates import FIRST_YEAR, LAST_YEAR, PartialDate
from .tidy import tidy
from .values import ComparisonInWords

PARTIAL_DATE_HELP = _("A year, a month or a day: 2018, 2018-06 or 2018-06-30.")


def to_partial_date(value: Any) -> PartialDate | None:
    """``value`` as a partial date; empty values are ``None``, others raise ``ValidationError``."""
    if value is None or value == "" or isinstance(value, PartialDate):
        return value or None
    try:
        return PartialDate.parse(str(value))
    except ValueError as error:
        message = _("Enter a date from %(first)d to %(last)d as 2018, 2018-06 or 2018-06-30.")
        raise ValidationError(message, code="partial_date", params={"first": FIRST_YEAR, "last": LAST_YEAR}) from error


class PartialDateFormField(forms.CharField):
    """A text input that takes ``2018``, ``2018-06`` or ``2018-06-30``."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["help_text"] = kwargs.get("help_text") or PARTIAL_DATE_HELP  # a model field passes an empty one
        kwargs["max_length"] = 10
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        return to_partial_date(super().to_python(value))

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, PartialDate) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(initial or "") != str(data or "").strip()

    def run_validators(self, value: Any) -> None:
        super().run_validators(str(value) if value else value)


if TYPE_CHECKING:
    PartialDateBase = models.CharField[PartialDate | str | None, PartialDate | None]
else:
    PartialDateBase = models.CharField


class PartialDateField(PartialDateBase):
    """Stores a partial date as its ISO text, which also sorts it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> PartialDate | None:
        return to_partial_date(value)

    def to_python(self, value: Any) -> Any:
        return to_partial_date(value)

    def get_prep_value(self, value: Any) -> Any:
        return str(value) if value else ""

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        value = self.to_python(value)
        if value is None and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")
        return value

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})


class PartialDateBlock(blocks.FieldBlock):
    """A date known to the year, the month or the day."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any) -> None:
        self.field = PartialDateFormField(required=required, help_text=help_text)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        return to_partial_date(value)

    normalize = to_python

    def get_prep_value(self, value: Any) -> Any:
        return str(value) if value else ""

    def value_for_form(self, value: Any) -> Any:
        return str(value) if value else ""

    def in_words(self, value: Any) -> str:
        return str(value) if value else ""

    def get_comparison_class(self) -> type[ComparisonInWords]:
        return ComparisonInWords

    class Meta:
        icon = "date"
        default = None


class LanguagesField(models.JSONField):
    """Codes of languages of the site other than that of the originals, chosen with check boxes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(default=list, blank=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["default"], kwargs["blank"]
        return name, path, args, kwargs

    def formfield(self, **kwargs: Any) -> Any:
        choices = [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
        return forms.MultipleChoiceField(
            choices=choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )


class TidyRichTextField(RichTextField):
    """Rich text without the debris of pasting."""

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        return tidy(super().clean(value, model_instance))


class TidyRichTextBlock(blocks.RichTextBlock):
    """Rich text without the debris of pasting."""

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        value.source = tidy(value.source)
        return value
