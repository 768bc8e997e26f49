"""OPS Mokotów: the Marshal's award (source page 002), its department, a project and a few pieces of news."""

import datetime
from decimal import Decimal
from typing import Any

from home.models import StandardPage
from news.models import NewsIndexPage, NewsKind, NewsPage
from projects.blocks import FundingSourceBlock
from projects.models import OurRole, ProjectIndexPage, ProjectPage
from teams.models import PlacePage, TeamMember, TeamPage

from .about import about_pages
from .blocks import answer, document, exception, facts, h, hours, notice, p, pages, ul
from .builder import Centre, at
from .legal import crisis_phones, legal_pages
from .sections import contact_form, contact_page, news_section, section, teams_section

NAME = "Ośrodek Pomocy Społecznej Dzielnicy Mokotów m.st. Warszawy"
ADDRESS = {"street": "ul. Przykładowa 2", "postcode": "02-601", "city": "Warszawa"}
PHONE, EMAIL = "+48 22 555 20 20", "mokotow@example.org"


def build(port: int) -> Centre:
    """The centre with all its pages."""
    centre = Centre(
        "mokotow",
        port,
        "OPS Mokotów",
        [
            ("Dorota", "Redaktorska"),
            ("Marek", "Kierowniczy"),
            ("Irena", "Zastępcza"),
            ("Leon", "Recenzencki"),
            ("Switłana", "Recenzencka"),
            ("Nadia", "Tłumaczna"),
            ("Zofia", "Administracyjna"),
        ],
        full_name=NAME,
        **ADDRESS,
        phone=PHONE,
        email=EMAIL,
        bip_url="https://example.org/bip-mokotow",
        accent_colour="#6d2a5c",
        copyright_from=2014,
    )
    places = teams_section(centre, "Kto pomaga i gdzie nas znaleźć.")
    seat = centre.published(places, seat_page(centre))
    department = centre.published(places, department_page(seat))
    index = news_section(centre, "Wydarzenia, komunikaty i nagrody Ośrodka.")
    award = centre.published(index, award_page(centre, department))
    heating = more_news(centre, index)
    undecided_news(centre, index)
    projects = section(centre, ProjectIndexPage, "Projekty", "projekty", "Co robimy za pieniądze z Unii Europejskiej.")
    project = centre.published(projects, neighbours_project(centre))
    contact = contact_page(
        centre,
        [("place", seat)],
    )
    legal = legal_pages(centre, years_since_review=1)
    form = contact_form(centre, contact, legal[1])
    common = [*about_pages(centre, "siedziba-mokotow"), *legal, form]
    centre.filled(
        centre.home,
        lead="Jesteśmy dla mieszkańców Mokotowa. Pomagamy w kryzysie, w chorobie i w kłopotach z pieniędzmi.",
        notices=[
            notice(
                "Rozmowa z psychologiem bez skierowania",
                "Zadzwoń do Działu Pomocy Specjalistycznej i umów termin. Pomoc jest bezpłatna.",
            ),
            notice(
                "Przerwa w pracy telefonów",
                "29 października od 12:00 do 16:00 wymieniamy centralę. Napisz do nas e-mail.",
                (datetime.date(2026, 10, 26), datetime.date(2026, 10, 29)),
                "warning",
            ),
        ],
        image=[("image", centre.described("siedziba-mokotow"))],
        answers=[
            answer(
                "Gdzie mam przyjść?",
                "Do naszej siedziby przy ul. Przykładowej 2. W poniedziałki czekamy do 18:00.",
                seat,
            ),
            answer(
                "Nie radzę sobie z wychowaniem dzieci. Kto mi pomoże?",
                "Asystent rodziny. Przychodzi do domu, doradza i wspiera. Nie ocenia.",
                department,
            ),
            answer(
                "Jestem w kryzysie. Co robić?",
                "Zadzwoń do nas: porozmawia z Tobą interwent kryzysowy. Gdy grozi niebezpieczeństwo, dzwoń pod 112.",
                department,
            ),
            answer("Ile kosztuje pomoc?", "Rozmowa i porada są bezpłatne.", contact),
            answer(
                "Nie mówię po polsku. Czy mogę przyjść?",
                "Tak. Powiedz, w jakim języku mówisz, a znajdziemy tłumacza.",
                contact,
            ),
        ],
        main_place=seat,
        crisis_phones=crisis_phones(),
        footer_pages=pages(contact, form),
    )
    translations(centre, seat, department, contact, index, [award, heating], [projects, project])
    centre.translated(*common)
    return centre


def seat_page(centre: Centre) -> PlacePage:
    return PlacePage(
        title="Siedziba",
        slug="siedziba",
        lead="Tu przyjmujemy wnioski i umawiamy rozmowy.",
        matters="Adres i godziny otwarcia\nPracownik socjalny\nWniosek o pomoc",
        **ADDRESS,
        district="Mokotów",
        directions="Wejście od ulicy, po pochylni. Przy drzwiach jest dzwonek: pomożemy wejść.",
        phone=PHONE,
        email=EMAIL,
        hours=[hours("0", 8, 18), hours("1234", 8, 16)],
        exceptions=[
            exception(datetime.date(2026, 12, 31), "Sylwester", 8, 13),
            exception(datetime.date(2027, 1, 29), "Szkolenie wszystkich pracowników"),
        ],
        body=[
            p(
                "Na parterze jest punkt informacyjny. Powiedz, z czym przychodzisz, a wskażemy właściwą osobę.",
                "Możesz przyjść z kimś bliskim albo z psem asystującym.",
            )
        ],
        gallery=[("image", {"image": centre.described("siedziba-mokotow"), "caption": "Nasza siedziba"})],
    )


def department_page(seat: PlacePage) -> TeamPage:
    page = TeamPage(
        title="Dział Pomocy Specjalistycznej",
        menu_title="Pomoc specjalistyczna",
        slug="pomoc-specjalistyczna",
        lead="Psychologowie, interwenci kryzysowi i mediatorzy pomagają wtedy, gdy zasiłek nie wystarczy.",
        matters="Asystent rodziny\nInterwencja kryzysowa\nMediacje\nPsycholog",
        body=[
            h("W czym pomagamy"),
            ul(
                "interwencja kryzysowa: szybka i łatwo dostępna pomoc psychologiczna",
                "asysta rodziny: wsparcie rodziców, którym trudno wychowywać dzieci",
                "mediacje: spokojna rozmowa stron sporu z kimś bezstronnym",
                "testy zawodowe i osobowe dla uczniów liceów",
            ),
            h("Jak zacząć"),
            p("Zadzwoń albo przyjdź. Nie trzeba skierowania. Nie musisz opowiadać wszystkiego od razu."),
        ],
        related_pages=pages(seat),
    )
    page.members = [
        TeamMember(
            name="Grażyna Wymyślona",
            roles=[("role", "kierowniczka działu"), ("role", "mediatorka")],
            phone="+48 22 555 20 21",
            email="specjalisci.mokotow@example.org",
        ),
        TeamMember(
            name="Robert Niebyły",
            roles=[("role", "interwent kryzysowy")],
            phone="+48 22 555 20 22",
            email="kryzys.mokotow@example.org",
        ),
        TeamMember(name="Julia Zmyślona", roles=[("role", "asystentka rodziny")], email="rodzina.mokotow@example.org"),
    ]
    return page


def award_page(centre: Centre, department: TeamPage) -> NewsPage:
    """The source page, with its facts where they can be found."""
    diploma = centre.document(
        "Wyróżnienie Marszałka Województwa Mazowieckiego",
        "wyroznienie.pdf",
        [
            "Adam Struzik, Marszałek Województwa Mazowieckiego, wyróżnił 25 listopada 2014 r.",
            NAME + ".",
            "Powód wyróżnienia: aktywna integracja w projekcie systemowym.",
            "To jest odpis na potrzeby strony pokazowej, a nie oryginalny dyplom.",
        ],
    )
    return NewsPage(
        title="Wyróżnienie dla OPS Mokotów",
        slug="wyroznienie",
        kind=NewsKind.AWARD,
        date=at(2014, 12, 4, 11, 26),
        lead="Marszałek Województwa Mazowieckiego wyróżnił nasz Ośrodek za aktywną integrację, którą prowadzimy od"
        " sześciu lat.",
        image=[("image", centre.described("dyplom"))],
        award_name="wyróżnienie",
        award_body="Marszałek Województwa Mazowieckiego",
        award_person="Adam Struzik",
        award_office="Marszałek Województwa Mazowieckiego",
        award_recipient=NAME,
        award_date="2014-11-25",
        award_reason="Aktywna integracja w projekcie systemowym, przede wszystkim asysta rodziny.",
        body=[
            p(
                "25 listopada 2014 r. Marszałek Województwa Mazowieckiego Adam Struzik przyznał nam wyróżnienie. Docenił"
                " to, co robimy w projekcie systemowym. Prowadzimy go od sześciu lat."
            ),
            h("Asysta rodziny"),
            p(
                "Za najważniejszą uznano asystę rodziny. Asystent wspiera rodziców, którym trudno wychowywać dzieci albo"
                " którzy mają kłopot z codziennymi obowiązkami wobec nich. W 2014 r. pracowało u nas siedmiu asystentów."
                " Do tego czasu pomogli 158 rodzinom z dziećmi."
            ),
            h("Pomoc w kryzysie"),
            p(
                "Mieszkańcy Mokotowa potrzebowali wsparcia psychologa. Dlatego w 2013 r. w Dziale Pomocy"
                " Specjalistycznej powstał Zespół Interwencji Kryzysowej. Dzięki niemu łatwiej dostać pomoc"
                " psychologiczną.",
                "W 2014 r. zaczęliśmy też współpracę z Komendą Rejonową Policji Warszawa II. Nasi interwenci kryzysowi"
                " przeprowadzili cykl szkoleń dla 120 policjantów prewencji, którzy pracują w dzielnicy.",
            ),
            h("Mediacje i wsparcie uczniów"),
            p(
                "Ten sam dział prowadzi mediacje dla mieszkańców. Od 2008 r. w projekcie systemowym współpracuje też"
                " z liceami ogólnokształcącymi na Mokotowie. Uczniowie wypełniają testy, które pokazują ich profil"
                " zawodowy i osobowy. Wzięło w nich udział ponad 1500 osób."
            ),
            h("Co się zmieniło"),
            p(
                "Konsekwentna praca dała wyniki. Mamy szerszą ofertę, a pracownicy różnych zawodów wspierają się nawzajem."
                " Kto do nas przychodzi, nie musi sam szukać pomocy w wielu miejscach: proponujemy ją i dajemy od razu.",
                "Zachęcamy, żeby zmieniać swoje życie albo krok po kroku rozwiązywać problemy. Dzięki Działowi Pomocy"
                " Specjalistycznej pomoc społeczna na Mokotowie jest dużo lepsza i skuteczniejsza.",
            ),
            h("W liczbach"),
            facts(
                ("Projekt systemowy", 6, "lat"),
                ("Asystenci rodziny w 2014 r.", 7, "osób"),
                ("Rodziny objęte asystą", 158, "rodzin z dziećmi"),
                ("Przeszkoleni policjanci prewencji", 120, "osób"),
                ("Uczniowie, którzy wypełnili testy od 2008 r.", 1500, "osób", "over"),
            ),
        ],
        attachments=[
            document(
                diploma,
                f"<p>Adam Struzik, Marszałek Województwa Mazowieckiego, wyróżnił 25 listopada 2014 r. {NAME}."
                " Powód: aktywna integracja w projekcie systemowym.</p>",
            )
        ],
        related_pages=pages(department),
    )


def neighbours_project(centre: Centre) -> ProjectPage:
    """A project that was made up, and says so: it runs now, with money of 2021-2027 and everything a page can hold."""

    def phase(kind: str, heading: str, start: str, end: str, *tasks: str) -> tuple[str, dict[str, Any]]:
        items = [f"<p>{task}</p>" for task in tasks]
        return ("tasks", {"phase": kind, "heading": heading, "start": start, "end": end, "tasks": items})

    def people(label: str, number: int, stage: str) -> tuple[str, dict[str, Any]]:
        value = {"label": label, "number": Decimal(number), "unit": "osób", "precision": "exact", "stage": stage}
        return ("indicator", value)

    source = {
        **FundingSourceBlock().get_default(),
        "fund": "EFS+",
        "programme": "FEMA",
        "perspective": "eu-2021-2027",
        "priority_code": "VIII",
        "priority": "Fundusze Europejskie dla aktywnej integracji oraz rozwoju usług społecznych i zdrowotnych",
        "measure_code": "8.5",
        "measure": "Dostępność usług społecznych",
        "managing_institution": "Zarząd Województwa Mazowieckiego",
        "agreement_number": "FEMA.08.05-IP.01-0000/24",
        "agreement_date": "2024-09-16",
        "grant": "1 187 500,00 zł",
        "stated_share": Decimal("95.00"),
        "eu_share": "1 062 500,00 zł",
        "state_share": "125 000,00 zł",
        "euros": "277 777,78 euro",
        "exchange_rate": Decimal("4.2750"),
        "rate_date": datetime.date(2024, 9, 16),
        "rate_source": "kurs przykładowy",
        "acknowledgement": "Projekt współfinansowany ze środków Europejskiego Funduszu Społecznego Plus w ramach programu"
        " Fundusze Europejskie dla Mazowsza 2021–2027.",
    }
    return ProjectPage(
        title="Sąsiedzi w kontakcie (projekt pokazowy)",
        menu_title="Sąsiedzi w kontakcie",
        slug="sasiedzi-w-kontakcie",
        official_title="Sąsiedzi w kontakcie - usługi społeczne blisko domu (projekt pokazowy)",
        lead="Odwiedzamy osoby starsze, które mieszkają same, i szukamy sąsiadów, którzy im pomogą. Projekt jest"
        " wymyślony: pokazuje, jak mówimy o pieniądzach z Unii Europejskiej.",
        image=[("image", centre.described("opieka"))],
        our_role=OurRole.BENEFICIARY,
        beneficiary=NAME,
        start="2024-10-01",
        end="2027-09-30",
        location="Warszawa, Mokotów",
        location_postcode="02-601",
        location_teryt="146501",
        sign_set="fe-2021-mazowieckie",
        keep_until=datetime.date(2032, 12, 31),
        funding=[
            ("source", source),
            ("own", {"money": "62 500,00 zł", "payer": "m.st. Warszawa"}),
            ("total", {"money": "1 250 000,00 zł"}),
            ("eligible", {"money": "1 250 000,00 zł"}),
        ],
        aims="<p>Osoby starsze z Mokotowa mogą dłużej mieszkać u siebie, bo ktoś do nich zagląda.</p>"
        "<p>Sąsiedzi wiedzą, jak pomagać i kogo poprosić o radę.</p>",
        target_group="<p>Mieszkańcy Mokotowa po 60. roku życia, którzy mieszkają sami, i ich sąsiedzi.</p>",
        target_number=120,
        target_age_from=60,
        tasks=[
            phase("preparation", "Przygotowania", "2024-10-01", "2024-12", "rekrutacja i szkolenie opiekunów"),
            phase(
                "implementation",
                "Pomoc w domu",
                "2025-01",
                "2027-06-30",
                "wizyty i rozmowy w domu, co najmniej raz w tygodniu",
                "zakupy, spacery i droga do lekarza",
                "spotkania sąsiadów z pracownikiem socjalnym",
            ),
            phase("other", "Podsumowanie", "2027-07", "2027-09-30", "rozmowy o tym, co się udało, i raport"),
        ],
        results="<p>Pomoc, która zostaje po projekcie: grupa przeszkolonych sąsiadów i opiekunów.</p>",
        indicators=[
            people("Osoby starsze objęte pomocą", 120, "planned"),
            people("Osoby starsze objęte pomocą", 64, "achieved"),
            people("Przeszkoleni sąsiedzi", 30, "planned"),
            people("Przeszkoleni sąsiedzi", 35, "achieved"),
        ],
        amendments=[
            (
                "amendment",
                {
                    "date": "2026-03",
                    "what": "Więcej osób w projekcie",
                    "before": "100 osób starszych",
                    "after": "120 osób starszych",
                },
            )
        ],
        links=[
            ("link", {"label": "Mapa dotacji: projekty z pieniędzy Unii", "url": "https://mapadotacji.gov.pl/"}),
            ("link", {"label": "Zgłoś nieprawidłowość w projekcie", "url": "https://example.org/sygnal"}),
        ],
        logos=[
            (
                "logo",
                {
                    "organisation": "OPS Mokotów",
                    "image": centre.logo("OPS Mokotów", "OM", "#6d2a5c", "square"),
                    "partner": None,
                },
            )
        ],
    )


def more_news(centre: Centre, index: NewsIndexPage) -> NewsPage:
    """Public news of this year; the allowance for heating is what newcomers ask about too."""
    training = NewsPage(
        title="Warsztaty dla rodziców: spokojna rozmowa z nastolatkiem",
        slug="warsztaty-dla-rodzicow",
        kind=NewsKind.EVENT,
        date=at(2026, 10, 12, 9, 15),
        lead="Zapraszamy na bezpłatne spotkanie. Opieka nad młodszymi dziećmi jest na miejscu.",
        image=[("image", centre.described("szkolenie"))],
        event_start=at(2027, 3, 9, 17, 0),
        event_end=at(2027, 3, 9, 19, 30),
        event_place="Siedziba Ośrodka, sala na parterze",
        body=[
            p("Powiemy, jak słuchać, jak stawiać granice i kiedy szukać pomocy. Spotkanie prowadzi mediatorka."),
            p("Miejsc jest 20. Zgłoś się telefonicznie albo e-mailem."),
        ],
    )
    heating = NewsPage(
        title="Zasiłek celowy na opał: jak złożyć wniosek",
        slug="zasilek-na-opal",
        kind=NewsKind.NOTICE,
        date=at(2026, 9, 21, 8, 0),
        lead="Wniosek możesz złożyć w siedzibie, pocztą albo przez internet.",
        image=[("image", centre.described("praca-socjalna"))],
        body=[
            p("Przygotuj:"),
            ul(
                "dowód osobisty", "zaświadczenie o dochodach z poprzedniego miesiąca", "rachunek za opał, jeśli go masz"
            ),
            p("Pracownik socjalny umówi się z Tobą na rozmowę w domu."),
        ],
    )
    heating = centre.published(index, heating)
    centre.published(index, training)
    return heating


def undecided_news(centre: Centre, index: NewsIndexPage) -> None:
    """One piece that waits, one that came back, one approved for later, and one published in an emergency."""
    centre.urgent(
        index,
        NewsPage(
            title="Awaria telefonów w naszej siedzibie",
            slug="awaria-telefonow",
            kind=NewsKind.NOTICE,
            date=at(2026, 11, 25, 7, 40),
            lead="Nie działają nasze telefony stacjonarne. Pisz e-mail albo przyjdź od 8:00 do 16:00.",
            body=[p("W nagłych sprawach dzwoń na numer 112. Damy tu znać, gdy telefony znów zaczną działać.")],
        ),
        "Telefony nie działają od rana, a kierownik wraca jutro.",
    )
    centre.scheduled(
        index,
        NewsPage(
            title="Godziny pracy w okresie świąt",
            slug="godziny-w-swieta",
            kind=NewsKind.NOTICE,
            date=at(2026, 11, 24, 9, 0),
            lead="24 grudnia nasza siedziba jest zamknięta, 31 grudnia pracujemy do 13:00.",
            body=[p("W nagłych sprawach dzwoń na numer 112.")],
        ),
        days=10,
    )
    centre.waiting(
        index,
        NewsPage(
            title="Szkolenie z pierwszej pomocy dla opiekunów",
            slug="pierwsza-pomoc",
            date=at(2026, 11, 19, 10, 0),
            lead="Uczymy opiekunów osób starszych, co robić po upadku, przy zadławieniu i omdleniu.",
            body=[p("Zajęcia trwają trzy godziny. Odbędą się 11 lutego 2027 r. o 16:00 w naszej siedzibie.")],
        ),
    )
    centre.sent_back(
        index,
        NewsPage(
            title="Paczki świąteczne",
            slug="paczki-swiateczne",
            kind=NewsKind.NOTICE,
            date=at(2026, 11, 17, 13, 0),
            lead="Paczki można odebrać w naszej siedzibie.",
            body=[p("Prosimy zabrać dowód osobisty.")],
        ),
        "Proszę dopisać, kto może dostać paczkę i w jakich dniach ją wydajemy.",
    )


def translations(
    centre: Centre,
    seat: PlacePage,
    department: TeamPage,
    contact: StandardPage,
    index: NewsIndexPage,
    news: list[NewsPage],
    projects: list[ProjectIndexPage | ProjectPage],
) -> None:
    """What newcomers need, some news, and the project.

    The Ukrainian page of the department is public; what follows the last change of the Polish one waits for a decision.
    """
    places = seat.get_parent().specific
    centre.translated(centre.home, contact, places, seat, index, *news, *projects)
    if centre.translated(department, into=["uk"]):
        centre.revised(
            department,
            lead="Psychologowie, interwenci kryzysowi i mediatorzy pomagają wtedy, gdy zasiłek nie wystarczy. Na"
            " pierwszą rozmowę czeka się najwyżej 3 dni robocze.",
        )
        centre.sent(department, "uk")
    centre.translated(department, into=["en"])
