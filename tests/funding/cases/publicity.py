"""Cases of rules 9 to 12, 16, 22 and 24: what the law wants."""

from dataclasses import replace

from projects.money import UNKNOWN
from projects.rules.facts import Partner, Role

from ..reference import SOUND, SOURCE, date, day, eur, pln, sound, source
from .case import BLOCK, EEA, INFO, NATIONAL, WARN, Case, named, of_eea, of_state, own, total

CASES: dict[str, list[Case]] = {
    "signs_are_shown": [
        Case(sound(sign_set=""), SOUND, WARN, "sign_set", {"set": named("set", "fe-2021")}),
        Case(
            sound(sign_set="", role=Role.PARTICIPANT, sources=source(perspective="gone")),
            sound(sign_set="", sources=source(**NATIONAL)),
            WARN,
            "sign_set",
        ),
    ],
    "signs_fit": [
        Case(
            sound(sign_set="fe-2014"),
            sound(sign_set="fe-2014", sources=source(perspective="")),
            WARN,
            "sign_set",
            {"set": named("set", "fe-2014")},
        ),
        Case(
            sound(sign_set="fe-2014", sources=source(perspective="eu-2014-2020", agreement_date=date("2017-12"))),
            sound(sign_set="fe-2014", sources=source(perspective="eu-2014-2020", agreement_date=date("2018-01"))),
            WARN,
            "sign_set",
            {"day": day("2017-12-01")},
        ),
        Case(of_state(sign_set="long"), of_state(), BLOCK, "sign_set", {"number": 5, "most": 4}),
        Case(sound(sign_set="muddled"), SOUND, BLOCK, "sign_set", {"set": named("set", "muddled")}),
    ],
    "acknowledgement_is_given": [
        Case(sound(sources=source(acknowledgement=" ")), of_state(), WARN, "funding", place=0),
        Case(sound(sources=source(acknowledgement=""), role=Role.PARTICIPANT), SOUND, INFO, "funding", place=0),
    ],
    "state_budget_is_announced": [
        Case(of_state(sign_set=""), of_state(sign_set="rp"), WARN, "sign_set"),
        Case(
            of_state(sources=source(**NATIONAL, grant=pln("50000.01"), acknowledgement="")),
            of_state(sources=source(**NATIONAL, grant=pln(50_000), acknowledgement="")),
            WARN,
            "funding",
            {"money": pln("50000.01")},
        ),
        Case(of_state(totals=()), of_state(totals=total("ponad 1 mln zł")), WARN, "funding"),
        Case(
            of_state(sign_set="", sources=source(**NATIONAL, agreement_date=date("2021-06"))),
            of_state(sign_set="", sources=source(**NATIONAL, agreement_date=date("2021-05"))),
            WARN,
            "sign_set",
        ),
        # Of 1,600,001 złoty nobody can say that they were at most 500,000 euro.
        Case(
            sound(sign_set="", own=own("670 001 zł"), totals=total("1 600 001 zł")),
            sound(sign_set="", own=own("670 000 zł"), totals=total("1 600 000 zł")),
            WARN,
            "sign_set",
        ),
        Case(
            sound(sign_set="", own=own("nie podano"), totals=total("ponad 1 mln zł")),
            sound(sign_set="", own=own("nie podano")),
            WARN,
            "sign_set",
        ),
        # A grant of the state counts from its own agreement on, though another is older than the law.
        Case(
            sound(
                sign_set="",
                own=own("2 mln zł"),
                totals=(),
                sources=(
                    replace(SOURCE, agreement_date=date("2020"), state_share=UNKNOWN),
                    replace(SOURCE, **NATIONAL, grant=pln(60_000), agreement_date=date("2023")),
                ),
            ),
            sound(
                sign_set="",
                own=own("2 mln zł"),
                totals=(),
                sources=(
                    replace(SOURCE, agreement_date=date("2020")),
                    replace(SOURCE, **NATIONAL, grant=pln(50_000), agreement_date=date("2023")),
                ),
            ),
            WARN,
            "sign_set",
        ),
    ],
    "english_version_exists": [
        Case(of_eea(eur(150_000)), of_eea(eur("149999.99")), WARN, "official_title"),
        # Whatever the rate was, 780,000 złoty were 150,000 euro.
        Case(of_eea(pln(780_000)), of_eea(pln(779_999)), WARN, "official_title"),
        Case(
            of_eea(partners=(Partner("Kommune", from_donor_state=True),)),
            of_eea(partners=(Partner("Kommune", from_donor_state=True),), languages=frozenset({"pl", "en"})),
            WARN,
            "official_title",
        ),
        Case(
            of_eea(eur(200_000), was_public=False),
            of_eea(sources=source(**EEA, grant=eur(200_000), agreement_date=date("2011"))),
            INFO,
            "official_title",
        ),
    ],
    "description_is_complete": [
        Case(sound(lead=" "), of_state(lead=""), WARN, "lead"),
        Case(sound(has_aims=False), SOUND, WARN, "aims"),
        Case(sound(has_results=False), SOUND, WARN, "results"),
        Case(sound(has_results=False, role=Role.PARTNER), SOUND, INFO, "results"),
        Case(sound(totals=()), sound(totals=total("ponad 1 mln zł")), WARN, "funding"),
        Case(sound(sources=source(grant=UNKNOWN)), sound(sources=source(grant=pln(0))), WARN, "funding", place=0),
        Case(sound(own=own("")), sound(own=own("0")), WARN, "funding", place=1),
    ],
    "amounts_are_given": [
        Case(of_state(totals=()), of_state(), WARN, "funding"),
        Case(of_state(own=own("nie podano")), sound(own=own("nie podano")), WARN, "funding", place=1),
        Case(of_state(totals=(), role=Role.PARTICIPANT), of_state(totals=(), sources=()), INFO, "funding"),
    ],
    "hashtags_are_given": [
        Case(
            sound(hashtags="#funduszeue #FunduszeEuropejskieDlaMazowsza"),
            sound(hashtags="#funduszeue,#FUNDUSZEEUROPEJSKIE."),
            WARN,
            "hashtags",
            {"hashtags": "#FunduszeEuropejskie"},
        ),
        Case(sound(hashtags=""), sound(hashtags="", role=Role.PARTNER), WARN, "hashtags"),
    ],
    "social_media_are_told": [Case(sound(end=date("2026-03-01")), SOUND, INFO, "hashtags")],
    "retention_is_set": [
        Case(sound(keep_until=None), of_state(), WARN, "keep_until"),
        Case(
            sound(keep_until=None, role=Role.PARTNER), sound(keep_until=None, role=Role.PARTICIPANT), INFO, "keep_until"
        ),
        Case(
            sound(keep_until=day("2025-12-30")),
            sound(keep_until=day("2025-12-31")),
            WARN,
            "keep_until",
            {"day": day("2025-12-30"), "end": date("2025-12-31")},
        ),
    ],
    "stays_as_long_as_due": [
        Case(
            sound(is_leaving=True, keep_until=day("2026-03-01")),
            sound(is_leaving=True, keep_until=day("2026-02-28")),
            BLOCK,
            "keep_until",
            {"day": day("2026-03-01")},
        ),
        Case(sound(is_leaving=True), SOUND, BLOCK, "keep_until"),
    ],
}
