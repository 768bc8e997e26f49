"""What the screens of acts with a form share: where they stand, and what happens when an act is refused."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from ..gate import PublicationRefused
from ..models.tasks import DecisionRefused


class ActView(WagtailAdminTemplateMixin, FormView):
    """A form whose act succeeds with a message, or is refused in words while what was typed stays."""

    def is_open(self) -> bool:
        """Whether there still is something for this person to do here; otherwise the screen only tells."""
        return True

    def perform(self, form: Any) -> str:
        """Do it, and give the message of success."""
        raise NotImplementedError

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            message = self.perform(form)
        except (DecisionRefused, PublicationRefused) as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        messages.success(self.request, message)
        return redirect(self.get_success_url())

    def get_success_url(self) -> str:
        return get_valid_next_url_from_request(self.request) or reverse("wagtailadmin_home")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        back = get_valid_next_url_from_request(self.request)
        context = super().get_context_data(
            is_open=self.is_open(), next_url=back, back_url=back or reverse("wagtailadmin_home"), **kwargs
        )
        texts = [name for name, field in context["form"].fields.items() if isinstance(field, forms.CharField)]
        context["typed"] = [text for name in texts if (text := self.request.POST.get(name, "").strip())]
        return context

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]


class PageActView(ActView):
    """An act about the page in the address."""

    @cached_property
    def page(self) -> Page:
        return get_object_or_404(Page.objects.filter(depth__gt=1), pk=self.kwargs["page_id"]).specific

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()
