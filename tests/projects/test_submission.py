"""A project whose figures contradict each other is submitted by nobody, whatever way she takes."""

from typing import Any

import pytest
from wagtail.models import TaskState, WorkflowState

from cms.editorial.emergencies import publish_now
from cms.editorial.gate import PublicationRefused
from cms.editorial.models import Entry
from cms.editorial.models.tasks import DecisionRefused
from cms.editorial.roles import EDITORS, ON_DUTY
from projects.models import ProjectPage
from tests.factories import Centre, ProjectIndexPageFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db

AGREEING = [
    ("source", {"fund": "EFS", "perspective": "eu-2014-2020", "grant": "908 610,00 zł"}),
    ("own", {"money": "68 390,00 zł"}),
    ("total", {"money": "977 000,00 zł"}),
]


def draft(centre: Centre, total: str) -> Any:
    """A project's draft with exact amounts, saved by the editor without asking any form."""
    page = ProjectPageFactory(
        parent=ProjectIndexPageFactory(parent=centre.home),
        live=False,
        beneficiary="m.st. Warszawa",
        funding=[*AGREEING[:2], ("total", {"money": total})],
    )
    page.save_revision(user=centre.editor)
    return page


def test_amounts_that_disagree_stop_a_workflow_before_anything_is_recorded(centre: Centre) -> None:
    page = draft(centre, "977 000,01 zł")
    page.get_workflow().start(page, centre.editor)  # within the tolerance of the agreements

    page = draft(centre, "978 000,00 zł")
    entries, states = Entry.objects.count(), WorkflowState.objects.count()
    with pytest.raises(PublicationRefused, match=r"1\W000,00"):
        page.get_workflow().start(page, centre.editor)
    assert (Entry.objects.count(), WorkflowState.objects.count()) == (entries, states)
    assert not TaskState.objects.filter(revision__object_id=str(page.pk)).exists()


def test_who_got_a_project_back_cannot_send_it_again_with_other_contradictions(centre: Centre) -> None:
    page = draft(centre, "977 000,00 zł")
    page.get_workflow().start(page, centre.editor)
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, centre.manager, "reject", comment="Sprawdź wartość projektu.")
    page = ProjectPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    page.funding[2] = ("total", {"money": "900 000,00 zł"})
    page.save_revision(user=centre.editor, clean=False)
    with pytest.raises(PublicationRefused, match=r"900\W000,00"):
        page.current_workflow_state.resume(user=centre.editor)
    assert page.current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES


def test_nobody_on_duty_publishes_contradictory_amounts_at_once(centre: Centre) -> None:
    page = draft(centre, "978 000,00 zł")
    with pytest.raises(DecisionRefused, match=r"1\W000,00"):
        publish_now(page, centre.member(ON_DUTY, EDITORS), "Mieszkańcy pytają o projekt.")
    assert not ProjectPage.objects.get(pk=page.pk).live
