"""The gate: nothing becomes or stays public that the record does not permit, whatever code asks for it.

It stands on the signals of saving and deleting, below every view, action, command and script that uses the models;
triggers repeat the core of it in the database (``database.py``). What it refuses it refuses with an exception that
Wagtail shows as a lack of permission: the ordinary roads never come so far, their views ask first.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import SET_NULL, ManyToOneRel, ProtectedError, Q
from django.db.models.signals import pre_delete, pre_save
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import (
    BaseViewRestriction,
    Page,
    Revision,
    TaskState,
    WorkflowState,
)
from wagtail.signals import page_published

from cms.core.models import BasePage

from .entries import JUDGEMENTS, PERMITTING, Entry, Kind
from .public_content import INTERNAL, fields_content, hash_of, public_content, row_content
from .record import acting_person, append_about

# What of a revision never changes once it is in the record.
FIXED = ("content", "object_id", "user_id")
STATE = frozenset({"live", "live_revision", "live_revision_id", "alias_of", "alias_of_id"})
# What somebody else decides than who wrote, did or requested it.
DECISIONS = (Kind.STEP_APPROVED, Kind.APPROVED, Kind.REJECTED, Kind.WITHDRAWN, *JUDGEMENTS)


class PublicationRefused(PermissionDenied):
    """Something would have become public, changed in public or disappeared without a second person's approval."""


def connect() -> None:
    """Put the gate in place; called when the application is ready."""
    pre_save.connect(guard_save, dispatch_uid="gate")
    pre_delete.connect(guard_delete, dispatch_uid="gate")
    page_published.connect(record_publication, dispatch_uid="gate")


def disconnect() -> None:
    """Take the gate away: for the test that shows what happens without it."""
    pre_save.disconnect(dispatch_uid="gate")
    pre_delete.disconnect(dispatch_uid="gate")
    page_published.disconnect(dispatch_uid="gate")


def guard_save(sender: Any, instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        guard_page(instance, update_fields)
    elif isinstance(instance, Revision):
        guard_revision(instance)
    elif isinstance(instance, WorkflowState):
        guard_submission(instance)
    elif isinstance(instance, Entry):
        guard_entry(instance)
    elif isinstance(instance, BaseViewRestriction):
        raise PublicationRefused(_("What is published is public for everybody; nothing is hidden behind a password."))
    elif (page := page_of_row(instance)) is not None:
        guard_row(page, instance, kept=True)


def guard_delete(sender: Any, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        if Entry.objects.about(instance).publications().exists():
            raise PublicationRefused(
                _("“%(title)s” was public: it can be withdrawn, but not deleted.") % {"title": instance.title}
            )
        guard_dependants(instance)
    elif isinstance(instance, Revision):
        page = instance.content_object
        if in_record(instance) and isinstance(page, Page) and Entry.objects.about(page).publications().exists():
            # An error that Wagtail's purge_revisions knows: it leaves the revision and goes on.
            raise ProtectedError(_("The record needs this revision."), {instance})
    elif isinstance(instance, get_user_model()):
        raise PublicationRefused(_("Accounts are switched off, never deleted: the record names their people."))
    elif isinstance(instance, BaseViewRestriction):
        raise PublicationRefused(_("What is published is public for everybody; nothing is hidden behind a password."))
    elif (page := page_of_row(instance)) is not None:
        guard_row(page, instance, kept=False)


def guard_page(page: Page, update_fields: Any = None) -> None:
    """Refuse a save by which residents would read something else than the record permits."""
    written = None if update_fields is None else set(update_fields)
    if page.alias_of_id and page.live:
        # An alias follows its source without a decision of its own; it stays a draft until it is a page of its own.
        page.live = False
    if written is not None and not written & STATE and not (written - INTERNAL):
        return
    before = type(page)._base_manager.filter(pk=page.pk).first() if page.pk else None
    live = page.live if written is None or "live" in written else bool(before and before.live)
    if not live:
        if before is not None and before.live:
            guard_end(before)
        return
    changed_state = before is None or not before.live or before.live_revision_id != page.live_revision_id
    if not changed_state and before is not None and not content_changes(before, page, written):
        return
    permit = Entry.objects.permit_for(page) if page.pk else None
    specific = isinstance(page, page.specific_class or Page)
    if (
        permit is None
        or written is not None
        or not specific
        or permit.revision_id != page.live_revision_id
        or permit.content_hash != hash_of(public_content(page))
    ):
        raise PublicationRefused(
            _("“%(title)s” was not published: nobody approved exactly this text.") % {"title": page.title}
        )
    if page.expire_at and page.expire_at <= timezone.now():
        raise PublicationRefused(_("“%(title)s” was not published: its time is over.") % {"title": page.title})
    if changed_state and page.go_live_at and page.go_live_at > timezone.now():
        raise PublicationRefused(_("“%(title)s” was not published: its time has not come.") % {"title": page.title})


def guard_dependants(page: Page) -> None:
    """Refuse to delete a draft that waits for a decision or its time, or that a public page names."""
    if page.workflow_in_progress or page.scheduled_revision:
        raise PublicationRefused(
            _("“%(title)s” waits for a decision or for its time: take it back first.") % {"title": page.title}
        )
    for relation in page.specific._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToOneRel) and relation.on_delete is SET_NULL:
            rows = relation.related_model._base_manager.filter(**{relation.field.name: page.pk})
            pages: Iterable[Any] = rows if issubclass(relation.related_model, Page) else map(page_of_row, rows)
            if named := next((one for one in pages if one and one.live), None):
                raise PublicationRefused(
                    _("“%(title)s” is named on a public page, “%(page)s”: it cannot be deleted.")
                    % {"title": page.title, "page": named.title}
                )


def content_changes(before: Page, page: Page, written: set[str] | None) -> bool:
    """Whether saving ``page`` would change anything public; with ``written``, saving only those fields."""
    if written is None:
        read = public_content if isinstance(page, page.specific_class or Page) else fields_content
        return hash_of(read(before)) != hash_of(read(page))
    old, new = fields_content(before), fields_content(page)
    relations = {relation.get_accessor_name() for relation in get_all_child_relations(type(page))}
    return bool(written & relations - INTERNAL) or any(old.get(name) != new.get(name) for name in written)


def guard_end(page: Page) -> None:
    """Refuse to let a public page disappear without an entry that ends it."""
    if Entry.objects.end_of(page) is None:
        raise PublicationRefused(
            _("“%(title)s” is public: it is withdrawn with a reason, not just hidden.") % {"title": page.title}
        )


def guard_entry(entry: Entry) -> None:
    """Refuse to record a decision of somebody who contributed to it, and to restore what nobody approved."""
    contributed: set[int | None] = {*entry.contributor_ids}
    if entry.kind in JUDGEMENTS:
        emergencies = Entry.objects.filter(pk=entry.regarding or 0)
        contributed = {key for one in emergencies for key in (*one.contributor_ids, one.person_id)}
    if entry.kind in DECISIONS and entry.person_id in {None, *contributed}:
        raise PublicationRefused(_("Nobody decides about what she wrote herself."))
    if entry.kind == Kind.RESTORED and not was_approved(entry):
        raise PublicationRefused(
            _("“%(title)s” was not published: nobody approved exactly this text.") % {"title": entry.title}
        )


def was_approved(entry: Entry) -> bool:
    """Whether a second person approved, at once or after an emergency, what ``entry`` speaks of."""
    confirmed = Entry.objects.filter(kind=Kind.CONFIRMED, object_id=entry.object_id).values("regarding")
    same = Entry.objects.filter(
        object_type=entry.object_type,
        object_id=entry.object_id,
        revision_id=entry.revision_id,
        content_hash=entry.content_hash,
    )
    return same.filter(Q(kind=Kind.APPROVED) | Q(kind=Kind.EMERGENCY, pk__in=confirmed)).exists()


def guard_revision(revision: Revision) -> None:
    """Refuse to change what was submitted, to write past a decision, and to schedule what nobody approved."""
    before = Revision.objects.filter(pk=revision.pk).first() if revision.pk else None
    if before is None:
        waits = TaskState.objects.filter(
            workflow_state__base_content_type_id=revision.base_content_type_id or revision.content_type_id,
            workflow_state__object_id=str(revision.object_id),
            status=TaskState.STATUS_IN_PROGRESS,
        )
        if waits.exists():
            raise PublicationRefused(_("This waits for a decision; nobody can change it until then."))
    elif in_record(revision) and any(getattr(before, name) != getattr(revision, name) for name in FIXED):
        raise PublicationRefused(_("This text was submitted: it stays as it was. Save your changes as a new draft."))
    if revision.approved_go_live_at and (before is None or before.approved_go_live_at != revision.approved_go_live_at):
        guard_schedule(revision)


def guard_submission(state: WorkflowState) -> None:
    """Refuse to let a text begin to wait for a decision, or wait again, that contradicts itself."""
    if state.status != WorkflowState.STATUS_IN_PROGRESS:
        return
    before = (
        WorkflowState.objects.filter(pk=state.pk, status=state.status) if state.pk else WorkflowState.objects.none()
    )
    page = state.content_object
    if before.exists() or not isinstance(page, Page):
        return
    text = page.get_latest_revision_as_object()
    if isinstance(text, BasePage) and (found := list(text.contradictions())):
        raise PublicationRefused(
            _("“%(title)s” was not submitted: %(contradictions)s")
            % {"title": text.title, "contradictions": " ".join(found)}
        )


def in_record(revision: Revision) -> bool:
    return Entry.objects.filter(revision_id=revision.pk).exists()


def guard_schedule(revision: Revision) -> None:
    """Refuse a schedule that differs from the approved text's."""
    page = revision.content_object
    permit = Entry.objects.permit_for(page) if isinstance(page, Page) else None
    planned = parse_datetime(str(revision.content.get("go_live_at") or ""))
    if permit is None or permit.revision_id != revision.pk or planned != revision.approved_go_live_at:
        raise PublicationRefused(_("Nobody approved this time of publication."))


def page_of_row(instance: Any) -> Page | None:
    """The page that ``instance`` is a child row of, such as a member of a team; comments are nobody's content."""
    for field in instance._meta.fields:
        if isinstance(field, ParentalKey) and issubclass(field.related_model, Page):
            accessor = field.remote_field.get_accessor_name()
            if accessor in INTERNAL:
                return None
            return Page.objects.filter(pk=getattr(instance, field.attname)).first()
    return None


def guard_row(page: Page, row: Any, kept: bool) -> None:
    """Refuse to save a row that is not in the permitted text of its public page, or to delete one that is."""
    if not page.live:
        return
    shown = Entry.objects.about(page).filter(revision_id=page.live_revision_id).newest(*PERMITTING)
    rows = [part for rows in (shown.snapshot if shown else {}).values() if isinstance(rows, list) for part in rows]
    if (row_content(row) in rows) is not kept:
        raise PublicationRefused(
            _("“%(title)s” was not changed: nobody approved exactly this text.") % {"title": page.title}
        )


def record_publication(sender: Any, instance: Page, revision: Revision, **kwargs: Any) -> None:
    """Write down that a revision went public, and by which decision."""
    if not instance.live or instance.alias_of_id:
        return
    permit = Entry.objects.permit_for(instance)
    append_about(
        instance,
        Kind.PUBLISHED,
        person=acting_person(),
        revision=revision,
        contributors=permit.contributors if permit else [],
        regarding=permit.pk if permit else None,
    )
