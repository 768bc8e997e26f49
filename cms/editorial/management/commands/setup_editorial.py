"""Makes groups, permissions and workflows of every centre what the roles say; may be run again at any time."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cms.editorial.centres import centres, retire_stock, set_up
from cms.editorial.checks import too_few_deciders


class Command(BaseCommand):
    help = "Makes groups, permissions and workflows of every centre what the roles say. May be run again."

    @transaction.atomic
    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        sites = list(centres())
        shared = [name for name, number in Counter(site.site_name for site in sites).items() if number > 1]
        if shared:
            raise CommandError(f"Two sites share a name, and would share their editors: {', '.join(shared)}.")
        changes: list[str] = []
        retire_stock(changes.append)
        for site in sites:
            set_up(site, changes.append)
        if verbosity:
            for change in changes:
                self.stdout.write(change)
            for warning in too_few_deciders():
                self.stderr.write(self.style.WARNING(f"{warning.msg} {warning.hint}"))
