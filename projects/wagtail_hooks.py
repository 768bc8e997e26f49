from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .reports import ChecksView
from .views import amount


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("projects/amount/", amount, name="projects_amount"),
        path("projects/checks/", ChecksView.as_view(), name="projects_checks"),
        path("projects/checks/results/", ChecksView.as_view(results_only=True), name="projects_checks_results"),
    ]


class ChecksMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return policy_registry.get_by_type(Page).explorable_instances(request.user).exists()


@hooks.register("register_reports_menu_item")
def checks_menu_item() -> MenuItem:
    return ChecksMenuItem(
        _("Project checks"), reverse("projects_checks"), name="project-checks", icon_name="tasks", order=610
    )
