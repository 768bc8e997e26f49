"""The approval step: a second person, who contributed nothing to what is decided."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Revision, TaskState, WorkflowState

from .forms import RejectionForm
from .locks import DecisionLock


def contributors_to(workflow_state: WorkflowState) -> set[int]:
    """Primary keys of all who contributed since the last publication: authors of any revision, and the submitter."""
    page = workflow_state.content_object
    revisions = Revision.objects.for_instance(page)
    if page.live_revision_id:
        # Autosave may write into an existing revision, the published one included: its time tells, not its number.
        later = Q(pk__gt=page.live_revision_id)
        if page.last_published_at:
            later |= Q(created_at__gt=page.last_published_at)
        revisions = revisions.filter(later)
    people = set(revisions.exclude(user=None).values_list("user_id", flat=True))
    if workflow_state.requested_by_id:
        people.add(workflow_state.requested_by_id)
    return people


class FourEyesApprovalTask(AbstractGroupApprovalTask):
    """Approval by a member of a group who neither wrote nor submitted what she decides; superusers included."""

    lock_class = DecisionLock

    class Meta:
        verbose_name = _("four-eyes approval")
        verbose_name_plural = _("four-eyes approvals")

    @classmethod
    def get_description(cls) -> str:
        return str(_("A member of the chosen groups who did not contribute approves or asks for changes"))

    def may_decide(self, workflow_state: WorkflowState, user: Any) -> bool:
        """Whether ``user`` is in the groups of this step and contributed nothing."""
        if not user.is_active or not self._user_in_groups(user):
            return False
        return user.pk not in contributors_to(workflow_state)

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        # From the task state and not from the page in the address: Wagtail's view does not tie the two together.
        if not self.may_decide(task_state.workflow_state, user):
            raise PermissionDenied
        stored = TaskState.objects.select_for_update().get(pk=task_state.pk)
        if stored.task_id != self.pk or stored.status != TaskState.STATUS_IN_PROGRESS:
            raise PermissionDenied
        # Wagtail's dashboard checks the form, but does not insist on one.
        form = self.get_form_for_action(action_name)(kwargs)
        if not form.is_valid():
            raise PermissionDenied
        super().on_action(task_state, user, action_name, **kwargs)

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        state = obj.current_workflow_state
        if state is None or not self.may_decide(state, user):
            return []
        # The edit view's own menu would say it; ours shows these, and so does the dashboard.
        final = state.is_at_final_task
        return [
            ("approve", _("Approve and publish") if final else _("Approve"), False),
            ("approve", _("Approve with a comment"), True),
            ("reject", _("Request changes"), True),
        ]

    def get_form_for_action(self, action: str) -> Any:
        return RejectionForm if action == "reject" else super().get_form_for_action(action)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """What waits for a decision is nobody's to edit: one autosaved letter would make its reader an author."""
        return True

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        return bool(self._user_in_groups(user))

    def user_can_lock(self, obj: Any, user: Any) -> bool:
        return False

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet[TaskState]:
        if not user.is_active or not self._user_in_groups(user):
            return TaskState.objects.none()
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        mine = [
            state.pk
            for state in waiting.select_related("workflow_state")
            if user.pk in contributors_to(state.workflow_state)
        ]
        return waiting.exclude(pk__in=mine)

    @transaction.atomic
    def deactivate(self, user: Any = None) -> None:
        """Withdraw what waits, then switch off: Wagtail takes a step that is switched off for one that was passed."""
        for state in WorkflowState.objects.active().filter(current_task_state__task=self):
            state.cancel(user=user)
        super().deactivate(user=user)
