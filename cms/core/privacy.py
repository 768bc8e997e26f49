"""Wagtail's rule for private pages as a condition of the query that asks for pages."""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import PageQuerySet, PageViewRestriction


def private() -> Q:
    """Pages that are restricted, or have a restricted page above them."""
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    return Q(Exists(PageViewRestriction.objects.filter(page__path=above)))


class OpenPageQuerySet(PageQuerySet):
    """Pages whose ``public()`` costs no query of its own; Wagtail's reads all restrictions first."""

    def private_q(self) -> Q:
        return private()
