"""How pages stand in the other languages: what the table of translations shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale, Page, WorkflowState

from .models import TranslationStatus
from .states import ICONS, State, state_of


@dataclass(frozen=True)
class Cell:
    """A page in one language. ``page_id`` is that of the translation, if there is one; residents read a public one."""

    state: State
    needed: bool
    words: int
    changed_words: int
    page_id: int | None
    is_public: bool

    @property
    def icon(self) -> str:
        return ICONS[self.state]

    @property
    def is_done(self) -> bool:
        """Whether residents can read it as the original is now."""
        return self.is_public and not self.changed_words


def cells(originals: Any, locales: Iterable[Locale]) -> dict[int, dict[int, Cell]]:
    """By the key of an original and that of a language; four queries, however many originals.

    ``originals`` is a query for pages.
    """
    keys = list(originals.order_by().values_list("pk", "translation_key"))
    languages = [locale.pk for locale in locales]
    statuses = {
        (row.source_id, row.locale_id): row
        for row in TranslationStatus.objects.filter(source__in=originals.order_by().values("pk"), locale__in=languages)
    }
    versions = Page.objects.filter(
        translation_key__in=originals.order_by().values("translation_key"), locale__in=languages
    )
    found = {(row[0], row[1]): row for row in versions.values_list("translation_key", "locale_id", "pk", "live")}
    in_progress = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS, base_content_type=ContentType.objects.get_for_model(Page)
    )
    waiting = {int(key) for key in in_progress.values_list("object_id", flat=True)}

    def cell(key: int, translation_key: Any, language: int) -> Cell:
        status = statuses.get((key, language))
        version = found.get((translation_key, language))
        needed, changed_words = (status.needed, status.changed_words) if status else (False, 0)
        page_id, live = (version[2], version[3]) if version else (None, False)
        return Cell(
            state_of(
                needed=needed,
                exists=version is not None,
                waits=page_id in waiting,
                live=live,
                changed_words=changed_words,
            ),
            needed,
            status.words if status else 0,
            changed_words if live else 0,
            page_id,
            live,
        )

    return {
        key: {language: cell(key, translation_key, language) for language in languages} for key, translation_key in keys
    }
