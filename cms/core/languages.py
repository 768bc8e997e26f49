"""Reading relations in the reader's language: wagtail-localize keeps them on the source-language pages."""

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import Page, PageQuerySet

from .privacy import private


def in_language_of(reader: Page | None, ids: Iterable[int], whole: Iterable[str] = ()) -> dict[int, Page]:
    """For each id the page to show a reader of ``reader``: its translation in that language, or else the page itself.

    Only what is published and open to everybody is shown; an id without such a page is left out. One query.
    ``whole`` names kinds of pages (``"placepage"``) to be read with all their fields.
    """
    ids = set(ids)
    if not ids:
        return {}
    language = reader.locale_id if reader else None
    keys = Page.objects.filter(pk__in=ids).values("translation_key")
    versions = Page.objects.filter(Q(pk__in=ids) | Q(locale_id=language), translation_key__in=keys)
    found = list(versions.annotate(is_private=private()).select_related("locale", *whole))
    shown = [page for page in found if page.live and not page.is_private]
    own = {page.translation_key: page for page in shown if page.locale_id == language}
    chosen = {page.pk: own.get(page.translation_key, page) for page in found if page.pk in ids}
    return {key: page for key, page in chosen.items() if page in shown}


def without_version_in(language: int, section: Page) -> PageQuerySet:
    """The public pages below ``section`` of which there is no public translation in the locale ``language``."""
    public = Page.objects.live().exclude(private())
    translated = public.filter(locale_id=language).values("translation_key")
    return public.descendant_of(section).exclude(translation_key__in=translated)
