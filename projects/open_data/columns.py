"""What open data say of a project: the columns of its table, and the fields of its JSON objects.

A table has a row for each source of funding; what is true of the whole project stands in each of its rows. Titles are
those of the official lists of projects where the meaning is the same.
"""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.core.blocks import Precision as NumberPrecision
from cms.core.open_data.data_sets import Column
from cms.core.open_data.pages import CHANGED, IDENTIFIER, PAGE
from cms.core.partial_dates import PARTIAL_DATE

from ..blocks.funding import TaskPhase
from ..models import OurRole, ProjectStatus
from ..money import Precision


class AmountPrecision(models.TextChoices):
    """How exactly an amount is known."""

    EXACT = Precision.EXACT.value, _("exactly")
    OVER = Precision.OVER.value, _("more than")
    ABOUT = Precision.ABOUT.value, _("about")
    UNKNOWN = Precision.UNKNOWN.value, _("not given")


def partial_date(name: str, title: str, description: Promise) -> Column:
    return Column(name, title, description, pattern=PARTIAL_DATE)


def of_money(name: str, title: str, description: Promise) -> tuple[Column, ...]:
    """The columns of an amount: how much, in which currency, how exactly that is known, and who wrote it how."""
    prefix = f"{title.partition(' (')[0]}:"
    return (
        Column(name, title, description, type="number"),
        Column(f"{name}_currency", f"{prefix} waluta", _("Currency of the amount (ISO 4217)."), pattern="[A-Z]{3}"),
        Column(
            f"{name}_precision",
            f"{prefix} dokładność",
            _("How exactly the amount is known. An amount that is not given is not 0."),
            choices=AmountPrecision,
        ),
        Column(f"{name}_wording", f"{prefix} zapis źródła", _("The amount in the words of its source.")),
    )


NAME = Column("name", "Nazwa projektu", _("Official name, as in the agreement."), required=True)
TITLE = Column("title", "Krótka nazwa", _("Title of the page."), required=True, translated=True)
BENEFICIARY = Column("beneficiary", "Nazwa beneficjenta", _("Institution that signed the funding agreement."))
ROLE = Column("role", "Rola ośrodka", _("What the centre is in the project."), required=True, choices=OurRole)
STATUS = Column(
    "status",
    "Stan",
    _("How far the project had come when the file was asked for."),
    required=True,
    choices=ProjectStatus,
)
AGREEMENT = Column("agreement_number", "Numer umowy/decyzji", _("Number of the agreement or decision."))
AGREEMENT_DATE = partial_date("agreement_date", "Data umowy", _("Year, month or day when it was signed."))
FUND = (
    Column("fund", "Fundusz", _("Name of the fund.")),
    Column("fund_code", "Fundusz: kod", _("Code of the fund, which never changes.")),
)
PERSPECTIVE = (
    Column("perspective", "Okres programowania", _("Programming period of the fund.")),
    Column("perspective_code", "Okres programowania: kod", _("Code of the period, which never changes.")),
)
PROGRAMME = (
    Column("programme", "Program", _("Name of the programme.")),
    Column("programme_code", "Program: kod", _("Code of the programme, which never changes.")),
)
PRIORITY = Column("priority", "Priorytet", _("Number and name of the priority."))
MEASURE = Column("measure", "Działanie", _("Number and name of the measure."))
CALL_NUMBER = Column("call_number", "Numer naboru", _("Number of the call for proposals."))
CALL_DATE = partial_date("call_date", "Data naboru", _("Year, month or day when the call was announced."))
EU_GRANT = Column(
    "eu_grant",
    "Dofinansowanie z UE (w zł)",
    _("What the European Union pays of it: its part of the grant, or the whole grant of one of its funds."),
    type="number",
)
RATE = Column("exchange_rate", "Kurs (zł za 1 euro)", _("Rate between the amounts in euro and złoty."), type="number")
RATE_DATE = Column("rate_date", "Data kursu", _("Day of the rate."), type="date")
PLACE = (
    Column("location", "Miejsce realizacji", _("Where the project is carried out.")),
    Column("teryt", "TERYT", _("Code of the voivodeship, county or municipality."), pattern=r"\d{2}|\d{4}|\d{6,7}"),
    Column("postcode", "Kod pocztowy", _("Postcode."), pattern=r"\d{2}-\d{3}"),
)
PERIOD = (
    partial_date("start", "Data rozpoczęcia", _("Year, month or day when the project begins.")),
    partial_date("end", "Data zakończenia", _("Year, month or day when the project ends.")),
    Column("planned", "Okres planowany", _("Whether the source gives planned dates."), type="boolean", required=True),
)
PEOPLE = Column("people", "Liczba osób", _("How many people the project is for."), type="integer")
PAYER = Column("own_payer", "Wkład własny: kto płaci", _("Who pays the own contribution."))
PARTNERS = Column("partners", "Partnerzy", _("Partners in the project, with semicolons between them."))

COLUMNS = (
    IDENTIFIER,
    Column("project", "Identyfikator projektu", _("The same in all rows of a project."), format="uuid", required=True),
    NAME,
    TITLE,
    AGREEMENT,
    AGREEMENT_DATE,
    BENEFICIARY,
    ROLE,
    STATUS,
    *FUND,
    *PERSPECTIVE,
    *PROGRAMME,
    PRIORITY,
    MEASURE,
    CALL_NUMBER,
    CALL_DATE,
    *of_money("total", "Wartość projektu (w zł)", _("What the whole project costs, in złoty.")),
    *of_money("other_total", "Wartość projektu w innej walucie", _("What it costs, where its source says so too.")),
    *of_money("eligible", "Wydatki kwalifikowalne", _("Of the value, what may be refunded.")),
    *of_money("grant", "Dofinansowanie", _("What this source pays.")),
    EU_GRANT,
    *of_money("euros", "Dofinansowanie w euro", _("The grant in euro, where its source says so too.")),
    RATE,
    RATE_DATE,
    *of_money("own", "Wkład własny", _("What the centre, its city or its partners pay themselves.")),
    PAYER,
    *PLACE,
    *PERIOD,
    PEOPLE,
    PARTNERS,
    PAGE,
    CHANGED,
)

PHASE = Column("phase", "Faza", _("Phase of the project."), required=True, choices=TaskPhase)
NUMBER_PRECISION = Column("precision", "Dokładność", _("How exactly the number is known."), choices=NumberPrecision)
AMOUNT_PRECISION = Column(
    "precision",
    "Dokładność",
    _("How exactly the amount is known. An amount that is not given is not 0."),
    choices=AmountPrecision,
    required=True,
)
AMOUNT = (
    Column("amount", "Kwota", _("How much it is."), type="number"),
    Column("currency", "Waluta", _("Currency of the amount (ISO 4217)."), pattern="[A-Z]{3}"),
    AMOUNT_PRECISION,
    Column("wording", "Zapis źródła", _("The amount in the words of its source.")),
)


def nested(name: str, title: str, description: Promise, *items: Column, type: str = "array") -> Column:
    return Column(name, title, description, type=type, items=items)


def amount(name: str, title: str, description: Promise) -> Column:
    return nested(name, title, description, *AMOUNT, type="object")


SOURCES = nested(
    "sources",
    "Źródła finansowania",
    _("Where the money comes from."),
    IDENTIFIER,
    *FUND,
    *PERSPECTIVE,
    *PROGRAMME,
    Column("priority_code", "Priorytet: numer", _("Number of the priority.")),
    Column("priority_name", "Priorytet: nazwa", _("Name of the priority.")),
    Column("measure_code", "Działanie: numer", _("Number of the measure.")),
    Column("measure_name", "Działanie: nazwa", _("Name of the measure.")),
    Column("managing_institution", "Instytucja zarządzająca", _("Institution that manages the programme.")),
    CALL_NUMBER,
    CALL_DATE,
    Column("call_body", "Nabór: kto ogłosił", _("Who announced the call.")),
    Column("call_subject", "Nabór: temat", _("What the call was about.")),
    AGREEMENT,
    AGREEMENT_DATE,
    amount("grant", "Dofinansowanie", _("What this source pays.")),
    amount("eu_share", "Z Unii Europejskiej", _("Of the grant, what the European Union pays.")),
    amount("state_share", "Z budżetu państwa", _("Of the grant, what the state pays.")),
    amount("euros", "Dofinansowanie w euro", _("The grant in euro, where its source says so too.")),
    RATE,
    RATE_DATE,
    Column("rate_source", "Źródło kursu", _("Where the rate is from.")),
    Column(
        "stated_share", "Poziom dofinansowania", _("Rate of co-financing in %, as the agreement says."), type="number"
    ),
    Column("acknowledgement", "Informacja o dofinansowaniu", _("The wording that the funder prescribes.")),
)
FIELDS = (
    IDENTIFIER,
    NAME,
    TITLE,
    Column("subtitle", "Podtytuł", _("Further name.")),
    Column("summary", "Krótki opis", _("What the project is about, in one or two sentences.")),
    BENEFICIARY,
    ROLE,
    Column("role_note", "Rola ośrodka słowami", _("What the centre does in the project.")),
    STATUS,
    *PERIOD,
    *PLACE,
    nested("totals", "Wartość projektu", _("What the whole project costs; one amount per currency."), *AMOUNT),
    nested("eligible", "Wydatki kwalifikowalne", _("Of the value, what may be refunded."), *AMOUNT),
    nested(
        "own",
        "Wkład własny",
        _("What the centre, its city or its partners pay themselves."),
        *AMOUNT,
        Column("payer", "Kto płaci", _("Who pays the own contribution.")),
    ),
    SOURCES,
    Column("aims", "Cele", _("What the project is to achieve.")),
    Column("target_group", "Dla kogo", _("Who the project is for.")),
    PEOPLE,
    Column("age_from", "Wiek od", _("How old people have to be."), type="integer"),
    nested(
        "tasks",
        "Działania",
        _("What is done, phase by phase."),
        PHASE,
        Column("heading", "Nagłówek", _("What the tasks are called.")),
        *PERIOD[:2],
        Column("tasks", "Zadania", _("Each task."), type="array"),
    ),
    Column("results", "Rezultaty", _("What came of it.")),
    nested(
        "indicators",
        "Wskaźniki",
        _("Numbers that the project planned or achieved."),
        Column("label", "Nazwa", _("What was counted."), required=True),
        Column("number", "Wartość", _("The number."), type="number"),
        NUMBER_PRECISION,
        Column("unit", "Jednostka", _("Unit of the number.")),
        Column("achieved", "Osiągnięto", _("Achieved, and not only planned."), type="boolean", required=True),
    ),
    nested(
        "partners",
        "Partnerzy",
        _("Partners in the project."),
        Column("name", "Nazwa", _("Name of the partner."), required=True),
        Column("role", "Rola", _("Part in the project.")),
        Column("donor_state", "Z państwa-darczyńcy", _("From Iceland, Liechtenstein or Norway."), type="boolean"),
    ),
    nested(
        "amendments",
        "Zmiany",
        _("Changes after the agreement was signed."),
        partial_date("date", "Kiedy", _("Year, month or day of the change.")),
        Column("what", "Co się zmieniło", _("What changed."), required=True),
        Column("before", "Przedtem", _("What was so before.")),
        Column("after", "Potem", _("What has been so since.")),
    ),
    Column("continues", "Kontynuacja projektu", _("The earlier project that this one continues.")),
    PAGE,
    CHANGED,
)
