"""Standards for the protection of minors (Act of 13 May 2016, art. 22b and 22c)."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.core.blocks import BodyBlock
from cms.core.models import BasePage
from cms.core.translating import same_everywhere


class MinorProtectionPage(BasePage):
    """How the centre protects minors, twice: in short for them, and in full; the law asks for both."""

    in_force = models.DateField(_("in force since"), null=True, blank=True)
    short = StreamField(
        BodyBlock(),
        verbose_name=_("short version for minors"),
        blank=True,
        help_text=_("In words that a child understands: what adults may not do, and whom to tell."),
    )
    full = StreamField(
        BodyBlock(),
        verbose_name=_("full version"),
        blank=True,
        help_text=_("As text. The signed document may be added, but not in the place of the text."),
    )

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    content_panels = [*BasePage.content_panels, FieldPanel("in_force"), FieldPanel("short"), FieldPanel("full")]
    search_fields = [*BasePage.search_fields, index.SearchField("short"), index.SearchField("full")]
    override_translatable_fields = same_everywhere("in_force")

    class Meta:
        verbose_name = _("protection of minors")
        verbose_name_plural = _("protection of minors")

    def needs_translation(self, language: str) -> bool:
        return True

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        yield from super().submission_errors()
        for name in ("in_force", "short", "full"):
            if not getattr(self, name):
                yield name, gettext("The law asks for this.")
