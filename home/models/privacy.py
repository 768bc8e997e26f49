"""How personal data are used (Regulation (EU) 2016/679, art. 13), from data."""

from collections.abc import Iterator

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.core.blocks import BodyBlock
from cms.core.models import BasePage
from cms.core.translating import kept_unless_replaced, same_everywhere

from ..centre import missing_in_settings
from ..legal_blocks import PurposeBlock


class PrivacyPage(BasePage):
    """What the centre does with personal data, purpose by purpose; rights and complaint stand in the template."""

    officer_name = models.CharField(_("data protection officer"), max_length=150, blank=True)
    officer_email = models.EmailField(_("e-mail"), blank=True)
    officer_phone = PhoneNumberField(_("phone"), blank=True)
    purposes = StreamField([("purpose", PurposeBlock())], verbose_name=_("purposes"), blank=True)
    transfers = models.TextField(
        _("data sent outside the European Economic Area"),
        blank=True,
        max_length=500,
        help_text=_("Empty: none are, and the page says so."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("further words"), blank=True)
    valid_from = models.DateField(_("in force since"), null=True, blank=True)

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("valid_from"),
        MultiFieldPanel(
            [FieldPanel("officer_name"), FieldRowPanel([FieldPanel("officer_email"), FieldPanel("officer_phone")])],
            heading=_("Data protection officer"),
        ),
        FieldPanel("purposes"),
        FieldPanel("transfers"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("purposes"),
        index.SearchField("body"),
        index.SearchField("officer_phone"),
    ]
    override_translatable_fields = [
        *kept_unless_replaced("officer_name"),
        *same_everywhere("officer_phone", "valid_from"),
    ]

    class Meta:
        verbose_name = _("privacy clause")
        verbose_name_plural = _("privacy clauses")

    def needs_translation(self, language: str) -> bool:
        return True

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        yield from super().submission_errors()
        for name in ("officer_name", "purposes", "valid_from"):
            if not getattr(self, name):
                yield name, gettext("The law asks for this.")
        if not (self.officer_email or self.officer_phone):
            yield "officer_email", gettext("Give the officer's e-mail or phone.")
        if self.valid_from and self.valid_from > timezone.localdate():
            yield "valid_from", gettext("This day is still to come.")
        yield from (("title", message) for message in missing_in_settings(self))
