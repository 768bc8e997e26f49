"""A project's page as a record of open data: plain values, with its sources in it."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid5

from django.conf import settings

from cms.core.open_data.data_sets import Column, Row
from cms.core.open_data.pages import text_of

from ..facts import added
from ..models import FundingReference, ProjectPage
from ..money import UNKNOWN, Money
from ..rules.reference import Family
from .columns import AMOUNT, AMOUNT_PRECISION, NUMBER_PRECISION, PHASE, ROLE, STATUS

BETWEEN = "; "


class Reading:
    """Reads pages; it looks up names and labels once for all of them."""

    def __init__(self, reference: FundingReference) -> None:
        self.reference = reference
        named = (ROLE, STATUS, PHASE, NUMBER_PRECISION, AMOUNT_PRECISION)
        self.labels = {
            one.choices: {value: one.label(value) for value in one.choices.values} for one in named if one.choices
        }

    def label(self, column: Column, value: str) -> str | None:
        return self.labels[column.choices].get(value) if column.choices else None

    def name(self, kind: str, code: str) -> str:
        return self.reference.name(kind, code, settings.LANGUAGE_CODE) if code else ""

    def amount(self, money: Money) -> Row:
        return {
            "amount": money.amount,
            "currency": money.currency if money.is_known else None,
            "precision": self.label(AMOUNT_PRECISION, money.precision),
            "wording": money.wording,
        }

    def facts(self, page: ProjectPage) -> Row:
        """What tables and linked data say of ``page``."""
        budget = [(child.block_type, child.value, child.id, place) for place, child in enumerate(page.funding)]
        parts: dict[str, list[Any]] = {
            kind: [value for name, value, *_rest in budget if name == kind] for kind in ("own", "total", "eligible")
        }
        return {
            "name": page.official_title,
            "title": page.title,
            "summary": page.lead,
            "beneficiary": page.beneficiary,
            "role": self.label(ROLE, page.our_role),
            "status": self.label(STATUS, page.status),
            "start": page.start,
            "end": page.end,
            "planned": page.period_is_planned,
            "location": page.location,
            "teryt": page.location_teryt,
            "postcode": page.location_postcode,
            "people": page.target_number,
            "totals": [self.amount(value["money"]) for value in parts["total"]],
            "eligible": [self.amount(value["money"]) for value in parts["eligible"]],
            "own": [self.amount(value["money"]) | {"payer": value["payer"]} for value in parts["own"]],
            "sources": [
                self.source(value, str(uuid5(page.translation_key, key or str(place))))
                for name, value, key, place in budget
                if name == "source"
            ],
            "partners": [
                {"name": row.name, "role": row.role, "donor_state": row.from_donor_state}
                for row in page.project_partners.all()
            ],
            "table": self.table(parts),
        }

    def texts(self, page: ProjectPage) -> Row:
        """What JSON says of it beside these."""
        return {
            "subtitle": page.subtitle,
            "role_note": page.role_note,
            "aims": text_of(page.aims),
            "target_group": text_of(page.target_group),
            "age_from": page.target_age_from,
            "tasks": [self.tasks(row.value) for row in page.tasks],
            "results": text_of(page.results),
            "indicators": [self.indicator(row.value) for row in page.indicators],
            "amendments": [dict(row.value) for row in page.amendments],
            "continues": page.continues,
        }

    def source(self, value: Any, key: str) -> Row:
        money = {name: value[name] for name in ("grant", "eu_share", "state_share", "euros")}
        texts = {
            name: value[name]
            for name in (
                "managing_institution",
                "call_number",
                "call_date",
                "call_body",
                "call_subject",
                "agreement_number",
                "agreement_date",
                "priority_code",
                "measure_code",
                "exchange_rate",
                "rate_date",
                "rate_source",
                "stated_share",
                "acknowledgement",
            )
        }
        return texts | {
            "id": key,
            "fund": value["fund_name"] or self.name("fund", value["fund"]),
            "fund_code": value["fund"],
            "perspective": self.name("perspective", value["perspective"]),
            "perspective_code": value["perspective"],
            "programme": value["programme_name"] or self.name("programme", value["programme"]),
            "programme_code": value["programme"],
            "priority_name": value["priority"],
            "measure_name": value["measure"],
            **{name: self.amount(one) for name, one in money.items()},
            "table": {
                "priority": numbered(value["priority_code"], value["priority"]),
                "measure": numbered(value["measure_code"], value["measure"]),
                "eu_grant": self.eu_grant(value),
                "grant_code": value["grant"].precision,
                **self.cells("grant", value["grant"]),
                **self.cells("euros", value["euros"] if value["euros"].is_known else None),
            },
        }

    def eu_grant(self, value: Any) -> Any:
        """The part of a grant that is the Union's: as stated, or all of it where the fund is the Union's."""
        share, grant = value["eu_share"], value["grant"]
        if share.is_known:
            return share.amount if share.currency == "PLN" else None
        is_unions = self.reference.rules.family(value["fund"], value["perspective"]) is Family.EU
        return grant.amount if is_unions and grant.currency == "PLN" and not value["state_share"].is_known else None

    def tasks(self, value: Any) -> Row:
        return {
            "phase": self.label(PHASE, value["phase"]),
            "heading": value["heading"],
            "start": value["start"],
            "end": value["end"],
            "tasks": [text_of(task.source) for task in value["tasks"]],
        }

    def indicator(self, value: Any) -> Row:
        return {
            "label": value["label"],
            "number": value["number"],
            "precision": self.label(NUMBER_PRECISION, value["precision"]),
            "unit": value["unit"],
            "achieved": value["stage"] == "achieved",
        }

    def table(self, parts: dict[str, list[Any]]) -> Row:
        """The amounts of the whole project as columns of the table."""
        totals = [value["money"] for value in parts["total"]]
        own = [value["money"] for value in parts["own"]]
        return {
            **self.cells("total", first_in_zlotys(totals) or UNKNOWN),
            **self.cells("other_total", next((one for one in totals if is_foreign(one)), None)),
            **self.cells("eligible", first_in_zlotys(value["money"] for value in parts["eligible"])),
            **self.cells("own", own[0] if len(own) == 1 else added(own, "PLN") if own else None),
            "own_payer": BETWEEN.join(dict.fromkeys(value["payer"] for value in parts["own"] if value["payer"])),
        }

    def cells(self, name: str, money: Money | None) -> Row:
        """An amount as columns of the table; empty where nothing is said of it."""
        said = self.amount(money) if money else dict.fromkeys(one.name for one in AMOUNT)
        return {name if key == "amount" else f"{name}_{key}": one for key, one in said.items()}


def is_foreign(money: Money) -> bool:
    return money.is_known and money.currency != "PLN"


def first_in_zlotys(amounts: Iterable[Money]) -> Money | None:
    return next((one for one in amounts if not is_foreign(one)), None)


def numbered(code: str, name: str) -> str:
    """``9.2 Usługi społeczne i usługi opieki zdrowotnej``."""
    return f"{code or ''} {name or ''}".strip()


def rows_of(record: Row) -> list[Row]:
    """The rows of the table: one for each source; one for a project without any."""
    shared = {
        **record,
        **record["table"],
        "project": record["id"],
        "partners": BETWEEN.join(one["name"] for one in record["partners"]),
    }
    if not record["sources"]:
        return [shared]
    return [shared | source | source["table"] for source in record["sources"]]
