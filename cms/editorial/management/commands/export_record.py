"""The record as CSV, for auditors."""

from datetime import date, datetime, time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from cms.editorial import export
from cms.editorial.models import Entry


class Command(BaseCommand):
    help = "Writes the record as CSV to the standard output."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--centre", help="only the entries of this centre, by its name")
        parser.add_argument("--from", dest="first", type=date.fromisoformat, help="from this day on, 2026-05-01")
        parser.add_argument("--to", dest="last", type=date.fromisoformat, help="to this day, itself included")

    def handle(self, *args: Any, centre: str | None, first: date | None, last: date | None, **options: Any) -> None:
        entries = Entry.objects.all()
        if centre:
            entries = entries.filter(centre=centre)
        if first:
            entries = entries.filter(at__gte=timezone.make_aware(datetime.combine(first, time.min)))
        if last:
            entries = entries.filter(at__lte=timezone.make_aware(datetime.combine(last, time.max)))
        export.write(entries, self.stdout)
