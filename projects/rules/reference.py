"""Funds, programmes, periods, signs and thresholds as the rules read them. They are data: see ``projects/models``."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar


class Family(StrEnum):
    """Whose money it is, which decides whose law applies."""

    EU = "eu"
    EEA = "eea"
    STATE = "state"
    LOCAL = "local"
    OTHER = "other"


class SignKind(StrEnum):
    """What a sign stands for; perspectives prescribe the order of kinds."""

    FUNDS = "funds"  # European Funds, or the programme
    STATE = "state"  # colours or coat of arms of the Republic
    REGION = "region"  # coat of arms or logo of the voivodeship
    UNION = "union"  # the flag of the European Union
    DONORS = "donors"  # EEA and Norway grants
    OTHER = "other"


class Limit(StrEnum):
    """Figures that the rules compare with."""

    STATE_PUBLICITY = "state_publicity"  # state funding above this is to be announced
    PUBLIC_CONTRIBUTION = "public_contribution"  # unless the EU or EFTA support it and the public part is up to this
    ENGLISH_VERSION = "english_version"  # EEA grants from this on are described in English too
    TITLE_LENGTH = "title_length"
    SIGNS_IN_LINE = "signs_in_line"
    LOWEST_RATE = "lowest_rate"
    HIGHEST_RATE = "highest_rate"
    LONGEST_PERIOD = "longest_period"
    AGREEMENT_DELAY = "agreement_delay"


@dataclass(frozen=True)
class Perspective:
    code: str
    family: Family
    first_year: int | None = None
    last_year: int | None = None  # in which its money may be spent
    hashtags: tuple[str, ...] = ()
    sign_order: tuple[SignKind, ...] = ()
    requires_retention: bool = False
    act: str = ""


@dataclass(frozen=True)
class Fund:
    code: str
    family: Family
    perspectives: tuple[str, ...] = ()  # empty: any


@dataclass(frozen=True)
class Programme:
    code: str
    perspective: str
    prefix: str = ""  # of its call and agreement numbers


@dataclass(frozen=True)
class SignSet:
    code: str
    perspective: str
    programme: str = ""  # empty: for those of the perspective that have no set of their own
    signs: tuple[SignKind, ...] = ()
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


@dataclass(frozen=True)
class Threshold:
    limit: Limit
    value: Decimal
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    act: str = ""


DatedT = TypeVar("DatedT", SignSet, Threshold)


def is_valid(one: DatedT, day: datetime.date) -> bool:
    return (one.valid_from is None or one.valid_from <= day) and (one.valid_to is None or day <= one.valid_to)


@dataclass(frozen=True)
class Reference:
    """The reference data as a whole; what is asked for and not there is ``None``."""

    perspectives: tuple[Perspective, ...] = ()
    funds: tuple[Fund, ...] = ()
    programmes: tuple[Programme, ...] = ()
    sign_sets: tuple[SignSet, ...] = ()
    thresholds: tuple[Threshold, ...] = ()

    def perspective(self, code: str) -> Perspective | None:
        return next((one for one in self.perspectives if one.code == code), None)

    def fund(self, code: str) -> Fund | None:
        return next((one for one in self.funds if one.code == code), None)

    def programme(self, code: str) -> Programme | None:
        return next((one for one in self.programmes if one.code == code), None)

    def sign_set(self, code: str) -> SignSet | None:
        return next((one for one in self.sign_sets if one.code == code), None)

    def threshold(self, limit: Limit, day: datetime.date) -> Threshold | None:
        """The threshold that is in force on ``day``, the newest of several."""
        valid = [one for one in self.thresholds if one.limit == limit and is_valid(one, day)]
        return max(valid, key=lambda one: one.valid_from or datetime.date.min, default=None)

    def family(self, fund: str, perspective: str) -> Family:
        """Whose money a source with this fund and perspective is."""
        found = self.fund(fund) or self.perspective(perspective)
        return found.family if found else Family.OTHER
