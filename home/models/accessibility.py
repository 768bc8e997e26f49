"""The accessibility statement, made from data (“Warunki techniczne”, version 2.0 of 31 July 2024)."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.core.blocks import TEXT_FEATURES, AttachmentBlock
from cms.core.fields import TidyRichTextField
from cms.core.models import BasePage, PageCheck
from cms.core.translating import kept_unless_replaced, same_everywhere

from ..centre import missing_in_settings
from ..legal_blocks import AppBlock, BarrierBlock, BarrierKind, EvidenceLinkBlock

REVIEWED_BY = (3, 31)  # month and day: art. 11 of the Act of 4 April 2019, each year


class Compliance(models.TextChoices):
    """The three states that the law knows."""

    FULL = "full", _("fully compliant")
    PARTIAL = "partial", _("partly compliant")
    NONE = "none", _("not compliant")


class Basis(models.TextChoices):
    """How the state was found out."""

    SELF_ASSESSMENT = "self", _("self-assessment by the centre")
    AUDIT = "audit", _("audit by somebody else")
    CONTRACTOR = "contractor", _("declaration of the contractor")
    OTHER = "other", _("another way")


class Interpreter(models.TextChoices):
    """Whether a sign-language interpreter can be reached online."""

    AVAILABLE = "available", _("available")
    NONE = "none", _("not available")


class AccessibilityStatementPage(BasePage):
    """How accessible the centre's site is, a statement per language; fixed words and ids stand in the template."""

    site_published = models.DateField(
        _("site published on"), null=True, blank=True, help_text=_("The day the site was first public.")
    )
    site_changed = models.DateField(
        _("last significant change of the site"),
        null=True,
        blank=True,
        help_text=_("Of its look, structure or technique; not of news. A review alone does not change it."),
    )
    compliance = models.CharField(_("state"), max_length=10, choices=Compliance, blank=True)
    barriers = StreamField([("barrier", BarrierBlock())], verbose_name=_("what is not accessible"), blank=True)
    drawn_up = models.DateField(
        _("statement drawn up on"), null=True, blank=True, help_text=_("The first time. Never changes.")
    )
    reviewed = models.DateField(
        _("last review"),
        null=True,
        blank=True,
        help_text=_("Empty until the first review. Each year by 31 March, even when nothing changed."),
    )
    basis = models.CharField(_("how it was assessed"), max_length=10, choices=Basis, blank=True)
    assessor = models.CharField(
        _("who assessed, or in what way"), max_length=200, blank=True, help_text=_("Needed unless the centre did it.")
    )
    evidence = StreamField(
        [("document", AttachmentBlock()), ("address", EvidenceLinkBlock())],
        verbose_name=_("evidence"),
        blank=True,
        help_text=_("The report or checklist that the assessment is based on."),
    )
    conveniences = TidyRichTextField(
        _("conveniences and limits"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("Such as a version in high contrast."),
    )
    contact = models.CharField(_("person or unit to contact"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    apps = StreamField([("app", AppBlock())], verbose_name=_("mobile applications"), blank=True)
    architecture = TidyRichTextField(
        _("accessibility of the building"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_(
            "Entrance, corridors, lift, toilets, parking, assistance dogs. The address comes from the settings."
        ),
    )
    architecture_url = models.URLField(_("address of a fuller description"), blank=True)
    interpreter = models.CharField(
        _("sign-language interpreter online"), max_length=10, choices=Interpreter, blank=True
    )
    interpreter_url = models.URLField(_("address of the interpreter"), blank=True)
    communication = TidyRichTextField(
        _("accessibility of communication"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("Induction loops, easy-to-read texts, how to ask for another form."),
    )

    default_description = _("How accessible this site and the centre are, what is not, and whom to tell.")
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    content_panels = [
        TitleFieldPanel("title"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("site_published"), FieldPanel("site_changed")]),
                FieldPanel("compliance"),
                FieldPanel("barriers"),
            ],
            heading=_("State"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("drawn_up"), FieldPanel("reviewed")]),
                FieldRowPanel([FieldPanel("basis"), FieldPanel("assessor")]),
                FieldPanel("evidence"),
                FieldPanel("conveniences"),
            ],
            heading=_("Preparation"),
        ),
        MultiFieldPanel(
            [FieldPanel("contact"), FieldRowPanel([FieldPanel("email"), FieldPanel("phone")])], heading=_("Contact")
        ),
        MultiFieldPanel(
            [
                FieldPanel("architecture"),
                FieldPanel("architecture_url"),
                FieldRowPanel([FieldPanel("interpreter"), FieldPanel("interpreter_url")]),
                FieldPanel("communication"),
                FieldPanel("apps"),
            ],
            heading=_("Other information"),
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("phone"),
        index.SearchField("architecture"),
        index.SearchField("communication"),
    ]
    override_translatable_fields = [
        *kept_unless_replaced("assessor", "contact"),
        *same_everywhere("site_published", "site_changed", "compliance", "drawn_up", "reviewed", "basis", "phone"),
        *same_everywhere("interpreter"),
    ]

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    def needs_translation(self, language: str) -> bool:
        return True

    def nonconformities(self) -> list[Any]:
        return [row for row in self.barriers if row.value["kind"] == BarrierKind.NONCONFORMITY]

    def exemptions(self) -> list[Any]:
        return [row for row in self.barriers if row.value["kind"] == BarrierKind.OUTSIDE]

    def prescribed_title(self) -> str:
        """The heading that the law prescribes, in the language of the page."""
        with override(self.locale.language_code):
            return gettext("Accessibility statement")

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        yield from super().submission_errors()
        if self.locale_id and self.title != self.prescribed_title():
            yield "title", gettext("The title has to be “%(title)s”.") % {"title": self.prescribed_title()}
        needed = ("site_published", "site_changed", "compliance", "drawn_up", "basis", "evidence", "contact", "email")
        for name in (*needed, "phone", "architecture", "interpreter", "communication"):
            if not getattr(self, name):
                yield name, gettext("The law asks for this.")
        if self.basis and self.basis != Basis.SELF_ASSESSMENT and not self.assessor:
            yield "assessor", gettext("Say who assessed the site, or in what way.")
        if self.interpreter == Interpreter.AVAILABLE and not self.interpreter_url:
            yield "interpreter_url", gettext("Give the address at which the interpreter is reached.")
        if self.compliance in (Compliance.PARTIAL, Compliance.NONE) and not self.barriers:
            yield "barriers", gettext("List what is not accessible: a site without barriers is fully compliant.")
        if self.is_contradictory():
            yield "compliance", gettext("A site that is fully compliant has no barriers. Choose another state.")
        yield from self._disorder()
        yield from (("title", message) for message in missing_in_settings(self))

    def contradictions(self) -> Iterator[str]:
        yield from super().contradictions()
        if self.is_contradictory():
            yield gettext("A site that is fully compliant has no barriers. Choose another state.")
        yield from (message for _name, message in self._disorder())

    def is_contradictory(self) -> bool:
        return self.compliance == Compliance.FULL and bool(self.barriers)

    def _disorder(self) -> Iterator[tuple[str, str]]:
        """Dates that cannot be so: published, then changed, by today; drawn up, then reviewed, by today."""
        today = timezone.localdate()
        for first, last in (("site_published", "site_changed"), ("drawn_up", "reviewed")):
            before, after = getattr(self, first), getattr(self, last)
            if before and after and after < before:
                yield (
                    last,
                    gettext("This day is before “%(other)s”.") % {"other": self._meta.get_field(first).verbose_name},
                )
            for name, day in ((first, before), (last, after)):
                if day and day > today:
                    yield name, gettext("This day is still to come.")

    def checks(self) -> Iterator[PageCheck]:
        yield from super().checks()
        due = list(self.reminders(timezone.localdate()))
        yield PageCheck(gettext("The statement was reviewed this year"), not due, tuple(text for _late, text in due))
        undated = [row.value["element"] for row in self.nonconformities() if not row.value["planned"]]
        remarks = tuple(
            gettext("“%(element)s” has no day by which it is mended.") % {"element": one} for one in undated
        )
        yield PageCheck(gettext("Barriers have a day by which they are mended"), not undated, remarks)

    def reminders(self, today: datetime.date) -> Iterator[tuple[bool, str]]:
        """Whether it is late, and what to do: from 1 January until the statement is reviewed in that year."""
        known = self.reviewed or self.drawn_up
        if known and known.year >= today.year:
            return
        last_day = datetime.date(today.year, *REVIEWED_BY)
        if today > last_day:
            message = gettext(
                "The accessibility statement should have been reviewed by %(day)s. There is a fine for that."
            )
        else:
            message = gettext("Review the accessibility statement by %(day)s, even if nothing changed.")
        yield today > last_day, message % {"day": date_format(last_day, "DATE_FORMAT")}
