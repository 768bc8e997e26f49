"""Reading documents in the background, so that no publication waits for a long PDF."""

import logging

from django.db import transaction
from django_tasks import task

from ..models import CentreDocument
from ..models.search import DocumentText, SearchEntry
from .extraction import FORMATS, text_in
from .terms import write_terms

log = logging.getLogger(__name__)

QUEUE = "documents"


def read_soon(document: CentreDocument) -> None:
    """Have the worker read ``document`` once this transaction is committed."""
    transaction.on_commit(lambda: enqueue(document.pk))


def enqueue(key: int) -> None:
    # Robust: what cannot be queued now is read by the next ``rebuild_search``.
    try:
        read_document.enqueue(key)
    except Exception:
        log.exception("document %s could not be queued for reading", key)


@task(queue_name=QUEUE, backend=QUEUE)
def read_document(key: int) -> None:
    """The worker's job: read a document, and make what it says findable wherever it is offered."""
    document = CentreDocument.objects.filter(pk=key).first()
    if document is None:
        return
    if not is_read(document):  # by a job for another page that offers it
        keep_text(document)
    text = DocumentText.objects.get(document=document).text
    with transaction.atomic():
        for entry in SearchEntry.objects.select_for_update(of=("self",)).filter(document=document).order_by("pk"):
            entry.text = text
            entry.save(update_fields=["text"])
            write_terms(entry, entry.page.locale.language_code)


def is_read(document: CentreDocument) -> bool:
    """Whether the text of this very file is kept."""
    return DocumentText.objects.filter(document=document, file_hash=document.file_hash).exists()


def keep_text(document: CentreDocument) -> None:
    """Read ``document`` now, and keep what it says."""
    text = ""
    if document.format_name in FORMATS:
        try:
            with document.file.open("rb") as file:
                text = text_in(file.read(), document.format_name)
        except OSError:
            log.exception("document %s could not be read", document.pk)
    text = text.replace("\x00", "").strip()
    values = {"file_hash": document.file_hash, "text": text}
    DocumentText.objects.update_or_create(document=document, defaults=values)
