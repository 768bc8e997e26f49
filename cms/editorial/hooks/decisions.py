"""Deciding: the screen, the dashboard's panels, and the way there from the page editor."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel
from wagtail.models import Page

from ..panels import ForMePanel, ForOthersPanel, ReturnedPanel, ScheduledPanel
from ..queues import Queues, may_unschedule, submission_of, waiting_state
from ..views.decision import DecisionView, SubmittedView, TodayView
from ..views.schedule import UnscheduleView

FIRST = -100  # before wagtail-localize, whose hook shows an editor of its own


@hooks.register("register_admin_urls")
def decision_addresses() -> list[URLPattern]:
    submission = "editorial/decide/<int:task_state_id>/"
    return [
        path(submission, DecisionView.as_view(), name="editorial_decision"),
        path(f"{submission}today/", TodayView.as_view(), name="editorial_decision_today"),
        path(f"{submission}submitted/", SubmittedView.as_view(), name="editorial_decision_submitted"),
        path("editorial/unschedule/<int:page_id>/", UnscheduleView.as_view(), name="editorial_unschedule"),
    ]


@hooks.register("construct_homepage_panels")
def show_queues(request: HttpRequest, panels: list[Any]) -> None:
    """Our lists in the place of Wagtail's, which would offer everybody what only some may decide."""
    stock = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel)
    panels[:] = [panel for panel in panels if not isinstance(panel, stock)]
    queues = Queues(request.user)
    if queues.is_involved:
        panels += [ForMePanel(queues), ReturnedPanel(queues), ForOthersPanel(queues), ScheduledPanel(queues)]


@hooks.register("before_edit_page", order=FIRST)
def lead_to_the_decision(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """Whoever may decide is led from the editor to the screen of the decision; the editor itself decides nothing."""
    state = waiting_state(page)
    if "action-workflow-action" in request.POST:
        messages.error(request, _("Nothing was decided or saved: the decision is taken on its own screen."))
        if state is None:
            return redirect("wagtailadmin_pages:edit", page.pk)
        return redirect("editorial_decision", state.pk)
    if request.method != "GET" or state is None:
        return None
    may_decide = state.task.specific.may_decide(state.workflow_state, request.user)
    return redirect("editorial_decision", state.pk) if may_decide else None


@hooks.register("before_edit_page", order=FIRST)
def offer_to_unschedule(request: HttpRequest, page: Page) -> None:
    """Wagtail says that a scheduled page is locked; say here who can free it, if it is this person."""
    revision = page.scheduled_revision if request.method == "GET" else None
    if revision is not None and may_unschedule(request.user, page, submission_of(revision)):
        messages.info(
            request,
            _("To change it, take it out of the schedule first."),
            buttons=[messages.button(reverse("editorial_unschedule", args=[page.pk]), _("Take out of the schedule"))],
        )


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_if_nobody_may_decide(request: HttpRequest, page: Page) -> None:
    """Tell who submits a page about which nobody is left to decide."""
    state = (
        waiting_state(page) if "action-submit" in request.POST or "action-restart-workflow" in request.POST else None
    )
    if state is not None and not state.task.specific.people_who_may_decide(state.workflow_state).exists():
        messages.warning(
            request,
            _(
                "Nobody may decide about “%(title)s”: everybody who decides in this centre contributed to it, or "
                "nobody decides there. Ask an administrator for one more person."
            )
            % {"title": page.get_admin_display_title()},
        )
