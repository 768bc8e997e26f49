"""Opening hours beyond this week."""

from typing import Any

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language

from cms.core.templatetags.dates import LOWERCASE_LANGUAGES
from teams.models import PlacePage

register = template.Library()


@register.simple_tag
def coming_exceptions(place: PlacePage) -> list[Any]:
    """Exceptions from the usual hours that are not over, the nearest first; incomplete ones are left out."""
    today = timezone.localdate()
    values = [row.value for row in place.exceptions if row.value["first"] and row.value["last"]]
    return sorted((value for value in values if value["last"] >= today), key=lambda value: value["first"])


@register.simple_tag
def usual_hours(place: PlacePage) -> list[Any]:
    """The weekly hours that hold now or will, as the editor gave them."""
    today = timezone.localdate()
    values = [row.value for row in place.hours if row.value["opens"] and row.value["closes"]]
    return [value for value in values if not value["valid_to"] or value["valid_to"] >= today]


@register.filter
def weekday_names(numbers: list[str]) -> list[str]:
    """The names of days numbered from Monday, ``"0"``."""
    names = [str(WEEKDAYS[int(number)]) for number in numbers or []]
    return [name.lower() for name in names] if get_language() in LOWERCASE_LANGUAGES else names
