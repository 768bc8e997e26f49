"""What translators get of a page: its words. Figures, dates, addresses and official names stay as they are.

``tests/test_translating.py`` has the whole list.
"""

from typing import Any

from wagtail import blocks
from wagtail_localize.fields import SynchronizedField
from wagtail_localize.segments import OverridableSegmentValue


def same_everywhere(*names: str) -> list[SynchronizedField]:
    """Fields whose value is that of the source in every language, such as dates and phones."""
    return [SynchronizedField(name, overridable=False) for name in names]


def kept_unless_replaced(*names: str) -> list[SynchronizedField]:
    """Fields that keep the words of the source until a translator puts others, such as names of people."""
    return [SynchronizedField(name) for name in names]


class KeptUnlessReplaced:
    """Of a block of words: a translation keeps them, until its translator puts others in their place."""

    def get_translatable_segments(self, value: str) -> list[OverridableSegmentValue]:
        return [OverridableSegmentValue("", value)]

    def restore_translated_segments(self, value: str, segments: list[OverridableSegmentValue]) -> str:
        return segments[0].data


class SamePageBlock(blocks.PageChooserBlock):
    """A page to link to: readers are led to it in their language, so that there is nothing to translate; to migrations
    a ``PageChooserBlock``."""

    def get_translatable_segments(self, value: Any) -> list[OverridableSegmentValue]:
        return []

    def restore_translated_segments(self, value: Any, segments: list[OverridableSegmentValue]) -> Any:
        return value

    def deconstruct(self) -> Any:
        path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.PageChooserBlock" if type(self) is SamePageBlock else path, args, kwargs


class VerbatimCharBlock(KeptUnlessReplaced, blocks.CharBlock):
    """A number or a name that is nobody's to translate; to migrations a ``CharBlock``."""

    def deconstruct(self) -> Any:
        args, kwargs = self._constructor_args
        return "wagtail.blocks.CharBlock", args, kwargs


class VerbatimTextBlock(KeptUnlessReplaced, blocks.TextBlock):
    """Prescribed words; to migrations a ``TextBlock``."""

    def deconstruct(self) -> Any:
        args, kwargs = self._constructor_args
        return "wagtail.blocks.TextBlock", args, kwargs
