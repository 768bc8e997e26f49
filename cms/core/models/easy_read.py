"""Easy-to-read versions (ETR): what a page says, in short sentences with pictures, for people who read with effort."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Revision
from wagtail.search import index

from .. import hints
from ..blocks import EasyReadBodyBlock
from .pages import BasePage


class EasyReadPage(BasePage):
    """The easy-to-read version of the page it stands under: a page of its own, with its own approval.

    It is out of date once another text of that page became public than the one it was written from.
    """

    body = StreamField(EasyReadBodyBlock(), verbose_name=_("text"), blank=True)
    written_from = models.PositiveBigIntegerField(null=True, editable=False)  # the revision that was public then

    default_description = _("The most important things, in short sentences and easy words.")
    max_count_per_parent = 1
    parent_page_types = [
        "home.AboutPage",
        "home.HomePage",
        "home.StandardPage",
        "news.NewsPage",
        "projects.ProjectPage",
        "teams.PlacePage",
        "teams.TeamPage",
    ]
    subpage_types: list[str] = []

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    is_in_a_to_z = False

    class Meta:
        verbose_name = _("easy-to-read version")
        verbose_name_plural = _("easy-to-read versions")

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """A revision that remembers which text of the page above it was public when it was written."""
        self.written_from = self.get_parent().live_revision_id
        return super().save_revision(*args, **kwargs)

    @property
    def is_out_of_date(self) -> bool:
        return bool(self.written_from) and self.written_from != self.get_parent().live_revision_id

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        yield from super().submission_errors()
        if not self.body:
            yield "body", gettext("An easy-to-read version needs a text.")

    def hints(self) -> Iterator[str]:
        yield from super().hints()
        for part in self.body:
            if part.block_type == "part":
                yield from hints.of_sentences(str(part.value["text"]))
