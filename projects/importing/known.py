"""The projects that a centre has already, by what a file may call them."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Site

from ..models import ProjectIndexPage, ProjectPage
from .headings import Row
from .tables import Unusable
from .values import folded


@dataclass
class Known:
    """The keys of pages, public or not, by the numbers of their agreements, our own ids and their official titles."""

    agreements: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    ids: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    titles: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, site: Site) -> "Known":
        """As their newest drafts have it; one query, whatever their number."""
        known = cls()
        pages = ProjectPage.objects.descendant_of(site.root_page)
        rows = pages.values_list("pk", "translation_key", "official_title", "latest_revision__content")
        for pk, key, title, content in rows.iterator(chunk_size=200):
            known.ids[str(key)].add(pk)
            known.titles[folded((content or {}).get("official_title") or title)].add(pk)
            for number in agreements_in(content or {}):
                known.agreements[number].add(pk)
        return known

    def key_of(self, rows: list[Row]) -> int | None:
        """The page that rows of one project are about: by agreement, else by id, else by title.

        :raises LookupError: with words, where that is not clear.
        """
        cells = [row.cells for row in rows]
        ways = (
            (self.agreements, {one["agreement_number"] for one in cells if "agreement_number" in one}),
            (self.ids, {one["project"].lower() for one in cells if "project" in one}),
        )
        found = [set().union(*(there[name] for name in names if name in there)) for there, names in ways]
        by_name = [one for one in found if one]
        if not by_name and not ways[0][1]:
            by_name = [
                self.titles[name] for name in {folded(one.get("name", "")) for one in cells} if name in self.titles
            ]
        pages = set().union(*by_name)
        if len(pages) > 1:
            raise LookupError(_("Several projects of the centre are called so, or have this number."))
        return next(iter(pages), None)


def agreements_in(content: dict[str, Any]) -> Iterator[str]:
    """The numbers of agreements in a stored text of a project."""
    for block in json.loads(content.get("funding") or "[]"):
        number = block["type"] == "source" and block["value"].get("agreement_number")
        if number:
            yield str(number)


def list_of(site: Site, slug: str = "") -> ProjectIndexPage:
    """The list of a centre under which new projects go: the one with this ``slug``, the only one, or the one in use.

    :raises Unusable: if that is not clear.
    """
    lists = ProjectIndexPage.objects.descendant_of(site.root_page).order_by("path")
    found = [one for one in lists if slug in ("", one.slug)]
    if len(found) > 1:
        found = [one for one in found if one.get_children().live().exists()] or found
    if len(found) != 1:
        names = ", ".join(one.slug for one in lists) or "–"
        raise Unusable(_("Say with --under which list of projects is meant. There are: %(names)s.") % {"names": names})
    return found[0]
