"""OPS Włochy: the community team and its place, MAL we Włochach (source page 004)."""

import datetime

from news.models import NewsKind, NewsPage
from teams.models import PlacePage, TeamMember, TeamPage

from .about import about_pages
from .blocks import Block, answer, document, h, hours, notice, p, pages, points, profile, ul
from .builder import Centre, at
from .legal import crisis_phones, legal_pages
from .sections import contact_form, contact_page, news_section, teams_section

NAME = "Ośrodek Pomocy Społecznej Dzielnicy Włochy m.st. Warszawy"
BIP = "https://example.org/bip-wlochy"
FACEBOOK = "https://www.facebook.com/malwewlochach"
RESTRICTED = (datetime.date(2020, 3, 12), datetime.date(2020, 12, 31))


def build(port: int) -> Centre:
    """The centre with all its pages."""
    centre = Centre(
        "wlochy",
        port,
        "OPS Włochy",
        [
            ("Halina", "Redakcyjna"),
            ("Andrzej", "Kierownik"),
            ("Beata", "Zastępczyńska"),
            ("Feliks", "Recenzencki"),
            ("Iryna", "Recenzencka"),
            ("Oksana", "Tłumaczna"),
            ("Lidia", "Administracyjna"),
        ],
        full_name=NAME,
        street="ul. Przykładowa 3",
        postcode="02-401",
        city="Warszawa",
        phone="+48 22 555 30 30",
        email="wlochy@example.org",
        bip_url=BIP,
        accent_colour="#2f5f33",
        copyright_from=2017,
    )
    places = teams_section(centre, "Ludzie, którzy pracują z mieszkańcami, i miejsce, w którym można ich spotkać.")
    place = centre.published(places, place_page(centre))
    team = centre.published(places, team_page(place))
    news(centre)
    contact = contact_page(
        centre,
        [
            h("Ośrodek"),
            p("ul. Przykładowa 3, 02-401 Warszawa. Telefon 22 555 30 30, e-mail wlochy@example.org."),
            h("MAL we Włochach"),
            ("place", place),
        ],
    )
    legal = legal_pages(centre)
    form = contact_form(centre, contact, legal[1])
    common = [*about_pages(centre, "siedziba-wlochy"), *legal, form]
    centre.filled(
        centre.home,
        lead="Pomagamy mieszkańcom Włoch i pracujemy razem z nimi: w domach, na podwórkach i w Miejscu Aktywności"
        " Lokalnej.",
        notices=[
            notice(
                "Masz pomysł dla sąsiadów?",
                "Salę w MAL udostępniamy bezpłatnie. Zadzwoń i wybierz termin.",
            )
        ],
        image=[("image", centre.described("siedziba-wlochy"))],
        answers=[
            answer(
                "Gdzie spotkam sąsiadów?",
                "W MAL we Włochach przy Rejonowej 6/8, od wtorku do piątku w godz. 12:00–20:00.",
                place,
            ),
            answer(
                "Mam za dużo jedzenia. Co z nim zrobić?",
                "Przynieś je do jadłodzielni w MAL. Ktoś z niego skorzysta.",
                place,
            ),
            answer("Kto pomoże nam zrobić coś w okolicy?", "Zespół ds. współpracy ze środowiskiem lokalnym.", team),
            answer("Jak dostać zasiłek?", "Zadzwoń do Ośrodka: 22 555 30 30. Umówimy rozmowę.", contact),
        ],
        main_place=place,
        crisis_phones=crisis_phones(),
        footer_pages=pages(contact, form),
    )
    centre.translated(centre.home, contact, places, place, team)
    centre.translated(*common)
    return centre


def place_page(centre: Centre) -> PlacePage:
    rules = centre.document(
        "Regulamin MAL",
        "regulamin-mal.pdf",
        [
            "Regulamin Miejsca Aktywności Lokalnej we Włochach. To przykładowy dokument strony pokazowej.",
            "Z MAL może korzystać każdy mieszkaniec, grupa sąsiedzka i organizacja pozarządowa.",
            [
                "korzystanie z sali jest bezpłatne",
                "termin trzeba wcześniej uzgodnić z Zespołem",
                "po spotkaniu zostawiamy po sobie porządek",
                "w MAL nie wolno pić alkoholu ani palić",
                "za dzieci odpowiadają ich opiekunowie",
            ],
        ],
    )
    return PlacePage(
        title="Miejsce Aktywności Lokalnej (MAL) we Włochach",
        menu_title="MAL we Włochach",
        slug="mal",
        lead="Sala do spotkań i ludzie, którzy pomogą zrobić coś razem z sąsiadami. Wstęp jest bezpłatny.",
        matters="Jadłodzielnia\nSala na spotkanie sąsiadów",
        street="Rejonowa 6/8",
        city="Warszawa",
        district="Włochy",
        phone="+48 22 300 42 20",
        email="mal@example.org",
        hours=[hours("1234", 12, 20)],
        closed_on_holidays=True,
        notices=[
            notice(
                "Jadłodzielnia działa w ograniczonym zakresie",
                "MAL jest zamknięte, a rząd wprowadził ograniczenia. Dlatego w 2020 r. trudniej jest skorzystać"
                " z jadłodzielni.",
                RESTRICTED,
                "crisis",
            )
        ],
        body=[
            p(
                "MAL łączy mieszkańców i pomaga sąsiadom się poznać. Zaczynamy i prowadzimy wspólne działania. Mieszkańcy,"
                " grupy nieformalne i organizacje pozarządowe korzystają z sali bezpłatnie. Dajemy miejsce i wiedzę,"
                " żeby każdy mógł zrealizować swój pomysł, i wspieramy go w tym.",
                "Tutaj ma siedzibę i pracuje Zespół ds. współpracy ze środowiskiem lokalnym. Zadania Zespołu i MAL"
                " uzupełniają się. Dzięki temu na miejscu są osoby z wykształceniem i doświadczeniem w sprawach"
                " społecznych, które dobrze rozumieją pracę ze społecznością lokalną.",
            )
        ],
        facilities=[
            facility(
                "Jadłodzielnia",
                "<p>To pierwsza jadłodzielnia w dzielnicy Włochy. Działa od marca 2020 r. Kto ma za dużo jedzenia,"
                " przynosi je tutaj, zamiast wyrzucać. Inni mieszkańcy mogą je wziąć.</p>",
                points(
                    "przynoś i bierz w godzinach otwarcia MAL: od wtorku do piątku, 12:00–20:00",
                    "jedzenie kładź w specjalnej lodówce albo na wyznaczonych półkach",
                ),
            )
        ],
        gallery=gallery(centre, "Wnętrze MAL", "Jadłodzielnia w MAL"),
        documents=[document(rules)],
        social_profiles=[profile("facebook", FACEBOOK, "MAL we Włochach na Facebooku")],
    )


def facility(name: str, text: str, rules: str) -> Block:
    return ("facility", {"name": name, "since": "2020-03", "text": text, "rules": rules})


def gallery(centre: Centre, room: str, food: str) -> list[Block]:
    """The two pictures of the place, with captions."""
    shown = {"wnetrze-mal": room, "jadlodzielnia": food}
    return [("image", {"image": centre.described(name), "caption": caption}) for name, caption in shown.items()]


def team_page(place: PlacePage) -> TeamPage:
    page = TeamPage(
        title="Zespół ds. współpracy ze środowiskiem lokalnym",
        menu_title="Współpraca lokalna",
        slug="srodowisko-lokalne",
        lead="Pomagamy mieszkańcom Włoch zmieniać okolicę na lepsze i prowadzimy MAL.",
        body=[
            h("Po co jesteśmy"),
            p(
                "Ośrodek rozwijał pracę socjalną w środowisku i zmieniał swoją organizację. Dlatego 11 grudnia 2017 r."
                " Dyrektor powołał nasz Zespół.",
                "Chcemy, żeby mieszkańcy Włoch tworzyli społeczeństwo obywatelskie: korzystali z tego, co mają na miejscu,"
                " pomagali sobie i wspierali się. Dotyczy to także osób zagrożonych wykluczeniem społecznym, których"
                " życie toczy się w naszej dzielnicy.",
                "Rozwijamy metodę organizowania społeczności lokalnej. Ośrodek stosował ją już wcześniej, a zakres"
                " i skład Zespołu są jej kontynuacją.",
            ),
            h("Co robimy"),
            p(
                "Organizujemy społeczność zagrożoną wykluczeniem. Dążymy do rozwoju okolicy i trwałej zmiany, dzięki której"
                " żyje się lepiej. Budujemy i odnawiamy więzi, wzmacniamy poczucie, że to nasze miejsce, i zachęcamy do"
                " działania. Nasze zadania to:"
            ),
            ul(
                "współpraca z instytucjami i organizacjami pozarządowymi, które wspierają społeczności lokalne",
                "poznawanie okolicy: czego potrzebuje, co w niej silne i kto może być sojusznikiem",
                "sprawdzanie, czy nasze działania są skuteczne",
                "tworzenie sieci współpracy i lokalnych struktur, dzięki którym grupy i cała społeczność są silniejsze"
                " i same rozwiązują swoje problemy",
                "kształtowanie środowiska lokalnego",
                "zaczynanie i wspieranie oddolnych inicjatyw, żeby powstały struktury, które odpowiadają na problemy"
                " i potrzeby mieszkańców",
                "udział w tworzeniu lokalnych strategii, programów aktywizacji i planów rozwoju infrastruktury społecznej"
                " oraz zaczynanie kampanii społecznych",
                "budowanie lokalnych koalicji",
                "inicjowanie projektów, które Ośrodek zgłasza do dofinansowania z funduszy pomocowych",
                "monitorowanie i ocena projektów Ośrodka opłacanych z tych funduszy, samodzielnie lub z ekspertami",
                "informowanie innych pracowników, skąd wziąć fundusze na zadania z regulaminu lub statutu Ośrodka",
                "prowadzenie miejsca aktywności lokalnej „MAL we Włochach”",
            ),
            h("Gdzie nas znaleźć"),
            p("Pracujemy w MAL we Włochach przy Rejonowej 6/8."),
        ],
        legal_basis=[legal_basis("Zarządzenie", "Dyrektor " + NAME.replace("Ośrodek", "Ośrodka"), "powołanie Zespołu")],
        related_pages=pages(place),
    )
    page.members = [
        TeamMember(
            name="Zofia Wymyślona",
            roles=[("role", "koordynator Zespołu"), ("role", "eurokoordynator")],
            phone="+48 500 555 301",
            email="koordynator.wlochy@example.org",
        ),
        TeamMember(
            name="Alicja Niebywała-Zmyślona",
            roles=[("role", "konsultant ds. współpracy ze środowiskiem lokalnym")],
            email="konsultant.wlochy@example.org",
        ),
    ]
    return page


def legal_basis(kind: str, issuer: str, subject: str) -> Block:
    value = {"kind": kind, "number": "22/2017", "date": "2017-12-11", "issuer": issuer, "subject": subject}
    return ("act", {**value, "url": f"{BIP}/zarzadzenia/22-2017"})


def news(centre: Centre) -> None:
    """One public piece and one that waits for a manager."""
    index = news_section(centre, "Co dzieje się we Włochach.")
    centre.published(
        index,
        NewsPage(
            title="Sąsiedzka wymiana roślin",
            slug="wymiana-roslin",
            kind=NewsKind.EVENT,
            date=at(2026, 10, 6, 14, 0),
            lead="Przynieś sadzonkę, weź inną. Porozmawiaj z sąsiadami przy herbacie.",
            image=[("image", centre.described("wnetrze-mal"))],
            event_start=at(2027, 4, 16, 16, 0),
            event_end=at(2027, 4, 16, 19, 0),
            event_place="MAL we Włochach, Rejonowa 6/8",
            body=[p("Nie masz roślin? Też przyjdź. Doniczki i ziemia będą na miejscu. Wstęp jest wolny.")],
        ),
    )
    centre.waiting(
        index,
        NewsPage(
            title="Szukamy osób do opieki nad jadłodzielnią",
            slug="opiekunowie-jadlodzielni",
            date=at(2026, 11, 20, 12, 30),
            lead="Wystarczy godzina w tygodniu: sprawdzić daty, umyć półki, porozmawiać z gośćmi.",
            image=[("image", centre.described("jadlodzielnia"))],
            body=[p("Zgłoś się w MAL od wtorku do piątku. Przed pierwszym dyżurem wszystko pokażemy.")],
        ),
    )
