"""Keeps what is derived from public projects up to date: the entries that lists sum, and what the rules say."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.core.failures import unfailing

from .models import FundingEntry, ProjectFinding, ProjectPage
from .rules import Finding


def connect() -> None:
    page_published.connect(after_publication, sender=ProjectPage, dispatch_uid="projects")
    page_unpublished.connect(after_withdrawal, sender=ProjectPage, dispatch_uid="projects")


def after_publication(instance: ProjectPage, **kwargs: Any) -> None:
    with unfailing("The entries of project %s were not written", instance.pk):
        write_entries(instance)
    with unfailing("The findings about project %s were not written", instance.pk):
        write_findings(instance)


def after_withdrawal(instance: ProjectPage, **kwargs: Any) -> None:
    with unfailing("The entries of project %s were not removed", instance.pk):
        forget(instance)


def forget(page: Page) -> None:
    FundingEntry.objects.filter(project_id=page.pk).delete()
    ProjectFinding.objects.filter(project_id=page.pk).delete()


def write_entries(page: ProjectPage) -> None:
    """One entry for each source; an amount that is not exact is no amount that can be summed."""
    FundingEntry.objects.filter(project=page).delete()
    grants = [(row.value["fund"], row.value["grant"]) for row in page.funding if row.block_type == "source"]
    FundingEntry.objects.bulk_create(
        FundingEntry(project=page, fund=fund, amount=grant.amount if grant.is_exact else None, currency=grant.currency)
        for fund, grant in grants
    )


def write_findings(page: ProjectPage) -> list[Finding]:
    """What the rules say of ``page`` now, written down for the report."""
    ProjectFinding.objects.filter(project_id=page.pk).delete()
    found = page.findings()
    ProjectFinding.objects.bulk_create(
        ProjectFinding(project=page, rule=one.rule, level=one.level.value, is_explained=page.is_explained(one))
        for one in found
    )
    return found
