"""People together indoors: tea with a carer, a training, a talk at a desk."""

from . import furniture, plants
from .canvas import Canvas, blob, box, disc, mix, tube
from .figures import Look, arm, from_behind, seated, standing
from .palette import (
    BLUSH,
    BRICK,
    CHESTNUT,
    CREAM,
    DUNE,
    HONEY,
    INK,
    LAGOON,
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
    STRAW,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WOOD,
)
from .rooms import room, sunlight


def cat(canvas: Canvas, colour: str) -> None:
    """A cat asleep, curled up."""
    canvas.shade(disc(0, 0, 96, 12), 0, 3, 8, 0.4)
    body = blob((-92, -20), (-70, -62), (0, -76), (70, -58), (94, -22), (60, 0), (-60, 0))
    canvas.fill(body, colour)
    for x in (-30, 0, 30):
        canvas.fill(tube([(x, -80), (x + 6, -54)], 9, 5), mix(colour, BRICK), within=body)
    face = mix(colour, PAPER, 0.16)
    canvas.fill([(36, -56), (42, -90), (66, -70)], face)
    canvas.fill([(70, -68), (92, -88), (96, -52)], face)
    canvas.fill(disc(66, -42, 36, 30), face)
    canvas.fill(tube([(-86, -20), (-40, -6), (20, -8), (50, -12)], 20, 15), mix(colour, BRICK, 0.3))


def teapot(canvas: Canvas, colour: str) -> None:
    """A round teapot, spout to the left."""
    canvas.fill(tube([(-34, -30), (-62, -44), (-74, -68)], 18, 10), colour)
    handle = tube([(34, -58), (70, -60), (68, -22), (34, -16)], 10)
    canvas.fill(handle, mix(colour, INK, 0.25))
    canvas.fill(disc(0, -38, 48, 38), colour)
    canvas.fill(blob((10, -76), (60, -60), (56, 4), (0, 4), (30, -34)), INK, 0.2, within=disc(0, -38, 48, 38))
    canvas.fill(disc(0, -72, 24, 8), mix(colour, INK, 0.2))
    canvas.fill(disc(0, -82, 8), mix(colour, PAPER, 0.2))


def care() -> Canvas:
    """An older woman in an armchair and her carer having tea by the window."""
    canvas = room(mix(CREAM, BLUSH, 0.25), OAK, 740)
    furniture.window(canvas.at(800, 480), 440, 350, curtain=mix(TERRACOTTA, BLUSH, 0.6), seed=8)
    furniture.picture(canvas.at(250, 250), 150, 190, seed=15)
    furniture.picture(canvas.at(400, 210), 96, 110, seed=16)
    furniture.bookcase(canvas.at(1440, 744), 230, 4, seed=17)
    plants.fern(canvas.at(1440, 246, 0.9), TEAL)
    plants.rubber_plant(canvas.at(120, 790, 1.1), TEAL, seed=6)
    canvas.fill(disc(800, 900, 660, 82), mix(LAGOON, PAPER, 0.3))
    canvas.fill(disc(800, 900, 630, 75), mix(TEAL, LAGOON, 0.5))
    sunlight(
        canvas,
        [(660, 770), (790, 770), (690, 970), (480, 970)],
        [(815, 770), (950, 770), (930, 970), (720, 970)],
    )
    chair = canvas.at(440, 890, 1.28)
    furniture.armchair(chair, TERRACOTTA)
    older = Look(SKINS[0], SILVER, "bun", mix(LAGOON, PAPER, 0.2), PINE, BRICK)
    sitter = canvas.at(432, 872, 1.12)
    shoulder = seated(sitter, older, -26, skirt=True)
    furniture.armrest(chair)
    arm(sitter, older, [shoulder, (14, -280), (104, -292)], 42, mix(older.top, INK, 0.1))
    furniture.cup(sitter.at(138, -280, 0.85), PAPER)
    carer = Look(SKINS[1], CHESTNUT, "bob", TEAL, SLATE, INK)
    seat = canvas.at(1160, 890, 1.12, mirrored=True)
    furniture.chair(seat, OCHRE)
    shoulder = seated(seat, carer, 14)
    arm(seat, carer, [shoulder, (40, -262), (126, -268)], 42, mix(carer.top, INK, 0.18))
    table = canvas.at(800, 930, 0.95)
    furniture.round_table(table, 330, 190)
    furniture.cup(table.at(96, -172), TERRACOTTA)
    teapot(table.at(-10, -178, 1.0), OCHRE)
    for x, tone in ((-118, HONEY), (-92, OCHRE), (-106, BLUSH)):
        table.fill(disc(x, -184 - (x == -106) * 12, 20, 8), mix(tone, WALNUT, 0.3))
    cat(canvas.at(1400, 950, 1.05), OCHRE)
    return canvas


def training() -> Canvas:
    """People at a training seen from behind, a trainer beside a screen with a diagram."""
    canvas = room(mix(MIST, PAPER, 0.3), SAND, 800)
    canvas.shade(box(380, 90, 760, 450, 6), 8, 16, 20, 0.3)
    canvas.fill(box(370, 80, 780, 470, 8), SLATE)
    canvas.fill(box(384, 94, 752, 442), PAPER)
    board = canvas.at(760, 330)
    for (x, y), tone in (((-210, -20), TEAL), ((0, 116), OCHRE), ((210, -20), TERRACOTTA)):
        board.fill(tube([(0, -40), (x, y)], 6, bent=False), DUNE)
        board.fill(disc(x, y, 66), mix(tone, PAPER, 0.65))
        board.fill(disc(x, y, 54), tone)
    board.fill(disc(0, -40, 66), PAPER)
    board.fill(disc(0, -40, 54), PINE)
    house = board.at(0, -14, 0.9)
    house.fill([(-36, -28), (0, -60), (36, -28), (26, -28), (26, 6), (-26, 6), (-26, -28)], PAPER)
    house.fill(box(-8, -18, 16, 24), PINE)
    for x, y in ((-210, -20), (0, 116), (210, -20)):
        board.fill(disc(x, y - 16, 13), PAPER)
        board.fill(blob((x - 26, y + 26), (x - 20, y + 4), (x, y - 2), (x + 20, y + 4), (x + 26, y + 26)), PAPER)
    board.fill(box(-150, -200, 300, 18, 9), PINE)
    board.fill(box(-90, -170, 180, 10, 5), DUNE)
    furniture.window(canvas.at(150, 520), 230, 390, curtain=None, seed=31)
    plants.rubber_plant(canvas.at(330, 830, 0.95), TERRACOTTA, seed=5)
    trainer = canvas.at(1330, 850, 1.12, mirrored=True)
    look = Look(SKINS[2], SOOT, "curls", BRICK, INK, WALNUT)
    far = standing(trainer, look)
    arm(trainer, look, [far, (74, -392), (150, -446)], 40, mix(look.top, INK, 0.16))
    flip = canvas.at(1500, 850)
    for x in (-84, 84):
        flip.fill(tube([(x * 0.5, -420), (x, 0)], 12, bent=False), WALNUT)
    flip.shade(box(-100, -500, 200, 270), 6, 10, 12, 0.3)
    flip.fill(box(-104, -506, 208, 280, 4), WOOD)
    flip.fill(box(-94, -486, 188, 250), PAPER)
    for index, (tone, width) in enumerate(((TEAL, 120), (OCHRE, 86), (TERRACOTTA, 140), (SAGE, 64))):
        flip.fill(box(-76, -460 + index * 52, width, 26, 6), tone)
    rows = (
        (815, 0.8, ((350, 7), (680, 0), (1020, 4))),
        (1010, 1.18, ((170, 3), (510, 5), (850, 6), (1190, 1), (1500, 2))),
    )
    looks = (
        Look(SKINS[1], CHESTNUT, "short", OCHRE),
        Look(SKINS[0], STRAW, "bob", TEAL),
        Look(SKINS[2], SOOT, "short", TERRACOTTA),
        Look(SKINS[0], SILVER, "short", PINE),
        Look(SKINS[0], CHESTNUT, "bun", LAGOON),
        Look(SKINS[0], CHESTNUT, "long", BLUSH),
        Look(SKINS[1], mix(SILVER, SLATE, 0.3), "bald", SAGE),
        Look(SKINS[3], SOOT, "curls", mix(BRICK, PINE, 0.5)),
    )
    for floor, scale, people in rows:
        for x, index in people:
            seat = canvas.at(x, floor, scale)
            seat.shade(blob((-110, 20), (-100, -150), (0, -330), (100, -150), (110, 20)), 14, 12, 18, 0.25)
            from_behind(seat, looks[index])
            back = box(-104, -64, 208, 130, 26)
            seat.shade(back, 0, -6, 8, 0.2)
            seat.fill(back, OAK)
            seat.fill(box(-104, -64, 208, 20, 10), mix(OAK, PAPER, 0.3))
            for slot in (-52, 0, 52):
                seat.fill(box(slot - 5, -34, 10, 74, 5), WALNUT, 0.35)
    return canvas


def desk_talk() -> Canvas:
    """A social worker and a resident talking across a desk."""
    canvas = room(mix(CREAM, SAGE, 0.16), mix(OAK, SAND, 0.4), 740)
    furniture.window(canvas.at(330, 500), 430, 360, curtain=None, seed=41)
    for index in range(2):
        y = 250 + index * 150
        canvas.shade(box(1090, y, 420, 18), 4, 12, 10, 0.3)
        canvas.fill(box(1080, y, 440, 20, 4), WOOD)
        for number in range(8):
            tone = (TEAL, TERRACOTTA, OCHRE, PINE, LAGOON, BRICK, SAGE, HONEY)[(number + index * 3) % 8]
            if index and not 2 < number < 7:
                continue
            x = 1100 + number * 36
            canvas.fill(box(x, y - 104, 33, 104, 3), tone)
            canvas.fill(box(x + 8, y - 84, 17, 34, 2), PAPER)
            canvas.fill(disc(x + 16.5, y - 22, 6), mix(tone, INK, 0.4))
    plants.fern(canvas.at(1468, 250, 0.7), TERRACOTTA, SAGE)
    plants.flowers(canvas.at(1448, 400, 0.56), PAPER, seed=14)
    plants.rubber_plant(canvas.at(1500, 800, 1.15), TEAL, seed=8)
    canvas.fill(disc(790, 925, 640, 60), mix(TERRACOTTA, BLUSH, 0.55))
    canvas.fill(disc(790, 925, 612, 53), mix(BLUSH, PAPER, 0.2))
    sunlight(canvas, [(250, 780), (420, 780), (330, 990), (110, 990)], [(450, 780), (600, 780), (560, 990), (370, 990)])
    worker = Look(SKINS[1], CHESTNUT, "bun", TEAL, INK, WALNUT)
    guest = Look(SKINS[0], SILVER, "short", OCHRE, SLATE, WALNUT)
    left, right = canvas.at(440, 910, 1.2), canvas.at(1150, 910, 1.2, mirrored=True)
    furniture.chair(left, TERRACOTTA)
    left_shoulder = seated(left, guest, 6)
    furniture.chair(right, PINE)
    right_shoulder = seated(right, worker, 12)
    canvas.shade(box(520, 640, 550, 20), 0, 50, 30, 0.3)
    for x in (560, 1010):
        canvas.fill(box(x, 660, 22, 260, 3), WALNUT)
    canvas.fill(box(590, 690, 420, 110, 3), mix(WOOD, WALNUT, 0.4))
    canvas.fill(box(515, 636, 560, 30, 6), OAK)
    canvas.fill(box(515, 654, 560, 12, 4), WALNUT, 0.5)
    desk = canvas.at(0, 638)
    desk.fill([(700, 0), (730, -12), (850, -12), (830, 0)], PAPER)
    desk.fill([(716, -5), (734, -12), (846, -12), (836, -5)], mix(PAPER, DUNE, 0.4))
    desk.fill([(900, 0), (1040, 0), (1040, -8), (900, -8)], SLATE)
    desk.fill([(916, -8), (890, -118), (900, -120), (930, -8)], SLATE)
    furniture.cup(desk.at(655, 0, 0.9), TERRACOTTA)
    plants.fern(desk.at(790, -10, 0.62), CREAM, MOSS)
    arm(left, guest, [left_shoulder, (36, -262), (132, -262)], 42, mix(guest.top, INK, 0.16))
    arm(right, worker, [right_shoulder, (40, -268), (112, -262)], 42, mix(worker.top, INK, 0.16))
    for x, y, width, tone, mirrored in ((680, 236, 180, PAPER, False), (912, 204, 168, LAGOON, True)):
        speech = canvas.at(x, y, 1, mirrored)
        speech.shade(box(-width / 2, -60, width, 110, 40), 0, 8, 10, 0.16)
        speech.fill(box(-width / 2, -60, width, 110, 40), tone)
        speech.fill([(-width * 0.3, 40), (-width * 0.42, 92), (-width * 0.06, 46)], tone)
        for dot in (-36, 0, 36):
            speech.fill(disc(dot, -6, 10), PINE)
    return canvas
