"""The register of everything that the site keeps in a browser; the cookie policy is made from it.

Electronic Communications Law of 12 July 2024, art. 399. Nothing here needs consent: residents get what they asked for
themselves, and cookies go to those alone who log in. ``tests/site/test_cookies.py`` finds what is not listed.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

OFFLINE = "offline-"  # what the service worker's caches are called: home/offline.py
HOUR = 60 * 60
DAY = 24 * HOUR


class Kind(models.TextChoices):
    """Where a browser keeps it."""

    COOKIE = "cookie", _("cookie")
    LOCAL_STORAGE = "local storage", _("local storage: it is never sent to us")
    CACHE = "cache storage", _("cache storage: it is never sent to us")


@dataclass(frozen=True)
class Stored:
    """One thing kept in a browser. A ``name`` that ends in ``*`` stands for all that begin so."""

    name: str
    kind: Kind
    purpose: Any
    lifetime: Any
    by_residents: bool  # else only by those who log in

    def covers(self, name: str) -> bool:
        return name.startswith(self.name[:-1]) if self.name.endswith("*") else name == self.name


def in_words(seconds: int) -> str:
    """``up to 12 hours``, ``up to 364 days``."""
    if seconds < 2 * DAY:
        return ngettext("up to %(number)d hour", "up to %(number)d hours", seconds // HOUR) % {
            "number": seconds // HOUR
        }
    return ngettext("up to %(number)d day", "up to %(number)d days", seconds // DAY) % {"number": seconds // DAY}


def register() -> list[Stored]:
    """Everything, first what residents may get; names and times as the settings have them."""
    until_deleted = _("until you choose otherwise or delete the data of this site in your browser")
    return [
        Stored(
            "contrast",
            Kind.LOCAL_STORAGE,
            _("remembers that you switched on high contrast; only kept once you do"),
            until_deleted,
            by_residents=True,
        ),
        Stored(
            f"{OFFLINE}*",
            Kind.CACHE,
            _("keeps our phones, addresses and hours readable when you have no network"),
            _("until they change or you delete the data of this site in your browser"),
            by_residents=True,
        ),
        Stored(
            settings.SESSION_COOKIE_NAME,
            Kind.COOKIE,
            _("tells the system who is logged in"),
            in_words(settings.SESSION_COOKIE_AGE),
            by_residents=False,
        ),
        Stored(
            settings.CSRF_COOKIE_NAME,
            Kind.COOKIE,
            _("keeps other sites from sending forms in the name of who is logged in"),
            in_words(settings.CSRF_COOKIE_AGE),
            by_residents=False,
        ),
        Stored(
            "messages",
            Kind.COOKIE,
            _("carries a message such as “saved” to the next screen"),
            _("until the message was shown"),
            by_residents=False,
        ),
        Stored(
            "wagtail_sidebar_collapsed",
            Kind.COOKIE,
            _("remembers whether the menu of the editing system is folded"),
            _("until the browser is closed"),
            by_residents=False,
        ),
        Stored(
            "wagtail:*",
            Kind.LOCAL_STORAGE,
            _("remembers how panels and toolbars of the editing system are arranged"),
            until_deleted,
            by_residents=False,
        ),
    ]
