"""A notice in a crisis: quickly before residents, under the same rule, and past a draft that is not ready."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from cms.editorial import emergencies, judgements, record
from cms.editorial.contributors import contributors_to
from cms.editorial.entries import Kind
from cms.editorial.models import Entry
from cms.editorial.roles import ON_DUTY
from home.models import HomePage
from tests.editorial.acting import kinds, logged_in, read, refused
from tests.factories import Centre, UserFactory, make_centre, published

pytestmark = pytest.mark.django_db

REASON = "Awaria wodociągu w całej dzielnicy."


def stored(page: Any) -> HomePage:
    return HomePage.objects.get(pk=page.pk)


def form(**values: Any) -> dict[str, Any]:
    today = timezone.localdate()
    days = {"shown_from": today.isoformat(), "shown_to": (today + timedelta(days=2)).isoformat()}
    return (
        {"severity": "crisis", "title_pl": "Nie ma wody", "text_pl": "Beczkowóz <stoi> pod ośrodkiem."} | days | values
    )


def address(home: Any) -> str:
    return reverse("editorial_notice", args=[home.pk])


@pytest.fixture
def draft(centre: Centre) -> HomePage:
    """The home page with a text that the manager is still writing."""
    page = stored(centre.home)
    page.lead = "Jeszcze nie gotowe."
    page.save_revision(user=centre.manager)
    return stored(page)


@pytest.fixture
def on_duty(centre: Centre) -> Any:
    return centre.member(ON_DUTY)


def newest(page: Any) -> Any:
    return stored(page).get_latest_revision()


def titles(page: Any) -> list[str]:
    return [block.value["title"] for block in page.notices]


def test_shown_at_once_past_a_draft_that_is_neither_published_nor_lost(
    centre: Centre, draft: HomePage, on_duty: Any
) -> None:
    client = logged_in(on_duty)
    answer = client.get(reverse("editorial_notices"), follow=True)
    assert answer.redirect_chain[0][0] == address(centre.home)
    answer = client.post(address(centre.home), form(way="show", reason=""))
    assert "Give the reason" in answer.content.decode() and "Beczkowóz" in answer.content.decode()
    client.post(address(centre.home), form(way="show", reason=REASON))
    status, text = read(centre.home)
    assert status == 200 and "Nie ma wody" in text and "Beczkowóz &lt;stoi&gt;" in text
    assert "Jeszcze nie gotowe." not in text

    revision = newest(centre.home)
    kept = revision.as_object()
    assert kept.lead == "Jeszcze nie gotowe." and titles(kept) == ["Nie ma wody"] and revision.user == centre.manager
    assert stored(centre.home).has_unpublished_changes
    entry = Entry.objects.about(centre.home).get(kind=Kind.EMERGENCY)
    assert entry.data["standalone"] and entry.contributor_ids == {on_duty.pk}
    # The manager wrote nothing of the notice and may judge it; of her draft she stays the author.
    judgements.judge(entry, centre.manager, approve=True)
    assert centre.manager.pk in contributors_to(stored(centre.home))
    assert list(record.broken_links()) == []


def test_sent_for_approval_past_a_draft(centre: Centre, draft: HomePage) -> None:
    logged_in(centre.editor).post(address(centre.home), form(way="submit"))
    assert "Nie ma wody" not in read(centre.home)[1]
    assert kinds(centre.home).count(Kind.SUBMITTED) == 1
    state = stored(centre.home).current_workflow_task_state
    task = state.task.specific
    assert list(task.people_who_may_decide(state.workflow_state)) == [centre.deputy]
    task.on_action(state, centre.deputy, "approve")
    text = read(centre.home)[1]
    assert "Nie ma wody" in text and "Jeszcze nie gotowe." not in text
    kept = newest(centre.home).as_object()
    assert kept.lead == "Jeszcze nie gotowe." and titles(kept) == ["Nie ma wody"]
    assert Entry.objects.about(centre.home).get(kind=Kind.APPROVED, data__standalone=True)
    assert centre.manager.pk in contributors_to(stored(centre.home))


@pytest.mark.parametrize("end", ["reject", "cancel"])
def test_a_notice_that_is_not_approved_leaves_the_draft_as_it_was(centre: Centre, draft: HomePage, end: str) -> None:
    logged_in(centre.editor).post(address(centre.home), form(way="submit"))
    state = stored(centre.home).current_workflow_task_state
    if end == "reject":
        state.task.specific.on_action(state, centre.deputy, "reject", comment="Który ośrodek?")
    else:
        state.workflow_state.cancel(user=centre.editor)
    kept = newest(centre.home).as_object()
    assert kept.lead == "Jeszcze nie gotowe." and titles(kept) == []
    # What is written after that is not overwritten when the returned submission ends.
    page = newest(centre.home).as_object()
    page.lead = "Prawie gotowe."
    page.save_revision(user=centre.manager)
    logged_in(centre.editor).post(address(centre.home), form(way="submit", title_pl="Woda znów jest"))
    state = stored(centre.home).current_workflow_task_state
    state.task.specific.on_action(state, centre.deputy, "approve")
    assert "Woda znów jest" in read(centre.home)[1]
    assert newest(centre.home).as_object().lead == "Prawie gotowe."


def test_a_notice_that_waits_may_be_published_at_once(centre: Centre, draft: HomePage, on_duty: Any) -> None:
    logged_in(centre.editor).post(address(centre.home), form(way="submit"))
    emergencies.publish_now(stored(centre.home), on_duty, REASON)
    text = read(centre.home)[1]
    assert "Nie ma wody" in text and "Jeszcze nie gotowe." not in text
    kept = newest(centre.home).as_object()
    assert kept.lead == "Jeszcze nie gotowe." and titles(kept) == ["Nie ma wody"]
    assert Entry.objects.about(centre.home).get(kind=Kind.EMERGENCY).data["standalone"]


def test_without_a_draft_it_is_an_ordinary_submission(centre: Centre) -> None:
    logged_in(centre.editor).post(address(centre.home), form(way="submit"))
    state = stored(centre.home).current_workflow_task_state
    state.task.specific.on_action(state, centre.manager, "approve")
    assert "Nie ma wody" in read(centre.home)[1]
    assert not stored(centre.home).has_unpublished_changes
    assert contributors_to(stored(centre.home)) == set()


def test_a_home_page_under_review_takes_no_notice_but_the_one_shown_at_once(
    centre: Centre, draft: HomePage, on_duty: Any
) -> None:
    centre.workflow.start(draft, centre.manager)
    editor = logged_in(centre.editor)
    screen = editor.get(address(centre.home)).content.decode()
    assert "waits for a decision itself" in screen and 'name="way"' not in screen
    answer = editor.post(address(centre.home), form(way="submit"))
    assert "waits for a decision itself" in answer.content.decode() and "Nie ma wody" in answer.content.decode()
    answer = logged_in(on_duty).post(address(centre.home), form(way="show", reason=REASON), follow=True)
    assert "taken back and is a draft again" in answer.content.decode()
    assert "Nie ma wody" in read(centre.home)[1] and Kind.CANCELLED in kinds(centre.home)
    assert newest(centre.home).as_object().lead == "Jeszcze nie gotowe."


def test_refusing_takes_the_notice_away(centre: Centre, on_duty: Any) -> None:
    before = read(centre.home)[1]
    logged_in(on_duty).post(address(centre.home), form(way="show", reason=REASON))
    entry = Entry.objects.about(centre.home).get(kind=Kind.EMERGENCY)
    client = logged_in(centre.manager)
    client.post(reverse("editorial_judge", args=[entry.pk]), {"decision": "refuse", "comment": "Woda jest."})
    assert read(centre.home)[1] == before


def test_in_several_languages_at_once(centre: Centre, on_duty: Any) -> None:
    locale = Locale.objects.get_or_create(language_code="uk")[0]
    ukrainian = published(stored(centre.home).copy_for_translation(locale))
    link = {"link_pl": centre.home.pk, "title_uk": "Немає води"}
    client = logged_in(on_duty)
    wrong = client.post(address(centre.home), form(way="show", reason=REASON, title_uk="", text_uk="Чекайте."))
    assert "Give the notice a title in this language" in wrong.content.decode()
    client.post(address(centre.home), form(way="show", reason=REASON, **link))
    assert "Немає води" in read(ukrainian)[1]
    assert "Nie ma wody" in read(centre.home)[1] and "Beczkowóz" in read(centre.home)[1]
    assert Entry.objects.unjudged().count() == 2


@pytest.mark.parametrize(
    "values",
    [
        {"title_pl": ""},
        {"title_pl": "a" * 121},
        {"text_pl": "a" * 201},
        {"shown_to": "2020-01-01"},
        {"shown_from": "wczoraj"},
        {"severity": "panic"},
        {"link_pl": "7777777"},
        {"way": "anything"},
        {"way": ""},
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_shown(centre: Centre, on_duty: Any, values: dict[str, str]) -> None:
    answer = logged_in(on_duty).post(address(centre.home), form(**{"way": "show", "reason": REASON} | values))
    assert answer.status_code == 200 and REASON in answer.content.decode()
    assert "error-message" in answer.content.decode() or "help-critical" in answer.content.decode()
    assert not Entry.objects.about(centre.home).filter(kind=Kind.EMERGENCY).exists()


@pytest.mark.parametrize("who", ["editor", "manager", "superuser", "foreign"])
def test_only_people_on_duty_show_at_once(centre: Centre, who: str) -> None:
    people = {
        "editor": centre.editor,
        "manager": centre.manager,
        "superuser": UserFactory(is_superuser=True),
        "foreign": make_centre("OPS Obce").member(ON_DUTY),
    }
    client = logged_in(people[who])
    answer = client.post(address(centre.home), form(way="show", reason=REASON))
    own = who in ("editor", "manager")
    assert "people on duty" in answer.content.decode() if own else refused(answer)
    assert "Nie ma wody" not in read(centre.home)[1] and Kind.EMERGENCY not in kinds(centre.home)
