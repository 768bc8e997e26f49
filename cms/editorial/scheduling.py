"""Publishing and expiring at the times that were approved, whatever happens to a run or to one of the pages."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from . import record
from .entries import Entry, Kind
from .gate import PublicationRefused

# A run every minute may meet a restart or an upgrade; what is later than this needs a person.
GRACE = timedelta(minutes=5)

logger = logging.getLogger(__name__)


class Change(TextChoices):
    PUBLICATION = "publication", _("goes public")
    EXPIRY = "expiry", _("expires")


@dataclass(frozen=True)
class Due:
    """A page and what should have become of it by now; ``key`` is a revision's for publications, else the page's.

    ``problem`` is empty until a run could not do it; then it says why.
    """

    change: Change
    key: int
    page_id: int
    title: str
    at: datetime
    problem: str = ""


def due(until: datetime | None = None) -> list[Due]:
    """What is to be done now, or was by ``until``: publications first, so that a successor leaves no gap."""
    until = until or timezone.now()
    publications = (
        Revision.objects.page_revisions().filter(approved_go_live_at__lte=until).order_by("approved_go_live_at", "pk")
    )
    expiries = Page.objects.filter(live=True, expire_at__lte=until).order_by("expire_at", "pk")
    return [
        *(
            Due(Change.PUBLICATION, pk, int(page_id), title, at)
            for pk, page_id, title, at in publications.values_list(
                "pk", "object_id", "object_str", "approved_go_live_at"
            )
        ),
        *(Due(Change.EXPIRY, pk, pk, title, at) for pk, title, at in expiries.values_list("pk", "title", "expire_at")),
    ]


def overdue() -> list[Due]:
    """What should have been done more than five minutes ago: the timer stands still, or a page refuses."""
    return due(timezone.now() - GRACE)


def run() -> Iterator[Due]:
    """Do everything that is due, each in a transaction of its own, and give it back; ``problem`` says what failed.

    What failed stays as it was, its schedule too: the next run tries again. What another run did meanwhile is left
    out.
    """
    for item in due():
        try:
            with transaction.atomic():
                done = publish(item.key) if item.change == Change.PUBLICATION else expire(item.key)
        except Exception as problem:  # whatever one page meets must not stop the others
            logger.exception("Scheduled %s of page %d, “%s”, failed", item.change, item.page_id, item.title)
            yield replace(item, problem=told(problem))
            if not connection.in_atomic_block:
                # One that broke is opened anew for the next item.
                connection.close_if_unusable_or_obsolete()
        else:
            if done:
                yield item


def publish(key: int) -> bool:
    """Publish a revision whose approved time has come; false if it no longer waits for that."""
    record.hold()
    revision = Revision.objects.select_for_update().filter(pk=key, approved_go_live_at__lte=timezone.now()).first()
    if revision is None:
        return False
    page = Page.objects.select_for_update().get(pk=revision.object_id)
    planned = parse_datetime(str(revision.content.get("go_live_at") or ""))
    if planned != revision.approved_go_live_at:
        raise PublicationRefused(gettext("Nobody approved this time of publication."))
    revision.publish(log_action="wagtail.publish.scheduled", skip_permission_checks=True)
    page.refresh_from_db()
    if not page.live or page.live_revision_id != revision.pk:
        raise PublicationRefused(gettext("“%(title)s” did not become public.") % {"title": page.title})
    return True


def expire(key: int) -> bool:
    """Take a page down whose approved time is over; false if it is down already, or shows another text by now."""
    record.hold()
    row = Page.objects.select_for_update().filter(pk=key, live=True, expire_at__lte=timezone.now()).first()
    if row is None:
        return False
    page = row.specific
    shown = Entry.objects.about(page).publications().filter(revision_id=page.live_revision_id).last()
    if shown is None or parse_datetime(str(shown.snapshot.get("expire_at") or "")) != page.expire_at:
        raise PublicationRefused(gettext("Nobody approved this time of expiry."))
    # Wagtail clears every schedule of a page that it takes down; a successor that was approved keeps its own.
    permit = Entry.objects.permit_for(page)
    waiting = Revision.objects.filter(pk=permit.revision_id if permit else None).exclude(approved_go_live_at=None)
    successors = list(waiting)
    record.append_about(page, Kind.EXPIRED, revision=page.live_revision)
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    for successor in successors:
        successor.save(update_fields=["approved_go_live_at"])
    return True


def told(problem: Exception) -> str:
    """What went wrong, in one line."""
    if isinstance(problem, ValidationError):
        return " ".join(problem.messages)
    return " ".join(str(problem).split()) or type(problem).__name__
