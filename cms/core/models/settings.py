"""What an administrator decides once for a centre."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from .. import colours, stylesheet
from ..blocks import SocialProfileBlock
from ..licences import Licence
from ..validators import postcode


def validate_accent(colour: str) -> None:
    """Refuse a colour in which text would be hard to read on the page's ground (WCAG 2.2, 1.4.3)."""
    try:
        ratio = colours.least_contrast(colour, colours.PAPER)
    except ValueError:
        return
    if ratio < colours.TEXT_CONTRAST:
        raise ValidationError(
            _("Text in this colour is hard to read: contrast %(ratio).1f, at least %(least).1f is needed."),
            code="contrast",
            params={"ratio": ratio, "least": colours.TEXT_CONTRAST},
        )


@register_setting(icon="home")
class CentreSettings(BaseSiteSetting):
    """Name, contact, colour and footer of a centre; administrators only, since no second person approves them."""

    name = models.CharField(_("name"), max_length=100, help_text=_("As residents say it: OPS Ochota."))
    full_name = models.CharField(_("official name"), max_length=255, blank=True)
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True, validators=[postcode])
    city = models.CharField(_("city"), max_length=100, blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    electronic_delivery = models.CharField(
        _("e-delivery address"), max_length=100, blank=True, help_text=_("AE:PL-…, as in the national register.")
    )
    bip_url = models.URLField(_("address of the BIP page"), blank=True)
    accent_colour = models.CharField(
        _("accent colour"),
        max_length=7,
        default="#0b5c63",
        validators=[
            RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Enter a colour as # and six digits, for example #0b5c63.")),
            validate_accent,
        ],
    )
    social_profiles = StreamField([("profile", SocialProfileBlock())], verbose_name=_("social profiles"), blank=True)
    open_data_licence = models.CharField(
        _("licence of the open data"),
        max_length=20,
        choices=Licence,
        default=Licence.CC_BY,
        help_text=_("CC BY: everybody may use the lists who names the centre. CC0: everybody may, without conditions."),
    )
    copyright_from = models.PositiveSmallIntegerField(_("copyright since the year"), null=True, blank=True)
    credit_text = models.CharField(_("credit: text"), max_length=100, blank=True, help_text=_("“Design and build:”"))
    credit_name = models.CharField(_("credit: name"), max_length=100, blank=True)
    credit_url = models.URLField(_("credit: address"), blank=True)
    credit_logo = models.ForeignKey(
        "core.CentreImage", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("credit: logo")
    )

    select_related = ["credit_logo", "site"]
    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("full_name")], heading=_("Name")),
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("city")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("electronic_delivery"),
                FieldPanel("bip_url"),
                FieldPanel("social_profiles"),
            ],
            heading=_("Contact"),
        ),
        MultiFieldPanel([FieldPanel("accent_colour")], heading=_("Look")),
        MultiFieldPanel([FieldPanel("open_data_licence")], heading=_("Open data")),
        MultiFieldPanel(
            [
                FieldPanel("copyright_from"),
                FieldPanel("credit_text"),
                FieldRowPanel([FieldPanel("credit_name"), FieldPanel("credit_url")]),
                FieldPanel("credit_logo"),
            ],
            heading=_("Footer"),
        ),
    ]

    class Meta:
        verbose_name = _("centre")
        verbose_name_plural = _("centres")

    def __str__(self) -> str:
        return self.name

    @property
    def official_name(self) -> str:
        return self.full_name or self.name

    @property
    def copyright_years(self) -> str:
        """``2017-2026``, or this year alone."""
        this_year = timezone.localdate().year
        if not self.copyright_from or self.copyright_from >= this_year:
            return str(this_year)
        return f"{self.copyright_from}–{this_year}"

    @property
    def theme_css(self) -> str:
        """This centre's custom properties: what colours its pages, light and dark; where they are, for print."""
        light, dark = self.accent_colour, colours.for_dark_theme(self.accent_colour)
        tints = colours.tint(light, colours.PAPER), colours.tint(dark, colours.NIGHT)
        drawn = f"--accent-light:{light};--accent-dark:{dark};--tint-light:{tints[0]};--tint-dark:{tints[1]}"
        return f':root{{{drawn};--host:"{self.site.root_url}"}}\n'

    @property
    def theme_digest(self) -> str:
        """Changes with the theme and the site's own rules, so that its address may be cached for ever."""
        return stylesheet.digest(self.theme_css)
