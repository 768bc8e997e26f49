"""Illustrations for the demo site, drawn when it is seeded: free of rights, the same on every machine."""

from .catalogue import PICTURES, Picture
from .logos import draw_logo

__all__ = ["PICTURES", "Picture", "draw", "draw_logo"]


def draw(name: str) -> bytes:
    """The picture ``name`` of ``PICTURES`` as WebP, 1600 by 1000."""
    return PICTURES[name].scene().webp()
