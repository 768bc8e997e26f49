"""Cases of rules 13, 15 and 17 to 19: words, files, pictures and contact data."""

from projects.rules.facts import Attachment, Partner, Picture

from ..reference import SOUND, date, sound
from .case import BLOCK, WARN, Case

CASES: dict[str, list[Case]] = {
    "wording_fits_the_time": [
        Case(
            sound(texts={"aims": "Projekt POTRWA rok i obejmie sto osób; potrwa."}),
            sound(texts={"aims": "Projekt potrwa rok i obejmie sto osób."}, end=date("2026-03")),
            WARN,
            "aims",
            {"words": "obejmie, potrwa", "end": date("2025-12-31")},
        ),
        Case(
            sound(texts={"results": "Planowany okres"}),
            sound(texts={"results": "Zaplanowany okres"}),
            WARN,
            "results",
            {"words": "planowany"},
        ),
    ],
    "partners_are_in_the_directory": [
        Case(
            sound(partners=(Partner("Fundacja"), Partner("Klub", in_directory=False))),
            sound(partners=()),
            WARN,
            "project_partners",
            {"partner": "Klub"},
        ),
    ],
    "documents_are_complete": [
        Case(sound(attachments=(Attachment(" "),)), SOUND, BLOCK, "documents"),
        Case(sound(attachments=(Attachment("Plan", size=0),)), SOUND, BLOCK, "documents", {"document": "Plan"}),
        Case(sound(attachments=(Attachment("Plan", format=""),)), SOUND, BLOCK, "documents", {"document": "Plan"}),
        Case(
            sound(attachments=(Attachment("Plan", readable=False),)),
            sound(attachments=(Attachment("A", readable=False, has_alternative=True), Attachment("B", readable=None))),
            WARN,
            "documents",
            {"document": "Plan"},
        ),
    ],
    "pictures_are_in_order": [
        Case(sound(pictures=(Picture("sala", described=False),)), SOUND, BLOCK, "image", {"picture": "sala"}),
        Case(
            sound(pictures=(Picture("sala", recognisable=True),)),
            sound(pictures=(Picture("sala", recognisable=False),)),
            BLOCK,
            "image",
            {"picture": "sala"},
        ),
    ],
    "identifiers_are_valid": [
        Case(
            sound(texts={"tasks": "Pani A. (44051401458)."}), sound(texts={"tasks": "Nr 44051401459."}), BLOCK, "tasks"
        ),
        # The digits of this phone number would do as a PESEL number, but for its +.
        Case(
            sound(texts={"tasks": "Nr 48502224337"}),
            sound(texts={"tasks": "tel. +48502224337"}),
            BLOCK,
            "tasks",
        ),
        Case(
            sound(texts={"aims": "NIP 526-10-40-829"}),
            sound(texts={"aims": "NIP: 5261040828 02-001 Warszawa, NIP PL 526 104 08 28"}),
            WARN,
            "aims",
            {"kind": "NIP", "number": "526-10-40-829"},
        ),
        Case(
            sound(texts={"aims": "NIP 52610408281"}),
            sound(texts={"aims": "NIP 5261040828 1 osoba"}),
            WARN,
            "aims",
            {"number": "52610408281"},
        ),
        Case(
            sound(texts={"aims": "REGON 015259641"}),
            sound(texts={"aims": "REGON: 015 259 640\n02-001 Warszawa"}),
            WARN,
            "aims",
            {"kind": "REGON", "number": "015259641"},
        ),
        Case(
            sound(phones=("22 578 21",)),
            sound(phones=("+380 44 200 00 00",)),
            BLOCK,
            "location",
            {"value": "22 578 21"},
        ),
        Case(sound(emails=("a@b",)), sound(emails=("a@b.pl",)), BLOCK, "location", {"value": "a@b"}),
        Case(sound(postcodes=("02001",)), sound(postcodes=("02-001",)), BLOCK, "location", {"value": "02001"}),
    ],
}
