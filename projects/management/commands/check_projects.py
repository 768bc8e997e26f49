"""What the rules say of every public project; run nightly, since time alone makes a project fail some of them."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import override

from projects.derived import write_entries, write_findings
from projects.models import FundingEntry, ProjectFinding, ProjectPage
from projects.wording import message_of

CHUNK = 100


class Command(BaseCommand):
    help = "Checks all public projects: prints what the rules find, and writes it down for the report in the admin."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--language",
            default=settings.LANGUAGE_CODE,
            choices=[code for code, _name in settings.LANGUAGES],
            help="the language of what is printed",
        )

    def handle(self, *args: Any, language: str, **options: Any) -> None:
        number = faulty = 0
        with override(language):
            for page in ProjectPage.objects.live().select_related("locale").order_by("path").iterator(chunk_size=CHUNK):
                write_entries(page)
                found = write_findings(page)
                number += page.translated_page is None
                faulty += bool(found)
                for one in found:
                    reason = f" [{page.reasons[one.rule]}]" if page.is_explained(one) else ""
                    self.stdout.write(f"{one.level.value}: {page.full_url}: {message_of(one)}{reason}")
        for model in (FundingEntry, ProjectFinding):
            model.objects.exclude(project__live=True).delete()
        self.stdout.write(f"{number} projects checked, {faulty} with findings")
