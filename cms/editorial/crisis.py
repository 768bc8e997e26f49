"""The short path of a notice in a crisis, under the same rule: a second person approves it, before or after.

The notice is added to what is public of each home page and not to its draft: see ``drafts.py``. Which pages bear
notices is told by their fields alone; the form that asks for a notice is named by the setting ``CRISIS_NOTICE_FORM``.
"""

import uuid
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page, Revision, WorkflowState

from . import drafts, record, submissions
from .emergencies import accepted, publish, stored, take_back
from .entries import Entry, Kind
from .models.tasks import DecisionRefused
from .people import belongs_to, is_on_duty, memberships
from .roles import ON_DUTY, ROLES

FIELD = "notices"
PROPOSERS = {role.key for role in ROLES if "wagtailcore.change_page" in role.on_pages or role == ON_DUTY}
# The type of a block in the stream, and its value.
Notice = tuple[str, Any]


def bears_notices(page: Page) -> bool:
    """Whether the specific ``page`` has a stream of notices."""
    return any(field.name == FIELD and isinstance(field, StreamField) for field in page._meta.get_fields())


def may_propose_somewhere(user: Any) -> bool:
    """Whether ``user`` has a role that may put notices on a home page; asks the database nothing new."""
    return any(one.role in PROPOSERS for one in memberships(user))


def homes_for(user: Any) -> list[Page]:
    """The public pages with notices, in every language, on which ``user`` may put one or have it shown."""
    paths = belongs_to(user)
    pages = Page.objects.filter(path__in=paths).live().specific().order_by("path")
    return [page for page in pages if bears_notices(page) and may_propose(user, page)]


def may_propose(user: Any, page: Page) -> bool:
    return page.permissions_for_user(user).can_edit() or is_on_duty(user, page)


def under_review(pages: list[Page]) -> list[Page]:
    """Those of ``pages`` that wait for a decision, so that nothing can be added to them."""
    states = [(page, page.current_workflow_state) for page in pages]
    return [page for page, state in states if state and state.status == WorkflowState.STATUS_IN_PROGRESS]


@transaction.atomic
def submit(notices: dict[Page, Notice], user: Any) -> None:
    """Send for approval what is public of each page with its notice added."""
    record.hold()
    for page, notice in notices.items():
        page = stored(page)
        workflow = page.get_workflow()
        if not page.permissions_for_user(user).can_edit() or workflow is None or not page.live:
            raise DecisionRefused(_("You cannot send “%(title)s” for approval.") % {"title": named_in(page)})
        if under_review([page]):
            raise DecisionRefused(
                _("“%(title)s” waits for a decision itself. Somebody on duty can show the notice at once.")
                % {"title": named_in(page)}
            )
        if page.scheduled_revision:
            raise DecisionRefused(
                _("An approved text of “%(title)s” waits for its time. Take it out of the schedule first.")
                % {"title": named_in(page)}
            )
        if returned := page.current_workflow_state:
            # Wagtail keeps one submission for a page; what was sent back to its author stays a draft.
            returned.cancel(user=user)
        draft = drafts.pending(page)
        _revision, block = with_notice(page, notice, user)
        with submissions.saying(**(past(draft, block) if draft else {})):
            workflow.start(page, user)


@transaction.atomic
def show_at_once(notices: dict[Page, Notice], user: Any, reason: str) -> list[Page]:
    """Publish each page's notice as an emergency. Gives the pages whose review or schedule was ended by it."""
    record.hold()
    ended = []
    for page, notice in notices.items():
        page = stored(page)
        words = accepted(page, user, reason)
        if not page.live:
            raise DecisionRefused(_("“%(title)s” is not public.") % {"title": named_in(page)})
        if under_review([page]) or page.scheduled_revision:
            ended.append(page)
        take_back(page, user)
        submissions.unschedule(page, user)
        draft = drafts.pending(page)
        revision, block = with_notice(page, notice, user)
        data = past(draft, block) if draft else {}
        publish(page, revision, user, words, {user.pk} | unapproved_authors(page), data)
        if draft:
            drafts.keep(draft, revision, FIELD, [block])
    return ended


def with_notice(page: Page, notice: Notice, user: Any) -> tuple[Revision, str]:
    """A revision of what is public of ``page`` with ``notice`` last in its band, and the key of that block."""
    text = type(page)._default_manager.get(pk=page.pk)
    block = str(uuid.uuid4())
    kind, value = notice
    getattr(text, FIELD).append((kind, value, block))
    revision = text.save_revision(user=user)
    revision.refresh_from_db()
    return revision, block


def past(draft: Revision, block: str) -> dict[str, Any]:
    return {"standalone": True, "draft": draft.pk, "field": FIELD, "blocks": [block]}


def unapproved_authors(page: Page) -> set[int]:
    """Who wrote or published what is public now, if that was an emergency which nobody has judged yet."""
    shown = Entry.objects.about(page).newest(Kind.PUBLISHED)
    entry = Entry.objects.unjudged().filter(pk=shown.regarding or 0).first() if shown else None
    return entry.contributor_ids | {entry.person_id} if entry and entry.person_id else set()


def named_in(page: Page) -> str:
    return f"{page.title} ({page.locale.get_display_name()})"
