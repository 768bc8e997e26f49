"""Taking an approved text out of the schedule before it goes live."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page, Revision

from .. import record
from ..people import belongs_to
from ..queues import may_unschedule, submission_of
from ..submissions import unschedule


class UnscheduleView(WagtailAdminTemplateMixin, View):
    """Asks whether a scheduled text shall lose its approval, and takes it out of the schedule."""

    template_name = "editorial/unschedule.html"
    page_title = _("Take out of the schedule")
    header_icon = "calendar-alt"

    page: Page
    revision: Revision | None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"])
        self.revision = self.page.scheduled_revision
        if self.revision is not None:
            allowed = may_unschedule(request.user, self.page, submission_of(self.revision))
        else:
            allowed = any(self.page.path.startswith(home) for home in belongs_to(request.user))
        if not allowed:
            raise PermissionDenied

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return self.render_to_response(self.get_context_data()) if self.revision else self.nothing_scheduled()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with transaction.atomic():
            record.hold()
            if not Revision.objects.for_instance(self.page).exclude(approved_go_live_at=None).exists():
                return self.nothing_scheduled()
            unschedule(self.page, request.user)
        messages.success(
            request,
            gettext("“%(title)s” is out of the schedule. It can be changed, and submitted again.")
            % {"title": self.page.get_admin_display_title()},
        )
        return redirect("wagtailadmin_home")

    def nothing_scheduled(self) -> HttpResponse:
        messages.warning(
            self.request,
            gettext("“%(title)s” is not scheduled any more.") % {"title": self.page.get_admin_display_title()},
        )
        return redirect("wagtailadmin_home")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=self.page, revision=self.revision, **kwargs)
