"""Free content."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.core.fields import LanguagesField
from cms.core.models import BasePage, EasyReadPage
from cms.core.privacy import private

from ..blocks import StandardBodyBlock


class StandardPage(BasePage):
    """Free content: contact, how to get help."""

    body = StreamField(StandardBodyBlock(), verbose_name=_("text"), blank=True)
    needed_languages = LanguagesField(
        _("needs translation into"),
        help_text=_(
            "The table of translations shows where it is missing. Contact and how to get help: every language."
        ),
    )

    parent_page_types = ["home.HomePage", "home.AboutPage", "home.StandardPage"]
    subpage_types = ["core.EasyReadPage", "home.StandardPage", "home.ContactPage"]

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    promote_panels = [*BasePage.promote_panels, FieldPanel("needed_languages")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    def needs_translation(self, language: str) -> bool:
        return language in self.needed_languages

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        below = self.get_children().live().exclude(private()).not_exact_type(EasyReadPage)
        context["below"] = below.select_related("locale").order_by("path")
        return context
