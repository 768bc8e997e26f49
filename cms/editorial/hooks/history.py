"""Notices that could not be delivered, shown to those who can do something about it."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks

from ..views.undelivered import TryAgainView, UndeliveredPanel, sees_undelivered


@hooks.register("register_admin_urls")
def undelivered_addresses() -> list[URLPattern]:
    return [path("editorial/notices/try-again/", TryAgainView.as_view(), name="editorial_notices_try_again")]


@hooks.register("construct_homepage_panels")
def show_undelivered(request: HttpRequest, panels: list[Any]) -> None:
    if sees_undelivered(request.user):
        panels.append(UndeliveredPanel(request.user))
