"""Small real PDF documents for the demo site: rules, leaflets, annexes.

An attachment must open, be read aloud and be found by its words, so these are set in the site's own font, with
a text layer, a title and a language, not scanned or borrowed.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fpdf import FPDF, ViewerPreferences

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"
WEIGHTS = {"": 400.0, "B": 700.0}
MADE = datetime(2025, 1, 2, 9, 0, tzinfo=UTC)  # fixed: the same words give the same bytes
INK, QUIET, ACCENT = (31, 41, 51), (92, 99, 107), (27, 94, 98)


class Paper(FPDF):
    """An A4 page with room to breathe and its number at the foot."""

    def __init__(self, title: str, language: str) -> None:
        super().__init__(format="A4")
        self.set_title(title)
        self.set_lang(language)
        self.set_creation_date(MADE)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        for style, weight in WEIGHTS.items():
            for family, file in (("Onest", "onest-latin.woff2"), ("Onest Cyrillic", "onest-cyrillic.woff2")):
                self.add_font(family, style, FONTS / file, variations={"wght": weight})
        self.set_fallback_fonts(["Onest Cyrillic"])
        self.set_margins(25, 25)
        self.set_auto_page_break(True, margin=25)
        self.add_page()

    def footer(self) -> None:
        """The page number, small and quiet."""
        self.set_y(-17)
        self.set_font("Onest", "", 9)
        self.set_text_color(*QUIET)
        self.cell(0, 5, str(self.page_no()), align="R")

    def lines(self, text: str, height: float) -> None:
        """Write ``text`` from the present place to the right margin, broken into lines ``height`` mm apart.

        fpdf2 2.8.9 loses the font after a line that mixes alphabets, unless that font was already in use on the
        page: the empty string before each line, set on its baseline, brings it into use.
        """
        left = self.x
        lines: Any = self.multi_cell(0, height, text, align="L", dry_run=True, output="LINES")
        for line in lines:
            if self.will_page_break(height):
                self.add_page()
            self.set_x(left)
            self.text(self.x, self.y + height / 2 + 0.3 * self.font_size, "")
            self.cell(0, height, line, new_x="LMARGIN", new_y="NEXT")

    def heading(self, text: str) -> None:
        """The title, with a short rule under it; it opens the document outline too."""
        self.start_section(text)
        self.set_font("Onest", "B", 20)
        self.set_text_color(*INK)
        self.lines(text, 9)
        self.ln(3)
        self.set_fill_color(*ACCENT)
        self.rect(self.l_margin + self.c_margin, self.get_y(), 18, 0.8, style="F")
        self.ln(7)

    def paragraph(self, text: str) -> None:
        """A paragraph of the body."""
        self.set_font("Onest", "", 11)
        self.set_text_color(*INK)
        self.lines(text, 6)
        self.ln(3)

    def item(self, text: str) -> None:
        """One entry of a list, its further lines set in."""
        self.set_font("Onest", "", 11)
        self.set_text_color(*INK)
        if self.will_page_break(6):
            self.add_page()
        self.cell(6, 6, "•", align="C")
        self.lines(text, 6)
        self.ln(1.2)


def paper(title: str, language: str, paragraphs: Sequence[str | Sequence[str]]) -> bytes:
    """A PDF with ``title`` as its heading; a string is a paragraph, a sequence of strings is a bulleted list.

    ``language`` is a code such as ``pl``, ``en`` or ``uk``. Characters outside static/fonts are not available.
    """
    document = Paper(title, language)
    document.heading(title)
    for part in paragraphs:
        if isinstance(part, str):
            document.paragraph(part)
        else:
            for item in part:
                document.item(item)
            document.ln(2)
    return bytes(document.output())
