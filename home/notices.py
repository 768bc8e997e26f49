"""The short form of a notice in a crisis, named by the setting ``CRISIS_NOTICE_FORM``."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminPageChooser
from wagtail.models import Page

from teams.blocks import Severity

DAYS = 2
TITLE, TEXT, LINK = "title", "text", "link"


def today() -> date:
    return timezone.localdate()


class CrisisNoticeForm(forms.Form):
    """How serious and from when to when; a title, a sentence and a link for each language that gets one."""

    severity = forms.ChoiceField(label=_("Kind"), choices=Severity.choices, initial=Severity.CRISIS)
    shown_from = forms.DateField(label=_("Shown from"), initial=today, widget=AdminDateInput)
    shown_to = forms.DateField(
        label=_("Shown until"), initial=lambda: today() + timedelta(days=DAYS), widget=AdminDateInput
    )

    def __init__(self, *args: Any, homes: list[Page], **kwargs: Any) -> None:
        """``homes``: the home pages that may get a notice; the first must."""
        super().__init__(*args, **kwargs)
        self.homes = homes
        for home in homes:
            required = home == homes[0]
            self.fields[name_of(TITLE, home)] = forms.CharField(label=_("Title"), max_length=120, required=required)
            self.fields[name_of(TEXT, home)] = forms.CharField(
                label=_("Text"), max_length=200, required=False, widget=forms.Textarea(attrs={"rows": 3})
            )
            self.fields[name_of(LINK, home)] = forms.ModelChoiceField(
                queryset=Page.objects.filter(path__startswith=home.path).live(),
                label=_("Page with more about it"),
                required=False,
                widget=AdminPageChooser,
                error_messages={"invalid_choice": _("Choose a published page of this centre in this language.")},
            )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        first, last = data.get("shown_from"), data.get("shown_to")
        if first and last and last < first:
            self.add_error("shown_to", gettext("The end is before the beginning."))
        elif last and last < today():
            self.add_error("shown_to", gettext("This day is over: nobody would see the notice."))
        for home in self.homes:
            title, text, link = (data.get(name_of(part, home)) for part in (TITLE, TEXT, LINK))
            if (text or link) and not title and name_of(TITLE, home) not in self.errors:
                self.add_error(name_of(TITLE, home), gettext("Give the notice a title in this language, too."))
        return data

    def common(self) -> list[BoundField]:
        return [self["severity"], self["shown_from"], self["shown_to"]]

    def by_home(self) -> Iterator[tuple[Page, list[BoundField]]]:
        for home in self.homes:
            yield home, [self[name_of(part, home)] for part in (TITLE, TEXT, LINK)]

    def notices(self) -> dict[Page, tuple[str, dict[str, Any]]]:
        """For each home page with a title, the block of its notice; ask a valid form."""
        data = self.cleaned_data
        return {home: ("notice", self._block(home)) for home in self.homes if data[name_of(TITLE, home)]}

    def _block(self, home: Page) -> dict[str, Any]:
        data = self.cleaned_data
        text, link = str(escape(data[name_of(TEXT, home)])), data[name_of(LINK, home)]
        if link:
            text = f'{text} <a linktype="page" id="{link.pk}">{escape(link.title)}</a>'.strip()
        return {
            "severity": data["severity"],
            "title": data[name_of(TITLE, home)],
            "text": f"<p>{text}</p>" if text else "",
            "shown_from": data["shown_from"],
            "shown_to": data["shown_to"],
        }


def name_of(part: str, home: Page) -> str:
    return f"{part}_{home.locale.language_code}"
