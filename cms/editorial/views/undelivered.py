"""The dead letters of the outbox: what was given up, why, and another try."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.ui.components import Component

from cms.core.models.letters import LetterQuerySet
from cms.core.outbox import send_soon

from ..models import Notice
from ..people import memberships
from ..roles import ADMINISTRATORS

SHOWN = 20


def sees_undelivered(user: Any) -> bool:
    """Administrators see the dead letters of their centres, superusers all."""
    return user.is_superuser or bool(administered(user))


def administered(user: Any) -> set[int]:
    """The keys of the centres whose administrator ``user`` is."""
    return {one.site_id for one in memberships(user) if one.role == ADMINISTRATORS.key}


def undelivered(user: Any) -> LetterQuerySet:
    dead = Notice.objects.dead()
    if user.is_superuser:
        return dead
    return dead.filter(context__site__in=list(administered(user)))


class UndeliveredPanel(Component):
    """Notices given up, on the dashboard; nothing while there are none."""

    template_name = "editorial/panels/undelivered.html"
    order = 300

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        notices = undelivered(self.user)
        token = (parent_context or {}).get("csrf_token")
        newest = notices.select_related("recipient").order_by("-given_up_at")[:SHOWN]
        return {"notices": newest, "count": notices.count(), "csrf_token": token}


class TryAgainView(View):
    """Puts what was given up back into the outbox."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        if not sees_undelivered(request.user):
            raise PermissionDenied
        number = undelivered(request.user).try_again()
        send_soon()
        messages.success(request, _("Notices to be sent again: %(number)d.") % {"number": number})
        return redirect("wagtailadmin_home")
