"""The dashboard's panels: what waits for me, what waits for others, what came back, what goes live when."""

from typing import Any

from django.forms import Media
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from .queues import Item, Queues

SHOWN = 50


class QueuePanel(Component):
    """A list of items on the dashboard; nothing at all while it is empty, unless there is something to say then."""

    template_name = "editorial/panels/queue.html"
    name = ""
    heading: Any = ""
    when_empty: Any = ""
    icon = ""
    order = 200

    def __init__(self, queues: Queues) -> None:
        self.queues = queues

    def items(self) -> list[Item]:
        raise NotImplementedError

    @property
    def media(self) -> Media:
        return Media(css={"all": ["css/admin/editorial.css"]})

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        items = self.items()
        return {
            "name": self.name,
            "heading": self.heading,
            "icon": self.icon,
            "when_empty": self.when_empty,
            "items": items[:SHOWN],
            "count": len(items),
            "more": max(len(items) - SHOWN, 0),
        }


class ForMePanel(QueuePanel):
    name = "for-me"
    heading = _("Waits for you")
    icon = "check"
    order = 200

    def items(self) -> list[Item]:
        return self.queues.for_me

    @property
    def when_empty(self) -> Any:
        return _("Nothing waits for your decision.") if self.queues.own_tasks else ""


class ReturnedPanel(QueuePanel):
    name = "returned"
    heading = _("Returned to you")
    icon = "warning"
    order = 202

    def items(self) -> list[Item]:
        return self.queues.returned


class ForOthersPanel(QueuePanel):
    name = "for-others"
    heading = _("Waits for others")
    icon = "time"
    order = 204

    def items(self) -> list[Item]:
        return self.queues.for_others


class ScheduledPanel(QueuePanel):
    name = "scheduled"
    heading = _("Scheduled")
    icon = "calendar-alt"
    order = 206

    def items(self) -> list[Item]:
        return self.queues.scheduled
