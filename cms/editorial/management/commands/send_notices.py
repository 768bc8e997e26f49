"""Sends what the outbox holds, and raises emergencies that nobody judged in time; for a timer, every minute."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.editorial import outbox
from cms.editorial.models import Notice
from cms.editorial.notices import tell_of_overdue


class Command(BaseCommand):
    help = "Sends the notices that are due, also those whose mail server failed before. For a timer, every minute."

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        tell_of_overdue()
        sent = outbox.send_due()
        if verbosity:
            dead = Notice.objects.dead().count()
            self.stdout.write(f"{sent} sent, {Notice.objects.waiting().count()} waiting, {dead} given up")
