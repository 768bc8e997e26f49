"""The three centres' seats: three different houses among trees, none of them a real one."""

from . import plants
from .canvas import Canvas, arc, box, disc, mix, tube
from .facades import bench, bicycle, board, door, lamp_post, pane, steps, street_scene
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


def ochota() -> Canvas:
    """A light modernist house between the wars: rounded corner, long windows, an arcade."""
    canvas = street_scene(mix(LAGOON, PAPER, 0.3), mix(CREAM, BLUSH, 0.3), 700, mix(SAND, DUNE, 0.5))
    plants.tree(canvas.at(1480, 790, 1.35), LEAF, seed=12)
    plants.poplar(canvas.at(110, 800, 1.15))
    plants.poplar(canvas.at(220, 806, 0.9), LEAF)
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
            plants.leaf(canvas, (x + 12 + index * 19, y - 30), 24, 12, 60 + index * 11, (LEAF, MOSS)[index % 2])
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
        plants.bush(canvas.at(x, 836), MOSS if x != 560 else SAGE, width)
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
    plants.tree(canvas.at(120, 800, 1.2), OCHRE, seed=22)
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
        plants.bush(canvas.at(x, 832), tone, 110)
    plants.tree(canvas.at(1480, 806, 1.25), BRICK, seed=24)
    for x in (330, 430, 530):
        plants.bush(canvas.at(x, 836), (MOSS, SAGE, LEAF)[x % 3], 110)
    steps(canvas, 866, 850, 190, 2)
    for x, tone in ((250, TEAL), (450, OCHRE)):
        canvas.fill(tube([(x - 30, 904), (x - 30, 850), (x + 30, 850), (x + 30, 904)], 7, bent=False), STEEL)
        bicycle(canvas.at(x, 914, 1.05), tone)
    lamp_post(canvas.at(1330, 905))
    return canvas


def wlochy() -> Canvas:
    """A garden-suburb villa with a steep tiled roof, a porch and a low fence."""
    canvas = street_scene(mix(LAGOON, MIST, 0.5), mix(CREAM, HONEY, 0.25), 690, mix(SAND, OAK, 0.35))
    plants.tree(canvas.at(180, 760, 1.45), LEAF, seed=32)
    plants.tree(canvas.at(1440, 770, 1.3), MOSS, seed=33)
    plants.poplar(canvas.at(1250, 740, 0.9), SAGE)
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
    for verge in (((618, 426), (790, 232)), ((962, 426), (790, 232))):
        canvas.fill(tube(verge, 24, bent=False), BRICK)
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
            plants.leaf(canvas, (x + index * 17, 714), 26, 13, 55 + index * 10, (LEAF, MOSS)[index % 2])
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
        plants.bush(canvas.at(x, 836), tone, width)
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
