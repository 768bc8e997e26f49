"""The upload form of pictures: what it lets in can break nothing and betray nobody."""

import io
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps
from wagtail.images.forms import BaseImageForm


def without_metadata(upload: UploadedFile) -> UploadedFile:
    """The same picture upright and without EXIF, which may hold the place and the hour it was taken.

    A file without EXIF comes back untouched. ``ValidationError`` when the picture cannot be decoded.
    """
    try:
        upload.seek(0)
        with Image.open(upload) as picture:
            picture.load()
            if not picture.getexif():
                return upload
            upright = ImageOps.exif_transpose(picture)
            buffer = io.BytesIO()
            upright.info.pop("exif", None)
            upright.save(buffer, format=picture.format, quality=92, exif=b"")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ValidationError(
            _("This picture is damaged and cannot be read. Save it again and upload the new file."), code="damaged"
        ) from error
    finally:
        upload.seek(0)
    return SimpleUploadedFile(upload.name or "picture", buffer.getvalue(), upload.content_type or "")


class CentreImageForm(BaseImageForm):
    """Wagtail's image form; damaged files are refused and metadata is removed."""

    def clean_file(self) -> Any:
        file = self.cleaned_data.get("file")
        if isinstance(file, UploadedFile):
            return without_metadata(file)
        return file
