"""What happens to one page through another, or through what is no page at all."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site, WorkflowTask
from wagtail.test.utils.form_data import streamfield

from cms.editorial import record
from cms.editorial.centres import retire_stock, set_up
from cms.editorial.entries import Kind
from cms.editorial.models import Entry, FourEyesApprovalTask
from cms.editorial.roles import ADMINISTRATORS, ON_DUTY
from news.models import NewsIndexPage, NewsPage
from tests.factories import (
    Centre,
    NewsIndexPageFactory,
    NewsPageFactory,
    PlacePageFactory,
    StandardPageFactory,
    TeamIndexPageFactory,
    make_centre,
    published,
)

from .acting import logged_in, read, refused
from .desk import decide, edit_address, news_form, stored, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(centre: Centre) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=centre.home, title="Aktualności")


@pytest.fixture
def draft(centre: Centre, section: NewsIndexPage) -> NewsPage:
    page = NewsPageFactory(parent=section, title="Szkic", live=False)
    page.save_revision(user=centre.editor)
    return page


def test_a_link_tells_residents_nothing_of_a_draft(centre: Centre, section: NewsIndexPage) -> None:
    draft = StandardPageFactory(parent=centre.home, slug="tajny-adres", live=False)
    public = StandardPageFactory(parent=centre.home, slug="jawny-adres")
    links = "".join(f'<a linktype="page" id="{page.pk}">słowa</a>' for page in (draft, public))
    page = NewsPageFactory(parent=section, body=[("paragraph", f"<p>{links}</p>")])
    text = read(page)[1]
    assert "tajny-adres" not in text and "jawny-adres" in text and text.count(">słowa</a>") == 2


def test_a_draft_that_a_public_page_names_is_not_deleted(centre: Centre) -> None:
    retire_stock()
    place = PlacePageFactory(parent=TeamIndexPageFactory(parent=centre.home), title="Miejsce", live=False)
    home: Any = Page.objects.get(pk=centre.home.pk).specific
    home.main_place = place
    published(home)
    logged_in(centre.editor).post(reverse("wagtailadmin_pages:delete", args=[place.pk]))
    assert Page.objects.filter(pk=place.pk).exists()
    assert list(record.unproved_pages()) == []


def test_nobody_deletes_what_waits_for_a_decision(centre: Centre, draft: NewsPage) -> None:
    centre.workflow.start(draft, centre.editor)
    address = reverse("wagtailadmin_pages:delete", args=[draft.pk])
    assert refused(logged_in(centre.deputy).post(address))
    with pytest.raises(PermissionDenied), transaction.atomic():
        stored(draft).delete()
    assert Page.objects.filter(pk=draft.pk).exists()


def test_only_the_last_of_two_steps_lets_a_text_become_public(centre: Centre, draft: NewsPage) -> None:
    second = FourEyesApprovalTask.objects.create(name="drugi")
    second.groups.add(centre.managers)
    WorkflowTask.objects.create(workflow=centre.workflow, task=second, sort_order=1)
    submit(centre.editor, draft)
    decide(centre.manager, stored(draft), "approve")
    with pytest.raises(PermissionDenied), transaction.atomic():
        stored(draft).get_latest_revision().publish(skip_permission_checks=True)
    decide(centre.deputy, stored(draft), "reject", "Nie.")
    with pytest.raises(PermissionDenied), transaction.atomic():
        stored(draft).get_latest_revision().publish(skip_permission_checks=True)
    submit(centre.editor, draft)
    decide(centre.manager, stored(draft), "approve")
    assert not stored(draft).live
    decide(centre.deputy, stored(draft), "approve")
    assert stored(draft).live
    kinds = Entry.objects.about(draft).order_by("pk").values_list("kind", flat=True)
    assert list(kinds).count(Kind.STEP_APPROVED) == 2 and list(kinds).count(Kind.APPROVED) == 1


def test_publishing_at_once_is_about_the_text_that_was_shown(centre: Centre, draft: NewsPage) -> None:
    on_duty = logged_in(centre.member(ON_DUTY))
    address = reverse("editorial_publish_now", args=[draft.pk])
    shown = stored(draft).latest_revision_id
    logged_in(centre.editor).post(edit_address(draft), news_form(lead="Zmienione tymczasem."))
    answer = on_duty.post(address, {"reason": "Awaria prądu", "revision": shown})
    assert answer.status_code == 200 and not stored(draft).live
    assert "Awaria prądu" in answer.content.decode()
    on_duty.post(address, {"reason": "Awaria prądu", "revision": stored(draft).latest_revision_id})
    assert stored(draft).live


def test_another_centres_draft_is_named_nowhere_by_its_number(centre: Centre, draft: NewsPage) -> None:
    elsewhere = make_centre("OPS Obcy")
    secret = StandardPageFactory(parent=elsewhere.home, title="Tajne zamiary", live=False)
    editor = logged_in(centre.editor)
    editor.post(edit_address(draft), news_form(related_pages=streamfield([("page", str(secret.pk))])))
    assert "Tajne" not in editor.get(edit_address(draft)).content.decode()
    public = NewsPageFactory(parent=draft.get_parent(), title="Publiczna")
    data = {"reason": "merged", "target": str(secret.pk), "comment": ""}
    answer = editor.post(reverse("editorial_withdraw", args=[public.pk]), data)
    assert answer.status_code == 200 and "Tajne" not in answer.content.decode()


def test_administrators_order_pages_and_write_none(centre: Centre, draft: NewsPage) -> None:
    administrator = logged_in(centre.member(ADMINISTRATORS))
    administrator.post(edit_address(draft), news_form(lead="Słowa administratora."))
    assert "administratora" not in stored(draft).get_latest_revision_as_object().lead
    assert refused(administrator.post(reverse("wagtailadmin_pages:delete", args=[draft.pk])))
    assert administrator.get(reverse("wagtailadmin_pages:move", args=[draft.pk])).status_code == 200


def test_a_centre_keeps_its_files_under_a_new_name(centre: Centre) -> None:
    Site.objects.filter(pk=centre.site.pk).update(site_name="Centrum Usług Społecznych")
    site = Site.objects.get(pk=centre.site.pk)
    assert set_up(site).collection == centre.collection
    assert set_up(site).workflow == centre.workflow
    newcomer = make_centre("OPS Testowo 2")
    Site.objects.filter(pk=newcomer.site.pk).update(site_name="OPS Testowo")
    assert set_up(Site.objects.get(pk=newcomer.site.pk)).collection == newcomer.collection


def test_pictures_of_people_are_for_those_who_are_logged_in(centre: Centre) -> None:
    address = reverse("avatar", args=["nobody.png"])
    assert Client().get(address).status_code == 302
    assert logged_in(centre.editor).get(address).status_code == 404
