"""What differs between two texts of a page, as the person who decides reads it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.admin.compare import FieldComparison
from wagtail.documents import get_document_model
from wagtail.models import Page

from .public_content import files_of, public_content


@dataclass(frozen=True)
class Difference:
    """A field that differs. ``html`` shows what comes and goes in it, in ``ins`` and ``del``; or ``rows`` do."""

    label: str
    html: SafeString | str = ""
    rows: "tuple[Row, ...]" = ()

    @property
    def shows_nothing(self) -> bool:
        """Whether only what a comparison of texts cannot show differs, such as bold type or the target of a link."""
        return not self.rows and not any(mark in self.html for mark in ("addition", "deletion"))


@dataclass(frozen=True)
class Row:
    """A row that belongs to the page, such as a member of a team; ``moved`` places down, or up when negative."""

    comes: bool
    goes: bool
    moved: int
    fields: tuple[Difference, ...]


@dataclass(frozen=True)
class Change:
    """An image, a document or the target of a link that comes or goes."""

    name: str
    address: str
    comes: bool
    file: Any = None

    @property
    def is_document(self) -> bool:
        return isinstance(self.file, get_document_model())


@dataclass(frozen=True)
class Differences:
    fields: list[Difference]
    files: list[Change]
    links: list[Change]

    def __bool__(self) -> bool:
        return bool(self.fields or self.files or self.links)


def differences(before: Page | None, after: Page, request: HttpRequest) -> Differences:
    """What a reader gets with ``after`` and not with ``before``, and the reverse; without ``before``, all is new.

    Both are specific pages, as they are stored or as a revision has them.
    """
    old = before if before is not None else type(after)(locale=after.locale)
    compared = [compare(old, after) for compare in comparisons(after, request)]
    fields = [as_difference(comparison) for comparison in compared if comparison.has_changed()]
    if before is None:
        fields = [without_defaults(field) for field in fields]
    else:
        seen = {name_of(comparison) for comparison in compared}
        fields += unseen(before, after, seen)
    return Differences(fields, file_changes(before, after), link_changes(before, after))


def without_defaults(field: Difference) -> Difference:
    """The difference to nothing at all: what a new page starts with was never public, and does not go."""
    soup = BeautifulSoup(field.html, "html.parser")
    for part in soup.select("del.deletion"):
        part.decompose()
    return replace(field, html=mark_safe(str(soup)))


def comparisons(page: Page, request: HttpRequest) -> list[Any]:
    """Wagtail's comparisons of everything that can be edited in ``page``."""
    panel = page.get_edit_handler().get_bound_panel(instance=page, request=request, form=None)
    return list(panel.get_comparison())


def name_of(comparison: Any) -> str:
    return comparison.field.name if comparison.is_field else comparison.field.related_name


def as_difference(comparison: Any) -> Difference:
    label = str(comparison.field_label())
    if comparison.is_field:
        return Difference(label, marked(comparison.htmldiff()))
    return Difference(label, rows=tuple(as_row(child) for child in comparison.get_child_comparisons()))


def as_row(comparison: Any) -> Row:
    return Row(
        bool(comparison.is_addition()),
        bool(comparison.is_deletion()),
        comparison.get_position_change() or 0,
        tuple(as_difference(field) for field in comparison.get_field_comparisons()),
    )


def marked(html: str) -> SafeString:
    """Wagtail's comparison, with what comes and goes also in elements and words, not by colour alone."""
    soup = BeautifulSoup(html, "html.parser")
    for kind, element, words in (("addition", "ins", _("Added:")), ("deletion", "del", _("Removed:"))):
        for part in soup.select(f"span.{kind}"):
            part.name = element
            before = part.previous_sibling
            if isinstance(before, Tag) and before.name == element and before.get("class") == [kind]:
                before.append(part.get_text())
                part.decompose()
        for block in soup.select(f"div.{kind}"):
            said = soup.new_tag("p", attrs={"class": "decision-mark"})
            said.string = words
            block.insert(0, said)
    return mark_safe(str(soup))


def unseen(before: Page, after: Page, seen: set[str]) -> Iterator[Difference]:
    """Public fields that differ and that no panel of the editor shows: what is approved is approved whole."""
    old, new = public_content(before), public_content(after)
    for field in after._meta.concrete_fields:
        if field.name not in seen and old.get(field.name) != new.get(field.name):
            comparison = FieldComparison(field, before, after)
            yield as_difference(comparison)


def file_changes(before: Page | None, after: Page) -> list[Change]:
    old = {(type(file), file.pk): file for file in files_of(before)} if before is not None else {}
    new = {(type(file), file.pk): file for file in files_of(after)}
    return [file_change(new[key], True) for key in new.keys() - old.keys()] + [
        file_change(old[key], False) for key in old.keys() - new.keys()
    ]


def file_change(file: Any, comes: bool) -> Change:
    return Change(file.title, file.url if isinstance(file, get_document_model()) else "", comes, file)


def link_changes(before: Page | None, after: Page) -> list[Change]:
    """Links inside texts that come or go; a comparison of words alone would not show a new target."""
    old = set(links_of(before)) if before is not None else set()
    new = set(links_of(after))
    pages = Page.objects.in_bulk({int(target) for _words, target in old ^ new if is_page(target)})
    changes = []
    for words, target in sorted(old ^ new):
        page = pages.get(int(target)) if is_page(target) else None
        address = (page.full_url or page.title) if page else target
        changes.append(Change(words, address, (words, target) in new))
    return changes


def is_page(target: str) -> bool:
    return target.isdecimal() and len(target) < 18  # digits that the database can look up


def links_of(page: Page) -> Iterator[tuple[str, str]]:
    """The words and the target of every link in the texts of ``page``; a page of ours by its number."""
    for text in texts_in(public_content(page)):
        if "<a " in text:
            for link in BeautifulSoup(text, "html.parser").find_all("a"):
                target = str(link.get("href") or (link.get("id") if link.get("linktype") == "page" else ""))
                if target:
                    yield link.get_text(" ", strip=True), target


def texts_in(value: Any) -> Iterator[str]:
    """Every text in ``value``, also in the JSON by which a stream is stored."""
    if isinstance(value, dict):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, str):
        inner = parsed(value) if value[:1] in ("[", "{") else None
        if isinstance(inner, (dict, list)):
            yield from texts_in(inner)
        else:
            yield value


def parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
