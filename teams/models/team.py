"""A team of a centre, with its people."""

from collections.abc import Iterator

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from phonenumber_field.modelfields import PhoneNumberField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager, TranslatableMixin
from wagtail.search import index

from cms.core.blocks import AttachmentBlock, BodyBlock, RelatedPageBlock, SocialProfileBlock
from cms.core.linked_data import Node, in_digits
from cms.core.models import BasePage, SearchKind, SearchPart
from cms.core.streams import ids_in
from cms.core.translating import kept_unless_replaced, same_everywhere

from ..blocks import LegalBasisBlock
from .querysets import TeamQuerySet


class TeamPage(BasePage):
    """A team: its people, what it does and on what legal basis."""

    body = StreamField(BodyBlock(), verbose_name=_("what the team does"), blank=True)
    legal_basis = StreamField([("act", LegalBasisBlock())], verbose_name=_("legal basis"), blank=True)
    documents = StreamField([("document", AttachmentBlock())], verbose_name=_("documents"), blank=True)
    social_profiles = StreamField([("profile", SocialProfileBlock())], verbose_name=_("social profiles"), blank=True)
    related_pages = StreamField([("page", RelatedPageBlock())], verbose_name=_("places and related pages"), blank=True)

    search_kind = SearchKind.TEAM
    leads_to_whole = ("placepage",)
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
            said = [*(str(role.value) for role in member.roles), str(member.phone or ""), member.email]
            text = ", ".join(one for one in said if one)
            yield SearchPart(SearchKind.PERSON, member.name, text, member.anchor, member.until)

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
