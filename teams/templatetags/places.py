"""Places among the pages that another page names."""

from collections.abc import Iterable

from django import template
from wagtail.models import Page

from teams.models import PlacePage

register = template.Library()


@register.filter
def places_among(pages: Iterable[Page]) -> list[PlacePage]:
    """Those of ``pages`` that are places, whole; they were looked up as ``leads_to_whole`` says."""
    return [page.placepage for page in pages if hasattr(page, "placepage")]


@register.filter
def others_among(pages: Iterable[Page]) -> list[Page]:
    """Those of ``pages`` that are no places."""
    return [page for page in pages if not hasattr(page, "placepage")]
