"""News and the partners named in it."""

from typing import Any

from django import template
from wagtail.models import Page

from cms.core.templatetags.links import chosen_pages
from news.models import NewsPage

register = template.Library()

SHOWN = 10


@register.simple_tag
def news_about(partner: Page) -> Any:
    """The newest published news, in the partner's language, that name any translation of it."""
    return NewsPage.objects.naming(partner)[:SHOWN]


@register.simple_tag(takes_context=True)
def partners_in(context: Any, news: NewsPage) -> list[Page]:
    """The published partners named in a piece of news, in its language where they have it."""
    return chosen_pages(context, news.partner_ids)
