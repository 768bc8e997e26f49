"""The decision in the page editor.

Wagtail offers the decision only to those who may also edit the page, and saves their form together with it. Here
nobody may edit what waits, so the buttons are added and the decision is taken before the form is looked at.
"""

import json
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import PageLockedMenuItem, WorkflowMenuItem
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from .locks import DecisionLock

ICONS = {"approve": "success", "reject": "edit"}


@hooks.register("construct_page_action_menu")
def offer_decisions(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Put the decisions first in the menu of a page that waits for one of this person's."""
    lock = context.get("lock")
    if context["view"] != "edit" or not isinstance(lock, DecisionLock):
        return
    decisions = [
        WorkflowMenuItem(name, label, launch_modal, icon_name=ICONS[name])
        for name, label, launch_modal in lock.task.get_actions(context["page"], request.user)
    ]
    if decisions:
        others = [item for item in menu_items if not isinstance(item, PageLockedMenuItem)]
        menu_items[:] = [*decisions, *others]


@hooks.register("before_edit_page", order=-10)  # before wagtail-localize puts its own editor in place
def take_decision(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Approve or send back without saving the form; whatever stands in the way is said, and nothing is lost."""
    if request.method != "POST" or "action-workflow-action" not in request.POST:
        return None
    lock = page.get_lock()
    if page.current_workflow_task is not None and not isinstance(lock, DecisionLock):
        return None
    problem = _("This page no longer waits for a decision: it was decided or withdrawn in the meantime.")
    if isinstance(lock, DecisionLock):
        problem = decide(request, page, lock.task)
    if problem:
        messages.error(request, problem)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def decide(request: HttpRequest, page: Page, task: Any) -> str:
    """Take the decision named in the request; returns why not, or an empty string."""
    action = request.POST.get("workflow-action-name", "")
    if action not in {name for name, _label, _modal in task.get_actions(page, request.user)}:
        return _("You cannot decide about this page. Somebody decides who neither wrote nor submitted it.")
    state = page.current_workflow_task_state
    read = request.POST.get("loaded_revision_id")
    if read and read != str(state.revision_id):
        return _("The page was changed after you had opened it. Read it again before you decide.")
    form = task.get_form_for_action(action)(extra_data(request))
    if not form.is_valid():
        return " ".join(message for errors in form.errors.values() for message in errors)
    try:
        task.on_action(state, request.user, action, **form.cleaned_data)
    except PermissionDenied:
        return _("Somebody else decided about this page in the meantime.")
    said = _("“%(title)s” is approved.") if action == "approve" else _("“%(title)s” went back to its author.")
    messages.success(request, said % {"title": page.get_admin_display_title()})
    return ""


def extra_data(request: HttpRequest) -> dict[str, Any]:
    """What was typed in the dialogue, as the admin's JavaScript sends it."""
    try:
        data = json.loads(request.POST.get("workflow-action-extra-data") or "{}")
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
