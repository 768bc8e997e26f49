"""Why a page cannot be edited, in words for the person who tries."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.locks import WorkflowLock


class DecisionLock(WorkflowLock):
    """Holds a page still from its submission to the decision; Wagtail's would let those who decide edit it."""

    def get_message(self, user: Any) -> str:
        return _(
            "This page waits for a decision. Nobody can change it until somebody who did not write it approves it "
            "or asks for changes. Its author may withdraw it with “Cancel workflow”."
        )

    def get_description(self, user: Any, can_lock: bool = False) -> str:
        return _("Nobody can change the page until the decision.")
