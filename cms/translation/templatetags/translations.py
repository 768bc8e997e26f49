"""What readers and translators are told about a translation and its original."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import template
from django.conf import settings
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.core.templatetags.navigation import navigation_of

from ..comparison import ChangedText, changes_for
from ..following import CHANGED_WORDS

register = template.Library()


@dataclass(frozen=True)
class Outdated:
    """A public translation whose original says something else by now."""

    made_on: datetime
    original: Page


@register.simple_tag(takes_context=True)
def outdated_translation(context: Any) -> Outdated | None:
    """What to tell the reader of a translation that the original has left behind; asked with the navigation."""
    page, request = context.get("page"), context.get("request")
    if not isinstance(page, Page) or getattr(request, "is_preview", False) or not page.last_published_at:
        return None
    versions = [one for one in navigation_of(context).versions if one.translation_key == page.translation_key]
    original = next((one for one in versions if one.locale.language_code == settings.LANGUAGE_CODE), None)
    changed = any(getattr(one, CHANGED_WORDS, 0) for one in versions if one.pk == page.pk)
    return Outdated(page.last_published_at, original) if original is not None and changed else None


@register.simple_tag
def changes_in_source(translation: Translation, page: Page) -> list[ChangedText]:
    """What changed in the original since the translation ``page`` was made."""
    return changes_for(translation, page)
