"""What the houses are made of: sky and pavement, windows, doors, steps, and what stands before them."""

from .canvas import Canvas, arc, box, disc, mix, tube
from .palette import DUNE, HONEY, INK, LAGOON, LEAF, OAK, PAPER, PINE, SAGE, SAND, SLATE, WALNUT, WOOD


def street_scene(top: str, bottom: str, ground: float, pavement: str) -> Canvas:
    """A sky with clouds, hills of trees far off, a lawn and a pavement in front."""
    canvas = Canvas.new(top)
    canvas.fade(0, 0, 1600, ground, top, bottom)
    for x, y, size in ((210, 150, 1.2), (820, 90, 0.8), (1400, 190, 1.1)):
        for dx, dy, radius in ((-70, 8, 36), (-22, -14, 50), (36, -6, 44), (82, 12, 30), (4, 14, 40)):
            canvas.fill(disc(x + dx * size, y + dy * size, radius * size, radius * 0.6 * size), mix(PAPER, top, 0.18))
    for index in range(14):
        x = index * 128 - 30
        radius = 66 + index * 37 % 44
        canvas.fill(disc(x, ground - 20, radius, radius * 1.15), mix((SAGE, LAGOON)[index % 2], PAPER, 0.35))
    canvas.fade(0, ground, 1600, 1000 - ground, mix(SAGE, LEAF, 0.4), mix(SAGE, LEAF, 0.8))
    canvas.fill(box(0, 880, 1600, 120), pavement)
    canvas.fill(box(0, 880, 1600, 10), mix(pavement, PAPER, 0.5))
    canvas.fill(box(0, 890, 1600, 6), WALNUT, 0.25)
    for x in range(-60, 1700, 170):
        canvas.fill([(x + 50, 896), (x + 54, 896), (x + 4, 1000), (x, 1000)], WALNUT, 0.16)
    canvas.fill(box(0, 942, 1600, 3), WALNUT, 0.16)
    return canvas


def pane(canvas: Canvas, x: float, y: float, width: float, height: float, frame: str = PAPER, bars: int = 1) -> None:
    """A window in a wall; ``x, y`` is its upper left corner."""
    canvas.fill(box(x - 6, y - 6, width + 12, height + 12, 3), mix(frame, DUNE, 0.25))
    canvas.fill(box(x - 6, y - 6, width + 12, height + 10, 3), frame)
    glass = box(x, y, width, height)
    canvas.fill(glass, mix(PINE, LAGOON, 0.5))
    canvas.fill(box(x, y + height * 0.55, width, height * 0.45), mix(PINE, LAGOON, 0.35))
    canvas.fill([(x, y), (x + width * 0.62, y), (x, y + height * 0.72)], PAPER, 0.22, within=glass)
    canvas.fill(box(x, y, width, 9), INK, 0.22)
    for bar in range(1, bars + 1):
        canvas.fill(box(x + width * bar / (bars + 1) - 3, y, 6, height), frame)
    canvas.fill(box(x - 12, y + height + 4, width + 24, 9, 2), mix(frame, DUNE, 0.45))
    canvas.fill(box(x - 8, y + height + 13, width + 16, 8), INK, 0.12)


def door(canvas: Canvas, x: float, foot: float, width: float, height: float, colour: str) -> None:
    """A double door with glass; ``x`` is its middle."""
    left = x - width / 2
    canvas.fill(box(left - 12, foot - height - 12, width + 24, height + 12), PAPER)
    canvas.fill(box(left, foot - height, width, height), colour)
    for side in (0, 1):
        field = box(left + 10 + side * width / 2, foot - height + 14, width / 2 - 20, height * 0.56, 3)
        canvas.fill(field, mix(PINE, LAGOON, 0.55))
        canvas.fill(
            [
                field[0],
                (left + 16 + side * width / 2, foot - height + 14),
                (left + 10 + side * width / 2, foot - height * 0.6),
            ],
            PAPER,
            0.2,
        )
        canvas.fill(
            box(left + 12 + side * width / 2, foot - height * 0.36, width / 2 - 24, height * 0.26, 3),
            mix(colour, INK, 0.25),
        )
    canvas.fill(box(x - 2, foot - height, 4, height), mix(colour, INK, 0.5))
    for side in (-1, 1):
        canvas.fill(box(x + side * 12 - 4, foot - height * 0.5, 8, 40, 4), HONEY)


def steps(canvas: Canvas, x: float, foot: float, width: float, count: int = 3) -> None:
    """Steps before a door, with a ramp to the right and a path to the pavement."""
    canvas.fill(box(x - width / 2 - 60, foot - 4, width + 400, 884 - foot), mix(SAND, DUNE, 0.25))
    for index in range(count):
        spread = (count - index - 1) * 26
        canvas.fill(
            box(x - width / 2 - spread, foot - (index + 1) * 14, width + 2 * spread, 16), mix(SAND, DUNE, index * 0.2)
        )
        canvas.fill(box(x - width / 2 - spread, foot - (index + 1) * 14, width + 2 * spread, 4), PAPER)
    right = x + width / 2
    canvas.fill([(right, foot - count * 14), (right + 330, foot), (right, foot)], mix(SAND, DUNE, 0.5))
    canvas.fill(
        [(right, foot - count * 14), (right + 330, foot), (right + 312, foot), (right, foot - count * 14 + 6)], PAPER
    )
    canvas.fill(
        tube([(right + 6, foot - count * 14 - 66), (right + 300, foot - 62), (right + 318, foot - 50)], 7, bent=False),
        SLATE,
    )
    for share in (0.02, 0.34, 0.66, 0.96):
        y = foot - count * 14 * (1 - share)
        canvas.fill(tube([(right + 312 * share, y - 62), (right + 312 * share, y)], 6, bent=False), SLATE)


def board(canvas: Canvas, x: float, y: float, colour: str) -> None:
    """A plate by the door: a mark and lines, no words."""
    canvas.shade(box(x, y, 84, 112, 5), 3, 5, 6, 0.35)
    canvas.fill(box(x, y, 84, 112, 5), colour)
    canvas.fill([(x + 42, y + 14), (x + 66, y + 34), (x + 66, y + 58), (x + 18, y + 58), (x + 18, y + 34)], PAPER)
    canvas.fill(box(x + 36, y + 40, 12, 18), colour)
    for index, width in enumerate((56, 44, 50)):
        canvas.fill(box(x + 14, y + 70 + index * 12, width, 5, 2), PAPER)


def lamp_post(canvas: Canvas) -> None:
    """A street lamp, about 330 high."""
    canvas.fill(tube([(0, 0), (0, -290)], 9, bent=False), INK)
    canvas.fill(box(-12, -20, 24, 20, 3), INK)
    canvas.fill(tube([(0, -286), (10, -318), (44, -322)], 7), INK)
    canvas.fill([(30, -322), (66, -322), (56, -302), (40, -302)], INK)
    canvas.fill(disc(48, -300, 10, 5), HONEY)


def bench(canvas: Canvas) -> None:
    """A park bench."""
    canvas.shade(disc(0, 0, 110, 9), 0, 3, 7, 0.35)
    for x in (-84, 84):
        canvas.fill(tube([(x, -110), (x, 0)], 10, bent=False), INK)
    for y in (-112, -88, -52):
        canvas.fill(box(-106, y, 212, 17, 5), WOOD if y < -60 else OAK)


def bicycle(canvas: Canvas, colour: str) -> None:
    """A bicycle seen from the side."""
    for x in (-62, 62):
        for start in (0, 180):
            canvas.fill(tube(arc(x, -44, 42, 42, start, start + 180), 6, bent=False), INK)
        canvas.fill(disc(x, -44, 5), INK)
    saddle, crank, bar, rear, front = (-22, -104), (2, -44), (40, -104), (-62, -44), (62, -44)
    for line in ((rear, saddle), (saddle, bar), (bar, crank), (crank, rear), (saddle, crank), (front, (36, -124))):
        canvas.fill(tube(line, 7, bent=False), colour)
    canvas.fill(tube([(-22, -104), (-28, -122)], 6, bent=False), INK)
    canvas.fill(box(-48, -130, 38, 10, 5), INK)
    canvas.fill(tube([(36, -124), (28, -132), (52, -138)], 6), INK)
