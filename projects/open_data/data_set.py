"""The projects of a centre as a data set."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Max, Min
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from cms.core.open_data.data_sets import TRANSLATIONS, Row, register
from cms.core.open_data.json_files import by_language
from cms.core.open_data.pages import PageDataSet

from ..linked_data import monetary
from ..models import FundingReference, ProjectPage
from .columns import COLUMNS, FIELDS
from .records import Reading, rows_of


class Projects(PageDataSet):
    """One object for each project in JSON; in tables, one row for each of its sources of funding."""

    slug = "projekty"
    title = _("Projects")
    description = _(
        "Projects of the centre and their funding: who leads them, when and where, from which funds, under which "
        "agreement and how much. The tables have a row for each source of funding, in which the amounts of the whole "
        "project stand again; do not add them up."
    )
    keywords = (_("social welfare"), _("projects"), _("European Funds"), _("public funding"))
    columns = COLUMNS
    model = ProjectPage
    prefetch_related = ("project_partners",)

    @property
    def fields(self) -> Any:
        return FIELDS

    def values(self, page: ProjectPage) -> Row:
        return {"read_from": page}

    def records(self, site: Site) -> Iterator[Row]:
        reading = Reading(FundingReference.current())
        for row in super().rows(site):
            page = row.pop("read_from")
            translations = {code: {"title": words["name"]} for code, words in row[TRANSLATIONS].items()}
            yield row | reading.facts(page) | reading.texts(page) | {TRANSLATIONS: translations}

    def rows(self, site: Site) -> Iterator[Row]:
        reading = Reading(FundingReference.current())
        for row in super().rows(site):
            yield from rows_of(row | reading.facts(row.pop("read_from")))

    @property
    def signature(self) -> str:
        """Another one each day: with the day, projects begin and end; and names of funds come from the settings."""
        return f"{super().signature}|{timezone.localdate()}"

    def period(self, site: Site) -> tuple[date | None, date | None]:
        """From the first beginning of a project to the last end."""
        known = self.pages(site).order_by()
        first = known.exclude(start="").aggregate(first=Min("start"))["first"]
        last = known.aggregate(last=Max("end"))["last"]
        return (first.first_day if first else None), (last.last_day if last else None)

    def node(self, row: Row) -> dict[str, Any]:
        titles = {code: words["title"] for code, words in row[TRANSLATIONS].items()}
        return {
            "@id": f"urn:uuid:{row['id']}",
            "@type": "Project",
            "name": by_language({settings.LANGUAGE_CODE: row["title"], **titles}),
            "alternateName": row["name"],
            "description": row["summary"],
            "url": row["page"],
            "foundingDate": row["start"],
            "dissolutionDate": row["end"],
            "location": {"@type": "Place", "name": row["location"]} if row["location"] else None,
            "parentOrganization": {"@type": "Organization", "name": row["beneficiary"]} if row["beneficiary"] else None,
            "member": [{"@type": "Organization", "name": one["name"]} for one in row["partners"]],
            "funding": [grant(one) for one in row["sources"]],
            "subjectOf": {"@type": "WebPage", "url": row["page"], "dateModified": row["changed"]},
        }


def grant(source: Row) -> dict[str, Any]:
    """A source of funding as schema.org has it."""
    amount = source["grant"]
    return {
        "@id": f"urn:uuid:{source['id']}",
        "@type": "MonetaryGrant",
        "identifier": source["agreement_number"],
        "name": source["programme"],
        "description": ", ".join(one for one in (source["table"]["priority"], source["table"]["measure"]) if one),
        "funder": {"@type": "Organization", "name": source["fund"]},
        "amount": monetary(amount["amount"], amount["currency"], source["table"]["grant_code"], amount["wording"]),
    }


def connect() -> None:
    register(Projects())
