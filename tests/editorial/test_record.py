"""The record in the hands of a manager and an auditor: proof, table, list and certificate."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site

from cms.editorial import database, record
from cms.editorial.centres import retire_stock
from cms.editorial.emergencies import publish_now
from cms.editorial.entries import Kind
from cms.editorial.models import Entry
from cms.editorial.roles import EDITORS, ON_DUTY
from news.models import NewsPage
from tests.factories import Centre, NewsPageFactory, make_centre

from .acting import logged_in, refused
from .newsroom import withdraw

pytestmark = pytest.mark.django_db

LIST = "editorial_record"


@pytest.fixture(autouse=True)
def nothing_of_wagtails_own(db: None) -> None:
    retire_stock()


@pytest.fixture
def public(centre: Centre) -> NewsPage:
    """Submitted by the editor, approved by the manager."""
    page = NewsPageFactory(parent=centre.home, title="Nagroda", live=False)
    page.save_revision(user=centre.editor)
    page.get_workflow().start(page, centre.editor)
    state = stored(page).current_workflow_task_state
    state.task.specific.on_action(state, centre.manager, "approve")
    return stored(page)


def stored(page: Page) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def printed(command: str, *arguments: str) -> str:
    output = io.StringIO()
    call_command(command, *arguments, stdout=output)
    return output.getvalue()


def downloaded(user: Any, **query: str) -> list[dict[str, str]]:
    answer: Any = logged_in(user).get(reverse(LIST), query | {"export": "csv"})
    return table(b"".join(answer.streaming_content).decode())


# The proof


def test_an_unaltered_record_is_confirmed_with_its_last_hash_and_contains_earlier_ones(
    centre: Centre, public: NewsPage
) -> None:
    noted = Entry.objects.get(kind=Kind.SUBMITTED).entry_hash
    output = printed("verify_record", "--expect-hash", noted)
    assert str(Entry.objects.count()) in output and Entry.objects.latest("pk").entry_hash in output


def test_an_altered_entry_is_named(public: NewsPage) -> None:
    entry = Entry.objects.about(public).get(kind=Kind.APPROVED)
    database.remove()
    Entry.objects.filter(pk=entry.pk).update(person_name="Ktoś inny")
    database.install()
    with pytest.raises(CommandError) as refusal:
        call_command("verify_record")
    assert str(refusal.value).startswith(f"Entry {entry.pk} (") and "Nagroda" in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1


def test_a_record_that_was_cut_off_or_rewritten_lacks_the_hash_noted_down_before(public: NewsPage) -> None:
    noted = Entry.objects.latest("pk")
    database.remove()
    noted.files.all().delete()
    Entry.objects.filter(pk=noted.pk).delete()
    database.install()
    with pytest.raises(CommandError, match="expected hash"):
        call_command("verify_record", "--expect-hash", noted.entry_hash)


def test_a_public_page_that_shows_what_nobody_approved_is_named(public: NewsPage) -> None:
    database.remove()
    NewsPage.objects.filter(pk=public.pk).update(lead="Wpisane prosto do bazy.")
    database.install()
    with pytest.raises(CommandError, match=rf"Page {public.pk}, .*something else"):
        call_command("verify_record")


def test_a_missing_trigger_is_named(public: NewsPage) -> None:
    database.remove()
    with pytest.raises(CommandError, match=r"trigger .* is missing"):
        call_command("verify_record")


# The table


def test_an_auditor_reads_who_wrote_and_who_approved_and_no_title_becomes_a_formula(
    centre: Centre, public: NewsPage
) -> None:
    evil = NewsPageFactory(parent=centre.home, title="=HYPERLINK(1)", live=False)
    evil.save_revision(user=centre.editor)
    evil.get_workflow().start(evil, centre.editor)
    rows = table(printed("export_record", "--centre", centre.site.site_name))
    assert [row["kind"] for row in rows if row["title"] == "Nagroda"] == ["submitted", "approved", "published"]
    approved = next(row for row in rows if row["kind"] == "approved" and row["title"] == "Nagroda")
    assert approved["person"] == record.name_of(centre.manager)
    assert approved["contributors"] == record.name_of(centre.editor)
    assert approved["content_sha256"] == Entry.objects.get(kind=Kind.PUBLISHED, title="Nagroda").content_hash
    assert rows[-1]["title"] == "'=HYPERLINK(1)"


def test_the_table_can_be_limited_to_days(public: NewsPage) -> None:
    today, tomorrow = timezone.localdate(), timezone.localdate() + timedelta(days=1)
    assert len(table(printed("export_record", "--from", str(today), "--to", str(today)))) == Entry.objects.count()
    assert table(printed("export_record", "--from", str(tomorrow))) == []


# The list


def test_a_manager_lists_filters_and_downloads_what_happened_in_her_centre(centre: Centre, public: NewsPage) -> None:
    elsewhere = make_centre("OPS Obcy")
    NewsPageFactory(parent=elsewhere.home, title="Obca nagroda")
    answer = logged_in(centre.manager).get(reverse(LIST), {"kind": "approved", "title__icontains": "nagr"})
    assert [entry.title for entry in answer.context["object_list"]] == ["Nagroda"]
    assert {row["centre"] for row in downloaded(centre.manager)} == {centre.site.site_name, ""}
    assert {row["kind"] for row in downloaded(centre.manager, kind="approved")} == {"approved"}


def test_a_centre_keeps_its_record_under_a_new_name_and_shares_it_with_no_namesake(
    centre: Centre, public: NewsPage
) -> None:
    namesake = make_centre("OPS Obcy")
    old = centre.site.site_name
    Site.objects.filter(pk=centre.site.pk).update(site_name="Centrum Usług Społecznych")
    Site.objects.filter(pk=namesake.site.pk).update(site_name=old)
    assert "Nagroda" in {row["title"] for row in downloaded(centre.manager)}
    assert "Nagroda" not in {row["title"] for row in downloaded(namesake.manager)}


def test_who_manages_one_centre_and_edits_another_reads_the_record_of_the_first_alone(
    centre: Centre, public: NewsPage
) -> None:
    elsewhere = make_centre("OPS Obcy")
    elsewhere.manager.groups.add(centre.made.of(EDITORS))
    assert "Nagroda" not in {row["title"] for row in downloaded(elsewhere.manager)}


def test_who_manages_nothing_sees_no_record(centre: Centre) -> None:
    assert refused(logged_in(centre.editor).get(reverse(LIST)))


@pytest.mark.parametrize("query", [{"kind": "żadne"}, {"p": "-1"}, {"p": "x"}, {"title__icontains": "\0'%" * 200}])
def test_no_query_breaks_the_list(centre: Centre, query: dict[str, str]) -> None:
    assert logged_in(centre.manager).get(reverse(LIST), query).status_code == 200


# The certificate


def certificate(user: Any, page: Page) -> str:
    answer = logged_in(user).get(reverse("editorial_certificate", args=[page.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_certificate_says_what_was_public_from_when_to_when_and_who_approved_it(
    centre: Centre, public: NewsPage
) -> None:
    assert "Public since" in certificate(centre.editor, public)
    withdraw(public, centre.editor, centre.deputy)
    text = certificate(centre.manager, public)
    published = Entry.objects.get(kind=Kind.PUBLISHED, title="Nagroda")
    assert "Public from" in text and published.content_hash in text and published.entry_hash in text
    for person in (centre.editor, centre.manager, centre.deputy):
        assert record.name_of(person) in text


def test_the_certificate_of_an_emergency_names_who_published_alone_and_why(centre: Centre, public: NewsPage) -> None:
    public.lead = "Dyżur przeniesiony."
    public.save_revision(user=centre.editor)
    on_duty = centre.member(ON_DUTY, first_name="Dorota", last_name="Dyżurna")
    publish_now(stored(public), on_duty, "Awaria prądu")
    text = certificate(centre.manager, public)
    assert "Dorota Dyżurna" in text and "Awaria prądu" in text and "not yet" in text


def test_the_certificate_of_a_draft_says_that_it_never_was_public(centre: Centre) -> None:
    draft = NewsPageFactory(parent=centre.home, live=False)
    assert "This page was never public." in certificate(centre.editor, draft)


def test_the_certificate_is_closed_to_other_centres(public: NewsPage) -> None:
    foreign = make_centre("OPS Obcy").manager
    assert refused(logged_in(foreign).get(reverse("editorial_certificate", args=[public.pk])))
