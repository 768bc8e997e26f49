"""Documents: the file an editor uploads, with the language it is written in."""

from itertools import islice
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from wagtail.documents.models import AbstractDocument, Document

LETTERS = 20  # on its first pages, by which a PDF counts as text and not as a scan
PAGES = 5


def has_text(pdf: Any) -> bool | None:
    """Whether the first pages of a PDF have letters that can be read out; ``None`` if it cannot be opened."""
    try:
        pages = PdfReader(pdf).pages
        letters = sum(character.isalpha() for page in islice(pages, PAGES) for character in page.extract_text())
    except (PyPdfError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError):
        return None
    finally:
        pdf.seek(0)
    return letters >= LETTERS


def languages() -> Any:
    """The languages of the settings; a function, so that a new one needs no migration."""
    return settings.LANGUAGES


class CentreDocument(AbstractDocument):
    """A file for readers; format and size are read from the file, never typed."""

    language = models.CharField(
        _("language of the document"),
        max_length=10,
        choices=languages,
        default=settings.LANGUAGE_CODE,
    )

    # Whether a PDF has text that can be read out; nothing for other formats, whose text always can.
    is_readable = models.BooleanField(null=True, editable=False)

    admin_form_fields = (*Document.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """As Wagtail's; a new file is looked into first."""
        if self.file and not self.file._committed and self.format_name == "PDF":
            self.is_readable = has_text(self.file)
        super().save(*args, **kwargs)

    @property
    def format_name(self) -> str:
        """The file's format as readers know it: ``PDF``, ``DOCX``."""
        return PurePath(self.filename).suffix.removeprefix(".").upper()
