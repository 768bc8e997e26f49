"""Whether a text may be shown to residents as it is: what the editor's form asks on submission, asked of the page."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.blocks import BaseStreamBlock, BaseStructBlock, Block, ListBlock
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.models.pages import COMMENTS_RELATION_NAME


def missing_in(page: Page) -> list[str]:
    """What is wrong with the specific ``page``, each as “field: message”; nothing when it may be published."""
    found = [*field_errors(page), *stream_errors(page), *row_errors(page), *page.submission_errors()]
    return [f"{label_of(page, name)}: {message}" for name, message in dict.fromkeys(found)]


def field_errors(instance: Any, name: str = "", validate_unique: bool = True) -> Iterator[tuple[str, str]]:
    try:
        instance.full_clean(validate_unique=validate_unique)
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            yield from ((name or field, message) for message in messages)


def stream_errors(page: Page) -> Iterator[tuple[str, str]]:
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            try:
                field.stream_block.clean(getattr(page, field.name))
            except ValidationError as error:
                said = said_by(error, field.stream_block, getattr(page, field.name))
                yield from ((field.name, message) for message in said)


def said_by(error: Any, block: Block, value: Any) -> Iterator[str]:
    """The messages of an error of ``block`` and the blocks in it, each with the label of its field."""
    if not hasattr(error, "block_errors"):
        yield from error.messages
        return
    yield from error.non_block_errors
    for key, one in error.block_errors.items():
        if isinstance(block, BaseStructBlock):
            field = block.child_blocks[key]
            yield from (f"{field.label}: {message}" for message in said_by(one, field, value.get(key)))
        elif isinstance(block, BaseStreamBlock):
            yield from said_by(one, value[key].block, value[key].value)
        elif isinstance(block, ListBlock):
            yield from said_by(one, block.child_block, value[key])


def row_errors(page: Page) -> Iterator[tuple[str, str]]:
    """Of its people, partners and so on. Rows of a revision look new to Django, as if they were there twice."""
    for relation in get_all_child_relations(type(page)):
        name = relation.get_accessor_name()
        if name != COMMENTS_RELATION_NAME:
            for row in getattr(page, name).all():
                yield from field_errors(row, name, validate_unique=False)


def label_of(page: Page, name: str) -> str:
    names = {field.name: getattr(field, "verbose_name", field.name) for field in page._meta.get_fields()}
    return str(capfirst(str(names.get(name, name))))
