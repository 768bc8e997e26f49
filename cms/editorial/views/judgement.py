"""The screen on which an emergency is judged afterwards."""

from typing import Any

from csp.decorators import csp
from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.models import Revision
from wagtail.utils.decorators import xframe_options_sameorigin_override

from .. import judgements
from ..entries import EMERGENCIES
from ..models import Entry
from ..people import DECIDERS, has_role
from ..roles import ON_DUTY
from .acts import ActView

# What a resident's browser allows, but shown inside our screen.
FRAME_POLICY = settings.PUBLIC_POLICY | {"frame-ancestors": ["'self'"]}


class JudgementForm(forms.Form):
    """Whether an emergency was right."""

    APPROVE, REFUSE = "approve", "refuse"
    decision = forms.ChoiceField(choices=[(APPROVE, _("Approve afterwards")), (REFUSE, _("Refuse"))])
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed when you refuse."),
    )


def emergency_or_404(user: Any, key: int) -> Entry:
    """The emergency of that key, for whoever decides or is on duty where it happened."""
    entry = get_object_or_404(Entry, pk=key, kind__in=EMERGENCIES)
    page = judgements.page_of(entry)
    if not user.is_superuser and not has_role(user, page, *DECIDERS, ON_DUTY):
        raise PermissionDenied
    return entry


class JudgementView(ActView):
    """What was done in an emergency and why; a decider who had no part in it approves or refuses it."""

    form_class = JudgementForm
    template_name = "editorial/judgement.html"
    page_title = _("Emergency: to be judged")
    header_icon = "warning"

    @cached_property
    def entry(self) -> Entry:
        """The emergency as a whole; for a page that was taken down with others, theirs."""
        entry = emergency_or_404(self.request.user, self.kwargs["entry_id"])
        whole = entry.data.get("part_of")
        return emergency_or_404(self.request.user, whole) if whole else entry

    def get_page_subtitle(self) -> str:
        return self.entry.title

    def is_open(self) -> bool:
        judged = judgements.judgement_of(self.entry) is not None
        return not judged and judgements.may_judge(self.entry, self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = judgements.page_of(self.entry)
        took_part = {self.entry.person_id or 0, *self.entry.contributor_ids}
        return super().get_context_data(
            entry=self.entry,
            page=page,
            parts=judgements.parts_of(self.entry)[1:],
            judgement=judgements.judgement_of(self.entry),
            overdue=judgements.is_overdue(self.entry),
            may_judge=judgements.may_judge(self.entry, self.request.user),
            others=judgements.judges(page, took_part),
            stands=judgements.stands(self.entry, page),
            before=judgements.public_before(self.entry),
            **kwargs,
        )

    def perform(self, form: Any) -> str:
        approve = form.cleaned_data["decision"] == JudgementForm.APPROVE
        judgements.judge(self.entry, self.request.user, approve, form.cleaned_data["comment"])
        if approve:
            return gettext("Approved: the emergency is settled.")
        if judgements.page_of(self.entry).live:
            return gettext("Refused: residents read again what had been approved.")
        return gettext("Refused: the page is not public.")


class ShownView(View):
    """What was published or taken down, as residents saw it."""

    @method_decorator(csp(FRAME_POLICY))
    @method_decorator(xframe_options_sameorigin_override)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, entry_id: int) -> HttpResponseBase:
        entry = emergency_or_404(request.user, entry_id)
        revision = Revision.objects.filter(pk=entry.revision_id or 0).first()
        if revision is None:
            raise Http404
        page = revision.as_object()
        response = page.make_preview_request(request, page.default_preview_mode)
        # The preview passed the middleware of a resident's request, whose policy forbids any frame.
        del response["Content-Security-Policy"]
        return response
