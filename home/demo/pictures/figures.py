"""People without faces: heads, hair, clothes and limbs from a few soft shapes. The foot of a figure is at 0, 0."""

from dataclasses import dataclass

from .canvas import Canvas, Outline, Point, blob, disc, mix, tube
from .palette import BRICK, CHESTNUT, INK, PAPER, SKINS, SLATE, TEAL


@dataclass(frozen=True)
class Look:
    """How one person is dressed; colours only."""

    skin: str = SKINS[0]
    hair: str = CHESTNUT
    style: str = "short"  # short, bob, bun, long, curls, bald
    top: str = TEAL
    legs: str = SLATE
    shoes: str = INK


def head(canvas: Canvas, look: Look, size: float = 44) -> None:
    """A head turned a little to the right, its chin at 0, 0; ``size`` is half its width."""
    s, hair = size, look.hair
    shade = mix(hair, INK, 0.25)
    canvas.fill(tube([(-s * 0.12, -s * 0.5), (-s * 0.16, s * 0.5)], s * 0.66, bent=False), mix(look.skin, BRICK, 0.28))
    if look.style == "long":
        canvas.fill(
            blob(
                (-s * 0.5, -s * 2.3),
                (-s * 1.15, -s * 1.5),
                (-s * 1.2, -s * 0.2),
                (-s * 0.9, s * 0.6),
                (-s * 0.1, s * 0.5),
                (s * 0.2, -s * 0.8),
            ),
            shade,
        )
    if look.style == "bob":
        canvas.fill(
            blob(
                (-s * 0.5, -s * 2.3),
                (-s * 1.15, -s * 1.5),
                (-s * 1.12, -s * 0.4),
                (-s * 0.6, -s * 0.05),
                (s * 0.1, -s * 0.8),
            ),
            shade,
        )
    if look.style == "bun":
        canvas.fill(disc(-s * 0.98, -s * 1.72, s * 0.5), shade)
        canvas.fill(disc(-s * 1.04, -s * 1.8, s * 0.4), hair)
    face = blob(
        (0, 0),
        (s * 0.62, -s * 0.3),
        (s * 0.86, -s * 1.1),
        (s * 0.5, -s * 1.9),
        (-s * 0.4, -s * 1.95),
        (-s * 0.86, -s * 1.1),
        (-s * 0.6, -s * 0.3),
    )
    canvas.fill(face, look.skin)
    canvas.fill(
        blob((-s, -s * 1.2), (-s * 0.3, -s * 0.6), (s * 0.1, s * 0.1), (-s, s * 0.2)),
        mix(look.skin, BRICK, 0.4),
        0.35,
        within=face,
    )
    if look.style == "bald":
        canvas.fill(
            blob(
                (-s * 0.86, -s * 1.5),
                (-s * 0.5, -s * 1.3),
                (-s * 0.46, -s * 0.7),
                (-s * 0.8, -s * 0.6),
                (-s * 0.98, -s * 1.05),
            ),
            hair,
        )
    elif look.style == "curls":
        for x, y, r in (
            (-0.75, -1.1, 0.42),
            (-0.85, -1.6, 0.46),
            (-0.45, -2.0, 0.48),
            (0.1, -2.12, 0.46),
            (0.55, -1.85, 0.36),
            (-0.2, -1.7, 0.5),
            (-0.7, -0.7, 0.3),
        ):
            canvas.fill(disc(x * s, y * s, r * s), hair)
    else:
        low = {"short": -0.86, "bob": -0.35, "bun": -0.95, "long": -0.2}[look.style]
        canvas.fill(
            blob(
                (s * 0.86, -s * 1.42),
                (s * 0.72, -s * 2.02),
                (0, -s * 2.32),
                (-s * 0.84, -s * 1.98),
                (-s * 1.08, -s * 1.2),
                (-s * 0.92, low * s),
                (-s * 0.58, low * s),
                (-s * 0.42, -s * 1.28),
                (s * 0.06, -s * 1.62),
            ),
            hair,
        )
    canvas.fill(disc(-s * 0.34, -s * 0.98, s * 0.15, s * 0.22), mix(look.skin, BRICK, 0.22))


def arm(canvas: Canvas, look: Look, points: Outline, width: float = 40, colour: str | None = None) -> None:
    """A sleeve along ``points`` with a hand at its end."""
    (ax, ay), (bx, by) = points[-2], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1
    tip: Point = (bx + (bx - ax) / length * width * 0.42, by + (by - ay) / length * width * 0.42)
    canvas.fill(tube([(bx, by), tip], width * 0.62, width * 0.58, bent=False), look.skin)
    canvas.sweep(points, width, width * 0.74, colour or look.top)


def seated(canvas: Canvas, look: Look, lean: float = 0, skirt: bool = False) -> Point:
    """Someone sitting, turned to the right: seat at 150 above the floor. Returns where the shoulder is."""
    dark = mix(look.legs, INK, 0.25)
    canvas.sweep([(20, -174), (126, -176), (136, -88), (128, -18)], 52, 34, dark)
    canvas.fill(blob((112, -26), (150, -22), (178, -6), (176, 2), (112, 2)), mix(look.shoes, INK, 0.4))
    hip, neck = (0, -170), (lean, -400)
    torso = blob(
        (-60, -150),
        (-66, -250),
        (lean - 62, -350),
        (lean - 30, -398),
        (lean + 26, -396),
        (lean + 58, -340),
        (52, -240),
        (60, -150),
    )
    canvas.fill(torso, look.top)
    canvas.fill(
        blob((-80, -140), (-80, -300), (lean - 70, -400), (lean - 20, -300), (-14, -140)),
        mix(look.top, INK, 0.25),
        0.6,
        within=torso,
    )
    if skirt:
        canvas.fill(
            blob(
                (-62, -150),
                (-30, -196),
                (90, -206),
                (150, -170),
                (172, -70),
                (88, -62),
                (70, -120),
                (-40, -124),
            ),
            look.legs,
        )
    else:
        canvas.sweep([hip, (96, -166), (122, -150), (112, -84), (104, -18)], 64, 36, look.legs)
    canvas.fill(blob((86, -26), (124, -22), (152, -6), (150, 2), (86, 2)), look.shoes)
    head(canvas.at(neck[0] + 8, neck[1] - 18), look)
    return (lean - 6, -350)


def walking(canvas: Canvas, look: Look, stride: float = 1) -> Point:
    """Someone walking to the right, about 570 high; a small ``stride`` stands. Returns where the shoulder is."""
    canvas.shade(disc(10, 0, 40 + 70 * stride, 12), 0, 4, 8, 0.35)
    dark = mix(look.legs, INK, 0.25)
    step = -8 - 78 * stride
    lift = 16 * stride
    canvas.sweep([(-4, -270), (-12 - 22 * stride, -150), (step, -18 - lift)], 62, 34, dark)
    sole = canvas.at(step, -lift)
    sole.fill(blob((-20, -26), (18, -22), (50, -6), (48, 2), (-20, 2)), mix(look.shoes, INK, 0.4))
    ahead = 24 + 46 * stride
    canvas.sweep([(6, -270), (20 + 28 * stride, -150), (ahead, -22)], 66, 36, look.legs)
    canvas.at(ahead, 0).fill(blob((-20, -26), (18, -22), (52, -6), (50, 2), (-20, 2)), look.shoes)
    torso = blob(
        (-54, -240), (-60, -330), (-58, -410), (-28, -462), (28, -462), (56, -410), (54, -330), (56, -240), (0, -228)
    )
    canvas.fill(torso, look.top)
    canvas.fill(
        blob((-80, -220), (-80, -400), (-40, -470), (-12, -360), (-14, -220)),
        mix(look.top, INK, 0.25),
        0.6,
        within=torso,
    )
    head(canvas.at(6, -480), look)
    return (-4, -420)


def standing(canvas: Canvas, look: Look) -> Point:
    """Someone standing, turned to the right. Returns where the shoulder is."""
    return walking(canvas, look, stride=0.25)


def from_behind(canvas: Canvas, look: Look) -> None:
    """Head and shoulders seen from behind; the origin is the middle of the seat back."""
    shoulders = blob((-120, 20), (-116, -92), (-74, -150), (-26, -172), (26, -172), (74, -150), (116, -92), (120, 20))
    canvas.fill(shoulders, look.top)
    canvas.fill(
        blob((30, -190), (140, -160), (140, 30), (52, 30), (66, -90)),
        mix(look.top, INK, 0.3),
        0.55,
        within=shoulders,
    )
    canvas.fill(tube([(0, -150), (0, -200)], 44, bent=False), mix(look.skin, BRICK, 0.22))
    canvas.fill(tube([(-34, -160), (0, -146), (34, -160)], 14), mix(look.top, PAPER, 0.25))
    for x in (-56, 56):
        canvas.fill(disc(x, -240, 9, 14), look.skin)
    skull = blob((0, -178), (-42, -198), (-58, -250), (-40, -306), (0, -320), (40, -306), (58, -250), (42, -198))
    canvas.fill(skull, look.hair)
    if look.style == "bald":
        canvas.fill(
            blob((0, -322), (-40, -308), (-50, -276), (-30, -254), (0, -248), (30, -254), (50, -276), (40, -308)),
            look.skin,
        )
    if look.style in ("long", "bob"):
        foot = -110 if look.style == "long" else -168
        canvas.fill(
            blob(
                (0, -326),
                (-52, -304),
                (-70, -240),
                (-64, foot - 20),
                (0, foot),
                (64, foot - 20),
                (70, -240),
                (52, -304),
            ),
            look.hair,
        )
    if look.style == "bun":
        canvas.fill(disc(0, -314, 34), mix(look.hair, INK, 0.22))
        canvas.fill(disc(-3, -318, 28), look.hair)
    if look.style == "curls":
        for x, y in (
            (-44, -216),
            (-58, -262),
            (-36, -304),
            (4, -318),
            (42, -300),
            (58, -256),
            (44, -212),
            (0, -204),
            (0, -262),
        ):
            canvas.fill(disc(x, y, 29), look.hair)
    gloss = mix(look.hair, PAPER, 0.28)
    if look.style in ("short", "bob", "long", "bun"):
        canvas.fill(tube([(-36, -284), (-16, -300), (10, -302)], 9), gloss, 0.6)
