"""What legal pages are made of: barriers, evidence and apps of the statement, purposes of personal data."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.translating import SamePageBlock, VerbatimCharBlock
from cms.core.values import ChoiceBlock, DateBlock


class BarrierKind(models.TextChoices):
    """Why something is not accessible. A disproportionate burden is no reason for a centre: art. 8(1) of the Act of
    4 April 2019 leaves out bodies that work for older people and people with disabilities."""

    NONCONFORMITY = "nonconformity", _("does not conform to the annex of the Act")
    OUTSIDE = "outside", _("content that the Act does not cover")


class BarrierBlock(blocks.StructBlock):
    """Something on the site that not everybody can use, and how to get at it all the same."""

    kind = ChoiceBlock(choices=BarrierKind.choices, default=BarrierKind.NONCONFORMITY, label=_("Reason"))
    element = blocks.CharBlock(label=_("What is not accessible"), max_length=200)
    page = SamePageBlock(label=_("Page where it is"), required=False)
    url = blocks.URLBlock(label=_("or its address"), required=False)
    effect = blocks.CharBlock(
        label=_("Whom it keeps from what"), max_length=300, help_text=_("Screen readers do not read the chart out.")
    )
    alternative = blocks.CharBlock(
        label=_("How to get the same otherwise"),
        max_length=300,
        help_text=_("Say it next to the thing itself, too (art. 7)."),
    )
    legal_basis = blocks.CharBlock(
        label=_("Provision that leaves it out"),
        max_length=150,
        required=False,
        help_text=_("For example: art. 3(2)(2)."),
    )
    planned = DateBlock(label=_("To be mended by"), required=False)
    owner = blocks.CharBlock(label=_("Who mends it"), max_length=150, required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not self.is_deferred_validation and value["kind"] == BarrierKind.OUTSIDE and not value["legal_basis"]:
            message = ValidationError(_("Name the provision that leaves this content out."), code="required")
            raise StructBlockValidationError(block_errors={"legal_basis": message})
        return value

    class Meta:
        icon = "warning"
        label = _("Barrier")
        description = _("Something that not everybody can use")
        template = "home/blocks/barrier.html"
        preview_value = {
            "kind": BarrierKind.NONCONFORMITY,
            "element": "Skan uchwały z 2019 r.",
            "page": None,
            "url": "https://example.org/uchwala",
            "effect": "Czytniki ekranu nie odczytają tekstu.",
            "alternative": "Przeczytamy go przez telefon.",
            "legal_basis": "art. 3 ust. 2 pkt 2",
            "planned": None,
            "owner": "Dział Organizacyjny",
        }


class EvidenceLinkBlock(blocks.StructBlock):
    """The address of what an assessment is based on."""

    title = blocks.CharBlock(label=_("Title"), max_length=150)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link"
        label = _("Address")
        template = "home/blocks/evidence_link.html"
        preview_value = {"title": "Raport z badania", "url": "https://example.org/raport"}


class AppBlock(blocks.StructBlock):
    """A mobile application of the centre."""

    name = VerbatimCharBlock(label=_("Name"), max_length=100)
    url = blocks.URLBlock(label=_("Address to download it from"))
    statement_url = blocks.URLBlock(label=_("Address of its accessibility statement"))

    class Meta:
        icon = "mobile-alt"
        label = _("Application")
        template = "home/blocks/app.html"
        preview_value = {
            "name": "Nasza pomoc",
            "url": "https://example.org/aplikacja",
            "statement_url": "https://example.org/aplikacja/deklaracja",
        }


class PurposeBlock(blocks.StructBlock):
    """One purpose for which personal data are used (Regulation (EU) 2016/679, art. 13)."""

    purpose = blocks.CharBlock(label=_("What for"), max_length=250)
    legal_basis = blocks.CharBlock(label=_("Legal basis"), max_length=400)
    recipients = blocks.CharBlock(label=_("Who gets the data"), max_length=400)
    retention = blocks.CharBlock(label=_("How long they are kept"), max_length=400)
    duty = blocks.CharBlock(
        label=_("Must they be given"),
        max_length=400,
        required=False,
        help_text=_("Whether the law asks for them, and what happens without them."),
    )

    class Meta:
        icon = "lock"
        label = _("Purpose")
        description = _("What personal data are used for, why and how long")
        template = "home/blocks/purpose.html"
        preview_value = {
            "purpose": "Załatwienie sprawy z pomocy społecznej",
            "legal_basis": "art. 6 ust. 1 lit. c i e RODO",
            "recipients": "urzędy i sądy uprawnione z mocy prawa",
            "retention": "10 lat od zakończenia sprawy",
            "duty": "Tak, bez nich nie wydamy decyzji.",
        }
