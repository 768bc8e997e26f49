"""What stands on every page of a centre: the notice band above the heading, and the foot."""

from dataclasses import dataclass, field
from typing import Any

from django import template
from django.utils import timezone
from wagtail.models import Page

from cms.core.languages import in_language_of
from cms.core.templatetags.navigation import navigation_of
from home.models import HomePage
from teams.hours import Day
from teams.models import PlacePage, shown_today

register = template.Library()


@dataclass(frozen=True)
class Foot:
    """The main place of the centre with its hours today, and the pages linked at the foot."""

    place: PlacePage | None = None
    today: Day | None = None
    pages: list[Page] = field(default_factory=list)


def home_of(context: Any) -> HomePage | None:
    """The home page of this language with all its fields, once per request; in its preview, the draft."""
    page, request = context.get("page"), context.get("request")
    if isinstance(page, HomePage):
        return page
    if hasattr(request, "_home_page"):
        return request._home_page
    found = navigation_of(context).home
    home = None
    if found is not None:
        home = HomePage.objects.filter(pk=found.pk).select_related("main_place").first()
    if request is not None:
        request._home_page = home
    return home


@register.simple_tag(takes_context=True)
def notice_band(context: Any) -> list[Any]:
    """The centre's notices whose days include today."""
    home = home_of(context)
    return shown_today(home.notices) if home else []


@register.simple_tag(takes_context=True)
def foot(context: Any) -> Foot:
    """What the foot of the page shows of the home page's settings, in the reader's language."""
    home = home_of(context)
    if home is None:
        return Foot()
    places = in_language_of(home, [home.main_place] if home.main_place else [])
    place = places[0] if places else None
    today = place.opening_hours.on(timezone.localdate()) if place and place.has_hours else None
    pages = in_language_of(home, [child.value for child in home.footer_pages if child.value])
    return Foot(place, today, pages)


@register.simple_tag(takes_context=True)
def main_place(context: Any) -> PlacePage | None:
    """The place named as the main one, in the reader's language."""
    return foot(context).place
