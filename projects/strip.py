"""The signs of a project as one SVG image, for letters, social media and other sites."""

import textwrap
from base64 import b64encode
from xml.etree import ElementTree

from .materials import Mark, Materials

NAMESPACE = "http://www.w3.org/2000/svg"
CELL, HEIGHT, GAP = 260, 100, 20
OTHER_CELL, OTHER_HEIGHT = 60, 40  # no other mark is higher or wider than the flag of the Union
SIZE, LETTERS = 20, 21  # of a name in its box: of its letters, and how many fit into a line


def strip(materials: Materials) -> bytes:
    """The signs in their order, and other marks below them. Nothing of it can be a script: texts and PNG alone."""
    most = max(len(line) for line in materials.lines)
    width = most * CELL + (most + 1) * GAP
    height = len(materials.lines) * (HEIGHT + GAP) + GAP + (OTHER_HEIGHT + GAP if materials.others else 0)
    root = ElementTree.Element(
        "svg",
        {
            "xmlns": NAMESPACE,
            "viewBox": f"0 0 {width} {height}",
            "width": str(width),
            "height": str(height),
            "role": "img",
            "xml:lang": materials.language,
            "font-family": "sans-serif",
        },
    )
    names = [mark.name for line in (*materials.lines, materials.others) for mark in line]
    ElementTree.SubElement(root, "title").text = ", ".join(names)
    ElementTree.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#fff"})
    for row, line in enumerate(materials.lines):
        for place, mark in enumerate(line):
            draw(root, mark, GAP + place * (CELL + GAP), GAP + row * (HEIGHT + GAP), CELL, HEIGHT)
    for place, mark in enumerate(materials.others):
        draw(root, mark, GAP + place * (OTHER_CELL + GAP), height - OTHER_HEIGHT - GAP, OTHER_CELL, OTHER_HEIGHT)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def draw(root: ElementTree.Element, mark: Mark, x: int, y: int, width: int, height: int) -> None:
    """A mark in its place: its picture, or its name in a box."""
    place = {"x": str(x), "y": str(y), "width": str(width), "height": str(height)}
    png = mark.png()
    if png:
        source = f"data:image/png;base64,{b64encode(png).decode()}"
        ElementTree.SubElement(root, "image", place | {"href": source, "preserveAspectRatio": "xMidYMid meet"})
        return
    ElementTree.SubElement(root, "rect", place | {"fill": "#fff", "stroke": "#6a645a", "stroke-width": "2"})
    size = SIZE * width // CELL if width < CELL else SIZE
    lines = textwrap.wrap(mark.name, LETTERS)
    text = ElementTree.SubElement(
        root, "text", {"font-size": str(size), "font-weight": "bold", "fill": "#1c2126", "text-anchor": "middle"}
    )
    top = y + height / 2 - (len(lines) - 1) * size * 0.6 + size * 0.35
    for number, line in enumerate(lines):
        position = {"x": str(x + width // 2), "y": f"{top + number * size * 1.2:.1f}"}
        ElementTree.SubElement(text, "tspan", position).text = line
