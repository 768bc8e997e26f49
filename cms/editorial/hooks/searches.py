"""The report of searches without results."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from ..people import manages_something
from ..views.searches import SearchesView


@hooks.register("register_admin_urls")
def searches_addresses() -> list[URLPattern]:
    return [
        path("editorial/searches/", SearchesView.as_view(), name="editorial_searches"),
        path("editorial/searches/results/", SearchesView.as_view(results_only=True), name="editorial_searches_results"),
    ]


class SearchesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return manages_something(request.user)


@hooks.register("register_reports_menu_item")
def searches_menu_item() -> MenuItem:
    return SearchesMenuItem(
        _("Searches without results"), reverse("editorial_searches"), name="editorial-searches", icon_name="search"
    )
