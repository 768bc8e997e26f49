"""The poster of a project: A3, to be printed and hung where residents come in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from django.utils.translation import gettext, override
from PIL import Image

from cms.core.paper import INK, QUIET, Paper

from .materials import Mark, Materials

WIDTH, HEIGHT, MARGIN = 297, 420, 22
SIGN_HEIGHT, GAP = 30, 6
OTHER_WIDTH, OTHER_HEIGHT = 15, 10  # no other mark is higher or wider than the flag of the Union
SCALES = (1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
POINT = 25.4 / 72  # mm
_ONE_LETTER = re.compile(r"(?<=\b[^\W\d_]) ")


@dataclass(frozen=True)
class Text:
    """A paragraph: its size in points, and the room after it in mm."""

    words: str
    size: float
    after: float
    style: str = ""
    colour: tuple[int, int, int] = INK

    @property
    def tied(self) -> str:
        """The words with those of one letter tied to the next: Polish ends no line with them."""
        return _ONE_LETTER.sub("\u00a0", self.words)


class Poster(Paper):
    """One page of A3. Its texts are as large as fits; only if the smallest does not fit is there a second."""

    def __init__(self, materials: Materials) -> None:
        super().__init__(materials.title, materials.language, materials.made, (WIDTH, HEIGHT))
        self.materials = materials
        self.c_margin = 0
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(True, margin=MARGIN)
        self.add_page()

    def draw(self) -> None:
        for line in self.materials.lines:
            self.draw_line(line)
        self.rule(self.y + 2)
        self.set_y(self.y + 14)
        foot = self.foot_height()
        texts = list(texts_of(self.materials))
        room = HEIGHT - MARGIN - foot - self.y
        scale = next((one for one in SCALES if self.height_of(texts, one) <= room), SCALES[-1])
        self.start_section(self.materials.title)
        for text in texts:
            self.use(text, scale)
            self.lines(text.tied, self.leading(text, scale))
            self.ln(text.after * scale)
        self.draw_foot(foot)

    def use(self, text: Text, scale: float) -> None:
        self.set_font("Onest", text.style, text.size * scale)
        self.set_text_color(*text.colour)

    @staticmethod
    def leading(text: Text, scale: float) -> float:
        return text.size * scale * POINT * 1.3

    def height_of(self, texts: Sequence[Text], scale: float) -> float:
        height = 0.0
        for text in texts:
            self.use(text, scale)
            height += len(self.broken(text.tied)) * self.leading(text, scale) + text.after * scale
        return height

    def rule(self, y: float) -> None:
        self.set_draw_color(*QUIET)
        self.set_line_width(0.4)
        self.line(MARGIN, y, WIDTH - MARGIN, y)

    def draw_line(self, line: Sequence[Mark]) -> None:
        """Signs side by side, over the whole width."""
        width = (WIDTH - 2 * MARGIN - (len(line) - 1) * GAP) / len(line)
        top = self.y
        for place, mark in enumerate(line):
            self.draw_mark(mark, MARGIN + place * (width + GAP), top, width, SIGN_HEIGHT, 15)
        self.set_y(top + SIGN_HEIGHT + GAP)

    def draw_mark(self, mark: Mark, x: float, y: float, width: float, height: float, size: float) -> None:
        """The picture of a mark as large as its place allows, or its name in a box."""
        png = mark.png()
        if png:
            picture = Image.open(BytesIO(png))
            ratio = min(width / picture.width, height / picture.height)
            w, h = picture.width * ratio, picture.height * ratio
            self.image(picture, x + (width - w) / 2, y + (height - h) / 2, w, h, alt_text=mark.name)
            return
        self.set_draw_color(*QUIET)
        self.set_line_width(0.5)
        self.rect(x, y, width, height)
        self.set_text_color(*INK)
        leading = size * POINT * 1.2
        self.set_font("Onest", "B", size)
        lines = len(self.broken(mark.name, width - 4))
        self.set_xy(x + 2, y + (height - lines * leading) / 2)
        self.lines(mark.name, leading, width - 4, "C")

    def foot_height(self) -> float:
        return 26.0 + (OTHER_HEIGHT + GAP if self.materials.others else 0)

    def draw_foot(self, height: float) -> None:
        """Where grants are listed, who made the poster, and the marks that may not stand among the signs."""
        self.set_auto_page_break(False)
        top = HEIGHT - MARGIN - height + 6
        self.rule(top)
        self.set_xy(MARGIN, top + 4)
        self.set_text_color(*INK)
        if self.materials.address:
            self.set_font("Onest", "B", 24)
            self.lines(self.materials.address, 10)
        self.set_font("Onest", "", 12)
        self.set_text_color(*QUIET)
        self.lines(self.materials.centre, 6)
        for place, mark in enumerate(self.materials.others):
            x = MARGIN + place * (OTHER_WIDTH + GAP)
            if x + OTHER_WIDTH <= WIDTH - MARGIN:
                self.draw_mark(mark, x, HEIGHT - MARGIN - OTHER_HEIGHT, OTHER_WIDTH, OTHER_HEIGHT, 5)


def texts_of(materials: Materials) -> Iterator[Text]:
    yield Text(materials.title, 40, 6, "B")
    if materials.beneficiary:
        yield Text(gettext("Beneficiary"), 16, 1, colour=QUIET)
        yield Text(materials.beneficiary, 22, 9, "B")
    if materials.lead:
        yield Text(materials.lead, 24, 8)
    if materials.aims:
        yield Text(gettext("Aims"), 16, 1, colour=QUIET)
        for number, aim in enumerate(materials.aims, 1):
            yield Text(aim, 22, 9 if number == len(materials.aims) else 3)
    for name, amount in materials.figures:
        yield Text(name, 16, 1, colour=QUIET)
        yield Text(amount, 32, 6, "B")
    for acknowledgement in materials.acknowledgements:
        yield Text(acknowledgement, 18, 4)


def poster(materials: Materials) -> bytes:
    """The poster as PDF, in the language of ``materials``."""
    with override(materials.language):
        document = Poster(materials)
        document.draw()
        return bytes(document.output())
