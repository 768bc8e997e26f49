"""A newsroom for random play, and what the test knows of it by itself, without asking the code under test.

Every word that somebody writes is unique and remembers its author. Residents may read a word when its author is not
the one who decided that it becomes public, or when an earlier decision by somebody else made it public.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from django.utils.dateparse import parse_datetime
from wagtail.models import Locale, Page

from cms.editorial import withdrawals
from cms.editorial.centres import set_up
from cms.editorial.roles import ADMINISTRATORS, EDITORS, MANAGERS, ON_DUTY, REVIEWERS, TRANSLATORS
from news.models import NewsIndexPage, NewsPage
from partners.models import PartnerPage
from tests.factories import NewsIndexPageFactory, PartnerPageFactory, UserFactory, make_centre, published

WORD = re.compile(r"word\d+x")
SCRIPT = "script"  # nobody is logged in


class Text(NamedTuple):
    """What a resident reads of a piece of news."""

    title: str
    slug: str
    menu_title: str
    lead: str
    body: tuple[str, ...]
    partners: tuple[int, ...]

    @property
    def words(self) -> set[str]:
        return set(words_in(" ".join((self.title, self.slug, self.menu_title, self.lead, *self.body))))

    @classmethod
    def written_in(cls, content: dict[str, Any]) -> "Text":
        """The text of a revision, from what it stores."""
        body = tuple(words_in(str(content["body"])))
        partners = tuple(row["partner"] for row in content["news_partners"])
        return cls(content["title"], content["slug"], content["menu_title"], content["lead"], body, partners)

    @classmethod
    def shown_by(cls, page: NewsPage) -> "Text":
        """The text of the row that readers get."""
        body = tuple(words_in(page._meta.get_field("body").value_to_string(page)))
        partners = tuple(row.partner_id for row in page.news_partners.all())
        return cls(page.title, page.slug, page.menu_title, page.lead, body, partners)


class Plan(NamedTuple):
    """A text that was approved for later."""

    text: Text
    at: datetime


@dataclass
class Known:
    """What the test knows: who wrote which word, and what residents should read on which page (by its key)."""

    authors: dict[str, str] = field(default_factory=dict)
    free: set[str] = field(default_factory=set)  # words that a second person has let through to the public
    public: dict[int, Text] = field(default_factory=dict)
    expiry: dict[int, datetime | None] = field(default_factory=dict)
    plans: dict[int, Plan] = field(default_factory=dict)
    approved: dict[int, set[Text]] = field(default_factory=dict)  # texts that a second person let through earlier

    def write(self, who: str) -> str:
        word = f"word{len(self.authors)}x"
        self.authors[word] = who
        return word

    def of(self, who: str, text: Text) -> list[str]:
        """The words of ``text`` that ``who`` wrote and no second person has let through."""
        return sorted(word for word in text.words - self.free if self.authors[word] == who)

    def decided(self, page_id: int, content: dict[str, Any], who: str, now: datetime) -> None:
        """``who`` approved a revision: that must not be her own text; it is public now, or will be."""
        text = Text.written_in(content)
        assert not self.of(who, text), f"{who} approved her own {self.of(who, text)} on page {page_id}"
        start = parse_datetime(content["go_live_at"] or "")
        if start and start > now:
            self.plans[page_id] = Plan(text, start)
        else:
            self.becomes_public(page_id, text, content["expire_at"])

    def becomes_public(self, page_id: int, text: Text, expiry: str | None) -> None:
        """A text that a second person approved replaces what the page showed."""
        self.plans.pop(page_id, None)
        self.public[page_id] = text
        self.expiry[page_id] = parse_datetime(expiry or "")
        self.let_through(page_id, text)

    def let_through(self, page_id: int, text: Text) -> None:
        self.free |= text.words
        self.approved.setdefault(page_id, set()).add(text)

    def ends(self, page_id: int) -> None:
        """The page is taken out of public view, and what was approved for later with it."""
        self.plans.pop(page_id, None)
        self.public.pop(page_id, None)

    def emergency(self, page_id: int, text: Text, expiry: datetime | None) -> None:
        """A text is public though nobody but its author has seen it: its words stay as unfree as they were."""
        self.plans.pop(page_id, None)
        self.public[page_id] = text
        self.expiry[page_id] = expiry

    def judged(self, page_id: int, text: Text | None, who: str, approve: bool, shown: Text | None) -> None:
        """``who`` judged an emergency publication of ``text``, or a take-down; ``shown`` is what the page shows now.

        What is refused gives place to a text that was approved earlier, or to nothing.
        """
        if approve and text:
            assert not self.of(who, text), f"{who} confirmed her own {self.of(who, text)} on page {page_id}"
            self.let_through(page_id, text)
        if not approve and shown != self.public.get(page_id):
            assert shown is None or shown in self.approved.get(page_id, set()), f"nobody approved {shown}"
            self.ends(page_id)
            if shown:
                self.public[page_id] = shown


@dataclass(frozen=True)
class Newsroom:
    """A centre in two languages with two sections, a partner to name, and people in every role."""

    host: str
    people: dict[str, Any]
    sections: list[NewsIndexPage]
    partner: PartnerPage
    english: Locale
    workflow: Any
    standing: dict[int, str]  # pages that nobody touches, with their titles

    @property
    def deciders(self) -> list[str]:
        return ["reviewer", "manager", "deputy", "both", "duty manager"]


def withdraw(page: Page, requested_by: Any, decided_by: Any) -> None:
    """One person asks that a page be withdrawn, another decides it."""
    withdrawals.confirm(withdrawals.request(page, requested_by, "outdated"), decided_by)


def words_in(text: str) -> Iterable[str]:
    return WORD.findall(text)


def open_newsroom() -> Newsroom:
    centre = make_centre("OPS Redakcja")
    english, _created = Locale.objects.get_or_create(language_code="en")
    sections: list[Any] = [
        NewsIndexPageFactory(parent=centre.home, title=title) for title in ("Aktualności", "Archiwum")
    ]
    for page in (centre.home, *sections):
        published(page.copy_for_translation(english))
    partner = PartnerPageFactory(parent=centre.home, title="Partner")
    made = set_up(centre.site)
    people = {
        "editor": centre.editor,
        "second editor": centre.member(EDITORS),
        "translator": UserFactory(),
        "reviewer": centre.member(REVIEWERS),
        "manager": centre.manager,
        "deputy": centre.deputy,
        "both": centre.member(EDITORS, MANAGERS),
        "administrator": centre.member(ADMINISTRATORS),
        "on duty": centre.member(ON_DUTY),
        "duty manager": centre.member(ON_DUTY, MANAGERS),
        "superuser": UserFactory(is_superuser=True),
        SCRIPT: None,
    }
    people["translator"].groups.add(made.of(TRANSLATORS, "en"))
    standing = dict(Page.objects.filter(live=True).values_list("pk", "title"))
    return Newsroom(centre.site.hostname, people, sections, partner, english, made.workflow, standing)
