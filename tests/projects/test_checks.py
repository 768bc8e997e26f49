"""What the rules say of projects, where people meet it: the form, the decision, the report, the nightly command."""

import datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.segments.extract import extract_segments

from cms.editorial import withdrawals
from cms.editorial.models.tasks import DecisionRefused
from projects.blocks import FundingSourceBlock
from projects.models import FundingEntry, ProjectFinding, ProjectIndexPage, ProjectPage
from tests.editorial.acting import logged_in
from tests.factories import Centre, ProjectIndexPageFactory, ProjectPageFactory, make_centre
from tests.forms import untouched

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(centre: Centre) -> ProjectIndexPage:
    return ProjectIndexPageFactory(parent=centre.home, title="Projekty")


def source(**fields: Any) -> tuple[str, dict[str, Any]]:
    return ("source", {**FundingSourceBlock().get_default(), "fund": "EFS", "perspective": "eu-2014-2020", **fields})


def project(section: Page, **fields: Any) -> ProjectPage:
    given = {"funding": [source(grant="1000 zł")], "start": "2018", "end": "2019", **fields}
    return ProjectPageFactory(parent=section, title="Blisko", **given)


def form(section: Page, funding: list[Any], **fields: str) -> dict[str, Any]:
    """What a browser sends for a complete project, but for its funding."""
    whole = {"title": "Blisko", "slug": "blisko", "official_title": "Blisko domu", "beneficiary": "Ośrodek"}
    whole |= {"location": "Warszawa", "target_number": "40", "start": "2018", "end": "2019", "lead": "Pomagamy."}
    stream = nested_form_data({"funding": streamfield(funding)})
    return untouched(ProjectPage) | whole | stream | fields


def typed(**fields: str) -> tuple[str, dict[str, str]]:
    """A source of funding as the form sends it."""
    empty = dict.fromkeys(FundingSourceBlock().child_blocks, "")
    return ("source", {**empty, "fund": "EFS", "perspective": "eu-2014-2020", **fields})


def add_address(section: Page) -> str:
    return reverse("wagtailadmin_pages:add", args=("projects", "projectpage", section.pk))


def test_a_reason_given_for_each_doubt_lets_a_project_be_submitted_and_stays_with_it(
    centre: Centre, section: ProjectIndexPage
) -> None:
    editor = logged_in(centre.editor)
    data = form(section, [typed(grant="1 000,00 zł")]) | {"action-submit": "1"}
    refused = editor.post(add_address(section), data)
    assert refused.status_code == 200 and set(refused.context["form"].errors) == {"reasons"}
    asked = refused.context["form"]["reasons"].field.widget.get_context("reasons", {}, {})["checks"]
    doubts = sorted(one["name"] for one in asked if one["level"] == "warn")
    some = dict.fromkeys(doubts[1:], "Tak podaje źródło.")
    still = editor.post(add_address(section), data | some)
    assert still.status_code == 200 and "Tak podaje źródło." in still.content.decode()
    answer = editor.post(add_address(section), data | dict.fromkeys(doubts, "Tak podaje źródło."))
    assert answer.status_code == 302
    page = ProjectPage.objects.get(slug="blisko").get_latest_revision_as_object()
    assert {f"reasons-{rule}" for rule in page.reasons} == {
        f"reasons-{one.rule}" for one in page.findings() if one.level == "warn"
    }

    state = page.current_workflow_task_state
    shown = logged_in(centre.manager).get(reverse("editorial_decision", args=[state.pk])).content.decode()
    assert "Tak podaje źródło." in shown


@pytest.mark.parametrize(
    ("funding", "said"),
    [
        ([typed(grant="900 zł"), ("own", {"money": "50 zł", "payer": ""}), ("total", {"money": "1000 zł"})], "50.00"),
        ([typed(grant="900 zł"), ("total", {"money": "800 zł"})], "100.00"),
        ([("own", {"money": "391 575 tys.", "payer": ""}), ("total", {"money": "2 610 506 zł"})], "391,575.00"),
    ],
)
def test_exact_amounts_that_disagree_are_refused_at_the_amount_with_figures_and_difference(
    centre: Centre, section: ProjectIndexPage, funding: list[Any], said: str
) -> None:
    data = form(section, funding) | {"action-submit": "1"}
    answer = logged_in(centre.editor).post(add_address(section), data)
    assert answer.status_code == 200 and "funding" in answer.context["form"].errors
    assert said in answer.content.decode().replace("\\u00a0", " ").replace("\\u002C", ",")
    assert not ProjectPage.objects.filter(slug="blisko").exists()


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=120))
def test_whatever_is_typed_as_an_amount_is_answered(centre: Centre, text: str) -> None:
    answer = logged_in(centre.editor).get(reverse("projects_amount"), {"typed": text})
    assert answer.status_code == 200 and set(answer.json()) <= {"understood", "fault"}


def test_an_amount_is_answered_in_words_to_those_who_are_logged_in(centre: Centre, client: Any) -> None:
    address = reverse("projects_amount")
    said = logged_in(centre.editor).get(address, {"typed": "ponad 421 tys. zł"}).json()["understood"]
    assert "421,000.00" in said and "ponad 421 tys. zł" in said
    assert (
        "700,000.00"
        in logged_in(centre.editor).get(address, {"typed": "700 000", "currency": "EUR"}).json()["understood"]
    )
    assert client.get(address, {"typed": "1"}).status_code == 302


def test_the_nightly_command_writes_down_what_time_alone_has_changed(section: ProjectIndexPage) -> None:
    page = project(section, lead="Projekt potrwa do końca roku.", end=str(timezone.localdate().year + 1))
    assert not ProjectFinding.objects.filter(project=page, rule="wording_fits_the_time").exists()
    ProjectPage.objects.filter(pk=page.pk).update(end="2019")  # as if years had passed
    said = StringIO()
    call_command("check_projects", language="pl", stdout=said)
    assert "potrwa" in said.getvalue() and page.full_url in said.getvalue()
    assert ProjectFinding.objects.filter(project=page, rule="wording_fits_the_time").exists()
    FundingEntry.objects.all().delete()
    call_command("check_projects", stdout=StringIO())
    assert FundingEntry.objects.get(project=page).amount == 1000


def test_entries_and_findings_go_with_the_publication_they_are_about(centre: Centre, section: ProjectIndexPage) -> None:
    page = project(section)
    assert FundingEntry.objects.filter(project=page, fund="EFS", amount=1000).exists()
    assert ProjectFinding.objects.filter(project=page).exists()
    withdrawal = withdrawals.request(page, centre.editor, "outdated")
    withdrawals.confirm(withdrawal, centre.manager)
    assert not FundingEntry.objects.exists() and not ProjectFinding.objects.exists()


def test_the_report_shows_the_projects_of_ones_own_centre(centre: Centre, section: ProjectIndexPage) -> None:
    other = make_centre("OPS Obcy")
    project(section)
    ProjectPageFactory(parent=ProjectIndexPageFactory(parent=other.home), title="Obcy projekt", funding=[source()])
    manager = logged_in(centre.manager)
    shown = manager.get(reverse("projects_checks")).content.decode()
    assert "Blisko" in shown and "The signs of the funds are not shown." in shown and "Obcy projekt" not in shown
    assert "Blisko" in manager.get(reverse("projects_checks"), {"rule": "signs_are_shown"}).content.decode()
    assert "Blisko" not in manager.get(reverse("projects_checks"), {"level": "block"}).content.decode()
    assert "Blisko" in b"".join(manager.get(reverse("projects_checks"), {"export": "csv"})).decode()


def test_a_source_that_says_little_can_be_translated(section: ProjectIndexPage) -> None:
    """Blocks of text began as no text at all, which wagtail-localize cannot read: no translation followed."""
    page = project(section, funding=[("source", FundingSourceBlock().to_python({"fund": "EFS"}))])
    assert any(segment.path.startswith("title") for segment in extract_segments(page))


def test_a_project_stays_until_its_day_unless_a_manager_says_why(centre: Centre, section: ProjectIndexPage) -> None:
    page = project(section, keep_until=timezone.localdate() + datetime.timedelta(days=400))
    for person, comment in ((centre.editor, "Już niepotrzebny."), (centre.manager, " ")):
        with override("en"), pytest.raises(DecisionRefused, match="has to stay public until"):
            withdrawals.request(page, person, "outdated", comment=comment)
    assert withdrawals.request(page, centre.manager, "outdated", comment="Umowa została rozwiązana.").pk
    page = ProjectPageFactory(parent=section, title="Dawny", keep_until=datetime.date(2020, 12, 31))
    assert withdrawals.request(page, centre.editor, "outdated").pk
