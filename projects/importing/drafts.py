"""Writing what a file says of a project into a draft of its page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4, uuid5

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core.json_values import plain
from cms.core.open_data.data_sets import Row as Record
from cms.core.open_data.values import in_cell
from partners.models import PartnerPage

from ..models import FundingReference, ProjectPage, ProjectPartner
from ..money import Money
from ..open_data.columns import COLUMNS
from ..open_data.records import BETWEEN, Reading, rows_of
from .headings import Row
from .tables import tidy
from .values import (
    OF_PAGE,
    SOURCE,
    Cells,
    Values,
    Wrong,
    amount,
    as_it_is,
    checked,
    currency_of,
    page_values,
    same,
    source_values,
)

AMOUNTS = {"own": "own", "total": "total", "other_total": "total", "eligible": "eligible"}
PARTS = ("", "_currency", "_precision", "_wording")
SEVERAL = gettext_lazy("The page has several of these. Change it in the admin.")
# Columns that mean something with one another only.
TOGETHER = [
    *({name + part for part in PARTS} for name in (*AMOUNTS, "grant", "euros")),
    {"fund", "fund_code"},
    {"programme", "programme_code", "agreement_number"},
    {"perspective", "perspective_code"},
]
OF_PROJECT = (*OF_PAGE, *(name + part for name in AMOUNTS for part in PARTS), "own_payer", "partners")


@dataclass(frozen=True)
class Fault:
    """What is wrong in a file: the line, the heading of the column, what stands there, and why that cannot be."""

    line: int
    heading: str
    value: str
    message: str

    def __str__(self) -> str:
        if not self.heading:
            return _("Line %(line)s: %(message)s") % {"line": self.line, "message": self.message}
        return _("Line %(line)s, “%(heading)s”, “%(value)s”: %(message)s") % vars(self)


class Refused(Exception):
    """Nothing of a project is taken in, for these faults."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


@dataclass
class Draft:
    """A page on which the rows of one project are written down.

    ``lines`` are those of the sources by their place in the funding; ``changes`` counts the fields that changed.
    """

    page: ProjectPage
    headings: dict[str, str]
    period: str
    reading: Reading
    directory: QuerySet[PartnerPage]  # of the centre
    lines: dict[int, int] = field(default_factory=dict)
    changes: int = 0

    @property
    def reference(self) -> FundingReference:
        return self.reading.reference

    def fault(self, row: Row, name: str, message: str) -> Fault:
        return Fault(row.line, self.headings.get(name, ""), row.cells.get(name, ""), message)

    def write(self, rows: list[Row]) -> None:
        """Take in what ``rows`` say; an empty cell says nothing.

        :raises Refused: with everything that cannot be understood, or that the rows contradict each other in.
        """
        faults = list(self._contradictions(rows))
        said = self._said()
        places = self._places(rows)
        for row, place in zip(rows, places, strict=True):
            of_source = {name: cell for name, cell in said.get(place, {}).items() if name not in OF_PROJECT}
            known = {name: cell for name, cell in said[None].items() if name in OF_PROJECT} | of_source
            cells = row.cells if self.period else new_in(row.cells, known)
            try:
                self._take(cells, row.line, place)
            except Wrong as wrong:
                faults.append(self.fault(row, wrong.name, str(wrong)))
        if faults:
            raise Refused(*faults)

    def _contradictions(self, rows: list[Row]) -> Iterator[Fault]:
        """Rows of one project that say different things of the whole."""
        first: dict[str, Row] = {}
        for row in rows:
            for name in OF_PROJECT:
                if name in row.cells:
                    other = first.setdefault(name, row)
                    if not same(row.cells[name], other.cells[name]):
                        message = _("In line %(line)s, of the same project, this is “%(value)s”.")
                        yield self.fault(row, name, message % {"line": other.line, "value": other.cells[name]})

    def _said(self) -> dict[int | None, Cells]:
        """What our own file would say of the page now: by the places of its sources, and of none."""
        record: Record = {"id": str(self.page.translation_key)}
        record |= self.reading.facts(self.page)
        places = [place for place, child in enumerate(self.page.funding) if child.block_type == "source"]
        names = [column.name for column in COLUMNS]
        cells = [{name: text_of(row.get(name)) for name in names} for row in rows_of(record)]
        return {None: cells[0], **dict(zip(places, cells, strict=False))}

    def _places(self, rows: list[Row]) -> list[int | None]:
        """Which source of the funding each row is about: by its id, its agreement, or its fund; none if it is new."""
        free = {place: child for place, child in enumerate(self.page.funding) if child.block_type == "source"}
        found: dict[int, int] = {}
        ways: list[Callable[[Row, Any], bool]] = [self._has_id, has_agreement, self._has_fund]
        for way in ways:
            for number, row in enumerate(rows):
                if number not in found:
                    place = next((place for place, child in free.items() if way(row, child)), None)
                    if place is not None:
                        found[number] = place
                        del free[place]
        return [found.get(number) for number in range(len(rows))]

    def _has_id(self, row: Row, child: Any) -> bool:
        return row.cells.get("id", "").lower() == str(uuid5(self.page.translation_key, child.id or ""))

    def _has_fund(self, row: Row, child: Any) -> bool:
        """Of the same fund, and without an agreement of its own."""
        given = {name: cell for name, cell in row.cells.items() if name in ("fund", "fund_code")}
        known = child.value["agreement_number"] or ""
        if known and known != row.cells.get("agreement_number", known):
            return False
        try:
            return not given or source_values(given, self.reference).get("fund") == child.value["fund"]
        except Wrong:
            return False

    def _take(self, cells: Cells, line: int, place: int | None) -> None:
        for name, value in page_values(cells).items():
            if not equal(getattr(self.page, name), value):
                setattr(self.page, name, value)
                self.changes += 1
        self._take_partners(cells.get("partners", ""))
        currency = currency_of(cells, self.period)
        for name, kind in AMOUNTS.items():
            money = amount(name, cells, currency)
            if money is not None and money.is_known:
                self._take_amount(name, kind, money)
        if payer := cells.get("own_payer", ""):
            self._take_payer(payer)
        values = source_values(cells, self.reference, currency)
        if place is None and values:
            place = self._new_source(values)
        elif place is not None:
            block = self.page.funding[place].value
            for name in [name for name, value in values.items() if not equal(block[name], value)]:
                block[name] = values[name]
                self.changes += 1
        if place is not None:
            self.lines[place] = line

    def _new_source(self, values: Values) -> int:
        """Behind the other sources; its place."""
        block = SOURCE.to_python({})
        programme = self.reference.rules.programme(values.get("programme", ""))
        block.update({"perspective": programme.perspective if programme else self.period} | values)
        places = [place for place, child in enumerate(self.page.funding) if child.block_type == "source"]
        place = places[-1] + 1 if places else 0
        self.page.funding.insert(place, ("source", block, str(uuid4())))
        self.changes += 1
        return place

    def _take_amount(self, name: str, kind: str, money: Money) -> None:
        """In place of the amount that the column stands for, or as a new one."""
        blocks = [child for child in self.page.funding if child.block_type == kind]
        if kind == "total":
            foreign = money.currency != "PLN"
            blocks = [child for child in blocks if (child.value["money"].currency != "PLN") is foreign]
        if len(blocks) > 1:
            raise Wrong(name, str(SEVERAL))
        if blocks and equal(blocks[0].value["money"], money):
            return
        if blocks:
            blocks[0].value["money"] = money
        else:
            block = self.page.funding.stream_block.child_blocks[kind].to_python({})
            block["money"] = money
            self.page.funding.append((kind, block, str(uuid4())))
        self.changes += 1

    def _take_payer(self, payer: str) -> None:
        stream = self.page.funding
        blocks = [child for child in stream if child.block_type == "own"]
        if len(blocks) > 1:
            raise Wrong("own_payer", str(SEVERAL))
        if blocks and same(blocks[0].value["payer"] or "", payer):
            return
        block = stream.stream_block.child_blocks["own"]
        payer = checked("own_payer", as_it_is, payer, block.child_blocks["payer"].clean)
        if blocks:
            blocks[0].value["payer"] = payer
        else:
            stream.append(("own", block.to_python({"payer": payer}), str(uuid4())))
        self.changes += 1

    def _take_partners(self, text: str) -> None:
        """Those that the page does not name yet; with a link to the directory where they are in it."""
        names = [name for one in text.split(BETWEEN.strip()) if (name := one.strip())]
        known = [row.name for row in self.page.project_partners.all()]
        for name in names:
            if any(same(name, one) for one in known):
                continue
            partner = self.directory.filter(title__iexact=name).first()
            row = ProjectPartner(name=name, partner=partner, locale=self.page.locale, sort_order=len(known))
            try:
                row.clean_fields(exclude=["page"])
            except ValidationError as error:
                raise Wrong("partners", " ".join(error.messages)) from error
            self.page.project_partners.add(row)
            known.append(name)
            self.changes += 1


def has_agreement(row: Row, child: Any) -> bool:
    number = child.value["agreement_number"]
    return bool(number) and number == row.cells.get("agreement_number")


def text_of(value: Any) -> str:
    """A value as its cell has it, without what protects spreadsheets."""
    text = plain(value)
    return tidy(text) if isinstance(text, str) else in_cell(value)


def new_in(cells: Cells, known: Cells) -> dict[str, str]:
    """The cells that say something else than those ``known``, with all that belong together."""
    changed = {name for name, cell in cells.items() if cell != known.get(name, "")}
    for together in TOGETHER:
        if changed & together:
            changed |= together
    return {name: cell for name, cell in cells.items() if name in changed}


def equal(old: Any, new: Any) -> bool:
    """Whether a field need not be written: texts that differ in spaces and capitals only stay as they are."""
    if isinstance(old, Money) and isinstance(new, Money):
        known = (old.amount, old.currency, old.precision) == (new.amount, new.currency, new.precision)
        return known and (not new.wording or same(old.wording, new.wording))
    if isinstance(new, str):
        return same(str(old or ""), new)
    return bool(old == new)
