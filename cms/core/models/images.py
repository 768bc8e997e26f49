"""Images: what they show, whose they are, and who can be recognised in them."""

import secrets
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.images.utils import generate_signature

from ..alt_text import validate_alt_text
from ..files import is_public


class PeopleVisible(models.TextChoices):
    NONE = "none", _("no people")
    UNRECOGNISABLE = "unrecognisable", _("people, not recognisable")
    RECOGNISABLE = "recognisable", _("people, recognisable")


class ConsentBasis(models.TextChoices):
    """Why a recognisable person may be shown (art. 81 of the Polish copyright act)."""

    CONSENT = "consent", _("written consent")
    PUBLIC_FUNCTION = "public_function", _("a public figure, in that function")
    DETAIL = "detail", _("a detail of a larger whole: a gathering, a landscape, a public event")


class CentreImage(AbstractImage):
    """A picture whose alternative text is decided, never derived from the title or the file name."""

    people_visible = models.CharField(
        _("people in the picture"), max_length=20, choices=PeopleVisible, default=PeopleVisible.NONE
    )
    consent_basis = models.CharField(
        _("why recognisable people may be shown"), max_length=20, choices=ConsentBasis, blank=True
    )
    consent_reference = models.CharField(
        _("number of the consent in the centre's files"),
        max_length=100,
        blank=True,
        help_text=_("Only the number. Never upload the consent itself."),
    )
    credit = models.CharField(_("author"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=200, blank=True)

    admin_form_fields = (
        *Image.admin_form_fields,
        "people_visible",
        "consent_basis",
        "consent_reference",
        "credit",
        "licence",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @property
    def default_alt_text(self) -> str:
        """What the picture shows; unlike Wagtail's, never the title, which is often a file name."""
        return self.description

    def clean(self) -> None:
        super().clean()
        errors: dict[str, ValidationError] = {}
        try:
            validate_alt_text(self.description)
        except ValidationError as error:
            errors["description"] = error
        if self.people_visible == PeopleVisible.RECOGNISABLE and not self.consent_basis:
            errors["consent_basis"] = ValidationError(
                _("Somebody can be recognised in this picture: say why the centre may show them."), code="required"
            )
        if errors:
            raise ValidationError(errors)


class CentreRendition(AbstractRendition):
    """A size of a picture, made on demand; of a picture that is not public, kept where no web server looks."""

    PRIVATE_FOLDER = "private"
    # A size that the admin alone shows, whole, with what the others may have cropped away.
    FOR_STAFF = "original"

    image = models.ForeignKey(CentreImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_size")
        ]

    @property
    def is_private(self) -> bool:
        return PurePath(self.file.name or "").parts[:1] == (self.PRIVATE_FOLDER,)

    @property
    def url(self) -> str:
        """The file's own address, or one that asks first who wants to see it."""
        if self.is_private:
            signature = generate_signature(self.image_id, self.filter_spec)
            return reverse("picture", args=[signature, self.image_id, self.filter_spec])
        return super().url

    def get_upload_to(self, filename: str) -> str:
        if self.filter_spec != self.FOR_STAFF and is_public(self.image):
            return super().get_upload_to(filename)
        return f"{self.PRIVATE_FOLDER}/{secrets.token_hex(16)}{PurePath(filename).suffix}"
