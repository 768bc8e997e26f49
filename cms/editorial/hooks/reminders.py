"""What those who answer for a centre should see to by now: pages that the law wants reviewed, and the like."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from ..people import managed_homes
from ..visibility import within


@dataclass(frozen=True)
class Reminder:
    """Something to do about a public page, and whether it is late."""

    page: Page
    text: str
    is_late: bool


def reminders_for(user: Any, today: datetime.date) -> Iterator[Reminder]:
    """Of the public pages of the centres that ``user`` manages, by the kinds of pages that have ``reminders()``."""
    homes = managed_homes(user)
    for kind in apps.get_models() if homes else ():
        if issubclass(kind, Page) and hasattr(kind, "reminders"):
            for page in (
                kind._default_manager.filter(within(homes), live=True).select_related("locale").order_by("path")
            ):
                yield from (Reminder(page, text, is_late) for is_late, text in page.reminders(today))


class RemindersPanel(Component):
    """What is late comes first."""

    name = "reminders"
    order = 20
    template_name = "editorial/reminders_panel.html"

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        found = reminders_for(self.user, timezone.localdate())
        return {"reminders": sorted(found, key=lambda one: not one.is_late)}

    class Media:
        css = {"all": ["css/admin/acts.css"]}


@hooks.register("construct_homepage_panels")
def show_reminders(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(RemindersPanel(request.user))
