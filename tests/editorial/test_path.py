"""The ordinary path of a page, walked with real logins through the admin's own forms."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import (
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Task,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from cms.editorial import outbox
from cms.editorial.models import Entry
from news.models import NewsIndexPage, NewsPage
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, make_centre

from .desk import (
    decide,
    decide_past_the_screen,
    edit_address,
    levels_of,
    logged_in,
    messages_of,
    news_form,
    stored,
    submit,
)

pytestmark = pytest.mark.django_db

COMMENT = "Proszę dopisać, kto wręczył nagrodę."


def read_as_resident(page: Any, centre: Centre) -> Any:
    return Client().get(page.get_url_parts()[2], headers={"host": centre.site.hostname})


@pytest.fixture
def section(centre: Centre) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=centre.home, title="Aktualności")


@pytest.fixture
def draft(centre: Centre, section: NewsIndexPage) -> NewsPage:
    """A draft that the editor made in the admin."""
    address = reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    assert logged_in(centre.editor).post(address, news_form()).status_code == 302
    page = NewsPage.objects.get()
    assert not page.live
    mail.outbox.clear()
    return page


@pytest.fixture
def waiting(centre: Centre, draft: NewsPage) -> NewsPage:
    """The same, submitted by the editor."""
    logged_in(centre.editor).post(edit_address(draft), news_form() | {"action-submit": "1"})
    page = stored(draft)
    assert page.workflow_in_progress
    return page


def test_the_whole_path_from_draft_to_resident(centre: Centre, waiting: NewsPage) -> None:
    decide(centre.manager, waiting, "reject", comment=COMMENT)
    page = stored(waiting)
    assert page.current_workflow_state.status == "needs_changes"
    assert page.current_workflow_state.current_task_state.comment == COMMENT
    assert read_as_resident(page, centre).status_code == 404

    mended = news_form(lead="Ośrodek dostał nagrodę od Burmistrza.")
    logged_in(centre.editor).post(edit_address(page), mended | {"action-submit": "1"})
    page = stored(page)
    assert page.workflow_in_progress
    approved = page.current_workflow_task_state.revision

    decide(centre.manager, page, "approve")
    page = stored(page)
    assert page.live
    assert page.live_revision == approved
    assert page.lead == "Ośrodek dostał nagrodę od Burmistrza."
    assert TaskState.objects.get(revision=approved).finished_by == centre.manager
    answer = read_as_resident(page, centre)
    assert answer.status_code == 200
    assert "od Burmistrza" in answer.content.decode()


def test_nothing_goes_back_without_a_comment(centre: Centre, waiting: NewsPage) -> None:
    answer = decide(centre.manager, waiting, "reject", comment="  ")
    assert stored(waiting).workflow_in_progress
    assert "error" in levels_of(answer)
    assert answer.context["form"].errors["comment"]


def test_wagtails_own_buttons_and_dialogues_decide_nothing(centre: Centre, waiting: NewsPage) -> None:
    state = waiting.current_workflow_task_state
    client = logged_in(centre.manager)
    for name in ("workflow_action", "collect_workflow_action_data"):
        for decision in ("approve", "reject", "nonsense"):
            address = reverse(f"wagtailadmin_pages:{name}", args=[waiting.pk, decision, state.pk])
            for answer in (client.get(address), client.post(address, {"comment": COMMENT})):
                assert answer.status_code in (302, 403)
    assert (
        client.get(reverse("wagtailadmin_pages:workflow_preview", args=[waiting.pk, state.task_id])).status_code == 302
    )
    cancellation = reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[waiting.pk])
    assert client.get(cancellation).status_code == 200
    assert stored(waiting).current_workflow_task_state == state


def test_the_editor_leads_to_the_decision_whoever_may_decide(centre: Centre, waiting: NewsPage) -> None:
    screen = reverse("editorial_decision", args=[waiting.current_workflow_task_state.pk])
    assert logged_in(centre.manager).get(edit_address(waiting)).headers["location"] == screen
    answer = logged_in(centre.editor).get(edit_address(waiting))
    assert answer.status_code == 200
    assert "warning" in levels_of(answer)  # locked


def test_an_editor_cannot_publish(centre: Centre, draft: NewsPage, section: NewsIndexPage) -> None:
    client = logged_in(centre.editor)
    client.post(edit_address(draft), news_form() | {"action-publish": "1"})
    assert not stored(draft).live
    address = reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    client.post(address, news_form(slug="druga") | {"action-publish": "1"})
    assert not NewsPage.objects.get(slug="druga").live


def test_a_manager_cannot_publish_either(centre: Centre, draft: NewsPage) -> None:
    logged_in(centre.manager).post(edit_address(draft), news_form() | {"action-publish": "1"})
    assert not stored(draft).live


@pytest.fixture
def own(centre: Centre, draft: NewsPage) -> NewsPage:
    """A page the manager put a word into before the editor submitted it."""
    logged_in(centre.manager).post(edit_address(draft), news_form(lead="Słowo kierownika."))
    logged_in(centre.editor).post(edit_address(draft), news_form(lead="Słowo kierownika.") | {"action-submit": "1"})
    page = stored(draft)
    assert page.workflow_in_progress
    return page


def test_nobody_approves_what_she_wrote_herself(centre: Centre, own: NewsPage, section: NewsIndexPage) -> None:
    answer = decide(centre.manager, own, "approve")
    assert answer.status_code == 200
    assert "error" in levels_of(answer)
    assert not stored(own).live
    assert decide_past_the_screen(centre.manager, own, own, "approve").status_code in (302, 403)
    assert not stored(own).live

    decide(centre.deputy, own, "approve")
    assert stored(own).live


def test_another_page_in_the_address_does_not_help(centre: Centre, own: NewsPage, section: NewsIndexPage) -> None:
    """Wagtail's view asks the page of the address who may decide, and decides about the task state."""
    other = NewsPageFactory(parent=section, live=False)
    revision = other.save_revision(user=centre.editor)
    centre.workflow.start(revision.as_object(), centre.editor)
    decide_past_the_screen(centre.manager, other, own, "approve")
    assert not stored(own).live
    assert stored(own).workflow_in_progress


def test_who_submits_counts_as_an_author(centre: Centre, draft: NewsPage) -> None:
    submit(centre.manager, draft)
    decide(centre.manager, draft, "approve")
    assert not stored(draft).live


def test_the_author_of_what_is_public_may_decide_about_the_next_change(centre: Centre, own: NewsPage) -> None:
    decide(centre.deputy, own, "approve")
    submit(centre.editor, own, lead="Nowe słowo.")
    decide(centre.manager, own, "approve")
    assert stored(own).lead == "Nowe słowo."


def test_autosave_writes_nothing_into_the_published_revision(centre: Centre, draft: NewsPage) -> None:
    """Wagtail lets its author autosave into the latest revision, also when that is the published one."""
    submit(centre.manager, draft)
    decide(centre.deputy, draft, "approve")
    published = stored(draft).live_revision
    client = logged_in(centre.manager)
    changed = news_form(lead="Podmienione.") | {"overwrite_revision_id": published.pk}

    answer = client.post(edit_address(draft), changed, headers={"accept": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error_message"]
    answer = client.post(edit_address(draft), changed)
    assert answer.status_code == 200
    assert "error" in levels_of(answer)
    assert "Podmienione." in answer.content.decode()

    published.refresh_from_db()
    assert published.content["lead"] == "Ośrodek dostał nagrodę."
    assert stored(draft).latest_revision == published
    client.post(edit_address(draft), news_form(lead="Nowy szkic."))
    assert stored(draft).has_unpublished_changes


def test_nobody_edits_what_waits(centre: Centre, waiting: NewsPage) -> None:
    before = waiting.latest_revision_id
    for user in (centre.editor, centre.manager, centre.deputy, UserFactory(is_superuser=True)):
        logged_in(user).post(edit_address(waiting), news_form(lead="Podmienione."))
    page = stored(waiting)
    assert page.latest_revision_id == before
    assert "Podmienione" not in page.get_latest_revision_as_object().lead


def test_autosave_of_what_waits_is_answered_in_words(centre: Centre, waiting: NewsPage) -> None:
    data = news_form(lead="Podmienione.") | {"overwrite_revision_id": waiting.latest_revision_id}
    answer = logged_in(centre.editor).post(edit_address(waiting), data, headers={"accept": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error_message"]
    assert stored(waiting).get_latest_revision_as_object().lead == "Ośrodek dostał nagrodę."


def test_an_old_form_of_the_editor_neither_decides_nor_saves(centre: Centre, waiting: NewsPage) -> None:
    decision = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    for user in (centre.manager, centre.editor, UserFactory(is_superuser=True)):
        answer = logged_in(user).post(edit_address(waiting), news_form(lead="Podmienione.") | decision, follow=True)
        assert answer.status_code == 200
        assert "error" in levels_of(answer)
    page = stored(waiting)
    assert page.workflow_in_progress
    assert not page.live
    assert page.latest_revision_id == waiting.latest_revision_id


def test_the_author_may_withdraw_what_waits(centre: Centre, waiting: NewsPage) -> None:
    logged_in(centre.editor).post(edit_address(waiting), news_form() | {"action-cancel-workflow": "1"})
    assert not stored(waiting).workflow_in_progress
    assert not stored(waiting).live
    assert Entry.objects.about(waiting).newest("cancelled")


def test_another_centre_neither_sees_nor_edits(centre: Centre, waiting: NewsPage, section: NewsIndexPage) -> None:
    elsewhere = make_centre("OPS Gdzie Indziej")
    for user in (elsewhere.editor, elsewhere.manager):
        client = logged_in(user)
        assert client.get(edit_address(waiting)).status_code in (302, 403)
        client.post(edit_address(waiting), news_form(lead="Obce słowo."))
        listing = client.get(reverse("wagtailadmin_explore", args=[section.pk]), follow=True)
        assert "Nagroda dla ośrodka" not in listing.content.decode()
        decide(user, waiting, "approve")
        decide_past_the_screen(user, waiting, waiting, "approve")
        dashboard = client.get(reverse("wagtailadmin_home")).content.decode()
        assert "Nagroda dla ośrodka" not in dashboard
    assert not stored(waiting).live
    assert stored(waiting).get_latest_revision_as_object().lead == "Ośrodek dostał nagrodę."


def test_an_incomplete_page_stays_a_draft_and_the_field_is_named(centre: Centre, draft: NewsPage) -> None:
    client = logged_in(centre.editor)
    award = news_form(kind="award", award_name="Wyróżnienie", lead="")
    assert client.post(edit_address(draft), award).status_code == 302
    assert stored(draft).get_latest_revision_as_object().award_name == "Wyróżnienie"

    answer = client.post(edit_address(draft), award | {"action-submit": "1"})
    assert answer.status_code == 200
    assert {"lead", "award_body", "award_recipient", "award_date"} <= set(answer.context["form"].errors)
    assert not stored(draft).workflow_in_progress


def test_advice_is_given_after_saving(centre: Centre, draft: NewsPage) -> None:
    shouting = news_form(title="NAGRODA <B>DLA</B> NAS")
    answer = logged_in(centre.editor).post(edit_address(draft), shouting, follow=True)
    assert "warning" in levels_of(answer)
    assert "<B>" not in messages_of(answer)


def recipients() -> list[str]:
    return sorted(address for message in mail.outbox for address in message.to)


def test_each_manager_hears_once_of_a_submission_and_the_author_of_the_decision(
    centre: Centre, draft: NewsPage
) -> None:
    make_centre("OPS Gdzie Indziej")
    UserFactory(is_superuser=True)
    client = logged_in(centre.editor)
    client.post(edit_address(draft), news_form() | {"action-submit": "1"})
    outbox.send_due()
    assert recipients() == sorted([centre.manager.email, centre.deputy.email])

    mail.outbox.clear()
    decide(centre.manager, draft, "reject", comment=COMMENT)
    outbox.send_due()
    assert recipients() == [centre.editor.email]
    assert COMMENT in mail.outbox[0].body

    client.post(edit_address(draft), news_form() | {"action-submit": "1"})
    outbox.send_due()
    mail.outbox.clear()
    decide(centre.manager, draft, "approve")
    outbox.send_due()
    assert recipients() == [centre.editor.email]


def test_switching_the_step_off_publishes_nothing(centre: Centre, waiting: NewsPage) -> None:
    """Wagtail takes a step that is switched off for one that was passed, and publishes what waits at it."""
    Task.objects.get(name=centre.workflow.name).specific.deactivate(user=UserFactory(is_superuser=True))
    assert not stored(waiting).live
    assert not stored(waiting).workflow_in_progress


def test_a_step_of_wagtails_own_publishes_nothing(centre: Centre, draft: NewsPage) -> None:
    """There authors may approve themselves."""
    step = GroupApprovalTask.objects.create(name="Sami sobie")
    step.groups.add(centre.editors)
    WorkflowTask.objects.all().delete()
    WorkflowTask.objects.create(workflow=centre.workflow, task=step)
    logged_in(centre.editor).post(edit_address(draft), news_form() | {"action-submit": "1"})
    assert stored(draft).workflow_in_progress
    decide_past_the_screen(centre.editor, draft, stored(draft), "approve")
    assert not stored(draft).live


def test_pages_waiting_in_wagtails_own_workflow_are_withdrawn_not_published(centre: Centre, draft: NewsPage) -> None:
    stock = Workflow.objects.exclude(pk=centre.workflow.pk).get()
    stock.start(draft, centre.editor)
    assert stored(draft).workflow_in_progress
    call_command("setup_editorial", verbosity=0)
    assert not stored(draft).workflow_in_progress
    assert not stored(draft).live


def test_a_workflow_without_steps_publishes_nothing(centre: Centre, draft: NewsPage) -> None:
    WorkflowTask.objects.all().delete()
    logged_in(centre.editor).post(edit_address(draft), news_form() | {"action-submit": "1"})
    assert not stored(draft).live


@pytest.mark.parametrize("who", ["editor", "manager"])
def test_what_the_public_sees_at_once_is_closed(centre: Centre, who: str) -> None:
    client = logged_in(getattr(centre, who))
    closed = [
        reverse("wagtailsettings:edit", args=["core", "centresettings"]),
        reverse("wagtailsettings:edit", args=["core", "centresettings", centre.site.pk]),
        reverse("wagtailredirects:index"),
        reverse("wagtailsites:index"),
        reverse("wagtaillocales:index"),
        reverse("wagtailusers_users:index"),
        reverse("wagtailusers_groups:index"),
        reverse("wagtailadmin_collections:index"),
        reverse("wagtailadmin_workflows:index"),
        reverse("wagtailadmin_pages:unpublish", args=[centre.home.pk]),
        reverse("wagtailadmin_pages:delete", args=[centre.home.pk]),
    ]
    for address in closed:
        assert client.get(address).status_code in (302, 403), address


def test_the_admin_loads_nothing_from_elsewhere_and_its_menu_stays_here(centre: Centre) -> None:
    dashboard = logged_in(centre.editor).get(reverse("wagtailadmin_home")).content.decode()
    assert not re.search(r"""<(img|script|link|iframe)[^>]+(src|href)=["'](https?:)?//""", dashboard)
    menu = re.search(r'<script id="wagtail-sidebar-props"[^>]*>(.*?)</script>', dashboard, re.DOTALL)
    assert menu
    assert "https:" not in menu[1]


def test_editors_use_the_files_of_their_own_centre(centre: Centre) -> None:
    make_centre("OPS Gdzie Indziej")
    answer = logged_in(centre.editor).get(reverse("wagtailimages:add_multiple"))
    assert answer.status_code == 200
    collections = answer.context["collections"]
    assert collections is None or [row.name for row in collections] == [centre.collection.name]


def everything_set_up() -> list[Any]:
    return [
        sorted(rows)
        for rows in (
            Group.objects.values_list("pk", "name"),
            Group.permissions.through.objects.values_list("pk", "group_id", "permission_id"),
            GroupPagePermission.objects.values_list("pk", "group_id", "page_id", "permission_id"),
            GroupCollectionPermission.objects.values_list("pk", "group_id", "collection_id", "permission_id"),
            Workflow.objects.values_list("pk", "name", "active"),
            WorkflowPage.objects.values_list("page_id", "workflow_id"),
            WorkflowTask.objects.values_list("pk", "workflow_id", "task_id"),
            Task.objects.values_list("pk", "name", "active"),
        )
    ]


def test_setting_up_again_changes_nothing_and_says_nothing(centre: Centre, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("setup_editorial")
    first = everything_set_up()
    capsys.readouterr()
    call_command("setup_editorial")
    assert everything_set_up() == first
    assert capsys.readouterr().out == ""


def test_setting_up_takes_away_what_the_roles_do_not_give(centre: Centre) -> None:
    publish = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
    users = Permission.objects.get(content_type__app_label="users", codename="change_user")
    GroupPagePermission.objects.create(group=centre.editors, page=centre.home, permission=publish)
    centre.editors.permissions.add(users)
    call_command("setup_editorial", verbosity=0)
    assert not GroupPagePermission.objects.filter(permission=publish).exists()
    assert users not in centre.editors.permissions.all()


def test_only_the_approval_of_a_second_person_remains_of_wagtails_defaults(centre: Centre) -> None:
    call_command("setup_editorial", verbosity=0)
    stock = Group.objects.filter(name__in=["Editors", "Moderators"])
    assert not GroupPagePermission.objects.filter(group__in=stock).exists()
    assert not GroupCollectionPermission.objects.filter(group__in=stock).exists()
    assert set(Workflow.objects.active()) == {centre.workflow}
    assert [type(task.specific).__name__ for task in Task.objects.filter(active=True)] == ["FourEyesApprovalTask"]


def test_every_language_of_a_centre_goes_the_same_way(centre: Centre) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = centre.home.copy_for_translation(english)
    call_command("setup_editorial", verbosity=0)
    assert home.get_workflow() == centre.workflow
    assert home.permissions_for_user(centre.editor).can_edit()
    assert not home.permissions_for_user(centre.manager).can_publish()
