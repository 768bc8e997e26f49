"""Blocks of the home page and of free content, which may refer to every other kind of page."""

import datetime
from collections.abc import Iterator
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail_localize.segments import StringSegmentValue

from cms.core.blocks import TEXT_FEATURES, BodyBlock
from cms.core.fields import TidyRichTextBlock
from cms.core.templatetags.links import chosen_page
from cms.core.translating import SamePageBlock, VerbatimCharBlock
from cms.core.values import DateBlock, MultipleChoiceBlock, NumberBlock
from partners.models import PartnerPage, PartnerType


class AnswerBlock(blocks.StructBlock):
    """A question residents come with, and the short answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=120)
    answer = TidyRichTextBlock(label=_("Answer"), features=TEXT_FEATURES)
    page = SamePageBlock(label=_("Page that says more"), required=False)

    class Meta:
        icon = "help"
        label = _("Short answer")
        description = _("A resident's question with its answer")
        template = "home/blocks/answer.html"
        preview_value = {
            "question": "Kto może dostać pomoc?",
            "answer": "<p>Każdy mieszkaniec dzielnicy w trudnej sytuacji.</p>",
            "page": None,
        }


class CrisisPhoneBlock(blocks.StructBlock):
    """A number to call in a crisis, with the day somebody last made sure that it is right."""

    number = blocks.RegexBlock(
        r"^\+?[0-9][0-9 ]{1,19}$",
        label=_("Number"),
        error_messages={"invalid": _("Enter a number with digits and spaces: 112 or 800 70 22 22.")},
    )
    name = blocks.CharBlock(label=_("Who answers"), max_length=120)
    hours = blocks.CharBlock(
        label=_("When"), max_length=120, required=False, help_text=_("Day and night, free of charge")
    )
    checked = DateBlock(label=_("Last checked"))

    def get_searchable_content(self, value: Any) -> list[str]:
        return [*super().get_searchable_content(value), value["number"]]

    class Meta:
        icon = "warning"
        label = _("Phone in a crisis")
        description = _("A number to call in danger or despair")
        template = "home/blocks/crisis_phone.html"
        preview_value = {
            "number": "112",
            "name": "Numer alarmowy",
            "hours": "całą dobę",
            "checked": datetime.date(2026, 11, 2),
        }


class LinkCardBlock(blocks.StructBlock):
    """A link with a title and a sentence: to a page, a document or an address."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.CharBlock(label=_("Text"), max_length=250, required=False)
    page = SamePageBlock(label=_("Page"), required=False)
    document = DocumentChooserBlock(label=_("or document"), required=False)
    url = blocks.URLBlock(label=_("or address"), required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        targets = [name for name in ("page", "document", "url") if value[name]]
        if len(targets) > 1 or (not targets and not self.is_deferred_validation):
            message = ValidationError(_("Choose one: a page, a document or an address."), code="target")
            raise StructBlockValidationError(block_errors={(targets or ["page"])[-1]: message})
        return value

    class Meta:
        icon = "link"
        label = _("Card")
        template = "home/blocks/link_card.html"
        preview_value = {
            "title": "Dodatek mieszkaniowy",
            "text": "Kto może dostać i jak złożyć wniosek",
            "page": None,
            "document": None,
            "url": "https://example.org/",
        }


class LinkCardListBlock(blocks.ListBlock):
    """Cards that lead further."""

    def __init__(self, child_block: Any = LinkCardBlock, **kwargs: Any) -> None:
        super().__init__(child_block, **{"min_num": 1, **kwargs})

    class Meta:
        icon = "link"
        label = _("Link cards")
        description = _("Links with a title and a sentence each")
        template = "home/blocks/link_cards.html"
        preview_value = [
            {
                "title": "Dodatek mieszkaniowy",
                "text": "Kto i jak",
                "page": None,
                "document": None,
                "url": "https://example.org/",
            }
        ]


class PartnerListBlock(blocks.StructBlock):
    """The partners of a directory, always as it stands, narrowed to some kinds and an area."""

    directory = SamePageBlock(page_type="partners.PartnerIndexPage", label=_("Directory"))
    kinds = MultipleChoiceBlock(choices=PartnerType.choices, label=_("Kinds; none chosen means all"), required=False)
    area = VerbatimCharBlock(label=_("Area; empty means all"), required=False, max_length=100)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        directory = value["directory"]
        if directory:
            directory = chosen_page(context, directory.pk) or directory
            found = PartnerPage.objects.in_directory(directory).in_area(value["area"]).select_related("logo", "locale")
            context["partners"] = found.filter(partner_type__in=value["kinds"]) if value["kinds"] else found
        return context

    class Meta:
        icon = "group"
        label = _("Partners")
        description = _("A list of partners taken from the directory")
        template = "home/blocks/partner_list.html"
        preview_value: ClassVar[dict[str, Any]] = {"directory": None, "kinds": [], "area": ""}


class TableBlock(TypedTableBlock):
    """A small table with a caption and headed columns."""

    def __init__(self, **kwargs: Any) -> None:
        columns = [
            ("text", blocks.CharBlock(label=_("Text"), required=False)),
            ("number", NumberBlock(label=_("Number"), required=False, max_digits=14, decimal_places=2)),
        ]
        super().__init__(columns, **kwargs)

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        """Caption, headings and cells of words in the order they are read; wagtail-localize knows no tables.

        They have one path, as the sentences of a text have: a row put between others leaves the translations alone.
        """
        return [StringSegmentValue("", words) for words in words_of(value)]

    def restore_translated_segments(self, value: TypedTable, segments: list[StringSegmentValue]) -> TypedTable:
        segments = sorted(segments, key=lambda segment: segment.order)
        pairs = zip((words for words in words_of(value) if words), segments, strict=True)
        translations = {words: segment.render_text() for words, segment in pairs}

        def translated(words: str) -> str:
            return translations.get(words, words)

        return TypedTable(
            [{**column, "heading": translated(column["heading"])} for column in value.columns],
            [
                {
                    "values": [
                        translated(cell) if is_words(column) else cell
                        for column, cell in zip(value.columns, row["values"], strict=True)
                    ]
                }
                for row in value.row_data
            ],
            translated(value.caption),
        )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns of words and numbers")
        template = "home/blocks/table.html"


def words_of(table: TypedTable) -> Iterator[str]:
    """Everything in ``table`` that is words, in the order it is read; also what is empty."""
    yield table.caption or ""
    yield from (column["heading"] or "" for column in table.columns)
    for row in table.row_data:
        cells = zip(table.columns, row["values"], strict=True)
        yield from (cell or "" for column, cell in cells if is_words(column))


def is_words(column: dict[str, Any]) -> bool:
    return isinstance(column["block"], blocks.CharBlock)


class PlaceBlock(SamePageBlock):
    """The address, contact and hours of a place."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"page_type": "teams.PlacePage", **kwargs})

    class Meta:
        icon = "home"
        label = _("Place")
        description = _("Address, contact and opening hours of a place")
        template = "home/blocks/place.html"


class StandardBodyBlock(BodyBlock):
    """Free content: everything a body may hold, and what leads to other parts of the site."""

    table = TableBlock()
    link_cards = LinkCardListBlock()
    partners = PartnerListBlock()
    place = PlaceBlock()
