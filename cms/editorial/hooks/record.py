"""The record as people of a centre see it: the list of its entries, and the certificate of a page."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from ..contributors import FILE_CHANGED, GIVEN_TO_TRANSLATE, TAKEN_OVER
from ..people import has_role, manages_something
from ..roles import ROLES
from ..views.record import CertificateView, RecordView


@hooks.register("register_admin_urls")
def record_addresses() -> list[URLPattern]:
    return [
        path("editorial/record/", RecordView.as_view(), name="editorial_record"),
        path("editorial/record/results/", RecordView.as_view(results_only=True), name="editorial_record_results"),
        path("editorial/certificate/<int:page_id>/", CertificateView.as_view(), name="editorial_certificate"),
    ]


class RecordMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return manages_something(request.user)


@hooks.register("register_reports_menu_item")
def record_menu_item() -> MenuItem:
    return RecordMenuItem(_("Record"), reverse("editorial_record"), name="editorial-record", icon_name="history")


@hooks.register("register_page_header_buttons")
def certificate_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if page.depth > 1 and (user.is_superuser or has_role(user, page, *ROLES)):
        address = reverse("editorial_certificate", args=[page.pk])
        yield Button(_("Certificate"), address, icon_name="doc-full", priority=90)


@hooks.register("register_log_actions")
def register_contributions(actions: Any) -> None:
    actions.register_action(
        TAKEN_OVER, _("Take over unapproved words"), _("Words of other people that nobody approved came into the page")
    )
    actions.register_action(FILE_CHANGED, _("Change file"), _("What readers see of the file was changed"))
    actions.register_action(
        GIVEN_TO_TRANSLATE, _("Translate unapproved words"), _("Words that nobody approved were given to translators")
    )
