"""Writes what the web server shows while the application does not answer: a file per host, and one for the rest."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.template.loader import render_to_string

from cms.core import stylesheet
from cms.core.models import CentreSettings


class Command(BaseCommand):
    help = (
        "Writes the pages that the web server shows during maintenance, with the name and phones of each centre, into "
        "FOLDER. Run it after each change of a centre's contact, and with every release."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="where the web server looks for them; made if need be")

    def handle(self, *args: Any, folder: Path, verbosity: int, **options: Any) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        centres = CentreSettings.objects.select_related("site").order_by("pk")
        pages: dict[str, CentreSettings | None] = {one.site.hostname: one for one in centres}
        for name, centre in {**pages, "default": None}.items():
            context = {
                "languages": [code for code, _name in settings.LANGUAGES],
                "centre": centre,
                "style": stylesheet.sheet(centre.theme_css if centre else ""),
            }
            written = folder / f"{name}.html.new"
            written.write_text(render_to_string("home/maintenance.html", context), encoding="utf-8")
            written.replace(folder / f"{name}.html")  # at once: the web server never reads half a page
        if verbosity:
            self.stdout.write(f"{len(pages) + 1} pages written to {folder}")
