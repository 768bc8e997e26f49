"""Which projects, in which order."""

from typing import Self

from django.db import models
from django.utils import timezone
from wagtail.models import Page

from cms.core.alphabets import Alphabetical
from cms.core.privacy import OpenPageQuerySet

from .choices import ProjectStatus
from .derived import FundingEntry


class ProjectQuerySet(OpenPageQuerySet):
    def newest_in(self, section: Page) -> Self:
        """Published projects under ``section``, the latest to begin first."""
        return self.live().public().descendant_of(section).latest_first(section.locale.language_code)

    def latest_first(self, language: str) -> Self:
        """By the day they begin, those of one day by name in the alphabet of ``language``."""
        return self.order_by("-start", Alphabetical("title", language), "title", "pk")

    def of_status(self, status: str) -> Self:
        """Projects planned, running or finished today; all of them for any other word."""
        return self.filter(self.status_is(status)) if status in ProjectStatus.values else self

    @staticmethod
    def status_is(status: str) -> models.Q:
        """The condition of a status, stated or by the dates. These sort as text: 2018 < 2018-06 < 2018-06-30."""
        today = timezone.localdate().isoformat()
        # A month or a year that is not over yet is compared by as many characters as it has.
        future = models.Q(start__gt=today)
        past = ~models.Q(end="") & models.Q(end__lt=today) & ~models.Q(end__in=[today[:4], today[:7]])
        by_date = {
            ProjectStatus.PLANNED: future,
            ProjectStatus.RUNNING: ~future & ~past,
            ProjectStatus.FINISHED: past,
        }
        return models.Q(stated_status=status) | models.Q(stated_status="") & by_date[ProjectStatus(status)]

    def with_fund(self, fund: str) -> Self:
        """Projects with a source from ``fund``, a code of the reference data."""
        return self.filter(models.Exists(FundingEntry.objects.filter(project=models.OuterRef("pk"), fund=fund)))

    def with_exact_grants(self) -> Self:
        """Projects with money of which every grant is exactly known."""
        entries = FundingEntry.objects.filter(project=models.OuterRef("pk"))
        return self.filter(models.Exists(entries), ~models.Exists(entries.filter(amount=None)))

    def of_year(self, year: int) -> Self:
        """Projects that ran in ``year``, wholly or in part. A project without an end runs on."""
        begun = models.Q(start="") | models.Q(start__lt=str(year + 1))
        return self.filter(begun & (models.Q(end="") | models.Q(end__gte=str(year))))

    def with_partner(self, partner: Page) -> Self:
        """Published projects, in the partner's language, that name any translation of ``partner``."""
        return (
            self.live()
            .public()
            .filter(locale_id=partner.locale_id, project_partners__partner__translation_key=partner.translation_key)
            .latest_first(partner.locale.language_code)
            .distinct()
        )
