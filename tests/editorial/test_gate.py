"""The gate below every view: what a script, a command or another package can do to what residents read."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Revision

from cms.editorial import contributors, database, record
from cms.editorial.entries import Kind
from cms.editorial.gate import PublicationRefused
from cms.editorial.models import Entry, FileInEntry
from cms.editorial.models.tasks import DecisionRefused
from news.models import NewsIndexPage, NewsPage
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, PartnerPageFactory, published

pytestmark = pytest.mark.django_db

LATER = timezone.now() + timedelta(days=3)


def stored(page: Page) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk)


@pytest.fixture
def section(centre: Centre) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=centre.home, title="Aktualności")


@pytest.fixture
def public(section: NewsIndexPage) -> NewsPage:
    return NewsPageFactory(parent=section, title="Publiczna", lead="Zatwierdzone.")


@pytest.fixture
def draft(section: NewsIndexPage, centre: Centre) -> NewsPage:
    page = NewsPageFactory(parent=section, title="Szkic", live=False)
    page.save_revision(user=centre.editor)
    return page


def submitted(centre: Centre, page: NewsPage) -> Any:
    """The state of the step at which ``page`` waits, after the editor submitted it."""
    centre.workflow.start(page, centre.editor)
    return stored(page).current_workflow_task_state


def decide(state: Any, user: Any, action: str = "approve", comment: str = "") -> None:
    state.task.specific.on_action(state, user, action, comment=comment)


def test_an_approved_text_goes_live_to_the_byte(centre: Centre, draft: NewsPage) -> None:
    decide(submitted(centre, draft), centre.manager)
    page = stored(draft)
    approved, shown = Entry.objects.about(page).filter(kind__in=[Kind.APPROVED, Kind.PUBLISHED])
    assert page.live and approved.content_hash == shown.content_hash
    assert shown.regarding == approved.pk and shown.contributor_ids == {centre.editor.pk}


def test_a_script_publishes_nothing_that_nobody_approved(draft: NewsPage) -> None:
    with pytest.raises(PublicationRefused):
        draft.latest_revision.publish()
    assert not stored(draft).live


def test_a_script_changes_nothing_in_public(public: NewsPage) -> None:
    public.lead = "Podmienione."
    with pytest.raises(PublicationRefused):
        public.save()
    with pytest.raises(PublicationRefused):
        public.save(update_fields=["lead"])
    bare = Page.objects.get(pk=public.pk)
    bare.title = "Podmienione."
    with pytest.raises(PublicationRefused):
        bare.save()
    assert stored(public).lead == "Zatwierdzone."


def test_bookkeeping_and_drafts_of_a_public_page_are_free(centre: Centre, public: NewsPage) -> None:
    public.owner = centre.editor
    public.save()
    page = stored(public)
    page.lead = "Nowy szkic."
    page.save_revision(user=centre.editor)
    assert stored(public).lead == "Zatwierdzone." and stored(public).has_unpublished_changes


def test_an_earlier_approval_is_no_permit(public: NewsPage) -> None:
    first = public.live_revision
    page = stored(public)
    page.lead = "Drugie."
    published(page)
    with pytest.raises(PublicationRefused):
        first.publish()
    assert stored(public).lead == "Drugie."


def test_the_approval_of_another_page_is_no_permit(public: NewsPage, draft: NewsPage) -> None:
    draft.live, draft.live_revision = True, public.live_revision
    with pytest.raises(PublicationRefused):
        draft.save()


def test_a_public_page_is_neither_hidden_nor_deleted(public: NewsPage) -> None:
    with pytest.raises(PublicationRefused):
        public.unpublish()
    with pytest.raises(PublicationRefused), transaction.atomic():
        stored(public).delete()
    with pytest.raises(PublicationRefused), transaction.atomic():
        NewsPage.objects.filter(pk=public.pk).delete()
    assert stored(public).live


def test_child_rows_of_a_public_page_follow_the_approval(centre: Centre, public: NewsPage) -> None:
    partner = PartnerPageFactory(parent=centre.home)
    with pytest.raises(PublicationRefused):
        public.news_partners.model.objects.create(page=public, partner=partner)
    page = stored(public)
    page.news_partners.create(partner=partner)
    published(page)
    row = public.news_partners.model.objects.get()
    with pytest.raises(PublicationRefused), transaction.atomic():
        row.delete()
    page = stored(public)
    page.news_partners.clear()
    published(page)
    assert not public.news_partners.model.objects.exists()


def test_aliases_stay_drafts(public: NewsPage, section: NewsIndexPage) -> None:
    alias = public.create_alias(parent=section, update_slug="alias")
    assert not stored(alias).live
    page = stored(public)
    page.lead = "Drugie."
    published(page)
    assert not stored(alias).live


def test_what_is_public_is_public_for_everybody(public: NewsPage) -> None:
    with pytest.raises(PublicationRefused):
        PageViewRestriction.objects.create(page=public, restriction_type="login")


def test_what_was_submitted_stays_as_it_was(centre: Centre, draft: NewsPage) -> None:
    state = submitted(centre, draft)
    revision = state.revision
    revision.content["lead"] = "Podmienione."
    with pytest.raises(PublicationRefused):
        revision.save()
    page = stored(draft)
    with pytest.raises(PublicationRefused), transaction.atomic():
        page.save_revision(user=centre.editor)


def test_a_draft_that_never_was_public_may_go_and_the_record_keeps_what_was_submitted(
    centre: Centre, draft: NewsPage
) -> None:
    decide(submitted(centre, draft), centre.manager, "reject", "Za krótkie.")
    stored(draft).delete()
    kept = Entry.objects.about(draft).get(kind=Kind.SUBMITTED)
    assert kept.snapshot["lead"] == draft.lead and list(record.broken_links()) == []


@pytest.mark.django_db(transaction=True)
def test_purging_revisions_leaves_what_the_record_needs(public: NewsPage) -> None:
    page = stored(public)
    for words in ("Drugie.", "Trzecie."):
        page.lead = words
        page.save_revision()
        published(page)
    needed = set(Entry.objects.about(page).values_list("revision_id", flat=True))
    call_command("purge_revisions", verbosity=0)
    assert set(Revision.objects.for_instance(page).values_list("pk", flat=True)) == needed
    assert stored(public).live_revision_id in needed


def test_a_schedule_nobody_approved_is_refused(draft: NewsPage) -> None:
    revision = draft.latest_revision
    revision.approved_go_live_at = LATER
    with pytest.raises(PublicationRefused):
        revision.save(update_fields=["approved_go_live_at"])


def test_accounts_are_not_deleted(centre: Centre) -> None:
    with pytest.raises(PublicationRefused), transaction.atomic():
        centre.editor.delete()
    assert get_user_model().objects.filter(pk=centre.editor.pk).exists()


def test_nobody_is_recorded_as_approving_what_she_wrote(centre: Centre, draft: NewsPage) -> None:
    own = contributors.named({centre.manager.pk})
    with pytest.raises(PublicationRefused):
        record.append_about(
            draft, Kind.APPROVED, person=centre.manager, revision=draft.latest_revision, contributors=own
        )
    with pytest.raises(PublicationRefused):
        record.append_about(draft, Kind.APPROVED, revision=draft.latest_revision)


def test_two_deciders_one_wins_and_the_other_hears_who_it_was(centre: Centre, draft: NewsPage) -> None:
    centre.manager.first_name, centre.manager.last_name = "Maria", "Zmyślona"
    centre.manager.save()
    state = submitted(centre, draft)
    decide(state, centre.manager)
    with pytest.raises(DecisionRefused, match="Maria Zmyślona"):
        decide(state, centre.deputy, "reject", "Nie.")
    assert stored(draft).live
    assert Entry.objects.about(draft).filter(kind__in=[Kind.APPROVED, Kind.REJECTED]).count() == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE wagtailcore_page SET live = TRUE, live_revision_id = latest_revision_id WHERE id = {draft}",
        "UPDATE wagtailcore_page SET live_revision_id = NULL WHERE id = {public}",
        "UPDATE wagtailcore_page SET live = FALSE WHERE id = {public}",
        "DELETE FROM wagtailcore_page WHERE id = {public}",
        "UPDATE wagtailcore_revision SET content = '{{}}' WHERE id = {revision}",
        "DELETE FROM wagtailcore_revision WHERE id = {revision}",
        "UPDATE wagtailcore_revision SET approved_go_live_at = '2030-01-01 00:00:00+00' WHERE id = {written}",
        "UPDATE editorial_entry SET person_name = 'Ktoś inny'",
        "DELETE FROM editorial_entry",
        "DELETE FROM editorial_fileinentry",
    ],
)
def test_the_database_refuses_too(public: NewsPage, draft: NewsPage, statement: str) -> None:
    keys = {
        "public": public.pk,
        "draft": draft.pk,
        "revision": public.live_revision_id,
        "written": draft.latest_revision_id,
    }
    if "fileinentry" in statement:
        FileInEntry.objects.create(entry=Entry.objects.order_by("pk")[0], kind="core.centreimage", file_id=1)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(**keys))
    assert database.missing() == []


def test_the_record_names_the_first_altered_entry(public: NewsPage) -> None:
    assert list(record.broken_links()) == []
    altered = Entry.objects.about(public).get(kind=Kind.APPROVED)
    database.remove()
    Entry.objects.filter(pk=altered.pk).update(person_name="Ktoś inny")
    assert next(record.broken_links()) == (altered, "content")
    Entry.objects.filter(pk=altered.pk).delete()
    assert next(record.broken_links())[1] == "previous"
