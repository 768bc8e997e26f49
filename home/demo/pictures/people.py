"""Pictures with people: tea with a carer, a training, volunteers, a talk at a desk, a picnic."""

from . import things
from .canvas import Canvas, arc, blob, box, curve, disc, mix, star, tube
from .figures import Look, arm, badge, from_behind, head, seated, walking
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
    STEEL,
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
    things.window(canvas.at(800, 480), 440, 350, curtain=mix(TERRACOTTA, BLUSH, 0.6), seed=8)
    things.picture(canvas.at(250, 250), 150, 190, seed=15)
    things.picture(canvas.at(400, 210), 96, 110, seed=16)
    things.bookcase(canvas.at(1440, 744), 230, 4, seed=17)
    things.fern(canvas.at(1440, 246, 0.9), TEAL)
    things.rubber_plant(canvas.at(120, 790, 1.1), TEAL, seed=6)
    canvas.fill(disc(800, 900, 660, 82), mix(LAGOON, PAPER, 0.3))
    canvas.fill(disc(800, 900, 630, 75), mix(TEAL, LAGOON, 0.5))
    sunlight(
        canvas,
        [(660, 770), (790, 770), (690, 970), (480, 970)],
        [(815, 770), (950, 770), (930, 970), (720, 970)],
    )
    chair = canvas.at(440, 890, 1.28)
    things.armchair(chair, TERRACOTTA)
    older = Look(SKINS[0], SILVER, "bun", mix(LAGOON, PAPER, 0.2), PINE, BRICK)
    sitter = canvas.at(432, 872, 1.12)
    shoulder = seated(sitter, older, -26, skirt=True)
    things.armrest(chair)
    arm(sitter, older, [shoulder, (14, -280), (104, -292)], 42, mix(older.top, INK, 0.1))
    things.cup(sitter.at(138, -280, 0.85), PAPER)
    carer = Look(SKINS[1], CHESTNUT, "bob", TEAL, SLATE, INK)
    seat = canvas.at(1160, 890, 1.12, mirrored=True)
    things.chair(seat, OCHRE)
    shoulder = seated(seat, carer, 14)
    badge(seat, 6, -316)
    arm(seat, carer, [shoulder, (40, -262), (126, -268)], 42, mix(carer.top, INK, 0.18))
    table = canvas.at(800, 930, 0.95)
    things.round_table(table, 330, 190)
    things.cup(table.at(96, -172), TERRACOTTA)
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
    things.window(canvas.at(150, 520), 230, 390, curtain=None, seed=31)
    things.rubber_plant(canvas.at(330, 830, 0.95), TERRACOTTA, seed=5)
    trainer = canvas.at(1330, 850, 1.12, mirrored=True)
    look = Look(SKINS[2], SOOT, "curls", BRICK, INK, WALNUT)
    far = walking_still(trainer, look)
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
    things.tree(canvas.at(130, 790, 1.25), LEAF, seed=2)
    things.tree(canvas.at(1510, 790, 1.1), SAGE, seed=3)
    things.bush(canvas.at(330, 786), MOSS, 170)
    things.bush(canvas.at(1340, 786), SAGE, 190)
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
                things.leaf(bag, (10, -140), 92, 26, angle, LEAF)
            things.leaf(bag, (-30, -140), 60, 20, 104, MOSS)
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


def desk_talk() -> Canvas:
    """A social worker and a resident talking across a desk."""
    canvas = room(mix(CREAM, SAGE, 0.16), mix(OAK, SAND, 0.4), 740)
    things.window(canvas.at(330, 500), 430, 360, curtain=None, seed=41)
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
    things.fern(canvas.at(1450, 250, 0.85), TERRACOTTA, SAGE)
    things.flowers(canvas.at(1440, 400, 0.7), PAPER, seed=14)
    things.rubber_plant(canvas.at(1500, 800, 1.15), TEAL, seed=8)
    canvas.fill(disc(790, 925, 640, 60), mix(TERRACOTTA, BLUSH, 0.55))
    canvas.fill(disc(790, 925, 612, 53), mix(BLUSH, PAPER, 0.2))
    sunlight(canvas, [(250, 780), (420, 780), (330, 990), (110, 990)], [(450, 780), (600, 780), (560, 990), (370, 990)])
    worker = Look(SKINS[1], CHESTNUT, "bun", TEAL, INK, WALNUT)
    guest = Look(SKINS[0], SILVER, "short", OCHRE, SLATE, WALNUT)
    left, right = canvas.at(440, 910, 1.2), canvas.at(1150, 910, 1.2, mirrored=True)
    things.chair(left, TERRACOTTA)
    left_shoulder = seated(left, guest, 6)
    things.chair(right, PINE)
    right_shoulder = seated(right, worker, 12)
    badge(right, 4, -318)
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
    things.cup(desk.at(655, 0, 0.9), TERRACOTTA)
    things.fern(desk.at(790, -10, 0.62), CREAM, MOSS)
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
        x, half = -186 + index * 372 / 7, 186 / 7
        tone = colour if index % 2 == 0 else PAPER
        canvas.fill([(x, -216), (x + 2 * half, -216), *arc(x + half, -196, half, 18, 0, 180)], tone)
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
    shoulder = walking_still(canvas, look)
    points = [shoulder, (56, -360), (96, -430)] if raised else [shoulder, (4, -340), (40, -270)]
    arm(canvas, look, points, 40, mix(look.top, INK, 0.16))


def picnic() -> Canvas:
    """A neighbourhood picnic: tents and bunting among trees, people about, a rug with a basket."""
    canvas = Canvas.new(MIST)
    canvas.fade(0, 0, 1600, 560, mix(LAGOON, PAPER, 0.4), mix(CREAM, HONEY, 0.2))
    for x, y, size in ((260, 120, 1), (760, 84, 0.8), (1300, 150, 1.1)):
        for dx, dy, radius in ((-60, 6, 34), (-18, -14, 46), (34, -6, 40), (72, 10, 28)):
            canvas.fill(disc(x + dx * size, y + dy * size, radius * size, radius * 0.62 * size), mix(PAPER, MIST, 0.2))
    for x, width, height, tone in ((120, 210, 300, SAND), (360, 170, 230, BLUSH), (980, 190, 270, LAGOON), (1200, 240, 340, SAND)):
        tone = mix(tone, PAPER, 0.45)
        canvas.fill(box(x, 530 - height, width, height), tone)
        canvas.fill(box(x - 5, 524 - height, width + 10, 10), mix(tone, WALNUT, 0.3))
        for row in range(int(height // 62)):
            for column in range(int(width // 46)):
                canvas.fill(box(x + 18 + column * 44, 552 - height + row * 58, 24, 32, 2), mix(tone, TEAL, 0.32))
    canvas.fill(blob((-80, 700), (-80, 500), (260, 462), (640, 492), (1000, 456), (1400, 488), (1700, 460), (1700, 700)), mix(SAGE, PAPER, 0.25))
    canvas.fill(blob((-100, 1150), (-100, 590), (300, 556), (760, 580), (1200, 548), (1720, 580), (1720, 1150)), mix(SAGE, LEAF, 0.35))
    canvas.fill(blob((560, 1060), (640, 820), (760, 680), (830, 588), (890, 588), (900, 690), (960, 830), (1090, 1060)), mix(SAND, HONEY, 0.25))
    for x, y, size, tone, seed in ((70, 640, 1.15, LEAF, 2), (620, 580, 0.72, SAGE, 3), (1080, 575, 0.7, LEAF, 5), (1540, 650, 1.25, MOSS, 7)):
        things.tree(canvas.at(x, y, size), tone, seed)
    things.poplar(canvas.at(915, 570, 0.62))
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
        canvas.fill([(150 + 350 * a, 880), (150 + 350 * (a + 0.1), 880), (90 + 470 * (a + 0.1), 972), (90 + 470 * a, 972)], TERRACOTTA, 0.75)
        y = 886 + step * 19
        canvas.fill(box(80, y, 500, 9), BRICK, 0.3, within=rug)
    basket = canvas.at(300, 944, 0.9)
    basket.fill(tube([(-60, -60), (-40, -126), (40, -126), (60, -60)], 10), WALNUT)
    basket.fill(disc(-14, -68, 34), TERRACOTTA)
    basket.fill(disc(28, -64, 28), LEAF)
    basket.solid([(-76, -66), (76, -66), (60, 0), (-60, 0)], WOOD, 6, 8, 0.35)
    for row in range(3):
        basket.fill(box(-72 + row * 5, -58 + row * 20, 144 - row * 10, 7, 3), OAK)
    things.cup(canvas.at(420, 940, 0.7), LAGOON)
    things.bush(canvas.at(1500, 960), MOSS, 260)
    things.bush(canvas.at(1370, 985), LEAF, 180)
    return canvas
