"""Writing what can be found: when a page becomes public, and for all pages by ``manage.py rebuild_search``."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing
from wagtail.search.index import SearchField
from wagtail.signals import page_published, page_unpublished

from ..chosen import files_in
from ..failures import unfailing
from ..models import BasePage, CentreDocument
from ..models.search import DocumentText, SearchEntry, SearchKind, SearchTerm
from .documents import read_soon
from .terms import write_terms


def connect() -> None:
    page_published.connect(after_publication, dispatch_uid="search")
    page_unpublished.connect(after_withdrawal, dispatch_uid="search")


def is_automatic() -> bool:
    """Whether publications write the index: by the setting that decides it for Wagtail's own as well."""
    return bool(settings.WAGTAILSEARCH_BACKENDS["default"].get("AUTO_UPDATE", True))


def after_publication(instance: Page, **kwargs: Any) -> None:
    """In the transaction of the publication: what is public is found at once, and what was public before no more."""
    if isinstance(instance, BasePage) and is_automatic():
        with unfailing("Page %s was not made findable", instance.pk):
            for document in write_entries(instance):
                read_soon(document)


def after_withdrawal(instance: Page, **kwargs: Any) -> None:
    with unfailing("The index of page %s was not removed", instance.pk):
        forget(instance.pk)


def forget(page_id: int) -> None:
    entries = SearchEntry.objects.filter(page_id=page_id)
    SearchTerm.objects.filter(entry__in=entries).delete()
    entries.delete()


@transaction.atomic
def write_entries(page: BasePage) -> list[CentreDocument]:
    """Write anew what can be found of a public page; returns its documents that nobody has read yet."""
    forget(page.pk)
    documents = documents_of(page)
    read = texts_of(documents)
    with override(page.locale.language_code):  # in which its choices say what they are
        entries = list(entries_of(page, documents, read))
    SearchEntry.objects.bulk_create(entries)
    for entry in entries:
        write_terms(entry, page.locale.language_code)
    return [one for one in documents if one.pk not in read]


def texts_of(documents: list[CentreDocument]) -> dict[int, str]:
    """What the present files of ``documents`` say, by their keys; nothing of files that were replaced since."""
    hashes = {one.pk: one.file_hash for one in documents}
    rows = DocumentText.objects.filter(document__in=documents)
    return {one.document_id: one.text for one in rows if one.file_hash == hashes[one.document_id]}


def documents_of(page: BasePage) -> list[CentreDocument]:
    """The documents that a page offers, wherever on it."""
    keys = sorted(int(key) for model, key in files_in(page) if model is CentreDocument)
    return list(CentreDocument.objects.filter(pk__in=keys).order_by("pk"))


def entries_of(page: BasePage, documents: Iterable[CentreDocument], read: dict[int, str]) -> Iterator[SearchEntry]:
    """The page, its parts and its documents, not stored yet."""
    revision = page.live_revision_id or 0
    yield SearchEntry(
        page=page,
        revision=revision,
        kind=page.search_kind,
        title=page.title,
        lead=page.lead,
        text=text_of(page),
        year=page.search_year,
        day=page.search_day,
    )
    for part in page.search_parts():
        yield SearchEntry(
            page=page,
            revision=revision,
            kind=part.kind,
            anchor=part.anchor,
            title=part.title,
            text=part.text,
            until=part.until,
        )
    for document in documents:
        yield SearchEntry(
            page=page,
            revision=revision,
            kind=SearchKind.DOCUMENT,
            document=document,
            title=document.title,
            text=read.get(document.pk, ""),
            year=page.search_year or timezone.localtime(document.created_at).year,
        )


def text_of(page: BasePage) -> str:
    """What a page says besides its title and lead, piece by piece; last the words by which alone it is looked for."""
    fields = [field for field in page.get_search_fields() if isinstance(field, SearchField)]
    fields.sort(key=lambda field: field.field_name == "matters")
    values = (field.get_value(page) for field in fields if field.field_name not in ("title", "lead"))
    return " · ".join(piece for value in values for piece in pieces(value))


def pieces(value: Any) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from pieces(one)
    elif value:
        yield get_text_for_indexing(str(value)).strip()
