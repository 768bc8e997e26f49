"""Furniture and what stands on it or hangs on a wall. The foot of each thing is at 0, 0 unless it says otherwise."""

from random import Random

from .canvas import Canvas, blob, box, curve, disc, mix, tube
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
