"""The funding of a project, source by source, and what was done with it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from cms.core.blocks import INLINE_FEATURES, Precision
from cms.core.fields import PartialDateBlock, TidyRichTextBlock
from cms.core.translating import SamePageBlock, VerbatimCharBlock, VerbatimTextBlock
from cms.core.values import ChoiceBlock, NumberBlock

from . import funding

MONEY_DIGITS = {"max_digits": 14, "decimal_places": 2, "min_value": Decimal(0)}


class Currency(models.TextChoices):
    PLN = "PLN", _("złoty (PLN)")
    EUR = "EUR", _("euro (EUR)")


class MoneyPrecision(models.TextChoices):
    EXACT = "exact", _("exactly")
    OVER = "over", _("more than")
    ABOUT = "about", _("about")
    UNKNOWN = "unknown", _("not given")


class Perspective(models.TextChoices):
    """Programming periods of European and other funds."""

    EEA_2004 = "eea-2004-2009", _("EEA and Norway grants 2004–2009")
    EEA_2009 = "eea-2009-2014", _("EEA and Norway grants 2009–2014")
    EEA_2014 = "eea-2014-2021", _("EEA and Norway grants 2014–2021")
    EU_2007 = "eu-2007-2013", _("European Union 2007–2013")
    EU_2014 = "eu-2014-2020", _("European Union 2014–2020")
    EU_2021 = "eu-2021-2027", _("European Union 2021–2027")
    NATIONAL = "national", _("national or local funds")
    OTHER = "other", _("other")


EEA_PERSPECTIVES = {Perspective.EEA_2004, Perspective.EEA_2009, Perspective.EEA_2014}


class MoneyValue(blocks.StructValue):
    """An amount as readers see it: the source's own words where they are all that is known."""

    def __str__(self) -> str:
        if self["wording"] and self["precision"] != MoneyPrecision.EXACT:
            return str(self["wording"])
        if self["amount"] is None or self["precision"] == MoneyPrecision.UNKNOWN:
            return gettext("not given")
        number = number_format(self["amount"], decimal_pos=2, force_grouping=True)
        money = "\u00a0".join([number, "zł" if self["currency"] == Currency.PLN else self["currency"]])
        if self["precision"] == MoneyPrecision.EXACT:
            return money
        words = MoneyPrecision(self["precision"]).label
        return f"{words} {money}"

    @property
    def is_exact(self) -> bool:
        return self["precision"] == MoneyPrecision.EXACT and self["amount"] is not None


class MoneyBlock(blocks.StructBlock):
    """An amount of money, how exactly it is known, and how the source says it."""

    amount = NumberBlock(
        label=_("Amount"), required=False, help_text=_("In złoty or euro, not in thousands."), **MONEY_DIGITS
    )
    currency = ChoiceBlock(choices=Currency.choices, default=Currency.PLN, label=_("Currency"))
    precision = ChoiceBlock(
        choices=MoneyPrecision.choices, default=MoneyPrecision.EXACT, label=_("How exactly it is known")
    )
    wording = blocks.CharBlock(
        label=_("As the source says it"),
        required=False,
        max_length=100,
        help_text=_("“over 421 thousand złoty”: shown as written when the amount is not exact."),
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        missing = value["amount"] is None and value["precision"] == MoneyPrecision.EXACT
        if missing and not self.is_deferred_validation:
            message = gettext("Give the amount, or say that it is not given.")
            raise StructBlockValidationError(block_errors={"amount": ValidationError(message, code="required")})
        return value

    class Meta:
        icon = "decimal"
        label = _("Amount")
        description = _("Money with its currency and precision")
        value_class = MoneyValue
        template = "projects/blocks/money.html"
        preview_value = {"amount": Decimal("977000.00"), "currency": "PLN", "precision": "exact", "wording": ""}


class FundingSourceBlock(blocks.StructBlock):
    """One source of money: the fund, the programme down to the measure, the call, the agreement and the grant."""

    fund = blocks.CharBlock(label=_("Fund"), max_length=200, help_text=_("European Social Fund"))
    programme = blocks.CharBlock(label=_("Programme"), max_length=250, required=False)
    perspective = ChoiceBlock(choices=Perspective.choices, label=_("Programming period"), required=False)
    priority_code = blocks.RegexBlock(r"^[0-9IVXLC]{1,6}$", label=_("Priority: number"), required=False)
    priority = blocks.CharBlock(label=_("Priority: name"), max_length=250, required=False)
    measure_code = blocks.RegexBlock(r"^\d{1,2}(\.\d{1,2}){1,2}$", label=_("Measure: number"), required=False)
    measure = blocks.CharBlock(label=_("Measure: name"), max_length=250, required=False)
    call_number = blocks.RegexBlock(r"^[^\s<>]{3,60}$", label=_("Call: number"), required=False)
    call_date = PartialDateBlock(label=_("Call: announced"), required=False)
    call_body = blocks.CharBlock(label=_("Call: announced by"), max_length=250, required=False)
    call_subject = blocks.CharBlock(label=_("Call: about"), max_length=250, required=False)
    agreement_number = blocks.RegexBlock(r"^[^\s<>]{3,60}$", label=_("Agreement: number"), required=False)
    agreement_date = PartialDateBlock(label=_("Agreement: signed"), required=False)
    grant = MoneyBlock(label=_("Grant"))
    acknowledgement = VerbatimTextBlock(
        label=_("Prescribed wording"), required=False, help_text=_("Word for word as the funder demands it.")
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Source of funding")
        description = _("A fund with its programme, call, agreement and grant")
        template = "projects/blocks/source.html"
        preview_value = {
            "fund": "Europejski Fundusz Społeczny",
            "programme": "Regionalny Program Operacyjny Województwa Mazowieckiego 2014–2020",
            "perspective": "eu-2014-2020",
            "priority_code": "IX",
            "priority": "Wspieranie włączenia społecznego i walka z ubóstwem",
            "measure_code": "9.2",
            "measure": "Usługi społeczne i usługi opieki zdrowotnej",
            "call_number": "",
            "call_date": None,
            "call_body": "",
            "call_subject": "",
            "agreement_number": "",
            "agreement_date": None,
            "grant": {"amount": Decimal("908610.00"), "currency": "PLN", "precision": "exact", "wording": ""},
            "acknowledgement": "",
        }


class OwnContributionBlock(blocks.StructBlock):
    """Money the centre or its city adds to the grants."""

    money = MoneyBlock(label=_("Own contribution"))
    payer = blocks.CharBlock(label=_("Who pays it"), max_length=200, required=False)

    class Meta:
        icon = "user"
        label = _("Own contribution")
        description = _("What the centre or the city pays itself")
        template = "projects/blocks/own_contribution.html"
        preview_value = {
            "money": {"amount": Decimal("68390.00"), "currency": "PLN", "precision": "exact", "wording": ""},
            "payer": "m.st. Warszawa",
        }


class TotalBlock(blocks.StructBlock):
    """The value of the whole project; one per currency the source gives."""

    money = MoneyBlock(label=_("Total value"))

    class Meta:
        icon = "decimal"
        label = _("Total value")
        description = _("What the whole project costs")
        template = "projects/blocks/total.html"
        preview_value = {
            "money": {"amount": Decimal("977000.00"), "currency": "PLN", "precision": "exact", "wording": ""}
        }


MONEY_OF = {
    "source": ("grant", funding.Kind.GRANT),
    "own": ("money", funding.Kind.OWN),
    "total": ("money", funding.Kind.TOTAL),
}


def amounts_of(stream: Any) -> Iterator[funding.Amount]:
    """The amounts of a funding stream, for the arithmetic."""
    for place, child in enumerate(stream):
        name, kind = MONEY_OF[child.block_type]
        money = child.value[name]
        yield funding.Amount(kind, money["amount"], money["currency"], money.is_exact, place)


def message_about(problem: funding.Problem) -> str:
    """The contradiction in the editor's language, with its figures."""

    def money(value: Decimal) -> str:
        return number_format(value, decimal_pos=2, force_grouping=True) + f"\u00a0{problem.currency}"

    figures = {
        "total": money(problem.total),
        "parts": money(problem.parts),
        "difference": money(problem.difference),
    }
    if problem.code == "sum_differs":
        return (
            gettext("The total is %(total)s, but grants and own contributions make %(parts)s: %(difference)s apart.")
            % figures
        )
    text = gettext("%(parts)s is more than the whole project (%(total)s).") % figures
    if problem.suggestion is not None:
        share = number_format(funding.share(problem.suggestion, problem.total) or 0, decimal_pos=2)
        text += " " + gettext("Did you mean %(amount)s (%(share)s %% of the total)?") % {
            "amount": money(problem.suggestion),
            "share": share,
        }
    return text


class FundingStream(blocks.StreamBlock):
    """Where the money of a project comes from; exact amounts must add up before the page may be submitted."""

    source = FundingSourceBlock()
    own = OwnContributionBlock()
    total = TotalBlock()

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        errors: dict[int, Any] = {}
        for problem in funding.problems(amounts_of(value)):
            name, _kind = MONEY_OF[value[problem.place].block_type]
            amount = StructBlockValidationError(
                block_errors={"amount": ValidationError(message_about(problem), code=problem.code)}
            )
            errors[problem.place] = StructBlockValidationError(block_errors={name: amount})
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return value


class TaskPhase(models.TextChoices):
    PREPARATION = "preparation", _("preparation")
    IMPLEMENTATION = "implementation", _("implementation")
    OTHER = "other", _("other")


class TaskListBlock(blocks.StructBlock):
    """What was done in one phase."""

    phase = ChoiceBlock(choices=TaskPhase.choices, default=TaskPhase.IMPLEMENTATION, label=_("Phase"))
    heading = blocks.CharBlock(label=_("Heading"), max_length=150, required=False)
    tasks = blocks.ListBlock(TidyRichTextBlock(features=INLINE_FEATURES, label=_("Task")), label=_("Tasks"), min_num=1)

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
    unit = blocks.CharBlock(label=_("Unit"), max_length=60, required=False)
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
