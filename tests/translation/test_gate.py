"""wagtail-localize makes drafts and waits for approval like everybody else."""

import json
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    LocaleSynchronization,
    OverridableSegment,
    StringSegment,
    StringTranslation,
    Translation,
)

from cms.core.models import CentreDocument, CentreImage
from cms.editorial.centres import set_up
from cms.editorial.contributors import contributors_to
from cms.editorial.entries import Kind
from cms.editorial.models import CentreGroup, Entry, Notice
from cms.editorial.roles import LANGUAGE_REVIEWERS
from news.models import NewsIndexPage, NewsPage
from teams.models import TeamMember, TeamPage
from tests.factories import (
    Centre,
    NewsPageFactory,
    TeamIndexPageFactory,
    TeamPageFactory,
    UserFactory,
    make_centre,
    published,
)
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


def test_a_translation_that_came_back_says_why_and_is_sent_again(
    centre: Centre, public_translation: NewsPage, translator: Any
) -> None:
    """Sending it a second time was an error 500, for ever; what was asked for stood on the dashboard alone."""
    client = logged_in(translator)
    translate_words(translator, Translation.objects.get(), "Poor English")
    client.post(edit(public_translation), {"action": "publish"})
    first = NewsPage.objects.get(pk=public_translation.pk).current_workflow_task_state
    shown = client.get(edit(public_translation)).content.decode()
    assert 'value="publish"' in shown and ">Wyślij do zatwierdzenia<" not in shown, "it waits"
    first.task.specific.on_action(first, centre.manager, "reject", comment="Mind the <grammar>.")
    shown = client.get(edit(public_translation)).content.decode()
    assert "Mind the &lt;grammar&gt;." in shown and ">Wyślij do zatwierdzenia<" in shown

    translate_words(translator, Translation.objects.get(), "Better English")
    assert levels(client.post(edit(public_translation), {"action": "publish"}, follow=True)) == ["success"]
    page = NewsPage.objects.get(pk=public_translation.pk)
    state = page.current_workflow_task_state
    assert state.pk != first.pk
    state.task.specific.on_action(state, centre.manager, "approve")
    page.refresh_from_db()
    assert page.lead == "Better English"


def test_a_team_with_its_people_is_sent_for_approval(centre: Centre, english: Locale, translator: Any) -> None:
    """Its members were refused as if they were there twice, and so was every page with rows of its own."""
    places = TeamIndexPageFactory(parent=centre.home)
    team = TeamPageFactory(parent=places, live=False)
    team.members = [TeamMember(name="Anna Przykładowa", roles=[("role", "psycholog")])]
    team.save()
    published(TeamPage.objects.get(pk=team.pk))
    submit(centre.editor, team, english)
    page = team.get_translation(english)
    answer = logged_in(translator).post(edit(page), {"action": "publish"}, follow=True)
    assert levels(answer) == ["success"]
    page = TeamPage.objects.get(pk=page.pk)
    assert page.workflow_in_progress and page.get_latest_revision_as_object().members.get().name == "Anna Przykładowa"


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


def test_a_reviewer_of_one_language_decides_about_its_pages_alone(
    centre: Centre, public_translation: NewsPage, news: NewsPage, translator: Any
) -> None:
    english: Any = UserFactory()
    polish = centre.member(LANGUAGE_REVIEWERS, language="pl")
    english.groups.add(CentreGroup.objects.get(site=centre.site, role=LANGUAGE_REVIEWERS.key, language="en").group)
    translate_words(translator, Translation.objects.get(), "Better English")
    logged_in(translator).post(edit(public_translation), {"action": "publish"})
    source = NewsPage.objects.get(pk=news.pk)
    source.title = "Po polsku"
    source.save_revision(user=centre.editor)
    centre.workflow.start(source, centre.editor)

    def decision(page: Page) -> str:
        return reverse("editorial_decision", args=[Page.objects.get(pk=page.pk).current_workflow_task_state.pk])

    told = Notice.objects.filter(kind=Kind.SUBMITTED)
    for person, hers, other in ((english, public_translation, source), (polish, source, public_translation)):
        client = logged_in(person)
        dashboard = client.get(reverse("wagtailadmin_home")).content.decode()
        assert decision(hers) in dashboard and decision(other) not in dashboard
        assert 'value="approve"' in client.get(decision(hers)).content.decode()
        revision = Page.objects.get(pk=other.pk).latest_revision_id
        client.post(decision(other), {"decision": "approve", "revision": revision})
        assert [notice.context["address"] for notice in told.filter(recipient=person)] == [decision(hers)]
    revision = Page.objects.get(pk=public_translation.pk).latest_revision_id
    address = decision(public_translation)
    logged_in(english).post(address, {"decision": "approve", "revision": revision})
    assert NewsPage.objects.get(pk=public_translation.pk).lead == "Better English"
    assert NewsPage.objects.get(pk=news.pk).title == "Wiadomość"


def put(user: Any, translation: Translation, place: str, value: int) -> int:
    """Put something else where ``place`` is, a field or block of the source; the answer's status."""
    segments = OverridableSegment.objects.filter(source=translation.source).select_related("context")
    [segment] = [one for one in segments if one.context.get_field_path(translation.source.as_instance()) == place]
    address = reverse("wagtail_localize:edit_override", args=[translation.pk, segment.pk])
    answer = logged_in(user).put(address, f"value={value}", content_type="application/x-www-form-urlencoded")
    return answer.status_code


def document_of(centre: Centre, title: str) -> CentreDocument:
    document = CentreDocument(title=title, collection=centre.collection)
    document.file.save(f"{title}.txt", ContentFile(title.encode()))
    return document


def picture_of(centre: Centre, title: str) -> CentreImage:
    return CentreImage.objects.create(title=title, file=get_test_image_file(), collection=centre.collection)


@pytest.fixture
def with_files(centre: Centre, news: NewsPage) -> NewsPage:
    """A page with a form to download, a picture that says something and one that decorates."""
    news.attachments = [
        ("document", {"document": document_of(centre, "formularz"), "note": "", "text_alternative": ""})
    ]
    news.image = [("image", {"image": picture_of(centre, "klub"), "alt_text": "Ludzie w klubie", "decorative": False})]
    ornament = {"image": picture_of(centre, "wzor"), "alt_text": "", "decorative": True}
    news.body = [("image", {"image": ornament, "caption": "Wzór"})]
    return published(news)


def test_a_translation_has_its_own_document_once_that_is_approved(
    centre: Centre, with_files: NewsPage, english: Locale, translator: Any
) -> None:
    form, foreign = document_of(centre, "form"), document_of(make_centre("OPS Gdzie Indziej"), "obcy")
    submit(centre.editor, with_files, english)
    translation = Translation.objects.get()
    assert put(translator, translation, "attachments.document.document", foreign.pk) in (302, 403)
    assert put(translator, translation, "attachments.document.document", form.pk) == 201
    translate_words(translator, translation, "In English")
    parent = with_files.get_translation(english).get_parent().specific
    parent.alias_of = None
    parent.save()
    published(parent)
    page = with_files.get_translation(english)
    assert levels(logged_in(translator).post(edit(page), {"action": "publish"}, follow=True)) == ["success"]
    address = reverse("wagtaildocs_serve", args=[form.pk, form.filename])
    assert Client().get(address).status_code == 404
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, centre.manager, "approve")
    page = NewsPage.objects.get(pk=page.pk)
    assert page.live and page.attachments[0].value["document"] == form
    assert Client().get(address).status_code in (200, 302)
    assert NewsPage.objects.get(pk=with_files.pk).attachments[0].value["document"].title == "formularz"
    assert page.image[0].value.contextual_alt_text == "In English" and not page.image[0].value.decorative
    assert page.body[0].value["image"].decorative and page.body[0].value["image"].contextual_alt_text == ""


def test_another_picture_in_a_translation_keeps_what_it_is_for(
    centre: Centre, with_files: NewsPage, english: Locale, translator: Any
) -> None:
    """wagtail-localize forgets whether the picture decorates, and what it says."""
    submit(centre.editor, with_files, english)
    translation = Translation.objects.get()
    other = picture_of(centre, "club")
    for place in ("image.image.image", "body.image.image.image"):
        assert put(translator, translation, place, other.pk) == 201
    translate_words(translator, translation, "People in the club")
    page = translation.source.get_ephemeral_translated_instance(english, fallback=True)
    stored = page.serializable_data()
    [shown], [ornament] = (json.loads(stored[name]) for name in ("image", "body"))
    assert shown["value"] == {"image": other.pk, "alt_text": "People in the club", "decorative": False}
    assert ornament["value"]["image"] == {"image": other.pk, "alt_text": "", "decorative": True}


def by_machine(user: Any, translation: Translation) -> Any:
    address = reverse("wagtail_localize:machine_translate", args=[translation.pk])
    return logged_in(user).post(address, {"next": edit(translation.get_target_instance())}, follow=True)


MACHINES = "wagtail_localize.machine_translators"


def test_what_a_machine_translates_waits_for_people(
    centre: Centre, news: NewsPage, english: Locale, translator: Any, settings: Any
) -> None:
    submit(centre.editor, news, english)
    translation = Translation.objects.get()
    assert by_machine(translator, translation).status_code == 404, "off unless the settings name one"
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{MACHINES}.dummy.DummyTranslator"}
    answer = by_machine(translator, translation)
    assert levels(answer) == ["success"]
    kept = StringTranslation.objects.get(context__path="lead")
    shown = unescape(answer.content.decode())
    assert json.dumps(kept.get_comment()) in shown, "the editor says what a machine wrote"
    assert kept.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    page = translation.get_target_instance()
    assert not page.live and page.lead == "Po polsku."
    assert translator.pk in contributors_to(page)
    logged_in(translator).post(edit(page), {"action": "publish"})
    page = NewsPage.objects.get(pk=page.pk)
    state = page.current_workflow_task_state
    assert not page.live and not state.task.specific.may_decide(state.workflow_state, translator)


def test_a_service_that_does_not_answer_costs_nothing(
    centre: Centre, news: NewsPage, english: Locale, translator: Any, settings: Any
) -> None:
    submit(centre.editor, news, english)
    translation = Translation.objects.get()
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": f"{MACHINES}.libretranslate.LibreTranslator",
        "OPTIONS": {"LIBRETRANSLATE_URL": "http://127.0.0.1:9", "API_KEY": ""},  # where nothing listens
    }
    answer = by_machine(translator, translation)
    assert answer.status_code == 200 and levels(answer) == ["error"]
    address = reverse("wagtail_localize:update_translations", args=[translation.source.pk])
    answer = logged_in(centre.editor).post(address, {"use_machine_translation": "on"}, follow=True)
    assert answer.status_code == 200 and levels(answer) == ["error"]
    assert not StringTranslation.objects.exists()


@pytest.fixture
def ukrainian(centre: Centre) -> Locale:
    locale = Locale.objects.get_or_create(language_code="uk")[0]
    published(centre.home.copy_for_translation(locale))
    set_up(centre.site)
    return locale


def send(user: Any, page: Page) -> Any:
    return logged_in(user).post(edit(page), {"action": "publish"}, follow=True)


def write(user: Any, translation: Translation, path: str, words: str) -> None:
    """Translate one field, as the editor of translations does."""
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    answer = logged_in(user).put(
        reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk]),
        urlencode({"value": words}),
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code in (200, 201), answer.content


def test_the_address_of_a_translation_follows_its_title_once(
    centre: Centre, section: NewsIndexPage, ukrainian: Locale
) -> None:
    """Translations kept the Polish address."""
    news = NewsPageFactory(parent=section, title="Pomoc dla rodzin")
    submit(centre.editor, news, ukrainian)
    translation = Translation.objects.get(source__object_id=news.translation_key)
    write(centre.editor, translation, "title", "Допомога родинам")
    page = news.get_translation(ukrainian)
    assert page.slug == "pomoc-dla-rodzin"
    assert levels(send(centre.editor, page)) == ["success"]
    page.refresh_from_db()
    assert page.slug == page.get_latest_revision_as_object().slug == "dopomoha-rodynam"
    NewsPage.objects.get(pk=page.pk).current_workflow_state.cancel(user=centre.editor)
    write(centre.editor, translation, "title", "Підтримка родин")
    assert levels(send(centre.editor, page)) == ["success"]
    again = NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (again.title, again.slug) == ("Підтримка родин", "dopomoha-rodynam")
    state = NewsPage.objects.get(pk=page.pk).current_workflow_task_state
    state.task.specific.on_action(state, centre.manager, "approve")
    public = NewsPage.objects.get(pk=page.pk)
    assert public.live and public.url_path.endswith("/dopomoha-rodynam/")


def test_a_translator_may_write_the_address_herself(centre: Centre, section: NewsIndexPage, ukrainian: Locale) -> None:
    news = NewsPageFactory(parent=section, title="Pomoc dla rodzin")
    submit(centre.editor, news, ukrainian)
    translation = Translation.objects.get(source__object_id=news.translation_key)
    write(centre.editor, translation, "title", "Допомога родинам")
    write(centre.editor, translation, "slug", "rodyny")
    page = news.get_translation(ukrainian)
    assert levels(send(centre.editor, page)) == ["success"]
    assert NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object().slug == "rodyny"
