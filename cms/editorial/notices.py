"""Who is told of what: each entry of the record that concerns people writes its notices into the outbox.

They are written in the entry's own transaction: what is rolled back was never told, what is committed will be.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.db.models.signals import post_save
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted
from wagtail.users.models import UserProfile

from cms.core.outbox import send_soon

from .entries import EMERGENCIES, Entry, Kind
from .models import Notice
from .models.tasks import FourEyesApprovalTask
from .people import DECIDERS, deciders, members
from .roles import ADMINISTRATORS, MANAGERS

# Wagtail sends its own mails from within the request and the transaction, where a broken mail server undoes the
# decision. Receivers under its names take their places, whichever of the two connects first.
WAGTAILS_OWN = (
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
    (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
)
NOBODY_MAY_DECIDE, NOBODY_MAY_WITHDRAW = "nobody_may_decide", "nobody_may_withdraw"
SCHEDULED, OVERDUE = "scheduled", "overdue"
# What sends people back to the text.
ABOUT_A_TEXT = (Kind.STEP_APPROVED, Kind.APPROVED, Kind.REJECTED, Kind.CANCELLED, Kind.UNSCHEDULED)
# Of these a person may want no mails: see her account in the admin. Of emergencies everybody hears.
PREFERENCES: dict[str, str] = {
    Kind.SUBMITTED: "submitted_notifications",
    Kind.APPROVED: "approved_notifications",
    Kind.STEP_APPROVED: "approved_notifications",
    SCHEDULED: "approved_notifications",
    Kind.REJECTED: "rejected_notifications",
}


def connect() -> None:
    post_save.connect(tell_of_entry, sender=Entry, dispatch_uid="notices")
    task_submitted.connect(tell_of_next_step, dispatch_uid="notices")
    for signal, sender, name in WAGTAILS_OWN:
        signal.disconnect(sender=sender, dispatch_uid=name)
        signal.connect(say_nothing, sender=sender, dispatch_uid=name)


def say_nothing(sender: Any, **kwargs: Any) -> None:
    """Stands where Wagtail's mails would be sent."""


def tell_of_entry(sender: Any, instance: Entry, created: bool, **kwargs: Any) -> None:
    if created:
        for kind, people in audiences(instance):
            tell(kind, instance, people)


def tell_of_next_step(sender: Any, instance: TaskState, **kwargs: Any) -> None:
    """Ask for the decision of the second and every later step: the record has a submission for the first alone."""
    passed = instance.workflow_state.task_states.filter(
        revision_id=instance.revision_id, status=TaskState.STATUS_APPROVED
    )
    submission = Entry.objects.filter(revision_id=instance.revision_id).newest(Kind.SUBMITTED)
    if submission is not None and passed.exists():
        submission.data["task_state"] = instance.pk
        for kind, people in audiences(submission):
            tell(kind, submission, people, suffix=f":step-{instance.pk}")


def audiences(entry: Entry) -> list[tuple[str, Iterable[Any]]]:
    """The kinds of notices that an entry gives rise to, each with the people who get it."""
    site = Site.objects.filter(pk=entry.site_id or 0).first()
    if site is None or "part_of" in entry.data:  # a page that went with the one above it, which is told
        return []
    contributors = get_user_model()._default_manager.filter(pk__in=entry.contributor_ids)
    match entry.kind:
        case Kind.SUBMITTED:
            able = deciders_at_step(entry, site).exclude(pk__in=entry.contributor_ids)
            if not able.exists():
                return [(NOBODY_MAY_DECIDE, members(site, (MANAGERS, ADMINISTRATORS), entry.language))]
            return [(Kind.SUBMITTED, able)]
        case Kind.APPROVED:
            return [(SCHEDULED if starts_later(entry) else Kind.APPROVED, contributors)]
        case Kind.STEP_APPROVED | Kind.REJECTED:
            return [(entry.kind, contributors)]
        case Kind.CANCELLED | Kind.UNSCHEDULED:
            return [(entry.kind, submitters_of(entry))]
        case Kind.WITHDRAWAL_REQUESTED:
            if not deciders(site, entry.language).exclude(pk=entry.person_id).exists():
                return [(NOBODY_MAY_WITHDRAW, members(site, (MANAGERS, ADMINISTRATORS), entry.language))]
            return [(entry.kind, deciders(site, entry.language))]
        case Kind.EMERGENCY | Kind.TAKEN_DOWN:
            return [(entry.kind, deciders(site, entry.language))]
        case Kind.CONFIRMED | Kind.REFUSED | Kind.REFUSED_LATE | Kind.WITHDRAWN | Kind.WITHDRAWAL_DECLINED:
            return [(entry.kind, people_behind(entry))]
    return []


def tell(kind: str, entry: Entry, people: Iterable[Any], suffix: str = "") -> None:
    """Write a notice for each of ``people`` but the one who acted; what was written once is not written again."""
    people = [person for person in people if person.is_active and person.pk != entry.person_id]
    unwilling = who_wants_none(kind, people)
    context = {
        "title": entry.title,
        "site": entry.site_id,
        "centre": entry.centre,
        "person": entry.person_name,
        "comment": entry.comment,
        "address": address_of(entry),
        "goes_live_at": entry.snapshot.get("go_live_at"),
    }
    written = Notice.objects.bulk_create(
        (
            Notice(recipient=person, kind=kind, context=context, key=f"{entry.pk}:{person.pk}{suffix}")
            for person in people
            if person.pk not in unwilling
        ),
        ignore_conflicts=True,
    )
    if written:
        send_soon()


def tell_of_overdue() -> None:
    """Raise emergencies that nobody judged in time, once, to all who decide and to the centre's administrators."""
    limit = timezone.now() - timedelta(hours=settings.EMERGENCY_REVIEW_HOURS)
    for entry in Entry.objects.unjudged().filter(at__lt=limit):
        if "part_of" in entry.data:
            continue
        site = Site.objects.filter(pk=entry.site_id or 0).first()
        if site is not None:
            people = members(site, (*DECIDERS, ADMINISTRATORS), entry.language)
            tell(OVERDUE, entry, people, suffix=f":{OVERDUE}")


def deciders_at_step(entry: Entry, site: Site) -> QuerySet[Any]:
    """Who may decide at the step at which a submitted text waits; an administrator may have added one of her own."""
    state = TaskState.objects.filter(pk=entry.data.get("task_state")).select_related("workflow_state").first()
    step = state.task.specific if state else None
    if state is None or not isinstance(step, FourEyesApprovalTask):
        return deciders(site, entry.language)
    return step.people_who_may_decide(state.workflow_state)


def starts_later(entry: Entry) -> bool:
    return (entry.snapshot.get("go_live_at") or "") > timezone.now().isoformat()


def who_wants_none(kind: str, people: list[Any]) -> set[int]:
    """The keys of those who switched these mails off."""
    preference = PREFERENCES.get(kind)
    if preference is None:
        return set()
    off = UserProfile.objects.filter(user__in=people, **{preference: False})
    return set(off.values_list("user_id", flat=True))


def submitters_of(entry: Entry) -> QuerySet[Any]:
    """Who submitted the text that an entry is about."""
    same = Entry.objects.filter(object_type=entry.object_type, object_id=entry.object_id, pk__lt=entry.pk)
    submitted = same.newest(Kind.SUBMITTED)
    keys = [submitted.person_id] if submitted and submitted.person_id else []
    return get_user_model()._default_manager.filter(pk__in=keys)


def people_behind(entry: Entry) -> QuerySet[Any]:
    """Who asked for or acted in what an entry answers, and who contributed to it."""
    answered = Entry.objects.filter(pk=entry.regarding or 0).first()
    if answered is not None and "part_of" in answered.data:
        return get_user_model()._default_manager.none()  # told with the page above it
    keys = {key for one in (entry, answered) if one for key in one.contributor_ids}
    keys |= {answered.person_id} if answered and answered.person_id else set()
    return get_user_model()._default_manager.filter(pk__in=keys)


def address_of(entry: Entry) -> str:
    """Where in the admin to go on, as a path."""
    if state := entry.data.get("task_state"):
        return reverse("editorial_decision", args=[state])
    if entry.kind in EMERGENCIES:
        return reverse("editorial_judge", args=[entry.pk])
    if entry.kind == Kind.WITHDRAWAL_REQUESTED:
        return reverse("editorial_withdrawal", args=[entry.data["withdrawal"]])
    if entry.kind in ABOUT_A_TEXT and exists(entry):
        return reverse("wagtailadmin_pages:edit", args=[entry.object_id])
    return reverse("wagtailadmin_home")


def exists(entry: Entry) -> bool:
    return Page.objects.filter(pk=entry.object_id).exists()
