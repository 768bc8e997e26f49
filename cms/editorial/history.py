"""Reading the record: who may see which entries, when which text of a page was public and by whose decision."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from wagtail.models import Page

from .entries import LIFE, PERMITTING, Kind
from .models import Entry
from .people import managed_sites


@dataclass(frozen=True)
class Period:
    """A time in which one text of a page was public; ``ended`` is empty while it still is.

    ``permit`` is the decision that let it become public, now or, when it was ``restored``, at first; ``judged`` judged
    it afterwards, if it was an emergency.
    """

    published: Entry
    permit: Entry | None
    ended: Entry | None
    judged: Entry | None
    restored: Entry | None

    @property
    def since(self) -> datetime:
        return self.published.at

    @property
    def until(self) -> datetime | None:
        return self.ended.at if self.ended else None

    @property
    def is_emergency(self) -> bool:
        return self.permit is not None and self.permit.kind == Kind.EMERGENCY


def entries_for(user: Any) -> QuerySet[Entry]:
    """What happened in the centres that ``user`` manages or administers, and to the whole installation.

    Accounts that belong to no centre yet are the superusers' matter.
    """
    if user.is_superuser:
        return Entry.objects.all()
    shared = Q(site_id=None) & ~Q(object_type=get_user_model()._meta.label_lower)
    return Entry.objects.filter(Q(site_id__in=managed_sites(user)) | shared)


def periods_of(page: Page) -> list[Period]:
    """The times in which texts of ``page`` were public, newest first. Three queries, whatever their number."""
    life = list(Entry.objects.about(page).filter(kind__in=LIFE).order_by("pk"))
    permits = {entry.pk: entry for entry in Entry.objects.about(page).filter(kind__in=PERMITTING)}
    judgements = Entry.objects.about(page).filter(kind__in=(Kind.CONFIRMED, Kind.REFUSED))
    judged = {entry.regarding: entry for entry in judgements}
    found = []
    for index, entry in enumerate(life):
        if entry.kind == Kind.PUBLISHED:
            ended = life[index + 1] if index + 1 < len(life) else None
            permit = permits.get(entry.regarding or 0)
            restored = permit if permit and permit.kind == Kind.RESTORED else None
            while permit and permit.kind == Kind.RESTORED:
                permit = permits.get(permit.regarding or 0)
            found.append(Period(entry, permit, ended, judged.get(permit.pk) if permit else None, restored))
    return found[::-1]
