"""What residents wrote, for the managers and administrators of their centre and nobody else."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.views.reports import ReportView

from cms.core.outbox import send_soon

from .models import ContactMessage, MessageQuerySet


def centres_of(user: Any) -> set[int]:
    """The keys of the centres in which ``user`` may read what residents wrote."""
    found: set[int] = import_string(settings.MANAGED_SITES)(user)
    return found


def messages_for(user: Any) -> MessageQuerySet:
    return ContactMessage.objects.of_sites(centres_of(user))


def refuse_strangers(user: Any) -> None:
    if not centres_of(user):
        raise PermissionDenied


class MessageColumn(BaseColumn):
    """Who wrote what, to be unfolded."""

    cell_template_name = "home/admin/message.html"


class StateColumn(BaseColumn):
    """Whether it was delivered; with what may be done when it was not."""

    cell_template_name = "home/admin/message_state.html"


class MessagesView(ReportView):
    """The messages of the person's centres: those not delivered first, the others for as long as they are kept."""

    page_title = gettext_lazy("Messages from residents")
    header_icon = "mail"
    index_url_name = "contact_messages"
    index_results_url_name = "contact_messages_results"
    model = ContactMessage
    is_exportable = False
    paginate_by = 20
    default_ordering = None
    columns = [
        Column("number", label=gettext_lazy("Number of the message")),
        DateColumn("created_at", label=gettext_lazy("Sent")),
        MessageColumn("text", label=gettext_lazy("Message")),
        StateColumn("state", label=gettext_lazy("Delivery")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        refuse_strangers(request.user)
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def get_base_queryset(self) -> MessageQuerySet:
        return messages_for(self.request.user).select_related("site").by_urgency()


class UndeliveredMessagesPanel(Component):
    """On the dashboard, how many messages the mail server did not take; nothing while there are none."""

    name = "undelivered-messages"
    template_name = "home/admin/undelivered_panel.html"
    order = 110

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"count": messages_for(self.user).undelivered().count()}


class MessageActView(View):
    """Sends a message given up again, or notes that somebody dealt with it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        refuse_strangers(request.user)
        mine = messages_for(request.user).undelivered().filter(number=request.POST.get("number", ""))
        if "settle" in request.POST:
            if mine.update(settled_at=timezone.now()):
                messages.success(request, _("It is noted that somebody dealt with the message."))
        elif mine.try_again():
            send_soon()
            messages.success(request, _("The message is being sent again."))
        return redirect("contact_messages")
