"""Plants, furniture and other things, each standing on its own origin: the foot is at 0, 0, upward is negative."""

from math import cos, radians, sin
from random import Random

from .canvas import Canvas, Outline, Point, blob, box, curve, disc, mix, tube
from .palette import (
    BLUSH,
    BRICK,
    CREAM,
    DUNE,
    HONEY,
    INK,
    LAGOON,
    LEAF,
    MIST,
    MOSS,
    OAK,
    OCHRE,
    PAPER,
    PINE,
    SAGE,
    SAND,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WOOD,
)


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


def armchair(canvas: Canvas, colour: str) -> None:
    """A cushioned armchair with a wooden frame, seen from the side and turned to the right, about 310 high."""
    dark, light = mix(colour, INK, 0.2), mix(colour, PAPER, 0.16)
    canvas.shade(disc(10, 0, 170, 18), 0, 4, 14, 0.4)
    for points in ([(-84, -186), (-70, -80), (-76, -14)], [(144, -196), (138, -90), (142, -14)]):
        canvas.fill(tube(points, 13, 9), mix(WALNUT, INK, 0.35))
    back = blob(
        (-172, -296),
        (-140, -328),
        (-96, -318),
        (-62, -220),
        (-34, -120),
        (-44, -84),
        (-104, -80),
        (-138, -160),
    )
    canvas.fill(back, colour)
    canvas.fill(
        blob((-190, -320), (-136, -322), (-96, -170), (-76, -70), (-134, -60), (-170, -180)),
        dark,
        within=back,
    )
    seat = blob((-112, -142), (-40, -152), (70, -150), (130, -144), (142, -114), (126, -84), (20, -80), (-104, -78))
    canvas.shade(seat, -4, -8, 8, 0.25)
    canvas.fill(seat, light)
    canvas.fill(box(-140, -112, 320, 50), dark, 0.65, within=seat)
    canvas.fill(tube([(-100, -134), (0, -140), (118, -134)], 8), mix(light, PAPER, 0.3))
    armrest(canvas)


def armrest(canvas: Canvas) -> None:
    """The near side of the armchair's frame; draw it again over someone who sits in the chair."""
    canvas.fill(tube([(-112, -78), (128, -78)], 15, bent=False), WALNUT)
    canvas.fill(tube([(-122, -190), (-106, -90), (-128, 0)], 15, 9), WALNUT)
    canvas.fill(tube([(118, -196), (116, -90), (132, 0)], 15, 9), WALNUT)
    canvas.shade(tube([(-120, -190), (128, -200)], 14), 0, 14, 7, 0.25)
    canvas.fill(tube([(-136, -184), (-60, -194), (60, -202), (140, -200)], 20, 17), WOOD)
    canvas.fill(tube([(-128, -190), (-60, -199), (60, -207), (132, -205)], 6), OAK)


def cushion(canvas: Canvas, colour: str, size: float = 90) -> None:
    """A square cushion leaning on its corner."""
    s = size
    shape = blob(
        (-s * 0.5, -s * 0.05),
        (-s * 0.42, -s * 0.5),
        (-s * 0.5, -s),
        (0, -s * 0.93),
        (s * 0.5, -s),
        (s * 0.43, -s * 0.5),
        (s * 0.5, -s * 0.05),
        (0, -s * 0.08),
    )
    canvas.solid(shape, colour, 4, 8, 0.25)
    for x in (-0.22, 0, 0.22):
        canvas.fill(tube([(s * x, -s * 0.86), (s * x * 0.9, -s * 0.14)], 4), mix(colour, PAPER, 0.4))


def chair(canvas: Canvas, colour: str) -> None:
    """A plain chair seen from the side, turned to the right, seat at 150."""
    canvas.shade(disc(0, 0, 84, 10), 0, 3, 8, 0.35)
    for points in ([(-58, -150), (-70, 0)], [(58, -150), (68, 0)]):
        canvas.fill(tube(points, 12, 9, bent=False), WALNUT)
    canvas.fill(tube([(-56, -146), (-66, -240), (-82, -310)], 13), WALNUT)
    canvas.fill(tube([(-74, -236), (-86, -318)], 30), colour)
    canvas.fill(box(-74, -166, 148, 26, 13), mix(colour, INK, 0.12))
    canvas.fill(box(-74, -170, 148, 18, 9), colour)


def round_table(canvas: Canvas, width: float = 320, height: float = 120, top: str = OAK) -> None:
    """A low table with a round top seen a little from above."""
    canvas.shade(disc(10, 6, width * 0.46, 22), 0, 0, 16, 0.4)
    for x, lean in ((-0.3, -0.36), (0.3, 0.36), (0.02, 0.04)):
        canvas.fill(
            tube([(width * x, -height), (width * lean, 8 if x < 0.1 and x > 0 else 0)], 15, 9, bent=False),
            WALNUT,
        )
    canvas.fill(disc(0, -height + 10, width / 2, width * 0.115), mix(top, WALNUT, 0.7))
    canvas.fill(disc(0, -height, width / 2, width * 0.115), top)
    canvas.fill(
        blob(
            (-width * 0.42, -height),
            (-width * 0.1, -height - width * 0.09),
            (width * 0.2, -height - width * 0.08),
            (-width * 0.1, -height),
        ),
        PAPER,
        0.22,
    )


def cup(canvas: Canvas, colour: str = PAPER, tea: str = WALNUT) -> None:
    """A cup on a saucer, about 46 high."""
    canvas.shade(disc(4, 0, 46, 8), 0, 3, 6, 0.3)
    canvas.fill(disc(0, -3, 44, 9), mix(colour, DUNE, 0.35))
    canvas.fill(disc(0, -5, 42, 7), colour)
    ring = [*blob((22, -40), (46, -38), (44, -14), (20, -14))]
    canvas.fill(ring, mix(colour, DUNE, 0.4))
    canvas.fill(blob((24, -33), (37, -32), (36, -21), (22, -20)), mix(colour, DUNE, 0.9))
    body = [*curve([(-28, -46), (-26, -22), (-14, -6)]), *curve([(14, -6), (26, -22), (28, -46)])]
    canvas.fill(body, colour)
    canvas.fill(box(6, -50, 40, 50), DUNE, 0.4, within=body)
    canvas.fill(disc(0, -46, 28, 6), mix(colour, DUNE, 0.2))
    canvas.fill(disc(0, -45, 23, 4.4), tea)


def lamp(canvas: Canvas, shade: str = HONEY) -> None:
    """A standing lamp, about 520 high, with its glow."""
    canvas.fill(disc(0, -450, 190), "#fff3cf", 0.55, 60)
    canvas.shade(disc(4, 0, 52, 9), 0, 3, 8, 0.35)
    canvas.fill(disc(0, -2, 46, 9), INK)
    canvas.fill(tube([(0, -4), (0, -420)], 7), INK)
    cone = [(-46, -520), (46, -520), (80, -396), (-80, -396)]
    canvas.fill(cone, shade)
    canvas.fill([(10, -520), (46, -520), (80, -396), (26, -396)], mix(shade, OCHRE, 0.6))
    canvas.fill(box(-80, -402, 160, 8), mix(shade, WALNUT, 0.35))


def window(canvas: Canvas, width: float, height: float, curtain: str | None = SAND, seed: int = 5) -> None:
    """A window with trees outside; the origin is the middle of the sill."""
    left, top = -width / 2, -height
    canvas.shade(box(left - 14, top - 14, width + 28, height + 28, 6), 6, 10, 16, 0.22)
    canvas.fill(box(left - 16, top - 16, width + 32, height + 32, 6), PAPER)
    canvas.fade(left, top, width, height, "#cfe3e2", "#f3efdc")
    glass = box(left, top, width, height)
    rng = Random(seed)
    for index in range(7):
        x = left + width * (index + 0.4) / 6.4
        radius = rng.uniform(0.11, 0.18) * width
        tone = mix((SAGE, LAGOON, LEAF)[index % 3], PAPER, 0.35)
        canvas.fill(disc(x, -height * 0.13, radius, radius * 1.25), tone, 0.99, within=glass)
    canvas.fill(
        blob(
            (left - 40, 20),
            (left, -height * 0.13),
            (0, -height * 0.18),
            (width / 2, -height * 0.09),
            (width / 2 + 40, 20),
        ),
        mix(MOSS, PAPER, 0.42),
        0.99,
        within=glass,
    )
    canvas.fill([(left, top), (left + width * 0.3, top), (left - width * 0.1, 0), (left, 0)], PAPER, 0.3, within=glass)
    canvas.fill(box(-7, top, 14, height), PAPER)
    canvas.fill(box(left, top + height * 0.3, width, 11), PAPER)
    for edge in (left, -7 + 14):
        canvas.fill(box(edge, top, 5, height), DUNE, 0.35)
    canvas.fill(box(left - 38, 12, width + 76, 24, 6), mix(PAPER, SAND, 0.4))
    canvas.shade(box(left - 30, 38, width + 60, 10), 0, 4, 8, 0.22)
    if curtain:
        for side in (-1, 1):
            edge = side * (width / 2 + 42)
            fold = [
                (edge, top - 46),
                (edge - side * 104, top - 46),
                (edge - side * 78, -height * 0.45),
                (edge - side * 62, 120),
                (edge, 120),
            ]
            canvas.shade(fold, 4, 6, 14, 0.2)
            canvas.fill(fold, curtain)
            for step in (0.24, 0.52, 0.78):
                canvas.fill(
                    [
                        (edge - side * 104 * step, top - 46),
                        (edge - side * (104 * step + 12), top - 46),
                        (edge - side * (62 * step + 7), 120),
                        (edge - side * 62 * step, 120),
                    ],
                    mix(curtain, WALNUT, 0.3),
                    0.5,
                )
        canvas.fill(tube([(left - 74, top - 50), (width / 2 + 74, top - 50)], 11, bent=False), WALNUT)


def bookcase(canvas: Canvas, width: float, shelves: int, seed: int = 6, wood: str = OAK) -> None:
    """A bookcase of ``shelves`` shelves, 120 high each, with books and a few small things."""
    rng = Random(seed)
    height = shelves * 120 + 16
    canvas.shade(box(-width / 2, -height, width, height, 4), 12, 10, 18, 0.3)
    canvas.fill(box(-width / 2, -height, width, height, 4), wood)
    for row in range(shelves):
        foot = -16 - row * 120
        canvas.fill(box(-width / 2 + 14, foot - 104, width - 28, 104), mix(wood, WALNUT, 0.55))
        canvas.fill(box(-width / 2 + 14, foot - 104, width - 28, 14), INK, 0.18)
        x = -width / 2 + 20
        while x < width / 2 - 52:
            if rng.random() < 0.16:
                tone = rng.choice((PAPER, BLUSH, LAGOON))
                canvas.fill(
                    blob(
                        (x + 16, foot - 52),
                        (x + 32, foot - 52),
                        (x + 42, foot - 22),
                        (x + 34, foot),
                        (x + 14, foot),
                        (x + 6, foot - 22),
                    ),
                    tone,
                )
                canvas.fill(box(x + 15, foot - 60, 18, 12, 3), mix(tone, DUNE, 0.6))
                x += 50
                continue
            thick, tall = rng.uniform(13, 26), rng.uniform(62, 94)
            tone = rng.choice((TEAL, PINE, TERRACOTTA, OCHRE, CREAM, LAGOON, BLUSH, BRICK, SAGE, MIST))
            canvas.fill(box(x, foot - tall, thick - 2, tall, 2), tone)
            canvas.fill(box(x, foot - tall * 0.8, thick - 2, 7), mix(tone, PAPER, 0.5))
            x += thick


def picture(canvas: Canvas, width: float, height: float, seed: int = 7) -> None:
    """A framed abstract landscape; the origin is its centre."""
    rng = Random(seed)
    canvas.shade(box(-width / 2, -height / 2, width, height), 6, 10, 12, 0.3)
    canvas.fill(box(-width / 2, -height / 2, width, height, 2), WOOD)
    canvas.fill(box(-width / 2 + 9, -height / 2 + 9, width - 18, height - 18), PAPER)
    w, h = width / 2 - 26, height / 2 - 26
    field = box(-w, -h, 2 * w, 2 * h)
    canvas.fill(field, mix(MIST, CREAM, rng.random()))
    canvas.fill(disc(rng.uniform(-0.4, 0.4) * w, -h * 0.25, min(w, h) * 0.34), rng.choice((OCHRE, TERRACOTTA)))
    for level, tone in ((0.1, LAGOON), (0.4, SAGE), (0.7, TEAL)):
        dips = [(-w * 1.2, h * (level + rng.uniform(-0.12, 0.12))) for _ in (0,)]
        dips += [(w * x, h * (level + rng.uniform(-0.2, 0.2))) for x in (-0.5, 0.1, 0.6, 1.2)]
        canvas.fill([*curve(dips), (w, h * 1.2), (-w, h * 1.2)], tone, 0.99, within=field)
