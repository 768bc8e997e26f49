"""Taking in a file of projects for a person: what she may do, what becomes of each project, and what to tell her."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import LogContext
from wagtail.models import Site, WorkflowState

from cms.core.completeness import missing_in
from cms.core.models import CentreSettings
from partners.models import PartnerPage

from ..models import FundingReference, OurRole, ProjectIndexPage, ProjectPage
from ..open_data.records import Reading
from ..rules import Finding, Level
from ..wording import message_of
from .drafts import Draft, Fault, Refused
from .headings import Row, Table
from .known import Known
from .values import COLUMN_OF, folded, same

# Rules by which something is only missing, which leaves a draft; what else forbids submission is wrong in itself.
MISSING = ("essentials_are_given", "exchange_rate_is_plausible")
COLUMN_OF_BLOCK = {"source": "grant", "own": "own", "total": "total", "eligible": "eligible"}


class Result(StrEnum):
    """What becomes of a project in a file."""

    SUBMITTED = "submitted"
    DRAFT = "draft"
    UNCHANGED = "unchanged"
    LEFT = "left"  # the page is not to be touched now
    REFUSED = "refused"


@dataclass
class Outcome:
    """What becomes of one project: of the rows on ``lines``, and why it is no more than that."""

    lines: list[int]
    title: str
    result: Result
    is_new: bool = False
    reasons: list[str] = field(default_factory=list)


class Left(Exception):
    """Why a page is left alone, in words."""


@dataclass
class Importer:
    """Takes in tables for ``user``, into the projects of a centre; new ones under ``section``."""

    site: Site
    user: Any
    section: ProjectIndexPage
    commit: bool = False

    def take_in(self, table: Table) -> Iterator[Outcome]:
        """Each project of ``table`` by itself, wholly or not at all; without ``commit``, only tried."""
        known = Known.of(self.site)
        reading = Reading(FundingReference.current())
        directory = PartnerPage.objects.descendant_of(self.site.root_page)
        for rows in projects_in(table.rows):
            title = next((row.cells["name"] for row in rows if "name" in row.cells), "")
            outcome = Outcome([row.line for row in rows], title, Result.REFUSED)
            try:
                with transaction.atomic(), LogContext(user=self.user):
                    page = self._page(known.key_of(rows))
                    draft = Draft(page, table.headings, table.period, reading, directory)
                    self._take(draft, rows, outcome)
                    if not self.commit:
                        transaction.set_rollback(True)
            except Refused as refusal:
                outcome.reasons = [str(one) for one in refusal.faults]
            except LookupError as error:
                outcome.reasons = [str(Fault(rows[0].line, "", "", str(error)))]
            except Left as error:
                outcome.result, outcome.reasons = Result.LEFT, [str(error)]
            except ValidationError as error:
                outcome.reasons = [str(Fault(rows[0].line, "", "", " ".join(error.messages)))]
            except PermissionDenied as error:
                outcome.reasons = [str(Fault(rows[0].line, "", "", str(error) or _("You may not do this.")))]
            yield outcome

    def _page(self, key: int | None) -> ProjectPage:
        """The newest text of the page with that key, or a new page, if the person may write it now."""
        if key is None:
            if not self.section.permissions_for_user(self.user).can_add_subpage():
                raise PermissionDenied(_("You may not add projects to this centre."))
            return ProjectPage(locale=self.section.locale, live=False, owner=self.user)
        page = ProjectPage.objects.select_for_update(of=("self",)).get(pk=key)
        if not page.permissions_for_user(self.user).can_edit():
            raise PermissionDenied(_("You may not edit this project."))
        lock = page.get_lock()
        if lock is not None and lock.for_user(self.user):
            raise Left(_("It waits for a decision or for its time, or somebody locked it."))
        text: ProjectPage = page.get_latest_revision_as_object()
        return text

    def _take(self, draft: Draft, rows: list[Row], outcome: Outcome) -> None:
        page = draft.page
        outcome.is_new = page.pk is None
        surplus = [row for row in rows if row.surplus]
        if surplus:
            message = _("There are more cells than headings: the cells of this line may be in wrong columns.")
            raise Refused(*(Fault(row.line, "", "", message) for row in surplus))
        draft.write(rows)
        if outcome.is_new:
            self._name(page, rows)
        outcome.title = page.title
        if not draft.changes:
            outcome.result = Result.UNCHANGED
            return
        findings = [one for one in page.findings() if one.level is Level.BLOCK and one.rule not in MISSING]
        if findings:
            raise Refused(*(fault_of(one, draft, rows) for one in findings))
        stranger = None if outcome.is_new else self._other_author(page)
        if outcome.is_new:
            self.section.add_child(instance=page)
        page.save_revision(user=self.user, log_action=True)
        outcome.result, outcome.reasons = Result.DRAFT, missing_in(page)
        if stranger and not outcome.reasons:
            outcome.reasons = [_("It holds changes of %(person)s that nobody submitted.") % {"person": stranger}]
        if not outcome.reasons:
            self._submit(page)
            outcome.result = Result.SUBMITTED

    def _name(self, page: ProjectPage, rows: list[Row]) -> None:
        """What every project has, where the file says nothing of it."""
        if not page.official_title:
            raise Refused(Fault(rows[0].line, "", "", _("A new project needs its name.")))
        page.title = page.title or page.official_title[:255]
        said = any("role" in row.cells for row in rows)
        centre = CentreSettings.for_site(self.site)
        if not said and any(same(page.beneficiary, name) for name in (centre.official_name, centre.name) if name):
            page.our_role = OurRole.BENEFICIARY

    def _other_author(self, page: ProjectPage) -> Any:
        """Who else wrote a draft that readers do not see yet."""
        newest = page.get_latest_revision()
        if newest is None or newest.pk == page.live_revision_id or newest.user_id == self.user.pk:
            return None
        return newest.user or _("somebody else")

    def _submit(self, page: ProjectPage) -> None:
        stored = ProjectPage.objects.get(pk=page.pk)
        workflow = stored.get_workflow()
        if workflow is None or not stored.permissions_for_user(self.user).can_submit_for_moderation():
            raise PermissionDenied(_("Nobody decides about this page yet: ask an administrator."))
        returned = stored.current_workflow_state
        if returned is not None and returned.status == WorkflowState.STATUS_NEEDS_CHANGES:
            returned.resume(user=self.user)
        else:
            workflow.start(stored, self.user)


def projects_in(rows: list[Row]) -> list[list[Row]]:
    """Rows put together by our id of their project, or else by agreement, or else by title, in their order."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        cells = row.cells
        way = next((one for one in ("project", "agreement_number") if one in cells), "name")
        groups.setdefault((way, folded(cells.get(way, ""))), []).append(row)
    return list(groups.values())


def fault_of(finding: Finding, draft: Draft, rows: list[Row]) -> Fault:
    """What a rule found, at the line and the column that it is about."""
    line, column = rows[0].line, COLUMN_OF.get(finding.field, "")
    if finding.place is not None:
        block = draft.page.funding[finding.place]
        line, column = draft.lines.get(finding.place, line), COLUMN_OF_BLOCK[block.block_type]
    row = next(row for row in rows if row.line == line)
    return draft.fault(row, column, message_of(finding))
