"""Arithmetic of colours: contrast as WCAG 2.2 defines it, and a lighter twin for the dark theme."""

import re

PAPER = "#fdfbf7"
NIGHT = "#14181c"
TEXT_CONTRAST = 4.5
TINT = 7  # percent of the accent in the ground of bands and of the foot
_HEX = re.compile(r"^#[0-9a-f]{6}$", re.IGNORECASE)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0-255, of ``#rrggbb``; ``ValueError`` for anything else."""
    if not _HEX.match(colour):
        raise ValueError(f"not a colour of the form #rrggbb: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white): https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""

    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, percent: int) -> str:
    """``one`` with ``percent`` of ``other`` in it."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * percent / 100):02x}" for a, b in pairs)


def tint(accent: str, ground: str) -> str:
    """The ground of bands: ``ground`` with a little of ``accent``."""
    return mixed(ground, accent, TINT)


def least_contrast(accent: str, ground: str) -> float:
    """Contrast of ``accent`` with ``ground`` and with its tint, whichever is less."""
    return min(contrast(accent, ground), contrast(accent, tint(accent, ground)))


def for_dark_theme(accent: str) -> str:
    """``accent`` mixed with white, in steps of 5 %, until text in it is readable on the night ground and its tint."""
    lighter = (mixed(accent, "#ffffff", percent) for percent in range(0, 101, 5))
    return next(one for one in lighter if least_contrast(one, NIGHT) >= TEXT_CONTRAST)
