"""Leaves, pot plants, flowers and trees. The foot of each is at 0, 0; upward is negative."""

from math import cos, radians, sin
from random import Random

from .canvas import Canvas, Outline, Point, blob, box, curve, disc, mix, tube
from .palette import BLUSH, BRICK, CREAM, HONEY, INK, LEAF, MOSS, OCHRE, PAPER, PINE, SAGE, TEAL, TERRACOTTA, WALNUT


def leaf(canvas: Canvas, foot: Point, length: float, width: float, angle: float, colour: str) -> None:
    """A pointed leaf from ``foot``; ``angle`` in degrees, 0 to the right, 90 upward. One half lies in shade."""
    along, across = (cos(radians(angle)), -sin(radians(angle))), (sin(radians(angle)), cos(radians(angle)))

    def edge(side: int) -> Outline:
        """One edge of the leaf, from foot to tip."""
        shape = [(0, 0), (0.2, 0.32), (0.45, 0.5), (0.75, 0.3), (1, 0)]
        return curve(
            [
                (
                    foot[0] + along[0] * length * t + across[0] * width * w * side,
                    foot[1] + along[1] * length * t + across[1] * width * w * side,
                )
                for t, w in shape
            ]
        )

    canvas.fill([*edge(1), *reversed(edge(-1))], colour)
    canvas.fill(edge(1), mix(colour, PINE, 0.28))


def pot(canvas: Canvas, width: float, height: float, colour: str) -> None:
    """A flower pot with a rim and a side in shade."""
    canvas.shade(disc(0, 0, width * 0.6, width * 0.12), 6, 4, 10, 0.35)
    body = [(-width * 0.46, -height), (width * 0.46, -height), (width * 0.34, 0), (-width * 0.34, 0)]
    canvas.fill(body, colour)
    canvas.fill(box(width * 0.08, -height, width, height), mix(colour, INK, 0.25), 0.6, within=body)
    canvas.fill(box(-width / 2, -height, width, height * 0.2, 4), mix(colour, PAPER, 0.12))


def rubber_plant(canvas: Canvas, colour: str = TERRACOTTA, seed: int = 1) -> None:
    """A tall plant with broad leaves, about 330 high."""
    rng = Random(seed)
    for lean, height in ((-26, 250), (22, 300), (4, 340)):
        stem = [(0, -70), (lean * 0.7, -height * 0.55), (lean * 2, -height * 0.86)]
        canvas.fill(tube(stem, 7, 3), WALNUT)
        for step in range(5):
            t = 0.45 + step * 0.13
            x, y = lean * 2 * t**1.5, -70 - (height * 0.86 - 70) * t
            side = 1 if (step + (lean > 0)) % 2 else -1
            tone = rng.choice((MOSS, LEAF, mix(TEAL, MOSS), SAGE))
            leaf(canvas, (x, y), 84 - step * 5, 38, 90 - side * rng.uniform(28, 68), tone)
        leaf(canvas, (lean * 1.9, -height * 0.84), 70, 32, 90 - lean * 0.9, LEAF)
    pot(canvas, 104, 92, colour)


def fern(canvas: Canvas, colour: str = CREAM, tone: str = LEAF, seed: int = 2) -> None:
    """A small bushy plant, about 130 high."""
    rng = Random(seed)
    for angle in range(12, 172, 13):
        length = rng.uniform(62, 96)
        leaf(canvas, (0, -46), length, 22, angle + rng.uniform(-5, 5), mix(tone, MOSS, rng.random() * 0.7))
    pot(canvas, 66, 52, colour)


def flowers(canvas: Canvas, vase: str = TEAL, seed: int = 3) -> None:
    """A vase of flowers, about 210 high."""
    rng = Random(seed)
    heads = [(-62, -150), (-34, -192), (0, -168), (34, -204), (64, -154), (-8, -222), (18, -136)]
    for x, y in heads:
        canvas.fill(tube([(x * 0.12, -60), (x * 0.55, (y - 60) / 2), (x, y)], 4), MOSS)
    for angle in (28, 52, 128, 152, 75, 108):
        leaf(canvas, (0, -84), rng.uniform(58, 84), 22, angle, rng.choice((MOSS, LEAF, SAGE)))
    for index, (x, y) in enumerate(heads):
        colour = (TERRACOTTA, HONEY, BLUSH, OCHRE)[index % 4]
        radius = rng.uniform(17, 23)
        for petal in range(6):
            turn = radians(petal * 60 + rng.uniform(0, 40))
            centre = (x + cos(turn) * radius * 0.62, y + sin(turn) * radius * 0.62)
            canvas.fill(disc(*centre, radius * 0.58), mix(colour, PAPER, 0.16 * (petal % 2)))
        canvas.fill(disc(x, y, radius * 0.42), mix(colour, BRICK, 0.6))
    canvas.shade(disc(0, 0, 40, 8), 8, 2, 8, 0.35)
    body = blob((-16, -92), (16, -92), (22, -70), (38, -34), (24, -2), (-24, -2), (-38, -34), (-22, -70))
    canvas.fill(body, vase)
    canvas.fill(blob((8, -96), (60, -96), (60, 4), (2, 4), (22, -40)), mix(vase, INK, 0.35), 0.55, within=body)
    canvas.fill(tube([(-20, -52), (-25, -36), (-22, -22)], 6), mix(vase, PAPER, 0.5))


def tree(canvas: Canvas, colour: str = LEAF, seed: int = 4) -> None:
    """A round-crowned tree, about 400 high, lit from the left."""
    rng = Random(seed)
    canvas.shade(disc(10, 2, 120, 16), 20, 4, 10, 0.3)
    canvas.fill(tube([(0, 2), (-3, -90), (2, -200)], 24, 13), WALNUT)
    canvas.fill(tube([(-1, -120), (34, -170), (52, -215)], 11, 5), WALNUT)
    canvas.fill(tube([(-2, -140), (-32, -185), (-48, -225)], 10, 5), WALNUT)
    puffs = [(0, -300, 100), (-78, -250, 74), (78, -254, 76), (-50, -342, 70), (52, -348, 68), (0, -226, 74)]
    for x, y, radius in puffs:
        canvas.fill(disc(x, y, radius), mix(colour, PINE, 0.26))
    for x, y, radius in puffs:
        canvas.fill(disc(x - radius * 0.16, y - radius * 0.17, radius * 0.82), colour)
    for _ in range(26):
        x, y, radius = rng.choice(puffs)
        spot = (x + rng.uniform(-0.62, 0.3) * radius, y + rng.uniform(-0.7, 0.2) * radius)
        canvas.fill(disc(*spot, rng.uniform(4, 11), rng.uniform(3, 7)), mix(colour, HONEY, rng.uniform(0.2, 0.5)))


def poplar(canvas: Canvas, colour: str = MOSS) -> None:
    """A narrow tree, about 420 high."""
    canvas.shade(disc(6, 2, 60, 10), 14, 3, 9, 0.3)
    canvas.fill(tube([(0, 2), (0, -120)], 16, 12), WALNUT)
    crown = blob((0, -420), (44, -330), (62, -200), (44, -90), (0, -58), (-44, -90), (-62, -200), (-44, -330))
    canvas.fill(crown, colour)
    canvas.fill(blob((14, -440), (80, -300), (80, -40), (0, -40), (26, -200)), PINE, 0.3, within=crown)
    canvas.fill(blob((-20, -340), (-8, -240), (-26, -140), (-42, -210)), HONEY, 0.3)


def bush(canvas: Canvas, colour: str = SAGE, width: float = 160) -> None:
    """A low rounded bush."""
    canvas.shade(disc(0, 0, width * 0.56, 9), 8, 3, 8, 0.3)
    w = width / 2
    shape = blob(
        (-w, 2),
        (-w * 0.95, -w * 0.5),
        (-w * 0.45, -w * 0.84),
        (0, -w * 0.7),
        (w * 0.42, -w * 0.95),
        (w, -w * 0.46),
        (w, 2),
    )
    canvas.fill(shape, colour)
    canvas.fill(
        blob((w * 0.3, -w), (w * 1.3, -w), (w * 1.2, 10), (-w * 0.2, 10), (w * 0.5, -w * 0.4)),
        PINE,
        0.22,
        within=shape,
    )
