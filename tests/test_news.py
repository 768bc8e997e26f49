"""News in their order."""

import datetime

from django.utils import timezone
from wagtail.models import BaseViewRestriction, PageViewRestriction

from news.models import NewsPage

from .factories import Centre, NewsIndexPageFactory, NewsPageFactory


def test_each_news_page_knows_its_older_and_newer_neighbour(centre: Centre) -> None:
    """Two pieces of news may bear the same minute; hidden ones are passed over."""
    section = NewsIndexPageFactory(parent=centre.home)
    now = timezone.now()
    days = [now - datetime.timedelta(days=number) for number in (9, 5, 5, 3, 2, 1)]
    first, second, third, _draft, private, last = (
        NewsPageFactory(parent=section, date=day, live=number != 3) for number, day in enumerate(days)
    )
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=private, restriction_type=BaseViewRestriction.LOGIN)]
    )  # past the gate
    NewsPageFactory(parent=NewsIndexPageFactory(parent=centre.home), date=now - datetime.timedelta(days=4))
    assert NewsPage.objects.neighbours_of(first) == (None, second)
    assert NewsPage.objects.neighbours_of(second) == (first, third)
    assert NewsPage.objects.neighbours_of(third) == (second, last)
    assert NewsPage.objects.neighbours_of(last) == (third, None)
