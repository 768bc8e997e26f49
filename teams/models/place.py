"""A place where residents find a team, and when."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from cms.core import hints as text_hints
from cms.core.blocks import AttachmentBlock, BodyBlock, FigureBlock, SocialProfileBlock
from cms.core.linked_data import Node, in_digits, postal_address
from cms.core.models import BasePage, SearchKind
from cms.core.translating import kept_unless_replaced, same_everywhere
from cms.core.validators import postcode

from ..blocks import ExceptionBlock, FacilityBlock, HoursBlock, NoticeBlock
from ..hours import WARSAW, Exceptional, OpeningHours, Rule, Slot
from ..linked_data import specifications
from .querysets import TeamQuerySet


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
        index.SearchField("phone"),
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
