"""People outdoors: volunteers on a street, a picnic in a park."""

from . import furniture, plants
from .canvas import Canvas, arc, blob, box, curve, disc, mix, star, tube
from .figures import Look, arm, standing, walking
from .palette import (
    BLUSH,
    BRICK,
    CHESTNUT,
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
    SILVER,
    SKINS,
    SLATE,
    SOOT,
    STEEL,
    STRAW,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WOOD,
)


def parcel(canvas: Canvas, width: float, height: float, colour: str = OAK) -> None:
    """A cardboard box with tape and a heart."""
    body = box(-width / 2, -height, width, height, 5)
    canvas.shade(body, 4, 8, 10, 0.25)
    canvas.fill(body, colour)
    canvas.fill(box(width * 0.26, -height, width * 0.24, height), WALNUT, 0.22)
    canvas.fill(box(-14, -height, 28, height * 0.34), CREAM)
    heart = canvas.at(-width * 0.02, -height * 0.16, height / 260)
    heart.fill(blob((0, 0), (-44, -42), (-38, -78), (-14, -80), (0, -64), (14, -80), (38, -78), (44, -42)), BRICK)


def street(canvas: Canvas, seed_tones: tuple[str, ...], ground: float) -> None:
    """A row of pale houses far behind."""
    x = -20.0
    for index, (width, height) in enumerate(
        ((210, 330), (180, 420), (240, 300), (200, 390), (190, 340), (230, 430), (210, 310), (220, 380))
    ):
        tone = mix(seed_tones[index % len(seed_tones)], PAPER, 0.55)
        canvas.fill(box(x, ground - height, width, height), tone)
        canvas.fill(
            [(x - 8, ground - height), (x + width / 2, ground - height - 70), (x + width + 8, ground - height)]
            if index % 2
            else box(x - 6, ground - height - 16, width + 12, 18),
            mix(tone, WALNUT, 0.25),
        )
        for row in range(int(height // 96)):
            for column in range(3):
                canvas.fill(
                    box(x + width * (0.14 + column * 0.27), ground - height + 34 + row * 92, width * 0.17, 52, 3),
                    mix(tone, TEAL, 0.32),
                )
        x += width


def volunteers() -> Canvas:
    """Three volunteers carrying boxes and a bag of shopping along a street."""
    canvas = Canvas.new(CREAM)
    canvas.fade(0, 0, 1600, 800, mix(LAGOON, PAPER, 0.62), mix(CREAM, BLUSH, 0.25))
    canvas.fill(disc(1270, 190, 92), mix(HONEY, PAPER, 0.45))
    street(canvas, (BLUSH, SAND, LAGOON, HONEY), 760)
    canvas.fade(0, 756, 1600, 244, mix(SAND, DUNE, 0.4), mix(SAND, DUNE, 0.7))
    canvas.fill(box(0, 752, 1600, 12), mix(DUNE, WALNUT, 0.25))
    for x in range(-200, 1700, 210):
        canvas.fill([(x + 120, 764), (x + 124, 764), (x + 4, 1000), (x, 1000)], WALNUT, 0.14)
    for y in (820, 895):
        canvas.fill(box(0, y, 1600, 3), WALNUT, 0.14)
    plants.tree(canvas.at(130, 790, 1.25), LEAF, seed=2)
    plants.tree(canvas.at(1510, 790, 1.1), SAGE, seed=3)
    plants.bush(canvas.at(330, 786), MOSS, 170)
    plants.bush(canvas.at(1340, 786), SAGE, 190)
    one = Look(SKINS[0], CHESTNUT, "bob", TERRACOTTA, PINE, INK)
    two = Look(SKINS[3], SOOT, "curls", OCHRE, SLATE, BRICK)
    three = Look(SKINS[1], SILVER, "short", TEAL, mix(SAND, WALNUT), INK)
    for x, look in ((430, one), (800, two), (1150, three)):
        figure = canvas.at(x, 920, 1.16)
        shoulder = walking(figure, look)
        sleeve = mix(look.top, INK, 0.16)
        if look is two:
            bag = figure.at(92, -196)
            bag.fill(tube([(-40, -150), (-30, -196), (30, -196), (40, -150)], 9), WALNUT)
            for angle in (74, 92, 110):
                plants.leaf(bag, (10, -140), 92, 26, angle, LEAF)
            plants.leaf(bag, (-30, -140), 60, 20, 104, MOSS)
            bag.fill(tube([(34, -140), (58, -206)], 26), mix(OCHRE, WALNUT, 0.3))
            bag.solid(box(-66, -160, 132, 160, 8), mix(OAK, CREAM, 0.35), 6, 10, 0.25)
            bag.fill(box(24, -160, 42, 160, 8), WALNUT, 0.18)
            bag.fill(
                blob((-20, -56), (-48, -84), (-42, -108), (-26, -108), (-20, -100), (-12, -108), (4, -108), (8, -84)),
                TEAL,
            )
            arm(figure, look, [shoulder, (6, -286), (70, -246)], 42, sleeve)
        elif look is one:
            parcel(figure.at(104, -268), 178, 140, OAK)
            arm(figure, look, [shoulder, (-6, -300), (84, -276)], 42, sleeve)
        else:
            parcel(figure.at(108, -256), 184, 110, mix(OAK, WOOD, 0.4))
            parcel(figure.at(114, -366), 132, 78, mix(OAK, CREAM, 0.3))
            arm(figure, look, [shoulder, (-4, -296), (86, -270)], 42, sleeve)
    return canvas


def tent(canvas: Canvas, colour: str) -> None:
    """A market tent with a striped roof and a table under it; 330 wide, 330 high."""
    canvas.shade(disc(0, 4, 180, 14), 10, 2, 10, 0.35)
    for x in (-150, 150):
        canvas.fill(tube([(x, -200), (x, 0)], 9, bent=False), STEEL)
    canvas.fill([(-146, -206), (146, -206), (146, -90), (-146, -90)], mix(colour, PAPER, 0.75))
    for x, tone in ((-96, TEAL), (-30, OCHRE), (40, TERRACOTTA), (100, SAGE)):
        canvas.fill(box(x - 20, -150, 40, 52, 6), mix(tone, PAPER, 0.3))
    canvas.fill(box(-150, -98, 300, 14, 4), OAK)
    canvas.fill([(-146, -86), (146, -86), (140, -2), (-140, -2)], colour)
    canvas.fill([(-146, -86), (146, -86), (144, -66), (-144, -66)], INK, 0.16)
    roof = [(-30, -330), (30, -330), (186, -214), (-186, -214)]
    canvas.fill(roof, PAPER)
    for step in range(-7, 7, 4):
        a, b = step / 7, (step + 2) / 7
        canvas.fill([(30 * a, -330), (30 * b, -330), (186 * b, -214), (186 * a, -214)], colour)
    canvas.fill([(0, -330), (30, -330), (186, -214), (60, -214)], INK, 0.1)
    for index in range(7):
        left, half = -186 + index * 372 / 7, 186 / 7
        tone = colour if index % 2 == 0 else PAPER
        canvas.fill([(left, -216), (left + 2 * half, -216), *arc(left + half, -196, half, 18, 0, 180)], tone)
    canvas.fill(tube([(0, -330), (0, -366)], 5, bent=False), STEEL)
    canvas.fill([(2, -366), (46, -354), (2, -340)], OCHRE)


def bunting(canvas: Canvas, start: tuple[float, float], end: tuple[float, float], sag: float) -> None:
    """A string of small flags between two points."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
    line = curve([start, middle, end], steps=9)
    canvas.fill(tube(line, 3, bent=False), WALNUT)
    for index, (x, y) in enumerate(line[1:-1]):
        canvas.fill([(x - 16, y), (x + 16, y), (x, y + 36)], (TERRACOTTA, OCHRE, TEAL, PAPER, BLUSH)[index % 5])


def passer(canvas: Canvas, look: Look, raised: bool = False) -> None:
    """A small standing figure for a crowd."""
    shoulder = standing(canvas, look)
    points = [shoulder, (56, -360), (96, -430)] if raised else [shoulder, (4, -340), (40, -270)]
    arm(canvas, look, points, 40, mix(look.top, INK, 0.16))


def picnic() -> Canvas:
    """A neighbourhood picnic: tents and bunting among trees, people about, a rug with a basket."""
    canvas = Canvas.new(MIST)
    canvas.fade(0, 0, 1600, 560, mix(LAGOON, PAPER, 0.4), mix(CREAM, HONEY, 0.2))
    for x, y, size in ((260, 120, 1), (760, 84, 0.8), (1300, 150, 1.1)):
        for dx, dy, radius in ((-60, 6, 34), (-18, -14, 46), (34, -6, 40), (72, 10, 28)):
            canvas.fill(disc(x + dx * size, y + dy * size, radius * size, radius * 0.62 * size), mix(PAPER, MIST, 0.2))
    for x, width, height, tone in (
        (120, 210, 300, SAND),
        (360, 170, 230, BLUSH),
        (980, 190, 270, LAGOON),
        (1200, 240, 340, SAND),
    ):
        tone = mix(tone, PAPER, 0.45)
        canvas.fill(box(x, 530 - height, width, height), tone)
        canvas.fill(box(x - 5, 524 - height, width + 10, 10), mix(tone, WALNUT, 0.3))
        for row in range(int(height // 62)):
            for column in range(int(width // 46)):
                canvas.fill(box(x + 18 + column * 44, 552 - height + row * 58, 24, 32, 2), mix(tone, TEAL, 0.32))
    canvas.fill(
        blob((-80, 700), (-80, 500), (260, 462), (640, 492), (1000, 456), (1400, 488), (1700, 460), (1700, 700)),
        mix(SAGE, PAPER, 0.25),
    )
    canvas.fill(
        blob((-100, 1150), (-100, 590), (300, 556), (760, 580), (1200, 548), (1720, 580), (1720, 1150)),
        mix(SAGE, LEAF, 0.35),
    )
    canvas.fill(
        blob((560, 1060), (640, 820), (760, 680), (830, 588), (890, 588), (900, 690), (960, 830), (1090, 1060)),
        mix(SAND, HONEY, 0.25),
    )
    for x, y, size, tone, seed in (
        (70, 640, 1.15, LEAF, 2),
        (620, 580, 0.72, SAGE, 3),
        (1080, 575, 0.7, LEAF, 5),
        (1540, 650, 1.25, MOSS, 7),
    ):
        plants.tree(canvas.at(x, y, size), tone, seed)
    plants.poplar(canvas.at(915, 570, 0.62))
    bunting(canvas, (120, 330), (600, 350), 90)
    bunting(canvas, (600, 350), (1080, 345), 80)
    bunting(canvas, (1080, 345), (1500, 300), 90)
    tent(canvas.at(380, 720, 1.12), TEAL)
    tent(canvas.at(1260, 710, 1.12), TERRACOTTA)
    crowd = (
        (610, 720, 0.44, False, True, Look(SKINS[0], STRAW, "long", TERRACOTTA, SLATE)),
        (690, 735, 0.42, True, False, Look(SKINS[1], SOOT, "short", OCHRE, INK)),
        (775, 765, 0.46, True, False, Look(SKINS[0], SILVER, "bun", LAGOON, PINE)),
        (560, 830, 0.5, True, False, Look(SKINS[2], SOOT, "curls", BLUSH, PINE)),
        (1085, 885, 0.54, True, True, Look(SKINS[0], CHESTNUT, "bob", TEAL, SLATE)),
        (1005, 885, 0.36, False, True, Look(SKINS[0], CHESTNUT, "short", OCHRE, BRICK)),
        (885, 760, 0.46, False, False, Look(SKINS[3], SOOT, "short", PAPER, SLATE)),
    )
    for x, y, size, mirrored, raised, look in crowd:
        passer(canvas.at(x, y, size, mirrored), look, raised)
    for x, y, tone in ((962, 512, TERRACOTTA), (1034, 526, TEAL), (1000, 470, OCHRE)):
        canvas.fill(tube([(x, y + 30), (1034, 655)], 2, bent=False), SLATE)
        canvas.fill(blob((x, y - 40), (x + 30, y - 12), (x, y + 34), (x - 30, y - 12)), tone)
        canvas.fill(disc(x - 10, y - 16, 6, 9), PAPER, 0.5)
    for x in range(30, 1600, 83):
        y = 860 + (x * 7) % 130
        if 520 < x < 1140:
            continue
        canvas.fill(tube([(x, y), (x - 5, y - 16)], 3, bent=False), MOSS)
        canvas.fill(tube([(x + 5, y), (x + 11, y - 14)], 3, bent=False), MOSS)
        canvas.fill(star(x + 11, y - 16, 8, 4), (PAPER, HONEY, BLUSH)[x % 3])
    rug = [(150, 880), (500, 880), (560, 972), (90, 972)]
    canvas.shade(rug, 4, 6, 8, 0.3)
    canvas.fill(rug, PAPER)
    for step in range(5):
        a = 0.1 + step * 0.2
        canvas.fill(
            [(150 + 350 * a, 880), (150 + 350 * (a + 0.1), 880), (90 + 470 * (a + 0.1), 972), (90 + 470 * a, 972)],
            TERRACOTTA,
            0.75,
        )
        y = 886 + step * 19
        canvas.fill(box(80, y, 500, 9), BRICK, 0.3, within=rug)
    basket = canvas.at(300, 944, 0.9)
    basket.fill(tube([(-60, -60), (-40, -126), (40, -126), (60, -60)], 10), WALNUT)
    basket.fill(disc(-14, -68, 34), TERRACOTTA)
    basket.fill(disc(28, -64, 28), LEAF)
    basket.solid([(-76, -66), (76, -66), (60, 0), (-60, 0)], WOOD, 6, 8, 0.35)
    for row in range(3):
        basket.fill(box(-72 + row * 5, -58 + row * 20, 144 - row * 10, 7, 3), OAK)
    furniture.cup(canvas.at(420, 940, 0.7), LAGOON)
    plants.bush(canvas.at(1500, 960), MOSS, 260)
    plants.bush(canvas.at(1370, 985), LEAF, 180)
    return canvas
