"""Emergencies: who may publish and take down at once, what residents get, and how it is judged afterwards."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.editorial import emergencies, judgements, record
from cms.editorial.contributors import contributors_to
from cms.editorial.entries import Kind
from cms.editorial.gate import PublicationRefused
from cms.editorial.models import Entry
from cms.editorial.models.tasks import DecisionRefused
from cms.editorial.roles import ON_DUTY, REVIEWERS
from news.models import NewsIndexPage, NewsPage
from tests.editorial.acting import kinds, logged_in, read, refused
from tests.factories import (
    Centre,
    NewsIndexPageFactory,
    NewsPageFactory,
    UserFactory,
    make_centre,
    published,
)

pytestmark = pytest.mark.django_db

REASON = "Powódź, ludzie muszą wiedzieć od razu."


def stored(page: Page) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk)


def changed(page: Page, lead: str, user: Any = None, **fields: Any) -> NewsPage:
    """``page`` with a newer draft by ``user``."""
    page = stored(page)
    page.lead = lead
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision(user=user)
    return stored(page)


@pytest.fixture
def section(centre: Centre) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=centre.home, title="Aktualności")


@pytest.fixture
def public(section: NewsIndexPage) -> NewsPage:
    return NewsPageFactory(parent=section, title="Publiczna", lead="Zatwierdzone.")


@pytest.fixture
def on_duty(centre: Centre) -> Any:
    return centre.member(ON_DUTY, username="dyzurny")


@pytest.fixture
def draft(public: NewsPage, centre: Centre) -> NewsPage:
    """The public page with a newer text by the editor."""
    return changed(public, "Pilne!", centre.editor)


def test_who_is_on_duty_publishes_at_once_and_somebody_else_approves_it(
    centre: Centre, draft: NewsPage, on_duty: Any
) -> None:
    client = logged_in(on_duty)
    address = reverse("editorial_publish_now", args=[draft.pk])
    assert "Zatwierdzone." in read(draft)[1]
    for reason in ("", "bo"):
        answer = client.post(address, {"reason": reason, "revision": stored(draft).latest_revision_id})
        assert answer.status_code == 200 and "Zatwierdzone." in read(draft)[1]
    answer = client.post(address, {"reason": REASON, "revision": stored(draft).latest_revision_id}, follow=True)
    assert "Emergency: to be judged" in answer.content.decode()
    assert "Pilne!" in read(draft)[1]

    entry = Entry.objects.about(draft).get(kind=Kind.EMERGENCY)
    assert entry.person_id == on_duty.pk and entry.contributor_ids == {centre.editor.pk} and entry.comment == REASON
    assert contributors_to(stored(draft)) >= {centre.editor.pk}

    alarm = alarm_of(centre.manager)
    assert REASON in alarm and "OVERDUE" not in alarm
    judging = reverse("editorial_judge", args=[entry.pk])
    reader = logged_in(centre.manager)
    assert "Pilne!" in reader.get(reverse("editorial_judge_shown", args=[entry.pk])).content.decode()
    answer = reader.post(judging, {"decision": "approve"}, follow=True)
    assert REASON not in answer.content.decode()
    assert "Pilne!" in read(draft)[1] and not Entry.objects.unjudged().exists()
    assert contributors_to(stored(draft)) == set()
    assert list(record.broken_links()) == []


@pytest.mark.parametrize("who", ["editor", "manager", "foreign", "superuser", "switched off"])
def test_nobody_else_acts_at_once(centre: Centre, draft: NewsPage, on_duty: Any, who: str) -> None:
    other = make_centre("OPS Obce")
    people = {
        "editor": centre.editor,
        "manager": centre.manager,
        "foreign": other.member(ON_DUTY),
        "superuser": UserFactory(is_superuser=True),
    }
    if who == "switched off":
        on_duty.is_active = False
        on_duty.save()
    else:
        client = logged_in(people[who])
        for name in ("editorial_publish_now", "editorial_take_down"):
            assert refused(client.post(reverse(name, args=[draft.pk]), {"reason": REASON}))
    for act in (emergencies.publish_now, emergencies.take_down):
        with pytest.raises(DecisionRefused):
            act(draft, people.get(who, on_duty), REASON)
    assert "Zatwierdzone." in read(draft)[1]
    assert not {Kind.EMERGENCY, Kind.TAKEN_DOWN} & set(kinds(draft))


def test_who_took_part_judges_nothing(centre: Centre, public: NewsPage) -> None:
    both = centre.member(ON_DUTY, REVIEWERS)
    page = changed(public, "Pilne!", centre.manager)
    entry = emergencies.publish_now(page, both, REASON)
    strangers = [both, centre.manager, centre.editor, UserFactory(is_superuser=True), make_centre("OPS Obce").manager]
    for person in strangers:
        client = logged_in(person)
        client.post(reverse("editorial_judge", args=[entry.pk]), {"decision": "approve"})
        with pytest.raises(DecisionRefused):
            judgements.judge(entry, person, approve=True)
    with pytest.raises(PublicationRefused):
        record.append_about(page, Kind.CONFIRMED, person=centre.manager, regarding=entry.pk)
    assert list(Entry.objects.unjudged()) == [entry]
    foreign = logged_in(strangers[-1])
    assert REASON not in foreign.get(reverse("wagtailadmin_home")).content.decode()
    assert refused(foreign.get(reverse("editorial_judge", args=[entry.pk])))
    judgements.judge(entry, centre.deputy, approve=True)


def test_refusing_puts_back_what_had_been_approved(centre: Centre, draft: NewsPage, on_duty: Any) -> None:
    entry = emergencies.publish_now(draft, on_duty, REASON)
    client = logged_in(centre.manager)
    judging = reverse("editorial_judge", args=[entry.pk])
    answer = client.post(judging, {"decision": "refuse", "comment": " "})
    assert "Say why" in answer.content.decode() and "Pilne!" in read(draft)[1]
    client.post(judging, {"decision": "refuse", "comment": "To nieprawda."})
    assert "Zatwierdzone." in read(draft)[1]
    assert kinds(draft)[-3:] == [Kind.REFUSED, Kind.RESTORED, Kind.PUBLISHED]
    answer = logged_in(centre.deputy).post(judging, {"decision": "approve"})
    assert "judged this before you" in answer.content.decode() and "Zatwierdzone." in read(draft)[1]
    # The gate took exactly this step and allows no other.
    page = stored(draft)
    with pytest.raises(PublicationRefused):
        page.get_latest_revision().publish()
    with pytest.raises(PublicationRefused):
        page.unpublish()
    assert centre.editor.pk in contributors_to(page)


def test_refusing_a_first_publication_takes_the_page_down(centre: Centre, section: NewsIndexPage, on_duty: Any) -> None:
    page = NewsPageFactory(parent=section, lead="Pierwsze.", live=False)
    page.save_revision(user=centre.editor)
    entry = emergencies.publish_now(page, on_duty, REASON)
    assert read(page)[0] == 200
    judgements.judge(entry, centre.manager, approve=False, comment="Nie.")
    assert read(page)[0] == 404 and kinds(page)[-1] == Kind.REFUSED
    with pytest.raises(PublicationRefused):
        stored(page).get_latest_revision().publish()


def test_two_emergencies_in_a_row_go_back_to_the_last_approved_text(
    centre: Centre, draft: NewsPage, on_duty: Any
) -> None:
    first = emergencies.publish_now(draft, on_duty, REASON)
    second = emergencies.publish_now(changed(draft, "Jeszcze pilniejsze!", centre.editor), on_duty, REASON)
    judgements.judge(first, centre.manager, approve=False, comment="Nie.")
    assert "Jeszcze pilniejsze!" in read(draft)[1] and kinds(draft)[-1] == Kind.REFUSED_LATE
    judgements.judge(second, centre.manager, approve=False, comment="Nie.")
    assert "Zatwierdzone." in read(draft)[1]


def test_a_late_refusal_changes_nothing_that_was_approved_since(centre: Centre, draft: NewsPage, on_duty: Any) -> None:
    entry = emergencies.publish_now(draft, on_duty, REASON)
    page = stored(draft)
    page.lead = "Zatwierdzone po wszystkim."
    published(page)
    judgements.judge(entry, centre.manager, approve=False, comment="Nie.")
    assert "Zatwierdzone po wszystkim." in read(draft)[1]
    with pytest.raises(PublicationRefused):
        stored(draft).unpublish()
    assert not Entry.objects.unjudged().exists()


def test_a_refused_text_leaves_although_another_waits_for_its_time(
    centre: Centre, draft: NewsPage, on_duty: Any
) -> None:
    entry = emergencies.publish_now(draft, on_duty, REASON)
    page = stored(draft)
    page.lead, page.go_live_at = "Na jutro.", timezone.now() + timedelta(days=1)
    revision = page.save_revision()
    record.append_about(page, Kind.APPROVED, person=UserFactory(), revision=revision)
    Revision.objects.get(pk=revision.pk).publish()
    assert "Pilne!" in read(draft)[1]
    judgements.judge(entry, centre.manager, approve=False, comment="Nie.")
    assert "Zatwierdzone." in read(draft)[1]
    assert Kind.UNSCHEDULED in kinds(draft)


def test_at_once_means_now_and_nobody_decides_about_it_later(centre: Centre, public: NewsPage, on_duty: Any) -> None:
    page = changed(public, "Pilne!", centre.editor, go_live_at=timezone.now() + timedelta(days=2))
    centre.workflow.start(page, centre.editor)
    state = stored(page).current_workflow_task_state
    screen = logged_in(on_duty).get(reverse("editorial_publish_now", args=[page.pk])).content.decode()
    assert "is taken back" in screen and "does not count" in screen
    emergencies.publish_now(page, on_duty, REASON)
    assert "Pilne!" in read(page)[1]
    assert not stored(page).get_latest_revision().approved_go_live_at
    assert Kind.CANCELLED in kinds(page)
    with pytest.raises(DecisionRefused):
        state.task.specific.on_action(state, centre.manager, "reject", comment="Nie.")


def test_an_incomplete_text_is_not_published(centre: Centre, public: NewsPage, on_duty: Any) -> None:
    page = stored(public)
    page.lead, page.title = "Pilne!", ""
    page.save_revision(user=centre.editor, clean=False)
    data = {"reason": REASON, "revision": stored(public).latest_revision_id}
    answer = logged_in(on_duty).post(reverse("editorial_publish_now", args=[page.pk]), data)
    assert "not complete" in answer.content.decode() and REASON in answer.content.decode()
    assert "Zatwierdzone." in read(public)[1]


def test_taking_down_takes_what_is_below_and_refusing_brings_it_back(
    centre: Centre, section: NewsIndexPage, public: NewsPage, on_duty: Any
) -> None:
    client = logged_in(on_duty)
    address = reverse("editorial_take_down", args=[section.pk])
    assert public.title in client.get(address).content.decode()
    client.post(address, {"reason": REASON})
    assert read(section)[0] == read(public)[0] == 404
    entry = Entry.objects.about(section).get(kind=Kind.TAKEN_DOWN)
    part = Entry.objects.about(public).get(kind=Kind.TAKEN_DOWN)
    assert part.data["part_of"] == entry.pk
    dashboard = logged_in(centre.manager).get(reverse("wagtailadmin_home")).content.decode()
    assert dashboard.count(REASON) == 1 and "2 pages" in dashboard
    # A page of many leads to the judgement of them all.
    logged_in(centre.manager).post(
        reverse("editorial_judge", args=[part.pk]), {"decision": "refuse", "comment": "Nie."}
    )
    assert read(section)[0] == 200 and "Zatwierdzone." in read(public)[1]
    assert not Entry.objects.unjudged().exists() and list(record.broken_links()) == []


def test_a_confirmed_take_down_stays_down(centre: Centre, public: NewsPage, on_duty: Any) -> None:
    entry = emergencies.take_down(public, on_duty, REASON)
    judgements.judge(entry, centre.manager, approve=True)
    assert read(public)[0] == 404
    with pytest.raises(PublicationRefused):
        stored(public).get_latest_revision().publish()
    page = stored(public)
    page.lead = "Poprawione."
    assert "Poprawione." in read(published(page))[1]


def test_refusing_a_take_down_never_publishes_what_nobody_approved(
    centre: Centre, draft: NewsPage, on_duty: Any
) -> None:
    emergencies.publish_now(draft, on_duty, REASON)
    entry = emergencies.take_down(draft, centre.member(ON_DUTY), REASON)
    judgements.judge(entry, centre.manager, approve=False, comment="Nie.")
    assert "Zatwierdzone." in read(draft)[1] and "Pilne!" not in read(draft)[1]


def test_a_home_page_is_not_taken_down(centre: Centre, on_duty: Any) -> None:
    answer = logged_in(on_duty).post(reverse("editorial_take_down", args=[centre.home.pk]), {"reason": REASON})
    assert "cannot be taken down" in answer.content.decode() and read(centre.home)[0] == 200


def test_a_script_restores_nothing_that_nobody_approved(draft: NewsPage, on_duty: Any) -> None:
    revision = draft.get_latest_revision()
    with pytest.raises(PublicationRefused):
        record.append_about(draft, Kind.RESTORED, person=on_duty, revision=revision)
    entry = emergencies.publish_now(draft, on_duty, REASON)
    with pytest.raises(PublicationRefused):
        record.append_about(
            draft, Kind.RESTORED, revision_id=entry.revision_id, content_hash=entry.content_hash, person=on_duty
        )


def alarm_of(person: Any) -> str:
    """What the dashboard tells that person about emergencies."""
    dashboard = BeautifulSoup(logged_in(person).get(reverse("wagtailadmin_home")).content, "html.parser")
    return " ".join(one.get_text() for one in dashboard.select(".w-panel--emergencies"))


def test_what_nobody_judges_is_overdue(centre: Centre, draft: NewsPage, on_duty: Any, settings: Any) -> None:
    emergencies.publish_now(draft, on_duty, REASON)
    settings.EMERGENCY_REVIEW_HOURS = 0
    assert "OVERDUE" in alarm_of(centre.manager)


def test_the_way_there_is_offered_to_people_on_duty_alone(centre: Centre, draft: NewsPage, on_duty: Any) -> None:
    address = reverse("editorial_publish_now", args=[draft.pk])
    list_of_pages = logged_in(on_duty).get(reverse("editorial_emergency"), {"q": "Publ"}).content.decode()
    assert address in list_of_pages
    editor = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert address not in logged_in(centre.editor).get(editor).content.decode()
    centre.editor.groups.add(centre.made.of(ON_DUTY))
    shown = logged_in(centre.editor).get(editor).content.decode()
    assert shown.count(address) == 2 and reverse("editorial_take_down", args=[draft.pk]) in shown
    assert settings.EMERGENCY_REVIEW_HOURS == 24
    assert refused(logged_in(centre.manager).get(reverse("editorial_emergency")))
