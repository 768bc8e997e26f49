"""The upload form of pictures: what it lets in can break nothing and betray nobody."""

import io
import struct
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from .file_forms import FileForm

# What Pillow and Willow raise when a file is not the picture that it begins as.
UNREADABLE = (OSError, SyntaxError, ValueError, struct.error, Image.DecompressionBombError)


def damaged() -> ValidationError:
    return ValidationError(
        _("This picture is damaged and cannot be read. Save it again and upload the new file."), code="damaged"
    )


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
    except UNREADABLE as error:
        raise damaged() from error
    finally:
        upload.seek(0)
    return SimpleUploadedFile(upload.name or "picture", buffer.getvalue(), upload.content_type or "")


class PictureField(WagtailImageField):
    """Wagtail's field, which takes for granted that a picture can be decoded once its first bytes look like one."""

    def to_python(self, data: Any) -> Any:
        try:
            return super().to_python(data)
        except UNREADABLE as error:
            raise damaged() from error


class CentreImageForm(FileForm, BaseImageForm):
    """Wagtail's image form; damaged files are refused and metadata is removed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):
            kept = {name: getattr(file, name) for name in ("label", "required", "widget", "max_length")}
            self.fields["file"] = PictureField(**kept)
            self.fields["file"].help_text = file.help_text

    def clean_file(self) -> Any:
        file = self.cleaned_data.get("file")
        if isinstance(file, UploadedFile):
            return without_metadata(file)
        return file
