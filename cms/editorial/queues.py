"""What waits for whom: the lists behind the dashboard's panels, each read in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, F, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState, WorkflowState

from . import record
from .entries import Kind
from .models import Entry, FourEyesApprovalTask
from .people import DECIDERS, belongs_to, has_role


@dataclass(frozen=True)
class Item:
    """A line of a list: a text of ``page``, since when it is there, who submitted it, and at which step.

    ``contributed``: the person would decide about it, had she not contributed to it.
    """

    page: Page
    title: str
    since: datetime
    submitted_by: str
    state: TaskState | None = None
    contributed: bool = False
    nobody_may_decide: bool = False
    decided_by: str = ""
    comment: str = ""
    may_act: bool = False

    @property
    def is_overdue(self) -> bool:
        """Whether a time of publication passed by without it."""
        return self.since < timezone.now()


class Queues:
    """What waits in the centres in which ``user`` has a role; for a superuser, everywhere."""

    def __init__(self, user: Any) -> None:
        self.user = user

    @property
    def is_involved(self) -> bool:
        return bool(self.user.is_superuser or belongs_to(self.user) or self.own_tasks)

    @property
    def for_me(self) -> list[Item]:
        """What this person may decide, oldest first."""
        return [item for item in self.waiting if item.may_act]

    @property
    def for_others(self) -> list[Item]:
        """What somebody else decides, oldest first."""
        return [item for item in self.waiting if not item.may_act]

    @cached_property
    def waiting(self) -> list[Item]:
        mine = Q(task__in=self.own_tasks) | Q(workflow_state__object_id__in=self.page_keys)
        states = list(
            TaskState.objects.filter(
                mine,
                status=TaskState.STATUS_IN_PROGRESS,
                workflow_state__current_task_state=F("pk"),
                workflow_state__base_content_type=self.page_type,
            )
            .select_related("revision", "workflow_state__requested_by")
            .defer("revision__content")
            .order_by("started_at", "pk")
        )
        pages = self.pages_of(state.revision for state in states)
        submissions = self.entries(Kind.SUBMITTED, [state.revision_id for state in states])
        items = []
        for state in states:
            page = pages.get(state.revision.object_id)
            if page is None:
                continue
            entry = submissions.get(state.revision_id)
            languages = self.own_tasks.get(state.task_id, set())
            decides = bool(languages & {"", page.locale.language_code})
            if not decides and not self.concerns(page):
                continue
            contributed = decides and self.contributed(state, entry)
            items.append(
                Item(
                    page,
                    state.revision.object_str,
                    state.started_at,
                    submitter(state, entry),
                    state,
                    contributed=contributed,
                    nobody_may_decide=bool(entry and entry.data.get("nobody_may_decide")) and nobody_may_decide(state),
                    may_act=decides and not contributed,
                )
            )
        return items

    @cached_property
    def returned(self) -> list[Item]:
        """What came back to this person with a request for changes, newest first."""
        states = list(
            WorkflowState.objects.filter(
                status=WorkflowState.STATUS_NEEDS_CHANGES,
                base_content_type=self.page_type,
                object_id__in=self.page_keys,
            )
            .select_related("requested_by", "current_task_state__revision", "current_task_state__finished_by")
            .defer("current_task_state__revision__content")
            .order_by("-current_task_state__finished_at", "-pk")
        )
        decided = [state.current_task_state for state in states]
        submissions = self.entries(Kind.SUBMITTED, [state.revision_id for state in decided])
        pages = self.pages_of(state.revision for state in decided)
        return [
            Item(
                pages[state.revision.object_id],
                state.revision.object_str,
                state.finished_at,
                submitter(state, submissions.get(state.revision_id)),
                state,
                decided_by=record.name_of(state.finished_by),
                comment=state.comment,
            )
            for state in decided
            if state.revision.object_id in pages and self.contributed(state, submissions.get(state.revision_id))
        ]

    @cached_property
    def scheduled(self) -> list[Item]:
        """What is approved and goes live later, the next first."""
        revisions = list(
            Revision.objects.filter(base_content_type=self.page_type, object_id__in=self.page_keys)
            .exclude(approved_go_live_at=None)
            .defer("content")
            .order_by("approved_go_live_at", "pk")
        )
        keys = [revision.pk for revision in revisions]
        submissions, approvals = self.entries(Kind.SUBMITTED, keys), self.entries(Kind.APPROVED, keys)
        states = {state.revision_id: state for state in TaskState.objects.filter(revision_id__in=keys).order_by("pk")}
        pages = self.pages_of(revisions)
        items = []
        for revision in revisions:
            page, entry, approval = pages[revision.object_id], submissions.get(revision.pk), approvals.get(revision.pk)
            items.append(
                Item(
                    page,
                    revision.object_str,
                    revision.approved_go_live_at,
                    entry.person_name if entry else "",
                    states.get(revision.pk),
                    decided_by=approval.person_name if approval else "",
                    may_act=may_unschedule(self.user, page, entry),
                )
            )
        return items

    def contributed(self, state: TaskState, entry: Entry | None) -> bool:
        """Whether this person contributed to what was submitted, as the record says: nobody edits what waits."""
        if entry is not None:
            return any(key == self.user.pk for key, _name in entry.contributors)
        return state.workflow_state.requested_by_id == self.user.pk

    def entries(self, kind: str, revisions: list[int]) -> dict[int | None, Entry]:
        """The newest entry of a kind by the revision it is about."""
        found = Entry.objects.filter(kind=kind, revision_id__in=revisions).defer("snapshot").order_by("pk")
        return {entry.revision_id: entry for entry in found}

    def pages_of(self, revisions: Iterable[Revision]) -> dict[str, Page]:
        keys = {revision.object_id for revision in revisions}
        return {str(page.pk): page for page in Page.objects.filter(pk__in=keys).select_related("locale")}

    @cached_property
    def own_tasks(self) -> dict[int, set[str]]:
        """Steps at which this person may decide about what she did not write, each with the languages; "" is all."""
        tasks: dict[int, set[str]] = {}
        if self.user.is_active:
            mine = FourEyesApprovalTask.objects.filter(active=True, groups__user=self.user)
            for key, language in mine.values_list("pk", "groups__centre_role__language"):
                tasks.setdefault(key, set()).add(language or "")
        return tasks

    def concerns(self, page: Page) -> bool:
        """Whether ``page`` is one of those where this person has a role."""
        return bool(self.user.is_superuser or page.path.startswith(tuple(belongs_to(self.user))))

    @cached_property
    def page_keys(self) -> QuerySet[Any, Any]:
        """Keys of the pages of this person's centres, as revisions and workflows name them."""
        pages = Page.objects.all()
        if not self.user.is_superuser:
            places = Q(pk=None)
            for path in belongs_to(self.user):
                places |= Q(path__startswith=path)
            pages = pages.filter(places)
        return pages.annotate(key=Cast("pk", CharField())).values("key")

    @cached_property
    def page_type(self) -> ContentType:
        return ContentType.objects.get_for_model(Page)


def submitter(state: TaskState, entry: Entry | None) -> str:
    return entry.person_name if entry else record.name_of(state.workflow_state.requested_by)


def submission_of(revision: Revision) -> Entry | None:
    return Entry.objects.filter(revision_id=revision.pk).newest(Kind.SUBMITTED)


def may_unschedule(user: Any, page: Page, submission: Entry | None) -> bool:
    """Whether ``user`` may take a scheduled text out of the schedule: who decides there, and who submitted it."""
    return has_role(user, page, *DECIDERS) or (submission is not None and submission.person_id == user.pk)


def waiting_state(page: Page) -> TaskState | None:
    """The step of ours at which ``page`` waits for a decision, if it does."""
    state = page.current_workflow_task_state
    if state is None or state.status != TaskState.STATUS_IN_PROGRESS:
        return None
    return state if isinstance(state.task.specific, FourEyesApprovalTask) else None


def nobody_may_decide(state: TaskState) -> bool:
    """Whether still nobody may decide; asked only of what began so, since it costs queries."""
    step = state.task.specific
    return isinstance(step, FourEyesApprovalTask) and not step.people_who_may_decide(state.workflow_state).exists()
