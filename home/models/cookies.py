"""What the site keeps in a browser, from the register in code."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.core.blocks import BodyBlock
from cms.core.models import BasePage


class CookiePolicyPage(BasePage):
    """What the site stores in a browser: the table is the register's, so that it always says what is so."""

    body = StreamField(
        BodyBlock(),
        verbose_name=_("further words"),
        blank=True,
        help_text=_(
            "The table of what is stored, and why nobody is asked for consent, stand on the page by themselves."
        ),
    )

    default_description = _("What this site keeps in your browser, what for and for how long.")
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("cookie policy")
        verbose_name_plural = _("cookie policies")

    def needs_translation(self, language: str) -> bool:
        return True
