"""Who contributed to a text that nobody else has approved yet, and may therefore not decide about it."""

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationSource

from .entries import PERMITTING, Entry, Kind
from .public_content import files_of, fingerprint, plain

# Actions of Wagtail's log by which ``contributions.py`` remembers contributors whom no revision names: of words that
# came into a page from elsewhere, and of words that a page gave to its translations.
TAKEN_OVER = "editorial.taken_over"
GIVEN_TO_TRANSLATE = "editorial.given_to_translate"
FILE_CHANGED = "editorial.file_changed"  # of a file's own log


def contributors_to(page: Page, requested_by_id: int | None = None) -> set[int]:
    """Primary keys of all who contributed since the last text of ``page`` that a second person approved.

    That is every author of a revision since then, the submitter, the translators of its segments, whoever wrote an
    older revision that was brought back since, the authors of unapproved words that came from another page, and whoever
    uploaded or changed a file of the text, as long as nobody else approved that file on some page. A text
    published in an emergency and not yet judged does not count as approved, nor does one that was published past a
    pending draft (``standalone``): their authors stay authors.
    """
    last = last_approved(page)
    people = _authors(page, last)
    for revision in _brought_back(page, last):
        people |= _authors(page, last_approved(page, before=revision), until=revision)
    people |= _translators(page, last)
    people |= _authors_of_files(page)
    people |= _remembered(page, last)
    people |= authors_of_sources(page)
    if requested_by_id:
        people.add(requested_by_id)
    return people


def authors_of_unapproved(page: Page) -> set[int]:
    """Who wrote what another page would take over from ``page`` now; nobody if that is public and approved."""
    last = last_approved(page)
    return set() if last and page.live and last.revision_id == page.live_revision_id else contributors_to(page)


def named(keys: set[int]) -> list[list[Any]]:
    """Pairs of id and name, as the record keeps them."""
    people = get_user_model()._default_manager.filter(pk__in=keys).order_by("pk")
    return [[person.pk, person.get_full_name() or person.get_username()] for person in people]


def last_approved(page: Page, before: Revision | None = None) -> Entry | None:
    """The last publication of ``page`` that a second person approved, together with all that was written till then."""
    published = Entry.objects.about(page).filter(kind=Kind.PUBLISHED)
    if before is not None:
        published = published.filter(revision_id__lt=before.pk)
    confirmed = Entry.objects.about(page).filter(kind=Kind.CONFIRMED).values_list("regarding", flat=True)
    permits = (
        Entry.objects.about(page)
        .filter(kind__in=PERMITTING)
        .filter(Q(kind=Kind.APPROVED) | Q(kind=Kind.EMERGENCY, pk__in=list(confirmed)))
    )
    usable = {entry.pk for entry in permits if not entry.data.get("standalone")}
    return published.filter(regarding__in=usable).order_by("-pk").first()


def written_at(publication: Entry) -> datetime:
    """When the text that went public was written: what came between that and its publication is not in it."""
    written = Revision.objects.filter(pk=publication.revision_id).values_list("created_at", flat=True).first()
    return written or publication.at


def _authors(page: Page, since: Entry | None, until: Revision | None = None) -> set[int]:
    revisions = Revision.objects.for_instance(page)
    if since is not None and since.revision_id:
        # Autosave may write into an existing revision: its time tells, not its number.
        revisions = revisions.filter(Q(pk__gt=since.revision_id) | Q(created_at__gt=written_at(since)))
    if until is not None:
        revisions = revisions.filter(pk__lte=until.pk)
    return set(revisions.exclude(user=None).values_list("user_id", flat=True))


def _brought_back(page: Page, since: Entry | None) -> list[Revision]:
    """Older revisions that somebody returned to since then."""
    reverts = PageLogEntry.objects.filter(page_id=page.pk, action="wagtail.revert")
    if since is not None:
        reverts = reverts.filter(timestamp__gt=written_at(since))
    keys = {(entry.data or {}).get("revision", {}).get("id") for entry in reverts}
    return list(Revision.objects.for_instance(page).filter(pk__in=keys - {None}))


def _translators(page: Page, last: Entry | None) -> set[int]:
    """Who translated in wagtail-localize since the approved text was written; it may come into the page at any time.

    Words that stand elsewhere in the approved text count as well: in another place they may say something else.
    """
    people: set[int] = set()
    for model in (StringTranslation, SegmentOverride):
        rows = model.objects.filter(locale_id=page.locale_id, context__object_id=page.translation_key)
        if last is not None:
            rows = rows.filter(updated_at__gt=written_at(last))
        people |= set(rows.exclude(last_translated_by=None).values_list("last_translated_by_id", flat=True))
    return people


def _authors_of_files(page: Page) -> set[int]:
    """Who uploaded or changed a file of the newest text that nobody else approved as it is, on whatever page."""
    newest = page.get_latest_revision()
    people: set[int] = set()
    for file in files_of(newest.as_object() if newest else page.specific):
        now = plain(fingerprint(file))
        approved = Entry.objects.filter(kind=Kind.APPROVED, files__kind=now["kind"], files__file_id=file.pk)
        permit = approved.order_by("-pk").first()
        if permit is None or now not in permit.snapshot.get("files", ()):
            changes = ModelLogEntry.objects.for_instance(file).filter(action=FILE_CHANGED)
            people |= people_in(changes) | ({file.uploaded_by_user_id} - {None})
    return people


def _remembered(page: Page, last: Entry | None) -> set[int]:
    """Who wrote the unapproved words that came into ``page`` from elsewhere since then."""
    entries = PageLogEntry.objects.filter(page_id=page.pk, action=TAKEN_OVER)
    return people_in(entries.filter(timestamp__gt=written_at(last)) if last else entries)


def authors_of_sources(page: Page) -> set[int]:
    """Who wrote what ``page`` is translated from, as far as nobody had approved it when it was given to translate."""
    people: set[int] = set()
    sources = TranslationSource.objects.filter(
        object_id=page.translation_key, translations__target_locale=page.locale_id
    )
    for source in sources:
        origins = Page.objects.filter(translation_key=page.translation_key, locale_id=source.locale_id)
        given = PageLogEntry.objects.filter(page_id__in=origins.values("pk"), action=GIVEN_TO_TRANSLATE)
        people |= people_in(given.filter(timestamp__gte=source.last_updated_at))
    return people


def people_in(entries: Any) -> set[int]:
    return {person for entry in entries for person in (entry.data or {}).get("people", ())}
