"""The table of translations, what is needed, and what is told when the original has changed."""

import csv
import io
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from cms.editorial.centres import set_up
from cms.editorial.contributors import contributors_to
from cms.editorial.emergencies import publish_now
from cms.editorial.models import Entry
from cms.editorial.roles import MANAGERS, ON_DUTY, TRANSLATORS
from cms.translation.models import SourceText, TranslationStatus
from cms.translation.states import State, state_of
from cms.translation.texts import Change, changes
from news.models import NewsIndexPage, NewsPage
from tests.factories import (
    Centre,
    NewsPageFactory,
    PlacePageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    TeamIndexPageFactory,
    UserFactory,
    make_centre,
    published,
)

from .desk import edit, levels, logged_in, submit, translate_words

pytestmark = pytest.mark.django_db
TABLE = "editorial_translations"
MACHINES = "wagtail_localize.machine_translators"


def table(user: Any, **query: str) -> Any:
    answer = logged_in(user).get(reverse(TABLE), query)
    assert answer.status_code == 200
    return answer


def row_of(user: Any, page: Page, **query: str) -> Any:
    """The cells of a page in the table, by language."""
    rows = {row.pk: row for row in table(user, **query).context["object_list"]}
    if page.pk not in rows:
        return None
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    return {codes[key]: cell for key, cell in rows[page.pk].cells.items()}


def state(user: Any, page: Page) -> str:
    return row_of(user, page)["en"].state


def public(page: Page) -> str:
    """What a resident gets of a page, without what is told about it from outside."""
    answer = Client().get(page.get_url_parts()[2], headers={"host": "ops-testowo.localhost"})
    assert answer.status_code == 200
    soup = BeautifulSoup(answer.content, "html.parser")
    for notice in soup.select("main > aside.notice"):
        notice.decompose()
    return " ".join(str(soup).split())


def approve(page: Page, user: Any) -> None:
    waiting = page.current_workflow_task_state
    waiting.task.specific.on_action(waiting, user, "approve")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, State.NOT_NEEDED),
        ({"needed": True}, State.MISSING),
        ({"exists": True}, State.DRAFT),
        ({"exists": True, "live": True}, State.LIVE),
        ({"exists": True, "live": True, "changed_words": 3}, State.OUTDATED),
        ({"exists": True, "live": True, "changed_words": 3, "waits": True}, State.IN_REVIEW),
        ({"exists": True, "waits": True}, State.IN_REVIEW),
        ({"exists": True, "needed": True, "changed_words": 3}, State.DRAFT),
    ],
)
def test_the_state_follows_from_five_facts(facts: dict[str, Any], expected: State) -> None:
    assert (
        state_of(**{"needed": False, "exists": False, "waits": False, "live": False, "changed_words": 0} | facts)
        == expected
    )


def test_only_texts_that_read_otherwise_are_changes() -> None:
    before = [("title", "A"), ("body.1", "one two"), ("body.1", "three"), ("body.2", "gone")]
    assert changes(before, before) == []
    moved = [("body.1", "one two"), ("body.1", "three"), ("body.2", "gone"), ("title", "A")]
    assert changes(before, moved) == []
    after = [("title", "A"), ("body.1", "one two"), ("body.1", "new <b>words</b> here"), ("body.1", "three")]
    found = changes(before, after)
    assert found == [Change("body.1", "", "new <b>words</b> here"), Change("body.2", "gone", "")]
    assert [change.words for change in found] == [3, 1]


def test_a_saved_or_republished_original_without_new_words_leaves_the_translation_up_to_date(
    centre: Centre, translated: NewsPage, news: NewsPage
) -> None:
    assert state(centre.editor, news) == State.LIVE
    news.save_revision()
    published(NewsPage.objects.get(pk=news.pk))
    assert state(centre.editor, news) == State.LIVE


def test_new_words_of_the_original_reach_translators_when_they_are_public(
    centre: Centre, translated: NewsPage, news: NewsPage
) -> None:
    before = public(translated)
    source = TranslationSource.objects.get()
    news.lead = "Od jutra inaczej."
    news.save_revision()
    source.refresh_from_db()
    assert "Od jutra" not in source.content_json and state(centre.editor, news) == State.LIVE
    published(news)
    source.refresh_from_db()
    assert "Od jutra" in source.content_json
    cell = row_of(centre.editor, news)["en"]
    assert cell.state == State.OUTDATED and cell.changed_words == 3 and cell.words > 3
    assert public(translated) == before


def test_a_translation_is_up_to_date_again_when_it_is_approved_and_not_before(
    centre: Centre, public_translation: NewsPage, news: NewsPage, translator: Any
) -> None:
    assert state(translator, news) == State.OUTDATED
    before = public(public_translation)
    translate_words(translator, Translation.objects.get(), "Changed in English")
    assert state(translator, news) == State.OUTDATED
    logged_in(translator).post(edit(public_translation), {"action": "publish"})
    assert state(translator, news) == State.IN_REVIEW
    assert public(public_translation) == before
    page = NewsPage.objects.get(pk=public_translation.pk)
    approve(page, centre.manager)
    assert state(translator, news) == State.LIVE
    assert public(page) != before


def test_what_was_approved_follows_the_original_as_it_was_when_it_was_sent(
    centre: Centre, public_translation: NewsPage, news: NewsPage, translator: Any
) -> None:
    """The original changes while the translation waits: approving it does not make it up to date."""
    translate_words(translator, Translation.objects.get(), "Changed in English")
    logged_in(translator).post(edit(public_translation), {"action": "publish"})
    news.lead = "I jeszcze raz inaczej."
    published(news)
    approve(NewsPage.objects.get(pk=public_translation.pk), centre.manager)
    assert state(translator, news) == State.OUTDATED


def test_a_translation_written_by_hand_follows_too(centre: Centre, news: NewsPage, english: Locale) -> None:
    page = news.copy_for_translation(english, copy_parents=True)
    page.lead = "In English."
    published(page)
    assert state(centre.editor, news) == State.LIVE
    news.lead = "Po polsku, inaczej."
    published(news)
    assert row_of(centre.editor, news)["en"].changed_words == 3
    page = NewsPage.objects.get(pk=page.pk)
    page.lead = "In English, otherwise."
    published(page)
    assert state(centre.editor, news) == State.LIVE


def test_who_wrote_words_nobody_approved_stays_a_contributor_when_the_original_changes_again(
    centre: Centre, translated: NewsPage, news: NewsPage
) -> None:
    """Words of an emergency are sent for approval in English; then somebody approves another text of the original."""
    on_duty = centre.member(ON_DUTY, MANAGERS)
    news.lead = "Pilne."
    news.save_revision(user=on_duty)
    publish_now(news, on_duty, "The shelter moves tonight, people must know.")
    logged_in(centre.editor).post(edit(translated), {"action": "publish"})
    page = NewsPage.objects.get(pk=translated.pk)
    assert on_duty.pk in contributors_to(page)
    news = NewsPage.objects.get(pk=news.pk)
    news.lead = "Inaczej."
    published(news)
    assert on_duty.pk in contributors_to(page)


# Each act on a translation whose original changed: who does it, and the state in the table right after.
def sync(client: Client, page: Page, translation: Translation) -> Any:
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    return client.post(address, {"publish_translations": "on"})


def submit_again(client: Client, page: Page, translation: Translation) -> Any:
    address = reverse("wagtail_localize:submit_page_translation", args=[translation.source.get_source_instance().pk])
    return client.post(address, {"locales": [translation.target_locale_id]})


def upload(client: Client, page: Page, translation: Translation) -> Any:
    file = client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    words = file.replace(b'msgstr ""', b'msgstr "From a file"')
    return client.post(address, {"file": SimpleUploadedFile("x.po", words)})


def stop(client: Client, page: Page, translation: Translation) -> Any:
    return client.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]), {"next": "/admin/"})


def stop_and_start(client: Client, page: Page, translation: Translation) -> Any:
    stop(client, page, translation)
    return client.post(edit(page), {"localize-restart-translation": "1"})


def make_alias(client: Client, page: Page, translation: Translation) -> Any:
    client.post(edit(page), {"localize-convert-to-alias": "1"})
    return client.post(reverse("wagtail_localize:convert_to_alias", args=[page.pk]))


def by_machine(client: Client, page: Page, translation: Translation) -> Any:
    return client.post(reverse("wagtail_localize:machine_translate", args=[translation.pk]), {"next": edit(page)})


def republish_source(client: Client, page: Page, translation: Translation) -> Any:
    """The editor mends the source and another approves, whoever looks at the translation."""
    source = NewsPage.objects.get(pk=translation.source.get_source_instance().pk)
    source.lead = "Jeszcze inaczej po polsku."
    published(source)
    return client.get(edit(page))


def send(client: Client, page: Page, translation: Translation) -> Any:
    return client.post(edit(page), {"action": "publish"})


ACTS = {
    sync: State.OUTDATED,
    submit_again: State.OUTDATED,
    upload: State.OUTDATED,
    stop: State.OUTDATED,
    stop_and_start: State.OUTDATED,
    make_alias: State.OUTDATED,
    by_machine: State.OUTDATED,
    republish_source: State.OUTDATED,
    send: State.IN_REVIEW,
}


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_no_act_on_a_translation_changes_what_is_public(
    centre: Centre, public_translation: NewsPage, news: NewsPage, translator: Any, act: Any, settings: Any
) -> None:
    before = public(public_translation)
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{MACHINES}.dummy.DummyTranslator"}
    entries = Entry.objects.about(public_translation).publications().count()
    for user in (centre.editor, centre.manager, translator):
        with transaction.atomic():
            answer = act(logged_in(user), public_translation, Translation.objects.get())
            assert answer.status_code < 500, user
            assert public(public_translation) == before, user
            assert Entry.objects.about(public_translation).publications().count() == entries, user
            assert state(user, news) == ACTS[act], user
            transaction.set_rollback(True)
        cache.clear()


def test_what_is_needed_follows_from_the_kind_of_page_and_the_law(centre: Centre, english: Locale) -> None:
    Locale.objects.get_or_create(language_code="uk")
    projects = ProjectIndexPageFactory(parent=centre.home)
    norwegian = ProjectPageFactory(parent=projects, live=False)
    source = norwegian.funding.stream_block.child_blocks["source"]
    given = {**source.get_default(), **source.meta.preview_value, "perspective": "eea-2014-2021"}
    norwegian.funding = [("source", source.normalize(given))]
    pages = {
        "home": centre.home,
        "place": PlacePageFactory(parent=TeamIndexPageFactory(parent=centre.home)),
        "project": ProjectPageFactory(parent=projects),
        "norwegian": published(norwegian),
        "contact": StandardPageFactory(parent=centre.home, needed_languages=["uk"]),
        "about": StandardPageFactory(parent=centre.home),
    }
    needed = {
        name: set(
            TranslationStatus.objects.filter(source=page, needed=True).values_list("locale__language_code", flat=True)
        )
        for name, page in pages.items()
    }
    both = {"en", "uk"}
    assert needed == {
        "home": both, "place": both, "project": set(), "norwegian": {"en"}, "contact": {"uk"}, "about": set(),
    }  # fmt: skip
    assert state(centre.editor, pages["about"]) == State.NOT_NEEDED
    assert state(centre.editor, pages["place"]) == State.MISSING
    counted = {locale.language_code: rest for locale, *rest in table(centre.editor).context["summary"]}
    assert counted["en"] == [4, 1]  # home, of home, places and project


def test_the_table_leads_to_the_language_of_its_column(centre: Centre, news: NewsPage, english: Locale) -> None:
    """The language had to be chosen a second time, from all of them."""
    ukrainian = Locale.objects.get_or_create(language_code="uk")[0]
    published(centre.home.copy_for_translation(ukrainian))
    row = next(row for row in table(centre.editor).context["object_list"] if row.pk == news.pk)
    address, _words = row.links[ukrainian.pk]
    shown = BeautifulSoup(logged_in(centre.editor).get(address).content, "html.parser")
    assert [box["value"] for box in shown.select("[name=locales][checked]")] == [str(ukrainian.pk)]


def test_an_editor_chooses_the_languages_of_a_page(centre: Centre, english: Locale) -> None:
    page = StandardPageFactory(parent=centre.home, title="Kontakt")
    shown = logged_in(centre.editor).get(edit(page)).content.decode()
    box = BeautifulSoup(shown, "html.parser").select_one("input[name=needed_languages][value=en]")
    assert box is not None and not box.has_attr("checked")
    assert not BeautifulSoup(shown, "html.parser").select("input[name=needed_languages][value=pl]")


def test_the_table_filters_by_state_language_kind_and_section(
    centre: Centre, public_translation: NewsPage, news: NewsPage, section: NewsIndexPage, english: Locale
) -> None:
    PlacePageFactory(parent=TeamIndexPageFactory(parent=centre.home))

    def shown(**query: str) -> set[int]:
        return {row.pk for row in table(centre.editor, **query).context["object_list"]}

    assert shown(state="outdated") == {news.pk}
    assert shown(state="outdated", language=str(english.pk)) == {news.pk}
    assert shown(section=str(section.pk)) == {section.pk, news.pk}
    assert shown(content_type=str(news.content_type_id)) == {news.pk}
    everything = shown()
    for wrong in ({"state": "x"}, {"language": "999999"}, {"section": "-1"}, {"content_type": "a\x00"}):
        assert shown(**wrong) <= everything


def test_the_table_is_exported(centre: Centre, public_translation: NewsPage, news: NewsPage) -> None:
    client = logged_in(centre.editor)
    answer: Any = client.get(reverse(TABLE), {"export": "csv"})
    rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode())))
    row = next(row for row in rows if row["title"] == news.title)
    assert row["en: state"] == "outdated" and row["en: changed words"] == "3" and row["en: needed"] == "no"
    answer = client.get(reverse(TABLE), {"export": "xlsx"})
    assert b"".join(answer.streaming_content)[:2] == b"PK"


def test_nobody_sees_the_pages_of_another_centre(centre: Centre, news: NewsPage) -> None:
    elsewhere = make_centre("OPS Gdzie Indziej")
    shown = {row.pk for row in table(elsewhere.editor).context["object_list"]}
    assert elsewhere.home.pk in shown and centre.home.pk not in shown and news.pk not in shown
    answer = logged_in(elsewhere.editor).get(reverse(TABLE), {"section": str(news.get_parent().pk)})
    assert news.title not in answer.content.decode()


def test_translators_see_their_language_first(centre: Centre, english: Locale, translator: Any) -> None:
    published(centre.home.copy_for_translation(Locale.objects.get_or_create(language_code="uk")[0]))
    group = set_up(centre.site).of(TRANSLATORS, "uk")
    ukrainian: Any = UserFactory()
    ukrainian.groups.add(group)

    def languages(user: Any) -> list[str]:
        return [column.name for column in table(user).context["view"].columns][1:]

    assert languages(translator) == ["en", "uk"]
    assert languages(ukrainian) == ["uk", "en"]


def test_the_cost_of_the_table_does_not_grow_with_its_rows(
    centre: Centre, section: NewsIndexPage, english: Locale
) -> None:
    def cost(**query: str) -> int:
        client = logged_in(centre.editor)
        client.get(reverse(TABLE), query)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse(TABLE), query)
        return len(queries)

    def add(number: int) -> None:
        for page in NewsPageFactory.create_batch(number, parent=section):
            submit(centre.editor, page, english)

    add(1)
    few = cost(), cost(state="draft")
    add(3)
    assert (cost(), cost(state="draft")) == few


def test_a_translator_sees_what_changed_and_what_it_was_called(
    centre: Centre, public_translation: NewsPage, news: NewsPage, translator: Any
) -> None:
    shown = logged_in(translator).get(edit(public_translation)).content.decode()
    soup = BeautifulSoup(shown, "html.parser")
    part = soup.select_one("#changed-in-source-section")
    assert part is not None
    items = part.select("li")
    assert len(items) == 1
    for mark in items[0].select(".w-sr-only"):
        mark.decompose()
    assert [[piece.get_text() for piece in items[0].select(name)] for name in ("del", "ins")] == [
        ["Po"],
        ["Zmienione po"],
    ]
    area = items[0].select_one("textarea")
    assert area is not None and area.get_text() == "English" and area.has_attr("readonly")
    news.lead = "<script>alert(1)</script>"
    published(news)
    assert "<script>alert(1)" not in logged_in(translator).get(edit(public_translation)).content.decode()


def test_who_decides_sees_the_translation_text_by_text(
    centre: Centre, public_translation: NewsPage, news: NewsPage, translator: Any
) -> None:
    translation = Translation.objects.get()
    translate_words(translator, translation, "English")
    client = logged_in(translator)
    for segment in translation.source.stringsegment_set.filter(context__path="lead"):
        address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
        client.put(address, "value=Changed lead", content_type="application/x-www-form-urlencoded")
    client.post(edit(public_translation), {"action": "publish"})
    page = NewsPage.objects.get(pk=public_translation.pk)
    state_id = page.current_workflow_task_state.pk
    soup = BeautifulSoup(
        logged_in(centre.manager).get(reverse("editorial_decision", args=[state_id])).content, "html.parser"
    )
    tables = soup.select(".decision__table")
    assert len(tables) == 2 and tables[1].find_parent("details")
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in tables[0].select("tbody tr")]
    assert len(rows) == 1 and rows[0][1].startswith("Zmienione po polsku. (")
    assert rows[0][2:] == ["English", "Changed lead"]


def test_readers_are_told_that_the_original_has_changed(
    centre: Centre, public_translation: NewsPage, news: NewsPage, translator: Any
) -> None:
    def notice(page: Page) -> Any:
        answer = Client().get(page.get_url_parts()[2], headers={"host": "ops-testowo.localhost"})
        return BeautifulSoup(answer.content, "html.parser").select_one("main > aside.notice")

    shown = notice(public_translation)
    assert shown is not None and "The Polish text has changed since." in " ".join(shown.get_text().split())
    link = shown.select_one("a")
    assert link["lang"] == link["hreflang"] == "pl" and link["href"] == news.url and link.get_text() == news.title
    assert notice(news) is None
    translate_words(translator, Translation.objects.get(), "Changed in English")
    logged_in(translator).post(edit(public_translation), {"action": "publish"})
    page = NewsPage.objects.get(pk=public_translation.pk)
    assert notice(page) is not None
    approve(page, centre.manager)
    assert notice(page) is None


def test_states_are_made_anew_for_pages_of_before(centre: Centre, translated: NewsPage, news: NewsPage) -> None:
    SourceText.objects.all().delete()
    TranslationStatus.objects.all().delete()
    call_command("update_translation_states")
    assert state(centre.editor, news) == State.LIVE
    news.lead = "Inaczej."
    published(news)
    assert state(centre.editor, news) == State.OUTDATED


def test_publishing_does_not_depend_on_the_translators(
    centre: Centre, translated: NewsPage, news: NewsPage, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    def broken(source: TranslationSource) -> None:
        raise TypeError("wagtail-localize cannot read this page")

    monkeypatch.setattr(TranslationSource, "update_from_db", broken)
    news.lead = "Pilne."
    published(news)
    assert NewsPage.objects.get(pk=news.pk).lead == "Pilne."
    assert "were not given the new words" in caplog.text
    assert levels(logged_in(centre.editor).get(reverse("wagtailadmin_home"))) == []
