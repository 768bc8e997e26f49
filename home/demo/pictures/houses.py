"""Pictures of the three centres' seats: three different houses among trees, none of them a real one."""

from . import things
from .canvas import Canvas, arc, box, disc, mix, tube
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


def street_scene(top: str, bottom: str, ground: float, pavement: str) -> Canvas:
    """A sky with clouds, hills of trees far off, a lawn and a pavement in front."""
    canvas = Canvas.new(top)
    canvas.fade(0, 0, 1600, ground, top, bottom)
    for x, y, size in ((210, 150, 1.2), (820, 90, 0.8), (1400, 190, 1.1)):
        for dx, dy, radius in ((-70, 8, 36), (-22, -14, 50), (36, -6, 44), (82, 12, 30), (4, 14, 40)):
            canvas.fill(disc(x + dx * size, y + dy * size, radius * size, radius * 0.6 * size), mix(PAPER, top, 0.18))
    for index in range(14):
        x = index * 128 - 30
        radius = 66 + index * 37 % 44
        canvas.fill(disc(x, ground - 20, radius, radius * 1.15), mix((SAGE, LAGOON)[index % 2], PAPER, 0.35))
    canvas.fade(0, ground, 1600, 1000 - ground, mix(SAGE, LEAF, 0.4), mix(SAGE, LEAF, 0.8))
    canvas.fill(box(0, 880, 1600, 120), pavement)
    canvas.fill(box(0, 880, 1600, 10), mix(pavement, PAPER, 0.5))
    canvas.fill(box(0, 890, 1600, 6), WALNUT, 0.25)
    for x in range(-60, 1700, 170):
        canvas.fill([(x + 50, 896), (x + 54, 896), (x + 4, 1000), (x, 1000)], WALNUT, 0.16)
    canvas.fill(box(0, 942, 1600, 3), WALNUT, 0.16)
    return canvas


def pane(canvas: Canvas, x: float, y: float, width: float, height: float, frame: str = PAPER, bars: int = 1) -> None:
    """A window in a wall; ``x, y`` is its upper left corner."""
    canvas.fill(box(x - 6, y - 6, width + 12, height + 12, 3), mix(frame, DUNE, 0.25))
    canvas.fill(box(x - 6, y - 6, width + 12, height + 10, 3), frame)
    glass = box(x, y, width, height)
    canvas.fill(glass, mix(PINE, LAGOON, 0.5))
    canvas.fill(box(x, y + height * 0.55, width, height * 0.45), mix(PINE, LAGOON, 0.35))
    canvas.fill([(x, y), (x + width * 0.62, y), (x, y + height * 0.72)], PAPER, 0.22, within=glass)
    canvas.fill(box(x, y, width, 9), INK, 0.22)
    for bar in range(1, bars + 1):
        canvas.fill(box(x + width * bar / (bars + 1) - 3, y, 6, height), frame)
    canvas.fill(box(x - 12, y + height + 4, width + 24, 9, 2), mix(frame, DUNE, 0.45))
    canvas.fill(box(x - 8, y + height + 13, width + 16, 8), INK, 0.12)


def door(canvas: Canvas, x: float, foot: float, width: float, height: float, colour: str) -> None:
    """A double door with glass; ``x`` is its middle."""
    left = x - width / 2
    canvas.fill(box(left - 12, foot - height - 12, width + 24, height + 12), PAPER)
    canvas.fill(box(left, foot - height, width, height), colour)
    for side in (0, 1):
        field = box(left + 10 + side * width / 2, foot - height + 14, width / 2 - 20, height * 0.56, 3)
        canvas.fill(field, mix(PINE, LAGOON, 0.55))
        canvas.fill([field[0], (left + 16 + side * width / 2, foot - height + 14), (left + 10 + side * width / 2, foot - height * 0.6)], PAPER, 0.2)
        canvas.fill(box(left + 12 + side * width / 2, foot - height * 0.36, width / 2 - 24, height * 0.26, 3), mix(colour, INK, 0.25))
    canvas.fill(box(x - 2, foot - height, 4, height), mix(colour, INK, 0.5))
    for side in (-1, 1):
        canvas.fill(box(x + side * 12 - 4, foot - height * 0.5, 8, 40, 4), HONEY)


def steps(canvas: Canvas, x: float, foot: float, width: float, count: int = 3) -> None:
    """Steps before a door, with a ramp to the right and a path to the pavement."""
    canvas.fill(box(x - width / 2 - 60, foot - 4, width + 400, 884 - foot), mix(SAND, DUNE, 0.25))
    for index in range(count):
        spread = (count - index - 1) * 26
        canvas.fill(box(x - width / 2 - spread, foot - (index + 1) * 14, width + 2 * spread, 16), mix(SAND, DUNE, index * 0.2))
        canvas.fill(box(x - width / 2 - spread, foot - (index + 1) * 14, width + 2 * spread, 4), PAPER)
    right = x + width / 2
    canvas.fill([(right, foot - count * 14), (right + 330, foot), (right, foot)], mix(SAND, DUNE, 0.5))
    canvas.fill([(right, foot - count * 14), (right + 330, foot), (right + 312, foot), (right, foot - count * 14 + 6)], PAPER)
    canvas.fill(tube([(right + 6, foot - count * 14 - 66), (right + 300, foot - 62), (right + 318, foot - 50)], 7, bent=False), SLATE)
    for share in (0.02, 0.34, 0.66, 0.96):
        y = foot - count * 14 * (1 - share)
        canvas.fill(tube([(right + 312 * share, y - 62), (right + 312 * share, y)], 6, bent=False), SLATE)


def board(canvas: Canvas, x: float, y: float, colour: str) -> None:
    """A plate by the door: a mark and lines, no words."""
    canvas.shade(box(x, y, 84, 112, 5), 3, 5, 6, 0.35)
    canvas.fill(box(x, y, 84, 112, 5), colour)
    canvas.fill([(x + 42, y + 14), (x + 66, y + 34), (x + 66, y + 58), (x + 18, y + 58), (x + 18, y + 34)], PAPER)
    canvas.fill(box(x + 36, y + 40, 12, 18), colour)
    for index, width in enumerate((56, 44, 50)):
        canvas.fill(box(x + 14, y + 70 + index * 12, width, 5, 2), PAPER)


def lamp_post(canvas: Canvas) -> None:
    """A street lamp, about 330 high."""
    canvas.fill(tube([(0, 0), (0, -290)], 9, bent=False), INK)
    canvas.fill(box(-12, -20, 24, 20, 3), INK)
    canvas.fill(tube([(0, -286), (10, -318), (44, -322)], 7), INK)
    canvas.fill([(30, -322), (66, -322), (56, -302), (40, -302)], INK)
    canvas.fill(disc(48, -300, 10, 5), HONEY)


def bench(canvas: Canvas) -> None:
    """A park bench."""
    canvas.shade(disc(0, 0, 110, 9), 0, 3, 7, 0.35)
    for x in (-84, 84):
        canvas.fill(tube([(x, -110), (x, 0)], 10, bent=False), INK)
    for y in (-112, -88, -52):
        canvas.fill(box(-106, y, 212, 17, 5), WOOD if y < -60 else OAK)


def bicycle(canvas: Canvas, colour: str) -> None:
    """A bicycle seen from the side."""
    for x in (-62, 62):
        for start in (0, 180):
            canvas.fill(tube(arc(x, -44, 42, 42, start, start + 180), 6, bent=False), INK)
        canvas.fill(disc(x, -44, 5), INK)
    frame = ([(-62, -44), (-22, -104), (40, -104), (2, -44), (-62, -44)], [(-22, -104), (2, -44)], [(62, -44), (36, -124)])
    for line in frame:
        for start, end in zip(line, line[1:], strict=False):
            canvas.fill(tube([start, end], 7, bent=False), colour)
    canvas.fill(tube([(-22, -104), (-28, -122)], 6, bent=False), INK)
    canvas.fill(box(-48, -130, 38, 10, 5), INK)
    canvas.fill(tube([(36, -124), (28, -132), (52, -138)], 6), INK)


def ochota() -> Canvas:
    """A light modernist house between the wars: rounded corner, long windows, an arcade."""
    canvas = street_scene(mix(LAGOON, PAPER, 0.3), mix(CREAM, BLUSH, 0.3), 700, mix(SAND, DUNE, 0.5))
    things.tree(canvas.at(1480, 790, 1.35), LEAF, seed=12)
    things.poplar(canvas.at(110, 800, 1.15))
    things.poplar(canvas.at(220, 806, 0.9), LEAF)
    wall = mix(CREAM, PAPER, 0.4)
    house = box(330, 220, 960, 600)
    canvas.shade(house, 24, 20, 26, 0.35)
    canvas.fill(box(330, 240, 970, 580), wall)
    canvas.fill(box(1162, 240, 138, 580), DUNE, 0.3)
    canvas.fill(box(1236, 240, 64, 580), DUNE, 0.22)
    canvas.fill(box(314, 216, 1002, 34, 4), TERRACOTTA)
    canvas.fill(box(314, 240, 1002, 12, 4), mix(BRICK, WALNUT))
    canvas.fill(box(330, 252, 970, 14), INK, 0.1)
    for row in range(3):
        y = 300 + row * 140
        canvas.fill(box(330, y - 20, 970, 6), mix(SAND, DUNE, 0.4))
        for column in range(5):
            pane(canvas, 372 + column * 154, y, 108, 84, bars=2)
        pane(canvas, 1180, y, 94, 84, frame=mix(PAPER, SAND, 0.5), bars=2)
    for column, row in ((1, 0), (3, 1), (1, 2)):
        x, y = 356 + column * 154, 392 + row * 140
        canvas.fill(box(x, y - 30, 140, 34, 4), mix(wall, DUNE, 0.35))
        canvas.fill(box(x, y - 34, 140, 7, 3), SLATE)
        for index in range(7):
            things.leaf(canvas, (x + 12 + index * 19, y - 30), 24, 12, 60 + index * 11, (LEAF, MOSS)[index % 2])
            canvas.fill(disc(x + 14 + index * 19, y - 50 + index % 2 * 6, 6), (TERRACOTTA, OCHRE)[index % 2])
    canvas.fill(box(330, 706, 970, 114), mix(SAND, TERRACOTTA, 0.16))
    canvas.fill(box(330, 700, 970, 10), mix(DUNE, WALNUT, 0.2))
    for x in (372, 526, 988, 1142):
        pane(canvas, x, 728, 108, 62, bars=2)
    canvas.shade(box(690, 668, 250, 20), 0, 20, 10, 0.35)
    door(canvas, 816, 820, 130, 150, TEAL)
    canvas.fill(box(696, 642, 240, 22, 6), TERRACOTTA)
    canvas.fill(box(696, 656, 240, 8, 3), BRICK)
    board(canvas, 900, 692, PINE)
    for x, width in ((400, 150), (560, 130), (1240, 150)):
        things.bush(canvas.at(x, 836), MOSS if x != 560 else SAGE, width)
    steps(canvas, 816, 864, 170)
    lamp_post(canvas.at(1370, 904))
    bench(canvas.at(230, 906, 0.9))
    return canvas


def mokotow() -> Canvas:
    """A present-day brick block: large windows, a glazed entrance, bicycles."""
    canvas = street_scene(mix(HONEY, PAPER, 0.55), mix(CREAM, PAPER, 0.3), 700, mix(STEEL, SAND, 0.6))
    canvas.fill(disc(1330, 230, 96), mix(OCHRE, PAPER, 0.45))
    for x, width, height in ((20, 190, 330), (1390, 200, 390)):
        tone = mix(BLUSH, PAPER, 0.35)
        canvas.fill(box(x, 700 - height, width, height), tone)
        for row in range(height // 84):
            for column in range(3):
                canvas.fill(box(x + 22 + column * 54, 734 - height + row * 76, 34, 44, 2), mix(tone, TEAL, 0.35))
    things.tree(canvas.at(120, 800, 1.2), OCHRE, seed=22)
    canvas.shade(box(280, 200, 700, 620), 22, 20, 26, 0.35)
    brick = mix(TERRACOTTA, BRICK, 0.3)
    canvas.fill(box(280, 190, 640, 630), brick)
    for row in range(31):
        y = 196 + row * 20
        canvas.fill(box(280, y, 640, 2), mix(brick, CREAM, 0.22))
        for x in range(290 + row % 2 * 22, 915, 44):
            canvas.fill(box(x, y, 2, 20), mix(brick, CREAM, 0.16))
    canvas.fill(box(270, 178, 660, 18), SLATE)
    for row in range(4):
        for column in range(4):
            if row == 3 and column > 1:
                continue
            x, y = 326 + column * 150 + (18 if row % 2 else 0), 232 + row * 146
            pane(canvas, x, y, 92, 100, frame=mix(SLATE, INK, 0.4), bars=column % 2)
    canvas.shade(box(900, 270, 420, 550), 22, 20, 26, 0.35)
    canvas.fill(box(900, 262, 420, 558), mix(CREAM, PAPER, 0.2))
    canvas.fill(box(892, 250, 436, 16), SLATE)
    for row in range(4):
        y = 296 + row * 132
        if row < 3:
            canvas.fade(930, y, 360, 98, mix(LAGOON, PAPER, 0.3), mix(TEAL, LAGOON, 0.4))
            for x in range(930, 1291, 90):
                canvas.fill(box(x - 4, y, 8, 98), SLATE)
            canvas.fill([(950, y), (1040, y), (980, y + 98), (890 + 40, y + 98)], PAPER, 0.2)
            canvas.fill(box(924, y + 98, 372, 8), SLATE)
    canvas.fade(700, 690, 330, 130, mix(LAGOON, PAPER, 0.3), mix(TEAL, LAGOON, 0.5))
    for x in (700, 760, 970, 1026):
        canvas.fill(box(x - 4, 690, 8, 130), SLATE)
    door(canvas, 866, 820, 150, 126, PINE)
    canvas.shade(box(670, 664, 400, 24), 0, 24, 12, 0.4)
    canvas.fill(box(664, 658, 408, 26, 4), OCHRE)
    canvas.fill(box(664, 676, 408, 8), mix(OCHRE, WALNUT, 0.5))
    board(canvas, 1072, 700, TEAL)
    for x, tone in ((1180, SAGE), (1268, MOSS)):
        things.bush(canvas.at(x, 832), tone, 110)
    things.tree(canvas.at(1480, 806, 1.25), BRICK, seed=24)
    for x in (330, 430, 530):
        things.bush(canvas.at(x, 836), (MOSS, SAGE, LEAF)[x % 3], 110)
    steps(canvas, 866, 850, 190, 2)
    for x, tone in ((250, TEAL), (450, OCHRE)):
        canvas.fill(tube([(x - 30, 904), (x - 30, 850), (x + 30, 850), (x + 30, 904)], 7, bent=False), STEEL)
        bicycle(canvas.at(x, 914, 1.05), tone)
    lamp_post(canvas.at(1330, 905))
    return canvas


def wlochy() -> Canvas:
    """A garden-suburb villa with a steep tiled roof, a porch and a low fence."""
    canvas = street_scene(mix(LAGOON, MIST, 0.5), mix(CREAM, HONEY, 0.25), 690, mix(SAND, OAK, 0.35))
    things.tree(canvas.at(180, 760, 1.45), LEAF, seed=32)
    things.tree(canvas.at(1440, 770, 1.3), MOSS, seed=33)
    things.poplar(canvas.at(1250, 740, 0.9), SAGE)
    canvas.shade(box(420, 440, 760, 380), 22, 20, 26, 0.35)
    wall = mix(HONEY, PAPER, 0.55)
    canvas.fill(box(430, 470, 740, 350), wall)
    canvas.fill(box(430, 770, 740, 50), mix(SAND, WALNUT, 0.3))
    roof = [(380, 490), (540, 236), (1060, 236), (1220, 490)]
    canvas.shade(roof, 0, 20, 12, 0.3)
    canvas.fill(roof, TERRACOTTA)
    for row in range(1, 9):
        y = 236 + row * 30
        for index in range(46):
            x = 370 + index * 20 + row % 2 * 10
            canvas.fill(arc(x, y - 4, 10, 9, 0, 180), mix(BRICK, TERRACOTTA, 0.35), 0.99, within=roof)
    canvas.fill(box(1010, 190, 62, 110), BRICK)
    canvas.fill(box(1002, 182, 78, 16, 2), mix(BRICK, INK, 0.3))
    canvas.fill(tube([(540, 236), (1060, 236)], 13, bent=False), BRICK)
    canvas.fill(box(372, 486, 856, 18, 4), PAPER)
    canvas.fill(box(430, 504, 740, 14), INK, 0.14)
    gable = [(640, 504), (640, 400), (790, 236), (940, 400), (940, 504)]
    canvas.shade(gable, 10, 12, 14, 0.3)
    canvas.fill(gable, mix(wall, PAPER, 0.25))
    for side in (((618, 426), (790, 232)), ((962, 426), (790, 232))):
        canvas.fill(tube(side, 24, bent=False), BRICK)
    pane(canvas, 728, 380, 124, 88, bars=2)
    canvas.fill(disc(790, 318, 26), PAPER)
    canvas.fill(disc(790, 318, 19), mix(PINE, LAGOON, 0.5))
    for x in (476, 1006):
        pane(canvas, x, 570, 120, 128, bars=1)
        canvas.fill(box(x, 628, 120, 6), PAPER)
        for side in (-54, 126):
            shutter = box(x + side, 566, 46, 136, 3)
            canvas.fill(shutter, TEAL)
            for row in range(9):
                canvas.fill(box(x + side + 7, 576 + row * 14, 32, 5, 2), PINE, 0.7)
        canvas.fill(box(x - 10, 712, 140, 24, 4), WOOD)
        for index in range(8):
            things.leaf(canvas, (x + index * 17, 714), 26, 13, 55 + index * 10, (LEAF, MOSS)[index % 2])
            canvas.fill(disc(x + 4 + index * 16, 698 + index % 2 * 8, 8), (TERRACOTTA, BLUSH, OCHRE)[index % 3])
    canvas.fill(box(676, 540, 228, 280), mix(wall, DUNE, 0.4))
    door(canvas, 790, 820, 116, 196, PINE)
    for x in (672, 892):
        canvas.fill(box(x, 556, 18, 264), PAPER)
        canvas.fill(box(x + 11, 556, 7, 264), DUNE, 0.5)
    porch = [(636, 566), (790, 494), (944, 566)]
    canvas.shade(porch, 0, 16, 10, 0.35)
    canvas.fill(porch, BRICK)
    canvas.fill([(690, 562), (790, 514), (890, 562)], mix(wall, PAPER, 0.4))
    canvas.fill(box(636, 560, 308, 14, 3), PAPER)
    board(canvas, 918, 640, TEAL)
    path = [(700, 830), (880, 830), (960, 884), (620, 884)]
    canvas.fill(path, mix(SAND, OAK, 0.3))
    for x, width, tone in ((480, 150, MOSS), (600, 110, SAGE), (1010, 130, LEAF), (1130, 150, MOSS)):
        things.bush(canvas.at(x, 836), tone, width)
    for index, x in enumerate(range(350, 620, 30)):
        canvas.fill(tube([(x, 862), (x + 2, 824 - index % 3 * 8)], 4, bent=False), MOSS)
        canvas.fill(disc(x + 2, 820 - index % 3 * 8, 9), (TERRACOTTA, OCHRE, PAPER, BLUSH)[index % 4])
    for start, end in ((0, 610), (970, 1600)):
        for y in (806, 856):
            canvas.fill(box(start, y, end - start, 9), mix(PAPER, SAND, 0.5))
        for x in range(start + 8, end - 10, 34):
            canvas.fill([(x, 886), (x, 800), (x + 9, 788), (x + 18, 800), (x + 18, 886)], PAPER)
            canvas.fill(box(x + 12, 800, 6, 86), DUNE, 0.45)
    for x in (604, 956):
        canvas.fill(box(x, 766, 30, 122, 4), mix(SAND, WALNUT, 0.25))
        canvas.fill(box(x - 5, 758, 40, 14, 4), PAPER)
    bench(canvas.at(1330, 948, 0.95))
    return canvas
