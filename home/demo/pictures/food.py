"""The food-sharing point: crates, jars, bread, a fridge anyone may open."""

from random import Random

from . import plants
from .canvas import Canvas, blob, box, disc, mix, tube
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
    SLATE,
    STEEL,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WOOD,
)
from .rooms import room


def crate(canvas: Canvas, width: float) -> None:
    """An open wooden crate, its rim at -90; fill it before calling."""
    canvas.shade(box(-width / 2, -30, width, 32), 4, 6, 8, 0.3)
    for index in range(3):
        plank = box(-width / 2, -88 + index * 30, width, 25, 2)
        canvas.fill(plank, (OAK, WOOD, mix(OAK, WOOD))[index])
    for x in (-width / 2, width / 2 - 16):
        canvas.fill(box(x, -92, 16, 92, 2), WALNUT)


def round_fruit(canvas: Canvas, colour: str, radius: float) -> None:
    """An apple, a tomato or an orange."""
    canvas.fill(disc(0, -radius, radius), mix(colour, BRICK, 0.35))
    canvas.fill(disc(-radius * 0.1, -radius * 1.08, radius * 0.86), colour)
    canvas.fill(disc(-radius * 0.36, -radius * 1.38, radius * 0.2, radius * 0.14), PAPER, 0.55)
    canvas.fill(tube([(0, -radius * 1.8), (radius * 0.12, -radius * 2.3)], 4), WALNUT)


def carrot(canvas: Canvas, lean: float) -> None:
    """A carrot with its leaves up."""
    for angle in (62, 84, 106, 126):
        plants.leaf(canvas, (lean, -66), 62, 14, angle + lean * 0.4, LEAF)
    canvas.fill(tube([(lean, -66), (0, 0)], 30, 10), OCHRE)
    canvas.fill(tube([(lean + 6, -60), (5, -6)], 9, 4), mix(OCHRE, TERRACOTTA))


def loaf(canvas: Canvas, width: float) -> None:
    """A loaf of bread with cuts."""
    shape = blob(
        (-width / 2, -8),
        (-width * 0.46, -width * 0.3),
        (0, -width * 0.42),
        (width * 0.46, -width * 0.3),
        (width / 2, -8),
        (0, 0),
    )
    canvas.solid(shape, mix(OCHRE, WALNUT, 0.35), 4, 7, 0.3)
    canvas.fill(
        blob(
            (-width * 0.42, -width * 0.2),
            (-width * 0.3, -width * 0.33),
            (0, -width * 0.38),
            (width * 0.2, -width * 0.3),
            (-width * 0.1, -width * 0.24),
        ),
        HONEY,
        0.5,
    )
    for x in (-0.26, 0, 0.26):
        canvas.fill(tube([(width * x - 6, -width * 0.34), (width * x + 8, -width * 0.16)], 7), CREAM)


def jar(canvas: Canvas, content: str, height: float = 74) -> None:
    """A closed jar with a blank label."""
    canvas.shade(disc(3, 0, 34, 6), 0, 2, 5, 0.3)
    body = box(-29, -height, 58, height, 12)
    canvas.fill(body, mix(content, PAPER, 0.1))
    canvas.fill(box(8, -height, 40, height), INK, 0.14, within=body)
    canvas.fill(box(-20, -height + 6, 7, height - 18, 3), PAPER, 0.5)
    canvas.fill(box(-24, -height * 0.66, 48, height * 0.36, 3), PAPER)
    canvas.fill(box(-27, -height - 12, 54, 16, 4), mix(content, INK, 0.4))


def carton(canvas: Canvas, colour: str, height: float = 100) -> None:
    """A milk carton."""
    canvas.shade(disc(3, 0, 34, 6), 0, 2, 5, 0.3)
    canvas.fill(box(-28, -height + 26, 56, height - 26), PAPER)
    canvas.fill([(-28, -height + 26), (28, -height + 26), (16, -height), (-16, -height)], mix(PAPER, DUNE, 0.5))
    canvas.fill(box(-16, -height - 10, 32, 14, 2), colour)
    canvas.fill(box(-28, -height * 0.5, 56, height * 0.3), colour)
    canvas.fill(box(10, -height + 26, 18, height - 26), DUNE, 0.35)


def pumpkin(canvas: Canvas, colour: str) -> None:
    """A ribbed pumpkin."""
    canvas.shade(disc(0, 0, 66, 10), 4, 2, 7, 0.35)
    for x, width, tone in ((-34, 34, 0.25), (34, 34, 0.4), (-16, 34, 0.1), (18, 34, 0.2), (0, 28, 0)):
        canvas.fill(disc(x, -42, width, 44), mix(colour, BRICK, tone))
    canvas.fill(tube([(0, -80), (4, -98), (16, -106)], 12, 8), MOSS)


def fridge(canvas: Canvas) -> None:
    """A tall fridge with a glass door and food on four shelves; 320 by 640."""
    canvas.shade(box(-160, -640, 320, 640, 18), 16, 10, 20, 0.35)
    canvas.fill(box(-160, -640, 320, 640, 22), MIST)
    canvas.fill(box(96, -620, 64, 610, 22), LAGOON, 0.35)
    canvas.fill(box(-132, -560, 264, 510, 10), SLATE)
    canvas.fade(-122, -550, 244, 490, "#eef6f1", "#cfe0da")
    rng = Random(21)
    for shelf in range(4):
        foot = -438 + shelf * 124
        canvas.fill(box(-122, foot, 244, 8), STEEL)
        x = -84.0
        while x < 90:
            place = canvas.at(x, foot, 0.86)
            kind = rng.randrange(4)
            if kind == 0:
                carton(place, rng.choice((TEAL, TERRACOTTA, OCHRE)))
            elif kind == 1:
                jar(place, rng.choice((BRICK, HONEY, SAGE, TERRACOTTA)))
            elif kind == 2:
                for dx, dy in ((-16, 0), (16, 0), (0, -26)):
                    round_fruit(place.at(dx, dy), (TERRACOTTA, OCHRE, LEAF)[shelf % 3], 18)
            else:
                place.fill(box(-34, -44, 68, 44, 8), BLUSH)
                place.fill(box(-36, -52, 72, 14, 6), PAPER)
            x += 62
    canvas.fill([(-122, -550), (-20, -550), (-122, -300)], PAPER, 0.4)
    canvas.fill([(30, -550), (76, -550), (-122, -90), (-122, -190)], PAPER, 0.16)
    canvas.fill(box(142, -420, 12, 150, 6), SLATE)
    canvas.fill(box(-132, -618, 264, 34, 10), TEAL)
    for x in (-130, 98):
        canvas.fill(box(x, -6, 32, 14, 3), SLATE)


def shelves(canvas: Canvas) -> None:
    """Two shelves on the wall with jars, milk and bread."""
    for level in (0, 1):
        y = 250 + level * 170
        canvas.shade(box(980, y, 500, 20), 4, 14, 12, 0.3)
        for x in (1040, 1420):
            canvas.fill([(x, y + 18), (x + 16, y + 18), (x + 8, y + 60)], WALNUT)
        canvas.fill(box(970, y, 520, 22, 4), WOOD)
    for index, tone in enumerate((BRICK, OCHRE, SAGE, TERRACOTTA, HONEY)):
        jar(canvas.at(1014 + index * 66, 250, 0.95), tone, 72 + index % 2 * 16)
    plants.fern(canvas.at(1420, 250, 0.85), TEAL)
    for index in range(3):
        carton(canvas.at(1020 + index * 66, 420), (TEAL, OCHRE, TERRACOTTA)[index])
    loaf(canvas.at(1280, 420), 130)
    loaf(canvas.at(1410, 420), 120)


def food_point() -> Canvas:
    """A table with crates of food, shelves and a fridge anyone may open."""
    canvas = room(mix(MIST, CREAM, 0.45), SAND, 720)
    canvas.shade(box(640, 120, 250, 170, 10), 6, 10, 12, 0.3)
    canvas.fill(box(640, 120, 250, 170, 8), WALNUT)
    canvas.fill(box(652, 132, 226, 146, 4), PINE)
    sign = canvas.at(765, 250, 1.25)
    sign.fill(blob((0, 4), (-48, -36), (-40, -72), (-14, -74), (0, -58), (14, -74), (40, -72), (48, -36)), CREAM)
    sign.fill(tube([(-18, -44), (-18, -26)], 5), PINE)
    sign.fill(tube([(-26, -54), (-26, -42), (-18, -36), (-10, -42), (-10, -54)], 5), PINE)
    sign.fill(tube([(18, -54), (18, -24)], 6), PINE)
    sign.fill(disc(18, -48, 8, 11), PINE)
    fridge(canvas.at(275, 800, 1.1))
    plants.rubber_plant(canvas.at(545, 800, 0.9), BRICK)
    shelves(canvas)
    canvas.fill(disc(1070, 962, 500, 22), WALNUT, 0.35, 14)
    for x in (690, 1412):
        canvas.fill(box(x, 740, 30, 222, 3), WALNUT)
    for index, (x, tone) in enumerate(((860, OCHRE), (960, TERRACOTTA), (1240, mix(OCHRE, TERRACOTTA)))):
        pumpkin(canvas.at(x, 962, 1 - index % 2 * 0.16), tone)
    cloth = [(610, 728), (1520, 728), (1505, 848), (625, 848)]
    canvas.shade(cloth, 0, 12, 14, 0.3)
    canvas.fill(box(600, 712, 930, 34, 6), OAK)
    canvas.fill(cloth, PAPER)
    for x in range(640, 1500, 74):
        canvas.fill([(x, 728), (x + 36, 728), (x + 35, 848), (x + 1, 848)], BLUSH, 0.55, within=cloth)
    canvas.fill(box(600, 738, 930, 22), INK, 0.1, within=cloth)
    table = canvas.at(0, 716)
    for index, x in enumerate((700, 742, 784, 826)):
        carrot(table.at(x, -40), (index - 1.5) * 16)
    crate(table.at(760, 0), 240)
    for index, x in enumerate((940, 986, 1032, 1078)):
        round_fruit(table.at(x, -62), (TERRACOTTA, LEAF)[index % 2], 31)
    for index, x in enumerate((962, 1010, 1056)):
        round_fruit(table.at(x, -98), (LEAF, TERRACOTTA, HONEY)[index], 30)
    crate(table.at(1010, 0), 220)
    loaf(table.at(1195, -4), 150)
    table.solid(box(1302, -150, 100, 150, 6), mix(OAK, CREAM, 0.3), 6, 8, 0.3)
    table.fill(
        [(1302, -150), (1318, -164), (1334, -150), (1350, -164), (1366, -150), (1384, -164), (1402, -150)],
        mix(OAK, CREAM, 0.3),
    )
    table.fill(box(1370, -150, 32, 150), WALNUT, 0.2)
    for angle in (70, 88, 106):
        plants.leaf(table, (1344, -150), 92, 26, angle, MOSS)
    jar(table.at(1462, 0, 1.1), BRICK, 86)
    return canvas
