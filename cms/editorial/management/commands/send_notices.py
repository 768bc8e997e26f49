"""Sends what the outboxes hold, and raises emergencies that nobody judged in time; for a timer, every minute."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.core import outbox
from cms.editorial.notices import tell_of_overdue


class Command(BaseCommand):
    help = (
        "Sends the notices and residents' messages that are due, also those whose mail server failed before, and "
        "erases old messages. For a timer, every minute."
    )

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        tell_of_overdue()
        sent = outbox.send_due()
        outbox.tidy()
        if verbosity:
            boxes = [one.rows for one in outbox.OUTBOXES.values()]
            waiting, dead = sum(rows.waiting().count() for rows in boxes), sum(rows.dead().count() for rows in boxes)
            self.stdout.write(f"{sent} sent, {waiting} waiting, {dead} given up")
