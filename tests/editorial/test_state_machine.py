"""Random play: whatever people of every role do in whatever order, residents read what a second person approved."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.test import Client, TestCase
from django.utils import timezone
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.revert_to_page_revision import RevertToPageRevisionAction
from wagtail.management.commands.publish_scheduled import Command as StockSchedule
from wagtail.models import Page, PageViewRestriction, Revision, TaskState
from wagtail.rich_text import RichText
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import TranslationCreator
from wagtail_localize.views.convert import sync_alias

from cms.editorial import database, emergencies, gate, judgements, scheduling
from cms.editorial.models import Entry
from cms.editorial.submissions import unschedule
from news.models import NewsPage, NewsPartner

from .newsroom import SCRIPT, Known, Newsroom, Text, open_newsroom, withdraw, words_in

REFUSED = (PermissionDenied, ValidationError, DatabaseError)
STEPS = 50
MOST_PAGES = 6

PEOPLE = [
    "editor",
    "second editor",
    "translator",
    "reviewer",
    "manager",
    "deputy",
    "both",
    "administrator",
    "on duty",
    "duty manager",
    "superuser",
    SCRIPT,
]
# Who decides most often also writes: those are the cases that matter.
WRITERS = st.sampled_from(["editor", "both", "manager", "both", "second editor", "translator", "deputy", SCRIPT])
DECIDERS = st.sampled_from(["both", "manager", "deputy", "reviewer", "duty manager", "both", "editor", "superuser"])
ANYBODY = st.sampled_from(PEOPLE)
ON_DUTY = st.sampled_from(["on duty", "duty manager", "on duty", "duty manager", "manager", "superuser"])
REASONS = st.sampled_from(["Awaria sieci wodnej.", "Awaria sieci wodnej.", ""])
ONE = st.integers(0, 59)  # one of the pages, revisions and the like, counted round
FIELDS = st.sampled_from(["lead", "title", "body", "menu_title", "partners"])
SOON = st.integers(1, 3)  # days


class Play(RuleBasedStateMachine):
    """Every road on which something has become public in Wagtail and wagtail-localize, walked in random order."""

    newsroom: Newsroom
    steps: Counter[str]

    def __init__(self) -> None:
        super().__init__()
        self.known = Known()
        self.pages: list[int] = []
        self.count = 0
        self.moved = timedelta()
        now = timezone.now
        self.clock = mock.patch("django.utils.timezone.now", lambda: now() + self.moved)
        self.example = transaction.atomic()
        self.example.__enter__()
        self.clock.start()

    def teardown(self) -> None:
        self.clock.stop()
        transaction.set_rollback(True)
        self.example.__exit__(None, None, None)

    # What the rules need

    @contextmanager
    def attempt(self, what: str) -> Iterator[None]:
        """Do something that may be refused; what waits for the commit is then done, too."""
        outcome = f"{what}, refused"
        with self.refusal(), TestCase.captureOnCommitCallbacks() as callbacks, transaction.atomic():
            yield
            outcome = what
        for callback in callbacks:
            with self.refusal(), transaction.atomic():
                callback()
        self.steps[outcome] += 1

    @contextmanager
    def refusal(self) -> Iterator[None]:
        try:
            yield
        except REFUSED:
            if connection.needs_rollback:
                raise

    def person(self, who: str) -> Any:
        return self.newsroom.people[who]

    def page(self, one: int) -> NewsPage:
        return NewsPage.objects.get(pk=self.pages[one % len(self.pages)])

    def original(self, one: int) -> NewsPage | None:
        """One of the pages, unless it is an alias, which has no text of its own."""
        page = self.page(one)
        return None if page.alias_of_id else page

    def revision_of(self, page: NewsPage, one: int) -> Revision | None:
        revisions = list(Revision.objects.for_instance(page).order_by("pk"))
        return revisions[one % len(revisions)] if revisions else None

    def translation(self, one: int) -> Translation | None:
        translations = list(Translation.objects.order_by("pk"))
        return translations[one % len(translations)] if translations else None

    def remember_new_pages(self) -> None:
        self.pages = list(NewsPage.objects.order_by("pk").values_list("pk", flat=True))

    def write(self, page: NewsPage, name: str, who: str) -> None:
        """Put a new word of this person into a field."""
        word = self.known.write(who)
        if name == "partners":
            page.news_partners = [] if page.news_partners.all() else [NewsPartner(partner=self.newsroom.partner)]
            name = "lead"
        if name == "body":
            old = list(words_in(page._meta.get_field("body").value_to_string(page)))
            page.body = [("paragraph", RichText(f"<p>{' '.join([*old[-3:], word])}</p>"))]
        else:
            old = [] if name == "menu_title" else getattr(page, name).split()[-3:]
            setattr(page, name, " ".join([*old, word]))

    def has_pages(self) -> bool:
        return bool(self.pages)

    def has_room(self) -> bool:
        return len(self.pages) < MOST_PAGES

    def has_both(self) -> bool:
        return 0 < len(self.pages) < MOST_PAGES

    def has_translations(self) -> bool:
        return len(self.pages) > 1 and Translation.objects.exists()

    @initialize(writer=WRITERS, who=DECIDERS)
    def begin(self, writer: str, who: str) -> None:
        """Two pages, and as a rule one of them is public."""
        for section in (0, 1):
            self.create(who=writer, live=False, section=section)
        self.send(one=0, submitter=writer, who=who)

    # Writing

    @precondition(has_room)
    @rule(who=WRITERS, live=st.booleans(), section=ONE)
    def create(self, who: str, live: bool, section: int) -> None:
        word = self.known.write(who)
        page = NewsPage(title=word, slug=word, lead=self.known.write(who), owner=self.person(who), live=False)
        with self.attempt("create"):
            self.newsroom.sections[section % 2].add_child(instance=page)
            page.save_revision(user=self.person(who))
            self.pages.append(page.pk)
        if live and page.pk:
            again = NewsPage(title=word, slug=f"{word}-live", lead=word, live=True)
            with self.attempt("create public"):
                self.newsroom.sections[section % 2].add_child(instance=again)
                self.pages.append(again.pk)

    @precondition(has_pages)
    @rule(one=ONE, who=WRITERS, name=FIELDS, autosave=st.booleans())
    def edit(self, one: int, who: str, name: str, autosave: bool) -> None:
        if (page := self.original(one)) is None:
            return
        text = page.get_latest_revision_as_object()
        self.write(text, name, who)
        with self.attempt("autosave" if autosave else "edit"):
            overwritten = page.get_latest_revision() if autosave else None
            text.save_revision(user=self.person(who), overwrite_revision=overwritten, log_action=True)

    @precondition(has_pages)
    @rule(one=ONE, who=WRITERS, start=st.one_of(st.none(), SOON), days=st.one_of(st.none(), SOON))
    def plan(self, one: int, who: str, start: int | None, days: int | None) -> None:
        if (page := self.original(one)) is None:
            return
        text = page.get_latest_revision_as_object()
        now = timezone.now().replace(microsecond=0)
        text.go_live_at = now + timedelta(days=start) if start else None
        text.expire_at = now + timedelta(days=(start or 0) + days) if days else None
        with self.attempt("plan"):
            text.save_revision(user=self.person(who))

    @precondition(has_pages)
    @rule(one=ONE, old=ONE, who=WRITERS)
    def revert(self, one: int, old: int, who: str) -> None:
        page = self.original(one)
        if page is not None and (revision := self.revision_of(page, old)):
            with self.attempt("revert"):
                RevertToPageRevisionAction(page, revision, user=self.person(who)).execute(skip_permission_checks=True)

    # Submitting and deciding

    @precondition(has_pages)
    @rule(one=ONE, who=WRITERS)
    def submit(self, one: int, who: str) -> None:
        page = self.original(one)
        if page is not None and not page.workflow_in_progress:
            with self.attempt("submit"):
                self.newsroom.workflow.start(page, self.person(who))

    @precondition(has_pages)
    @rule(one=ONE, who=ANYBODY)
    def cancel(self, one: int, who: str) -> None:
        if state := self.page(one).current_workflow_state:
            with self.attempt("cancel"):
                state.cancel(user=self.person(who))

    @precondition(has_pages)
    @rule(one=ONE, who=DECIDERS, approve=st.sampled_from([True, True, True, False]), any_state=st.booleans())
    def decide(self, one: int, who: str, approve: bool, any_state: bool) -> None:
        states = TaskState.objects.order_by("pk")
        waiting = list(states if any_state else states.filter(status=TaskState.STATUS_IN_PROGRESS))
        if waiting:
            self.take_decision(waiting[one % len(waiting)], who, approve)

    @precondition(has_pages)
    @rule(one=ONE, writer=WRITERS, submitter=WRITERS, who=DECIDERS, name=FIELDS)
    def whole_way(self, one: int, writer: str, submitter: str, who: str, name: str) -> None:
        """Edit, submit, decide: the ordinary road, often enough that there is something public to spoil."""
        self.edit(one=one, who=writer, name=name, autosave=False)
        self.send(one=one, submitter=submitter, who=who)

    @precondition(has_pages)
    @rule(one=ONE, submitter=WRITERS, who=DECIDERS)
    def send(self, one: int, submitter: str, who: str) -> None:
        """Submit what there is, and decide."""
        self.submit(one=one, who=submitter)
        if state := self.page(one).current_workflow_task_state:
            self.take_decision(state, who, approve=True)

    def take_decision(self, state: TaskState, who: str, approve: bool) -> None:
        if self.person(who) is None:
            return
        page_id, content = int(state.revision.object_id), state.revision.content
        requested_by = state.workflow_state.requested_by
        with self.attempt("approve" if approve else "reject"):
            state.task.specific.on_action(
                state, self.person(who), "approve" if approve else "reject", comment="" if approve else "Nie."
            )
            assert who in self.newsroom.deciders, f"{who} decided"
            assert requested_by != self.person(who), f"{who} decided what she submitted"
            if approve:
                self.known.decided(page_id, content, who, timezone.now())

    # By the clock

    @rule(days=st.integers(0, 2), stock=st.sampled_from([False, False, True]))
    def time_passes(self, days: int, stock: bool) -> None:
        self.moved += timedelta(days=days, minutes=1)
        if stock:
            with self.attempt("Wagtail's schedule"):
                StockSchedule().handle(dryrun=False)
        else:
            for item in scheduling.run():
                self.steps[f"{item.change}, refused" if item.problem else item.change] += 1

    @precondition(has_pages)
    @rule(one=ONE, old=ONE, by_query=st.booleans())
    def forge_schedule(self, one: int, old: int, by_query: bool) -> None:
        if revision := self.revision_of(self.page(one), old):
            revision.approved_go_live_at = timezone.now()
            with self.attempt("forge schedule"):
                if by_query:
                    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now())
                else:
                    revision.save(update_fields=["approved_go_live_at"])

    @precondition(has_pages)
    @rule(one=ONE, who=DECIDERS)
    def take_out_of_schedule(self, one: int, who: str) -> None:
        page = self.page(one)
        with self.attempt("unschedule"):
            unschedule(page, self.person(who))
            self.known.plans.pop(page.pk, None)

    # Scripts, and views that do not ask

    @precondition(has_pages)
    @rule(one=ONE, old=ONE, who=ANYBODY, asked=st.booleans())
    def publish_revision(self, one: int, old: int, who: str, asked: bool) -> None:
        if revision := self.revision_of(self.page(one), old):
            with self.attempt("publish"):
                revision.publish(user=self.person(who), skip_permission_checks=not asked)

    @precondition(has_pages)
    @rule(one=ONE, name=FIELDS, live=st.sampled_from([None, True, False]), part=st.booleans())
    def save_row(self, one: int, name: str, live: bool | None, part: bool) -> None:
        page = self.page(one)
        self.write(page, name, SCRIPT)
        page.live = page.live if live is None else live
        with self.attempt("save"):
            page.save(update_fields=["live", name if name not in ("partners", "slug") else "lead"] if part else None)

    @precondition(has_pages)
    @rule(one=ONE, old=ONE)
    def show_revision(self, one: int, old: int) -> None:
        page = self.page(one)
        if revision := self.revision_of(page, old):
            page = revision.as_object()
            page.live, page.live_revision = True, revision
            with self.attempt("save a revision's text"):
                page.save()

    @precondition(has_pages)
    @rule(one=ONE, old=ONE)
    def rewrite_revision(self, one: int, old: int) -> None:
        if revision := self.revision_of(self.page(one), old):
            revision.content["lead"] = self.known.write(SCRIPT)
            with self.attempt("rewrite"):
                revision.save()

    @precondition(has_pages)
    @rule(one=ONE, old=ONE, statement=ONE)
    def write_sql(self, one: int, old: int, statement: int) -> None:
        page = self.page(one)
        revision = self.revision_of(page, old)
        statements = [
            "UPDATE wagtailcore_page SET live = TRUE WHERE id = %(page)s",
            "UPDATE wagtailcore_page SET live = FALSE WHERE id = %(page)s",
            "UPDATE editorial_entry SET person_name = 'x' WHERE revision_id = %(revision)s",
            "UPDATE editorial_entry SET kind = 'approved' WHERE revision_id = %(revision)s",
            "DELETE FROM editorial_entry WHERE revision_id = %(revision)s",
        ]
        if revision and Entry.objects.filter(revision_id=revision.pk).exists():
            # Else it is the draft of somebody, and only she suffers.
            statements += [
                "DELETE FROM wagtailcore_revision WHERE id = %(revision)s",
                "UPDATE wagtailcore_revision SET object_id = '0' WHERE id = %(revision)s",
                "UPDATE wagtailcore_revision SET content = '{}' WHERE id = %(revision)s",
            ]
        if page.go_live_at is None:
            # With a date, the database would show an approved text too early: it does not know our clock.
            statements += [
                "UPDATE wagtailcore_page SET live = TRUE, live_revision_id = %(revision)s WHERE id = %(page)s",
                "UPDATE wagtailcore_page SET live_revision_id = %(revision)s WHERE id = %(page)s",
            ]
        with self.attempt("SQL"), connection.cursor() as cursor:
            cursor.execute(
                statements[statement % len(statements)],
                {"page": page.pk, "revision": revision.pk if revision else None},
            )

    @precondition(has_pages)
    @rule(one=ONE, add=st.booleans())
    def change_partners(self, one: int, add: bool) -> None:
        page = self.page(one)
        with self.attempt("child rows"):
            if add:
                NewsPartner.objects.create(page=page, partner=self.newsroom.partner)
            else:
                for row in NewsPartner.objects.filter(page=page):
                    row.delete()

    @precondition(has_pages)
    @rule(one=ONE, who=ANYBODY, delete=st.booleans())
    def remove(self, one: int, who: str, delete: bool) -> None:
        page = self.page(one)
        with self.attempt("delete" if delete else "unpublish"):
            if delete:
                page.delete()
            else:
                page.unpublish(user=self.person(who))
        self.remember_new_pages()

    @precondition(has_pages)
    @rule(one=ONE)
    def restrict(self, one: int) -> None:
        with self.attempt("restrict"):
            PageViewRestriction.objects.create(page=self.page(one), restriction_type="login")

    # Copies

    @precondition(has_both)
    @rule(one=ONE, who=WRITERS, keep_live=st.booleans(), section=ONE)
    def copy(self, one: int, who: str, keep_live: bool, section: int) -> None:
        page = self.original(one)
        if page is not None:
            words = {"title": self.known.write(who), "slug": self.known.write(who)}
            with self.attempt("copy"):
                page.copy(
                    to=self.newsroom.sections[section % 2],
                    update_attrs=words,
                    user=self.person(who),
                    keep_live=keep_live,
                )
            self.remember_new_pages()

    @precondition(has_both)
    @rule(one=ONE, who=WRITERS, section=ONE)
    def alias(self, one: int, who: str, section: int) -> None:
        page = self.page(one)
        with self.attempt("alias"):
            page.create_alias(
                parent=self.newsroom.sections[section % 2],
                update_slug=self.known.write(SCRIPT),
                user=self.person(who),
            )
        self.remember_new_pages()

    @precondition(has_pages)
    @rule(who=WRITERS)
    def convert_alias(self, who: str) -> None:
        if page := NewsPage.objects.exclude(alias_of=None).first():
            with self.attempt("convert alias"):
                ConvertAliasPageAction(page, user=self.person(who)).execute(skip_permission_checks=True)

    @precondition(has_pages)
    @rule(one=ONE, section=ONE)
    def move(self, one: int, section: int) -> None:
        page = self.page(one)
        homes = [home for home in self.newsroom.sections if home.locale_id == page.locale_id]
        if homes:
            with self.attempt("move"):
                page.move(type(homes[0]).objects.get(pk=homes[section % len(homes)].pk), pos="last-child")

    # Translations

    @precondition(has_both)
    @rule(one=ONE, who=WRITERS, plainly=st.booleans())
    def translate(self, one: int, who: str, plainly: bool) -> None:
        page = self.original(one)
        english = self.newsroom.english
        if page is None or page.locale_id == english.pk:
            return
        with self.attempt("translate"):
            if plainly and not page.has_translation(english):
                page.copy_for_translation(english)
            else:
                TranslationCreator(self.person(who), [english]).create_translations(page)
        self.remember_new_pages()

    @precondition(has_translations)
    @rule(one=ONE, which=ONE, who=WRITERS, add=st.booleans())
    def translate_segment(self, one: int, which: int, who: str, add: bool) -> None:
        """As wagtail-localize's editor saves one string."""
        translation = self.translation(one)
        assert translation is not None
        segments = list(
            StringSegment.objects.filter(source=translation.source, context__path__in=["title", "lead"]).order_by("pk")
        )
        if not segments:
            return
        segment = segments[which % len(segments)]
        key = {
            "translation_of_id": segment.string_id,
            "locale_id": translation.target_locale_id,
            "context_id": segment.context_id,
        }
        old = StringTranslation.objects.filter(**key).values_list("data", flat=True).first() if add else None
        with self.attempt("translate a segment"):
            StringTranslation.objects.update_or_create(
                **key,
                defaults={
                    "data": f"{old or ''} {self.known.write(who)}".strip(),
                    "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                    "tool_name": "",
                    "last_translated_by": self.person(who),
                    "has_error": False,
                    "field_error": "",
                },
            )

    @precondition(has_translations)
    @rule(one=ONE, who=WRITERS, how=st.sampled_from(["publish", "draft", "freeze", "freeze"]))
    def save_translation(self, one: int, who: str, how: str) -> None:
        translation = self.translation(one)
        assert translation is not None
        with self.attempt(f"{how} translation"):
            if how == "freeze":
                source = translation.source
                text = source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
                if not text.alias_of_id:
                    text.save_revision(user=self.person(who))
            else:
                translation.save_target(user=self.person(who), publish=how == "publish")
        self.remember_new_pages()

    @precondition(has_translations)
    @rule(one=ONE, who=WRITERS)
    def synchronise(self, one: int, who: str) -> None:
        translation = self.translation(one)
        assert translation is not None
        with self.attempt("synchronise"):
            translation.source.update_from_db()

    @precondition(has_translations)
    @rule(one=ONE)
    def convert_to_alias(self, one: int) -> None:
        """As wagtail-localize's view does."""
        translation = self.translation(one)
        assert translation is not None
        source, page = translation.source.get_source_instance(), translation.get_target_instance()
        if page.alias_of_id or source.alias_of_id:
            return
        with self.attempt("convert to alias"):
            sync_alias(source, page, revision=source.get_latest_revision())
            page.alias_of_id = source.pk
            page.save(update_fields=["alias_of_id"], clean=False)
            translation.delete()

    # Ends and emergencies

    @precondition(has_pages)
    @rule(one=ONE, requested=DECIDERS, who=DECIDERS)
    def withdraw(self, one: int, requested: str, who: str) -> None:
        page = self.page(one)
        with self.attempt("withdraw"):
            withdraw(page, self.person(requested), self.person(who))
            assert requested != who and who in self.newsroom.deciders, f"{who} withdrew what {requested} asked"
            self.known.ends(page.pk)

    @precondition(has_pages)
    @rule(one=ONE, who=ON_DUTY, reason=REASONS)
    def publish_now(self, one: int, who: str, reason: str) -> None:
        if (page := self.original(one)) is None:
            return
        text = Text.written_in(page.get_latest_revision().content)
        with self.attempt("emergency"):
            emergencies.publish_now(page, self.person(who), reason)
            assert "duty" in who and reason, f"{who} published with the reason “{reason}”"
            stored = NewsPage.objects.get(pk=page.pk)
            assert Text.shown_by(stored) == text, "something else than the newest text went public"
            self.known.emergency(page.pk, text, stored.expire_at)

    @precondition(has_pages)
    @rule(one=ONE, who=ON_DUTY, reason=REASONS)
    def take_down(self, one: int, who: str, reason: str) -> None:
        page = self.page(one)
        with self.attempt("take down"):
            emergencies.take_down(page, self.person(who), reason)
            assert "duty" in who and reason, f"{who} took down with the reason “{reason}”"
            self.known.ends(page.pk)

    @precondition(has_pages)
    @rule(one=ONE, who=st.one_of(DECIDERS, ON_DUTY), approve=st.booleans())
    def judge(self, one: int, who: str, approve: bool) -> None:
        entries = list(Entry.objects.unjudged())
        if not entries:
            return
        entry = entries[one % len(entries)]
        pk, text = int(entry.object_id), Text.written_in(entry.snapshot) if entry.snapshot else None
        with self.attempt("confirm" if approve else "refuse"):
            judgements.judge(entry, self.person(who), approve, "Tak było trzeba.")
            assert who in self.newsroom.deciders, f"{who} judged"
            assert entry.person_id != self.person(who).pk, f"{who} judged what she did herself"
            page = NewsPage.objects.get(pk=pk)
            self.known.judged(pk, text, who, approve, Text.shown_by(page) if page.live else None)

    # The one invariant

    @invariant()
    def residents_read_what_a_second_person_approved(self) -> None:
        self.count += 1
        self.steps["steps"] += 1
        now = timezone.now()
        known = self.known
        stored = {page.pk: page for page in NewsPage.objects.prefetch_related("news_partners")}
        assert set(known.public) <= set(stored), "a public page was deleted"
        for pk, page in stored.items():
            shown = Text.shown_by(page) if page.live else None
            plan = known.plans.get(pk)
            if plan and plan.at <= now and shown == plan.text:
                known.becomes_public(pk, plan.text, str(page.expire_at or ""))
            if shown is None and pk in known.public and (over := known.expiry[pk]) and over <= now:
                known.public.pop(pk)
            expected = known.public.get(pk)
            assert shown == expected, f"page {pk} shows {shown} instead of {expected}"
        others = Page.objects.filter(live=True).exclude(pk__in=stored).values_list("pk", "title")
        assert dict(others) == self.newsroom.standing
        assert not PageViewRestriction.objects.exists()
        if self.count % 10 == 0:
            self.read_on_the_site(stored)

    def read_on_the_site(self, stored: dict[int, NewsPage]) -> None:
        """A list of news, and one page: as a browser without a login gets them."""
        public = set().union(*(text.words for text in self.known.public.values()))
        section = self.newsroom.sections[self.count // 10 % 2]
        status, words = self.get(section)
        assert status == 200 and words <= public
        for pk in self.pages[self.count // 10 % len(self.pages) :][:1] if self.pages else []:
            status, words = self.get(stored[pk])
            text = self.known.public.get(pk)
            assert (status == 200) == bool(text), f"page {pk}: {status}"
            assert words <= public and set(words_in(text.lead if text else "")) <= words

    def get(self, page: Page) -> tuple[int, set[str]]:
        _site, _root, path = page.get_url_parts()
        answer = Client().get(path, headers={"host": self.newsroom.host})
        return answer.status_code, set(words_in(answer.content.decode())) if answer.status_code == 200 else set()


@pytest.fixture
def newsroom(db: None) -> Newsroom:
    return open_newsroom()


def play(newsroom: Newsroom, games: int, number: int) -> Counter[str]:
    """Play that many games of at most fifty steps each: other games for every number, the same for the same."""
    steps: Counter[str] = Counter()
    game: Any = type("Game", (Play,), {"newsroom": newsroom, "steps": steps})
    rules = settings(
        max_examples=games,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink] if os.environ.get("SHRINK") else [Phase.generate],
    )
    run_state_machine_as_test(seed(number)(game), settings=rules)
    return steps


def test_residents_read_what_a_second_person_approved(newsroom: Newsroom) -> None:
    """Two thousand steps, always the same; ``SEED`` and ``STEPS`` in the environment play others, or more."""
    steps: Counter[str] = Counter()
    number = int(os.environ.get("SEED", "1"))
    while steps["steps"] < int(os.environ.get("STEPS", "2000")):
        steps += play(newsroom, 25, number)
        number += 1
    print(sorted(steps.items()))


@pytest.fixture
def without_the_gate(newsroom: Newsroom) -> Iterator[Newsroom]:
    gate.disconnect()
    database.remove()
    yield newsroom
    gate.connect()
    database.install()


def test_without_the_gate_the_same_play_finds_what_it_holds_back(without_the_gate: Newsroom) -> None:
    with pytest.raises(AssertionError):
        play(without_the_gate, 40, 1)
