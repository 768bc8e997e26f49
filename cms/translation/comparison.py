"""What those see who translate and who decide about a translation: what changed, beside what was there before."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation, Translation

from .models import SourceText
from .texts import Change, Text, by_path, changes, label_of, plain, texts_given, texts_of


@dataclass(frozen=True)
class ChangedText:
    """A text of the original that changed since the translation was made, with its former translation."""

    label: str
    change: Change
    former_translation: str


@dataclass(frozen=True)
class Row:
    """A text of the original, and its translation today and in the text that waits."""

    label: str
    source: str
    today: str
    submitted: str
    source_changed: bool

    @property
    def is_changed(self) -> bool:
        return self.source_changed or self.today != self.submitted


def source_of(revision_id: int | None) -> list[Text] | None:
    """The words from which a revision was made, if they are known."""
    if revision_id is None:
        return None
    texts = SourceText.objects.filter(revision_id=revision_id).values_list("texts", flat=True).first()
    return None if texts is None else [(path, text) for path, text in texts]


def changes_for(translation: Translation, page: Page) -> list[ChangedText]:
    """What changed in the original since the public text of ``page`` was made, or its draft where nothing is public."""
    before = source_of(page.live_revision_id if page.live else page.latest_revision_id)
    if before is None:
        return []
    found = changes(before, texts_given(translation.source))
    former = StringTranslation.objects.filter(
        locale_id=translation.target_locale_id,
        context__object_id=page.translation_key,
        context__path__in={change.path for change in found},
        translation_of__data__in={change.former for change in found},
    )
    known = {(row[0], row[1]): row[2] for row in former.values_list("context__path", "translation_of__data", "data")}
    model = type(page)
    return [
        ChangedText(label_of(model, change.path), change, known.get((change.path, change.former), ""))
        for change in found
    ]


def pairs(source: list[Text], translated: list[Text]) -> list[tuple[str, str, str]]:
    """Path, text and its translation: wagtail-localize leaves texts at their paths and in their order."""
    words = by_path(translated)
    found = []
    for path, texts in by_path(source).items():
        there = words.get(path, [])
        found += [(path, text, there[place] if place < len(there) else "") for place, text in enumerate(texts)]
    return found


def rows(revision: Revision, public: Page | None) -> list[Row]:
    """The texts of a translation that waits, beside the original and the ``public`` translation; what changed first.

    Nothing where it is not known what the revision was made from.
    """
    source = source_of(revision.pk)
    if source is None:
        return []
    submitted: Any = revision.as_object()
    before = (source_of(public.live_revision_id) or source) if public else []
    renamed = {(change.path, change.present): change.former for change in changes(before, source)} if public else {}
    today = {(path, text): words for path, text, words in pairs(before, texts_of(public))} if public else {}
    model = type(submitted)
    found = [
        Row(
            label_of(model, path),
            plain(text),
            plain(today.get((path, renamed.get((path, text), text)), "")),
            plain(words),
            (path, text) in renamed,
        )
        for path, text, words in pairs(source, texts_of(submitted))
    ]
    return sorted(found, key=lambda row: not row.is_changed)
