"""Validators that several apps use."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

LONGEST_LINE = 80

postcode = RegexValidator(r"^\d{2}-\d{3}$", _("Enter a postcode as 02-354."), code="postcode")


def short_lines(text: str) -> None:
    """Refuse a text with a line that is no mere name of something."""
    for line in text.splitlines():
        if len(line.strip()) > LONGEST_LINE:
            raise ValidationError(
                _("“%(line)s” is too long: write a few words in each line, at most %(most)d characters."),
                code="long_line",
                params={"line": line.strip(), "most": LONGEST_LINE},
            )
