"""Proves that the record was not altered, and that what is public is what it permits."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.editorial import database, record
from cms.editorial.models import Entry


class Command(BaseCommand):
    help = "Names the first altered entry of the record, and each public page that is not what was approved."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--expect-hash", help="a hash noted down earlier: is it still in the chain?")

    def handle(self, *args: Any, expect_hash: str | None, verbosity: int, **options: Any) -> None:
        problems = []
        if broken := next(record.broken_links(), None):
            entry, what = broken
            reason = "its content was altered" if what == "content" else "an entry before it was altered or removed"
            kind = entry.get_kind_display()
            problems.append(f"Entry {entry.pk} ({entry.at:%Y-%m-%d %H:%M} UTC, {kind}, “{entry.title}”): {reason}.")
        problems += [f"Page {page.pk}, {page.url_path}: {what}." for page, what in record.unproved_pages()]
        problems += [f"The trigger {name} is missing: run migrate." for name in database.missing()]
        if expect_hash and not Entry.objects.filter(entry_hash=expect_hash).exists():
            problems.append("The expected hash is not in the record.")
        if problems:
            raise CommandError("\n".join(problems))
        if verbosity:
            last = Entry.objects.order_by("pk").values_list("entry_hash", flat=True).last()
            self.stdout.write(f"{Entry.objects.count()} entries, unaltered. Last hash: {last or record.START_OF_CHAIN}")
