"""The picture that goes with a link in messages and on social networks: a title in the colours of its centre.

Drawn in one ink, so that 32 shades are enough and the file stays small.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from .colours import PAPER, channels

EDITION = 1  # one more whenever the same words are drawn otherwise
WIDTH, HEIGHT = 1200, 630
MARGIN = 80
STRIP = 130  # for the name of the centre
SIZES = (84, 72, 60, 50)  # of the title: the largest that fits
LEADING = 1.25
NAME_SIZE = 40
BOLD = 700
SHADES = 32
# Beside the letters between U+0400 and U+04FF; see static/css/fonts.css.
CYRILLIC_SIGNS = "\u02bc\u0301\u20b4\u2116"


@dataclass(frozen=True)
class SocialImage:
    """What is drawn: the title of a page, the name of its centre and that one's accent colour, ``#0b5c63``."""

    title: str
    name: str
    colour: str

    @property
    def digest(self) -> str:
        """Changes with the picture, so that its address may be cached for ever."""
        said = "\n".join((str(EDITION), self.title, self.name, self.colour))
        return hashlib.sha256(said.encode()).hexdigest()[:12]


class Hand:
    """Writes in the site's own type at one size, each alphabet from its file."""

    def __init__(self, size: int) -> None:
        folder = settings.BASE_DIR / "static" / "fonts"
        self.size = size
        self.fonts = {
            is_cyrillic: ImageFont.truetype(folder / file, size, layout_engine=ImageFont.Layout.BASIC)
            for is_cyrillic, file in ((False, "onest-latin.woff2"), (True, "onest-cyrillic.woff2"))
        }
        for font in self.fonts.values():
            font.set_variation_by_axes([BOLD])

    def runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        for is_cyrillic, letters in groupby(text, key=_is_cyrillic):
            yield self.fonts[is_cyrillic], "".join(letters)

    def length(self, text: str) -> float:
        return sum(font.getlength(part) for font, part in self.runs(text))

    def write(self, draw: ImageDraw.ImageDraw, text: str, baseline: float, ink: int) -> None:
        left: float = MARGIN
        for font, part in self.runs(text):
            draw.text((left, baseline), part, fill=ink, font=font, anchor="ls")
            left += font.getlength(part)

    def lines(self, text: str, width: float) -> list[str]:
        """``text`` broken between words; a word that is too long by itself, between letters."""
        found = [""]
        for word in text.split():
            for piece in self._pieces(word, width):
                joined = f"{found[-1]} {piece}".strip()
                if self.length(joined) <= width:
                    found[-1] = joined
                else:
                    found.append(piece)
        return found

    def _pieces(self, word: str, width: float) -> Iterator[str]:
        if self.length(word) <= width:
            yield word
            return
        piece, used = "", 0.0
        for letter in word:
            used += self.length(letter)
            if piece and used > width:
                yield piece
                piece, used = "", self.length(letter)
            piece += letter
        yield piece

    def shortened(self, line: str, width: float) -> str:
        """``line`` with an ellipsis at its end."""
        while line and self.length(f"{line}…") > width:
            line = line[:-1]
        return f"{line.rstrip()}…"


def _is_cyrillic(letter: str) -> bool:
    return "\u0400" <= letter <= "\u04ff" or letter in CYRILLIC_SIGNS


def draw(image: SocialImage) -> bytes:
    """``image`` as a PNG file of 1200 × 630 pixels: the title on the accent colour, the name on a strip below."""
    width, height = WIDTH - 2 * MARGIN, HEIGHT - STRIP - MARGIN
    canvas = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, HEIGHT - STRIP, WIDTH, HEIGHT), fill=255)
    for size in SIZES:
        hand = Hand(size)
        lines = hand.lines(image.title, width)
        most = int(height / (size * LEADING))
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], hand.shortened(lines[most - 1], width)]
    for number, line in enumerate(lines):
        hand.write(pen, line, MARGIN + size + number * size * LEADING, 255)
    small = Hand(NAME_SIZE)
    [name, *rest] = small.lines(image.name, width)
    small.write(pen, small.shortened(name, width) if rest else name, HEIGHT - STRIP / 2 + NAME_SIZE / 3, 0)
    return _coloured(canvas, image.colour)


def _coloured(canvas: Image.Image, colour: str) -> bytes:
    """Grey turned into the shades between ``colour`` and that of paper."""
    ground, paper = channels(colour), channels(PAPER)
    shades = canvas.point([round(value * (SHADES - 1) / 255) for value in range(256)])
    found = Image.frombytes("P", shades.size, shades.tobytes())
    mixed = [
        round(low + (high - low) * shade / (SHADES - 1))
        for shade in range(SHADES)
        for low, high in zip(ground, paper, strict=True)
    ]
    found.putpalette(mixed)
    file = BytesIO()
    found.save(file, "PNG", optimize=True)
    return file.getvalue()
