"""Publishes and expires pages at their approved times; takes the place of Wagtail's command of the same name."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from cms.editorial.scheduling import Due, due, overdue, run

FAILED = 2


class Command(BaseCommand):
    help = (
        "Publishes and expires pages at their approved times. Run it every minute. A page that fails stops no other "
        f"and keeps its schedule; the exit code is then {FAILED}."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dry-run", "--dryrun", action="store_true", dest="dry_run", help="list what is due and change nothing"
        )

    def handle(self, *args: Any, dry_run: bool, verbosity: int, **options: Any) -> None:
        if dry_run:
            for item in due():
                self.stdout.write(f"due: {line(item)}")
            return
        failed = 0
        for item in run():
            if item.problem:
                failed += 1
                self.stderr.write(f"failed: {line(item)}: {item.problem}")
            elif verbosity:
                self.stdout.write(f"done: {line(item)}")
        for item in overdue():
            self.stderr.write(f"overdue: {line(item)}")
        if failed:
            raise CommandError(f"{failed} not done; they stay in the schedule.", returncode=FAILED)


def line(item: Due) -> str:
    at = timezone.localtime(item.at).isoformat(" ", "minutes")
    return f"{item.change} of page {item.page_id}, “{item.title}”, at {at}"
