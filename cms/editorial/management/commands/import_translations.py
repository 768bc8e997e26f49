"""Takes back the files of export_translations."""

from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from cms.editorial import exchange


class Command(BaseCommand):
    help = (
        "Takes translated files into the translation memory, as words of a person who translates these pages. All or "
        "nothing: one file that cannot be used stops the others too. Nothing is published."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path, help="a file, or a folder of files")
        parser.add_argument("--user", required=True, help="whose words they are: a login")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")

    def handle(self, *args: Any, path: Path, user: str, dry_run: bool, verbosity: int, **options: Any) -> None:
        person = get_user_model()._default_manager.filter(username=user, is_active=True).first()
        if person is None:
            raise CommandError(f"There is no active account “{user}”.")
        faults: list[str] = []
        said: list[str] = []
        with transaction.atomic():
            try:
                files = exchange.files_in(path)
            except (exchange.Unusable, OSError) as error:
                raise CommandError(str(error)) from error
            for file in files:
                try:
                    parcel = exchange.read(file)
                    said.append(f"{file}: {exchange.take_in(parcel, person)} texts new{left_out(parcel.unknown)}")
                except (exchange.Unusable, OSError) as error:
                    faults.append(f"{file}: {error}")
            if dry_run or faults:
                transaction.set_rollback(True)
        if faults:
            raise CommandError("\n".join([*faults, "Nothing was taken in."]))
        if verbosity:
            self.stdout.write("\n".join([*said, *(["Tried only: nothing was changed."] if dry_run else [])]))


def left_out(number: int) -> str:
    return f"; {number} left out, which the page no longer has" if number else ""
