"""The table of translations, in the place of wagtail-localize's report, which knows no centres."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import policy_registry

from ..views.translations import TranslationsView


@hooks.register("register_admin_urls")
def translation_addresses() -> list[URLPattern]:
    table, results = TranslationsView.as_view(), TranslationsView.as_view(results_only=True)
    return [
        path("editorial/translations/", table, name="editorial_translations"),
        path("editorial/translations/results/", results, name="editorial_translations_results"),
    ]


class TranslationsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return policy_registry.get_by_type(Page).explorable_instances(request.user).exists()


@hooks.register("register_reports_menu_item")
def translations_menu_item() -> MenuItem:
    return TranslationsMenuItem(
        _("Translations"), reverse("editorial_translations"), name="editorial-translations", icon_name="site", order=600
    )


@hooks.register("construct_reports_menu")
def show_one_table(request: HttpRequest, menu_items: list[Any]) -> None:
    stock = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if getattr(item, "url", "") != stock]
