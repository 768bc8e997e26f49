"""Asking for the withdrawal of a published page, and deciding about it."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from .. import withdrawals
from ..models import Entry, Withdrawal
from ..models.withdrawals import Reason, State
from ..people import DECIDERS, has_role
from ..visibility import visible_pages
from .acts import ActView, PageActView


class RequestForm(forms.Form):
    """Why a page is to go, and what readers get in its place."""

    reason = forms.ChoiceField(label=_("Why should this page go?"), choices=Reason, widget=forms.RadioSelect)
    target = forms.ModelChoiceField(
        queryset=Page.objects.none(),
        label=_("Page that readers get instead"),
        required=False,
        widget=AdminPageChooser,
        help_text=_("Needed when its content is on another page now. Without one, readers are told why it is gone."),
        error_messages={"invalid_choice": _("This page does not exist any more.")},
    )
    comment = forms.CharField(
        label=_("Explanation for those who decide"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, page: Page, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        target_field: Any = self.fields["target"]
        target_field.queryset = visible_pages(user, Page.objects.filter(depth__gt=1))
        target = self.data.get("target", "")
        known = target.isascii() and target.isdecimal() and len(target) < 19
        if target and not (known and target_field.queryset.filter(pk=target).exists()):
            self.data = {
                **self.data,
                "target": "0",
            }  # the chooser would show its title, or break

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if "reason" in data and "target" in data:
            words = withdrawals.wrong_target(self.page, data["target"], data["reason"])
            if words:
                self.add_error("target", words)
        return data


class DecisionForm(forms.Form):
    """Whether a page is to go."""

    WITHDRAW, DECLINE = "withdraw", "decline"
    decision = forms.ChoiceField(choices=[(WITHDRAW, _("Withdraw")), (DECLINE, _("Leave it public"))])
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed when the page should stay."),
    )


class RequestView(PageActView):
    """Shows what depends on a page before somebody asks that it be withdrawn."""

    form_class = RequestForm
    template_name = "editorial/withdrawal_request.html"
    page_title = _("Withdraw")
    header_icon = "bin"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def is_open(self) -> bool:
        return not withdrawals.obstacle(self.page, self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"page": self.page, "user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(
            page=self.page,
            obstacle=withdrawals.obstacle(self.page, self.request.user),
            linking=withdrawals.pages_linking_to(self.page),
            translations=self.page.get_translations().live().select_related("locale"),
            **kwargs,
        )
        context["media"] = context["form"].media
        return context

    def perform(self, form: Any) -> str:
        data = form.cleaned_data
        withdrawals.request(self.page, self.request.user, data["reason"], data["target"], data["comment"])
        return gettext("“%(title)s” stays public until somebody else decides about its withdrawal.") % {
            "title": self.page.get_admin_display_title()
        }


class DecideView(ActView):
    """A request with all that depends on the page as it is now; a decider withdraws it or leaves it public."""

    form_class = DecisionForm
    template_name = "editorial/withdrawal_decision.html"
    page_title = _("Withdrawal to decide")
    header_icon = "bin"

    @cached_property
    def withdrawal(self) -> Withdrawal:
        found = Withdrawal.objects.select_related("page", "target", "requested_by", "decided_by")
        return get_object_or_404(found, pk=self.kwargs["withdrawal_id"])

    @cached_property
    def page(self) -> Page:
        return self.withdrawal.page.specific

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user = request.user
        involved = user.pk == self.withdrawal.requested_by_id or has_role(user, self.page, *DECIDERS)
        if not involved and not user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def is_open(self) -> bool:
        waits = self.withdrawal.state == State.REQUESTED
        return waits and withdrawals.may_decide(self.withdrawal, self.request.user)

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        published = self.page.last_published_at
        return super().get_context_data(
            withdrawal=self.withdrawal,
            page=self.page,
            may_decide=withdrawals.may_decide(self.withdrawal, self.request.user),
            changed_since=published if published and published > self.withdrawal.requested_at else None,
            linking=withdrawals.pages_linking_to(self.page),
            children=withdrawals.children_in_the_way(self.page),
            **kwargs,
        )

    def perform(self, form: Any) -> str:
        title = {"title": self.page.get_admin_display_title()}
        if form.cleaned_data["decision"] == DecisionForm.WITHDRAW:
            withdrawals.confirm(self.withdrawal, self.request.user)
            return gettext("“%(title)s” was withdrawn.") % title
        withdrawals.decline(self.withdrawal, self.request.user, form.cleaned_data["comment"])
        return gettext("“%(title)s” stays public.") % title


def led_to_withdrawal(request: HttpRequest, page_id: int) -> HttpResponseBase | None:
    """Where somebody is led who wants to remove a page that was public; nothing for drafts and for who may not edit."""
    page = get_object_or_404(Page, pk=page_id).specific
    was_public = page.live or Entry.objects.about(page).publications().exists()
    if not was_public or not page.permissions_for_user(request.user).can_edit():
        return None
    if page.live:
        messages.info(
            request, gettext("What is public is not deleted or hidden but withdrawn, when a second person agrees.")
        )
        return redirect("editorial_withdraw", page.pk)
    messages.warning(
        request,
        gettext("“%(title)s” was public once: the record needs it, so it is kept as a draft.")
        % {"title": page.get_admin_display_title()},
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


class WithdrawInsteadOfDeleting(DeleteView):
    """Wagtail's view for drafts; for what was public, the way to its withdrawal."""

    def dispatch(self, request: HttpRequest, page_id: int, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return led_to_withdrawal(request, page_id) or super().dispatch(request, page_id, *args, **kwargs)


class WithdrawInsteadOfUnpublishing(UnpublishView):
    """Nobody unpublishes: the way to the withdrawal."""

    def dispatch(self, request: HttpRequest, page_id: int, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return led_to_withdrawal(request, page_id) or super().dispatch(request, *args, **kwargs)


class LastingPageViewSet(PageViewSet):
    """Wagtail's views of pages, without a way to make a public page disappear alone."""

    delete_view_class = WithdrawInsteadOfDeleting
    unpublish_view_class = WithdrawInsteadOfUnpublishing
