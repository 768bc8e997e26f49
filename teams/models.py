"""Teams of a centre with their people, and the places where residents find them."""

import datetime
from collections.abc import Iterator
from typing import Any, Self

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from phonenumber_field.modelfields import PhoneNumberField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager, TranslatableMixin
from wagtail.search import index

from cms.core import hints as text_hints
from cms.core.alphabets import Alphabetical
from cms.core.blocks import AttachmentBlock, BodyBlock, FigureBlock, RelatedPageBlock, SocialProfileBlock
from cms.core.linked_data import Node, in_digits, postal_address
from cms.core.models import BasePage, SearchKind, SearchPart
from cms.core.privacy import OpenPageQuerySet
from cms.core.streams import ids_in
from cms.core.translating import kept_unless_replaced, same_everywhere
from cms.core.validators import postcode

from .blocks import ExceptionBlock, FacilityBlock, HoursBlock, LegalBasisBlock, NoticeBlock
from .hours import WARSAW, Exceptional, OpeningHours, Rule, Slot
from .linked_data import specifications


class TeamQuerySet(OpenPageQuerySet):
    def in_section(self, section: Page) -> Self:
        """Published pages of a section, in the order of the tree."""
        return self.live().public().child_of(section).order_by("path")

    def counted_by_district(self, language: str) -> dict[str, int]:
        """How many places are in each district, in the alphabet of ``language``; those that name none as ``""``."""
        rows = self.order_by(Alphabetical("district", language), "district")
        return dict(rows.values_list("district").annotate(models.Count("pk")))


class TeamIndexPage(BasePage):
    """The teams and places of a centre, by which of both and by district through the address."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["teams.TeamPage", "teams.PlacePage"]

    class Meta:
        verbose_name = _("list of teams and places")
        verbose_name_plural = _("lists of teams and places")

    def needs_translation(self, language: str) -> bool:
        """Places are below it."""
        return True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        shown, district = request.GET.get("show", ""), request.GET.get("district", "")
        teams, places = TeamPage.objects.in_section(self), PlacePage.objects.in_section(self)
        districts = places.counted_by_district(self.locale.language_code)
        district = district if district in districts else ""
        places = places.filter(district=district) if district else places
        teams = teams.none() if district else teams
        found = {"teams": list(teams), "places": list(places)}
        shown = shown if shown in found else ""
        context |= {name: pages if shown in ("", name) else [] for name, pages in found.items()}
        context["shown_choices"] = [
            ("teams", _("Teams"), len(found["teams"])),
            ("places", _("Places"), len(found["places"])),
        ]
        context["district_choices"] = [(value, value, number) for value, number in districts.items() if value]
        context["chosen_shown"], context["chosen_district"] = shown, district
        return context


class TeamPage(BasePage):
    """A team: its people, what it does and on what legal basis."""

    body = StreamField(BodyBlock(), verbose_name=_("what the team does"), blank=True)
    legal_basis = StreamField([("act", LegalBasisBlock())], verbose_name=_("legal basis"), blank=True)
    documents = StreamField([("document", AttachmentBlock())], verbose_name=_("documents"), blank=True)
    social_profiles = StreamField([("profile", SocialProfileBlock())], verbose_name=_("social profiles"), blank=True)
    related_pages = StreamField([("page", RelatedPageBlock())], verbose_name=_("places and related pages"), blank=True)

    search_kind = SearchKind.TEAM
    parent_page_types = ["teams.TeamIndexPage"]
    subpage_types = ["core.EasyReadPage"]

    content_panels = [
        *BasePage.content_panels,
        InlinePanel("members", heading=_("People"), label=_("Person")),
        FieldPanel("body"),
        FieldPanel("legal_basis"),
        FieldPanel("related_pages"),
        FieldPanel("documents"),
        FieldPanel("social_profiles"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.SearchField("legal_basis")]

    objects = PageManager.from_queryset(TeamQuerySet)()

    class Meta:
        verbose_name = _("team")
        verbose_name_plural = _("teams")

    def leads_to(self) -> Iterator[int | None]:
        yield from ids_in(self.related_pages)

    def structured_data(self, request: HttpRequest, publisher: Node) -> Iterator[Node]:
        """An office of the centre with its people, as they stand on the page."""
        yield self.as_node("Organization", parentOrganization=publisher, employee=[*map(person, self.current_members)])

    def search_parts(self) -> Iterator[SearchPart]:
        for member in self.members.all():
            text = ", ".join([*(str(role.value) for role in member.roles), member.email])
            yield SearchPart(SearchKind.PERSON, member.name, text.strip(", "), member.anchor, member.until)

    @property
    def current_members(self) -> list["TeamMember"]:
        """Who is in the team today, in the order the editor gave."""
        today = timezone.localdate()
        return [member for member in self.members.all() if not member.until or member.until >= today]


class TeamMember(TranslatableMixin, Orderable):
    """A person in a team, with the phone and e-mail of the post, not private ones."""

    page = ParentalKey(TeamPage, on_delete=models.CASCADE, related_name="members")
    name = models.CharField(_("first and last name"), max_length=150)
    roles = StreamField(
        [("role", blocks.CharBlock(label=_("Role"), max_length=150))], verbose_name=_("roles"), min_num=1
    )
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    until = models.DateField(_("in the team until"), null=True, blank=True, help_text=_("Not shown after this day."))

    panels = [
        FieldPanel("name"),
        FieldPanel("roles"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        FieldPanel("until"),
    ]
    override_translatable_fields = [*kept_unless_replaced("name"), *same_everywhere("phone")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("person")

    def __str__(self) -> str:
        return self.name

    @property
    def anchor(self) -> str:
        """Where the person is found on the page of the team."""
        return f"person-{self.pk}"


def person(member: TeamMember) -> Node:
    """A member of a team as a thing of schema.org."""
    return {
        "@type": "Person",
        "name": member.name,
        "jobTitle": [str(role.value) for role in member.roles],
        "telephone": in_digits(member.phone),
        "email": member.email,
    }


class PlacePage(BasePage):
    """A place residents come to: address, hours that know holidays, notices, and what is inside."""

    street = models.CharField(_("street and number"), max_length=200)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True, validators=[postcode])
    city = models.CharField(_("city"), max_length=100, default="Warszawa")
    district = models.CharField(_("district"), max_length=100, blank=True)
    directions = models.TextField(
        _("how to get there and in"), max_length=1000, blank=True, help_text=_("Stops, entrance, steps, lift, parking.")
    )
    map_url = models.URLField(_("address of a map"), blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    hours = StreamField([("hours", HoursBlock())], verbose_name=_("weekly hours"), blank=True)
    closed_on_holidays = models.BooleanField(_("closed on public holidays"), default=True)
    exceptions = StreamField([("exception", ExceptionBlock())], verbose_name=_("exceptions"), blank=True)
    notices = StreamField([("notice", NoticeBlock())], verbose_name=_("notices"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("about the place"), blank=True)
    facilities = StreamField([("facility", FacilityBlock())], verbose_name=_("facilities"), blank=True)
    gallery = StreamField([("image", FigureBlock())], verbose_name=_("pictures"), blank=True)
    documents = StreamField([("document", AttachmentBlock())], verbose_name=_("documents"), blank=True)
    social_profiles = StreamField([("profile", SocialProfileBlock())], verbose_name=_("social profiles"), blank=True)

    search_kind = SearchKind.PLACE
    parent_page_types = ["teams.TeamIndexPage"]
    subpage_types = ["core.EasyReadPage"]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("city"), FieldPanel("district")]),
                FieldPanel("directions"),
                FieldPanel("map_url"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
            ],
            heading=_("Address and contact"),
        ),
        MultiFieldPanel(
            [FieldPanel("hours"), FieldPanel("closed_on_holidays"), FieldPanel("exceptions")],
            heading=_("Opening hours"),
        ),
        FieldPanel("notices"),
        FieldPanel("body"),
        FieldPanel("facilities"),
        FieldPanel("gallery"),
        FieldPanel("documents"),
        FieldPanel("social_profiles"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("street"),
        index.SearchField("city"),
        index.SearchField("district"),
        index.SearchField("directions"),
        index.SearchField("body"),
        index.SearchField("facilities"),
    ]
    override_translatable_fields = [
        *kept_unless_replaced("city", "district"),
        *same_everywhere("street", "postcode", "phone"),
    ]

    objects = PageManager.from_queryset(TeamQuerySet)()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def needs_translation(self, language: str) -> bool:
        return True

    def structured_data(self, request: HttpRequest, publisher: Node) -> Iterator[Node]:
        yield self.as_node(
            "CivicStructure",
            address=postal_address(self.street, self.postcode, self.city),
            telephone=in_digits(self.phone),
            email=self.email,
            hasMap=self.map_url,
            openingHoursSpecification=list(specifications(self.opening_hours)),
        )

    @property
    def opening_hours(self) -> OpeningHours:
        """The hours as something that can be asked; incomplete rows of a draft are left out."""
        rules = [
            Rule(
                frozenset(int(number) for number in row.value["weekdays"]),
                Slot(row.value["opens"], row.value["closes"]),
                row.value["valid_from"],
                row.value["valid_to"],
            )
            for row in self.hours
            if row.value["opens"] and row.value["closes"]
        ]
        exceptions = [
            Exceptional(
                row.value["first"],
                row.value["last"],
                tuple(Slot(slot["opens"], slot["closes"]) for slot in row.value["slots"]),
                row.value["reason"],
            )
            for row in self.exceptions
            if row.value["first"] and row.value["last"]
        ]
        return OpeningHours(rules, exceptions, self.closed_on_holidays)

    @property
    def has_hours(self) -> bool:
        return bool(self.hours)

    @property
    def is_open_now(self) -> bool:
        return self.opening_hours.is_open(timezone.now())

    @property
    def closes_at(self) -> datetime.time | None:
        """When the place closes, while it is open."""
        slot = self.opening_hours.open_slot(timezone.now())
        return slot.closes if slot else None

    @property
    def opens_next(self) -> datetime.datetime | None:
        return self.opening_hours.next_opening(timezone.now())

    @property
    def this_week(self) -> list[Any]:
        return self.opening_hours.week_of(timezone.now().astimezone(WARSAW).date())

    @property
    def current_notices(self) -> list[Any]:
        """Notices whose days include today."""
        return shown_today(self.notices)

    def hints(self) -> Iterator[str]:
        yield from super().hints()
        if not self.postcode:
            yield gettext("The postcode is missing; letters and maps need it.")
        for row in self.notices:
            yield from text_hints.of_text(str(row.value["text"]))


def shown_today(notices: Any) -> list[Any]:
    """The notices of a stream whose days include today, in Warsaw; incomplete ones are left out."""
    today = timezone.now().astimezone(WARSAW).date()
    return [
        row.value
        for row in notices
        if row.value["shown_from"]
        and row.value["shown_to"]
        and row.value["shown_from"] <= today <= row.value["shown_to"]
    ]
