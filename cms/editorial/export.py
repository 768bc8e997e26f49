"""The record as a table, for auditors."""

import csv
import json
from typing import Protocol

from django.db.models import QuerySet

from .models import Entry


class Target(Protocol):
    """Something to write text to."""

    def write(self, text: str, /) -> object: ...


HEADINGS = (
    "number",
    "time",
    "kind",
    "centre",
    "title",
    "language",
    "address",
    "person",
    "contributors",
    "comment",
    "changes",
    "revision",
    "answers",
    "content_sha256",
    "entry_sha256",
)


def row(entry: Entry) -> tuple[str, ...]:
    """An entry's cells under ``HEADINGS``."""
    values = (
        entry.pk,
        entry.at.isoformat(timespec="seconds"),
        entry.kind,
        entry.centre,
        entry.title,
        entry.language,
        entry.address,
        entry.person_name,
        ", ".join(entry.contributor_names),
        entry.comment,
        json.dumps(entry.data.get("changes") or entry.data.get("steps") or "", ensure_ascii=False).strip('"'),
        entry.revision_id or "",
        entry.regarding or "",
        entry.content_hash,
        entry.entry_hash,
    )
    return tuple(harmless(str(value)) for value in values)


def harmless(text: str) -> str:
    """``text`` as a cell that no spreadsheet program takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def write(entries: QuerySet[Entry], target: Target) -> None:
    """Write ``entries`` to ``target`` as CSV (RFC 4180); memory does not grow with their number."""
    writer = csv.writer(target)
    writer.writerow(HEADINGS)
    writer.writerows(map(row, entries.defer("snapshot").order_by("pk").iterator(chunk_size=500)))
