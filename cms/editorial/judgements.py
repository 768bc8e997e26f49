"""Judging afterwards what was done in an emergency: by somebody who decides in the centre and had no part in it."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from . import record
from .emergencies import unpublish
from .entries import DECIDING, JUDGEMENTS, LIFE, PAGE, Entry, Kind
from .gate import PublicationRefused, was_approved
from .models.tasks import DecisionRefused
from .people import DECIDERS, deciders, has_role, memberships, site_of
from .roles import ON_DUTY
from .submissions import unschedule


@transaction.atomic
def judge(entry: Entry, user: Any, approve: bool, comment: str = "") -> list[Entry]:
    """Approve or refuse an emergency afterwards, once; refusing puts back what a second person had approved.

    What is refused but no longer public, or public again by a later decision, stays as that decision made it.
    """
    record.hold()
    comment = comment.strip()
    if earlier := judgement_of(entry):
        raise DecisionRefused(
            _("%(person)s judged this before you: %(outcome)s.")
            % {"person": earlier.person_name, "outcome": earlier.get_kind_display()}
        )
    if not may_judge(entry, user):
        raise DecisionRefused(_("You took part in this, or you do not decide in this centre."))
    if not approve and not comment:
        raise DecisionRefused(_("Say why you refuse it."))
    return [judge_one(part, user, approve, comment) for part in parts_of(entry)]


def judge_one(entry: Entry, user: Any, approve: bool, comment: str) -> Entry:
    page = page_of(entry)
    in_effect = stands(entry, page)
    if in_effect and not approve:
        unschedule(page, user)
    kind = Kind.CONFIRMED if approve else Kind.REFUSED if in_effect else Kind.REFUSED_LATE
    judgement = record.append_about(
        page, kind, person=user, contributors=entry.contributors, comment=comment, regarding=entry.pk
    )
    if kind == Kind.REFUSED and not put_back(page, public_before(entry), user):
        unpublish(page, user)
    return judgement


def may_judge(entry: Entry, user: Any) -> bool:
    """Whether ``user`` decides in the centre and had no part in the emergency."""
    return user.is_active and not took_part(entry, user) and has_role(user, page_of(entry), *DECIDERS)


def took_part(entry: Entry, user: Any) -> bool:
    return user.pk in {entry.person_id, *entry.contributor_ids}


def judges(page: Page, took_part: set[int]) -> QuerySet[Any]:
    """Who may judge an emergency about ``page`` in which these people took part."""
    site = site_of(page)
    people = deciders(site, page.locale.language_code) if site else get_user_model()._default_manager.none()
    return people.exclude(pk__in=took_part)


def judgement_of(entry: Entry) -> Entry | None:
    return Entry.objects.filter(kind__in=JUDGEMENTS, regarding=entry.pk).first()


def parts_of(entry: Entry) -> list[Entry]:
    """``entry``, and what was taken down with it, from the top down."""
    below = Entry.objects.filter(kind=Kind.TAKEN_DOWN, data__part_of=entry.pk).order_by("pk")
    return [entry, *below]


def page_of(entry: Entry) -> Page:
    return Page.objects.get(pk=int(entry.object_id)).specific


def stands(entry: Entry, page: Page) -> bool:
    """Whether what residents get still is what the emergency made it."""
    about = Entry.objects.about(page)
    if entry.kind == Kind.TAKEN_DOWN:
        return about.newest(*DECIDING) == entry
    shown = about.newest(Kind.PUBLISHED)
    return page.live and shown is not None and shown.regarding == entry.pk


def public_before(entry: Entry) -> Entry | None:
    """The permit of the text that was public before ``entry``, the newest that a second person approved."""
    before = Entry.objects.filter(object_type=PAGE, object_id=entry.object_id, kind__in=LIFE, pk__lt=entry.pk)
    for life in before.order_by("-pk"):
        if life.kind != Kind.PUBLISHED:
            return None
        permit = Entry.objects.filter(pk=life.regarding or 0).first()
        if permit and was_approved(permit):
            return permit
    return None


def put_back(page: Page, permit: Entry | None, user: Any) -> bool:
    """Publish again what ``permit`` permitted; nothing when its time is over or it no longer fits the site."""
    revision = Revision.objects.filter(pk=permit.revision_id).first() if permit else None
    if permit is None or revision is None:
        return False
    try:
        with transaction.atomic():
            record.append_about(
                page,
                Kind.RESTORED,
                person=user,
                revision_id=permit.revision_id,
                content_hash=permit.content_hash,
                snapshot=permit.snapshot,
                contributors=permit.contributors,
                data={"standalone": True} if permit.data.get("standalone") else {},
                regarding=permit.pk,
            )
            revision.publish(user=user, skip_permission_checks=True)
    except (PublicationRefused, ValidationError):
        return False
    return True


@dataclass(frozen=True)
class OpenEmergency:
    """An emergency that nobody has judged yet: how many pages it touched, and whether the person may judge it."""

    entry: Entry
    pages: int
    may_judge: bool

    @property
    def overdue(self) -> bool:
        return is_overdue(self.entry)


def open_for(user: Any) -> list[OpenEmergency]:
    """Open emergencies of the centres in which ``user`` decides or is on duty, oldest first; in three queries."""
    mine = [one for one in memberships(user) if one.role in {role.key for role in (*DECIDERS, ON_DUTY)}]
    unjudged = list(Entry.objects.unjudged().defer("snapshot")) if mine else []
    paths = dict(Page.objects.filter(pk__in=[int(entry.object_id) for entry in unjudged]).values_list("pk", "path"))
    parts = Counter(entry.data["part_of"] for entry in unjudged if "part_of" in entry.data)
    found = []
    for entry in unjudged:
        roles = {one.role for one in mine if paths[int(entry.object_id)].startswith(one.homes)}
        if roles and "part_of" not in entry.data:
            decides = bool(roles & {role.key for role in DECIDERS})
            found.append(OpenEmergency(entry, 1 + parts[entry.pk], decides and not took_part(entry, user)))
    return found


def is_overdue(entry: Entry) -> bool:
    return timezone.now() - entry.at > timedelta(hours=settings.EMERGENCY_REVIEW_HOURS)
