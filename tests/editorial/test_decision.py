"""The decision screen, the dashboard's lists, and the schedule: by real logins and posts."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, Revision
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.core.models import CentreImage
from cms.editorial.entries import Kind
from cms.editorial.models import Entry
from cms.editorial.roles import EDITORS, REVIEWERS
from news.models import NewsIndexPage, NewsPage
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, make_centre, published

from .desk import decide, edit_address, levels_of, logged_in, messages_of, news_form, screen_of, stored, submit

pytestmark = pytest.mark.django_db

COMMENT = "Proszę dopisać, kto wręczył nagrodę."
TITLE = "Nagroda dla ośrodka"


@pytest.fixture
def section(centre: Centre) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=centre.home, title="Aktualności")


@pytest.fixture
def public(section: NewsIndexPage) -> NewsPage:
    return NewsPageFactory(
        parent=section, title=TITLE, slug="nagroda-dla-osrodka", lead="Stare słowo.", date="2026-11-20 09:00+00:00"
    )


@pytest.fixture
def waiting(centre: Centre, public: NewsPage) -> NewsPage:
    """A public page with a change that the editor submitted."""
    submit(centre.editor, public, lead="Nowe słowo.")
    return stored(public)


def frame(page: NewsPage, name: str) -> str:
    return reverse(f"editorial_decision_{name}", args=[page.current_workflow_task_state.pk])


def soup_of(answer: Any) -> BeautifulSoup:
    return BeautifulSoup(answer.content, "html.parser")


def test_the_screen_shows_who_what_and_the_difference(centre: Centre, public: NewsPage) -> None:
    image = CentreImage.objects.create(title="Dyplom", file=get_test_image_file(), collection=centre.collection)
    page = stored(public)
    page.body = [("paragraph", '<p>Więcej <a href="https://stary.example.org/">tutaj</a>.</p>')]
    published(page)
    block = page.body[0].id
    text = '<p>Więcej <a href="https://nowy.example.org/">tutaj</a>.</p>'
    submit(
        centre.editor,
        page,
        lead="Nowe słowo.",
        body=streamfield([("paragraph", rich_text(text))]) | {"0-id": block},
        image=streamfield([("image", {"image": str(image.pk), "alt_text": "Dyplom w ramce", "decorative": ""})]),
    )
    page = stored(page)
    answer = logged_in(centre.manager).get(screen_of(page))
    screen = soup_of(answer)
    words = screen.get_text(" ", strip=True)
    for expected in (TITLE, centre.site.site_name, centre.editor.username, "Polski", "Dyplom"):
        assert expected in words, expected
    assert [iframe["src"] for iframe in screen.select("iframe")] == [frame(page, "today"), frame(page, "submitted")]
    assert {part.get_text() for part in screen.select("ins")} >= {"Nowe"}
    assert {part.get_text() for part in screen.select("del")} >= {"Stare"}
    assert "https://stary.example.org/" in words and "https://nowy.example.org/" in words
    assert screen.select_one("img.decision__thumbnail")
    assert [button["value"] for button in screen.select("button[name=decision]")] == ["approve", "reject"]


def test_the_frames_show_what_residents_see_and_would_see(centre: Centre, waiting: NewsPage) -> None:
    client = logged_in(centre.manager)
    for name, there, absent in (("today", "Stare słowo.", "Nowe słowo."), ("submitted", "Nowe słowo.", "Stare słowo.")):
        answer = client.get(frame(waiting, name))
        main = soup_of(answer).select_one("main")
        assert main is not None and there in main.get_text() and absent not in main.get_text()
        assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
        assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]
        assert "no-store" in answer.headers["Cache-Control"]


def test_what_is_not_public_yet_is_all_new(centre: Centre, section: NewsIndexPage) -> None:
    page = NewsPageFactory(parent=section, title="Pierwsza", live=False)
    submit(centre.editor, page, title="Pierwsza", slug="pierwsza", lead="Pierwsze słowo.")
    client = logged_in(centre.manager)
    screen = soup_of(client.get(screen_of(page)))
    assert len(screen.select("iframe")) == 1
    assert "Pierwsze słowo." in {part.get_text() for part in screen.select("ins")}
    assert not screen.select("del")
    assert client.get(frame(page, "today"), follow=True).status_code == 404


def test_whoever_may_read_but_not_decide_is_told_why(centre: Centre, waiting: NewsPage) -> None:
    contributor = centre.deputy
    logged_in(centre.editor).post(edit_address(waiting), news_form() | {"action-cancel-workflow": "1"})
    logged_in(contributor).post(edit_address(waiting), news_form(lead="Słowo zastępcy."))
    submit(centre.editor, waiting, lead="Słowo zastępcy.")
    reasons = []
    for user in (centre.editor, contributor, centre.member(EDITORS)):
        answer = logged_in(user).get(screen_of(waiting))
        assert answer.status_code == 200
        assert not soup_of(answer).select("button[name=decision]")
        assert answer.context["others"] == [centre.manager.username]
        reasons.append(answer.context["reason"])
    assert reasons[0] == reasons[1] != reasons[2]

    screen = screen_of(waiting)
    decide(centre.manager, waiting, "reject", comment=COMMENT)
    answer = logged_in(centre.deputy).get(screen)
    assert centre.manager.username in answer.context["reason"]
    assert COMMENT in answer.content.decode()


def test_a_reviewer_decides_without_a_right_to_edit(centre: Centre, waiting: NewsPage) -> None:
    reviewer = centre.member(REVIEWERS)
    assert "Nagroda" in logged_in(reviewer).get(reverse("wagtailadmin_home")).content.decode()
    answer = decide(reviewer, waiting, "approve")
    assert "success" in levels_of(answer)
    assert stored(waiting).lead == "Nowe słowo."


def test_nobody_else_gets_near(centre: Centre, waiting: NewsPage) -> None:
    elsewhere = make_centre("OPS Gdzie Indziej")
    for user in (elsewhere.manager, elsewhere.editor):
        client = logged_in(user)
        for address in (screen_of(waiting), frame(waiting, "today"), frame(waiting, "submitted")):
            assert client.get(address).status_code == 302
        answer = decide(user, waiting, "approve")
        assert "error" in levels_of(answer)
    assert Client().get(frame(waiting, "submitted")).status_code == 302
    assert stored(waiting).lead == "Stare słowo."


def test_a_request_for_changes_without_words_keeps_the_screen(centre: Centre, waiting: NewsPage) -> None:
    answer = decide(centre.manager, waiting, "reject", comment=" \n ")
    assert "comment" in answer.context["form"].errors
    assert soup_of(answer).select_one(".error-message")
    assert stored(waiting).workflow_in_progress


def taken_back_and_changed(centre: Centre, page: NewsPage) -> None:
    logged_in(centre.editor).post(edit_address(page), news_form() | {"action-cancel-workflow": "1"})
    submit(centre.editor, page, lead="Podmienione słowo.")


@pytest.mark.parametrize("comment", ["", COMMENT])
def test_what_changed_meanwhile_is_shown_and_decided_again(centre: Centre, waiting: NewsPage, comment: str) -> None:
    old_screen, seen = screen_of(waiting), waiting.current_workflow_task_state.revision_id
    taken_back_and_changed(centre, waiting)
    client = logged_in(centre.manager)
    for address in (old_screen, screen_of(waiting)):
        answer = client.post(address, {"decision": "approve", "comment": comment, "revision": seen})
        assert answer.status_code == 200
        assert "warning" in levels_of(answer)
        assert stored(waiting).lead == "Stare słowo."
        changes = soup_of(answer).select_one("#since-seen-section")
        assert changes is not None
        assert changes.select("ins")[0].get_text() == "Podmienione"
        assert changes.select("del")[0].get_text() == "Nowe"
        assert [form["action"] for form in soup_of(answer).select("form[action*=decide]")] == [screen_of(waiting)]
        assert [typed.get_text().strip() for typed in soup_of(answer).select("textarea[name=comment]")] == [comment]

    revision = str(soup_of(answer).select("input[name=revision]")[0]["value"])
    client.post(screen_of(waiting), {"revision": revision, "decision": "approve", "comment": comment})
    assert stored(waiting).lead == "Podmienione słowo."


def test_the_second_of_two_deciders_is_told_who_was_first(centre: Centre, waiting: NewsPage) -> None:
    state = waiting.current_workflow_task_state
    screen = screen_of(waiting)
    decide(centre.manager, waiting, "approve")
    data = {"decision": "reject", "comment": COMMENT, "revision": state.revision_id}
    answer = logged_in(centre.deputy).post(screen, data)
    assert answer.status_code == 200
    assert centre.manager.username in messages_of(answer)
    assert COMMENT in answer.content.decode()
    assert stored(waiting).live
    state.refresh_from_db()
    assert state.finished_by == centre.manager


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"decision": "publish"},
        {"decision": "approve", "revision": ""},
        {"decision": "approve", "revision": "1'; --"},
        {"decision": "approve", "revision": str(10**30)},
        {"decision": "approve", "revision": "-1"},
        {"decision": ["approve", "reject"], "revision": "x"},
        {"decision": "approve", "comment": "\x00"},
        {"decision": "approve", "comment": "x" * 6000},
    ],
)
def test_garbage_decides_nothing_and_breaks_nothing(centre: Centre, waiting: NewsPage, data: dict[str, Any]) -> None:
    data = {"revision": waiting.current_workflow_task_state.revision_id} | data
    answer = logged_in(centre.manager).post(screen_of(waiting), data)
    assert answer.status_code == 200
    assert levels_of(answer) & {"error", "warning"}
    assert stored(waiting).workflow_in_progress


def test_unknown_and_foreign_numbers_lead_nowhere(centre: Centre, waiting: NewsPage, section: NewsIndexPage) -> None:
    client = logged_in(centre.manager)
    for number in (0, 999_999, 10**30):
        for name in ("editorial_decision", "editorial_decision_today", "editorial_decision_submitted"):
            assert client.get(reverse(name, args=[number]), follow=True).status_code == 404
        for name in ("editorial_decision", "editorial_unschedule"):
            assert client.post(reverse(name, args=[number]), {"decision": "approve"}, follow=True).status_code == 404
    other = NewsPageFactory(parent=section, title="Inna")
    answer = decide(centre.manager, waiting, "approve", revision=other.latest_revision_id)
    assert "warning" in levels_of(answer)
    assert stored(waiting).lead == "Stare słowo."


def test_what_cannot_be_published_says_why(centre: Centre, section: NewsIndexPage) -> None:
    """Another page took the address while this one waited."""
    page = NewsPageFactory(parent=section, title="Pierwsza", slug="pierwsza", live=False)
    submit(centre.editor, page, title="Pierwsza", slug="wspolna")
    Page.objects.filter(pk=page.pk).update(slug="pierwsza")
    NewsPageFactory(parent=section, title="Druga", slug="wspolna")
    answer = decide(centre.manager, page, "approve")
    assert answer.status_code == 200
    assert "wspolna" in messages_of(answer)
    assert stored(page).workflow_in_progress
    assert not Entry.objects.about(page).filter(kind=Kind.APPROVED).exists()


LATER = timezone.now().replace(second=0, microsecond=0) + datetime.timedelta(days=3)


@pytest.fixture
def scheduled(centre: Centre, section: NewsIndexPage) -> NewsPage:
    """A page approved for a later time."""
    page = NewsPageFactory(parent=section, title="Później", slug="pozniej", live=False)
    time = timezone.localtime(LATER).strftime("%Y-%m-%d %H:%M")
    submit(centre.editor, page, title="Później", slug="pozniej", go_live_at=time)
    screen = logged_in(centre.manager).get(screen_of(page)).content.decode()
    assert date_format(timezone.localtime(LATER), "DATETIME_FORMAT") in screen
    decide(centre.manager, page, "approve")
    page = stored(page)
    assert not page.live and page.approved_schedule
    return page


@pytest.mark.parametrize("who", ["editor", "manager", "deputy"])
def test_submitter_and_deciders_take_out_of_the_schedule(centre: Centre, scheduled: NewsPage, who: str) -> None:
    user = getattr(centre, who)
    address = reverse("editorial_unschedule", args=[scheduled.pk])
    client = logged_in(user)
    assert "Później" in client.get(reverse("wagtailadmin_home")).content.decode()
    assert address in client.get(edit_address(scheduled)).content.decode()
    assert client.get(address).status_code == 200
    assert stored(scheduled).approved_schedule

    assert "success" in levels_of(client.post(address, follow=True))
    page = stored(scheduled)
    assert not page.approved_schedule
    entry = Entry.objects.about(page).newest(Kind.UNSCHEDULED)
    assert entry is not None and entry.person_id == user.pk
    assert "warning" in levels_of(client.post(address, follow=True))

    submit(centre.editor, page, title="Później", slug="pozniej", lead="Jednak teraz.")
    decide(centre.deputy, page, "approve")
    assert stored(page).live


def test_nobody_else_takes_out_of_the_schedule(centre: Centre, scheduled: NewsPage) -> None:
    address = reverse("editorial_unschedule", args=[scheduled.pk])
    for user in (centre.member(EDITORS), make_centre("OPS Gdzie Indziej").manager, UserFactory(is_superuser=True)):
        client = logged_in(user)
        assert client.get(address).status_code == 302
        assert client.post(address).status_code == 302
    revision = Revision.objects.for_instance(scheduled).exclude(approved_go_live_at=None).get()
    stock = reverse("wagtailadmin_pages:revisions_unschedule", args=[scheduled.pk, revision.pk])
    for user in (centre.manager, UserFactory(is_superuser=True)):
        assert logged_in(user).post(stock).status_code == 302
    assert stored(scheduled).approved_schedule


def test_submission_says_when_nobody_is_left_to_decide(centre: Centre, public: NewsPage) -> None:
    for user in (centre.manager, centre.deputy):
        logged_in(user).post(edit_address(public), news_form(lead=f"Słowo: {user}."))
    answer = submit(centre.editor, public, lead="Ostatnie słowo.")
    assert "warning" in levels_of(answer)
    entry = Entry.objects.about(public).newest(Kind.SUBMITTED)
    assert entry is not None and entry.data["nobody_may_decide"] is True
    assert logged_in(centre.manager).get(screen_of(public)).context["others"] == []

    reviewer = centre.member(REVIEWERS)
    logged_in(centre.editor).post(edit_address(public), news_form() | {"action-cancel-workflow": "1"})
    answer = submit(centre.editor, public, lead="Naprawdę ostatnie słowo.")
    assert "warning" not in levels_of(answer)
    entry = Entry.objects.about(public).newest(Kind.SUBMITTED)
    assert entry is not None and "nobody_may_decide" not in entry.data
    decide(reviewer, public, "approve")
    assert stored(public).lead == "Naprawdę ostatnie słowo."


def list_named(user: Any, name: str) -> list[str]:
    """The titles in one of the dashboard's lists."""
    dashboard = soup_of(logged_in(user).get(reverse("wagtailadmin_home")))
    return [title.get_text(strip=True) for title in dashboard.select(f"#{name}-section .queue__title a")]


def test_the_dashboard_tells_each_what_is_hers(centre: Centre, waiting: NewsPage, section: NewsIndexPage) -> None:
    own = NewsPageFactory(parent=section, title="Kierownika", slug="kierownika", live=False)
    submit(centre.manager, own, title="Kierownika", slug="kierownika")
    stranger = make_centre("OPS Gdzie Indziej").manager

    assert list_named(centre.manager, "for-me") == [TITLE]
    assert list_named(centre.manager, "for-others") == ["Kierownika"]
    assert list_named(centre.deputy, "for-me") == [TITLE, "Kierownika"]  # the oldest first
    assert list_named(centre.editor, "for-me") == []
    assert list_named(centre.editor, "for-others") == [TITLE, "Kierownika"]
    assert list_named(stranger, "for-me") == list_named(stranger, "for-others") == []

    decide(centre.deputy, waiting, "reject", comment=COMMENT)
    assert list_named(centre.editor, "returned") == [TITLE]
    assert list_named(centre.manager, "returned") == []
    dashboard = logged_in(centre.editor).get(reverse("wagtailadmin_home")).content.decode()
    assert COMMENT in dashboard and centre.deputy.username in dashboard


def test_an_overdue_schedule_is_marked(centre: Centre, scheduled: NewsPage) -> None:
    assert list_named(centre.editor, "scheduled") == ["Później"]
    queue = soup_of(logged_in(centre.manager).get(reverse("wagtailadmin_home")))
    assert not queue.select("#scheduled-section .queue__alarm")
    revisions = Revision.objects.for_instance(scheduled).exclude(approved_go_live_at=None)
    revisions.update(approved_go_live_at=timezone.now() - datetime.timedelta(hours=1))
    queue = soup_of(logged_in(centre.manager).get(reverse("wagtailadmin_home")))
    assert queue.select("#scheduled-section .queue__alarm")


def test_the_dashboard_costs_the_same_however_much_waits(
    centre: Centre, section: NewsIndexPage, django_assert_max_num_queries: Any
) -> None:
    def wait(numbers: range) -> None:
        for number in numbers:
            page = NewsPageFactory(parent=section, title=f"Strona {number}", live=False)
            page.save_revision(user=centre.editor)
            centre.workflow.start(page, centre.editor)
            later = NewsPageFactory(parent=section, title=f"Później {number}", live=False, go_live_at=LATER)
            later.save_revision(user=centre.editor)
            centre.workflow.start(later, centre.editor)
            state = stored(later).current_workflow_task_state
            state.task.specific.on_action(state, centre.manager, "approve")

    def cost() -> int:
        with django_assert_max_num_queries(200) as queries:
            assert client.get(reverse("wagtailadmin_home")).status_code == 200
        return len(queries)

    client = logged_in(centre.manager)
    wait(range(1))
    cost()
    few = cost()
    wait(range(1, 8))
    assert cost() == few
