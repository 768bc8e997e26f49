"""Takes projects from a file into drafts."""

from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from wagtail.models import Site
from wagtail.users.models import UserProfile

from projects.importing.headings import table_of
from projects.importing.importer import Importer, Outcome, Result
from projects.importing.known import list_of
from projects.importing.tables import Unusable, lines_of


class Command(BaseCommand):
    help = (
        "Takes projects from a file into drafts of a person and submits those with which nothing is wrong: our own "
        "list of projects (CSV), or the ministry's of 2014–2020 and 2021–2027 (CSV, .xlsx). Tries only, without "
        "--commit. Nothing is published. It speaks the language of that person."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--centre", required=True, help="the centre's name")
        parser.add_argument("--user", required=True, help="whose drafts they are: a login")
        parser.add_argument("--under", default="", help="the list for new projects, by the last part of its address")
        parser.add_argument("--only", default="", help="only rows that have this in some cell")
        parser.add_argument("--commit", action="store_true", help="do it, instead of saying what would be done")

    def handle(
        self,
        *args: Any,
        file: Path,
        centre: str,
        user: str,
        under: str,
        only: str,
        commit: bool,
        verbosity: int,
        **options: Any,
    ) -> None:
        site = Site.objects.filter(site_name=centre).first()
        if site is None:
            names = ", ".join(Site.objects.exclude(site_name="").values_list("site_name", flat=True))
            raise CommandError(f"There is no centre “{centre}”. There are: {names}.")
        person = get_user_model()._default_manager.filter(username=user, is_active=True).first()
        if person is None:
            raise CommandError(f"There is no active account “{user}”.")
        with override(UserProfile.get_for_user(person).get_preferred_language()):
            try:
                section = list_of(site, under)
                table = table_of(lines_of(file), only)
            except (Unusable, OSError) as error:
                raise CommandError(str(error)) from error
            if table.ignored and verbosity:
                self.stdout.write(
                    _("Columns that are not taken in: %(columns)s.") % {"columns": ", ".join(table.ignored)}
                )
            refused = 0
            for outcome in Importer(site, person, section, commit).take_in(table):
                refused += outcome.result is Result.REFUSED
                if verbosity:
                    self.stdout.write(told(outcome))
            if not commit and verbosity:
                self.stdout.write(_("Tried only: nothing was changed. Do it with --commit."))
            if refused:
                words = ngettext("%(count)s project was refused.", "%(count)s projects were refused.", refused)
                raise CommandError(words % {"count": refused})


def told(outcome: Outcome) -> str:
    """A line about a project, and below it why it came no further."""
    results = {
        Result.SUBMITTED: _("new, submitted") if outcome.is_new else _("changed, submitted"),
        Result.DRAFT: _("new, a draft") if outcome.is_new else _("changed, a draft"),
        Result.UNCHANGED: _("unchanged"),
        Result.LEFT: _("left alone"),
        Result.REFUSED: _("refused"),
    }
    lines = ", ".join(map(str, outcome.lines))
    about = _("Line %(lines)s, “%(title)s”: %(result)s") % {
        "lines": lines,
        "title": outcome.title,
        "result": results[outcome.result],
    }
    return "\n".join([about, *(f"  {reason}" for reason in outcome.reasons)])
