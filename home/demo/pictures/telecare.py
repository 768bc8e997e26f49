"""The telecare set, seen from above on a table."""

from math import cos, radians, sin

from . import plants
from .canvas import Canvas, arc, blob, box, disc, mix, tube
from .palette import (
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
    SLATE,
    STEEL,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WOOD,
)


def tabletop() -> Canvas:
    """An empty table of boards in the sun."""
    canvas = Canvas.new(OAK)
    for index, y in enumerate(range(0, 1000, 200)):
        canvas.fill(box(0, y, 1600, 200), mix(OAK, (WOOD, HONEY, WALNUT)[index % 3], 0.16))
        canvas.fill(box(0, y, 1600, 3), WALNUT, 0.4)
        for dy in (58, 122):
            grain = [(x, y + dy + 9 * sin(x / 130 + index * 2 + dy)) for x in range(-20, 1640, 40)]
            canvas.fill(tube(grain, 2), WALNUT, 0.16)
    canvas.fill([(-40, 200), (700, -60), (1150, -60), (-40, 760)], "#fff4d6", 0.3, 18)
    canvas.fill([(-40, 860), (1330, -60), (1480, -60), (240, 1060), (-40, 1060)], "#fff4d6", 0.22, 18)
    return canvas


def keyphone(phone: Canvas) -> None:
    """A phone with large keys; dots stand where digits would be."""
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


def wristband(band: Canvas) -> None:
    """A wristband with one button."""
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


def tea_from_above(saucer: Canvas) -> None:
    """A cup of tea with lemon on a saucer, and a spoon."""
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


def glasses(canvas: Canvas) -> None:
    """A pair of glasses, folded open."""
    rims = [tube(arc(x, 0, 64, 52, turn, turn + 180), 13, bent=False) for x in (-84, 84) for turn in (0, 180)]
    rims.append(tube([(-24, -10), (0, -24), (24, -10)], 13))
    rims += [tube([(x, -14), (x * 1.1, -90), (x * 0.9, -150)], 12) for x in (-146, 146)]
    for rim in rims:
        canvas.shade(rim, 7, 14, 6, 0.3)
    for x in (-84, 84):
        canvas.fill(disc(x, 0, 60, 48), PAPER, 0.35)
        canvas.fill([(x - 40, 24), (x - 4, -44), (x + 14, -42), (x - 24, 34)], PAPER, 0.5)
    for rim in rims:
        canvas.fill(rim, BRICK)


def telecare() -> Canvas:
    """A phone with large keys and a wristband with one button, among the things of every day."""
    canvas = tabletop()
    mat = box(210, 150, 620, 700, 40)
    canvas.shade(mat, 8, 12, 16, 0.3)
    canvas.fill(mat, PAPER)
    canvas.fill(box(232, 172, 576, 656, 26), mix(MIST, PAPER, 0.2))
    for index in range(9):
        canvas.fill(box(232, 190 + index * 72, 576, 30), LAGOON, 0.28)
    keyphone(canvas.at(520, 500, 1.12))
    wristband(canvas.at(1080, 510, 0.96))
    tea_from_above(canvas.at(1410, 210, 0.95))
    glasses(canvas.at(1330, 862, 0.9))
    for angle, length in ((-62, 240), (-34, 270), (-8, 230), (-86, 190)):
        plants.leaf(canvas, (-20, -30), length, 96, angle, LEAF if angle % 4 else MOSS)
    for angle, length in ((52, 210), (80, 240), (24, 190)):
        plants.leaf(canvas, (-30, 1030), length, 84, angle, MOSS if angle == 52 else SAGE)
    return canvas
