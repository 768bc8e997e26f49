"""Validators that several apps use."""

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

postcode = RegexValidator(r"^\d{2}-\d{3}$", _("Enter a postcode as 02-354."), code="postcode")
