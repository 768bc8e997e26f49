"""The words of a page that are translated, as pairs of path and text, and how two versions of them differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from itertools import zip_longest

from django.utils.html import strip_tags
from wagtail.admin.compare import diff_text
from wagtail.models import Page
from wagtail_localize.models import StringSegment, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

Text = tuple[str, str]  # the path of the field or block, and wagtail-localize's string
NOT_READ = ("slug",)  # translated, but no words that somebody reads


def texts_of(page: Page) -> list[Text]:
    """What would be given to translators of a specific page, in the order of reading."""
    segments = [segment for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)]
    return [(segment.path, segment.string.data) for segment in segments if segment.path not in NOT_READ]


def texts_given(source: TranslationSource) -> list[Text]:
    """What wagtail-localize gave to translators when it last looked at the original; one query."""
    segments = StringSegment.objects.filter(source=source).order_by("order")
    rows = segments.exclude(context__path__in=NOT_READ).values_list("context__path", "string__data")
    return [(path, text) for path, text in rows]


def plain(text: str) -> str:
    """``text`` as it is read, without markup."""
    return " ".join(unescape(strip_tags(text.replace("<br", " <br"))).split())


def words_in(texts: Iterable[str]) -> int:
    """How many words these texts have; a text of signs alone counts as one."""
    return sum(len(plain(text).split()) or 1 for text in texts)


@dataclass(frozen=True)
class Change:
    """A text of the original that changed at ``path``: new without ``former``, gone without ``present``."""

    path: str
    former: str
    present: str

    @property
    def words(self) -> int:
        return words_in([self.present or self.former])

    @property
    def difference(self) -> list[tuple[str, str]]:
        """Pieces of both, word by word, each after "equal", "addition" or "deletion"."""
        return list(diff_text(plain(self.former), plain(self.present)).changes)


def by_path(texts: Iterable[Text]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path, text in texts:
        found[path].append(text)
    return found


def changes(before: Iterable[Text], after: Iterable[Text]) -> list[Change]:
    """What of ``before`` reads otherwise in ``after``, in the order of reading, then what is gone.

    A rich text has several texts at one path; those that stayed keep their places, the rest are paired in order.
    """
    old, new = by_path(before), by_path(after)
    return [
        change
        for path in dict.fromkeys([*new, *old])
        for change in _changes_at(path, old.get(path, []), new.get(path, []))
    ]


def _changes_at(path: str, old: list[str], new: list[str]) -> Iterator[Change]:
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            for former, present in zip_longest(old[old_from:old_to], new[new_from:new_to], fillvalue=""):
                yield Change(path, former, present)


def label_of(model: type[Page], path: str) -> str:
    """What an editor calls the field in which the text at ``path`` stands."""
    field = model._meta.get_field(path.split(".")[0])
    named = field if hasattr(field, "verbose_name") else field.related_model._meta
    return str(named.verbose_name)
