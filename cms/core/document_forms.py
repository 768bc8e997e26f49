"""The upload form of documents: each is what its name says, and opens without harm."""

import codecs
import re
import zipfile
import zlib
from pathlib import PurePath
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

from .file_forms import FileForm

# What a packed document may be when unpacked.
MOST_BYTES = 100 * 1024 * 1024
MOST_PARTS = 1000
# The part of an Office Open XML package that makes it a text or a spreadsheet.
PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
OPENDOCUMENT = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
UTF16 = (b"\xff\xfe", b"\xfe\xff")
# How films begin: an ISO base media file with its type after four bytes of length, and a Matroska file.
VIDEO = {"mp4": re.compile(rb".{4}ftyp", re.DOTALL), "webm": re.compile(rb"\x1a\x45\xdf\xa3")}
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError)


def check_content(file: IO[bytes], extension: str) -> None:
    """``ValidationError`` when the content of ``file`` is not of the format that ``extension`` names."""
    if extension == "pdf":
        fits = b"%PDF-" in file.read(1024)
    elif extension in PARTS or extension in OPENDOCUMENT:
        fits = fits_package(file, extension)
    elif extension in VIDEO:
        fits = VIDEO[extension].match(file.read(16)) is not None
    else:
        content = file.read()
        fits = content.startswith(UTF16) or b"\0" not in content
        fits = fits and (extension != "vtt" or content.removeprefix(codecs.BOM_UTF8).startswith(b"WEBVTT"))
    if not fits:
        raise ValidationError(
            _("This is not a file of the format %(format)s, or it is damaged. Save it again and upload the new file."),
            code="format",
            params={"format": extension.upper()},
        )


def fits_package(file: IO[bytes], extension: str) -> bool:
    """Whether a packed document is whole; ``ValidationError`` when opening it could do harm."""
    try:
        with zipfile.ZipFile(file) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
                raise ValidationError(_("Unpacked, this file would be too big to open safely."), code="too_big")
            names = package.namelist()
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise ValidationError(_("This file has macros. Save it without them."), code="macros")
            if extension in PARTS:
                return PARTS[extension] in names and "[Content_Types].xml" in names
            with package.open("mimetype") as kind:
                return kind.read(100).strip() == OPENDOCUMENT[extension]
    except DAMAGED:
        return False


class CentreDocumentForm(FileForm, BaseDocumentForm):
    """Wagtail's document form; what is not what its name says is refused."""

    def clean_file(self) -> Any:
        file = self.cleaned_data.get("file")
        if isinstance(file, UploadedFile):
            check_content(file, PurePath(file.name or "").suffix.removeprefix(".").lower())
            file.seek(0)
        return file

    def save(self, commit: bool = True) -> Any:
        """As Wagtail's, but the file that is replaced goes last: if saving is refused, nothing is lost."""
        replaced: Any = self.original_file if "file" in self.changed_data else None
        self.original_file: Any = None
        document = super().save(commit=commit)
        if commit and replaced:
            transaction.on_commit(lambda: replaced.storage.delete(replaced.name))
        return document
