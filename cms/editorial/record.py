"""Writing the record, and proving that nobody altered it.

Each entry's hash covers its own content and the hash of the entry before it. Whoever changes, removes or inserts an
entry breaks the chain there, and ``verify`` names the place. Triggers refuse such changes in the first place
(``database.py``); the chain tells when somebody switched them off.
"""

from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, Revision, Site

from .entries import PAGE, PERMITTING, Entry, FileInEntry, Kind
from .public_content import hash_of, public_content

START_OF_CHAIN = "0" * 64
RECORD_LOCK = 7_340_051_966  # any number, the same in every process


def hold() -> None:
    """Let nobody else write to the record until this transaction ends.

    Take it before rows are locked: every decision begins with it, so that none waits for another in a circle.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [RECORD_LOCK])


@transaction.atomic
def append(kind: str, *, person: Any = None, site: Site | None = None, **facts: Any) -> Entry:
    """Write an entry about something of ``site``, or of the whole installation.

    ``person`` is the account that acted, or nothing for the system itself.
    """
    hold()
    last = Entry.objects.order_by("-pk").values_list("entry_hash", flat=True).first()
    facts["title"] = str(facts.get("title", ""))[:255]
    entry = Entry(
        at=timezone.now(),
        kind=kind,
        person_id=person.pk if person else None,
        person_name=name_of(person),
        site_id=site.pk if site else None,
        centre=site.site_name if site else "",
        previous_hash=last or START_OF_CHAIN,
        **facts,
    )
    entry.entry_hash = hash_of(entry.facts())
    entry.save(force_insert=True)
    return entry


def append_about(page: Page, kind: str, *, person: Any = None, revision: Revision | None = None, **facts: Any) -> Entry:
    """Write an entry about ``page``; with ``revision``, also what of it becomes or became public, and its files."""
    page = page.specific
    shown = revision.as_object() if revision else page
    if revision is not None:
        content = public_content(shown)
        facts |= {"revision_id": revision.pk, "content_hash": hash_of(content), "snapshot": content}
    entry = append(
        kind,
        person=person,
        site=page.get_site(),
        object_type=PAGE,
        object_id=str(page.pk),
        title=shown.title,
        language=page.locale.language_code,
        address=shown.full_url or "",
        **facts,
    )
    FileInEntry.objects.bulk_create(
        FileInEntry(entry=entry, kind=file["kind"], file_id=file["id"]) for file in entry.snapshot.get("files", ())
    )
    return entry


def name_of(person: Any) -> str:
    """How a person is named in the record; empty for the system itself."""
    return (person.get_full_name() or person.get_username()) if person else ""


def acting_person() -> Any:
    """Who is logged in and acting in the admin now; nobody in a command or a script."""
    user = get_active_log_context().user
    return user if user is not None and user.is_authenticated else None


def broken_links() -> Iterator[tuple[Entry, str]]:
    """Entries that do not fit, in their order, each with what is wrong; none while the record is as it was written."""
    expected = START_OF_CHAIN
    for entry in Entry.objects.order_by("pk").iterator(chunk_size=500):
        if entry.previous_hash != expected:
            yield entry, "previous"
        if entry.entry_hash != hash_of(entry.facts()):
            yield entry, "content"
        expected = entry.entry_hash


def unproved_pages() -> Iterator[tuple[Page, str]]:
    """Public pages whose words are not those that the record permits, each with what is wrong; normally none."""
    for page in Page.objects.filter(live=True, depth__gt=1).specific().order_by("path").iterator(chunk_size=200):
        entries = Entry.objects.about(page).filter(revision_id=page.live_revision_id)
        permit, published = entries.newest(*PERMITTING), entries.newest(Kind.PUBLISHED)
        if permit is None or published is None:
            yield page, "is public, and the record does not say by whose decision"
        elif hash_of(public_content(page)) != permit.content_hash:
            yield page, "shows something else than what was approved"
