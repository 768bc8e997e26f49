"""Neutral marks for organisations named in the demo: a shape, a simple sign in it, initials. None is a real logo."""

from collections.abc import Callable
from io import BytesIO
from math import cos, pi, sin
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from .canvas import SCALE, Canvas, Outline, arc, blob, box, disc, mix, tube
from .palette import PAPER

SIZE = (480, 240)
FONT = Path(__file__).resolve().parents[3] / "static" / "fonts" / "onest-latin.woff2"

SHAPES: dict[str, Outline] = {
    "circle": disc(0, 0, 84),
    "square": box(-80, -80, 160, 160, 30),
    "hexagon": [(88 * cos(pi / 6 + side * pi / 3), 88 * sin(pi / 6 + side * pi / 3)) for side in range(6)],
}


def sunrise(canvas: Canvas, tone: str, within: Outline) -> None:
    """A sun over two hills."""
    canvas.fill(disc(0, 2, 32), PAPER)
    canvas.fill(
        blob((-120, 60), (-60, 8), (0, 30), (50, 60), (40, 140), (-120, 140)),
        mix(tone, PAPER, 0.45),
        0.99,
        within=within,
    )
    canvas.fill(
        blob((120, 60), (64, 24), (4, 44), (-60, 90), (-30, 140), (130, 140)),
        mix(tone, PAPER, 0.2),
        0.99,
        within=within,
    )


def together(canvas: Canvas, tone: str, within: Outline) -> None:
    """Two people side by side."""
    for x, colour in ((26, mix(tone, PAPER, 0.5)), (-22, PAPER)):
        canvas.fill(disc(x, -26, 20), colour)
        canvas.fill([(x - 34, 46), *arc(x, 28, 34, 34, 180, 360), (x + 34, 46)], colour)


def doorway(canvas: Canvas, tone: str, within: Outline) -> None:
    """An open door."""
    canvas.fill([(-38, 50), *arc(0, -14, 38, 38, 180, 360), (38, 50)], PAPER)
    canvas.fill([(-38, 50), (-38, -14), (-4, 4), (-4, 66)], mix(tone, PAPER, 0.45), 0.99, within=within)
    canvas.fill(disc(-12, 34, 4), tone)


def bridge(canvas: Canvas, tone: str, within: Outline) -> None:
    """A bridge over water."""
    for start in (-1, 1):
        canvas.fill(tube(arc(start * 28, 22, 28, 40, 180, 360), 11, bent=False), PAPER)
    canvas.fill(tube([(-62, -22), (62, -22)], 11, bent=False), PAPER)
    canvas.fill(tube([(-52, 44), (-26, 36), (0, 44), (26, 36), (52, 44)], 8), mix(tone, PAPER, 0.5))


SIGNS: tuple[Callable[[Canvas, str, Outline], None], ...] = (sunrise, together, doorway, bridge)


def typeface(size: int) -> ImageFont.FreeTypeFont:
    """The site's font in bold, unpacked for Pillow."""
    font = TTFont(FONT)
    font.flavor = None
    plain = BytesIO()
    font.save(plain)
    plain.seek(0)
    face = ImageFont.truetype(plain, size)
    face.set_variation_by_axes([700])
    return face


def draw_logo(initials: str, colour: str, shape: str) -> bytes:
    """A PNG of 480 by 240: ``shape`` is a key of ``SHAPES``, the initials choose the sign."""
    canvas = Canvas.new("#ffffff", SIZE)
    mark, outline = canvas.at(122, 120), SHAPES[shape]
    mark.fill(outline, colour)
    SIGNS[sum(map(ord, initials)) % len(SIGNS)](mark, colour, outline)
    pen = ImageDraw.Draw(canvas.image)
    room = (SIZE[0] - 262) * SCALE
    size = 112 * SCALE
    while (face := typeface(size)).getlength(initials) > room:
        size -= 12
    pen.text((236 * SCALE, 122 * SCALE), initials, font=face, fill=colour, anchor="lm")
    buffer = BytesIO()
    canvas.image.reduce(SCALE).quantize(64, Image.Quantize.MEDIANCUT).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
