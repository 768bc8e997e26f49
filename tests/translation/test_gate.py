"""wagtail-localize makes drafts and waits for approval like everybody else."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization, StringSegment, StringTranslation, Translation

from cms.editorial.entries import Kind
from cms.editorial.models import Entry
from news.models import NewsIndexPage, NewsPage
from tests.factories import Centre, UserFactory, make_centre, published
from tests.forms import untouched

from .desk import edit, levels, logged_in, submit, translate_words

pytestmark = pytest.mark.django_db


def test_a_translation_begins_as_a_draft_with_its_sections(centre: Centre, news: NewsPage, english: Locale) -> None:
    assert levels(submit(centre.editor, news, english)) == ["success"]
    page = news.get_translation(english)
    assert not page.live and not page.get_parent().live
    assert Client().get(page.url or "/en/").status_code == 404


def test_translating_a_whole_section_leaves_the_tree_whole(
    centre: Centre, section: NewsIndexPage, news: NewsPage, english: Locale
) -> None:
    """Its children were live in the admin and 404 in public, since their parent forgot that it had some."""
    submit(centre.editor, section, english, include_subtree="on")
    assert Page.find_problems() == ([], [], [], [], [])
    assert section.get_translation(english).get_children().get().translation_key == news.translation_key
    assert not Page.objects.filter(locale=english, live=True, depth__gt=2).exists()


def test_a_section_with_public_translations_is_not_translated_over_them(
    centre: Centre, section: NewsIndexPage, news: NewsPage, english: Locale
) -> None:
    submit(centre.editor, news, english)
    submit(centre.editor, section, english)
    page = published(news.get_translation(english))
    answer = submit(centre.editor, section, english, include_subtree="on")
    assert "error" in levels(answer)
    page.refresh_from_db()
    assert page.live


def test_a_translator_translates_public_pages_of_her_centre_into_her_language(
    centre: Centre, news: NewsPage, english: Locale, translator: Any
) -> None:
    ukrainian = Locale.objects.get_or_create(language_code="uk")[0]
    answer = submit(translator, news, ukrainian)
    assert "error" in levels(answer) and not news.has_translation(ukrainian)
    submit(translator, news, english)
    page = news.get_translation(english)
    assert page.permissions_for_user(translator).can_edit()
    assert not news.permissions_for_user(translator).can_edit()


def test_nobody_translates_another_centres_pages(centre: Centre, news: NewsPage, english: Locale) -> None:
    elsewhere = make_centre("OPS Gdzie Indziej")
    submit(elsewhere.editor, news, english)
    assert not news.has_translation(english)
    submit(centre.editor, news, english)
    source = Translation.objects.get().source
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    assert logged_in(elsewhere.editor).get(address)["Location"] == reverse("wagtailadmin_home")


def test_the_first_page_in_a_language_is_an_administrators(centre: Centre, news: NewsPage) -> None:
    ukrainian = Locale.objects.get_or_create(language_code="uk")[0]
    assert "error" in levels(submit(centre.editor, news, ukrainian))
    assert not news.has_translation(ukrainian)


def test_the_button_sends_for_approval_what_is_translated(
    centre: Centre, public_translation: NewsPage, english: Locale, translator: Any
) -> None:
    translate_words(translator, Translation.objects.get(), "Better English")
    client = logged_in(translator)
    assert 'value="publish"' in client.get(edit(public_translation)).content.decode()
    answer = client.post(edit(public_translation), {"action": "publish"}, follow=True)
    assert levels(answer) == ["success"]
    page = NewsPage.objects.get(pk=public_translation.pk)
    assert page.lead == "English" and page.live  # as approved, until the next decision
    state = page.current_workflow_task_state
    assert state.task.specific.may_decide(state.workflow_state, centre.manager)
    assert not state.task.specific.may_decide(state.workflow_state, translator)
    assert levels(client.post(edit(page), {"action": "publish"}, follow=True)) == ["error"]

    # Words that are changed while it waits do not get into what is decided.
    translate_words(translator, Translation.objects.get(), "Something else")
    state.task.specific.on_action(state, centre.manager, "approve")
    page.refresh_from_db()
    assert page.lead == "Better English"
    assert translator.pk in Entry.objects.about(page).filter(kind=Kind.APPROVED).order_by("-pk")[0].contributor_ids


def test_syncing_brings_new_words_and_publishes_nothing(
    centre: Centre, public_translation: NewsPage, english: Locale
) -> None:
    source = Translation.objects.get().source
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    client = logged_in(centre.editor)
    shown = client.get(address).content.decode()
    assert 'type="checkbox" name="publish_translations"' not in shown
    client.post(address, {"publish_translations": "on"})
    assert NewsPage.objects.get(pk=public_translation.pk).lead == "English"
    source.refresh_from_db()
    assert "Zmienione po polsku." in source.content_json


def test_a_public_translation_is_not_turned_into_an_alias(centre: Centre, public_translation: NewsPage) -> None:
    client = logged_in(centre.editor)
    for address, data in (
        (reverse("wagtail_localize:convert_to_alias", args=[public_translation.pk]), {}),
        (edit(public_translation), {"localize-convert-to-alias": "1"}),
    ):
        assert "error" in levels(client.post(address, data, follow=True))
    page = NewsPage.objects.get(pk=public_translation.pk)
    assert page.live and page.alias_of is None and page.lead == "English"


def test_stopping_and_starting_a_translation_changes_nothing_in_public(
    centre: Centre, public_translation: NewsPage
) -> None:
    client = logged_in(centre.editor)
    translation = Translation.objects.get()
    client.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]), {"next": "/admin/"})
    translation.refresh_from_db()
    assert not translation.enabled
    client.post(edit(public_translation), {"localize-restart-translation": "1"})
    translation.refresh_from_db()
    assert translation.enabled
    assert NewsPage.objects.get(pk=public_translation.pk).lead == "English"


def test_words_from_a_po_file_stay_in_the_memory(centre: Centre, public_translation: NewsPage) -> None:
    client = logged_in(centre.editor)
    translation = Translation.objects.get()
    file = client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    changed = file.replace(b'msgstr "English"', b'msgstr "From a file"')
    client.post(address, {"file": SimpleUploadedFile("x.po", changed)})
    assert StringTranslation.objects.filter(data="From a file").exists()
    assert NewsPage.objects.get(pk=public_translation.pk).lead == "English"
    for rubbish in (b"", b"rubbish", b"X-WagtailLocalize-TranslationID\x00", b"X-WagtailLocalize-TranslationID"):
        answer = client.post(address, {"file": SimpleUploadedFile("x.po", rubbish)}, follow=True)
        assert answer.status_code == 200 and "error" in levels(answer)


def test_words_that_cannot_be_kept_are_refused(centre: Centre, public_translation: NewsPage) -> None:
    translation = Translation.objects.get()
    segment = StringSegment.objects.filter(source=translation.source).first()
    assert segment is not None
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    for body in ("", "value=a%00b"):
        answer = logged_in(centre.editor).put(address, body, content_type="application/x-www-form-urlencoded")
        assert 400 <= answer.status_code < 500 or answer.status_code == 302


def test_a_new_page_follows_into_synchronised_languages_as_a_draft(
    centre: Centre, section: NewsIndexPage, english: Locale
) -> None:
    LocaleSynchronization.objects.create(locale=english, sync_from=section.locale)
    data = {**untouched(NewsPage), "title": "Nowa", "slug": "nowa", "lead": "L"}
    address = reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    assert logged_in(centre.editor).post(address, data).status_code == 302
    page = NewsPage.objects.get(slug="nowa", locale=section.locale)
    alias = page.get_translation(english)
    assert not alias.live
    published(page)
    alias.refresh_from_db()
    assert not alias.live and Page.find_problems() == ([], [], [], [], [])


def test_a_language_synchronised_with_another_gets_drafts(centre: Centre, news: NewsPage) -> None:
    superuser: Any = UserFactory(is_superuser=True)
    ukrainian = Locale.objects.get_or_create(language_code="uk")[0]
    address = reverse("wagtaillocales:edit", args=[ukrainian.pk])
    client = logged_in(superuser)
    prefix = "component-wagtail_localize_localesynchronization"
    form = client.get(address).context["components"].components
    assert form
    prefix = form[0][2].prefix
    data = {"language_code": "uk", f"{prefix}-enabled": "on", f"{prefix}-sync_from": news.locale_id}
    assert client.post(address, data).status_code == 302
    assert LocaleSynchronization.objects.exists()
    assert news.get_translation(ukrainian) and not Page.objects.filter(locale=ukrainian, live=True).exists()
