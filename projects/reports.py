"""What the rules say of the public projects of a person's centres."""

from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .models import FundingReference, ProjectFinding, ProjectPage
from .rules import RULES, Level
from .wording import message_of, title_of


def rules() -> list[tuple[str, str]]:
    return [(name, title_of(name)) for name in RULES]


class ChecksFilterSet(WagtailFilterSet):
    """By how grave a finding is, whether somebody explained it, and the rule."""

    level = django_filters.ChoiceFilter(
        label=_("Finding"),
        choices=ProjectFinding.Severity.choices,
        method="with_level",
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    rule = django_filters.ChoiceFilter(label=_("Rule"), choices=rules, method="with_rule", empty_label=_("All"))

    class Meta:
        model = ProjectPage
        fields: list[str] = []

    def _add_locale_filter(self) -> None:
        """None: rules look at originals."""

    def with_level(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        found = ProjectFinding.objects.filter(level=value, is_explained=False)
        return pages.filter(pk__in=found.values("project"))

    def with_rule(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        return pages.filter(pk__in=ProjectFinding.objects.filter(rule=value).values("project"))


def number_of(level: Level) -> Count:
    """How many findings of that level nobody explained."""
    unexplained = Q(written_findings__level=level.value, written_findings__is_explained=False)
    return Count("written_findings", filter=unexplained)


class FindingsColumn(BaseColumn):
    """What the rules say of a project, and the duties it does not meet."""

    cell_template_name = "projects/admin/findings.html"


class ChecksView(ReportView):
    """The public projects that the rules say something of, the gravest first; looked at when published, and nightly."""

    page_title = _("Project checks")
    header_icon = "tasks"
    index_url_name = "projects_checks"
    index_results_url_name = "projects_checks_results"
    model = ProjectPage
    filterset_class = ChecksFilterSet
    export_filename = "project-checks"
    paginate_by = 20
    default_ordering = None
    columns = [
        TitleColumn(
            "title",
            label=_("Project"),
            accessor="get_admin_display_title",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("status_words", label=_("Status")),
        FindingsColumn("findings", label=_("What the checks find")),
    ]
    list_export = ["title", "full_url", "status_words", "findings_words"]
    export_headings = {
        "title": _("Project"),
        "full_url": _("Address"),
        "status_words": _("Status"),
        "findings_words": _("What the checks find"),
    }

    def get_base_queryset(self) -> QuerySet[ProjectPage]:
        mine = policy_registry.get_by_type(Page).explorable_instances(self.request.user)
        pages = ProjectPage.objects.live().filter(
            locale__language_code=settings.LANGUAGE_CODE, pk__in=mine.values("pk")
        )
        return (
            pages.filter(written_findings__isnull=False)
            .annotate(to_correct=number_of(Level.BLOCK), to_explain=number_of(Level.WARN))
            .order_by("-to_correct", "-to_explain", "path")
        )

    def decorate_paginated_queryset(self, object_list: Any) -> list[ProjectPage]:
        """The projects of this screen, with what the rules say of each now."""
        reference = FundingReference.current()
        pages = list(object_list)
        for page in pages:
            page.status_words = str(page.status.label)
            page.shown_findings = [
                {
                    "level": one.level.value,
                    "message": message_of(one),
                    "reason": page.reasons.get(one.rule, "") if one.level is Level.WARN else "",
                }
                for one in page.findings(reference)
            ]
            page.findings_words = "; ".join(one["message"] for one in page.shown_findings)
            page.unmet_duties = [title_of(one.duty.name) for one in page.duties(reference) if not one.is_met]
        return pages
