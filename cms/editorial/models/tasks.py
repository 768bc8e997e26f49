"""The approval step: a second person, who contributed nothing to what is decided."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState

from .. import record
from ..contributors import contributors_to, named
from ..entries import Entry, Kind
from ..locks import DecisionLock


class DecisionRefused(PermissionDenied):
    """Why somebody's decision was not taken, in words for her."""


class FourEyesApprovalTask(AbstractGroupApprovalTask):
    """Approval by a member of a group who neither wrote nor submitted what she decides; superusers included."""

    lock_class = DecisionLock

    class Meta:
        verbose_name = _("four-eyes approval")
        verbose_name_plural = _("four-eyes approvals")

    @classmethod
    def get_description(cls) -> str:
        return str(_("A member of the chosen groups who did not contribute approves or asks for changes"))

    def groups_for(self, page: Any) -> models.QuerySet[Group]:
        """The groups of this step that decide about ``page``: a group of one language, about its pages alone."""
        everywhere = models.Q(centre_role=None) | models.Q(centre_role__language="")
        return self.groups.filter(everywhere | models.Q(centre_role__language=page.locale.language_code))

    def may_decide(self, workflow_state: WorkflowState, user: Any) -> bool:
        """Whether ``user`` is in the groups of this step for that page, and contributed nothing."""
        return self.asks(workflow_state, user) and user.pk not in contributors_of(workflow_state)

    def asks(self, workflow_state: WorkflowState, user: Any) -> bool:
        """Whether ``user`` is in the groups of this step for that page, contributor or not."""
        return user.is_active and self.groups_for(workflow_state.content_object).filter(user=user).exists()

    def people_who_may_decide(
        self, workflow_state: WorkflowState, contributors: set[int] | None = None
    ) -> models.QuerySet[Any]:
        """Active members of the groups of this step for that page who are not among its contributors.

        Who contributed is looked up, unless the caller did so just now.
        """
        if contributors is None:
            contributors = contributors_of(workflow_state)
        groups = self.groups_for(workflow_state.content_object)
        people = get_user_model()._default_manager.filter(is_active=True, groups__in=groups)
        return people.exclude(pk__in=contributors).distinct().order_by("pk")

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, comment: str = "", **kwargs: Any) -> None:
        """Take a decision once: the first of two people wins, and the other is told who it was.

        :raises DecisionRefused: with the reason in words, when this person cannot take this decision any more.
        """
        record.hold()
        state = WorkflowState.objects.select_for_update().get(pk=task_state.workflow_state_id)
        stored = (
            TaskState.objects.select_for_update(of=("self",))
            .select_related("finished_by", "revision")
            .get(pk=task_state.pk)
        )
        if stored.task_id != self.pk or action_name not in ("approve", "reject"):
            raise DecisionRefused(gettext("This page does not wait for a decision here."))
        if stored.status != TaskState.STATUS_IN_PROGRESS or state.current_task_state_id != stored.pk:
            raise DecisionRefused(already_decided(stored))
        # From the task state and not from the page in the address: Wagtail's view does not tie the two together.
        contributors = contributors_of(state)
        if not self.asks(state, user) or user.pk in contributors:
            raise DecisionRefused(gettext("You contributed to this text, or you do not decide in this centre."))
        if action_name == "reject" and not comment.strip():
            raise DecisionRefused(gettext("Say what should be changed, so that the author can mend it."))
        approval = Kind.STEP_APPROVED if self.steps_remain(state) else Kind.APPROVED
        record.append_about(
            state.content_object,
            approval if action_name == "approve" else Kind.REJECTED,
            person=user,
            revision=stored.revision,
            contributors=named(contributors),
            comment=comment.strip(),
            data={
                "workflow": state.workflow.name,
                "step": self.name,
                "submitted_by": record.name_of(state.requested_by),
                **({"standalone": True} if Entry.objects.draft_passed_by(stored.revision) else {}),
            },
        )
        super().on_action(stored, user, action_name, comment=comment.strip(), **kwargs)

    def steps_remain(self, workflow_state: WorkflowState) -> bool:
        """Whether others have to approve after this step; only the last approval lets a text become public."""
        passed = workflow_state.successful_task_states
        left = workflow_state.workflow.tasks.filter(active=True).exclude(task_states__in=passed)
        return left.exclude(pk=self.pk).exists()

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """None: the decision is taken on its own screen, which shows what is decided (``views/decision.py``)."""
        return []

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """What waits for a decision is nobody's to edit: one autosaved letter would make its reader an author."""
        return True

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        return False

    def user_can_lock(self, obj: Any, user: Any) -> bool:
        return False

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet[TaskState]:
        if not user.is_active or not self._user_in_groups(user):
            return TaskState.objects.none()
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        states = waiting.select_related("workflow_state")
        return waiting.filter(pk__in=[state.pk for state in states if self.may_decide(state.workflow_state, user)])

    @transaction.atomic
    def deactivate(self, user: Any = None) -> None:
        """Withdraw what waits, then switch off: Wagtail takes a step that is switched off for one that was passed."""
        for state in WorkflowState.objects.active().filter(current_task_state__task=self):
            state.cancel(user=user)
        super().deactivate(user=user)


def contributors_of(workflow_state: WorkflowState) -> set[int]:
    """Who may not decide about what waits in ``workflow_state``."""
    page = workflow_state.content_object
    return contributors_to(page, workflow_state.requested_by_id) if isinstance(page, Page) else set()


def already_decided(task_state: TaskState) -> str:
    """What a decider is told who came too late."""
    if task_state.finished_by and task_state.status == TaskState.STATUS_APPROVED:
        text = gettext("%(person)s approved this at %(time)s, before you.")
    elif task_state.finished_by and task_state.status == TaskState.STATUS_REJECTED:
        text = gettext("%(person)s asked for changes at %(time)s, before you.")
    else:
        return gettext("This no longer waits for a decision: it was taken back in the meantime.")
    finished = task_state.finished_at
    time = date_format(timezone.localtime(finished), "H:i") if finished else ""
    return text % {"person": record.name_of(task_state.finished_by), "time": time}
