"""Publishing and taking down at once, notices in a crisis, and judging it all afterwards."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from .. import crisis, judgements
from ..people import is_on_duty
from ..views.crisis import HomesView, NoticeView
from ..views.emergency import (
    OnDutyView,
    PublishNowView,
    TakeDownView,
    can_publish,
    can_take_down,
    on_duty_paths,
)
from ..views.judgement import JudgementView, ShownView


@hooks.register("register_admin_urls")
def emergency_addresses() -> list[URLPattern]:
    return [
        path("editorial/emergency/", OnDutyView.as_view(), name="editorial_emergency"),
        path(
            "editorial/emergency/results/",
            OnDutyView.as_view(results_only=True),
            name="editorial_emergency_results",
        ),
        path("editorial/emergency/publish/<int:page_id>/", PublishNowView.as_view(), name="editorial_publish_now"),
        path("editorial/emergency/take-down/<int:page_id>/", TakeDownView.as_view(), name="editorial_take_down"),
        path("editorial/emergency/judge/<int:entry_id>/", JudgementView.as_view(), name="editorial_judge"),
        path("editorial/emergency/judge/<int:entry_id>/shown/", ShownView.as_view(), name="editorial_judge_shown"),
        path("editorial/notice/", HomesView.as_view(), name="editorial_notices"),
        path("editorial/notice/<int:page_id>/", NoticeView.as_view(), name="editorial_notice"),
    ]


class PublishNowButton(PageMenuItem):
    label = _("Publish at once")
    icon_name = "warning"
    url_name = "editorial_publish_now"

    def is_shown(self, user: Any) -> bool:
        return is_on_duty(user, self.page) and can_publish(self.page)


class TakeDownButton(PageMenuItem):
    label = _("Take down at once")
    icon_name = "warning"
    url_name = "editorial_take_down"

    def is_shown(self, user: Any) -> bool:
        return is_on_duty(user, self.page) and can_take_down(self.page)


@hooks.register("register_page_header_buttons")
def header_buttons(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[PageMenuItem]:
    yield PublishNowButton(page=page, priority=80)
    yield TakeDownButton(page=page, priority=81)


@hooks.register("register_page_listing_more_buttons")
def listing_buttons(page: Page, user: Any, next_url: str | None = None) -> Iterator[PageMenuItem]:
    yield PublishNowButton(page=page, next_url=next_url, priority=80)
    yield TakeDownButton(page=page, next_url=next_url, priority=81)


class PublishNowItem(ActionMenuItem):
    """At the foot of the editor, below saving and submitting."""

    name = "action-publish-now"
    label = _("Publish at once")
    icon_name = "warning"

    def get_url(self, parent_context: Any) -> str:
        return reverse("editorial_publish_now", args=[parent_context["page"].pk])


@hooks.register("construct_page_action_menu")
def action_menu(menu_items: list[Any], request: HttpRequest, context: Mapping[str, Any]) -> None:
    page = context.get("page")
    if menu_items and page and page.pk and is_on_duty(request.user, page) and can_publish(page):
        menu_items.append(PublishNowItem())


class OnDutyMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(on_duty_paths(request.user))


class NoticeMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return crisis.may_propose_somewhere(request.user)


@hooks.register("register_admin_menu_item")
def on_duty_item() -> MenuItem:
    return OnDutyMenuItem(_("Emergency"), reverse("editorial_emergency"), icon_name="warning", order=910)


@hooks.register("register_admin_menu_item")
def notice_item() -> MenuItem:
    return NoticeMenuItem(_("Crisis notice"), reverse("editorial_notices"), icon_name="comment-add", order=920)


class EmergenciesPanel(Component):
    """What was done past the ordinary road and nobody has judged yet; before everything else."""

    name = "emergencies"
    order = 10
    template_name = "editorial/emergencies_panel.html"

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"emergencies": judgements.open_for(self.user)}

    class Media:
        css = {"all": ["css/admin/acts.css"]}


@hooks.register("construct_homepage_panels")
def show_emergencies(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(EmergenciesPanel(request.user))
