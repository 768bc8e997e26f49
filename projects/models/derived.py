"""What is kept beside public projects so that lists and reports need not read each of them; all of it derived."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..rules import Level


class FundingEntry(models.Model):
    """One source of a public project. ``amount`` is an exact grant, or nothing; written anew when it is published."""

    project = models.ForeignKey("projects.ProjectPage", models.CASCADE, related_name="funding_entries")
    fund = models.CharField(max_length=40, db_index=True)
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, default="PLN")

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.fund}: {self.amount} {self.currency}"


class ProjectFinding(models.Model):
    """What a rule says of a public project; written anew when it is published, and every night."""

    class Severity(models.TextChoices):
        BLOCK = Level.BLOCK.value, _("to be corrected")
        WARN = Level.WARN.value, _("to be explained")
        INFO = Level.INFO.value, _("advice")

    project = models.ForeignKey("projects.ProjectPage", models.CASCADE, related_name="written_findings")
    rule = models.CharField(max_length=60, db_index=True)
    level = models.CharField(max_length=10, choices=Severity)
    is_explained = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.project_id}: {self.rule} ({self.level})"
