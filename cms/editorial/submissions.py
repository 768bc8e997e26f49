"""Writing down who submitted what, and who took it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_cancelled

from . import record
from .contributors import contributors_to, named
from .entries import Kind
from .models.tasks import FourEyesApprovalTask

_said: ContextVar[dict[str, Any]] = ContextVar("said")


def connect() -> None:
    task_submitted.connect(record_submission, dispatch_uid="record")
    workflow_cancelled.connect(record_cancellation, dispatch_uid="record")


def record_submission(sender: Any, instance: TaskState, user: Any = None, **kwargs: Any) -> None:
    """Write down a submission when its first step begins; from then on its revision cannot be changed."""
    state = instance.workflow_state
    page = state.content_object
    passed = state.task_states.filter(revision_id=instance.revision_id, status=TaskState.STATUS_APPROVED)
    if isinstance(page, Page) and not passed.exists():
        submitter = user or state.requested_by
        people = contributors_to(page, state.requested_by_id) | ({submitter.pk} if submitter else set())
        data: dict[str, Any] = {"workflow": state.workflow.name, "task_state": instance.pk, **_said.get({})}
        step = instance.task.specific
        if isinstance(step, FourEyesApprovalTask) and not step.people_who_may_decide(state, people).exists():
            data["nobody_may_decide"] = True
        record.append_about(
            page,
            Kind.SUBMITTED,
            person=submitter,
            revision=instance.revision,
            contributors=named(people),
            data=data,
        )


@contextmanager
def saying(**data: Any) -> Iterator[None]:
    """Submissions within it are recorded with ``data`` as well."""
    token = _said.set(data)
    try:
        yield
    finally:
        _said.reset(token)


def record_cancellation(sender: Any, instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = instance.content_object
    if isinstance(page, Page):
        record.append_about(page, Kind.CANCELLED, person=user, data={"workflow": instance.workflow.name})


def unschedule(page: Page, user: Any) -> None:
    """Take an approved text out of the schedule: it loses its approval, and can be edited and submitted again."""
    for revision in Revision.objects.for_instance(page).exclude(approved_go_live_at=None):
        record.append_about(page, Kind.UNSCHEDULED, person=user, revision=revision)
        revision.approved_go_live_at = None
        revision.save(user=user, update_fields=["approved_go_live_at"])
