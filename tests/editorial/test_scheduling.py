"""Pages that go public and expire by the clock: once, on time, and one bad page alone."""

import threading
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any
from unittest import mock

import pytest
from django.core.management import call_command, get_commands
from django.core.management.base import CommandError
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from cms.editorial import database, record, scheduling
from cms.editorial.entries import Kind
from cms.editorial.gate import PublicationRefused
from cms.editorial.models import Entry
from cms.editorial.submissions import unschedule
from news.models import NewsIndexPage, NewsPage
from tests.factories import PASSWORD, Centre, NewsIndexPageFactory, NewsPageFactory, published
from tests.forms import untouched

pytestmark = pytest.mark.django_db

SOON = timezone.now().replace(microsecond=0) + timedelta(hours=1)
LATER = SOON + timedelta(days=2)


def stored(page: NewsPage) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk)


def at(moment: datetime) -> Any:
    """The clock stands at ``moment``."""
    return mock.patch("django.utils.timezone.now", lambda: moment)


def run_command(moment: datetime, *options: str) -> tuple[int, str]:
    """The exit code and all that the command said, had it run at ``moment``."""
    said = StringIO()
    with at(moment):
        try:
            call_command("publish_scheduled", *options, stdout=said, stderr=said)
        except CommandError as error:
            return error.returncode, said.getvalue() + str(error)
    return 0, said.getvalue()


def approved(centre: Centre, page: NewsPage) -> NewsPage:
    """``page`` as it stands here, submitted by the editor and approved by the manager."""
    page.save_revision(user=centre.editor)
    centre.workflow.start(page, centre.editor)
    state = stored(page).current_workflow_task_state
    state.task.specific.on_action(state, centre.manager, "approve")
    return stored(page)


@pytest.fixture
def section(centre: Centre) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=centre.home, title="Aktualności")


@pytest.fixture
def planned(centre: Centre, section: NewsIndexPage) -> NewsPage:
    page = NewsPageFactory(parent=section, title="Nabór", live=False)
    page.go_live_at, page.expire_at = SOON, LATER
    return approved(centre, page)


def scheduled_at(page: NewsPage) -> datetime | None:
    moments = Revision.objects.for_instance(page).exclude(approved_go_live_at=None)
    return moments.values_list("approved_go_live_at", flat=True).first()


def test_what_was_approved_for_a_day_is_not_shown_before_it(planned: NewsPage) -> None:
    """A script could: the record permitted the text, and nothing asked for the day."""
    revision = Revision.objects.for_instance(planned).latest("pk")
    early = revision.as_object()
    early.live, early.live_revision = True, revision
    with pytest.raises(PublicationRefused, match="nie nadszedł"):
        early.save()
    assert not stored(planned).live
    with at(SOON + timedelta(minutes=1)):
        early.save()
    assert stored(planned).live


def test_the_command_is_ours_and_not_wagtails() -> None:
    assert get_commands()["publish_scheduled"] == "cms.editorial"


def test_a_page_goes_public_and_expires_on_time_and_the_record_says_so(centre: Centre, planned: NewsPage) -> None:
    assert not planned.live and scheduled_at(planned) == SOON
    assert run_command(SOON - timedelta(seconds=1)) == (0, "")
    code, said = run_command(SOON)
    assert (code, stored(planned).live, scheduled_at(planned)) == (0, True, None) and "Nabór" in said
    assert run_command(SOON) == (0, "")
    assert run_command(LATER - timedelta(seconds=1)) == (0, "")
    code, said = run_command(LATER)
    page = stored(planned)
    assert (code, page.live, page.expired) == (0, False, True) and "Nabór" in said
    kinds = list(Entry.objects.about(page).values_list("kind", flat=True))
    assert kinds == [Kind.SUBMITTED, Kind.APPROVED, Kind.PUBLISHED, Kind.EXPIRED]
    assert list(record.broken_links()) == []
    actions = PageLogEntry.objects.filter(page_id=page.pk).values_list("action", flat=True)
    assert {"wagtail.publish.scheduled", "wagtail.unpublish.scheduled"} <= set(actions)


def test_a_dry_run_lists_and_changes_nothing(planned: NewsPage) -> None:
    for option in ("--dry-run", "--dryrun"):
        code, said = run_command(SOON, option)
        assert code == 0 and "due: publication of page" in said
    assert not stored(planned).live and scheduled_at(planned) == SOON


def test_a_successor_takes_over_without_a_gap_and_an_expiry_leaves_it_its_schedule(
    centre: Centre, planned: NewsPage
) -> None:
    run_command(SOON)
    with at(SOON + timedelta(minutes=1)):
        page = stored(planned)
        page.lead, page.go_live_at, page.expire_at = "Następny.", LATER, None
        approved(centre, page)
    run_command(LATER)
    assert stored(planned).lead == "Następny." and stored(planned).live

    with at(LATER + timedelta(minutes=1)):
        page = stored(planned)
        page.go_live_at, page.expire_at = None, LATER + timedelta(hours=1)
        approved(centre, page)
        page = stored(planned)
        page.lead, page.go_live_at, page.expire_at = "Po przerwie.", LATER + timedelta(hours=2), None
        approved(centre, page)
    run_command(LATER + timedelta(hours=1))
    assert not stored(planned).live and scheduled_at(planned) == LATER + timedelta(hours=2)
    run_command(LATER + timedelta(hours=2))
    assert stored(planned).live and stored(planned).lead == "Po przerwie."


def test_bad_items_stop_no_other_keep_their_schedule_and_are_named(
    centre: Centre, section: NewsIndexPage, planned: NewsPage
) -> None:
    pages = []
    for title in ("Cofnięte", "Podmienione", "Niepełne", "Dobre"):
        page = NewsPageFactory(parent=section, title=title, live=False)
        page.go_live_at = SOON
        pages.append(approved(centre, page))
    revoked, tampered, incomplete, good = pages
    record.append_about(revoked, Kind.WITHDRAWN, person=centre.deputy)
    database.remove()
    revision = Revision.objects.get(pk=tampered.latest_revision_id)
    Revision.objects.filter(pk=revision.pk).update(content=revision.content | {"lead": "Co innego."})
    NewsPageFactory(parent=section, slug=incomplete.slug + "-x", title="Zajmuje adres")
    NewsPage.objects.filter(slug=incomplete.slug + "-x").update(slug=incomplete.slug)
    database.install()

    code, said = run_command(SOON + timedelta(minutes=6))
    assert code == 2
    for page in (revoked, tampered, incomplete):
        assert not stored(page).live and scheduled_at(page) == SOON
        assert f"failed: publication of page {page.pk}, “{page.title}”" in said
        assert f"overdue: publication of page {page.pk}, “{page.title}”" in said
    for page in (planned, good):
        assert stored(page).live
    with at(SOON + timedelta(minutes=6)):
        assert {item.page_id for item in scheduling.overdue()} == {revoked.pk, tampered.pk, incomplete.pk}


def test_what_was_late_is_overdue_after_five_minutes_and_what_was_unscheduled_is_not(
    centre: Centre, planned: NewsPage
) -> None:
    with at(SOON + timedelta(minutes=4)):
        assert scheduling.overdue() == []
    with at(SOON + timedelta(minutes=6)):
        assert [item.title for item in scheduling.overdue()] == ["Nabór"]
        unschedule(planned, centre.manager)
        assert scheduling.overdue() == []


def test_a_run_that_is_killed_leaves_the_schedule(planned: NewsPage) -> None:
    """Wagtail clears the schedule before it saves the page; SIGKILL between the two lost the publication for good."""
    with (
        mock.patch.object(NewsPage, "save", side_effect=KeyboardInterrupt),
        at(SOON),
        pytest.raises(KeyboardInterrupt),
    ):
        list(scheduling.run())
    assert scheduled_at(planned) == SOON
    run_command(SOON)
    assert stored(planned).live


def test_an_item_that_another_run_has_done_is_left_alone(planned: NewsPage) -> None:
    with at(SOON):
        (item,) = scheduling.due()
        assert len(list(scheduling.run())) == 1
        with mock.patch("cms.editorial.scheduling.due", return_value=[item]):
            assert list(scheduling.run()) == []
    assert Entry.objects.about(planned).publications().count() == 1
    with at(LATER):
        (item,) = scheduling.due()
        assert len(list(scheduling.run())) == 1
        with mock.patch("cms.editorial.scheduling.due", return_value=[item]):
            assert list(scheduling.run()) == []
    assert Entry.objects.about(planned).filter(kind=Kind.EXPIRED).count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_publish_once(centre: Centre) -> None:
    section = NewsIndexPageFactory(parent=centre.home, title="Aktualności")
    pages = []
    for number in range(4):
        page = NewsPageFactory(parent=section, title=f"Nabór {number}", live=False)
        page.go_live_at = SOON
        pages.append(approved(centre, page))
    together = threading.Barrier(2)
    done: list[str] = []
    listed = scheduling.due

    def due_for_both(until: datetime | None = None) -> list[scheduling.Due]:
        items = listed(until)
        together.wait(20)
        return items

    def run_once() -> None:
        done.extend(item.title for item in scheduling.run() if not item.problem)
        connection.close()

    with at(SOON), mock.patch("cms.editorial.scheduling.due", due_for_both):
        threads = [threading.Thread(target=run_once) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    assert sorted(done) == [page.title for page in pages]
    assert [Entry.objects.about(page).publications().count() for page in pages] == [1, 1, 1, 1]
    assert list(record.broken_links()) == []


@pytest.mark.parametrize(
    ("field", "value", "years"),
    [
        ("go_live_at", "9999-12-31 23:59", "2000"),
        ("go_live_at", "0001-01-01 00:00", "2000"),
        ("expire_at", "10000-01-01 00:00", ""),
        ("expire_at", "2101-01-01 00:00", "2100"),
        ("go_live_at", "1999-12-31 23:59", "2000"),
        ("date", "9999-12-31 23:59", "2100"),
    ],
)
def test_a_date_out_of_any_sense_is_refused_at_its_field(
    centre: Centre, section: NewsIndexPage, field: str, value: str, years: str
) -> None:
    """Stock Wagtail stored the year 10,000 and closed the whole section to everybody."""
    client = Client()
    client.post(reverse("wagtailadmin_login"), {"username": centre.editor.username, "password": PASSWORD})
    address = reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    filled = untouched(NewsPage) | {"title": "Nabór", "slug": "nabor", "lead": "Zapisy.", field: value}
    answer = client.post(address, filled)
    assert answer.status_code == 200
    assert years in "".join(answer.context["form"].errors[field])
    assert value in answer.content.decode() and not NewsPage.objects.exists()
    assert client.get(address).status_code == 200


def test_an_expiry_before_the_publication_is_refused(centre: Centre, section: NewsIndexPage) -> None:
    client = Client()
    client.post(reverse("wagtailadmin_login"), {"username": centre.editor.username, "password": PASSWORD})
    address = reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    times = {"go_live_at": "2050-05-02 10:00", "expire_at": "2050-05-01 10:00"}
    answer = client.post(address, untouched(NewsPage) | {"title": "Nabór", "slug": "nabor", "lead": "Z."} | times)
    assert answer.status_code == 200 and set(times) <= set(answer.context["form"].errors)
    assert not NewsPage.objects.exists()


def test_the_years_of_pages_that_were_approved_stay_readable(section: NewsIndexPage) -> None:
    page = NewsPageFactory(parent=section, title="Dawna", date=datetime(1990, 1, 1, tzinfo=UTC))
    assert published(stored(page)).live
