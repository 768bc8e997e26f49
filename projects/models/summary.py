"""Which projects of a list a reader chose, how many there are of each kind, and how much money they were granted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Self

from django.db import models
from django.db.models.functions import Substr
from django.http import QueryDict
from django.utils import timezone

from cms.core.partial_dates import is_year

from ..drawings import FundedYear
from ..money import Money
from .choices import ProjectStatus
from .derived import FundingEntry
from .queryset import ProjectQuerySet


@dataclass(frozen=True)
class Choice:
    """What a reader asks a list of projects for; an empty text or no year asks for everything."""

    status: str = ""
    fund: str = ""
    year: int | None = None

    @classmethod
    def of(cls, asked: QueryDict, funds: list[str]) -> Self:
        """The parameters of an address; wrong ones are ignored."""
        status, fund, year = (asked.get(name, "") for name in ("status", "fund", "year"))
        return cls(
            status=status if status in ProjectStatus.values else "",
            fund=fund if fund in funds else "",
            year=int(year) if is_year(year) else None,
        )

    def of_fund(self, projects: ProjectQuerySet) -> ProjectQuerySet:
        return projects.with_fund(self.fund) if self.fund else projects

    def of_year(self, projects: ProjectQuerySet) -> ProjectQuerySet:
        return projects if self.year is None else projects.of_year(self.year)

    def among(self, projects: ProjectQuerySet) -> ProjectQuerySet:
        return self.of_year(self.of_fund(projects.of_status(self.status)))


class Summary:
    """Numbers about ``projects``, of which a reader made a ``choice``; no query reads more rows with more projects.

    What can be chosen of one kind is counted among what is chosen of the others.
    """

    def __init__(self, projects: ProjectQuerySet, choice: Choice) -> None:
        self.projects = projects.order_by()
        self.choice = choice

    @cached_property
    def _counts(self) -> dict[str, int]:
        """Projects by status, and those chosen whose grants are exactly known."""
        rows = self.choice.of_year(self.choice.of_fund(self.projects))
        chosen = rows.of_status(self.choice.status)
        statuses = {status: models.Count("pk", filter=rows.status_is(status)) for status in ProjectStatus.values}
        known = models.Count("pk", filter=models.Q(pk__in=chosen.with_exact_grants().values("pk")))
        return rows.aggregate(known=known, **statuses)

    @property
    def by_status(self) -> dict[str, int]:
        return {status: self._counts[status] for status in ProjectStatus.values}

    @property
    def number(self) -> int:
        """How many projects are chosen."""
        return self._counts[self.choice.status] if self.choice.status else sum(self.by_status.values())

    @property
    def known(self) -> int:
        """Of how many of these all grants are exactly known."""
        return self._counts["known"]

    @cached_property
    def by_fund(self) -> dict[str, int]:
        rows = self.choice.of_year(self.projects.of_status(self.choice.status))
        entries = FundingEntry.objects.filter(project__in=rows.values("pk")).values_list("fund")
        return dict(entries.annotate(models.Count("project", distinct=True)).order_by())

    @cached_property
    def by_year(self) -> dict[int, int]:
        """Projects that ran in each year, the newest first. One that has no end runs until this year."""
        rows = self.choice.of_fund(self.projects.of_status(self.choice.status))
        spans = rows.annotate(first=Substr("start", 1, 4), last=Substr("end", 1, 4)).values_list("first", "last")
        found = list(spans.annotate(models.Count("pk")))
        years = [int(year) for first, last, _number in found for year in (first, last) if year]
        if not years:
            return {}
        earliest, latest = min(years), max([*years, timezone.localdate().year])
        numbers: Counter[int] = Counter()
        for first, last, number in found:
            for year in range(int(first or earliest), int(last or latest) + 1):
                numbers[year] += number
        return dict(sorted(numbers.items(), reverse=True))

    @cached_property
    def funded(self) -> list[FundedYear]:
        """The exact grants of the chosen projects by the year in which they began and by fund."""
        known = self.choice.among(self.projects).with_exact_grants()
        entries = FundingEntry.objects.filter(project__in=known.values("pk"))
        sums = entries.annotate(year=Substr("project__start", 1, 4)).values_list("year", "fund", "currency")
        rows = sums.annotate(models.Sum("amount"), models.Count("project", distinct=True))
        return [
            FundedYear(year, fund, Money.exactly(amount, currency), number)
            for year, fund, currency, amount, number in rows.order_by("currency", "-year", "fund")
        ]

    @property
    def totals(self) -> Iterator[Money]:
        """The sum of these grants in each currency."""
        sums: dict[str, Decimal] = {}
        for row in self.funded:
            sums[row.grants.currency] = sums.get(row.grants.currency, Decimal(0)) + (row.grants.amount or 0)
        return (Money.exactly(amount, currency) for currency, amount in sums.items())
