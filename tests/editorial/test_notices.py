"""Who is told what, in which language, and what a broken mail server can do to a decision: nothing."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core import mail
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.admin.signal_handlers import register_signal_handlers
from wagtail.models import WorkflowTask
from wagtail.users.models import UserProfile

from cms.editorial import notices, outbox, record
from cms.editorial.entries import Kind
from cms.editorial.models import FourEyesApprovalTask, Notice
from cms.editorial.roles import ADMINISTRATORS, REVIEWERS
from news.models import NewsPage
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, make_centre
from tests.mail_server import FAULTS, mail_server

COMMENT = "Proszę dopisać datę."
pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(centre: Centre) -> NewsPage:
    page = NewsPageFactory(parent=NewsIndexPageFactory(parent=centre.home), title="Zbiórka", live=False)
    page.save_revision(user=centre.editor)
    return page


def submit(centre: Centre, page: NewsPage) -> Any:
    centre.workflow.start(page, centre.editor)
    return NewsPage.objects.get(pk=page.pk).current_workflow_task_state


def decide(state: Any, user: Any, action: str, comment: str = "") -> None:
    state.task.specific.on_action(state, user, action, comment=comment)


def prefer(user: Any, **preferences: Any) -> None:
    UserProfile.objects.update_or_create(user=user, defaults=preferences)


def recipients(*kinds: str) -> list[str]:
    """Who has a notice of these kinds in the outbox."""
    return sorted(Notice.objects.filter(kind__in=kinds).values_list("recipient__username", flat=True))


def test_those_who_may_decide_hear_of_a_submission_and_every_author_of_the_decision(
    centre: Centre, draft: NewsPage
) -> None:
    make_centre("OPS Gdzie Indziej")
    UserFactory(is_superuser=True)
    reviewer = centre.member(REVIEWERS)
    draft.save_revision(user=centre.deputy)
    state = submit(centre, draft)
    assert recipients(Kind.SUBMITTED) == sorted([centre.manager.username, reviewer.username])
    decide(state, reviewer, "reject", COMMENT)
    assert recipients(Kind.REJECTED) == sorted([centre.editor.username, centre.deputy.username])
    assert {notice.context["comment"] for notice in Notice.objects.filter(kind=Kind.REJECTED)} == {COMMENT}


def test_managers_and_administrators_hear_when_nobody_may_decide(centre: Centre, draft: NewsPage) -> None:
    administrator = centre.member(ADMINISTRATORS)
    for person in (centre.manager, centre.deputy):
        draft.save_revision(user=person)
    submit(centre, draft)
    assert recipients(Kind.SUBMITTED) == []
    assert administrator.username in recipients("nobody_may_decide")


def test_emergencies_reach_everybody_who_decides_whatever_they_switched_off(centre: Centre, draft: NewsPage) -> None:
    for person in (centre.manager, centre.deputy):
        prefer(person, submitted_notifications=False)
    entry = record.append_about(
        draft, Kind.EMERGENCY, person=centre.editor, revision=draft.latest_revision, comment="Pilne."
    )
    assert recipients(Kind.EMERGENCY) == sorted([centre.manager.username, centre.deputy.username])
    assert submit(centre, draft) and recipients(Kind.SUBMITTED) == []
    late = timezone.now() + timedelta(hours=25)
    with override_settings(EMERGENCY_REVIEW_HOURS=-1):
        call_command("send_notices", verbosity=0)
        call_command("send_notices", verbosity=0)
    assert recipients("overdue") == sorted([centre.manager.username, centre.deputy.username])
    assert entry.at < late


def test_each_mail_is_in_the_language_of_who_reads_it(centre: Centre, draft: NewsPage) -> None:
    prefer(centre.manager, preferred_language="uk")
    prefer(centre.deputy, preferred_language="en")
    submit(centre, draft)
    outbox.send_due()
    sent: dict[str, Any] = {message.to[0]: message for message in mail.outbox}
    english, ukrainian = sent[centre.deputy.email], sent[centre.manager.email]
    assert english.subject == "For decision: “Zbiórka”" and english.subject != ukrainian.subject
    html = ukrainian.alternatives[0].content
    assert '<html lang="uk">' in html and "Open it" not in html and "Open it" not in ukrainian.body
    assert "/admin/editorial/decide/" in html and "/admin/editorial/decide/" in ukrainian.body
    assert "Open it here" in english.body


def add_step(centre: Centre) -> FourEyesApprovalTask:
    """A second step, at which only reviewers decide, as an administrator may add it."""
    step = FourEyesApprovalTask.objects.create(name="Drugi krok")
    step.groups.add(centre.made.of(REVIEWERS))
    WorkflowTask.objects.create(workflow=centre.workflow, task=step, sort_order=1)
    return step


def test_each_step_asks_its_own_people_and_only_the_last_says_that_the_page_is_public(
    centre: Centre, draft: NewsPage
) -> None:
    reviewer = centre.member(REVIEWERS)
    add_step(centre)
    decide(submit(centre, draft), centre.manager, "approve")
    assert recipients("step_approved") == [centre.editor.username] and recipients(Kind.APPROVED) == []
    asked = Notice.objects.get(key__contains=":step-")
    state = NewsPage.objects.get(pk=draft.pk).current_workflow_task_state
    assert asked.recipient == reviewer and asked.context["address"].endswith(f"/decide/{state.pk}/")
    decide(state, reviewer, "approve")
    assert recipients(Kind.APPROVED) == [centre.editor.username]


def test_the_time_of_a_scheduled_page_is_told_in_words(centre: Centre, draft: NewsPage) -> None:
    draft.go_live_at = timezone.now().replace(year=2099, month=12, day=24)
    draft.save_revision(user=centre.editor)
    prefer(centre.editor, preferred_language="en")
    decide(submit(centre, draft), centre.manager, "approve")
    told = Notice.objects.get(kind="scheduled")
    assert told.recipient == centre.editor and "2099" in outbox.message_of(told).body


def test_withdrawals_are_told_to_those_who_decide_and_the_answer_to_who_asked(centre: Centre, draft: NewsPage) -> None:
    asked = {"contributors": [[centre.deputy.pk, "Zastępca"]], "data": {"withdrawal": 1}}
    record.append_about(draft, Kind.WITHDRAWAL_REQUESTED, person=centre.deputy, **asked)
    assert recipients(Kind.WITHDRAWAL_REQUESTED) == [centre.manager.username]
    record.append_about(draft, Kind.WITHDRAWAL_DECLINED, person=centre.manager, comment="Nie.", **asked)
    assert recipients(Kind.WITHDRAWAL_DECLINED) == [centre.deputy.username]
    centre.manager.groups.clear()
    administrator = centre.member(ADMINISTRATORS)
    record.append_about(draft, Kind.WITHDRAWAL_REQUESTED, person=centre.deputy, **asked)
    assert recipients("nobody_may_withdraw") == [administrator.username]


def test_a_section_taken_down_is_told_once_and_not_for_every_page_below(centre: Centre, draft: NewsPage) -> None:
    above = record.append_about(draft.get_parent(), Kind.TAKEN_DOWN, person=centre.editor, comment="Pilne.")
    below = record.append_about(
        draft, Kind.TAKEN_DOWN, person=centre.editor, comment="Pilne.", data={"part_of": above.pk}
    )
    for entry in (above, below):
        record.append_about(draft, Kind.CONFIRMED, person=centre.manager, regarding=entry.pk)
    assert recipients(Kind.TAKEN_DOWN) == sorted([centre.manager.username, centre.deputy.username])
    assert recipients(Kind.CONFIRMED) == [centre.editor.username]


def test_wagtail_sends_nothing_itself_whoever_connects_last() -> None:
    register_signal_handlers()
    for signal, sender, _name in notices.WAGTAILS_OWN:
        assert not [one for one in signal._live_receivers(sender)[0] if type(one).__module__ == "wagtail.admin.mail"]


def test_what_was_rolled_back_is_told_to_nobody_and_what_was_told_is_not_told_again(
    centre: Centre, draft: NewsPage
) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        submit(centre, draft)
        raise ZeroDivisionError
    outbox.send_due()
    assert not mail.outbox and not Notice.objects.exists()
    submit(centre, draft)
    outbox.send_due()
    outbox.send_due()
    assert len(mail.outbox) == 2


@pytest.mark.django_db(transaction=True)
def test_notices_leave_right_after_the_commit_when_there_is_no_worker(centre: Centre, draft: NewsPage) -> None:
    submit(centre, draft)
    assert len(mail.outbox) == 2  # Wagtail itself sends none


@pytest.mark.django_db(transaction=True)
def test_nothing_is_locked_while_a_mail_server_takes_its_time(
    centre: Centre, draft: NewsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow one once held the transaction until the database ended it; the sent notice was then sent every minute."""
    transactions = []

    def send_messages(backend: Any, messages: list[Any]) -> int:
        transactions.append(connection.in_atomic_block)
        return len(messages)

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", send_messages)
    submit(centre, draft)
    assert transactions == [False, False]


def test_a_notice_in_hand_is_nobody_elses_and_is_sent_again_if_its_worker_dies(centre: Centre, draft: NewsPage) -> None:
    submit(centre, draft)
    claimed = outbox.claim(timezone.now())
    assert claimed is not None and outbox.send_due() == 1
    Notice.objects.filter(pk=claimed.pk).update(due_at=timezone.now())
    assert outbox.send_due() == 1
    first, second = (outbox.message_of(claimed).extra_headers["Message-ID"] for _try in range(2))
    assert first == second == mail.outbox[-1].extra_headers["Message-ID"]


def test_a_notice_that_cannot_be_written_holds_up_no_other(centre: Centre, draft: NewsPage) -> None:
    submit(centre, draft)
    first = Notice.objects.due()[0]
    Notice.objects.filter(pk=first.pk).update(kind="of another release")
    assert outbox.send_due() == 1
    first.refresh_from_db()
    assert first.error.startswith("KeyError") and first.due_at > timezone.now()


PRODUCTION = {**settings.TASKS, "notices": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["notices"]}}


@pytest.mark.django_db(transaction=True)
def test_on_a_server_no_request_sends_and_the_worker_does(centre: Centre, draft: NewsPage) -> None:
    with override_settings(TASKS=PRODUCTION):
        submit(centre, draft)
        assert not mail.outbox
        call_command("db_worker", "--backend=notices", "--queue-name=notices", "--batch", "--interval=0", verbosity=0)
        assert len(mail.outbox) == 2
        call_command("prune_db_task_results", "--backend=notices", "--queue-name=notices", min_age_days=0, verbosity=0)
        assert not DBTaskResult.objects.exists()


def test_a_backlog_is_a_warning_and_turns_no_visitor_away(
    centre: Centre, draft: NewsPage, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    submit(centre, draft)
    assert client.get("/readyz").status_code == 200 and "notices wait" not in caplog.text
    Notice.objects.update(tried_since=timezone.now() - timedelta(minutes=16))
    assert client.get("/readyz").status_code == 200 and "2 notices wait" in caplog.text


def test_an_account_without_an_address_is_given_up_at_once(centre: Centre, draft: NewsPage) -> None:
    type(centre.manager).objects.filter(pk=centre.manager.pk).update(email="")
    submit(centre, draft)
    outbox.send_due()
    dead = Notice.objects.dead().get()
    assert dead.recipient == centre.manager and dead.error


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("step", ["submit", "approve", "reject"])
def test_a_broken_mail_server_changes_nothing_but_the_time_of_the_notice(
    centre: Centre, draft: NewsPage, fault: str, step: str
) -> None:
    state = None
    if step != "submit":
        state = submit(centre, draft)
        Notice.objects.all().delete()
    with mail_server(fault):
        if state is None:
            submit(centre, draft)
        else:
            decide(state, centre.manager, step, COMMENT)
        page = NewsPage.objects.get(pk=draft.pk)
        assert page.live is (step == "approve")
        assert page.workflow_in_progress is (step == "submit")
        expected = 2 if step == "submit" else 1
        assert Notice.objects.waiting().count() == expected
        assert all(notice.attempts and notice.error for notice in Notice.objects.all())
        assert not Notice.objects.due().exists()  # the next try is later
    Notice.objects.update(due_at=timezone.now())
    with mail_server() as mended:
        call_command("send_notices", verbosity=0)
        call_command("send_notices", verbosity=0)
        assert len(mended.received) == expected
        assert all("Message-ID" in message for message in mended.received)
    assert not Notice.objects.waiting().exists()


def test_pauses_grow_and_after_a_day_the_notice_is_put_aside(centre: Centre, draft: NewsPage) -> None:
    submit(centre, draft)
    notice = Notice.objects.order_by("pk")[0]
    Notice.objects.exclude(pk=notice.pk).delete()
    pauses = []
    with mail_server("refuses"):
        for _number in range(8):
            Notice.objects.update(due_at=timezone.now())
            outbox.send_due()
            notice.refresh_from_db()
            pauses.append(round((notice.due_at - timezone.now()).total_seconds() / 60))
        assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]
        Notice.objects.update(due_at=timezone.now(), tried_since=timezone.now() - timedelta(hours=25))
        outbox.send_due()
    assert Notice.objects.dead().get() == notice


def test_an_administrator_sees_what_was_given_up_and_has_it_sent_again(centre: Centre, draft: NewsPage) -> None:
    submit(centre, draft)
    Notice.objects.update(given_up_at=timezone.now(), error="nobody answered")
    elsewhere = make_centre("OPS Gdzie Indziej").member(ADMINISTRATORS)
    elsewhere.groups.add(centre.editors)
    people: list[tuple[Any, bool]] = [
        (centre.member(ADMINISTRATORS), True),
        (UserFactory(is_superuser=True), True),
        (centre.editor, False),
        (elsewhere, False),
    ]
    for person, sees in people:
        client = Client(enforce_csrf_checks=True)
        client.force_login(person)
        dashboard = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser")
        address = reverse("editorial_notices_try_again")
        form = dashboard.find("form", action=address)
        assert (form is not None and "nobody answered" in dashboard.text) is sees
        field = form.find("input", {"name": "csrfmiddlewaretoken"}) if form else None
        token = field["value"] if field else client.cookies[settings.CSRF_COOKIE_NAME].value
        client.post(address, {"csrfmiddlewaretoken": token})
        assert Notice.objects.dead().exists() is not sees
        Notice.objects.update(given_up_at=timezone.now())
