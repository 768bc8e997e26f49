"""Feeds of a centre's news in one language, as Atom and as RSS: of all, and of each kind."""

from datetime import datetime
from typing import Any
from uuid import uuid5

from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.template.defaultfilters import capfirst
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page, PageLogEntry, Site

from cms.core.conditional import conditional
from cms.core.models import CentreSettings
from cms.core.models.routing import home_in_language
from cms.core.texts import clean

from .models import NewsIndexPage, NewsKind, NewsPage

SHOWN = 30
ALL = "all"


class Dated(SyndicationFeed):
    """A feed that says the same when it is asked again: Django's is of this moment where it has no entries."""

    def latest_post_date(self) -> datetime:
        found: datetime = self.feed["changed"]
        return found


class Atom(Dated, Atom1Feed):
    pass


class Rss(Dated, Rss201rev2Feed):
    pass


FORMS: dict[str, type[Any]] = {"atom": Atom, "rss": Rss}


@require_safe
def news_feed(request: HttpRequest, kind: str, form: str) -> HttpResponse:
    """The newest public news of the host's centre in the language of the address, of one kind or all."""
    if form not in FORMS or kind not in (ALL, *NewsKind.values):
        raise Http404
    home = home_in_language(request)
    chosen = "" if kind == ALL else kind
    news = NewsPage.objects.newest_in(home).of_kind(chosen).select_related("locale")[:SHOWN]
    pages = [page for page in news if page.full_url]
    changed = last_change(home, pages)
    feed = FORMS[form](**described(request, home, chosen), changed=changed)
    for page in pages:
        add(feed, page)
    content = feed.writeString("utf-8").encode()
    return conditional(request, content, feed.content_type, changed)


def described(request: HttpRequest, home: Page, kind: str) -> dict[str, Any]:
    """What a feed says of itself."""
    name = CentreSettings.for_request(request).name or home.title
    index = NewsIndexPage.objects.live().descendant_of(home).select_related("locale").order_by("path").first()
    link = (index or home).full_url
    site = Site.find_for_request(request)
    own = f"{site.root_url if site else ''}{request.path}"
    return {
        "title": clean(f"{title_of(kind)} – {name}"),
        "link": f"{link}?kind={kind}" if kind and index else link,
        "description": clean(index.lead if index else ""),
        "language": str(get_language()),
        "author_name": clean(name),
        "feed_url": own,
        "feed_guid": own,
        "ttl": "60",
    }


def title_of(kind: str) -> str:
    """What a feed of ``kind`` is called, or one of all news."""
    if not kind:
        return _("News")
    return _("Our awards") if kind == NewsKind.AWARD else capfirst(str(NewsKind(kind).label))


def add(feed: SyndicationFeed, page: NewsPage) -> None:
    """``page`` as an entry, which keeps its identifier whatever its address becomes."""
    feed.add_item(
        title=clean(page.title),
        link=page.full_url,
        description=escape(clean(page.lead)),  # which both kinds of feed take for HTML
        unique_id=uuid5(page.translation_key, page.locale.language_code).urn,
        unique_id_is_permalink=False,
        pubdate=page.date,
        updateddate=max(page.date, page.last_published_at or page.date),
        categories=[str(page.get_kind_display())],
    )


def last_change(home: Page, pages: list[NewsPage]) -> datetime:
    """When one of ``pages`` was last published, or anything below ``home`` was taken down."""
    logged = PageLogEntry.objects.filter(action="wagtail.unpublish", page__path__startswith=home.path)
    times = [page.last_published_at for page in pages]
    times += [logged.aggregate(last=Max("timestamp"))["last"], home.first_published_at, home.last_published_at]
    return max(time for time in times if time)
