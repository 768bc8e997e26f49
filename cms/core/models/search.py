"""What the search of residents looks in: derived from what is public, and written anew whenever that changes."""

import datetime
from dataclasses import dataclass
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Site

from ..privacy import private


class SearchKind(models.TextChoices):
    """What can be found, as residents tell it apart."""

    PAGE = "page", _("page")
    NEWS = "news", _("news")
    PROJECT = "project", _("project")
    PLACE = "place", _("place")
    TEAM = "team", _("team")
    PERSON = "person", _("person")
    PARTNER = "partner", _("partner")
    DOCUMENT = "document", _("document")


@dataclass(frozen=True)
class SearchPart:
    """A part of a page that is found by itself: a person in a team. ``until`` is the last day it is shown."""

    kind: SearchKind
    title: str
    text: str
    anchor: str
    until: datetime.date | None = None


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    def public_under(self, home: Page) -> Self:
        """What everybody may read now below ``home``, in its language, and says what is public of it now."""
        today = timezone.localdate()
        entries = self.filter(page__live=True, page__path__startswith=home.path, page__locale_id=home.locale_id)
        entries = entries.filter(Q(until=None) | Q(until__gte=today))
        entries = entries.alias(public_revision=Coalesce(F("page__live_revision_id"), 0))
        return entries.filter(revision=F("public_revision")).exclude(private("page__path"))


class SearchEntry(models.Model):
    """One thing that can be found: a public page, a person on it, or a document that it offers.

    ``revision`` is the text that was public when the entry was written: an entry of another one is not shown.
    """

    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    revision = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=10, choices=SearchKind)
    document = models.ForeignKey("core.CentreDocument", models.CASCADE, null=True, related_name="+")
    anchor = models.CharField(max_length=40, blank=True)
    title = models.TextField()
    lead = models.TextField(blank=True)
    text = models.TextField(blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    day = models.DateField(null=True)
    until = models.DateField(null=True)

    wagtail_reference_index_ignore = True

    objects = SearchEntryQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title


class SearchTermQuerySet(models.QuerySet["SearchTerm"]):
    def public_under(self, home: Page) -> Self:
        """Words of what everybody may read below ``home``; asked of each word found, not once of all entries."""
        return self.filter(Exists(SearchEntry.objects.public_under(home).filter(pk=OuterRef("entry"))))


class SearchTerm(models.Model):
    """A word of an entry, folded, or what its forms have in common; ``weight`` says where and how often it stands.

    ``spelling`` is the word as it is written there, of what forms have in common the one that stands there most often.
    """

    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="terms")
    term = models.CharField(max_length=41, db_index=True)
    spelling = models.CharField(max_length=60, blank=True)
    weight = models.PositiveSmallIntegerField()

    wagtail_reference_index_ignore = True

    objects = SearchTermQuerySet.as_manager()

    def __str__(self) -> str:
        return self.term


class DocumentText(models.Model):
    """What a document says, read once for each file; empty where no text could be read out of it."""

    document = models.OneToOneField("core.CentreDocument", models.CASCADE, related_name="search_text")
    file_hash = models.CharField(max_length=40)
    text = models.TextField(blank=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"text of document {self.document_id}"


class SearchMiss(models.Model):
    """Words for which nothing was found in a centre: how often, and when last.

    Of whoever asked nothing is kept, and the words themselves only once they were asked for again: ``words`` is empty
    before, and ``digest`` tells them from others.
    """

    site = models.ForeignKey(Site, models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, models.CASCADE, related_name="+", verbose_name=_("language"))
    digest = models.CharField(max_length=64)
    words = models.CharField(_("words"), max_length=80, blank=True)
    count = models.PositiveIntegerField(_("how often"), default=1)
    last_day = models.DateField(_("last on"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("search without results")
        verbose_name_plural = _("searches without results")
        constraints = [models.UniqueConstraint(fields=["site", "locale", "digest"], name="one_row_for_each_miss")]

    def __str__(self) -> str:
        return self.words
