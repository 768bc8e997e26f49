"""Projects a centre takes part in, with their structured funding."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Self

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager, TranslatableMixin
from wagtail.search import index

from cms.core.alphabets import Alphabetical
from cms.core.blocks import TEXT_FEATURES, AttachmentBlock, DescribedImageBlock, RelatedPageBlock
from cms.core.fields import PartialDateField, TidyRichTextField
from cms.core.models import BasePage
from cms.core.paging import page_of
from cms.core.partial_dates import in_order
from cms.core.privacy import OpenPageQuerySet
from cms.core.streams import ids_in
from cms.core.translating import kept_unless_replaced, same_everywhere

from . import funding
from .blocks import EEA_PERSPECTIVES, FundingStream, IndicatorBlock, LogoBlock, TaskListBlock, amounts_of


class OurRole(models.TextChoices):
    """What the centre is in a project; publicity duties follow from it."""

    BENEFICIARY = "beneficiary", _("beneficiary")
    PARTNER = "partner", _("partner")
    IMPLEMENTING = "implementing", _("implementing unit")
    PARTICIPANT = "participant", _("participant")
    COOPERATING = "cooperating", _("co-operating institution")


class ProjectStatus(models.TextChoices):
    PLANNED = "planned", _("planned")
    RUNNING = "running", _("running")
    FINISHED = "finished", _("finished")


class ProjectQuerySet(OpenPageQuerySet):
    def newest_in(self, section: Page) -> Self:
        """Published projects under ``section``, the latest to begin first."""
        return self.live().public().descendant_of(section).latest_first(section.locale.language_code)

    def latest_first(self, language: str) -> Self:
        """By the day they begin, those of one day by name in the alphabet of ``language``."""
        return self.order_by("-start", Alphabetical("title", language), "title", "pk")

    def of_status(self, status: str) -> Self:
        """Projects planned, running or finished today. Partial dates sort as text: 2018 < 2018-06 < 2018-06-30."""
        today = timezone.localdate().isoformat()
        # A month or a year that is not over yet is compared by as many characters as it has.
        future = models.Q(start__gt=today)
        past = ~models.Q(end="") & models.Q(end__lt=today) & ~models.Q(end__in=[today[:4], today[:7]])
        match status:
            case ProjectStatus.PLANNED:
                return self.filter(future)
            case ProjectStatus.RUNNING:
                return self.exclude(future).exclude(past)
            case ProjectStatus.FINISHED:
                return self.filter(past)
        return self

    def with_partner(self, partner: Page) -> Self:
        """Published projects, in the partner's language, that name any translation of ``partner``."""
        return (
            self.live()
            .public()
            .filter(locale_id=partner.locale_id, project_partners__partner__translation_key=partner.translation_key)
            .latest_first(partner.locale.language_code)
            .distinct()
        )


class ProjectIndexPage(BasePage):
    """The list of projects, by status through the address."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.ProjectPage"]

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        status = request.GET.get("status", "")
        status = status if status in ProjectStatus.values else ""
        projects = ProjectPage.objects.newest_in(self)
        context["pager"] = page_of(projects.of_status(status), request)
        context["status_choices"] = [
            (value, label, projects.of_status(value).count()) for value, label in ProjectStatus.choices
        ]
        context["chosen_status"] = status
        return context


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
    leader = models.CharField(
        _("led by"), max_length=250, blank=True, help_text=_("The institution that carries the project out.")
    )
    start = PartialDateField(_("begins"))
    end = PartialDateField(_("ends"))
    period_is_planned = models.BooleanField(
        _("the period is as planned"), default=False, help_text=_("The source gives planned, not actual dates.")
    )
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
    logos = StreamField([("logo", LogoBlock())], verbose_name=_("logos"), blank=True)
    related_pages = StreamField([("page", RelatedPageBlock())], verbose_name=_("related pages"), blank=True)

    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = ["core.EasyReadPage"]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("official_title"), FieldPanel("subtitle")], heading=_("Full name")),
        FieldPanel("image"),
        MultiFieldPanel(
            [FieldPanel("our_role"), FieldPanel("role_note"), FieldPanel("leader")], heading=_("Who does what")
        ),
        InlinePanel("project_partners", heading=_("Partners in the project"), label=_("Partner")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("start"), FieldPanel("end")]), FieldPanel("period_is_planned")],
            heading=_("Period"),
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
        FieldPanel("documents"),
        FieldPanel("logos"),
        FieldPanel("related_pages"),
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
        *same_everywhere("start", "end", "continues_page"),
    ]

    objects = PageManager.from_queryset(ProjectQuerySet)()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    @property
    def status(self) -> ProjectStatus:
        """Planned, running or finished, by today's date in Warsaw."""
        today = timezone.localdate()
        if self.start and self.start.first_day > today:
            return ProjectStatus.PLANNED
        if self.end and self.end.last_day < today:
            return ProjectStatus.FINISHED
        return ProjectStatus.RUNNING

    @property
    def grant_share(self) -> Decimal | None:
        """The exact grants as a percentage of the exact total, or ``None`` when either is not exactly known."""
        amounts = [amount for amount in amounts_of(self.funding) if amount.exact]
        total = next((amount for amount in amounts if amount.kind is funding.Kind.TOTAL), None)
        grants = [
            amount.value
            for amount in amounts
            if total and amount.kind is funding.Kind.GRANT and amount.currency == total.currency and amount.value
        ]
        if total is None or not total.value or not grants:
            return None
        return funding.share(sum(grants, Decimal(0)), total.value)

    @cached_property
    def original(self) -> "ProjectPage | None":
        """The public page that this one translates."""
        if self.locale.language_code == settings.LANGUAGE_CODE:
            return None
        pages = ProjectPage.objects.live().filter(translation_key=self.translation_key)
        return pages.filter(locale__language_code=settings.LANGUAGE_CODE).first()

    def keeps(self, words: str) -> bool:
        """Whether a translation has ``words`` as the original says them: its official title, an acknowledgement."""
        if self.original is None:
            return False
        said = [child.value["acknowledgement"] for child in self.original.funding if child.block_type == "source"]
        return words in (self.original.official_title, *said)

    @cached_property
    def partner_rows(self) -> list["ProjectPartner"]:
        """The partners, in the order the editor gave."""
        return list(self.project_partners.all())

    def needs_translation(self, language: str) -> bool:
        """The EEA and Norway grants want their projects described in English, besides the language of the country."""
        sources = [child.value for child in self.funding if child.block_type == "source"]
        return language == "en" and any((source["perspective"] or "") in EEA_PERSPECTIVES for source in sources)

    def leads_to(self) -> Iterator[int | None]:
        yield self.continues_page_id
        yield from (row.partner_id for row in self.partner_rows)
        yield from ids_in(self.related_pages)

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        yield from super().submission_errors()
        if not in_order(self.start, self.end):
            yield "end", gettext("The end is before the beginning.")
        if self.our_role == OurRole.BENEFICIARY and not self.aims:
            yield "aims", gettext("A beneficiary has to state the aims of the project.")

    def hints(self) -> Iterator[str]:
        yield from super().hints()
        names = [child.value["organisation"].casefold() for child in self.logos]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield gettext("The logo of “%(organisation)s” stands twice.") % {"organisation": name}
        sources = [child.value for child in self.funding if child.block_type == "source"]
        if self.our_role == OurRole.BENEFICIARY and not all(source["agreement_number"] for source in sources):
            yield gettext("The number of the funding agreement is missing.")


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

    panels = [PageChooserPanel("partner"), FieldPanel("name"), FieldPanel("role")]
    override_translatable_fields = [*kept_unless_replaced("name"), *same_everywhere("partner")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("partner in a project")

    def __str__(self) -> str:
        return self.name
