"""What the rules know of a project: plain values, wherever they come from (a page, a form, a row of a file)."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from cms.core.partial_dates import PartialDate

from ..money import UNKNOWN, Money


class Role(StrEnum):
    """What the centre is in a project."""

    BENEFICIARY = "beneficiary"
    PARTNER = "partner"
    IMPLEMENTING = "implementing"
    PARTICIPANT = "participant"
    COOPERATING = "cooperating"


@dataclass(frozen=True)
class Part:
    """An amount of the budget; ``place`` is its row in the funding, counted from 0."""

    money: Money
    place: int = 0


@dataclass(frozen=True)
class Source:
    """One source of money. Codes of fund, programme and perspective are those of the reference data."""

    grant: Money = UNKNOWN
    place: int = 0
    fund: str = ""
    perspective: str = ""
    programme: str = ""
    axis: str = ""  # IX or 9
    measure: str = ""  # 9.2
    call_number: str = ""
    call_date: PartialDate | None = None
    agreement_number: str = ""
    agreement_date: PartialDate | None = None
    eu_share: Money = UNKNOWN  # of the grant
    state_share: Money = UNKNOWN  # of the grant
    euros: Money = UNKNOWN  # the grant in EUR
    rate: Decimal | None = None  # PLN for 1 EUR
    rate_date: datetime.date | None = None
    stated_share: Decimal | None = None  # of the total value, in per cent, as the agreement says it
    acknowledgement: str = ""


@dataclass(frozen=True)
class Partner:
    name: str
    in_directory: bool = True
    from_donor_state: bool = False


@dataclass(frozen=True)
class Attachment:
    """A document; ``readable`` says whether its text can be read out, ``None`` where its format does not tell."""

    title: str
    format: str = "PDF"
    size: int | None = 1
    readable: bool | None = True
    has_alternative: bool = False


@dataclass(frozen=True)
class Picture:
    name: str
    described: bool = True  # in words, or marked as a decoration
    recognisable: bool = False  # somebody in it
    allowed: bool = False  # to be shown: consent or another basis


@dataclass(frozen=True)
class Project:
    """A project on a day, ``today``."""

    today: datetime.date
    title: str = ""
    official_title: str = ""
    lead: str = ""
    role: Role = Role.PARTNER
    beneficiary: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    sources: tuple[Source, ...] = ()
    own: tuple[Part, ...] = ()
    totals: tuple[Part, ...] = ()
    eligible: tuple[Part, ...] = ()
    has_aims: bool = True
    has_results: bool = True
    has_target_group: bool = True
    has_tasks: bool = True
    has_location: bool = True
    partners: tuple[Partner, ...] = ()
    sign_set: str = ""
    hashtags: str = ""
    languages: frozenset[str] = frozenset()  # in which it is public
    was_public: bool = False
    keep_until: datetime.date | None = None
    is_leaving: bool = False  # somebody asks that it be withdrawn
    attachments: tuple[Attachment, ...] = ()
    pictures: tuple[Picture, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)  # by field, without mark-up
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()

    @property
    def parts(self) -> Iterator[Part]:
        """Grants and own contributions."""
        yield from (Part(source.grant, source.place) for source in self.sources)
        yield from self.own

    @property
    def is_finished(self) -> bool:
        return self.end is not None and self.end.last_day < self.today

    @property
    def is_ours(self) -> bool:
        """Whether the centre carries the project out, wholly or in part."""
        return self.role in (Role.BENEFICIARY, Role.PARTNER, Role.IMPLEMENTING)
