"""Blocks that several apps use; whatever only one page type needs lives in that app."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageBlockComparison

from .alt_text import validate_alt_text
from .fields import TidyRichTextBlock
from .translating import SamePageBlock
from .values import ChoiceBlock, NumberBlock, YesNoBlock

INLINE_FEATURES = ["bold", "italic", "link", "document-link"]
TEXT_FEATURES = [*INLINE_FEATURES, "ol", "ul"]


class Precision(models.TextChoices):
    """How exactly a number is known."""

    EXACT = "exact", _("exactly")
    OVER = "over", _("more than")
    ABOUT = "about", _("about")


class SocialNetwork(models.TextChoices):
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    YOUTUBE = "youtube", "YouTube"
    LINKEDIN = "linkedin", "LinkedIn"
    OTHER = "other", _("other")


class HeadingBlock(blocks.StructBlock):
    """A heading inside a text; the page's title is the only heading above it."""

    text = blocks.CharBlock(label=_("Heading"), max_length=150)
    level = ChoiceBlock(choices=[("h2", _("Section")), ("h3", _("Part of a section"))], default="h2", label=_("Level"))

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Divides the text into sections")
        template = "core/blocks/heading.html"
        form_classname = "struct-block heading-block"
        preview_value = {"text": "Jak nas znaleźć", "level": "h2"}


class ParagraphBlock(TidyRichTextBlock):
    """Running text."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": INLINE_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("One or more paragraphs")
        template = "core/blocks/paragraph.html"
        preview_value = "<p>Pomagamy mieszkańcom, którzy są w trudnej sytuacji. Rozmowa jest bezpłatna i poufna.</p>"


class ListBlock(blocks.StructBlock):
    """A bulleted or numbered list."""

    style = ChoiceBlock(
        choices=[("bullets", _("Bullets")), ("numbers", _("Numbers, for steps"))], default="bullets", label=_("Style")
    )
    items = blocks.ListBlock(TidyRichTextBlock(features=INLINE_FEATURES, label=_("Item")), label=_("Items"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("List")
        description = _("Points or numbered steps")
        template = "core/blocks/list.html"
        preview_value = {"style": "bullets", "items": ["<p>rozmowa</p>", "<p>wniosek</p>", "<p>decyzja</p>"]}


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, with their source."""

    quote = blocks.TextBlock(label=_("Quote"))
    source = blocks.CharBlock(label=_("Whose words"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Words of a person or a document")
        template = "core/blocks/quote.html"
        preview_value = {"quote": "Sąsiad pomógł mi trafić do Państwa.", "source": "mieszkanka"}


class ImageComparison(ImageBlockComparison):
    """Wagtail's, also where there is no picture on one side or on both."""

    def htmlvalue(self, val: Any) -> str:
        return super().htmlvalue(val) if val else ""

    def htmldiff(self) -> str:
        before, after = self.val_a["image"], self.val_b["image"]
        if before and after:
            return super().htmldiff()
        if not (before or after):
            return ""
        kind, value = ("addition", self.val_b) if after else ("deletion", self.val_a)
        return format_html('<div class="{}">{}</div>', kind, self.htmlvalue(value))


class DescribedImageBlock(ImageBlock):
    """Wagtail's image with alternative text, which here must be words about the picture."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)  # which makes its parts by itself
        self.child_blocks["image"].label = _("Picture")
        decorative = YesNoBlock(default=False, required=False, label=self.child_blocks["decorative"].label)
        decorative.set_name("decorative")
        self.child_blocks["decorative"] = decorative

    def get_comparison_class(self) -> type[ImageComparison]:
        return ImageComparison

    class Meta:
        label = _("Picture")

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value is not None and value.contextual_alt_text:
            try:
                validate_alt_text(value.contextual_alt_text)
            except ValidationError as error:
                raise StructBlockValidationError(block_errors={"alt_text": error}) from error
        return value

    def get_prep_value(self, value: Any) -> Any:
        """As it is stored. A picture that a translator put in the place of a decorative one decorates as well:
        wagtail-localize hands it over without a word about that, which no form does."""
        stored = super().get_prep_value(value)
        if value is not None and value.contextual_alt_text is None:
            stored |= {"alt_text": "", "decorative": True}
        return stored


class FigureBlock(blocks.StructBlock):
    """A picture with its caption."""

    image = DescribedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=250)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("One picture, described for those who cannot see it")
        template = "core/blocks/figure.html"
        preview_value = {"image": None, "caption": "Świetlica po remoncie"}


class GalleryBlock(blocks.ListBlock):
    """Several pictures; a list and not a struct, since wagtail-localize reads images one struct deep only."""

    def __init__(self, child_block: Any = FigureBlock, **kwargs: Any) -> None:
        super().__init__(child_block, **{"min_num": 1, **kwargs})

    class Meta:
        icon = "image"
        label = _("Gallery")
        description = _("Several pictures in a grid")
        template = "core/blocks/gallery.html"
        preview_value = [{"image": None, "caption": "Świetlica po remoncie"}]


class AttachmentBlock(blocks.StructBlock):
    """A document to download: its title, format and size are read from the document itself."""

    document = DocumentChooserBlock(label=_("Document"))
    note = blocks.CharBlock(
        label=_("Note"), required=False, max_length=250, help_text=_("For example: valid from 1 March 2026.")
    )
    text_alternative = TidyRichTextBlock(
        label=_("The same in text"),
        required=False,
        features=TEXT_FEATURES,
        help_text=_("Needed when the file is a scan: what it says, for those who cannot read a picture."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file, shown as “Title (PDF, 293 KB)”")
        template = "core/blocks/attachment.html"
        preview_value = {"document": None, "note": "Obowiązuje od 1 marca 2026 r.", "text_alternative": ""}


class AttachmentListBlock(blocks.ListBlock):
    """Documents to download."""

    def __init__(self, child_block: Any = AttachmentBlock, **kwargs: Any) -> None:
        super().__init__(child_block, **{"min_num": 1, **kwargs})

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        description = _("Files to download, with format and size")
        template = "core/blocks/attachments.html"
        preview_value = [{"document": None, "note": "Obowiązuje od 1 marca 2026 r.", "text_alternative": ""}]


class FactBlock(blocks.StructBlock):
    """A name and a value: a number with its precision and unit, or words."""

    label = blocks.CharBlock(label=_("What"), max_length=120)
    precision = ChoiceBlock(choices=Precision.choices, default=Precision.EXACT, label=_("Precision"))
    number = NumberBlock(label=_("Number"), required=False, max_digits=14, decimal_places=2)
    words = blocks.CharBlock(
        label=_("Unit, or the value in words"), required=False, max_length=250, help_text=_("families; several dozen")
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not self.is_deferred_validation and value["number"] is None and not value["words"]:
            message = ValidationError(_("Give a number, or the value in words."), code="required")
            raise StructBlockValidationError(block_errors={"words": message})
        return value

    class Meta:
        icon = "order"
        label = _("Fact")
        template = "core/blocks/fact.html"
        preview_value = {"label": "Objęte wsparciem", "precision": "over", "number": 650, "words": "osób"}


class FactListBlock(blocks.ListBlock):
    """Facts in a table of names and values."""

    def __init__(self, child_block: Any = FactBlock, **kwargs: Any) -> None:
        super().__init__(child_block, **{"min_num": 1, **kwargs})

    class Meta:
        icon = "order"
        label = _("Facts")
        description = _("Numbers and short answers, one under another")
        template = "core/blocks/facts.html"
        preview_value = [
            {"label": "Objęte wsparciem", "precision": "over", "number": 650, "words": "osób"},
            {"label": "Partnerzy", "precision": "exact", "number": None, "words": "kilkudziesięciu"},
        ]


class SocialProfileBlock(blocks.StructBlock):
    """A profile on a social network, linked in words and never embedded."""

    network = ChoiceBlock(choices=SocialNetwork.choices, label=_("Network"))
    url = blocks.URLBlock(label=_("Address"))
    label = blocks.CharBlock(label=_("Text of the link"), max_length=100, help_text=_("MAL we Włochach on Facebook"))

    class Meta:
        icon = "link"
        label = _("Profile")
        description = _("A link to a profile on a social network")
        template = "core/blocks/social_profile.html"
        preview_value = {"network": "facebook", "url": "https://example.org/mal", "label": "MAL na Facebooku"}


class RelatedPageBlock(SamePageBlock):
    """A page worth reading next."""

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Page")
        description = _("A link to another page of this centre")
        template = "core/blocks/related_page.html"


class BodyBlock(blocks.StreamBlock):
    """The text of a page: what every kind of page may hold."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    list = ListBlock()
    quote = QuoteBlock()
    image = FigureBlock()
    gallery = GalleryBlock()
    documents = AttachmentListBlock()
    facts = FactListBlock()

    class Meta:
        template = "core/blocks/body.html"


class EasyReadPartBlock(blocks.StructBlock):
    """A few short sentences, with a picture that shows what they say."""

    text = TidyRichTextBlock(label=_("Text"), features=["bold", "link", "ul"])
    image = DescribedImageBlock(label=_("Picture"), required=False)

    class Meta:
        icon = "image"
        label = _("Text with a picture")
        description = _("A few short sentences, and a picture of what they say")
        template = "core/blocks/easy_read_part.html"
        preview_value = {"text": "<p>Pomagamy ludziom.</p><p>Pomoc jest za darmo.</p>", "image": None}


class EasyReadBodyBlock(blocks.StreamBlock):
    """The text of an easy-to-read version."""

    heading = blocks.CharBlock(
        label=_("Heading"), max_length=80, icon="title", template="core/blocks/easy_read_heading.html"
    )
    part = EasyReadPartBlock()

    class Meta:
        template = "core/blocks/body.html"
