"""Blocks whose value people read in words, in their language, when two texts are compared."""

from typing import Any

from django.template.defaultfilters import yesno
from django.utils.formats import date_format, number_format
from django.utils.html import escape
from wagtail import blocks
from wagtail.admin.compare import BlockComparison, TextDiff


class ComparisonInWords(BlockComparison):
    """Two values as their block says them; Wagtail's shows what is stored, such as "None" and "over"."""

    def htmlvalue(self, val: Any) -> str:
        return escape(self.block.in_words(val))

    def htmldiff(self) -> str:
        before, after = self.block.in_words(self.val_a), self.block.in_words(self.val_b)
        if before == after:
            return escape(after)
        return TextDiff([pair for pair in (("deletion", before), ("addition", after)) if pair[1]]).to_html()


class ReadInWords:
    """Of a block: its values are compared as ``in_words`` says them. To migrations it stays Wagtail's block."""

    stored_as = ""
    _constructor_args: Any

    def in_words(self, value: Any) -> str:
        raise NotImplementedError

    def get_comparison_class(self) -> type[BlockComparison]:
        return ComparisonInWords

    def deconstruct(self) -> Any:
        args, kwargs = self._constructor_args
        return f"wagtail.blocks.{self.stored_as}", args, kwargs


class TextChoices:
    """Of a block: what is stored are the texts of its choices. Wagtail would go through all choices, which may be a
    query, for each value that it reads, to find out whether they are numbers.
    """

    def normalize_choice(self, value: Any) -> Any:
        return None if value is None else str(value)

    def get_searchable_content(self, value: Any) -> list[str]:
        """None: nobody wrote the words of a choice, and nobody seeks “Section” to find every page that has one."""
        return []


class ChoiceBlock(TextChoices, blocks.ChoiceBlock):
    """Wagtail's, as which its choices go into migrations by themselves."""

    def in_words(self, value: Any) -> str:
        return str(dict(self.field.choices).get(value, value) if value else "")

    def get_comparison_class(self) -> type[BlockComparison]:
        return ComparisonInWords


class MultipleChoiceBlock(TextChoices, blocks.MultipleChoiceBlock):
    def in_words(self, value: Any) -> str:
        names = dict(self.field.choices)
        return ", ".join(str(names.get(one, one)) for one in value or [])

    def get_comparison_class(self) -> type[BlockComparison]:
        return ComparisonInWords


class YesNoBlock(ReadInWords, blocks.BooleanBlock):
    stored_as = "BooleanBlock"

    def in_words(self, value: Any) -> str:
        return str(yesno(bool(value)))


class NumberBlock(ReadInWords, blocks.DecimalBlock):
    stored_as = "DecimalBlock"

    def in_words(self, value: Any) -> str:
        return "" if value is None else number_format(value, force_grouping=True)


class DateBlock(ReadInWords, blocks.DateBlock):
    stored_as = "DateBlock"

    def in_words(self, value: Any) -> str:
        return date_format(value, "DATE_FORMAT") if value else ""
