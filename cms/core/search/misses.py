"""What residents looked for in vain, so that managers see which words or pages are missing. Nothing about who asked."""

import datetime
import re

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.models import Locale, Site

from ..failures import unfailing
from ..models.search import SearchMiss
from .words import cut

KEPT = datetime.timedelta(days=365)
MOST_ROWS = 1000  # of a centre in a language
MOST_WORDS, MOST_CHARACTERS = 5, 60
# Numbers of people, phones and accounts, and addresses.
PERSONAL = re.compile(r"@|(?:\d[\s./-]*){6}|www\.|https?:", re.IGNORECASE)


def note(typed: str, site: Site, locale: Locale) -> None:
    """Count that nothing was found for ``typed``, unless it may say something of a person."""
    words = noted_words(typed)
    if words:
        with unfailing("A search without results was not counted in site %s", site.pk):
            count(words, site, locale)


def noted_words(typed: str) -> str:
    """The words of ``typed`` in small letters; empty where they are not to be kept."""
    words = " ".join(found[0].lower() for found in cut(typed))
    is_short = len(words) <= MOST_CHARACTERS and words.count(" ") < MOST_WORDS
    return words if is_short and not PERSONAL.search(typed) else ""


def count(words: str, site: Site, locale: Locale) -> None:
    today = timezone.localdate()
    digest = salted_hmac("search", words, algorithm="sha256").hexdigest()
    rows = SearchMiss.objects.filter(site=site, locale=locale)
    # Whoever asks again is not the only one any more, as far as anybody can tell: from now on the words are legible.
    again = rows.filter(digest=digest).update(count=F("count") + 1, words=words, last_day=today)
    if not again:
        purge()
        surplus = rows.order_by("-last_day", "-count", "-pk").values("pk")[MOST_ROWS - 1 : 2 * MOST_ROWS]
        SearchMiss.objects.filter(pk__in=[row["pk"] for row in surplus]).delete()
        SearchMiss.objects.create(site=site, locale=locale, digest=digest, last_day=today)


def recent() -> QuerySet[SearchMiss]:
    """What is not older than a year."""
    return SearchMiss.objects.filter(last_day__gte=timezone.localdate() - KEPT)


def purge() -> int:
    """Forget what is older than a year; returns how many."""
    return SearchMiss.objects.filter(last_day__lt=timezone.localdate() - KEPT).delete()[0]
