"""The entries of the reference data: funds, programmes, periods, signs and thresholds."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from cms.core.values import ChoiceBlock, DateBlock, NumberBlock, YesNoBlock

from .. import choices
from ..rules.reference import Family, Limit, SignKind
from .codes import CodeBlock

CODE = r"^[\w+-]{1,40}$"
PREVIEW_NAMES = {"pl": "Europejski Fundusz Społeczny", "en": "European Social Fund", "uk": ""}


class FamilyChoice(models.TextChoices):
    EU = Family.EU.value, _("European Union")
    EEA = Family.EEA.value, _("EEA and Norway")
    STATE = Family.STATE.value, _("state budget and state funds")
    LOCAL = Family.LOCAL.value, _("local government")
    OTHER = Family.OTHER.value, _("other")


class SignKindChoice(models.TextChoices):
    FUNDS = SignKind.FUNDS.value, _("European Funds or programme")
    STATE = SignKind.STATE.value, _("Republic of Poland")
    REGION = SignKind.REGION.value, _("voivodeship")
    UNION = SignKind.UNION.value, _("European Union")
    DONORS = SignKind.DONORS.value, _("EEA and Norway grants")
    OTHER = SignKind.OTHER.value, _("other")


class LimitChoice(models.TextChoices):
    STATE_PUBLICITY = Limit.STATE_PUBLICITY.value, _("state funding above this is announced (PLN)")
    PUBLIC_CONTRIBUTION = (
        Limit.PUBLIC_CONTRIBUTION.value,
        _("unless the EU or EFTA support it and the public contribution is at most this (EUR)"),
    )
    ENGLISH_VERSION = Limit.ENGLISH_VERSION.value, _("EEA grants from this on need an English version (EUR)")
    TITLE_LENGTH = Limit.TITLE_LENGTH.value, _("longest official title on a board (characters)")
    SIGNS_IN_LINE = Limit.SIGNS_IN_LINE.value, _("most signs in a line")
    LOWEST_RATE = Limit.LOWEST_RATE.value, _("lowest plausible rate (PLN for 1 EUR)")
    HIGHEST_RATE = Limit.HIGHEST_RATE.value, _("highest plausible rate (PLN for 1 EUR)")
    LONGEST_PERIOD = Limit.LONGEST_PERIOD.value, _("longest usual project (years)")
    AGREEMENT_DELAY = Limit.AGREEMENT_DELAY.value, _("latest usual agreement after the beginning (months)")


class NamesBlock(blocks.StructBlock):
    """A name in each language of the installation; to migrations a struct without fields, whatever they are."""

    def __init__(self, **kwargs: Any) -> None:
        names = [
            (code, blocks.CharBlock(label=name, required=code == settings.LANGUAGE_CODE, max_length=250))
            for code, name in settings.LANGUAGES
        ]
        super().__init__(names, **kwargs)

    def deconstruct(self) -> Any:
        return "wagtail.blocks.StructBlock", [[]], {}

    def deconstruct_with_lookup(self, lookup: Any) -> Any:
        return self.deconstruct()

    class Meta:
        icon = "openquote"
        label = _("Name")
        form_classname = "struct-block names-block"


class InForceBlock(blocks.StructBlock):
    """Something that is in force from one day until another, either of which may be open."""

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value["valid_from"] and value["valid_to"] and value["valid_from"] > value["valid_to"]:
            error = ValidationError(gettext("The end is before the beginning."), code="order")
            raise StructBlockValidationError(block_errors={"valid_to": error})
        return value


class PerspectiveBlock(blocks.StructBlock):
    """A programming period, and what its law asks of those who get money from it."""

    code = blocks.RegexBlock(CODE, label=_("Code"), help_text=_("Pages refer to it; it does not change."))
    names = NamesBlock()
    family = ChoiceBlock(choices=FamilyChoice.choices, label=_("Whose money it is"))
    first_year = blocks.IntegerBlock(label=_("First year"), required=False, min_value=1989, max_value=2100)
    last_year = blocks.IntegerBlock(label=_("Last year of payments"), required=False, min_value=1989, max_value=2100)
    hashtags = blocks.CharBlock(label=_("Prescribed hashtags"), required=False, max_length=200)
    sign_order = blocks.ListBlock(
        ChoiceBlock(choices=SignKindChoice.choices, label=_("Kind of sign")), label=_("Order of the signs"), default=[]
    )
    requires_retention = YesNoBlock(label=_("Pages are kept until a day"), required=False)
    act = blocks.CharBlock(label=_("Act"), required=False, max_length=300)

    class Meta:
        icon = "date"
        label = _("Programming period")
        label_format = "{code}"
        description = _("A period with its signs, hashtags and duties")
        preview_value = {"code": "eu-2014-2020", "names": PREVIEW_NAMES, "family": "eu", "sign_order": ["funds"]}


class FundBlock(blocks.StructBlock):
    """A fund, and the periods in which it exists."""

    code = blocks.RegexBlock(CODE, label=_("Code"), help_text=_("Pages refer to it; it does not change."))
    names = NamesBlock()
    family = ChoiceBlock(choices=FamilyChoice.choices, label=_("Whose money it is"))
    perspectives = blocks.ListBlock(
        blocks.RegexBlock(CODE, label=_("Code of a period")),
        label=_("Periods"),
        default=[],
        help_text=_("None: any period."),
    )
    act = blocks.CharBlock(label=_("Act"), required=False, max_length=300)

    class Meta:
        icon = "folder-open-inverse"
        label = _("Fund")
        label_format = "{code}"
        description = _("Where money comes from")
        preview_value = {"code": "EFS", "names": PREVIEW_NAMES, "family": "eu", "perspectives": ["eu-2014-2020"]}


class ProgrammeBlock(blocks.StructBlock):
    """A programme of a period; the numbers of its calls and agreements begin with its prefix."""

    code = blocks.RegexBlock(CODE, label=_("Code"), help_text=_("Pages refer to it; it does not change."))
    names = NamesBlock()
    perspective = blocks.RegexBlock(CODE, label=_("Code of the period"))
    prefix = blocks.RegexBlock(r"^[A-Z]{2,8}$", label=_("Numbers begin with"), required=False)

    class Meta:
        icon = "list-ul"
        label = _("Programme")
        label_format = "{code}"
        description = _("A programme of a period")
        preview_value = {"code": "POWR", "names": PREVIEW_NAMES, "perspective": "eu-2014-2020", "prefix": "POWR"}


class SignBlock(blocks.StructBlock):
    """A sign of a fund, a programme or an authority; its name is read out in place of the picture."""

    code = blocks.RegexBlock(CODE, label=_("Code"), help_text=_("Pages refer to it; it does not change."))
    names = NamesBlock()
    kind = ChoiceBlock(choices=SignKindChoice.choices, label=_("Kind of sign"))

    class Meta:
        icon = "image"
        label = _("Sign")
        label_format = "{code}"
        description = _("A sign to be shown")
        preview_value = {"code": "rp", "names": PREVIEW_NAMES, "kind": "state"}


class SignSetBlock(InForceBlock):
    """Signs that are shown together, in this order."""

    code = blocks.RegexBlock(CODE, label=_("Code"), help_text=_("Pages refer to it; it does not change."))
    names = NamesBlock()
    perspective = blocks.RegexBlock(CODE, label=_("Code of the period"))
    programme = blocks.RegexBlock(
        CODE,
        label=_("Code of the programme"),
        required=False,
        help_text=_("None: for the programmes of the period that have no set of their own."),
    )
    signs = blocks.ListBlock(blocks.RegexBlock(CODE, label=_("Code of a sign")), label=_("Signs"), min_num=1)
    valid_from = DateBlock(label=_("In force from"), required=False)
    valid_to = DateBlock(label=_("In force until"), required=False)
    act = blocks.CharBlock(label=_("Act"), required=False, max_length=300)

    class Meta:
        icon = "grip"
        label = _("Set of signs")
        label_format = "{code}"
        description = _("Signs in the prescribed order")
        preview_value = {"code": "fe-2014", "names": PREVIEW_NAMES, "perspective": "eu-2014-2020", "signs": ["rp"]}


class ThresholdBlock(InForceBlock):
    """A figure that a rule compares with, for as long as it is in force."""

    limit = ChoiceBlock(choices=LimitChoice.choices, label=_("What it is"))
    value = NumberBlock(label=_("Value"), min_value=0, max_digits=14, decimal_places=4)
    valid_from = DateBlock(label=_("In force from"), required=False)
    valid_to = DateBlock(label=_("In force until"), required=False)
    act = blocks.CharBlock(label=_("Act"), required=False, max_length=300)

    class Meta:
        icon = "decimal"
        label = _("Threshold")
        label_format = "{limit}: {value}"
        description = _("A figure of a rule, with the act it stands in")
        preview_value = {"limit": "title_length", "value": Decimal(150)}


class SignFileBlock(blocks.StructBlock):
    """A sign and the picture of it that its owner publishes."""

    sign = CodeBlock(choices=choices.signs, label=_("Sign"))
    image = ImageChooserBlock(label=_("Picture"))

    class Meta:
        icon = "image"
        label = _("Sign")
        label_format = "{sign}"
        description = _("The official file of a sign")
        preview_value: dict[str, Any] = {"sign": "rp", "image": None}
