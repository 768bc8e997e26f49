"""Writes down anew, for every public page, how it stands in the other languages."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Page

from cms.translation.following import original_of, originals, other_languages, remember_source, update_status
from cms.translation.models import SourceText


class Command(BaseCommand):
    help = (
        "Writes down anew how every public page stands in the other languages. For pages that were public before "
        "this was kept: their translations count as up to date. May be run again."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        locales = list(other_languages())
        known = SourceText.objects.values("revision")
        unknown = Page.objects.filter(live=True, locale__in=locales).exclude(live_revision=None)
        for page in unknown.exclude(live_revision__in=known).select_related("live_revision"):
            original = original_of(page)
            if original is not None and page.live_revision is not None:
                remember_source(page.live_revision, page, original)
        for original in originals():
            update_status(original, locales)
