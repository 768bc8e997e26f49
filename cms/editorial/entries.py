"""The record: every submission, decision, publication and withdrawal, in a chain that cannot be altered unnoticed."""

from typing import Any, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

PAGE = "wagtailcore.page"


class Kind(models.TextChoices):
    SUBMITTED = "submitted", _("submitted")
    CANCELLED = "cancelled", _("submission taken back")
    STEP_APPROVED = "step_approved", _("approved at one step")
    APPROVED = "approved", _("approved")
    REJECTED = "rejected", _("changes requested")
    UNSCHEDULED = "unscheduled", _("taken out of the schedule")
    PUBLISHED = "published", _("published")
    EMERGENCY = "emergency", _("published in an emergency")
    TAKEN_DOWN = "taken_down", _("taken down in an emergency")
    CONFIRMED = "confirmed", _("emergency approved afterwards")
    REFUSED = "refused", _("emergency refused afterwards")
    REFUSED_LATE = "refused_late", _("emergency refused after something else had replaced it")
    RESTORED = "restored", _("earlier text restored")
    WITHDRAWAL_REQUESTED = "withdrawal_requested", _("withdrawal requested")
    WITHDRAWAL_DECLINED = "withdrawal_declined", _("withdrawal declined")
    WITHDRAWN = "withdrawn", _("withdrawn")
    EXPIRED = "expired", _("expired")
    ADMINISTRATION = "administration", _("changed by an administrator")


# A page may begin to show a revision, or be changed, while the newest of its deciding entries permits exactly that
# revision. What is public already stays so whatever is decided about a later text.
PERMITTING = (Kind.APPROVED, Kind.EMERGENCY, Kind.RESTORED)
DECIDING = (*PERMITTING, Kind.UNSCHEDULED, Kind.REFUSED, Kind.WITHDRAWN, Kind.TAKEN_DOWN)
# A page may disappear while the newest of these entries ends what it shows.
ENDING = (Kind.REFUSED, Kind.WITHDRAWN, Kind.TAKEN_DOWN, Kind.EXPIRED)
LIFE = (Kind.PUBLISHED, *ENDING)
EMERGENCIES = (Kind.EMERGENCY, Kind.TAKEN_DOWN)
# What is said of an emergency afterwards. A late refusal decides and ends nothing: what it refuses is gone already.
JUDGEMENTS = (Kind.CONFIRMED, Kind.REFUSED, Kind.REFUSED_LATE)


class EntryQuerySet(models.QuerySet["Entry"]):
    def about(self, page: Page) -> Self:
        return self.filter(object_type=PAGE, object_id=str(page.pk))

    def publications(self) -> Self:
        return self.filter(kind=Kind.PUBLISHED)

    def newest(self, *kinds: str) -> "Entry | None":
        """The newest entry of one of these kinds."""
        return self.filter(kind__in=kinds).order_by("-pk").first()

    def permit_for(self, page: Page) -> "Entry | None":
        """The entry that permits what ``page`` may show now, if any."""
        newest = self.about(page).newest(*DECIDING)
        return newest if newest and newest.kind in PERMITTING else None

    def end_of(self, page: Page) -> "Entry | None":
        """The entry by which what ``page`` shows may disappear, if any."""
        newest = self.about(page).newest(*LIFE)
        return newest if newest and newest.kind in ENDING else None

    def draft_passed_by(self, revision: Revision | None) -> dict[str, Any]:
        """What the submission of ``revision`` says of the draft it was made past; empty when there was none.

        ``draft``: the key of the draft's revision; ``field`` and ``blocks``: what ``revision`` adds to the public text.
        """
        entries = self.filter(kind=Kind.SUBMITTED, revision_id=revision.pk) if revision else ()
        return next((entry.data for entry in entries if entry.data.get("standalone")), {})

    def unjudged(self) -> Self:
        """Emergency publications and take-downs that nobody has judged afterwards, oldest first."""
        judged = Entry.objects.filter(kind__in=JUDGEMENTS, regarding__isnull=False)
        return self.filter(kind__in=EMERGENCIES).exclude(pk__in=judged.values("regarding")).order_by("pk")


class Entry(models.Model):
    """One line of the record. Whole in itself: it outlives the page, the revision and the account it speaks of.

    ``site_id`` and ``centre`` (its name at that time) are empty for what is the whole installation's.
    ``revision_id`` and ``content_hash`` say what was decided, ``snapshot`` holds it (see ``public_content``).
    ``contributors`` are pairs of id and name. ``regarding`` is the key of the entry that this one answers.
    ``entry_hash`` covers every other field and ``previous_hash``: see ``cms.editorial.record``.
    """

    at = models.DateTimeField(_("when"))
    kind = models.CharField(_("what"), max_length=30, choices=Kind)
    site_id = models.PositiveBigIntegerField(null=True, db_index=True)
    centre = models.CharField(_("centre"), max_length=255, blank=True)
    object_type = models.CharField(max_length=100)
    object_id = models.CharField(max_length=100)
    title = models.CharField(_("title"), max_length=255)
    language = models.CharField(_("language"), max_length=10, blank=True)
    address = models.TextField(_("address"), blank=True)
    revision_id = models.PositiveBigIntegerField(null=True)
    content_hash = models.CharField(max_length=64, blank=True)
    snapshot = models.JSONField(encoder=DjangoJSONEncoder, default=dict)
    person_id = models.PositiveBigIntegerField(null=True)
    person_name = models.CharField(_("who"), max_length=310, blank=True)
    contributors = models.JSONField(default=list)
    comment = models.TextField(_("comment or reason"), blank=True)
    data = models.JSONField(encoder=DjangoJSONEncoder, default=dict)
    regarding = models.PositiveBigIntegerField(null=True, db_index=True)
    previous_hash = models.CharField(max_length=64, unique=True)
    entry_hash = models.CharField(max_length=64, unique=True)

    objects = EntryQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("entry of the record")
        verbose_name_plural = _("entries of the record")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person_id__isnull=False) | ~models.Q(kind__in=[*EMERGENCIES, Kind.APPROVED]),
                name="decisions_have_a_person",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind__in=EMERGENCIES, comment=""), name="emergencies_have_a_reason"
            ),
        ]
        indexes = [
            models.Index(fields=["object_type", "object_id", "kind"], name="entry_of_object"),
            models.Index(fields=["revision_id"], name="entry_of_revision"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.get_kind_display()}, {self.title}"

    @property
    def contributor_ids(self) -> set[int]:
        return {key for key, _name in self.contributors}

    @property
    def contributor_names(self) -> list[str]:
        return [name for _key, name in self.contributors]

    def facts(self) -> dict[str, Any]:
        """All that the entry's hash covers."""
        skipped = {"id", "entry_hash"}
        return {field.attname: getattr(self, field.attname) for field in self._meta.fields if field.name not in skipped}


class FileInEntry(models.Model):
    """An image or document that the content of an entry uses; to ask whether a file is public or waits to be."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="files")
    kind = models.CharField(max_length=100)
    file_id = models.PositiveBigIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["kind", "file_id"], name="entries_using_file")]

    def __str__(self) -> str:
        return f"{self.kind} {self.file_id}"
