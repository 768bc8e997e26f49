"""In which state a page is in another language."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    NOT_NEEDED = "not_needed", _("not needed")
    MISSING = "missing", _("missing")
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    LIVE = "live", _("live")
    OUTDATED = "outdated", _("outdated")


ICONS = {
    State.NOT_NEEDED: "minus",
    State.MISSING: "circle-plus",
    State.DRAFT: "draft",
    State.IN_REVIEW: "time",
    State.LIVE: "circle-check",
    State.OUTDATED: "warning",
}


def state_of(*, needed: bool, exists: bool, waits: bool, live: bool, changed_words: int) -> State:
    """The state of a translation: what is being done about it comes before what residents read.

    ``exists``: there is a page in the language; ``waits``: for a decision; ``changed_words``: of the original since
    the public translation was made.
    """
    if not exists:
        return State.MISSING if needed else State.NOT_NEEDED
    if waits:
        return State.IN_REVIEW
    if not live:
        return State.DRAFT
    return State.OUTDATED if changed_words else State.LIVE
