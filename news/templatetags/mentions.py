"""News and the partners named in it."""

from typing import Any

from django import template
from wagtail.models import Page

from news.models import NewsPage

register = template.Library()

SHOWN = 10


@register.simple_tag
def news_about(partner: Page) -> Any:
    """The newest published news, in the partner's language, that name any translation of it."""
    return NewsPage.objects.naming(partner)[:SHOWN]
