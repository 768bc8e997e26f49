"""How long it takes to read a page, for those who have little time."""

from django import template
from wagtail.models import Page

from ..reading_time import minutes_to_read

register = template.Library()


@register.simple_tag
def reading_minutes(page: Page) -> int:
    """Minutes, rounded up."""
    return minutes_to_read(page)
