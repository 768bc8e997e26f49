"""Reference data as small as the tests of the rules need, and a project that no rule has anything to say about."""

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Any

from cms.core.partial_dates import PartialDate
from projects.money import Money, parse
from projects.rules.facts import Attachment, Part, Partner, Picture, Project, Role, Source
from projects.rules.reference import (
    Family,
    Fund,
    Limit,
    Perspective,
    Programme,
    Reference,
    SignKind,
    SignSet,
    Threshold,
)

FUNDS, STATE, REGION, UNION, DONORS = (
    SignKind.FUNDS,
    SignKind.STATE,
    SignKind.REGION,
    SignKind.UNION,
    SignKind.DONORS,
)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


LAW_OF_2021 = day("2021-05-26")

REFERENCE = Reference(
    perspectives=(
        Perspective(
            "eu-2021-2027",
            Family.EU,
            2021,
            2029,
            hashtags=("#FunduszeUE", "#FunduszeEuropejskie"),
            sign_order=(FUNDS, STATE, UNION, REGION),
            requires_retention=True,
        ),
        Perspective(
            "eu-2014-2020", Family.EU, 2014, 2023, sign_order=(FUNDS, STATE, REGION, UNION), requires_retention=True
        ),
        Perspective("eu-2007-2013", Family.EU, 2007, 2015, sign_order=(FUNDS, UNION)),
        Perspective("eea-2014-2021", Family.EEA, 2014, 2024, sign_order=(DONORS, STATE)),
        Perspective("eea-2004-2009", Family.EEA, 2004, 2011, sign_order=(DONORS,)),
        Perspective("national", Family.STATE),
    ),
    funds=(
        Fund("EFS+", Family.EU, ("eu-2021-2027",)),
        Fund("EFS", Family.EU, ("eu-2007-2013", "eu-2014-2020")),
        Fund("EOG", Family.EEA, ("eea-2004-2009", "eea-2014-2021")),
        Fund("BP", Family.STATE),
        Fund("WAW", Family.LOCAL),
    ),
    programmes=(
        Programme("FEMA", "eu-2021-2027", "FEMA"),
        Programme("RPMA", "eu-2014-2020", "RPMA"),
        Programme("POWR", "eu-2014-2020", "POWR"),
        Programme("POKL", "eu-2007-2013", "POKL"),
    ),
    sign_sets=(
        SignSet("fe-2021", "eu-2021-2027", signs=(FUNDS, STATE, UNION)),
        SignSet("fe-2014", "eu-2014-2020", signs=(FUNDS, STATE, UNION), valid_from=day("2018-01-01")),
        SignSet("fe-2014-2017", "eu-2014-2020", signs=(FUNDS, UNION), valid_to=day("2017-12-31")),
        SignSet("fe-2014-mazowieckie", "eu-2014-2020", "RPMA", (FUNDS, REGION, UNION), valid_to=day("2017-12-31")),
        SignSet("kl-2007", "eu-2007-2013", signs=(FUNDS, UNION)),
        SignSet("eog-2004", "eea-2004-2009", signs=(DONORS,)),
        SignSet("rp", "national", signs=(STATE,)),
        # As nobody may have them: nothing but a mistake of an administrator.
        SignSet("long", "national", signs=(STATE, STATE, STATE, STATE, STATE)),
        SignSet("muddled", "eu-2021-2027", signs=(UNION, FUNDS, STATE), valid_to=day("2020-01-01")),
    ),
    thresholds=(
        Threshold(Limit.STATE_PUBLICITY, Decimal(50_000), valid_from=LAW_OF_2021),
        Threshold(Limit.PUBLIC_CONTRIBUTION, Decimal(500_000), valid_from=LAW_OF_2021),
        Threshold(Limit.ENGLISH_VERSION, Decimal(150_000), valid_from=day("2014-01-01")),
        Threshold(Limit.TITLE_LENGTH, Decimal(150)),
        Threshold(Limit.SIGNS_IN_LINE, Decimal(4)),
        Threshold(Limit.LOWEST_RATE, Decimal("3.2")),
        Threshold(Limit.HIGHEST_RATE, Decimal("5.2")),
        Threshold(Limit.LONGEST_PERIOD, Decimal(10)),
        Threshold(Limit.AGREEMENT_DELAY, Decimal(12)),
    ),
)

date = PartialDate.parse
pln = Money.exactly


def eur(amount: str | int | Decimal) -> Money:
    return Money.exactly(amount, "EUR")


SOURCE = Source(
    grant=pln(930_000),
    fund="EFS+",
    perspective="eu-2021-2027",
    programme="FEMA",
    axis="VIII",
    measure="8.5",
    call_number="FEMA.08.05-IP.01-012/23",
    call_date=date("2023-01"),
    agreement_number="FEMA.08.05-IP.01-03M7/23-00",
    agreement_date=date("2023-05-20"),
    eu_share=pln(850_000),
    state_share=pln(80_000),
    stated_share=Decimal(93),
    acknowledgement="Projekt współfinansuje Unia Europejska.",
)
SOUND = Project(
    today=day("2026-03-01"),
    title="Blisko domu",
    official_title="Blisko domu: usługi opiekuńcze w dzielnicy",
    lead="Opieka nad czterdziestoma osobami w ich domach.",
    role=Role.BENEFICIARY,
    beneficiary="m.st. Warszawa",
    start=date("2023-06-01"),
    end=date("2025-12-31"),
    sources=(SOURCE,),
    own=(Part(pln(70_000), 1),),
    totals=(Part(pln(1_000_000), 2),),
    eligible=(Part(pln(1_000_000), 3),),
    partners=(Partner("Stowarzyszenie Sąsiedzi"),),
    sign_set="fe-2021",
    hashtags="#FunduszeUE, #FunduszeEuropejskie",
    languages=frozenset({"pl"}),
    was_public=True,
    keep_until=day("2031-12-31"),
    attachments=(Attachment("Regulamin"),),
    pictures=(Picture("sala", recognisable=True, allowed=True),),
    texts={"aims": "Celem było wsparcie. NIP 526-10-40-828, REGON 015259640, tel. +48502224332."},
    phones=("22 578 21 00", "+48502224332"),
    emails=("projekt@example.org",),
    postcodes=("02-001",),
)


def sound(**changes: Any) -> Project:
    """The sound project, but for these facts."""
    return replace(SOUND, **changes)


def source(**changes: Any) -> tuple[Source]:
    """The only source of the sound project, but for these facts."""
    return (replace(SOURCE, **changes),)


def parts(*texts: str) -> tuple[Part, ...]:
    """Amounts as they are typed, in the rows from 1 on."""
    return tuple(Part(parse(text), place) for place, text in enumerate(texts, 1))
