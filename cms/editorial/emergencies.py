"""Publishing and taking down at once, by people on duty with a reason; judged afterwards by somebody else.

Each act is one transaction that begins with ``record.hold()``. What cannot be done is a ``DecisionRefused`` with words.
"""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision, WorkflowState

from cms.core.completeness import missing_in

from . import drafts, record
from .contributors import contributors_to, named
from .entries import Entry, Kind
from .models.tasks import DecisionRefused
from .people import is_on_duty
from .submissions import unschedule

SHORTEST_REASON = 2  # words
HOME_DEPTH = 2


@transaction.atomic
def publish_now(page: Page, user: Any, reason: str, seen: int | None = None) -> Entry:
    """Publish the newest saved text of ``page`` at once, also when it was planned for later.

    ``seen`` is the key of the revision that ``user`` was shown; another one is refused.
    What waits for a decision is taken back first, so that nobody decides about a text that is public already.
    """
    record.hold()
    page = stored(page)
    reason = accepted(page, user, reason)
    revision = page.get_latest_revision()
    if revision is None or page.alias_of_id:
        raise DecisionRefused(_("There is no text of this page that could be published."))
    if seen is not None and seen != revision.pk:
        raise DecisionRefused(_("Another text was saved in the meantime. Look at it and decide again."))
    if page.live and page.live_revision_id == revision.pk:
        raise DecisionRefused(_("The newest text of this page is public already."))
    text = revision.as_object()
    now = timezone.now()
    if text.expire_at and text.expire_at <= now:
        raise DecisionRefused(_("The time of this text is over: remove its expiry date, save, and try again."))
    if missing := missing_in(text):
        raise DecisionRefused(_("The text is not complete: %(missing)s") % {"missing": " ".join(missing)})
    waiting = page.current_workflow_state
    people = contributors_to(page, waiting.requested_by_id if waiting else None)
    passed = Entry.objects.draft_passed_by(revision)
    take_back(page, user)
    unschedule(page, user)
    if text.go_live_at and text.go_live_at > now:
        # "At once" means now: the same text without its time, still its author's.
        text.go_live_at = None
        revision = text.save_revision(user=revision.user)
        revision.refresh_from_db()
    data = {"standalone": True} if passed else {}
    entry = publish(page, revision, user, reason, people, data)
    draft = drafts.pending(stored(page)) if passed else None
    if draft:
        drafts.keep(draft, revision, passed["field"], passed["blocks"])
    return entry


def publish(
    page: Page, revision: Revision, user: Any, reason: str, contributors: set[int], data: dict[str, Any]
) -> Entry:
    """Write the emergency down and make ``revision`` public; for acts that have asked their questions."""
    entry = record.append_about(
        page,
        Kind.EMERGENCY,
        person=user,
        revision=revision,
        contributors=named(contributors),
        comment=reason,
        data=data,
    )
    # Read again: what was known of the page with this revision may be older than its draft.
    Revision.objects.get(pk=revision.pk).publish(user=user, skip_permission_checks=True)
    return entry


@transaction.atomic
def take_down(page: Page, user: Any, reason: str) -> Entry:
    """Take ``page`` and all that is public below it out of public view; the entries below name the first one.

    Readers then get 404, not 410: it is not settled yet whether the page is gone.
    """
    record.hold()
    page = stored(page)
    reason = accepted(page, user, reason)
    if page.depth <= HOME_DEPTH:
        raise DecisionRefused(
            _("A home page cannot be taken down: the whole centre would be gone. Publish a new text.")
        )
    if not page.live:
        raise DecisionRefused(_("This page is not public."))
    first: Entry | None = None
    for one in public_from(page):
        take_back(one, user)
        unschedule(one, user)
        entry = record.append_about(
            one,
            Kind.TAKEN_DOWN,
            person=user,
            revision=one.live_revision,
            comment=reason,
            data={"part_of": first.pk} if first else {},
        )
        unpublish(one, user)
        first = first or entry
    assert first is not None
    return first


def public_from(page: Page) -> list[Page]:
    """``page`` and the public pages below it, from the top down."""
    return [one.specific for one in page.get_descendants(inclusive=True).live().order_by("path")]


def stored(page: Page) -> Page:
    """``page`` as it is now, held until the transaction ends."""
    return Page.objects.select_for_update().get(pk=page.pk).specific


def accepted(page: Page, user: Any, reason: str) -> str:
    """``reason`` if ``user`` is on duty for ``page`` and it says something."""
    if not is_on_duty(user, page):
        raise DecisionRefused(_("Only people on duty in this centre may do this."))
    reason = reason.strip()
    if len(reason.split()) < SHORTEST_REASON:
        raise DecisionRefused(_("Give the reason in a few words: it stays in the record, and somebody will judge it."))
    return reason


def take_back(page: Page, user: Any) -> None:
    """Cancel a submission that waits for a decision."""
    state = page.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS:
        state.cancel(user=user)


def unpublish(page: Page, user: Any) -> None:
    if page.live:
        UnpublishPageAction(page, user=user).execute(skip_permission_checks=True)
