"""Rooms without people: the meeting room, the certificate on a wall."""

from math import cos, radians, sin

from . import furniture, plants
from .canvas import Canvas, Outline, box, disc, mix, star, tube
from .palette import (
    BLUSH,
    BRICK,
    CREAM,
    DUNE,
    HONEY,
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
    furniture.window(canvas.at(520, 470), 520, 350, curtain=MIST)
    furniture.picture(canvas.at(960, 240), 150, 196, seed=11)
    furniture.picture(canvas.at(1120, 180), 104, 124, seed=12)
    furniture.bookcase(canvas.at(1420, 704), 250, 4)
    plants.fern(canvas.at(1370, 206, 0.8), TERRACOTTA, SAGE)
    plants.rubber_plant(canvas.at(140, 740, 1.15), BRICK)
    furniture.lamp(canvas.at(1190, 742, 0.86))
    canvas.fill(disc(790, 868, 620, 106), TERRACOTTA)
    canvas.fill(disc(790, 868, 585, 96), mix(BLUSH, PAPER, 0.25))
    canvas.fill(disc(790, 868, 560, 90), mix(TERRACOTTA, BLUSH, 0.35))
    sunlight(
        canvas,
        [(330, 760), (560, 760), (480, 980), (170, 980)],
        [(590, 760), (800, 760), (790, 980), (510, 980)],
    )
    furniture.armchair(canvas.at(420, 862, 1.18), TEAL)
    furniture.cushion(canvas.at(372, 692, 0.95), HONEY)
    furniture.armchair(canvas.at(1170, 862, 1.18, mirrored=True), OCHRE)
    furniture.cushion(canvas.at(1216, 692, 0.95), TEAL)
    table = canvas.at(795, 910)
    furniture.round_table(table, 350, 132)
    plants.flowers(table.at(-30, -138, 1.05), PAPER)
    furniture.cup(table.at(92, -122), TERRACOTTA)
    furniture.cup(table.at(-118, -114, 0.9), LAGOON)
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
            plants.leaf(corner, (0, 0), 62, 20, angle, LAGOON)
    wreath = canvas.at(800, 302)
    for half in (wreath, wreath.at(0, 0, mirrored=True)):
        for step, turn in enumerate(range(12, 160, 21)):
            foot = (60 * sin(radians(turn)), 60 * cos(radians(turn)))
            for lean in (-38, 26):
                plants.leaf(half, foot, 32, 13, turn + lean, (MOSS, LEAF)[step % 2])
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
    plants.flowers(canvas.at(360, 838, 1.1), PAPER, seed=9)
    for index, (tone, width) in enumerate(((PINE, 200), (OCHRE, 180), (BRICK, 190))):
        y = 838 - (index + 1) * 30
        canvas.fill(box(1090 - width / 2 + index * 6, y, width, 30, 3), tone)
        canvas.fill(box(1090 + width / 2 + index * 6 - 16, y + 4, 14, 22), PAPER)
    plants.fern(canvas.at(1090, 748, 0.85), TERRACOTTA, SAGE)
    return canvas
