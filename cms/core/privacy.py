"""Wagtail's rule for private pages as a condition of the query that asks for pages."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageQuerySet, PageViewRestriction


def private(path: str = "path") -> Q:
    """Pages that are restricted, or have a restricted page above them; ``path`` leads to theirs in the query."""
    above = Substr(OuterRef(path), 1, Length("page__path"))
    return Q(Exists(PageViewRestriction.objects.filter(page__path=above)))


def public_pages(homes: Iterable[Page]) -> Any:
    """The pages that everybody may read below these home pages, themselves included, each in its home's language."""
    below = Q(pk__in=())
    for home in homes:
        below |= Q(path__startswith=home.path, locale_id=home.locale_id)
    return Page.objects.live().filter(below).exclude(private())


class OpenPageQuerySet(PageQuerySet):
    """Pages whose ``public()`` costs no query of its own; Wagtail's reads all restrictions first."""

    def private_q(self) -> Q:
        return private()
