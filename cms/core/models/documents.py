"""Documents: the file an editor uploads, with the language it is written in."""

from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document


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

    admin_form_fields = (*Document.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    @property
    def format_name(self) -> str:
        """The file's format as readers know it: ``PDF``, ``DOCX``."""
        return PurePath(self.filename).suffix.removeprefix(".").upper()
