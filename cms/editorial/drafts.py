"""Keeping a pending draft when another text of its page is published past it.

A notice in a crisis is added to what is public, not to the draft somebody is still writing. The draft then comes back
as the newest revision of the page, its author's as before, so that nothing of it is lost or published by the way.
The entry of the submission or emergency says ``standalone``: the draft's authors still are authors.
"""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page, Revision, WorkflowState
from wagtail.signals import workflow_approved, workflow_cancelled, workflow_rejected

from .entries import Entry


def connect() -> None:
    for signal in (workflow_approved, workflow_cancelled, workflow_rejected):
        signal.connect(bring_back, dispatch_uid="drafts")


def pending(page: Page) -> Revision | None:
    """The newest revision of ``page``, if it is not what the public reads."""
    newest = page.get_latest_revision()
    return newest if newest and newest.pk != page.live_revision_id else None


def bring_back(sender: Any, instance: WorkflowState, **kwargs: Any) -> None:
    """When the decision about a text made past a draft has come: the draft is the newest text again."""
    page = instance.content_object
    revision = instance.current_task_state.revision if instance.current_task_state else None
    passed = Entry.objects.draft_passed_by(revision)
    draft = Revision.objects.filter(pk=passed.get("draft")).first()
    if not isinstance(page, Page) or draft is None or revision is None or page.get_latest_revision() != revision:
        return
    published = instance.status == WorkflowState.STATUS_APPROVED
    keep(draft, revision, passed["field"], passed["blocks"] if published else ())


def keep(draft: Revision, published: Revision, field: str, blocks: Iterable[str]) -> Revision:
    """Save ``draft`` again as the newest revision, with those blocks of ``published`` that are public now."""
    text = draft.as_object()
    stream = getattr(text, field)
    known = {block.id for block in stream}
    wanted = set(blocks) - known
    for block in getattr(published.as_object(), field):
        if block.id in wanted:
            stream.append((block.block_type, block.value, block.id))
    # Not cleaned: a draft may be unfinished.
    return text.save_revision(user=draft.user, clean=False)
