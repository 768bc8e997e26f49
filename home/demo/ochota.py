"""OPS Ochota: local co-operation, four projects and the directory of partners (source pages 000, 001 and 003)."""

import datetime
from decimal import Decimal
from typing import Any

from cms.core.models import EasyReadPage
from home.models import StandardPage
from news.models import NewsPage
from partners.models import Agreement, PartnerIndexPage, PartnerPage, PartnerType
from projects.blocks import FundingSourceBlock
from projects.models import OurRole, ProjectIndexPage, ProjectPage, ProjectPartner
from teams.models import PlacePage, TeamMember, TeamPage

from .about import about_pages
from .blocks import answer, card, document, easy, exception, h, hours, notice, p, pages, steps, ul
from .builder import Centre, at
from .legal import crisis_phones, legal_pages
from .sections import contact_form, contact_page, news_section, section, teams_section

NAME = "Ośrodek Pomocy Społecznej Dzielnicy Ochota m.st. Warszawy"


def tasks(phase: str, heading: str, *items: str) -> tuple[str, dict[str, Any]]:
    return (
        "tasks",
        {"phase": phase, "heading": heading, "start": None, "end": None, "tasks": [f"<p>{item}</p>" for item in items]},
    )


def indicator(label: str, number: int, unit: str, precision: str = "exact", stage: str = "achieved") -> Any:
    value = {"label": label, "number": Decimal(number), "unit": unit, "precision": precision, "stage": stage}
    return ("indicator", value)


def build(port: int) -> Centre:
    """The centre with all its pages."""
    centre = Centre(
        "ochota",
        port,
        "OPS Ochota",
        [
            ("Ewa", "Redakcyjna"),
            ("Barbara", "Kierownicza"),
            ("Piotr", "Zastępczy"),
            ("Olga", "Recenzencka"),
            ("Mykoła", "Recenzencki"),
            ("Taras", "Tłumaczny"),
            ("Jan", "Administracyjny"),
        ],
        full_name=NAME,
        street="ul. Przykładowa 1",
        postcode="02-001",
        city="Warszawa",
        phone="+48 22 555 10 10",
        email="ochota@example.org",
        bip_url="https://example.org/bip-ochota",
        accent_colour="#0b5c63",
        copyright_from=2017,
        credit_text="Projekt i wykonanie:",
        credit_name="MEETMEDIA",
        credit_url="https://example.org/meetmedia",
    )
    places = teams_section(centre, "Do kogo przyjść i gdzie nas znaleźć.")
    seat = centre.published(places, seat_page(centre))
    services = centre.published(places, services_team())
    partners = section(
        centre,
        PartnerIndexPage,
        "Nasi partnerzy",
        "partnerzy",
        "Z tymi organizacjami i instytucjami pomagamy mieszkańcom Ochoty.",
        menu_title="Partnerzy",
    )
    directory = {page.slug: centre.published(partners, page) for page in partner_pages(centre)}
    projects = section(
        centre,
        ProjectIndexPage,
        "Uczestniczymy w projektach",
        "projekty",
        "Projekty, w których bierzemy udział, i pieniądze, z których są opłacane.",
        menu_title="Projekty",
    )
    built = [centre.published(projects, page) for page in project_pages(centre, directory, services)]
    centre.published(centre.home, local_cooperation(centre, partners))
    contact = contact_page(
        centre,
        [("place", seat)],
    )
    news(centre)
    easy_text = centre.published(contact, easy_contact(centre))
    money = centre.published(centre.home, money_page(contact))
    legal = legal_pages(centre)
    form = contact_form(centre, contact, legal[1])
    common = [*about_pages(centre, "siedziba-ochota", "https://example.org/pjm"), *legal, form]
    centre.filled(
        centre.home,
        lead="Pomagamy mieszkańcom Ochoty, którzy znaleźli się w trudnej sytuacji. Rozmowa jest bezpłatna.",
        notices=[
            notice("Zadzwoń, zanim przyjdziesz", "Umówimy rozmowę z pracownikiem socjalnym na konkretną godzinę."),
        ],
        image=[("image", centre.described("siedziba-ochota"))],
        answers=[
            answer(
                "Nie mam pieniędzy. Co mogę dostać?",
                "Zasiłek, obiady albo opłacone rachunki. Zobacz, kto może dostać zasiłek i jak o niego poprosić.",
                money,
            ),
            answer(
                "Kto może dostać pomoc?",
                "Każdy, kto mieszka na Ochocie i nie radzi sobie sam: z chorobą, niepełnosprawnością, bezrobociem,"
                " przemocą albo brakiem pieniędzy.",
                common[0],
            ),
            answer(
                "Jak się z nami skontaktować?",
                "Zadzwoń, napisz albo przyjdź. Nie musisz mieć przy sobie żadnych dokumentów.",
                contact,
            ),
            answer(
                "Nie mam polskiego obywatelstwa. Czy mogę dostać pomoc?",
                "To zależy od tego, na jakiej podstawie mieszkasz w Polsce. Przyjdź: sprawdzimy to razem z Tobą.",
                contact,
            ),
            answer(
                "Co się stanie po zgłoszeniu?",
                "Pracownik socjalny umówi się na rozmowę, także w domu. Decyzję dostaniesz na piśmie.",
            ),
        ],
        main_place=seat,
        crisis_phones=crisis_phones(),
        footer_pages=pages(contact, form),
    )
    translations(centre, seat, services, contact, money, easy_text, partners, directory["ekon"], projects, built)
    centre.translated(*common)
    return centre


def money_page(contact: StandardPage) -> StandardPage:
    """What most residents come for: benefits, who may have them, and how to ask."""
    return StandardPage(
        title="Pieniądze i zasiłki",
        slug="zasilki",
        lead="Gdy brakuje Ci na jedzenie, leki, czynsz albo opał.",
        matters="Obiady\nPieniądze\nZasiłek celowy\nZasiłek okresowy\nZasiłek stały",
        body=[
            h("Co możesz dostać"),
            ul(
                "zasiłek celowy: na jeden wydatek, na przykład leki, opał albo buty",
                "zasiłek okresowy: gdy chorujesz, szukasz pracy albo czekasz na inne świadczenie",
                "zasiłek stały: gdy przez wiek albo niepełnosprawność nie możesz pracować",
                "obiady w szkole albo w jadłodajni, albo pieniądze na jedzenie",
            ),
            h("Kto może dostać zasiłek"),
            p(
                "Liczy się dochód z zeszłego miesiąca. Gdy mieszkasz w pojedynkę, może to być najwyżej 1010 zł, a w rodzinie"
                " 823 zł na osobę.",
                "Masz więcej, a wydarzyło się coś nagłego? Porozmawiaj z nami: bywa, że zasiłek i tak się należy.",
            ),
            h("Jak o niego poprosić"),
            steps(
                "Zadzwoń, napisz albo przyjdź i powiedz, czego potrzebujesz.",
                "Pracownik socjalny odwiedzi Cię w ciągu 14 dni, a w pilnej sprawie w ciągu 2 dni.",
                "Decyzję dostaniesz na piśmie. Możesz się od niej odwołać, jest na to 14 dni.",
            ),
            ("link_cards", [card("Kontakt", "Telefon, adres i godziny otwarcia.", contact)]),
        ],
    )


def easy_contact(centre: Centre) -> EasyReadPage:
    """How to reach the centre, in an easy-to-read version."""
    return EasyReadPage(
        title="Kontakt: tekst łatwy do czytania",
        menu_title="Łatwy tekst",
        slug="latwy-tekst",
        lead="Tu piszemy, jak się z nami skontaktować.",
        body=[
            easy("Pomagamy ludziom z Ochoty.", "Pomoc jest za darmo.", picture=centre.described("siedziba-ochota")),
            ("heading", "Jak do nas zadzwonić"),
            easy("Nasz numer to 22 555 10 10.", "Zadzwoń do nas od poniedziałku do piątku."),
            ("heading", "Kiedy dzwonić pod numer 112"),
            easy("Ktoś jest w niebezpieczeństwie?", "Zadzwoń pod numer 112.", "Możesz dzwonić w dzień i w nocy."),
        ],
    )


def seat_page(centre: Centre) -> PlacePage:
    return PlacePage(
        title="Siedziba Ośrodka",
        slug="siedziba",
        lead="Tu złożysz wniosek i porozmawiasz z pracownikiem socjalnym.",
        matters="Adres i godziny otwarcia\nPracownik socjalny\nWniosek o pomoc",
        street="ul. Przykładowa 1",
        postcode="02-001",
        city="Warszawa",
        district="Ochota",
        directions="Wejście od podwórza, bez schodów. Winda na każde piętro.",
        phone="+48 22 555 10 10",
        email="ochota@example.org",
        hours=[
            hours("0", 8, 18),
            hours("1234", 8, 16),
        ],
        exceptions=[
            exception(datetime.date(2026, 12, 31), "Sylwester", 8, 12),
        ],
        body=[p("Na parterze jest punkt informacyjny. Tam dowiesz się, kto zajmie się Twoją sprawą.")],
        gallery=[("image", {"image": centre.described("siedziba-ochota"), "caption": "Nasza siedziba"})],
    )


def services_team() -> TeamPage:
    page = TeamPage(
        title="Dział Usług",
        slug="dzial-uslug",
        lead="Organizujemy usługi opiekuńcze w domu i teleopiekę.",
        matters="Opieka w domu\nTeleopieka\nUsługi opiekuńcze",
        body=[p("Przyjmujemy zgłoszenia, odwiedzamy w domu i ustalamy z rodziną, jakiej pomocy potrzeba.")],
    )
    page.members = [
        TeamMember(
            name="Joanna Wymyślona",
            roles=[("role", "kierowniczka działu")],
            phone="+48 22 555 10 11",
            email="uslugi.ochota@example.org",
        )
    ]
    return page


def partner_pages(centre: Centre) -> list[PartnerPage]:
    """The organisations the source pages name."""

    def partner(slug: str, title: str, kind: str, area: str, lead: str, mark: tuple[str, str, str], **rest: Any) -> Any:
        return PartnerPage(
            title=title,
            slug=slug,
            partner_type=kind,
            area=area,
            lead=lead,
            together=f"<p>{lead}</p>",
            logo=centre.logo(title, *mark),
            agrees_to_publication=True,
            **rest,
        )

    return [
        partner(
            "ekon",
            "Stowarzyszenie Niepełnosprawni dla Środowiska EKON",
            PartnerType.ASSOCIATION,
            "Warszawa",
            "Razem prowadziliśmy projekt Z@opiekowani dla osób niesamodzielnych.",
            ("EK", "#2f6f4f", "circle"),
            since="2017",
            until="2019",
            agreement=Agreement.WRITTEN,
            website="https://example.org/ekon",
            phone="+48 22 555 20 20",
            email="ekon@example.org",
        ),
        partner(
            "otwarte-drzwi",
            "Stowarzyszenie Otwarte Drzwi",
            PartnerType.ASSOCIATION,
            "Ochota",
            "Organizujemy wspólnie spotkania dla osób samotnych.",
            ("OD", "#8a4b2a", "square"),
            since="2010",
            agreement=Agreement.ORAL,
        ),
        partner(
            "centrum-wolontariatu",
            "Centrum Wolontariatu",
            PartnerType.FOUNDATION,
            "Mazowsze",
            "Szkoli naszych koordynatorów i pomaga znaleźć wolontariuszy.",
            ("CW", "#7a2f5d", "circle"),
            since="2006",
            agreement=Agreement.WRITTEN,
        ),
        partner(
            "boris",
            "BORIS",
            PartnerType.ASSOCIATION,
            "Warszawa",
            "Doradza nam, jak pracować ze społecznością lokalną.",
            ("BO", "#3d4f8a", "square"),
            since="2010",
        ),
        partner(
            "urzad-miasta",
            "Urząd m.st. Warszawy",
            PartnerType.PUBLIC,
            "Warszawa",
            "Prowadzi projekty, w których uczestniczymy, i współfinansuje je.",
            ("UM", "#5f5a2a", "square"),
        ),
    ]


def project_pages(centre: Centre, directory: dict[str, PartnerPage], services: TeamPage) -> list[ProjectPage]:
    """The three projects of source page 001 and the one of 003, oldest first."""
    logos = [
        ("logo", {"organisation": page.title, "image": page.logo, "partner": page})
        for page in (directory[slug] for slug in ("urzad-miasta", "boris", "centrum-wolontariatu", "otwarte-drzwi"))
    ]
    cadre = ProjectPage(
        title="Dobra Kadra",
        slug="dobra-kadra",
        official_title="„Wykwalifikowana kadra - wysoka jakość usług. Doskonalenie warsztatu pracy pracowników"
        " realizujących miejską politykę społeczną”",
        lead="Szkolenia dla pracowników ośrodków pomocy społecznej w całej Warszawie.",
        image=[("image", centre.described("szkolenie"))],
        our_role=OurRole.PARTICIPANT,
        role_note="jeden z 14 warszawskich ośrodków",
        beneficiary="Biuro Polityki Społecznej Urzędu m.st. Warszawy",
        start="2009-07",
        end="2011-04",
        location="Warszawa",
        location_teryt="146501",
        reasons={
            "exchange_rate_is_plausible": "Źródło podaje obie kwoty bez kursu i dnia.",
            "signs_are_shown": "Ośrodek był jednym z uczestników. Znaki pokazywał beneficjent.",
        },
        funding=[
            (
                "source",
                source(
                    "EOG",
                    perspective="eea-2004-2009",
                    grant="",
                    acknowledgement="Wsparcia udzieliły Islandia, Liechtenstein i Norwegia poprzez dofinansowanie ze"
                    " środków Mechanizmu Finansowego Europejskiego Obszaru Gospodarczego.",
                ),
            ),
            ("own", {"money": "391 575 zł", "payer": "m.st. Warszawa"}),
            ("total", {"money": "2 610 506 zł"}),
            ("total", {"money": "ponad 700 tys. euro"}),
        ],
        aims="<p>Lepsze życie mieszkańców dzięki lepiej przygotowanym pracownikom samorządu.</p>",
        target_group="<p>Pracownicy 14 ośrodków pomocy społecznej, także OPS Ochota, oraz Biura Polityki"
        " Społecznej.</p>",
        tasks=[
            tasks(
                "implementation",
                "",
                "szkolenia językowe, komputerowe i specjalistyczne, między innymi z prawa rodzinnego, praw dziecka,"
                " pracy z seniorami, grup wsparcia, rodzin w kryzysie i mediacji",
                "seminaria i warsztaty, na których pokazano norweski model polityki społecznej",
            )
        ],
        indicators=[
            indicator("Programy szkoleń", 47, ""),
            indicator("Grupy szkoleniowe", 156, ""),
            indicator("Uczestnicy", 650, "osób", "over"),
            indicator("Ośrodki pomocy społecznej", 14, ""),
        ],
    )
    volunteers = ProjectPage(
        title="Wolontariat w mazowieckich ośrodkach pomocy społecznej",
        menu_title="Wolontariat w ośrodkach",
        slug="wolontariat",
        official_title="Wolontariat w mazowieckich ośrodkach pomocy społecznej",
        lead="Nauczyliśmy się, jak zapraszać wolontariuszy do pomocy i dobrze z nimi pracować.",
        image=[("image", centre.described("wolontariat"))],
        our_role=OurRole.PARTICIPANT,
        beneficiary="Centrum Wolontariatu",
        start="2010-01",
        end="2011-08",
        location="województwo mazowieckie",
        location_teryt="14",
        reasons={"signs_are_shown": "Ośrodek był jednym z uczestników. Znaki pokazywało Centrum Wolontariatu."},
        funding=[
            (
                "source",
                source(
                    "EFS",
                    perspective="eu-2007-2013",
                    grant="",
                    acknowledgement="Projekt współfinansowała Unia Europejska ze środków Europejskiego Funduszu"
                    " Społecznego.",
                ),
            )
        ],
        aims="<p>Przygotować pracowników pomocy społecznej z Mazowsza do promowania wolontariatu i włączania"
        " wolontariuszy w pomoc osobom wykluczonym.</p>",
        target_group="<p>Koordynatorzy wolontariatu, także z OPS Ochota, kadra zarządzająca, pracownicy socjalni oraz"
        " partnerzy lokalni: dyrektorzy i pedagodzy szkół, samorządowcy, organizacje pozarządowe.</p>",
        target_number=192,
        tasks=[
            tasks(
                "implementation",
                "Tematy szkoleń",
                "wolontariat jako stała część pracy ośrodka",
                "współpraca z otoczeniem",
                "tworzenie projektów wolontariackich",
                "zarządzanie wolontariatem",
                "promocja wolontariatu",
                "kampanie i wydarzenia promocyjne",
                "skąd brać pieniądze na wolontariat",
                "prawo i organizacja",
            )
        ],
        results="<p>Uczestnicy wymienili się doświadczeniami. Poznali zasady pracy z mediami i multimedia.</p>"
        "<p>Ośrodki, które zaczynały, napisały własny program działań. Doświadczeni koordynatorzy zorganizowali"
        " wydarzenie w swojej okolicy.</p>"
        "<p>Współpraca z partnerami i wolontariuszami jest teraz sprawniejsza. Powstały ulotki, kalendarze książkowe"
        " i plakaty.</p>",
        indicators=[indicator("Uczestnicy", 192, "osoby")],
        continues="„Wolontariat w OPS”, 2006–2008, województwa mazowieckie, śląskie i lubelskie",
        logos=logos,
    )
    cared = ProjectPage(
        title="Zaopiekowani",
        slug="zaopiekowani",
        official_title="Z@OPIEKOWANI - kompleksowe wsparcie osób niesamodzielnych w m.st. Warszawie",
        lead="Usługi opiekuńcze i teleopieka dla 40 osób po sześćdziesiątce, które nie radziły sobie same.",
        image=[("image", centre.described("opieka"))],
        our_role=OurRole.COOPERATING,
        role_note="współpracujemy z Biurem Pomocy i Projektów Społecznych Urzędu m.st. Warszawy",
        beneficiary="Miasto Stołeczne Warszawa / Biuro Pomocy i Projektów Społecznych",
        start="2017-05-15",
        end="2019-05-14",
        period_is_planned=True,
        location="Warszawa",
        location_teryt="146501",
        sign_set="fe-2014-mazowieckie",
        funding=[
            (
                "source",
                source(
                    "EFS",
                    programme="RPMA",
                    perspective="eu-2014-2020",
                    priority_code="IX",
                    priority="Wspieranie włączenia społecznego i walka z ubóstwem",
                    measure_code="9.2",
                    measure="Usługi społeczne i usługi opieki zdrowotnej",
                    grant="908 610,00 PLN",
                    acknowledgement="Projekt jest współfinansowany z Europejskiego Funduszu Społecznego w ramach"
                    " Regionalnego Programu Operacyjnego Województwa Mazowieckiego na lata 2014–2020.",
                ),
            ),
            ("own", {"money": "68 390,00 PLN", "payer": ""}),
            ("total", {"money": "977 000,00 PLN"}),
        ],
        aims="<p>Więcej miejsc w usługach opiekuńczych: dla 40 niesamodzielnych mieszkańców Warszawy.</p>",
        target_group="<p>Mieszkańcy Warszawy po 60. roku życia, którzy są niesamodzielni i nie korzystają z usług"
        " opiekuńczych.</p>",
        target_number=40,
        target_age_from=60,
        tasks=[
            tasks(
                "implementation",
                "Główne działania",
                "dokładne rozpoznanie potrzeb każdej osoby i jej własny plan wsparcia",
                "usługi opiekuńcze",
                "teleopieka",
            )
        ],
        indicators=[indicator("Osoby w usługach opiekuńczych", 40, "osób", stage="planned")],
        related_pages=pages(services),
    )
    cared.project_partners = [ProjectPartner(partner=directory["ekon"], name=directory["ekon"].title, role="partner")]
    improved = ProjectPage(
        title="Wdrożenie usprawnień organizacyjnych w OPS Dzielnicy Ochota",
        menu_title="Unia Europejska",
        slug="usprawnienia",
        official_title="Wdrożenie usprawnień organizacyjnych w OPS Dzielnicy Ochota",
        subtitle="Projekt z Europejskiego Funduszu Społecznego",
        lead="Oddzieliliśmy pracę socjalną i usługi od przyznawania świadczeń, żeby lepiej obsługiwać mieszkańców.",
        image=[("image", centre.described("praca-socjalna"))],
        our_role=OurRole.BENEFICIARY,
        beneficiary=NAME,
        start="2018-06",
        end="2019-05-31",
        location="Warszawa, Ochota",
        location_teryt="146501",
        sign_set="fe-2014",
        keep_until=datetime.date(2024, 12, 31),
        reasons={
            "agreement_is_named": "Źródło podaje tylko miesiąc podpisania umowy.",
            "description_is_complete": "Źródło podaje tylko, że wartość projektu przekracza 421 tys. zł.",
        },
        funding=[
            (
                "source",
                source(
                    "EFS",
                    programme="POWR",
                    perspective="eu-2014-2020",
                    priority_code="II",
                    priority="Efektywne polityki publiczne dla rynku pracy, gospodarki i edukacji",
                    measure_code="2.5",
                    measure="Skuteczna pomoc społeczna",
                    call_number="POWR.02.05.00-IP.03-00-012/17",
                    call_date="2017-05",
                    call_body="Ministerstwo Rodziny, Pracy i Polityki Społecznej",
                    call_subject="usprawnienia organizacyjne w jednostkach pomocy społecznej, kolejna edycja",
                    agreement_date="2018-04",
                    grant="",
                    acknowledgement="Projekt zrealizowano ze środków Europejskiego Funduszu Społecznego.",
                ),
            ),
            ("own", {"money": "", "payer": ""}),
            ("total", {"money": "ponad 421 tys. zł"}),
        ],
        aims="<p>Praca socjalna i usługi są oddzielone od świadczeń, które przyznaje się decyzją. Dzięki temu lepiej"
        " wykorzystujemy czas i umiejętności pracowników.</p>",
        target_group="<p>Pracownicy OPS Ochota.</p>",
        target_number=40,
        tasks=[
            tasks(
                "preparation",
                "Przygotowania",
                "sprawdziliśmy, co w pracy Ośrodka trzeba zmienić",
                "rozpoznaliśmy potrzeby i rynek szkoleń",
                "opowiedzieliśmy pracownikom o celu i przebiegu zmian",
                "zrobiliśmy ankietę wśród pracowników i wyciągnęliśmy wnioski",
                "przygotowaliśmy dokumentację projektu",
                "napisaliśmy i złożyliśmy wniosek o dofinansowanie",
            ),
            tasks(
                "implementation",
                "Zakres projektu",
                "szkolenia dla pracowników i kadry, między innymi z rozdzielenia pracy socjalnej od świadczeń i"
                " z pierwszego kontaktu",
                "wizyta studyjna w jednostce, która ma te zmiany za sobą",
                "komputery, drukarki i meble",
                "instalacja komputerowa",
                "remont i dostosowanie pomieszczeń",
                "zatrudnienie 2 pracowników socjalnych",
                "nowa struktura: Dział Usług, Dział Postępowań Administracyjnych oraz Zespoły Pierwszego Kontaktu i"
                " Pracy Socjalnej",
            ),
        ],
        results="<p>Ośrodek organizuje i koordynuje wsparcie dla osób, które nie mogą same pokonać swoich"
        " trudności.</p>",
        indicators=[
            indicator("Pracownicy objęci wsparciem", 40, "osób", stage="planned"),
            indicator("Zatrudnieni pracownicy socjalni", 2, "osoby", stage="planned"),
        ],
        related_pages=pages(services),
    )
    return [cadre, volunteers, cared, improved]


def source(fund: str, **rest: Any) -> dict[str, Any]:
    return {**FundingSourceBlock().get_default(), "fund": fund, **rest}


def local_cooperation(centre: Centre, partners: PartnerIndexPage) -> StandardPage:
    return StandardPage(
        title="Współpraca lokalna",
        slug="wspolpraca-lokalna",
        lead="Pracujemy razem z organizacjami, instytucjami i firmami z Ochoty.",
        show_in_menus=True,
        body=[
            h("Po co współpracujemy"),
            p("Organizacje pozarządowe, instytucje i firmy z dzielnicy pomagają nam osiągnąć te cele:"),
            ul(
                "skuteczniej pomagać osobom w potrzebie",
                "dać więcej niż zwykła oferta Ośrodka",
                "włączać aktywnych mieszkańców w pomaganie",
                "połączyć wielu partnerów w pracy z osobami zagrożonymi wykluczeniem",
                "zachęcać mieszkańców Ochoty do działania i zbliżać sąsiadów",
            ),
            h("Jak to robimy"),
            p(
                "Współpraca bywa jednorazowa albo długa. Umawiamy się na piśmie albo ustnie, zależnie od zadania, jego"
                " trudności i celu."
            ),
            ("image", {"image": centre.described("piknik"), "caption": "Piknik w dzielnicy"}),
            h("Najważniejsze kierunki"),
            ul(
                "wolontariusze pomagają rodzinom: dzieciom w nauce, seniorom w domu; wspieramy wolontariat razem ze"
                " szkołami i organizacjami",
                "bierzemy udział w imprezach pod gołym niebem: Dniu Dziecka, Rodzinnym Pikniku Integracyjnym, Dniu"
                " Sąsiada, Dniu Sportu Osób Niepełnosprawnych",
                "organizujemy akcje pomocy: paczki świąteczne, żywność, rzeczy dla seniorów, spotkania dla samotnych i"
                " osób z niepełnosprawnością, zajęcia i wyjazdy dla dzieci",
                "prowadzimy warsztaty, prelekcje i spotkania dla rodzin, seniorów i opiekunów",
            ),
            h("Nasze zasady"),
            ul(
                "szanujemy równość i samodzielność każdej ze stron",
                "przestrzegamy prawa, także ustawy o ochronie danych osobowych",
                "przekazujemy sobie informacje, które pomagają osobom w potrzebie",
                "dzielimy się wiedzą i doświadczeniem",
            ),
            h("Nasi partnerzy"),
            p("Na terenie dzielnicy pomagają z nami stowarzyszenia, fundacje i instytucje samorządowe, między innymi:"),
            ("partners", {"directory": partners, "kinds": [], "area": ""}),
            (
                "facts",
                [
                    {
                        "label": "Partnerzy Ośrodka",
                        "precision": "about",
                        "number": None,
                        "words": "kilkudziesięciu",
                    }
                ],
            ),
            h("Co z tego wynika"),
            p(
                "Pomoc jest szersza. Dzięki życzliwym partnerom, ich pracy i rzeczom możemy dać to, na co sam Ośrodek nie"
                " miałby środków."
            ),
        ],
    )


def news(centre: Centre) -> None:
    """Public news, one piece that waits, one that was sent back, and one that was withdrawn."""
    index = news_section(centre, "Co u nas nowego.")
    centre.published(
        index,
        NewsPage(
            title="Zapraszamy na Dzień Sąsiada",
            slug="dzien-sasiada",
            kind="event",
            date=at(2026, 5, 4, 10, 0),
            lead="Spotkajmy się przy wspólnym stole. Będą gry, muzyka i poczęstunek.",
            event_start=at(2027, 5, 29, 12, 0),
            event_end=at(2027, 5, 29, 18, 0),
            event_place="Park na Ochocie",
            image=[("image", centre.described("piknik"))],
            body=[p("Wstęp jest wolny. Osoby na wózkach wjadą od głównej alei.")],
        ),
    )
    centre.published(
        index,
        NewsPage(
            title="Szukamy wolontariuszy do pomocy w lekcjach",
            slug="wolontariusze",
            date=at(2026, 9, 7, 9, 30),
            lead="Wystarczą dwie godziny w tygodniu. Przygotujemy Cię i będziemy w kontakcie.",
            image=[("image", centre.described("wolontariat"))],
            body=[p("Pomagamy dzieciom ze szkół podstawowych. Zajęcia są w ich domach albo w świetlicy.")],
            attachments=[
                document(
                    centre.document(
                        "Deklaracja wolontariusza",
                        "deklaracja-wolontariusza.pdf",
                        ["Wypełnij, podpisz i przynieś do Ośrodka.", ["imię i nazwisko", "telefon", "wolne dni"]],
                    )
                )
            ],
        ),
    )
    centre.waiting(
        index,
        NewsPage(
            title="Nowe godziny punktu informacyjnego",
            slug="nowe-godziny",
            kind="notice",
            date=at(2026, 11, 20, 8, 0),
            lead="Od stycznia punkt informacyjny pracuje w poniedziałki do 18:00.",
            body=[p("W pozostałe dni godziny się nie zmieniają.")],
        ),
    )
    centre.sent_back(
        index,
        NewsPage(
            title="Zbiórka żywności przed świętami",
            slug="zbiorka-zywnosci",
            date=at(2026, 11, 18, 12, 0),
            lead="Przynieś trwałe produkty do naszej siedziby.",
            body=[p("Zbieramy mąkę, cukier, olej i konserwy.")],
        ),
        "Proszę dopisać, do którego dnia zbieramy i o której godzinie przyjmujemy.",
    )
    centre.withdrawn(
        index,
        NewsPage(
            title="Zapisy na kolonie w 2025 roku",
            slug="kolonie-2025",
            kind="notice",
            date=at(2025, 4, 1, 8, 0),
            lead="Dzieci z Ochoty pojadą latem nad morze. Zapisy trwają do końca maja 2025 roku.",
            body=[p("Zapisy prowadzą pracownicy socjalni.")],
        ),
    )


def translations(
    centre: Centre,
    seat: PlacePage,
    services: TeamPage,
    contact: StandardPage,
    money: StandardPage,
    easy_text: EasyReadPage,
    partners: PartnerIndexPage,
    partner: PartnerPage,
    projects: ProjectIndexPage,
    built: list[ProjectPage],
) -> None:
    """What newcomers need, a partner and two projects; the grant behind "Dobra Kadra" wants English alone.

    The English page of the seat does not follow the last change of the Polish one; the Ukrainian does.
    """
    places = seat.get_parent().specific
    cadre, _volunteers, cared, _improved = built
    centre.translated(centre.home, contact, money, easy_text, places, services, partners, partner, projects, cared)
    centre.translated(cadre, into=["en"])
    if centre.translated(seat, into=["en"]):
        centre.revised(
            seat,
            directions="Wejście od podwórza, bez schodów. Od 7 do 18 grudnia 2026 r. naprawiamy windę: zadzwoń z dołu,"
            " a pracownik zejdzie do Ciebie na parter.",
        )
    centre.translated(seat, into=["uk"])
