"""What happens when the last step of a workflow approves. Imported while Wagtail's models load: imports none."""

from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied


def publish_approved_revision(workflow_state: Any, user: Any = None) -> None:
    """Publish exactly the revision that a second person approved; ``PermissionDenied`` if none did.

    Wagtail's own action publishes the latest revision, and asks the decider for a publish right that nobody here
    holds: the approval is the permission. A workflow also "finishes" when it has no step, when its step is switched
    off, or when a step of Wagtail's own lets authors approve themselves; none of these publishes.
    """
    decided = workflow_state.current_task_state
    second_person = apps.get_model("editorial", "FourEyesApprovalTask")
    if (
        decided is None
        or decided.status != decided.STATUS_APPROVED
        or not isinstance(decided.task.specific, second_person)
    ):
        raise PermissionDenied
    decided.revision.publish(user=user, skip_permission_checks=True)
