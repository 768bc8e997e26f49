"""What stands on every page of a centre: the notice band above the heading, and the foot."""

from dataclasses import dataclass, field
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from cms.core import stylesheet
from cms.core.models import CentreSettings
from cms.core.streams import ids_in
from cms.core.templatetags.links import chosen_page, chosen_pages
from cms.core.templatetags.navigation import navigation_of
from home.models import HomePage
from teams.hours import Day
from teams.models import PlacePage, shown_today

register = template.Library()


@dataclass(frozen=True)
class Foot:
    """The main place of the centre with its hours today, and the pages linked at the foot.

    ``exists`` where there is a published home page in the reader's language, whose other addresses then answer.
    """

    exists: bool = False
    place: PlacePage | None = None
    today: Day | None = None
    pages: list[Page] = field(default_factory=list)


@register.simple_tag
def style_sheet(centre: CentreSettings | None) -> str:
    """The address of the style sheet in the colours of ``centre``, or without any."""
    return reverse("theme", args=[centre.theme_digest if centre else stylesheet.digest("")])


def home_of(context: Any) -> HomePage | None:
    """The home page of the reader's language; in its own preview, the draft."""
    home = navigation_of(context).home
    return home if isinstance(home, HomePage) else None


@register.simple_tag(takes_context=True)
def notice_band(context: Any) -> list[Any]:
    """The centre's notices whose days include today."""
    home = home_of(context)
    return shown_today(home.notices) if home else []


@register.simple_tag(takes_context=True)
def main_place(context: Any) -> PlacePage | None:
    """The place named as the main one, in the reader's language."""
    home = home_of(context)
    page = chosen_page(context, home.main_place_id) if home else None
    return page.placepage if page else None


@register.simple_tag(takes_context=True)
def foot(context: Any) -> Foot:
    """What the foot of the page shows of the home page's settings, in the reader's language."""
    home = home_of(context)
    if home is None:
        return Foot()
    place = main_place(context)
    today = place.opening_hours.on(timezone.localdate()) if place and place.has_hours else None
    return Foot(
        home.live and home.locale.language_code == get_language(),
        place,
        today,
        chosen_pages(context, ids_in(home.footer_pages)),
    )
