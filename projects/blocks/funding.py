"""The funding of a project, source by source, and what was done with it."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from cms.core.blocks import INLINE_FEATURES, Precision
from cms.core.fields import PartialDateBlock, TidyRichTextBlock
from cms.core.partial_dates import in_order
from cms.core.translating import SamePageBlock, VerbatimCharBlock, VerbatimTextBlock
from cms.core.values import ChoiceBlock, DateBlock, NumberBlock

from .. import choices
from ..facts import contradictions
from ..wording import message_of
from .codes import CodeBlock
from .money import MoneyBlock


class FundingSourceBlock(blocks.StructBlock):
    """One source of money: the fund, the programme down to the measure, the call, the agreement and the grant."""

    fund = CodeBlock(choices=choices.funds, label=_("Fund"))
    fund_name = blocks.CharBlock(
        label=_("Fund: its name"), max_length=200, required=False, default="", help_text=_("If it is not in the list.")
    )
    perspective = CodeBlock(choices=choices.perspectives, label=_("Programming period"))
    programme = CodeBlock(choices=choices.programmes, label=_("Programme"), required=False)
    programme_name = blocks.CharBlock(
        label=_("Programme: its name"),
        max_length=250,
        required=False,
        default="",
        help_text=_("If it is not in the list."),
    )
    priority_code = blocks.RegexBlock(r"^[0-9IVXLC]{1,6}$", label=_("Priority: number"), required=False, default="")
    priority = blocks.CharBlock(label=_("Priority: name"), max_length=250, required=False, default="")
    measure_code = blocks.RegexBlock(
        r"^\d{1,2}(\.\d{1,2}){1,2}$", label=_("Measure: number"), required=False, default=""
    )
    measure = blocks.CharBlock(label=_("Measure: name"), max_length=250, required=False, default="")
    managing_institution = blocks.CharBlock(label=_("Managing institution"), max_length=250, required=False, default="")
    call_number = blocks.RegexBlock(r"^[^\s<>]{3,60}$", label=_("Call: number"), required=False, default="")
    call_date = PartialDateBlock(label=_("Call: announced"), required=False)
    call_body = blocks.CharBlock(label=_("Call: announced by"), max_length=250, required=False, default="")
    call_subject = blocks.CharBlock(label=_("Call: about"), max_length=250, required=False, default="")
    agreement_number = blocks.RegexBlock(r"^[^\s<>]{3,60}$", label=_("Agreement: number"), required=False, default="")
    agreement_date = PartialDateBlock(label=_("Agreement: signed"), required=False)
    grant = MoneyBlock(label=_("Grant"))
    stated_share = NumberBlock(
        label=_("Rate of co-financing, in %"),
        required=False,
        max_digits=5,
        decimal_places=2,
        min_value=0,
        help_text=_("Only if the agreement states it. Empty: computed from the grant and the total value."),
    )
    eu_share = MoneyBlock(label=_("Of the grant: from the European Union"))
    state_share = MoneyBlock(label=_("Of the grant: from the state"))
    euros = MoneyBlock(label=_("The grant in euro"), currency="EUR")
    exchange_rate = NumberBlock(
        label=_("PLN for 1 EUR"), required=False, max_digits=8, decimal_places=4, min_value=Decimal("0.0001")
    )
    rate_date = DateBlock(label=_("Day of the rate"), required=False)
    rate_source = VerbatimCharBlock(label=_("Source of the rate"), max_length=150, required=False, default="")
    acknowledgement = VerbatimTextBlock(
        label=_("Prescribed wording"),
        required=False,
        default="",
        help_text=_("Word for word as the funder demands it."),
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Source of funding")
        label_format = "{fund} {grant}"
        description = _("A fund with its programme, call, agreement and grant")
        template = "projects/blocks/source.html"
        preview_value = {
            "fund": "EFS",
            "programme": "RPMA",
            "perspective": "eu-2014-2020",
            "priority_code": "IX",
            "priority": "Wspieranie włączenia społecznego i walka z ubóstwem",
            "measure_code": "9.2",
            "measure": "Usługi społeczne i usługi opieki zdrowotnej",
            "grant": "908 610,00 zł",
        }


class OwnContributionBlock(blocks.StructBlock):
    """Money the centre or its city adds to the grants."""

    money = MoneyBlock(label=_("Own contribution"))
    payer = blocks.CharBlock(label=_("Who pays it"), max_length=200, required=False, default="")

    class Meta:
        icon = "user"
        label = _("Own contribution")
        description = _("What the centre or the city pays itself")
        template = "projects/blocks/own_contribution.html"
        preview_value = {"money": "68 390,00 zł", "payer": "m.st. Warszawa"}


class TotalBlock(blocks.StructBlock):
    """The value of the whole project; one per currency the source gives."""

    money = MoneyBlock(label=_("Total value"))

    class Meta:
        icon = "decimal"
        label = _("Total value")
        description = _("What the whole project costs")
        template = "projects/blocks/total.html"
        preview_value = {"money": "977 000,00 zł"}


class EligibleCostsBlock(blocks.StructBlock):
    """That part of the total value of which the funder pays a share."""

    money = MoneyBlock(label=_("Eligible costs"))

    class Meta:
        icon = "decimal"
        label = _("Eligible costs")
        description = _("What of the total value may be refunded")
        template = "projects/blocks/eligible_costs.html"
        preview_value = {"money": "950 000,00 zł"}


class FundingStream(blocks.StreamBlock):
    """Where the money of a project comes from; exact amounts must agree before the page may be submitted."""

    source = FundingSourceBlock()
    own = OwnContributionBlock()
    total = TotalBlock()
    eligible = EligibleCostsBlock()

    def clean(self, value: Any) -> Any:
        """With each contradiction at the amount that it is about."""
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        errors: dict[int, Any] = {}
        for finding in contradictions(value):
            if finding.place is not None:
                name = "grant" if value[finding.place].block_type == "source" else "money"
                error = ValidationError(message_of(finding), code=finding.rule)
                errors[finding.place] = StructBlockValidationError(block_errors={name: error})
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return value


class TaskPhase(models.TextChoices):
    PREPARATION = "preparation", _("preparation")
    IMPLEMENTATION = "implementation", _("implementation")
    OTHER = "other", _("other")


class TaskListBlock(blocks.StructBlock):
    """What was done in one phase, and when."""

    phase = ChoiceBlock(choices=TaskPhase.choices, default=TaskPhase.IMPLEMENTATION, label=_("Phase"))
    heading = blocks.CharBlock(label=_("Heading"), max_length=150, required=False, default="")
    start = PartialDateBlock(label=_("Begins"), required=False)
    end = PartialDateBlock(label=_("Ends"), required=False)
    tasks = blocks.ListBlock(TidyRichTextBlock(features=INLINE_FEATURES, label=_("Task")), label=_("Tasks"), min_num=1)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not in_order(value["start"], value["end"]):
            error = ValidationError(gettext("The end is before the beginning."), code="order")
            raise StructBlockValidationError(block_errors={"end": error})
        return value

    class Meta:
        icon = "tasks"
        label = _("Tasks")
        description = _("What was done, phase by phase")
        template = "projects/blocks/tasks.html"
        preview_value = {
            "phase": "implementation",
            "heading": "Główne działania",
            "tasks": ["<p>usługi opiekuńcze</p>", "<p>teleopieka</p>"],
        }


class IndicatorBlock(blocks.StructBlock):
    """A number that says what the project planned or achieved."""

    label = blocks.CharBlock(label=_("What was counted"), max_length=150)
    precision = ChoiceBlock(choices=Precision.choices, default=Precision.EXACT, label=_("Precision"))
    number = NumberBlock(label=_("Number"), max_digits=12, decimal_places=2, min_value=0)
    unit = blocks.CharBlock(label=_("Unit"), max_length=60, required=False, default="")
    stage = ChoiceBlock(
        choices=[("planned", _("planned")), ("achieved", _("achieved"))], default="achieved", label=_("Stage")
    )

    class Meta:
        icon = "order"
        label = _("Indicator")
        description = _("A planned or achieved number")
        template = "projects/blocks/indicator.html"
        preview_value = {
            "label": "Osoby objęte wsparciem",
            "precision": "exact",
            "number": Decimal(40),
            "unit": "osób",
            "stage": "planned",
        }


class LogoBlock(blocks.StructBlock):
    """The mark of an organisation in the strip under a project; readers who cannot see it hear the name."""

    organisation = VerbatimCharBlock(label=_("Organisation"), max_length=200)
    image = ImageChooserBlock(label=_("Logo"))
    partner = SamePageBlock(page_type="partners.PartnerPage", label=_("In the directory"), required=False)

    class Meta:
        icon = "image"
        label = _("Logo")
        description = _("A partner's or funder's mark")
        template = "projects/blocks/logo.html"
        preview_value = {"organisation": "Stowarzyszenie EKON", "image": None, "partner": None}


class AmendmentBlock(blocks.StructBlock):
    """A change of the project after its agreement was signed."""

    date = PartialDateBlock(label=_("When"))
    what = blocks.CharBlock(label=_("What changed"), max_length=250)
    before = blocks.CharBlock(label=_("Before"), max_length=250, required=False, default="")
    after = blocks.CharBlock(label=_("After"), max_length=250, required=False, default="")

    class Meta:
        icon = "history"
        label = _("Change")
        description = _("An amendment of the project, with the old and the new")
        template = "projects/blocks/amendment.html"
        preview_value = {
            "date": "2018-11",
            "what": "Przedłużenie projektu",
            "before": "do 31 marca 2019",
            "after": "do 31 maja 2019",
        }


class ProjectLinkBlock(blocks.StructBlock):
    """An address elsewhere: the project's own site, the map of grants, the form for reporting irregularities."""

    label = blocks.CharBlock(label=_("Text of the link"), max_length=150)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Link")
        description = _("A page of the project elsewhere")
        template = "projects/blocks/project_link.html"
        preview_value = {"label": "Projekt na mapie dotacji", "url": "https://mapadotacji.gov.pl/"}
