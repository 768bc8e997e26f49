"""Taking published pages out of public view."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from .. import withdrawals
from ..views.withdrawal import DecideView, LastingPageViewSet, RequestView


@hooks.register("register_admin_urls")
def withdrawal_addresses() -> list[URLPattern]:
    return [
        path("editorial/withdraw/<int:page_id>/", RequestView.as_view(), name="editorial_withdraw"),
        path("editorial/withdrawal/<int:withdrawal_id>/", DecideView.as_view(), name="editorial_withdrawal"),
    ]


@hooks.register("register_admin_viewset")
def views_of_pages() -> LastingPageViewSet:
    """In the place of Wagtail's for every kind of page that has none of its own."""
    return LastingPageViewSet()


class WithdrawButton(PageMenuItem):
    label = _("Withdraw")
    icon_name = "bin"
    url_name = "editorial_withdraw"

    def is_shown(self, user: Any) -> bool:
        page = self.page
        return page.live and page.depth > withdrawals.HOME_DEPTH and page.permissions_for_user(user).can_edit()


@hooks.register("register_page_header_buttons")
def header_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[PageMenuItem]:
    yield WithdrawButton(page=page, priority=55)


@hooks.register("register_page_listing_more_buttons")
def listing_button(page: Page, user: Any, next_url: str | None = None) -> Iterator[PageMenuItem]:
    yield WithdrawButton(page=page, next_url=next_url, priority=35)


@hooks.register("before_bulk_action")
def leave_published_pages(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponseBase | None:
    """Say of the pages chosen for deletion or unpublication which are published, and how such pages go."""
    if action.model is not Page or action_type not in ("delete", "unpublish"):
        return None
    _objects, others = action.get_actionable_objects()
    published = [page.get_admin_display_title() for page in others["items_with_no_access"] if page.live]
    if published:
        messages.warning(
            request,
            gettext("Published pages are not deleted but withdrawn, one by one, from their menu: %(titles)s.")
            % {"titles": get_text_list([f"“{title}”" for title in published], gettext("and"))},
        )
    return None if objects else redirect(action.next_url)


class WithdrawalsPanel(Component):
    """Requests that this person may decide about."""

    name = "withdrawals"
    order = 230
    template_name = "editorial/withdrawals_panel.html"

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"withdrawals": withdrawals.waiting_for(self.user)}

    class Media:
        css = {"all": ["css/admin/acts.css"]}


@hooks.register("construct_homepage_panels")
def show_withdrawals(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(WithdrawalsPanel(request.user))
