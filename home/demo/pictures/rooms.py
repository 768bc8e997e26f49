"""Pictures of rooms without people: the meeting room, the food-sharing point, the certificate, the telecare set."""

from math import cos, radians, sin
from random import Random

from . import things
from .canvas import Canvas, Outline, arc, blob, box, disc, mix, star, tube
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


def room(wall: str, floor: str, line: float) -> Canvas:
    """An empty room: a wall lit from the left and floorboards below ``line``."""
    canvas = Canvas.new(wall)
    canvas.fade(0, 0, 1600, line, mix(wall, PAPER, 0.35), mix(wall, DUNE, 0.12))
    canvas.fill(disc(1750, 250, 620, 700), DUNE, 0.3, 160)
    canvas.fade(0, line, 1600, 1000 - line, mix(floor, WALNUT, 0.22), floor)
    for board in range(1, 5):
        y = line + (1000 - line) * (board / 5) ** 1.35
        canvas.fill(box(0, y, 1600, 2.5), WALNUT, 0.16)
        for x in range((board * 230) % 400, 1600, 470):
            canvas.fill(box(x, y, 2.5, (1000 - line) * 0.24), WALNUT, 0.14)
    canvas.fill(box(0, line - 26, 1600, 26), mix(wall, PAPER, 0.75))
    canvas.fill(box(0, line - 1, 1600, 4), WALNUT, 0.35)
    return canvas


def sunlight(canvas: Canvas, *quads: Outline) -> None:
    """Patches of sun fallen through a window."""
    for quad in quads:
        canvas.fill(quad, "#fff4d6", 0.42, 5)


def meeting_room() -> Canvas:
    """Armchairs round a low table with flowers, by a large window."""
    canvas = room(CREAM, OAK, 700)
    things.window(canvas.at(520, 470), 520, 350, curtain=MIST)
    things.picture(canvas.at(960, 240), 150, 196, seed=11)
    things.picture(canvas.at(1120, 180), 104, 124, seed=12)
    things.bookcase(canvas.at(1420, 704), 250, 4)
    things.fern(canvas.at(1370, 206, 0.8), TERRACOTTA, SAGE)
    things.rubber_plant(canvas.at(140, 740, 1.15), BRICK)
    things.lamp(canvas.at(1190, 742, 0.86))
    canvas.fill(disc(790, 868, 620, 106), TERRACOTTA)
    canvas.fill(disc(790, 868, 585, 96), mix(BLUSH, PAPER, 0.25))
    canvas.fill(disc(790, 868, 560, 90), mix(TERRACOTTA, BLUSH, 0.35))
    sunlight(
        canvas,
        [(330, 760), (560, 760), (480, 980), (170, 980)],
        [(590, 760), (800, 760), (790, 980), (510, 980)],
    )
    things.armchair(canvas.at(420, 862, 1.18), TEAL)
    things.cushion(canvas.at(372, 692, 0.95), HONEY)
    things.armchair(canvas.at(1170, 862, 1.18, mirrored=True), OCHRE)
    things.cushion(canvas.at(1216, 692, 0.95), TEAL)
    table = canvas.at(795, 910)
    things.round_table(table, 350, 132)
    things.flowers(table.at(-30, -138, 1.05), PAPER)
    things.cup(table.at(92, -122), TERRACOTTA)
    things.cup(table.at(-118, -114, 0.9), LAGOON)
    return canvas


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
        things.leaf(canvas, (lean, -66), 62, 14, angle + lean * 0.4, LEAF)
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
    things.rubber_plant(canvas.at(545, 800, 0.9), BRICK)
    for level in (0, 1):
        y = 250 + level * 170
        canvas.shade(box(980, y, 500, 20), 4, 14, 12, 0.3)
        for x in (1040, 1420):
            canvas.fill([(x, y + 18), (x + 16, y + 18), (x + 8, y + 60)], WALNUT)
        canvas.fill(box(970, y, 520, 22, 4), WOOD)
    for index, tone in enumerate((BRICK, OCHRE, SAGE, TERRACOTTA, HONEY)):
        jar(canvas.at(1014 + index * 66, 250, 0.95), tone, 72 + index % 2 * 16)
    things.fern(canvas.at(1420, 250, 0.85), TEAL)
    for index in range(3):
        carton(canvas.at(1020 + index * 66, 420), (TEAL, OCHRE, TERRACOTTA)[index])
    loaf(canvas.at(1280, 420), 130)
    loaf(canvas.at(1410, 420), 120)
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
        things.leaf(table, (1344, -150), 92, 26, angle, MOSS)
    jar(table.at(1462, 0, 1.1), BRICK, 86)
    return canvas


def certificate() -> Canvas:
    """A framed award on a wall: a ribbon, an ornament, lines where words would be."""
    canvas = Canvas.new(TEAL)
    canvas.fade(0, 0, 1600, 1000, mix(LAGOON, TEAL, 0.35), mix(TEAL, PINE, 0.25))
    canvas.fill([(120, 0), (640, 0), (1320, 1000), (800, 1000)], PAPER, 0.1, 30)
    canvas.fill([(760, 0), (900, 0), (1580, 1000), (1440, 1000)], PAPER, 0.08, 24)
    canvas.shade(box(430, 110, 740, 560, 6), 22, 30, 34, 0.6)
    canvas.fill(box(430, 110, 740, 560, 6), WALNUT)
    canvas.fill([(430, 110), (1170, 110), (1140, 140), (460, 140)], WOOD)
    canvas.fill([(430, 110), (460, 140), (460, 640), (430, 670)], mix(WOOD, WALNUT))
    canvas.fill(box(458, 138, 684, 504), PAPER)
    canvas.fill(box(458, 138, 684, 12), DUNE, 0.6)
    canvas.fill(box(510, 186, 580, 408), mix(CREAM, PAPER, 0.4))
    for inset, tone in ((0, OCHRE), (7, mix(CREAM, PAPER, 0.4)), (13, OCHRE), (15, mix(CREAM, PAPER, 0.4))):
        canvas.fill(box(522 + inset, 198 + inset, 556 - 2 * inset, 384 - 2 * inset, 2), tone)
    for x, y, mirrored in ((540, 216, False), (1060, 216, True)):
        corner = canvas.at(x, y, 0.8, mirrored)
        for angle in (-14, -45, -76):
            things.leaf(corner, (0, 0), 62, 20, angle, LAGOON)
    wreath = canvas.at(800, 302)
    for half in (wreath, wreath.at(0, 0, mirrored=True)):
        for step, turn in enumerate(range(12, 160, 21)):
            x, y = 60 * sin(radians(turn)), 60 * cos(radians(turn))
            for lean in (-38, 26):
                things.leaf(half, (x, y), 32, 13, turn + lean, (MOSS, LEAF)[step % 2])
    wreath.fill(star(0, -2, 34, 15), OCHRE)
    canvas.fill(box(640, 392, 320, 20, 10), PINE)
    for index, width in enumerate((380, 420, 400, 250)):
        canvas.fill(box(800 - width / 2, 436 + index * 24, width, 8, 4), DUNE)
    canvas.fill(tube([(590, 556), (620, 536), (640, 560), (668, 538), (700, 556)], 4), SLATE)
    canvas.fill(box(580, 566, 130, 3), DUNE)
    seal = canvas.at(985, 540)
    for x, lean in ((-16, -16), (16, 16)):
        seal.fill([(x - 15, 10), (x + 15, 10), (x + 15 + lean, 92), (x + lean, 78), (x - 15 + lean, 92)], BRICK)
    seal.shade(disc(0, 0, 44), 3, 6, 8, 0.35)
    seal.fill(star(0, 0, 50, 43, 20), TERRACOTTA)
    seal.fill(disc(0, 0, 34), BRICK)
    seal.fill(disc(0, 0, 29), HONEY)
    seal.fill(star(0, 0, 20, 9), PAPER)
    canvas.shade(box(240, 842, 1120, 30), 0, 26, 26, 0.5)
    canvas.fill(box(240, 836, 1120, 34, 5), OAK)
    canvas.fill(box(240, 858, 1120, 12, 3), WALNUT)
    things.flowers(canvas.at(360, 838, 1.1), PAPER, seed=9)
    for index, (tone, width) in enumerate(((PINE, 200), (OCHRE, 180), (BRICK, 190))):
        y = 838 - (index + 1) * 30
        canvas.fill(box(1090 - width / 2 + index * 6, y, width, 30, 3), tone)
        canvas.fill(box(1090 + width / 2 + index * 6 - 16, y + 4, 14, 22), PAPER)
    things.fern(canvas.at(1090, 748, 0.85), TERRACOTTA, SAGE)
    return canvas


def telecare() -> Canvas:
    """A phone with large keys and a wristband with one button, seen from above on a table."""
    canvas = Canvas.new(OAK)
    for index, y in enumerate(range(0, 1000, 200)):
        canvas.fill(box(0, y, 1600, 200), mix(OAK, (WOOD, HONEY, WALNUT)[index % 3], 0.16))
        canvas.fill(box(0, y, 1600, 3), WALNUT, 0.4)
        for dy in (58, 122):
            grain = [(x, y + dy + 9 * sin(x / 130 + index * 2 + dy)) for x in range(-20, 1640, 40)]
            canvas.fill(tube(grain, 2), WALNUT, 0.16)
    canvas.fill([(-40, 200), (700, -60), (1150, -60), (-40, 760)], "#fff4d6", 0.3, 18)
    canvas.fill([(-40, 860), (1330, -60), (1480, -60), (240, 1060), (-40, 1060)], "#fff4d6", 0.22, 18)
    mat = box(210, 150, 620, 700, 40)
    canvas.shade(mat, 8, 12, 16, 0.3)
    canvas.fill(mat, PAPER)
    canvas.fill(box(232, 172, 576, 656, 26), mix(MIST, PAPER, 0.2))
    for index in range(9):
        canvas.fill(box(232, 190 + index * 72, 576, 30), LAGOON, 0.28)
    phone = canvas.at(520, 500, 1.12)
    body = box(-160, -255, 320, 510, 54)
    phone.shade(body, 12, 20, 22, 0.5)
    phone.fill(body, mix(INK, SLATE, 0.25))
    phone.fill(box(-152, -251, 304, 494, 48), mix(SLATE, STEEL, 0.16))
    phone.fill(box(-50, -232, 100, 10, 5), INK)
    screen = box(-124, -204, 248, 128, 14)
    phone.fill(screen, PINE)
    phone.fill([(-124, -204), (40, -204), (-60, -76), (-124, -76)], PAPER, 0.1, within=screen)
    phone.fill(
        blob((0, -104), (-38, -142), (-32, -172), (-12, -174), (0, -160), (12, -174), (32, -172), (38, -142)),
        CREAM,
    )
    for row in range(4):
        for column in range(3):
            key = box(-122 + column * 85, -52 + row * 60, 74, 48, 16)
            phone.shade(key, 0, 4, 4, 0.4)
            phone.fill(key, PAPER if row < 3 or column == 1 else (LEAF if column == 0 else TERRACOTTA))
            if row < 3:
                count = row * 3 + column + 1
                for dot in range(count):
                    x = -122 + column * 85 + 37 + (dot % 3 - (min(count, 3) - 1) / 2) * 13
                    y = -52 + row * 60 + 24 + (dot // 3 - (count - 1) // 3 / 2) * 13
                    phone.fill(disc(x, y, 4), SLATE)
    band = canvas.at(1080, 510, 0.96)
    loop = blob(
        (-178, -40),
        (-120, -150),
        (0, -186),
        (120, -150),
        (178, -30),
        (140, 96),
        (60, 158),
        (-60, 158),
        (-140, 96),
    )
    halves = loop[: len(loop) // 2 + 1], [*loop[len(loop) // 2 :], loop[0]]
    for dy, tone, width in ((18, None, 50), (0, PINE, 46), (-6, TEAL, 40)):
        for half in halves:
            strip = tube([(x, y + dy) for x, y in half], width, bent=False)
            if tone is None:
                band.shade(strip, 10, 0, 12, 0.3)
            else:
                band.fill(strip, tone)
    for turn in range(-64, 250, 14):
        if 55 < turn < 125:
            continue
        x, y = 176 * cos(radians(turn)), 166 * sin(radians(turn)) - 16
        band.fill(disc(x, y, 4), PINE, 0.7)
    button = band.at(0, 152)
    button.shade(box(-92, -70, 184, 140, 52), 6, 14, 14, 0.5)
    button.fill(box(-92, -70, 184, 140, 52), PAPER)
    button.fill(box(-84, -64, 168, 120, 46), mix(PAPER, MIST, 0.5))
    button.shade(disc(0, -4, 50), 0, 5, 6, 0.4)
    button.fill(disc(0, -4, 50), BRICK)
    button.fill(disc(0, -8, 48), TERRACOTTA)
    button.fill(blob((-32, -22), (-12, -44), (14, -46), (-6, -34)), PAPER, 0.45)
    saucer = canvas.at(1410, 210, 0.95)
    saucer.shade(disc(0, 0, 168), 10, 16, 18, 0.45)
    saucer.fill(disc(0, 0, 168), PAPER)
    saucer.fill(disc(0, 0, 150), mix(PAPER, DUNE, 0.2))
    saucer.fill(tube([(60, 60), (122, 118)], 34), PAPER)
    saucer.fill(tube([(60, 60), (116, 112)], 15), mix(PAPER, DUNE, 0.4))
    saucer.shade(disc(0, 0, 100), 8, 12, 10, 0.4)
    saucer.fill(disc(0, 0, 100), PAPER)
    saucer.fill(disc(0, 0, 86), mix(WALNUT, OCHRE, 0.35))
    saucer.fill(disc(-6, -8, 76), mix(WALNUT, OCHRE, 0.5))
    saucer.fill(disc(20, 22, 36), HONEY)
    saucer.fill(disc(20, 22, 29), mix(HONEY, PAPER, 0.55))
    for turn in range(0, 360, 60):
        saucer.fill(tube([(20, 22), (20 + 28 * cos(radians(turn)), 22 + 28 * sin(radians(turn)))], 4), HONEY)
    glasses = canvas.at(1330, 862, 0.9)
    rims = [tube(arc(x, 0, 64, 52, turn, turn + 180), 13, bent=False) for x in (-84, 84) for turn in (0, 180)]
    rims.append(tube([(-24, -10), (0, -24), (24, -10)], 13))
    rims += [tube([(x, -14), (x * 1.1, -90), (x * 0.9, -150)], 12) for x in (-146, 146)]
    for rim in rims:
        glasses.shade(rim, 7, 14, 6, 0.3)
    for x in (-84, 84):
        glasses.fill(disc(x, 0, 60, 48), PAPER, 0.35)
        glasses.fill([(x - 40, 24), (x - 4, -44), (x + 14, -42), (x - 24, 34)], PAPER, 0.5)
    for rim in rims:
        glasses.fill(rim, BRICK)
    for angle, length in ((-62, 240), (-34, 270), (-8, 230), (-86, 190)):
        things.leaf(canvas, (-20, -30), length, 96, angle, LEAF if angle % 4 else MOSS)
    for angle, length in ((52, 210), (80, 240), (24, 190)):
        things.leaf(canvas, (-30, 1030), length, 84, angle, MOSS if angle == 52 else SAGE)
    return canvas
