"""Whose data they are, and when they last changed: all that files and catalogues say beside the rows."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid5

from django.conf import settings
from django.db.models import CharField, Count, Max, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Site

from ..licences import Licence
from ..models import CentreSettings
from .data_sets import DataSet


@dataclass(frozen=True)
class State:
    """How a data set stands: its rows, when it last changed, and a mark that differs whenever a file would."""

    rows: int
    changed: datetime | None
    mark: str


@dataclass(frozen=True)
class Source:
    """A centre as the publisher of its data sets."""

    site: Site
    centre: CentreSettings
    states: dict[str, State]
    changed: datetime | None  # whatever of it: also its name, or the address of a section

    @property
    def name(self) -> str:
        return self.centre.official_name or self.site.site_name

    @property
    def licence(self) -> Licence:
        return Licence(self.centre.open_data_licence)

    @property
    def page(self) -> str:
        """The full address of the page for people, in the language of the originals."""
        with override(settings.LANGUAGE_CODE):
            return self.url("open_data")

    @property
    def mark(self) -> str:
        """Differs whenever anything that the files say does."""
        said = [self.site.root_url, self.name, *(str(getattr(self.centre, name)) for name in SAID)]
        return digest(self.changed, *said, *(state.mark for state in self.states.values()))

    def identifier(self, what: str) -> str:
        """Of a data set or a file of this centre: 32 letters and digits that stay when its host changes."""
        return uuid5(self.site.root_page.translation_key, what).hex

    def url(self, name: str, *args: Any) -> str:
        """The full address of what has this name among the addresses."""
        return self.site.root_url + reverse(name, args=args)


# What files and catalogues say of the centre.
SAID = ("open_data_licence", "street", "postcode", "city", "phone", "email")


def source_of(request: HttpRequest, data_sets: Iterable[DataSet]) -> Source | None:
    """The centre of the host with the state of these data sets; two queries, whatever their number."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    data_sets = list(data_sets)
    asked = CentreSettings.objects.filter(site=site).annotate(**_frame(site))
    for number, one in enumerate(data_sets):
        asked = asked.annotate(**{f"_{what}_{number}": found for what, found in _state(one, site).items()})
    centre = asked.first()
    if centre is None:
        CentreSettings.for_site(site)  # which makes it
        centre = asked.get()
    states = {one.slug: _read(centre, number, one) for number, one in enumerate(data_sets)}
    times = [*(vars(centre)[name] for name in _frame(site)), *(state.changed for state in states.values())]
    return Source(site, centre, states, max((time for time in times if time), default=None))


def _frame(site: Site) -> dict[str, Subquery]:
    """When what surrounds all data sets last changed: the settings, and the sections that give pages their address."""
    edits = ModelLogEntry.objects.filter(
        content_type__app_label="core",
        content_type__model="centresettings",
        object_id=Cast(OuterRef("pk"), CharField()),
        action="wagtail.edit",
    )
    below = site.root_page.path
    sections = Page.objects.filter(path__startswith=below, numchild__gt=0, live=True)
    moves = PageLogEntry.objects.filter(page__path__startswith=below, action="wagtail.move")
    return {
        "_edited": _single(edits, Max("timestamp")),
        "_sections": _single(sections, Max("last_published_at")),
        "_moved": _single(moves, Max("timestamp")),
    }


def _state(data_set: DataSet, site: Site) -> dict[str, Subquery]:
    """What of a data set is looked up; the sum of keys tells when a page was taken down or hidden."""
    pages, versions = data_set.pages(site), data_set.versions(site)
    ours = Q(page__path__startswith=site.root_page.path)
    ours |= Q(page__translation_key__in=pages.order_by().values("translation_key"))
    meta = versions.model._meta
    taken_down = PageLogEntry.objects.filter(
        ours,
        action="wagtail.unpublish",
        content_type__app_label=meta.app_label,
        content_type__model=meta.model_name,
    )
    return {
        "rows": _single(pages, Count("pk")),
        "published": _single(versions, Max("last_published_at")),
        "keys": _single(versions, Sum("pk")),
        "taken_down": _single(taken_down, Max("timestamp")),
    }


def _read(centre: CentreSettings, number: int, data_set: DataSet) -> State:
    rows, published, keys, taken_down = (
        vars(centre)[f"_{what}_{number}"] for what in ("rows", "published", "keys", "taken_down")
    )
    changed = max((time for time in (published, taken_down) if time), default=None)
    return State(rows, changed, digest(data_set.slug, data_set.signature, changed, rows, keys))


def _single(rows: QuerySet[Any], aggregate: Any) -> Subquery:
    """One value about all ``rows``, as part of another query."""
    return Subquery(rows.order_by().annotate(_all=Value(1)).values("_all").annotate(_one=aggregate).values("_one"))


def digest(*parts: object) -> str:
    """The same for the same parts, and short."""
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]
