"""A surface for flat illustrations: an outline is a list of points, a canvas fills outlines.

Everything is drawn ``SCALE`` times too large and reduced at the end, which makes the edges smooth. A shadow is an
outline filled softly. Coordinates are those of the finished picture, 1600 by 1000, y downward.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from math import cos, hypot, pi, sin

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (1600, 1000)
SCALE = 2
SOFT = 8  # soft fills are computed this many times smaller: a blur hides the difference

Point = tuple[float, float]
Outline = Sequence[Point]


def box(x: float, y: float, width: float, height: float, radius: float = 0) -> Outline:
    """A rectangle, with rounded corners when ``radius`` is given."""
    if not radius:
        return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    radius = min(radius, width / 2, height / 2)
    corners = [(x + width - radius, y + radius, -90), (x + width - radius, y + height - radius, 0)]
    corners += [(x + radius, y + height - radius, 90), (x + radius, y + radius, 180)]
    return [point for cx, cy, start in corners for point in arc(cx, cy, radius, radius, start, start + 90)]


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> Outline:
    """Points of an ellipse from one angle to another, in degrees, clockwise from three o'clock."""
    steps = max(6, int(abs(end - start) / 5))
    angles = [(start + (end - start) * step / steps) * pi / 180 for step in range(steps + 1)]
    return [(x + rx * cos(angle), y + ry * sin(angle)) for angle in angles]


def disc(x: float, y: float, rx: float, ry: float | None = None) -> Outline:
    """A circle, or an ellipse when ``ry`` is given."""
    return arc(x, y, rx, rx if ry is None else ry, 0, 360)


def star(x: float, y: float, outer: float, inner: float, points: int = 5) -> Outline:
    """A star, or the edge of a seal when the two radii are close."""
    turns = [(-pi / 2 + pi * step / points, (outer, inner)[step % 2]) for step in range(2 * points)]
    return [(x + radius * cos(turn), y + radius * sin(turn)) for turn, radius in turns]


def curve(points: Outline, closed: bool = False, steps: int = 10) -> Outline:
    """A smooth line through ``points`` (Catmull-Rom)."""
    count = len(points)
    around = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    result: list[Point] = []
    for i in range(count if closed else count - 1):
        a, b, c, d = around[i : i + 4]
        for step in range(steps):
            t = step / steps
            x, y = (
                0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3)
                for p, q, r, s in zip(a, b, c, d, strict=True)
            )
            result.append((x, y))
    return result if closed else [*result, points[-1]]


def blob(*points: Point) -> Outline:
    """A smooth closed shape through ``points``."""
    return curve(points, closed=True)


def tube(points: Outline, start: float, end: float | None = None, bent: bool = True) -> Outline:
    """A limb, branch or line along ``points``: round ends, width from ``start`` to ``end``."""
    end = start if end is None else end
    line = curve(points) if bent else list(points)
    last = len(line) - 1
    left, right = [], []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(i - 1, 0)], line[min(i + 1, last)]
        length = hypot(bx - ax, by - ay) or 1
        half = (start + (end - start) * i / last) / 2
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))

    def cap(centre: Point, edge: Point) -> Outline:
        """Half a circle from ``edge`` round ``centre`` to the other side."""
        dx, dy = edge[0] - centre[0], edge[1] - centre[1]
        turns = [pi * step / 8 for step in range(1, 8)]
        return [(centre[0] + dx * cos(a) + dy * sin(a), centre[1] - dx * sin(a) + dy * cos(a)) for a in turns]

    return [*left, *cap(line[-1], left[-1]), *reversed(right), *cap(line[0], right[0])]


def mix(one: str, other: str, share: float = 0.5) -> str:
    """The colour between two, ``share`` of the way to the second."""
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@dataclass
class Canvas:
    """An image and where on it to draw: ``at`` gives the same image with another origin and scale."""

    image: Image.Image
    x: float = 0
    y: float = 0
    scale: float = SCALE
    mirrored: bool = False

    @classmethod
    def new(cls, colour: str, size: tuple[int, int] = SIZE) -> "Canvas":
        """An empty canvas of one colour."""
        return cls(Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), colour))

    def at(self, x: float, y: float, scale: float = 1, mirrored: bool = False) -> "Canvas":
        """The canvas seen from ``x, y``, larger by ``scale``; ``mirrored`` turns left into right."""
        ((px, py),) = self._place([(x, y)])
        return replace(self, x=px, y=py, scale=self.scale * scale, mirrored=self.mirrored != mirrored)

    def _place(self, outline: Outline) -> Outline:
        """``outline`` in pixels of the image."""
        sign = -self.scale if self.mirrored else self.scale
        return [(self.x + px * sign, self.y + py * self.scale) for px, py in outline]

    def fill(
        self, outline: Outline, colour: str, alpha: float = 1, blur: float = 0, within: Outline | None = None
    ) -> None:
        """Fill ``outline``; ``alpha`` below 1 lets the ground through, ``within`` limits it to another outline."""
        points = self._place(outline)
        if alpha == 1 and not blur and within is None:
            ImageDraw.Draw(self.image).polygon(points, fill=colour)
            return
        spread = blur * self.scale
        step = SOFT if blur else 1
        left, top = (max(0, int(min(p[i] for p in points) - 3 * spread)) for i in (0, 1))
        right, bottom = (min(self.image.size[i], int(max(p[i] for p in points) + 3 * spread) + step) for i in (0, 1))
        if right <= left or bottom <= top:
            return
        size = (right - left, bottom - top)
        mask = Image.new("L", (size[0] // step + 1, size[1] // step + 1))
        shape = [((px - left) / step, (py - top) / step) for px, py in points]
        ImageDraw.Draw(mask).polygon(shape, fill=round(255 * alpha))
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(spread / step))
            mask = mask.resize((mask.width * step, mask.height * step), Image.Resampling.BILINEAR)
        mask = mask.crop((0, 0, *size))
        if within is not None:
            limit = Image.new("L", size)
            ImageDraw.Draw(limit).polygon([(px - left, py - top) for px, py in self._place(within)], fill=255)
            mask = ImageChops.multiply(mask, limit)
        self.image.paste(colour, (left, top, right, bottom), mask)

    def sweep(self, points: Outline, start: float, end: float, colour: str) -> None:
        """Fill a ``tube`` piece by piece: a sharp bend, such as an elbow, would leave a hole in its outline."""
        line = curve(points)
        last = len(line) - 1
        widths = [start + (end - start) * i / last for i in range(last + 1)]
        for i in range(last):
            self.fill(tube(line[i : i + 2], widths[i], widths[i + 1], bent=False), colour)

    def fade(self, x: float, y: float, width: float, height: float, top: str, bottom: str) -> None:
        """Fill a rectangle from one colour at its top to another at its foot."""
        (a, b), (c, d) = self._place([(x, y), (x + width, y + height)])
        area = (round(a), round(b), round(c), round(d))
        size = (area[2] - area[0], area[3] - area[1])
        ramp = Image.linear_gradient("L").resize(size)
        self.image.paste(Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), ramp), area)

    def shade(self, outline: Outline, dx: float = 0, dy: float = 10, blur: float = 14, alpha: float = 0.22) -> None:
        """The soft shadow that ``outline`` throws, moved by ``dx, dy``."""
        self.fill([(px + dx, py + dy) for px, py in outline], SHADOW, alpha, blur)

    def solid(self, outline: Outline, colour: str, dy: float = 10, blur: float = 14, alpha: float = 0.22) -> None:
        """Fill ``outline`` above its own shadow."""
        self.shade(outline, 0, dy, blur, alpha)
        self.fill(outline, colour)

    def webp(self) -> bytes:
        """The finished picture."""
        buffer = BytesIO()
        self.image.reduce(SCALE).save(buffer, "WEBP", quality=86, method=3)
        return buffer.getvalue()


SHADOW = "#4a3526"  # warm: a grey shadow looks dirty on cream
