"""The four projects of the source pages, as the centres told of them. Figures and names of public bodies are facts."""

import datetime

from projects.money import UNKNOWN, parse
from projects.rules.facts import Part, Partner, Project, Role, Source

from .reference import date

TODAY = datetime.date(2026, 3, 1)

ZAOPIEKOWANI = Project(
    today=TODAY,
    title="Zaopiekowani",
    official_title="Z@OPIEKOWANI - kompleksowe wsparcie osób niesamodzielnych w m.st. Warszawie",
    lead="Usługi opiekuńcze dla czterdziestu osób.",
    role=Role.COOPERATING,
    beneficiary="Biuro Pomocy i Projektów Społecznych m.st. Warszawy",
    start=date("2017-05-15"),
    end=date("2019-05-14"),
    sources=(
        Source(
            parse("908 610,00 PLN"),
            1,
            fund="EFS",
            perspective="eu-2014-2020",
            programme="RPMA",
            axis="IX",
            measure="9.2",
            acknowledgement="Projekt współfinansuje Europejski Fundusz Społeczny w ramach RPO WM 2014–2020.",
        ),
    ),
    own=(Part(parse("68 390,00 PLN"), 2),),
    totals=(Part(parse("977 000,00 PLN"), 0),),
    partners=(Partner("Stowarzyszenie Niepełnosprawni dla Środowiska EKON"),),
    texts={"tasks": "Planowany okres realizacji to dwa lata."},
)

DOBRA_KADRA = Project(
    today=TODAY,
    title="Dobra Kadra",
    official_title="„Wykwalifikowana kadra - wysoka jakość usług”",
    lead="Szkolenia pracowników czternastu ośrodków.",
    role=Role.PARTICIPANT,
    beneficiary="Biuro Polityki Społecznej m.st. Warszawy",
    start=date("2009-07"),
    end=date("2011-04"),
    sources=(
        Source(
            UNKNOWN,
            2,
            fund="EOG",
            perspective="eea-2004-2009",
            acknowledgement="Wsparcie udzielone przez Islandię, Liechtenstein i Norwegię.",
        ),
    ),
    own=(Part(parse("391 575 tys."), 3),),
    totals=(Part(parse("ponad 700 tys. euro"), 0), Part(parse("2 610 506 zł"), 1)),
)

WOLONTARIAT = Project(
    today=TODAY,
    title="Wolontariat w mazowieckich ośrodkach pomocy społecznej",
    official_title="Wolontariat w mazowieckich ośrodkach pomocy społecznej",
    lead="Szkolenia koordynatorów wolontariatu.",
    role=Role.PARTICIPANT,
    beneficiary="Centrum Wolontariatu",
    start=date("2010-01"),
    end=date("2011-08"),
    sources=(
        Source(
            UNKNOWN,
            0,
            fund="EFS",
            perspective="eu-2007-2013",
            acknowledgement="Projekt współfinansuje Unia Europejska ze środków EFS.",
        ),
    ),
)

USPRAWNIENIA = Project(
    today=TODAY,
    title="Wdrożenie usprawnień",
    official_title="Wdrożenie usprawnień organizacyjnych w OPS Dzielnicy Ochota",
    lead="Praca socjalna oddzielona od wydawania decyzji.",
    role=Role.BENEFICIARY,
    beneficiary="Ośrodek Pomocy Społecznej Dzielnicy Ochota m.st. Warszawy",
    start=date("2018-06"),
    end=date("2019-05-31"),
    sources=(
        Source(
            UNKNOWN,
            1,
            fund="EFS",
            perspective="eu-2014-2020",
            programme="POWR",
            axis="II",
            measure="2.5",
            call_number="POWR.02.05.00-IP.03-00-012/17",
            call_date=date("2017-05"),
            agreement_date=date("2018-04"),
            acknowledgement="Projekt finansuje Europejski Fundusz Społeczny.",
        ),
    ),
    own=(Part(UNKNOWN, 2),),
    totals=(Part(parse("ponad 421 tys. zł"), 0),),
    texts={"aims": "Wartość wyniesie ponad 421 tys. zł.", "results": "Projekt potrwa do 31 maja 2019 r."},
)

SOURCE_PROJECTS = [ZAOPIEKOWANI, DOBRA_KADRA, WOLONTARIAT, USPRAWNIENIA]
