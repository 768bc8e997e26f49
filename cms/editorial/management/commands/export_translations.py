"""Files of the pages of a centre for translators who work outside of the admin."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import models
from wagtail.models import Locale

from cms.editorial import exchange
from cms.editorial.centres import centres


class Command(BaseCommand):
    help = (
        "Writes a file for each page of a centre that is being translated into a language: its words, with the "
        "translations made so far. import_translations takes them back."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--centre", required=True, help="the centre's name")
        parser.add_argument("--language", required=True, help="the language translated into: uk")
        parser.add_argument("--format", choices=["po", "xliff"], default="xliff")
        parser.add_argument("--pages", nargs="+", default=[], help="only these, by number or last part of the address")
        parser.add_argument("--output", required=True, type=Path, help="a folder; it is made if it is not there")

    def handle(
        self,
        *args: Any,
        centre: str,
        language: str,
        format: str,
        pages: list[str],
        output: Path,
        verbosity: int,
        **options: Any,
    ) -> None:
        site = next((site for site in centres() if site.site_name == centre), None)
        if site is None:
            names = ", ".join(one.site_name for one in centres())
            raise CommandError(f"There is no centre “{centre}”. There are: {names}.")
        locale = Locale.objects.filter(language_code=language).first()
        if locale is None:
            raise CommandError(f"The installation has no pages in the language “{language}”.")
        try:
            found = exchange.translations_of(site, locale, pages)
            if not found:
                raise CommandError(f"No page of {centre} is being translated into {language}.")
            output.mkdir(parents=True, exist_ok=True)
            for page, translation in found:
                file = output / f"{page.slug}-{page.pk}.{language}.{format}"
                file.write_text(exchange.written(page, translation, format), encoding="utf-8")
                if verbosity:
                    done, of = translation.get_progress()[::-1]
                    self.stdout.write(f"{file}: {done} of {of} texts translated")
        except (exchange.Unusable, OSError, models.ObjectDoesNotExist) as error:
            raise CommandError(str(error)) from error
