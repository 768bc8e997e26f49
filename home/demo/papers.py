"""Small real PDF documents for the demo site: rules, leaflets, annexes.

An attachment must open, be read aloud and be found by its words.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from cms.core.paper import INK, QUIET, Paper

MADE = datetime(2025, 1, 2, 9, 0, tzinfo=UTC)  # fixed: the same words give the same bytes
ACCENT = (27, 94, 98)


class Leaflet(Paper):
    """An A4 page with room to breathe and its number at the foot."""

    def __init__(self, title: str, language: str) -> None:
        super().__init__(title, language, MADE)
        self.set_margins(25, 25)
        self.set_auto_page_break(True, margin=25)
        self.add_page()

    def footer(self) -> None:
        """The page number, small and quiet."""
        self.set_y(-17)
        self.set_font("Onest", "", 9)
        self.set_text_color(*QUIET)
        self.cell(0, 5, str(self.page_no()), align="R")

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

    ``language`` is a code such as ``pl``, ``en`` or ``uk``.
    """
    document = Leaflet(title, language)
    document.heading(title)
    for part in paragraphs:
        if isinstance(part, str):
            document.paragraph(part)
        else:
            for item in part:
                document.item(item)
            document.ln(2)
    return bytes(document.output())
