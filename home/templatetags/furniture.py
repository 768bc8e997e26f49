"""What stands on every page of a centre: the notice band above the heading, and the foot."""

from dataclasses import dataclass, field
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from cms.core import cookies, stylesheet
from cms.core.cookies import Stored
from cms.core.models import CentreSettings
from cms.core.streams import ids_in
from cms.core.templatetags.links import chosen_page, chosen_pages
from cms.core.templatetags.navigation import navigation_of
from home.everywhere import ABOUT, AT_THE_FOOT, EASY_READ, STATEMENT
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


@dataclass(frozen=True)
class WaysToRead:
    """What the centre does, in other forms: the page ``above`` the easy-to-read version (it knows the slug of that), or
    else that of the home page; and the page with the same in Polish Sign Language."""

    above: Page | None = None
    easy_read: Page | None = None
    sign_language: Page | None = None


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
    """What the foot of the page shows of the home page's settings, in the reader's language.

    The legal pages stand there by their kind, whatever was chosen.
    """
    home = home_of(context)
    if home is None:
        return Foot()
    place = main_place(context)
    today = place.opening_hours.on(timezone.localdate()) if place and place.has_hours else None
    everywhere = navigation_of(context).everywhere
    legal = [everywhere[kind] for kind in AT_THE_FOOT if kind in everywhere]
    chosen = [page for page in chosen_pages(context, ids_in(home.footer_pages)) if page not in legal]
    exists = home.live and home.locale.language_code == get_language()
    return Foot(exists, place, today, [*chosen, *legal])


@register.simple_tag(takes_context=True)
def accessibility_statement(context: Any) -> Page | None:
    """The centre's accessibility statement, in the reader's language or else in the centre's first."""
    return navigation_of(context).everywhere.get(STATEMENT)


@register.simple_tag(takes_context=True)
def ways_to_read(context: Any) -> WaysToRead:
    """Other forms in which the centre says what it does: easy to read, and in Polish Sign Language."""
    everywhere = navigation_of(context).everywhere
    about = everywhere.get(ABOUT)
    return WaysToRead(
        above=about if about and about.easy_read_slug else None,
        easy_read=everywhere.get(EASY_READ),
        sign_language=about if about and about.has_sign_language else None,
    )


@register.simple_tag
def cookie_register() -> dict[str, list[Stored]]:
    """What the site keeps in browsers: ``by_residents`` and ``by_editors``."""
    found = cookies.register()
    return {
        "by_residents": [one for one in found if one.by_residents],
        "by_editors": [one for one in found if not one.by_residents],
    }


@register.simple_tag(takes_context=True)
def crisis_phones(context: Any) -> Any:
    """The numbers to call in a crisis, as the home page has them."""
    home = home_of(context)
    return home.crisis_phones if home else []
