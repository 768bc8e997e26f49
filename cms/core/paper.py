"""PDF documents in the site's own type: with a text layer, a title and a language, neither scanned nor borrowed."""

from datetime import datetime
from typing import Any

from django.conf import settings
from fpdf import FPDF, ViewerPreferences

WEIGHTS = {"": 400.0, "B": 700.0}
INK, QUIET = (31, 41, 51), (92, 99, 107)


class Paper(FPDF):
    """A document of one size of page, in mm; ``made`` is its date, so that the same words give the same bytes.

    Characters outside ``static/fonts`` are not available.
    """

    def __init__(self, title: str, language: str, made: datetime, size: str | tuple[float, float] = "A4") -> None:
        super().__init__(format=size)
        self.set_title(title)
        self.set_lang(language)
        self.set_creation_date(made)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        fonts = settings.BASE_DIR / "static" / "fonts"
        for style, weight in WEIGHTS.items():
            for family, file in (("Onest", "onest-latin.woff2"), ("Onest Cyrillic", "onest-cyrillic.woff2")):
                self.add_font(family, style, fonts / file, variations={"wght": weight})
        self.set_fallback_fonts(["Onest Cyrillic"])

    def broken(self, text: str, width: float = 0) -> list[str]:
        """``text`` as the lines that fit into ``width`` mm, or as far as the right margin."""
        found: Any = self.multi_cell(width, 1, text, align="L", dry_run=True, output="LINES")
        return list(found)

    def lines(self, text: str, height: float, width: float = 0, align: str = "L") -> None:
        """Write ``text`` from the present place, broken into lines ``height`` mm apart.

        fpdf2 2.8.9 loses the font after a line that mixes alphabets, unless that font was already in use on the
        page: the empty string before each line, set on its baseline, brings it into use.
        """
        left = self.x
        for line in self.broken(text, width):
            if self.will_page_break(height):
                self.add_page()
            self.set_x(left)
            self.text(self.x, self.y + height / 2 + 0.3 * self.font_size, "")
            self.cell(width, height, line, align=align, new_x="LMARGIN", new_y="NEXT")
