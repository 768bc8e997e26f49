"""The calendars of a centre: what happens and when it is closed; of one place, when it is open; of one event."""

from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Event
from wagtail.models import Page

from cms.core.calendars import MEDIA_TYPE, calendar
from cms.core.conditional import conditional
from cms.core.models import CentreSettings
from cms.core.models.routing import home_in_language
from news.calendar import entries_of, events_in
from news.models import NewsKind, NewsPage
from teams.calendar import other_hours, usual_hours
from teams.models import PlacePage


@require_safe
def calendar_of_centre(request: HttpRequest) -> HttpResponse:
    """All events of the host's centre, and the days on which its places have other hours or none."""
    home = home_in_language(request)
    places = PlacePage.objects.live().public().descendant_of(home).select_related("locale").order_by("path")
    pages: list[Page] = [*events_in(home), *places]
    entries = [entry for page in pages for entry in (entries_of if isinstance(page, NewsPage) else other_hours)(page)]
    name = CentreSettings.for_request(request).name or home.title
    return answer(request, _("%(centre)s: events and closures") % {"centre": name}, "calendar.ics", pages, entries)


@require_safe
def calendar_of_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """The hours of a place, or the event of a piece of news, of the host's centre in the language of the address."""
    home = home_in_language(request)
    below = Page.objects.live().descendant_of(home).filter(translation_key=key)
    place = PlacePage.objects.filter(pk__in=below.values("pk")).public().select_related("locale").first()
    if place is not None:
        return answer(request, place.title, f"{place.slug}.ics", [place], [*usual_hours(place), *other_hours(place)])
    news = NewsPage.objects.filter(pk__in=below.values("pk"), kind=NewsKind.EVENT, event_start__isnull=False)
    page = news.public().select_related("locale").first()
    if page is None:
        raise Http404
    return answer(request, page.title, f"{page.slug}.ics", [page], list(entries_of(page)))


def answer(request: HttpRequest, name: str, filename: str, pages: list[Page], entries: list[Event]) -> HttpResponse:
    """The calendar called ``name``, which changed when the latest of ``pages`` did."""
    times: list[datetime] = [page.last_published_at for page in pages if page.last_published_at]
    content = calendar(name, str(get_language()), entries)
    return conditional(request, content, MEDIA_TYPE, max(times, default=None), filename)
