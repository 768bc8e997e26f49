"""A project of a centre: who leads it, when, with whose money, for whom, and what came of it."""

from collections.abc import Iterator
from functools import cached_property

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager, TranslatableMixin
from wagtail.search import index

from cms.core.blocks import TEXT_FEATURES, AttachmentBlock, DescribedImageBlock, RelatedPageBlock
from cms.core.fields import PartialDateField, TidyRichTextField
from cms.core.linked_data import Node
from cms.core.models import BasePage, PageCheck, SearchKind
from cms.core.streams import ids_in
from cms.core.translating import kept_unless_replaced, same_everywhere
from cms.core.validators import postcode

from .. import linked_data
from ..blocks import AmendmentBlock, FundingStream, IndicatorBlock, LogoBlock, ProjectLinkBlock, TaskListBlock
from ..facts import OF_AMOUNTS, Split, budget_of, facts_of, split_of
from ..fields import ReasonsField
from ..forms import ProjectPageForm
from ..rules import DutyState, Finding, Level, check, duties
from ..rules.facts import Project
from ..rules.reference import Family
from ..wording import message_of, title_of
from .choices import OurRole, ProjectStatus
from .queryset import ProjectQuerySet
from .reference import FundingReference


class ProjectPage(BasePage):
    """A project: who leads it, when, with whose money, for whom, and what came of it."""

    official_title = models.TextField(
        _("official title"),
        max_length=500,
        help_text=_("Letter by letter as in the agreement; the page's own title may be shorter."),
    )
    subtitle = models.CharField(_("subtitle"), max_length=250, blank=True)
    image = StreamField([("image", DescribedImageBlock())], verbose_name=_("picture"), blank=True, max_num=1)
    our_role = models.CharField(_("our role"), max_length=20, choices=OurRole, default=OurRole.PARTNER)
    role_note = models.CharField(_("our role in words"), max_length=250, blank=True)
    beneficiary = models.CharField(
        _("beneficiary"),
        max_length=250,
        blank=True,
        help_text=_("The institution that signed the funding agreement and leads the project."),
    )
    location = models.CharField(
        _("place"), max_length=200, blank=True, help_text=_("Where it is carried out: Warszawa, Ochota.")
    )
    location_postcode = models.CharField(_("postcode"), max_length=6, blank=True, validators=[postcode])
    location_teryt = models.CharField(
        _("TERYT code"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^(\d{2}|\d{4}|\d{6,7})$", _("Enter a TERYT code of 2, 4, 6 or 7 digits."))],
        help_text=_("Of the voivodeship, county or municipality; Warsaw is 146501."),
    )
    start = PartialDateField(_("begins"))
    end = PartialDateField(_("ends"))
    period_is_planned = models.BooleanField(
        _("the period is as planned"), default=False, help_text=_("The source gives planned, not actual dates.")
    )
    stated_status = models.CharField(
        _("status"),
        max_length=10,
        choices=ProjectStatus,
        blank=True,
        help_text=_("Empty: by the dates. Choose one only where the dates mislead."),
    )
    status_reason = models.CharField(_("why the status is not by the dates"), max_length=250, blank=True)
    funding = StreamField(FundingStream(), verbose_name=_("funding"), blank=True)
    aims = TidyRichTextField(_("aims"), features=TEXT_FEATURES, blank=True)
    target_group = TidyRichTextField(_("who it is for"), features=TEXT_FEATURES, blank=True)
    target_number = models.PositiveIntegerField(_("number of people"), null=True, blank=True)
    target_age_from = models.PositiveSmallIntegerField(
        _("aged at least"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    tasks = StreamField([("tasks", TaskListBlock())], verbose_name=_("tasks"), blank=True)
    results = TidyRichTextField(_("results"), features=TEXT_FEATURES, blank=True)
    indicators = StreamField([("indicator", IndicatorBlock())], verbose_name=_("indicators"), blank=True)
    continues = models.TextField(
        _("continues an earlier project"), max_length=500, blank=True, help_text=_("Its name, years and area.")
    )
    continues_page = models.ForeignKey(
        "projects.ProjectPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name=_("page of the earlier project"),
    )
    documents = StreamField([("document", AttachmentBlock())], verbose_name=_("documents"), blank=True)
    amendments = StreamField([("amendment", AmendmentBlock())], verbose_name=_("changes"), blank=True)
    sign_set = models.CharField(
        _("signs of the funds"),
        max_length=40,
        blank=True,
        help_text=_("Shown above everything else, in the prescribed order."),
    )
    hashtags = models.CharField(
        _("hashtags"), max_length=200, blank=True, help_text=_("Empty: those that the programming period prescribes.")
    )
    keep_until = models.DateField(
        _("public until"),
        null=True,
        blank=True,
        help_text=_("The end of the durability period. Until then the page cannot be withdrawn."),
    )
    links = StreamField([("link", ProjectLinkBlock())], verbose_name=_("links"), blank=True)
    logos = StreamField([("logo", LogoBlock())], verbose_name=_("logos"), blank=True)
    related_pages = StreamField([("page", RelatedPageBlock())], verbose_name=_("related pages"), blank=True)
    reasons = ReasonsField(_("checks and publicity duties"))

    search_kind = SearchKind.PROJECT
    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = ["core.EasyReadPage"]
    base_form_class = ProjectPageForm

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("official_title"), FieldPanel("subtitle")], heading=_("Full name")),
        FieldPanel("image"),
        MultiFieldPanel(
            [FieldPanel("our_role"), FieldPanel("role_note"), FieldPanel("beneficiary")], heading=_("Who does what")
        ),
        InlinePanel("project_partners", heading=_("Partners in the project"), label=_("Partner")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
                FieldPanel("period_is_planned"),
                FieldRowPanel([FieldPanel("stated_status"), FieldPanel("status_reason")]),
            ],
            heading=_("Period"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("location"),
                FieldRowPanel([FieldPanel("location_postcode"), FieldPanel("location_teryt")]),
            ],
            heading=_("Where"),
        ),
        FieldPanel("funding"),
        FieldPanel("aims"),
        MultiFieldPanel(
            [
                FieldPanel("target_group"),
                FieldRowPanel([FieldPanel("target_number"), FieldPanel("target_age_from")]),
            ],
            heading=_("Target group"),
        ),
        FieldPanel("tasks"),
        FieldPanel("results"),
        FieldPanel("indicators"),
        MultiFieldPanel([FieldPanel("continues"), PageChooserPanel("continues_page")], heading=_("Earlier project")),
        FieldPanel("amendments"),
        FieldPanel("documents"),
        MultiFieldPanel(
            [FieldPanel("sign_set"), FieldPanel("hashtags"), FieldPanel("keep_until")], heading=_("Publicity")
        ),
        FieldPanel("logos"),
        FieldPanel("links"),
        FieldPanel("related_pages"),
        FieldPanel("reasons"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("official_title"),
        index.SearchField("aims"),
        index.SearchField("target_group"),
        index.SearchField("tasks"),
        index.SearchField("results"),
        index.SearchField("funding"),
        index.FilterField("start"),
        index.FilterField("end"),
    ]
    override_translatable_fields = [
        *kept_unless_replaced("official_title"),
        *same_everywhere(
            "start", "end", "continues_page", "location_postcode", "location_teryt", "sign_set", "hashtags", "reasons"
        ),
        *same_everywhere("keep_until", "stated_status", "status_reason"),
        *kept_unless_replaced("location"),
    ]

    objects = PageManager.from_queryset(ProjectQuerySet)()

    is_in_site_map = False

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    @property
    def search_year(self) -> int | None:
        """That in which it begins."""
        return self.start.year if self.start else None

    @property
    def status(self) -> ProjectStatus:
        """Planned, running or finished, by today's date in Warsaw, unless somebody stated otherwise."""
        if self.stated_status:
            return ProjectStatus(self.stated_status)
        today = timezone.localdate()
        if self.start and self.start.first_day > today:
            return ProjectStatus.PLANNED
        if self.end and self.end.last_day < today:
            return ProjectStatus.FINISHED
        return ProjectStatus.RUNNING

    @cached_property
    def split(self) -> Split | None:
        """How the total value is paid, where that is exactly known."""
        return split_of(Project(today=timezone.localdate(), **budget_of(self.funding)))

    @cached_property
    def original(self) -> "ProjectPage | None":
        """The public page that this one translates."""
        found = self.translated_page
        return found if found and found.live else None

    @cached_property
    def translated_page(self) -> "ProjectPage | None":
        """The page that this one translates, public or not; its funding is that one's."""
        if not self.locale_id or self.locale.language_code == settings.LANGUAGE_CODE:
            return None
        pages = ProjectPage.objects.filter(translation_key=self.translation_key)
        return pages.filter(locale__language_code=settings.LANGUAGE_CODE).first()

    def keeps(self, words: str) -> bool:
        """Whether a translation has ``words`` as the original says them: its title, its place, prescribed wording."""
        if self.original is None:
            return False
        sources = [child.value for child in self.original.funding if child.block_type == "source"]
        said = [source[name] for source in sources for name in ("acknowledgement", "rate_source")]
        return words in (self.original.official_title, self.original.location, *said)

    @cached_property
    def partner_rows(self) -> list["ProjectPartner"]:
        """The partners, in the order the editor gave."""
        return list(self.project_partners.all())

    def shown_hashtags(self, reference: FundingReference) -> str:
        """Its own hashtags, or those that its periods prescribe."""
        periods = (row.value["perspective"] for row in self.funding if row.block_type == "source")
        prescribed = [tag for code in periods if (one := reference.rules.perspective(code)) for tag in one.hashtags]
        return self.hashtags or " ".join(dict.fromkeys(prescribed))

    def facts(self, reference: FundingReference) -> Project:
        """The page as the rules read it, saved or not."""
        public = ProjectPage.objects.live().filter(translation_key=self.translation_key)
        languages = frozenset(public.values_list("locale__language_code", flat=True))
        leaves = bool(self.keep_until and self.expire_at and self.expire_at.date() < self.keep_until)
        return facts_of(self, self.shown_hashtags(reference), languages, is_leaving=leaves)

    def findings(self, reference: FundingReference | None = None) -> list[Finding]:
        """What the rules say of the project; nothing of a translation, whose figures are those of its original."""
        if self.translated_page:
            return []
        reference = reference or FundingReference.current()
        return check(self.facts(reference), reference.rules)

    def duties(self, reference: FundingReference | None = None) -> list[DutyState]:
        """The duties of publicity that the project has, and what each lacks; none of a translation."""
        if self.translated_page:
            return []
        reference = reference or FundingReference.current()
        return duties(self.facts(reference), reference.rules)

    def is_explained(self, finding: Finding) -> bool:
        return bool(self.reasons.get(finding.rule, "").strip())

    def open_findings(self) -> list[Finding]:
        """What forbids submission: what has to be corrected, and what nobody gave a reason for."""
        return [
            one
            for one in self.findings()
            if one.level is Level.BLOCK or (one.level is Level.WARN and not self.is_explained(one))
        ]

    def contradictions(self) -> Iterator[str]:
        yield from super().contradictions()
        yield from (message_of(one) for one in self.findings() if one.level is Level.BLOCK)

    def checks(self) -> Iterator[PageCheck]:
        """The duties of publicity, and the findings that somebody explained."""
        reference = FundingReference.current()
        for state in self.duties(reference):
            yield PageCheck(title_of(state.duty.name), state.is_met, tuple(message_of(one) for one in state.faults))
        findings = self.findings(reference)
        for name, reason in self.reasons.items():
            found = [message_of(one) for one in findings if one.rule == name]
            if found:
                yield PageCheck(
                    title_of(name), False, (*found, gettext("Reason given: %(reason)s") % {"reason": reason})
                )

    def needs_translation(self, language: str) -> bool:
        """The EEA and Norway grants want their projects described in English, besides the language of the country."""
        if language != "en":
            return False
        families = {one.code: one.family for one in FundingReference.current().rules.perspectives}
        sources = [row.value["perspective"] for row in self.funding if row.block_type == "source"]
        return any(families.get(code) is Family.EEA for code in sources)

    def structured_data(self, request: HttpRequest, publisher: Node) -> Iterator[Node]:
        """The project with its grants. Schema.org has no property for its total value."""
        reference = FundingReference.current(request)
        yield self.as_node(
            "Project",
            alternateName=self.official_title if self.official_title != self.title else "",
            foundingDate=str(self.start or ""),
            dissolutionDate=str(self.end or ""),
            location={"@type": "Place", "name": self.location} if self.location else None,
            parentOrganization=linked_data.organisation(self.beneficiary),
            member=[linked_data.organisation(row.name) for row in self.partner_rows],
            funding=[linked_data.grant(row.value, reference) for row in self.funding if row.block_type == "source"],
            inLanguage=None,
        )

    def leads_to(self) -> Iterator[int | None]:
        yield self.continues_page_id
        yield from (row.partner_id for row in self.partner_rows)
        yield from ids_in(self.related_pages)

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        """What the rules forbid. Contradictory amounts are reported by the funding itself, at the amount."""
        yield from super().submission_errors()
        found = [one for one in self.open_findings() if one.rule not in OF_AMOUNTS or one.level is not Level.BLOCK]
        for name in dict.fromkeys(one.field for one in found if one.level is Level.BLOCK):
            yield name, " ".join(message_of(one) for one in found if one.level is Level.BLOCK and one.field == name)
        unexplained = [f"{title_of(one.rule)}: {message_of(one)}" for one in found if one.level is Level.WARN]
        if unexplained:
            yield (
                "reasons",
                gettext("Correct these, or give a reason for each below: %(findings)s")
                % {"findings": " ".join(dict.fromkeys(unexplained))},
            )

    def hints(self) -> Iterator[str]:
        yield from super().hints()
        names = [child.value["organisation"].casefold() for child in self.logos]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield gettext("The logo of “%(organisation)s” stands twice.") % {"organisation": name}
        if number := len(self.open_findings()):
            yield ngettext(
                "%(number)d check asks for a correction or a reason: see “Checks and publicity duties” below.",
                "%(number)d checks ask for corrections or reasons: see “Checks and publicity duties” below.",
                number,
            ) % {"number": number}

    def clean(self) -> None:
        super().clean()
        if self.stated_status and not self.status_reason:
            raise ValidationError({"status_reason": gettext("Say why the status is another than by the dates.")})

    def objection_to_withdrawal(self) -> str:
        """Why the project has to stay public, in words; empty when it may go."""
        reference = FundingReference.current()
        facts = facts_of(self, "", frozenset(), is_leaving=True)
        found = check(facts, reference.rules, only=["stays_as_long_as_due"])
        return " ".join(message_of(one) for one in found)


class ProjectPartner(TranslatableMixin, Orderable):
    """An organisation with a part in a project, in the directory or not."""

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="project_partners")
    partner = models.ForeignKey(
        "partners.PartnerPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("in the directory"),
    )
    name = models.CharField(_("name"), max_length=250)
    role = models.CharField(_("part in the project"), max_length=150, blank=True)
    from_donor_state = models.BooleanField(
        _("from Iceland, Liechtenstein or Norway"), default=False, help_text=_("A partner from a donor state.")
    )

    panels = [PageChooserPanel("partner"), FieldPanel("name"), FieldPanel("role"), FieldPanel("from_donor_state")]
    override_translatable_fields = [*kept_unless_replaced("name"), *same_everywhere("partner", "from_donor_state")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("partner in a project")

    def __str__(self) -> str:
        return self.name
