"""Events among the news, as entries of a calendar."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone
from icalendar import Event
from wagtail.models import Page

from cms.core.calendars import WARSAW, event

from .models import NewsKind, NewsPage

KEPT = timedelta(days=365)  # after an event began
MOST = 500


def events_in(home: Page) -> list[NewsPage]:
    """The public events below ``home`` that are to come or began within a year, the latest first."""
    news = NewsPage.objects.newest_in(home).of_kind(NewsKind.EVENT).select_related("locale")
    return list(news.filter(event_start__gte=timezone.now() - KEPT).order_by("-event_start", "-pk")[:MOST])


def entries_of(page: NewsPage) -> Iterator[Event]:
    """The event that ``page`` announces, if it says when; without an end it lasts an hour."""
    if page.event_start:
        begin = page.event_start.astimezone(WARSAW)
        end = page.event_end.astimezone(WARSAW) if page.event_end else None
        if end is None or end <= begin:
            end = (page.event_start + timedelta(hours=1)).astimezone(WARSAW)
        yield event(page, "event", page.title, begin, end, location=page.event_place, description=page.lead)
