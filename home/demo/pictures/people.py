"""Pictures with people: tea with a carer, a training, volunteers, a talk at a desk, a picnic."""

from . import things
from .canvas import Canvas, blob, box, curve, disc, mix, star, tube
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
    canvas.fill([(38, -60), (44, -88), (64, -70)], colour)
    canvas.fill([(72, -66), (90, -84), (92, -54)], colour)
    canvas.fill(disc(66, -42, 36, 30), mix(colour, PAPER, 0.12))
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
    sitter = canvas.at(430, 890, 1.12)
    shoulder = seated(sitter, older, -26, skirt=True)
    arm(sitter, older, [shoulder, (22, -270), (108, -282)], 42, mix(older.top, INK, 0.1))
    things.cup(sitter.at(142, -272, 0.85), PAPER)
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
