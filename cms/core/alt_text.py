"""What may stand as the description of a picture: words about what it shows, never a file name."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MAX_LENGTH = 250
_FILE_NAME = re.compile(
    r"(\.(jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic|pdf)\s*$)|^[^\s]*\d{3,}[^\s]*$|^[^\s]*_[^\s]*$", re.I
)
_EMPTY_WORDS = {
    "obraz",
    "obrazek",
    "zdjęcie",
    "zdjecie",
    "foto",
    "fotografia",
    "grafika",
    "ikona",
    "ikonka",
    "logo",
    "logo firmy",
    "ikona pdf",
    "image",
    "picture",
    "photo",
    "graphic",
    "icon",
    "зображення",
    "фото",
    "світлина",
    "іконка",
}
_OPENING = re.compile(
    r"^\s*(na\s+(zdj[eę]ciu|fotografii|obrazku)|zdj[eę]cie|fotografia|obrazek|image of|picture of|photo of)\b", re.I
)


def validate_alt_text(text: str) -> None:
    """Raise ``ValidationError`` when ``text`` is a file name, an empty word or opens with "in the photo"."""
    words = text.strip()
    if not words:
        return
    if _FILE_NAME.search(words):
        raise ValidationError(_("This is a file name. Say in words what the picture shows."), code="file_name")
    if words.casefold().strip(" .") in _EMPTY_WORDS:
        raise ValidationError(_("This says nothing about the picture. Say what it shows."), code="empty_words")
    if _OPENING.search(words):
        raise ValidationError(
            _("Leave out “in the photo”: a screen reader says that already. Begin with what is shown."), code="opening"
        )
    if len(words) > MAX_LENGTH:
        raise ValidationError(
            _("At most %(limit)d characters; put the rest into the caption."), code="long", params={"limit": MAX_LENGTH}
        )
