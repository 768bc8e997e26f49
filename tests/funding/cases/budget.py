"""Cases of rules 1 to 5: amounts."""

from decimal import Decimal

from projects.money import UNKNOWN, parse

from ..reference import SOUND, SOURCE, day, eur, parts, pln, sound, source
from .case import BLOCK, OVER, WARN, Case, money, own, total

CASES: dict[str, list[Case]] = {
    "total_is_the_sum": [
        Case(
            sound(totals=total("1 000 001,01 zł")),
            sound(totals=total("1 000 000,01 zł")),
            BLOCK,
            "funding",
            {"total": parse("1 000 001,01 zł"), "parts": pln(1_000_000), "difference": pln("1.01")},
            2,
        ),
        Case(sound(totals=total("1 000 000,50 zł")), SOUND, BLOCK, "funding", {"difference": pln("0.50")}, 2),
        Case(sound(totals=total("999 000 zł")), SOUND, BLOCK, "funding", {"difference": pln(1000)}, 2),
        Case(
            sound(totals=parts("1 000 000 zł", "1 000 000,01 zł")),
            sound(totals=parts("1 000 000 zł", "240 000 euro")),
            BLOCK,
            "funding",
            {"total": parse("1 000 000 zł"), "parts": pln("1000000.01"), "difference": pln("0.01")},
            2,
        ),
        Case(
            sound(own=own("ponad 80 tys. zł")),
            sound(own=own("około 80 tys. zł")),
            WARN,
            "funding",
            {"parts": money("1010000", OVER), "difference": money("10000", OVER)},
            2,
        ),
        Case(sound(own=()), sound(own=own("nie podano")), WARN, "funding", {"difference": pln(70_000)}, 2),
    ],
    "part_within_total": [
        Case(
            sound(own=own("1 000 001,50 zł")),
            sound(own=own("1 000 000 zł")),
            BLOCK,
            "funding",
            {"total": pln(1_000_000), "parts": pln("1000001.50"), "difference": pln("1.50")},
            1,
        ),
        Case(
            sound(own=own("ponad 1,1 mln zł")),
            sound(own=own("około 1,1 mln zł")),
            WARN,
            "funding",
            {"difference": money("100000", OVER)},
            1,
        ),
        Case(sound(eligible=parts("1 000 100 zł")), SOUND, WARN, "funding", {"difference": pln(100)}, 1),
        Case(
            sound(sources=source(eu_share=pln(840_000))),
            sound(sources=source(eu_share=eur(200_000))),
            WARN,
            "funding",
            {"total": SOURCE.grant, "parts": pln(920_000), "difference": pln(10_000)},
            0,
        ),
        Case(
            sound(sources=source(eu_share=pln(930_001), state_share=UNKNOWN)),
            sound(sources=source(eu_share=pln(930_000), state_share=UNKNOWN)),
            WARN,
            "funding",
            {"difference": pln(1)},
            0,
        ),
    ],
    "rate_as_computed": [
        Case(
            sound(sources=source(stated_share=Decimal("92.4"))),
            sound(sources=source(stated_share=Decimal("92.5"))),
            WARN,
            "funding",
            {"stated": Decimal("92.4"), "computed": Decimal("93.00"), "grant": SOURCE.grant, "total": pln(1_000_000)},
            0,
        ),
        # Agreements may state the rate of the eligible costs.
        Case(
            sound(sources=source(stated_share=Decimal(95))),
            sound(sources=source(stated_share=Decimal(95)), eligible=parts("978 947,37 zł")),
            WARN,
            "funding",
            {"computed": Decimal("93.00")},
            0,
        ),
        Case(
            sound(sources=source(stated_share=Decimal("100.01"))),
            sound(sources=source(stated_share=Decimal(100), grant=pln(1_000_000)), own=()),
            WARN,
            "funding",
            {"stated": Decimal("100.01")},
            0,
        ),
    ],
    "not_in_thousands": [
        Case(
            sound(own=own("70 000 tys. zł")),
            sound(own=own("70 tys. zł")),
            BLOCK,
            "funding",
            {"parts": pln(70_000_000), "meant": pln(70_000), "share": Decimal("7.00"), "difference": pln(69_000_000)},
            1,
        ),
        Case(sound(own=own("ok. 70 000 tys. zł")), SOUND, WARN, "funding", {"meant": pln(70_000)}, 1),
        # More than the total, but 1,100 złoty would be too little to have been meant.
        Case(sound(own=own("10 mln zł")), sound(own=own("1,1 mln zł")), BLOCK, "funding", {"meant": pln(10_000)}, 1),
    ],
    "exchange_rate_is_plausible": [
        Case(
            sound(totals=parts("1 mln zł", "250 tys. euro")),
            sound(
                totals=parts("1 mln zł", "250 tys. euro"),
                sources=source(rate=Decimal(4), rate_date=day("2023-05-20")),
            ),
            WARN,
            "funding",
            {"euros": parse("250 tys. euro"), "zlotys": parse("1 mln zł"), "rate": Decimal("4.0000")},
            2,
        ),
        Case(
            sound(sources=source(euros=eur(100_000), rate=Decimal("9.3"), rate_date=day("2023-05-20"))),
            sound(sources=source(euros=eur(200_000), rate=Decimal("4.65"), rate_date=day("2023-05-20"))),
            WARN,
            "funding",
            {"rate": Decimal("9.3"), "lowest": Decimal("3.2"), "highest": Decimal("5.2")},
            0,
        ),
        Case(
            sound(sources=source(euros=eur(200_000), rate=Decimal("4.3"), rate_date=day("2023-05-20"))),
            sound(sources=source(euros=eur(200_000), rate=Decimal("4.62"), rate_date=day("2023-05-20"))),
            WARN,
            "funding",
            {"rate": Decimal("4.6500"), "stated": Decimal("4.3")},
            0,
        ),
        Case(
            sound(totals=parts("240 000 euro")),
            sound(totals=parts("240 000 euro"), sources=source(rate=Decimal("4.2"))),
            BLOCK,
            "funding",
            place=1,
        ),
    ],
}
