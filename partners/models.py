"""The directory of organisations a centre works with."""

from collections.abc import Iterator
from typing import Any, Self

from django.db import models
from django.db.models import Count
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PageManager
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index

from cms.core.alphabets import Alphabetical
from cms.core.blocks import TEXT_FEATURES
from cms.core.fields import PartialDateField, TidyRichTextField
from cms.core.linked_data import Node
from cms.core.models import BasePage, SearchKind
from cms.core.paging import page_of
from cms.core.partial_dates import in_order
from cms.core.privacy import OpenPageQuerySet
from cms.core.translating import kept_unless_replaced, same_everywhere


class PartnerType(models.TextChoices):
    ASSOCIATION = "association", _("association")
    FOUNDATION = "foundation", _("foundation")
    PUBLIC = "public", _("public institution")
    SCHOOL = "school", _("school or nursery")
    CHURCH = "church", _("church or religious organisation")
    COMPANY = "company", _("company")
    GROUP = "group", _("informal group")


# In the vocabulary of schema.org; the others are organisations.
SCHEMA_TYPES = {
    PartnerType.ASSOCIATION: "NGO",
    PartnerType.FOUNDATION: "NGO",
    PartnerType.PUBLIC: "GovernmentOrganization",
    PartnerType.SCHOOL: "EducationalOrganization",
    PartnerType.COMPANY: "Corporation",
}


class Agreement(models.TextChoices):
    WRITTEN = "written", _("written agreement")
    ORAL = "oral", _("oral agreement")


class PartnerQuerySet(OpenPageQuerySet):
    def in_directory(self, directory: Page) -> Self:
        """Published partners of a directory, by name in the alphabet of its language."""
        return self.live().public().child_of(directory).by_name(directory.locale.language_code)

    def by_name(self, language: str) -> Self:
        return self.order_by(Alphabetical("title", language), "title", "pk")

    def of_type(self, kind: str) -> Self:
        return self.filter(partner_type=kind) if kind else self

    def in_area(self, area: str) -> Self:
        return self.filter(area=area) if area else self


class PartnerIndexPage(BasePage):
    """The directory: every partner, filtered by kind and area through the address."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["partners.PartnerPage"]

    class Meta:
        verbose_name = _("partner directory")
        verbose_name_plural = _("partner directories")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        kind, area = request.GET.get("type", ""), request.GET.get("area", "")
        kind = kind if kind in PartnerType.values else ""
        everyone = PartnerPage.objects.in_directory(self)
        areas = self._counted(everyone.of_type(kind), "area")
        area = area if area in areas else ""
        pager = page_of(everyone.of_type(kind).in_area(area).select_related("logo"), request)
        kinds = self._counted(everyone.in_area(area), "partner_type")
        context["pager"] = pager
        context["type_choices"] = [(value, label, kinds.get(value, 0)) for value, label in PartnerType.choices]
        context["area_choices"] = [(value, value, number) for value, number in areas.items() if value]
        context["chosen_type"], context["chosen_area"] = kind, area
        return context

    @staticmethod
    def _counted(partners: PartnerQuerySet, field: str) -> dict[str, int]:
        """How many partners have each value of ``field``, in the reader's alphabet."""
        return dict(partners.order_by(Alphabetical(field), field).values_list(field).annotate(Count("pk")))


class PartnerPage(BasePage):
    """An organisation the centre works with, and what they do together."""

    partner_type = models.CharField(
        _("kind of organisation"), max_length=20, choices=PartnerType, default=PartnerType.ASSOCIATION
    )
    together = TidyRichTextField(_("what we do together"), features=TEXT_FEATURES, blank=True)
    area = models.CharField(
        _("area"), max_length=100, blank=True, help_text=_("Where the partner works: Ochota, Warsaw, Mazovia.")
    )
    since = PartialDateField(_("partner since"))
    until = PartialDateField(_("until"), help_text=_("Empty while the co-operation lasts."))
    agreement = models.CharField(_("agreement"), max_length=10, choices=Agreement, blank=True)
    agrees_to_publication = models.BooleanField(
        _("agrees to be named here"), default=False, help_text=_("The page cannot be submitted without it.")
    )
    website = models.URLField(_("website"), blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    logo = models.ForeignKey(
        "core.CentreImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_("Readers who cannot see it hear the partner's name."),
    )

    search_kind = SearchKind.PARTNER
    parent_page_types = ["partners.PartnerIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("partner_type"), FieldPanel("area")]),
        FieldPanel("together"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("since"), FieldPanel("until")]),
                FieldRowPanel([FieldPanel("agreement"), FieldPanel("agrees_to_publication")]),
            ],
            heading=_("Co-operation"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("website"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("logo"),
            ],
            heading=_("Contact"),
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("together"),
        index.SearchField("area"),
        index.SearchField("phone"),
        index.FilterField("partner_type"),
        index.FilterField("area"),
    ]
    # The area is also what lists are narrowed to, so that it is one word in all of a language.
    override_translatable_fields = [
        *kept_unless_replaced("area"),
        *same_everywhere("since", "until", "phone"),
    ]

    objects = PageManager.from_queryset(PartnerQuerySet)()

    is_in_site_map = False
    is_in_a_to_z = False

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    @property
    def in_a_few_words(self) -> str:
        """What a list says of it: its lead, or else how the story of what we do together begins."""
        return self.lead or Truncator(get_text_for_indexing(self.together)).words(30)

    def structured_data(self, request: HttpRequest, publisher: Node) -> Iterator[Node]:
        """The organisation; its own site is its address."""
        page = {"@type": "WebPage", "url": self.full_url}
        kind = SCHEMA_TYPES.get(PartnerType(self.partner_type), "Organization")
        yield self.as_node(kind, url=self.website, areaServed=self.area, subjectOf=page, inLanguage=None)

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        yield from super().submission_errors()
        if not in_order(self.since, self.until):
            yield "until", gettext("The end is before the beginning.")
        if not self.agrees_to_publication:
            yield "agrees_to_publication", gettext("Ask the partner first: nobody is named here without their consent.")
