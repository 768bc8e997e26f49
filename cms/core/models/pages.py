"""What every page has."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.coreutils import find_available_slug
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from .. import hints
from ..forms import CompletePageForm
from ..linked_data import Node
from ..slugs import is_unreachable, slug_of
from ..validators import short_lines
from .routing import RoutedPage
from .search import SearchKind, SearchPart


@dataclass(frozen=True)
class PageCheck:
    """One thing that was checked about a page: what, whether it is as it should be, and what is to be said of it."""

    title: str
    is_met: bool
    remarks: tuple[str, ...] = ()


class BasePage(RoutedPage):
    """A page of a centre: a title, a shorter one for menus, and a lead that also serves lists and search engines."""

    menu_title = models.CharField(
        _("title in menus"),
        max_length=60,
        blank=True,
        help_text=_("Shorter than the title, for the menu and the breadcrumbs. Empty: the title."),
    )
    lead = models.TextField(
        _("lead"),
        max_length=500,
        blank=True,
        help_text=_("One or two sentences that say what the page is about. Shown under the title and in lists."),
    )

    matters = models.TextField(
        _("matters in the A–Z"),
        max_length=1000,
        blank=True,
        validators=[short_lines],
        help_text=_("One per line: words by which residents look for this page, such as “heating allowance”."),
    )

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    promote_panels = [FieldPanel("menu_title"), FieldPanel("matters"), *Page.promote_panels]
    base_form_class = CompletePageForm
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("matters")]

    # Whether the map of the site names each such page, or the list leads to it; and whether the A–Z does.
    is_in_site_map = True
    is_in_a_to_z = True
    open_graph_type = "website"
    default_description: Any = ""  # for search engines, of a kind that says the same in every centre

    # Kinds of pages that it leads to and shows more of than a link: "placepage".
    leads_to_whole: tuple[str, ...] = ()
    search_kind = SearchKind.PAGE

    class Meta:
        abstract = True

    def permissions_for_user(self, user: Any) -> Any:
        """What ``user`` may do with this page, by the rules that the settings name."""
        return import_string(settings.PAGE_PERMISSION_TESTER)(user, self)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self._name_address()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        self._name_address()
        super().minimal_clean()

    def _name_address(self) -> None:
        """Give a page its slug once its place is known; Wagtail would drop every letter that is not Latin."""
        if not getattr(self, "slug", "") and self.get_parent():
            self.slug = self.slug_from_title()

    def slug_from_title(self) -> str:
        """The slug that follows from the title, with a number where a sibling has it already."""
        slug = slug_of(self.title, self.locale.language_code if self.locale_id else settings.LANGUAGE_CODE)
        if slug and is_unreachable(slug, self.get_parent()):
            slug += "-1"
        return find_available_slug(self.get_parent(), slug, ignore_page_id=self.pk) if slug else ""

    @property
    def menu_label(self) -> str:
        return self.menu_title or self.title

    @property
    def description(self) -> str:
        """What search engines show under the title."""
        return self.search_description or self.lead or str(self.default_description)

    def structured_data(self, request: HttpRequest, publisher: Node) -> Iterator[Node]:
        """What the page is in the words of schema.org; ``publisher`` refers to the centre. Only what the page shows."""
        yield self.as_node("WebPage")

    def as_node(self, kind: str, **more: Any) -> Node:
        """This page as a thing of schema.org of that kind, with ``more`` said of it."""
        common = {
            "@type": kind,
            "name": self.title,
            "description": self.lead,
            "url": self.full_url,
            "inLanguage": self.locale.language_code if self.locale_id else "",
        }
        return common | more

    def leads_to(self) -> Iterator[int | None]:
        """The ids of pages chosen on this one to link to, so that all can be looked up together."""
        yield from ()

    @property
    def search_year(self) -> int | None:
        """The year under which it is found; none where a year says nothing of it."""
        return None

    @property
    def search_day(self) -> datetime.date | None:
        """The day that is shown where it is found, if it is of one day."""
        return None

    def search_parts(self) -> Iterator[SearchPart]:
        """What on this page is found by itself."""
        yield from ()

    def needs_translation(self, language: str) -> bool:
        """Whether residents or the law need this page in ``language`` (its code): by its kind, or what stands in it."""
        return False

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        """Field and message of whatever forbids submitting this page, though a draft may be kept with it."""
        yield from ()

    def contradictions(self) -> Iterator[str]:
        """What in the page cannot be true together, in words; whoever submits it and however, it is refused."""
        yield from ()

    def checks(self) -> Iterator[PageCheck]:
        """What who decides about this page should know of it; each kind of page adds its own."""
        yield from ()

    def objection_to_withdrawal(self) -> str:
        """Why this page has to stay public for now, in words; empty when it may go."""
        return ""

    def hints(self) -> Iterator[str]:
        """Advice for the editor after saving; each kind of page adds its own. Nothing here blocks."""
        yield from hints.of_title(self.title)
        for field in self._meta.get_fields():
            if isinstance(field, StreamField):
                yield from hints.of_stream(getattr(self, field.name))
