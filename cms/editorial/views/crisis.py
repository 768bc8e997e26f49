"""The form of a notice in a crisis: sent for approval, or shown at once by somebody on duty.

What it asks is the business of the pages that bear notices. The setting ``CRISIS_NOTICE_FORM`` names a form class that
takes ``homes``, the pages in every language the person may use, the page in the address first, and offers

- ``common()`` and ``by_home()``: its fields to show, those for all languages and pairs of a page and its own fields;
- ``notices()``: once valid, the pages with a text, each with its notice (``cms.editorial.crisis.Notice``).
"""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.module_loading import import_string
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.models import Page

from .. import crisis
from ..people import is_on_duty
from .acts import PageActView


class WayForm(forms.Form):
    """Which of the two buttons was pressed, and the reason that one of them needs."""

    SUBMIT, SHOW = "submit", "show"
    way = forms.ChoiceField(
        choices=[(SUBMIT, _("Send for approval")), (SHOW, _("Show at once"))],
        error_messages={"required": _("Choose one of the buttons."), "invalid_choice": _("Choose one of the buttons.")},
    )
    reason = forms.CharField(
        label=_("Reason for showing it at once"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("It stays in the record. Whoever judges this afterwards reads it first."),
    )


class HomesView(BaseListingView):
    """Where notices can be put: for those who work in several centres; the others are led to their own."""

    page_title = _("Crisis notice")
    header_icon = "warning"
    index_url_name = "editorial_notices"
    columns = [
        TitleColumn("title", label=_("Centre"), accessor="title", url_name="editorial_notice"),
        Column("locale", label=_("Language"), accessor=lambda page: page.locale.get_display_name()),
    ]

    @cached_property
    def homes(self) -> list[Page]:
        return crisis.homes_for(self.request.user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.homes:
            raise PermissionDenied
        if len({home.translation_key for home in self.homes}) == 1:
            return redirect("editorial_notice", self.homes[0].pk)
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> list[Page]:
        return self.homes


class NoticeView(PageActView):
    """One notice in as many languages as somebody writes it, above every page of the centre."""

    template_name = "editorial/crisis_notice.html"
    page_title = _("Crisis notice")
    header_icon = "warning"

    @cached_property
    def homes(self) -> list[Page]:
        """The home pages that the person may put a notice on, the one in the address first."""
        if not crisis.bears_notices(self.page) or not self.page.live:
            raise Http404
        mine = [
            home for home in crisis.homes_for(self.request.user) if home.translation_key == self.page.translation_key
        ]
        if self.page not in mine:
            raise PermissionDenied
        return [self.page, *(home for home in mine if home != self.page)]

    @cached_property
    def way_form(self) -> WayForm:
        return WayForm(self.request.POST if self.request.method == "POST" else None)

    def get_form_class(self) -> Any:
        return import_string(settings.CRISIS_NOTICE_FORM)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"homes": self.homes}

    @cached_property
    def on_duty(self) -> bool:
        return is_on_duty(self.request.user, self.page)

    @cached_property
    def may_submit(self) -> bool:
        edits = self.page.permissions_for_user(self.request.user).can_edit()
        return edits and not crisis.under_review(self.homes)

    def is_open(self) -> bool:
        return self.may_submit or self.on_duty

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(
            page=self.page,
            way=self.way_form,
            waiting=crisis.under_review(self.homes),
            may_submit=self.may_submit,
            on_duty=self.on_duty,
            **kwargs,
        )
        context["media"] = context["form"].media
        return context

    def form_valid(self, form: Any) -> Any:
        if not self.way_form.is_valid():
            form.add_error(None, [message for messages in self.way_form.errors.values() for message in messages])
            return self.form_invalid(form)
        return super().form_valid(form)

    def perform(self, form: Any) -> str:
        user, notices = self.request.user, form.notices()
        if self.way_form.cleaned_data["way"] == WayForm.SUBMIT:
            crisis.submit(notices, user)
            return gettext("The notice waits for approval. Residents see it as soon as somebody else approves it.")
        ended = crisis.show_at_once(notices, user, self.way_form.cleaned_data["reason"])
        words = gettext("Residents see the notice now. Somebody who had no part in it will judge this afterwards.")
        if ended:
            titles = get_text_list([crisis.named_in(page) for page in ended], gettext("and"))
            words += " " + gettext(
                "What waited for approval or its time was taken back and is a draft again: %(titles)s."
            ) % {"titles": titles}
        return words
