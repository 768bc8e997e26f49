"""The screen on which somebody decides: what is public today, what would be, what differs, and two buttons."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page, Revision, TaskState
from wagtail.utils.decorators import xframe_options_sameorigin_override

from cms.translation.comparison import Row, rows

from .. import record
from ..contributors import named
from ..differences import Differences, differences
from ..entries import Kind
from ..models import Entry, FourEyesApprovalTask
from ..models.tasks import already_decided, contributors_of
from ..people import has_role, site_of
from ..queues import waiting_state
from ..roles import ROLES
from ..translation import translation_of


class DecisionForm(forms.Form):
    """A decision and its comment, about the revision that the decider saw."""

    decision = forms.ChoiceField(
        choices=[("approve", _("Approve and publish")), ("reject", _("Ask for changes"))],
        error_messages={"required": _("Choose one of the buttons."), "invalid_choice": _("Choose one of the buttons.")},
    )
    revision = forms.IntegerField(required=False)
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("For those who wrote the text. Needed when you ask for changes."),
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("decision") == "reject" and not data.get("comment") and "comment" not in self.errors:
            self.add_error("comment", _("Say what should be changed, so that the author can mend it."))
        return data


@dataclass(frozen=True)
class TranslatedTexts:
    """The texts of a translation that waits: those that change, and the rest."""

    rows: list[Row]

    @property
    def changed(self) -> list[Row]:
        return [row for row in self.rows if row.is_changed]

    @property
    def same(self) -> list[Row]:
        return [row for row in self.rows if not row.is_changed]


class SubmissionMixin(View):
    """Finds the submission in the address, for those who may read drafts of its centre."""

    state: TaskState
    page: Page

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        states = TaskState.objects.select_related("workflow_state__requested_by", "revision", "finished_by", "task")
        self.state = get_object_or_404(states, pk=kwargs["task_state_id"])
        self.task = self.state.task.specific
        page = self.state.workflow_state.content_object
        if not isinstance(page, Page) or not isinstance(self.task, FourEyesApprovalTask):
            raise Http404
        self.page = page.specific
        if not may_read(request.user, self.page, self.task):
            raise PermissionDenied


def may_read(user: Any, page: Page, task: FourEyesApprovalTask) -> bool:
    """Whether ``user`` has a role where ``page`` is, or decides in the step at which it waits."""
    decides = task.groups.filter(user=user).exists()
    return user.is_superuser or has_role(user, page, *ROLES) or decides


class DecisionView(SubmissionMixin, WagtailAdminTemplateMixin):
    """Shows a submission to whoever may read it, and takes the decision of whoever may decide."""

    template_name = "editorial/decision.html"
    page_title = _("Decision")
    header_icon = "check"

    form: DecisionForm
    since_seen: Differences | None = None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.form = DecisionForm()
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.form = DecisionForm(request.POST)
        valid = self.form.is_valid()
        waiting = self.waiting
        if waiting is None:
            messages.error(request, already_decided(self.state))
        elif waiting != self.state or self.form.cleaned_data.get("revision") != waiting.revision_id:
            self.show_what_waits_now(waiting)
        elif valid:
            return self.decide(waiting)
        else:
            messages.error(request, gettext("Nothing was decided yet."))
        return self.render_to_response(self.get_context_data())

    def decide(self, waiting: TaskState) -> HttpResponseBase:
        data = self.form.cleaned_data
        try:
            with transaction.atomic():
                self.task.on_action(waiting, self.request.user, data["decision"], comment=data["comment"])
        except PermissionDenied as refusal:
            messages.error(self.request, str(refusal))
        except ValidationError as error:
            messages.error(
                self.request,
                gettext("This cannot be published: %(reasons)s") % {"reasons": " ".join(error.messages)},
            )
        else:
            self.tell_outcome(waiting)
            return redirect("wagtailadmin_home")
        self.state.refresh_from_db()
        self.__dict__.pop("waiting", None)
        return self.render_to_response(self.get_context_data())

    def show_what_waits_now(self, waiting: TaskState) -> None:
        """Put the current submission in the place of the one that was seen; what was typed stays."""
        seen = Revision.objects.for_instance(self.page).filter(pk=self.form.cleaned_data.get("revision")).first()
        if seen is not None and seen.pk != waiting.revision_id:
            self.since_seen = differences(seen.as_object(), waiting.revision.as_object(), self.request)
        if waiting != self.state and self.state.status in (TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED):
            messages.error(self.request, already_decided(self.state))
        messages.warning(
            self.request,
            gettext("This is not what you saw: another text waits now. Look at it and decide again."),
        )
        self.form = DecisionForm(initial={"comment": self.form.data.get("comment", "")})
        self.state = waiting
        self.task = waiting.task.specific

    def tell_outcome(self, decided: TaskState) -> None:
        page = type(self.page).objects.get(pk=self.page.pk)
        title = decided.revision.object_str
        buttons = []
        if decided.workflow_state.task_states.filter(pk=decided.pk, status=TaskState.STATUS_REJECTED).exists():
            text = gettext("“%(title)s” went back to its author with your comment.")
        elif page.live and page.live_revision_id == decided.revision_id:
            text = gettext("You approved “%(title)s”; residents can read it now.")
            buttons = [messages.button(page.full_url, gettext("View live"), new_window=True)] if page.full_url else []
        elif page.current_workflow_task_state is not None:
            text = gettext("You approved “%(title)s”; it waits for the next step.")
        else:
            text = gettext("You approved “%(title)s”; it goes live at its time.")
        messages.success(self.request, text % {"title": title}, buttons=buttons)

    @cached_property
    def waiting(self) -> TaskState | None:
        """The submission of this page that waits for a decision now; not always the one in the address."""
        return waiting_state(self.page)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        title = self.state.revision.object_str
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title(), "sublabel": title}]

    def get_page_subtitle(self) -> str:
        return self.state.revision.object_str

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        submitted = self.state.revision.as_object()
        is_waiting = self.waiting == self.state
        may_decide = is_waiting and self.task.may_decide(self.state.workflow_state, self.request.user)
        return super().get_context_data(
            page=self.page,
            submitted=submitted,
            checks=list(submitted.checks()),
            centre=site_of(self.page),
            state=self.state,
            is_waiting=is_waiting,
            waiting_elsewhere=self.waiting if not is_waiting else None,
            may_decide=may_decide,
            reason="" if may_decide else self.why_not(is_waiting),
            others=self.others() if is_waiting and not may_decide else [],
            submission=self.submission,
            contributors=self.contributor_names(is_waiting),
            returned=self.returned_before(),
            today_address=self.frame("editorial_decision_today") if self.page.live else "",
            submitted_address=self.frame("editorial_decision_submitted"),
            differences=differences(self.page if self.page.live else None, submitted, self.request),
            since_seen=self.since_seen,
            translated=self.translated_texts(),
            source_language=settings.LANGUAGE_CODE,
            goes_live_at=time_to_come(submitted.go_live_at),
            form=self.form,
            may_edit=self.page.permissions_for_user(self.request.user).can_edit(),
            **kwargs,
        )

    def translated_texts(self) -> TranslatedTexts | None:
        """The translation text by text, where wagtail-localize made the page."""
        if translation_of(self.page) is None:
            return None
        return TranslatedTexts(rows(self.state.revision, self.page if self.page.live else None))

    @cached_property
    def submission(self) -> Entry | None:
        """The entry of the record that says who submitted this text, when, and who had contributed to it."""
        return Entry.objects.about(self.page).filter(revision_id=self.state.revision_id).newest(Kind.SUBMITTED)

    def contributor_names(self, is_waiting: bool) -> list[str]:
        if is_waiting:
            return [name for _key, name in named(contributors_of(self.state.workflow_state))]
        return self.submission.contributor_names if self.submission else []

    def others(self) -> list[str]:
        """Who may decide instead."""
        return [record.name_of(person) for person in self.task.people_who_may_decide(self.state.workflow_state)]

    def returned_before(self) -> Any:
        """Earlier requests for changes to this text, newest first."""
        earlier = self.state.workflow_state.task_states.filter(status=TaskState.STATUS_REJECTED, pk__lt=self.state.pk)
        return earlier.select_related("finished_by").order_by("-pk")[:5]

    def why_not(self, is_waiting: bool) -> str:
        """Why this person sees no buttons."""
        if not is_waiting:
            return decided_words(self.state)
        if self.request.user.pk in contributors_of(self.state.workflow_state):
            return gettext("You contributed to this text, so somebody else decides about it.")
        return gettext("You do not decide in this centre.")

    def frame(self, name: str) -> str:
        return reverse(name, args=[self.state.pk])


def time_to_come(time: Any) -> Any:
    """``time`` if it is not over."""
    return time if time and time > timezone.now() else None


def decided_words(state: TaskState) -> str:
    """Who decided about a submission and when, or that it was taken back."""
    words = {
        TaskState.STATUS_APPROVED: gettext("%(person)s approved this on %(time)s."),
        TaskState.STATUS_REJECTED: gettext("%(person)s asked for changes on %(time)s."),
    }.get(state.status, gettext("This no longer waits for a decision: it was taken back."))
    time = date_format(timezone.localtime(state.finished_at), "DATETIME_FORMAT") if state.finished_at else ""
    return words % {"person": record.name_of(state.finished_by), "time": time}


@method_decorator(xframe_options_sameorigin_override, name="get")
class FrameView(SubmissionMixin):
    """A page as a resident's browser would show it, for a frame of the decision screen."""

    def shown(self) -> Page:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        shown = self.shown()
        return shown.make_preview_request(request, shown.default_preview_mode)


class TodayView(FrameView):
    """What is public now."""

    def shown(self) -> Page:
        if not self.page.live:
            raise Http404
        return self.page


class SubmittedView(FrameView):
    """Exactly the revision that was submitted."""

    def shown(self) -> Page:
        return self.state.revision.as_object()
