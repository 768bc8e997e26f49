"""Screens for people on duty: their pages, and a reason for each act."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.models import Page

from .. import emergencies, judgements
from ..contributors import contributors_to
from ..people import is_on_duty, memberships
from ..roles import ON_DUTY
from .acts import PageActView


class ReasonForm(forms.Form):
    """Why something is done past the ordinary road."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stays in the record. Whoever judges this afterwards reads it first."),
    )


def on_duty_paths(user: Any) -> list[str]:
    """Where in the tree ``user`` is on duty."""
    return [path for one in memberships(user) if one.role == ON_DUTY.key for path in one.homes]


def state_of(page: Page) -> str:
    if not page.live:
        return gettext("not public")
    return gettext("public, with newer changes") if page.has_unpublished_changes else gettext("public")


def can_publish(page: Page) -> bool:
    return not page.live or page.has_unpublished_changes


def can_take_down(page: Page) -> bool:
    return page.live and page.depth > emergencies.HOME_DEPTH


class PageColumn(Column):
    """A page with its language and whether residents see it; narrow enough for a phone."""

    cell_template_name = "editorial/tables/page.html"

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> dict[str, Any]:
        return super().get_cell_context_data(instance, parent_context) | {"state": state_of(instance)}


class ActsColumn(Column):
    """Links to what can be done about a page at once."""

    cell_template_name = "editorial/tables/acts.html"

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> dict[str, Any]:
        possible = {"can_publish": can_publish(instance), "can_take_down": can_take_down(instance)}
        return super().get_cell_context_data(instance, parent_context) | possible

    class Media:
        css = {"all": ["css/admin/acts.css"]}


class OnDutyView(BaseListingView):
    """The pages of the centres in which somebody is on duty, each with what can be done about it at once."""

    page_title = _("Emergency")
    header_icon = "warning"
    is_searchable = True
    search_fields = ["title", "draft_title"]
    search_backend_name = None
    default_ordering = "path"
    paginate_by = 50
    index_url_name = "editorial_emergency"
    index_results_url_name = "editorial_emergency_results"
    columns = [PageColumn("title", label=_("Page")), ActsColumn("acts", label=_("At once"))]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not on_duty_paths(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[Page]:
        wanted = Q(pk__in=[])
        for path in on_duty_paths(self.request.user):
            wanted |= Q(path__startswith=path)
        return Page.objects.filter(wanted, alias_of=None).select_related("locale").order_by("path")


class EmergencyView(PageActView):
    """Asks somebody on duty for a reason, and acts at once."""

    form_class = ReasonForm
    template_name = "editorial/emergency.html"
    header_icon = "warning"
    act = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not is_on_duty(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waiting = self.page.current_workflow_state
        return super().get_context_data(
            act=self.act,
            page=self.page,
            waiting=waiting if waiting and waiting.status == waiting.STATUS_IN_PROGRESS else None,
            scheduled=self.page.scheduled_revision,
            nobody_may_judge=not judgements.judges(self.page, self.took_part()).exists(),
            hours=settings.EMERGENCY_REVIEW_HOURS,
            **kwargs,
        )

    def took_part(self) -> set[int]:
        return {self.request.user.pk or 0}


class PublishNowView(EmergencyView):
    """The newest saved text becomes public without waiting for anybody."""

    page_title = _("Publish at once")
    act = "publish"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        revision = self.page.get_latest_revision()
        text = revision.as_object() if revision else None
        return super().get_context_data(revision=revision, text=text, **kwargs)

    def took_part(self) -> set[int]:
        waiting = self.page.current_workflow_state
        return super().took_part() | contributors_to(self.page, waiting.requested_by_id if waiting else None)

    def perform(self, form: Any) -> str:
        shown = self.request.POST.get("revision", "")
        seen = int(shown) if shown.isascii() and shown.isdecimal() else 0
        emergencies.publish_now(self.page, self.request.user, form.cleaned_data["reason"], seen)
        return gettext("“%(title)s” is public. Somebody who had no part in it will judge this afterwards.") % {
            "title": self.page.get_admin_display_title()
        }


class TakeDownView(EmergencyView):
    """The page, and what is public below it, disappears from public view."""

    page_title = _("Take down at once")
    act = "take_down"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        below = [page for page in emergencies.public_from(self.page) if page.pk != self.page.pk]
        return super().get_context_data(below=below, **kwargs)

    def perform(self, form: Any) -> str:
        entry = emergencies.take_down(self.page, self.request.user, form.cleaned_data["reason"])
        pages = len(judgements.parts_of(entry))
        words = ngettext(
            "%(count)d page is not public any more. Somebody else will judge this afterwards.",
            "%(count)d pages are not public any more. Somebody else will judge this afterwards.",
            pages,
        )
        return words % {"count": pages}
