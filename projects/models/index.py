"""The list of the projects of a centre."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.core.models import BasePage
from cms.core.paging import page_of

from .choices import ProjectStatus
from .project import ProjectPage
from .reference import FundingReference
from .summary import Choice, Summary


class ProjectIndexPage(BasePage):
    """The list of projects, by status, fund and year through the address, and what they were granted."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.ProjectPage"]

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reference = FundingReference.current(request)
        projects = ProjectPage.objects.newest_in(self)
        choice = Choice.of(request.GET, reference.codes("fund"))
        summary = Summary(projects, choice)
        chosen_year = "" if choice.year is None else str(choice.year)
        context["pager"] = page_of(choice.among(projects), request)
        context["summary"] = summary
        context["status_choices"] = [(value, label, summary.by_status[value]) for value, label in ProjectStatus.choices]
        context["chosen_status"] = choice.status
        context["fund_choices"] = [
            (code, reference.name("fund", code), summary.by_fund.get(code, 0))
            for code in reference.codes("fund")
            if code in summary.by_fund or code == choice.fund
        ]
        context["chosen_fund"] = choice.fund
        context["year_choices"] = [(str(year), str(year), number) for year, number in summary.by_year.items()]
        if choice.year is not None and choice.year not in summary.by_year:
            context["year_choices"].append((chosen_year, chosen_year, summary.number))
        context["chosen_year"] = chosen_year
        return context
