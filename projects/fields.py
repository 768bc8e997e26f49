"""Why a project may be published though a rule doubts it: a reason for each, kept with the page."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db import models
from wagtail.admin.compare import TextFieldComparison, register_comparison_class

from .rules import RULES, Level
from .wording import message_of, title_of

LONGEST = 500


class ReasonsWidget(forms.Widget):
    """The findings about a page, each that may be explained with a field for the reason, and its publicity duties.

    ``page`` is the page of the form, as it was typed.
    """

    template_name = "projects/admin/reasons.html"
    page: Any = None  # a ProjectPage

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        reasons = value or {}
        findings = self.page.findings() if self.page else []
        context["checks"] = [
            {
                "name": f"{name}-{rule}",
                "title": title_of(rule),
                "level": level.value,
                "messages": [message_of(one) for one in findings if (one.rule, one.level) == (rule, level)],
                "reason": reasons.get(rule, ""),
            }
            for rule, level in dict.fromkeys((one.rule, one.level) for one in findings)
        ]
        doubted = {one.rule for one in findings if one.level is Level.WARN}
        context["needless"] = [
            {"name": f"{name}-{rule}", "title": title_of(rule), "reason": reason}
            for rule, reason in reasons.items()
            if rule in RULES and rule not in doubted
        ]
        duties = self.page.duties() if self.page else []
        context["duties"] = [
            {
                "title": title_of(one.duty.name),
                "source": one.duty.source,
                "is_met": one.is_met,
                "faults": [message_of(fault) for fault in one.faults],
            }
            for one in duties
        ]
        context["longest"] = LONGEST
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        prefix = f"{name}-"
        typed = {key.removeprefix(prefix): data.get(key) for key in data if key.startswith(prefix)}
        return {rule: " ".join(reason.split()) for rule, reason in typed.items() if rule in RULES and reason.strip()}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return not any(key.startswith(f"{name}-") for key in data)

    def id_for_label(self, id_: str) -> str:
        return ""


class ReasonsFormField(forms.Field):
    widget = ReasonsWidget

    def clean(self, value: Any) -> dict[str, str]:
        """Each reason, cut to what is kept of one."""
        return {rule: reason[:LONGEST] for rule, reason in (value or {}).items()}

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or {}) != (data or {})


class ReasonsField(models.JSONField):
    """Reasons by the name of their rule."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(default=dict, blank=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["default"], kwargs["blank"]
        return name, path, args, kwargs

    def formfield(self, **kwargs: Any) -> Any:
        return ReasonsFormField(required=False, label="", help_text=self.help_text)


class ReasonsComparison(TextFieldComparison):
    """Two versions of the reasons, line by line."""

    def __init__(self, field: Any, obj_a: Any, obj_b: Any) -> None:
        super().__init__(field, obj_a, obj_b)
        self.val_a: str = lines(field.value_from_object(obj_a))
        self.val_b: str = lines(field.value_from_object(obj_b))


def lines(reasons: dict[str, str] | None) -> str:
    return "\n".join(said(reasons or {}))


def said(reasons: dict[str, str]) -> Iterator[str]:
    return (f"{title_of(rule)}: {reason}" for rule, reason in reasons.items() if rule in RULES)


def connect() -> None:
    register_comparison_class(ReasonsField, comparison_class=ReasonsComparison)
