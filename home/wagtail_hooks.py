"""What residents wrote, in the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .contact.reports import MessageActView, MessagesView, UndeliveredMessagesPanel, centres_of


@hooks.register("register_admin_urls")
def message_addresses() -> list[URLPattern]:
    return [
        path("messages/", MessagesView.as_view(), name="contact_messages"),
        path("messages/results/", MessagesView.as_view(results_only=True), name="contact_messages_results"),
        path("messages/act/", MessageActView.as_view(), name="contact_message_act"),
    ]


class MessagesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(centres_of(request.user))


@hooks.register("register_reports_menu_item")
def messages_menu_item() -> MenuItem:
    return MessagesMenuItem(
        _("Messages from residents"), reverse("contact_messages"), name="contact-messages", icon_name="mail", order=620
    )


@hooks.register("construct_homepage_panels")
def show_undelivered(request: HttpRequest, panels: list[Any]) -> None:
    if centres_of(request.user):
        panels.append(UndeliveredMessagesPanel(request.user))
