"""What Wagtail and wagtail-localize would let past the approval, closed or logged."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from .. import administration
from ..entries import Kind
from ..history import entries_for
from ..people import manages_something
from ..translation import send_for_approval, translation_of
from ..visibility import visible_pages

SHOWN_FOR = timedelta(days=14)
SHOWN = 10


@hooks.register("construct_page_chooser_queryset")
def choose_what_is_seen(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    return visible_pages(request.user, pages)


# Before wagtail-localize's own, which shows its editor in place of the page's.
@hooks.register("before_edit_page", order=-10)
def send_translation(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """The button of the translation editor sends for approval; where Wagtail has none, this is what publishing was."""
    if request.method == "POST" and request.POST.get("action") == "publish":
        translation = translation_of(page)
        if translation is not None:
            return send_for_approval(request, translation, page)
    return None


@hooks.register("construct_page_action_menu")
def offer_no_alias(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """An alias is public as its source is, whatever anybody approved: pages stay pages."""
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]


@hooks.register("after_bulk_action")
def log_accounts(request: HttpRequest, action_type: str, objects: list[Any], action: Any) -> None:
    """Wagtail switches several accounts on or off with one statement, which no signal tells."""
    if action_type == "set_active_state":
        wanted = action.cleaned_form.cleaned_data["mark_as_active"]
        for user in objects:
            if user.is_active != wanted:  # as it was read before
                administration.write(user, {"is_active": [str(user.is_active), str(wanted)]})


class AdministrationPanel(Component):
    """What administrators changed lately, for those who answer for what is public."""

    order = 400
    template_name = "editorial/admin/administration_panel.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        entries = entries_for(user).filter(kind=Kind.ADMINISTRATION, at__gte=timezone.now() - SHOWN_FOR)
        shown = list(entries.order_by("-pk")[:SHOWN])
        return {"changes": [(entry, administration.in_words(entry)) for entry in shown]}


@hooks.register("construct_homepage_panels")
def show_administration(request: HttpRequest, panels: list[Component]) -> None:
    if manages_something(request.user):
        panels.append(AdministrationPanel())
