"""Files for translation agencies: the words of a page go out, and come back into the translation memory.

A file is PO or XLIFF 1.2 and is about one translation of one page, which it names. What comes back is taken in like
what somebody types in the translation editor: it is hers who brings it, and reaches residents by approval alone.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polib
from bs4 import BeautifulSoup
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.validators import validate_slug
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.strings import StringValue, validate_translation_links

from . import xliff
from .people import homes_of
from .visibility import within

MAX_BYTES = 5 * 1024 * 1024
ENDINGS = {".po": "po", ".xliff": "xliff", ".xlf": "xliff"}
TRANSLATION_ID = "X-WagtailLocalize-TranslationID"  # wagtail-localize's own name for it
LINE_BREAK = ("br", "")


class Unusable(Exception):
    """Why a file, or a page, cannot be exchanged, in words for whoever runs the command."""


@dataclass(frozen=True)
class Unit:
    """A text to translate, as wagtail-localize keeps it: HTML with inline tags and nothing in them but numbers."""

    place: str
    source: str
    target: str

    @property
    def key(self) -> str:
        """What names the text in a file: the same for the same text in the same place."""
        return hashlib.sha256(f"{self.place}\n{self.source}".encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Parcel:
    """What came back: of which translation, and the texts by place and source."""

    name: str
    kind: str
    translation: Translation
    texts: dict[tuple[str, str], str]
    unknown: int = 0  # texts that the page no longer has


def translations_of(site: Site, locale: Locale, wanted: Iterable[str] = ()) -> list[tuple[Page, Translation]]:
    """The pages of a centre that are being translated into ``locale``, with their translations, in the tree's order.

    ``wanted`` names some of them, each by its number or the last part of its address.
    """
    pages = Page.objects.filter(within(homes_of(site))).order_by("path")
    begun = Translation.objects.filter(target_locale=locale, enabled=True).select_related("source", "target_locale")
    by_source = {(one.source.object_id, one.source.locale_id): one for one in begun}
    found = [
        (page, by_source[page.translation_key, page.locale_id])
        for page in pages
        if (page.translation_key, page.locale_id) in by_source
    ]
    names = set(wanted)
    if not names:
        return found
    missing = names - {name for page, _translation in found for name in names_of(page)}
    if missing:
        raise Unusable(f"Not being translated into {locale.language_code}: {', '.join(sorted(missing))}.")
    return [(page, translation) for page, translation in found if names & names_of(page)]


def names_of(page: Page) -> set[str]:
    return {str(page.pk), page.slug}


def units_of(translation: Translation) -> list[Unit]:
    """The texts of a page in their order, each once, with the translations made so far."""
    segments = StringSegment.objects.filter(source=translation.source).select_related("context", "string")
    rows = segments.annotate_translation(translation.target_locale, include_errors=True).order_by("order")
    units = {(row.context.path, row.string.data): row.translation or "" for row in rows}
    return [Unit(place, source, target) for (place, source), target in units.items()]


def written(page: Page, translation: Translation, kind: str) -> str:
    """The file of a translation. The same state gives the same file."""
    if kind == "xliff":
        return xliff.write(str(translation.uuid), page, translation.target_locale, units_of(translation))
    po = translation.export_po()
    po.metadata |= {
        "Project-Id-Version": page.title,
        "POT-Creation-Date": str(translation.source.last_updated_at),
        "Language": translation.target_locale.language_code,
        "X-Source-Language": page.locale.language_code,
    }
    entries = {(entry.msgctxt, entry.msgid, entry.obsolete): entry for entry in po}
    po[:] = list(entries.values())  # of what a page says twice in one place, tools accept one
    return str(po)


def files_in(path: Path) -> list[Path]:
    """The files at ``path``, a file or a folder."""
    if path.is_file():
        return [path]
    found = sorted(one for one in path.iterdir() if one.suffix in ENDINGS) if path.is_dir() else []
    if not found:
        raise Unusable(f"No PO or XLIFF file at {path}.")
    return found


def read(path: Path) -> Parcel:
    """What a file holds.

    :raises Unusable: if it is no such file, or is about a translation that is not here.
    """
    kind = ENDINGS.get(path.suffix, "")
    if not kind:
        raise Unusable("Its name does not end with .po, .xliff or .xlf.")
    if path.stat().st_size > MAX_BYTES:
        raise Unusable(f"It is larger than {MAX_BYTES // 1024 // 1024} MB.")
    content = path.read_bytes()
    return from_xliff(path, content) if kind == "xliff" else from_po(path, content)


def from_po(path: Path, content: bytes) -> Parcel:
    try:
        if b"\0" in content:
            raise ValueError
        content.decode("utf-8")
        po = polib.pofile(str(path), encoding="utf-8")
    except (OSError, ValueError) as error:  # polib says OSError of what it cannot read
        raise Unusable("It is not a PO file in UTF-8.") from error
    translation = find(po.metadata.get(TRANSLATION_ID, ""), po.metadata.get("Language", ""))
    texts = {(entry.msgctxt or "", entry.msgid): entry.msgstr for entry in po if not entry.obsolete}
    return known(path.name, "po", translation, texts)


def from_xliff(path: Path, content: bytes) -> Parcel:
    try:
        number, language, targets = xliff.read(content)
    except xliff.Unreadable as error:
        raise Unusable(str(error)) from error
    translation = find(number, language)
    units = {unit.key: unit for unit in units_of(translation)}
    texts: dict[tuple[str, str], str] = {}
    unknown = 0
    for key, target in targets.items():
        if key not in units:
            unknown += 1
            continue
        unit = units[key]
        try:
            texts[unit.place, unit.source] = xliff.as_html(target, unit.source)
        except xliff.Unreadable as error:
            raise Unusable(f"{unit.place}: {error}") from error
    return Parcel(path.name, "xliff", translation, texts, unknown)


def known(name: str, kind: str, translation: Translation, texts: dict[tuple[str, str], str]) -> Parcel:
    """The parcel with the texts that the page still has."""
    here = {(unit.place, unit.source) for unit in units_of(translation)}
    kept = {key: text for key, text in texts.items() if key in here}
    return Parcel(name, kind, translation, kept, len(texts) - len(kept))


def find(number: str, language: str) -> Translation:
    """The translation that a file names, if the file is in its language."""
    try:
        translation = Translation.objects.select_related("source__locale", "target_locale").get(uuid=number)
    except (ObjectDoesNotExist, ValidationError) as error:
        raise Unusable("It names no translation of a page that is here.") from error
    expected = translation.target_locale.language_code
    if language and language.replace("_", "-").lower() != expected:
        raise Unusable(f"It is in the language {language}, and the translation it names in {expected}.")
    return translation


def take_in(parcel: Parcel, user: Any) -> int:
    """Keep what is new in ``parcel`` as words of ``user``; how many texts that are.

    :raises Unusable: if she does not write the page, or a text cannot stand where it belongs.
    """
    translation = parcel.translation
    try:
        page = translation.get_target_instance()
        translation.source.get_source_instance()
    except ObjectDoesNotExist as error:
        raise Unusable("The page is gone.") from error
    if not (user.is_active and translation.enabled and page.permissions_for_user(user).can_edit()):
        raise Unusable(f"{user} does not translate the page “{page.title}” ({translation.target_locale}).")
    before = {(unit.place, unit.source): unit.target for unit in units_of(translation)}
    po = polib.POFile()
    faults: list[str] = []
    for (place, source), text in parcel.texts.items():
        if not text.strip() or normal(text) == normal(before[place, source]):
            continue
        faults += [f"{place}: {fault}" for fault in faults_of(place, source, text)]
        po.append(polib.POEntry(msgid=source, msgctxt=place, msgstr=normal(text)))
    if faults:
        raise Unusable("\n  ".join(faults))
    translation.import_po(po, user=user, tool_name=parcel.kind.upper())
    return len(po)


def normal(html: str) -> str:
    """``html`` in the one way of writing it."""
    return str(BeautifulSoup(html, "html.parser"))


def faults_of(place: str, source: str, text: str) -> Iterator[str]:
    """Why ``text`` cannot stand for ``source``."""
    try:
        StringValue.from_translated_html(text)
        validate_translation_links(source, text)
    except ValueError as error:
        yield str(error)
        return
    here, there = tags_in(source), tags_in(text)
    for tag, number in (there - here).items():
        if not (tag == LINE_BREAK and here[tag]):
            yield f"<{tag[0]}> {number} times more than in the source."
    if place == "slug":
        try:
            validate_slug(text)
        except ValidationError as error:
            yield " ".join(error.messages)


def tags_in(html: str) -> Counter[tuple[str, str]]:
    """The inline tags of a text, links by their numbers."""
    return Counter(xliff.identity(tag) for tag in xliff.tags_of(html))
