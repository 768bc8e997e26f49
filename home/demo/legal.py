"""The pages that the law asks for, as every centre has them: accessibility, privacy, cookies, protection of minors."""

import datetime
from typing import Any

from django.utils import timezone

from cms.core.models import BasePage, CentreSettings
from home.models import AccessibilityStatementPage, CookiePolicyPage, MinorProtectionPage, PrivacyPage

from .blocks import Block, document, h, p, points, ul

OPENED = datetime.date(2017, 3, 6)
REBUILT = datetime.date(2024, 10, 1)
FIRST_STATEMENT = datetime.date(2020, 9, 21)
PRIVACY_SINCE = datetime.date(2024, 11, 10)
MINORS_SINCE = datetime.date(2024, 8, 15)


def reviewed(years_ago: int = 0) -> datetime.date:
    """The day of the review before 31 March of this year, or of one before; today when that is still to come."""
    today = timezone.localdate()
    return min(today, datetime.date(today.year - years_ago, 3, 27))


def legal_pages(centre: Any, years_since_review: int = 0) -> list[BasePage]:
    """Written, submitted and approved; reached like the centre itself."""
    settings = CentreSettings.for_site(centre.site)
    phone, email = str(settings.phone), settings.email
    report = centre.document(
        "Samoocena dostępności strony",
        "samoocena-dostepnosci.pdf",
        [
            "Samoocena dostępności cyfrowej strony. To przykładowy dokument strony pokazowej.",
            "Sprawdziliśmy strony każdego rodzaju na komputerze i na telefonie, także bez myszy i z czytnikiem ekranu.",
            ["strona główna", "aktualność", "projekt", "zespół i miejsce", "formularz wyszukiwania"],
        ],
    )
    pages = [
        statement(report, phone, email, reviewed(years_since_review)),
        privacy(phone, email),
        CookiePolicyPage(title="Ciasteczka (cookies)", slug="ciasteczka"),
        minors(),
    ]
    return [centre.published(centre.home, page) for page in pages]


def statement(report: Any, phone: str, email: str, review: datetime.date) -> AccessibilityStatementPage:
    return AccessibilityStatementPage(
        title="Deklaracja dostępności",
        slug="deklaracja-dostepnosci",
        site_published=OPENED,
        site_changed=REBUILT,
        compliance="partial",
        barriers=[
            barrier(
                "Skany pism sprzed 2018 r.",
                "Czytniki ekranu nie odczytają ich osobom niewidomym.",
                "Zadzwoń lub napisz: przeczytamy pismo albo przyślemy jego tekst.",
                legal_basis="art. 3 ust. 2 pkt 2",
                kind="outside",
            ),
            barrier(
                "Mapa na stronie urzędu miasta, do której prowadzi link z adresu",
                "Nie da się jej obsłużyć samą klawiaturą.",
                "Adres i opis drogi stoją obok linku.",
                planned=datetime.date(2027, 6, 30),
                owner="Dział Organizacyjny",
            ),
        ],
        drawn_up=FIRST_STATEMENT,
        reviewed=review,
        basis="self",
        evidence=[document(report)],
        conveniences="<p>Strona ma wersję o wysokim kontraście, działa bez myszy i przy dużych literach.</p>",
        contact="Dział Organizacyjny",
        email=email,
        phone=phone,
        architecture=points(
            "wejście od ulicy, bez schodów, drzwi otwierają się same",
            "winda na wszystkie piętra, z przyciskami w brajlu i głosem",
            "toaleta dla osób na wózkach na parterze",
            "dwa miejsca parkingowe dla osób z niepełnosprawnością przed wejściem",
            "można wejść z psem asystującym",
        ),
        interpreter="none",
        communication="<p>W sali obsługi jest pętla indukcyjna. Tłumacza języka migowego zapraszamy, gdy powiesz nam o tym"
        " trzy dni robocze wcześniej. Pisma przygotujemy dużym drukiem albo prostym językiem.</p>",
    )


def barrier(element: str, effect: str, alternative: str, **fields: Any) -> Block:
    value = {"kind": "nonconformity", "page": None, "url": "", "legal_basis": "", "planned": None, "owner": ""}
    return ("barrier", {**value, "element": element, "effect": effect, "alternative": alternative, **fields})


def privacy(phone: str, email: str) -> PrivacyPage:
    archives = "tak długo, jak każą przepisy o archiwach: najczęściej 10 lat od końca sprawy"
    return PrivacyPage(
        title="Prywatność",
        slug="prywatnosc",
        lead="Jakie dane o Tobie mamy, po co i jak długo.",
        officer_name="Klementyna Zmyślona",
        officer_phone=phone,
        officer_email=email,
        purposes=[
            purpose(
                "Gdy prosisz nas o pomoc",
                "art. 6 ust. 1 lit. c i e oraz art. 9 ust. 2 lit. b RODO; ustawa z 12 marca 2004 r. o pomocy społecznej",
                "urzędy i sądy, które mają do tego prawo",
                archives,
                "Tak. Bez nich nie możemy sprawdzić, jaka pomoc Ci się należy.",
            ),
            purpose(
                "Gdy do nas dzwonisz lub piszesz",
                "art. 6 ust. 1 lit. e RODO",
                "nikt poza Ośrodkiem",
                "30 dni od chwili, gdy wiadomość do nas dotarła",
                "Nie. Bez adresu lub numeru nie możemy jednak odpowiedzieć.",
            ),
            purpose(
                "Gdy czytasz tę stronę",
                "art. 6 ust. 1 lit. e RODO: strona ma działać i odpierać ataki",
                "firma, która utrzymuje serwer, na podstawie umowy",
                "adres IP i nazwa otwartej podstrony: 30 dni",
                "Nie prosimy o nic. Czcionki i obrazy leżą na naszym serwerze, więc inne firmy nie wiedzą o Twojej wizycie.",
            ),
            purpose(
                "Gdy pokazujemy zdjęcie, na którym można Cię poznać",
                "Twoja zgoda, art. 6 ust. 1 lit. a RODO, albo art. 81 ustawy o prawie autorskim",
                "każdy, kto czyta tę stronę",
                "dopóki nie cofniesz zgody: wtedy usuwamy zdjęcie",
                "Nie. Możesz odmówić i nic przez to nie tracisz.",
            ),
        ],
        valid_from=PRIVACY_SINCE,
    )


def purpose(what: str, legal_basis: str, recipients: str, retention: str, duty: str) -> Block:
    value = {"purpose": what, "legal_basis": legal_basis, "recipients": recipients, "retention": retention}
    return ("purpose", {**value, "duty": duty})


def minors() -> MinorProtectionPage:
    return MinorProtectionPage(
        title="Ochrona małoletnich",
        slug="ochrona-maloletnich",
        lead="Jak dbamy o to, żeby dzieci i młodzież były u nas bezpieczne.",
        in_force=MINORS_SINCE,
        short=[
            p(
                "Masz prawo czuć się u nas bezpiecznie. Nikt nie może Cię bić, straszyć, wyśmiewać ani dotykać, gdy nie chcesz."
            ),
            ul(
                "Jeśli ktoś Cię krzywdzi, powiedz o tym dorosłej osobie, której ufasz. To nie jest skarżenie.",
                "U nas możesz powiedzieć o tym każdemu pracownikowi. Wysłucha Cię i pomoże.",
                "Możesz zadzwonić za darmo pod 116 111. To telefon dla dzieci i młodzieży.",
                "Gdy boisz się teraz, dzwoń pod 112.",
            ),
        ],
        full=[
            h("Kogo dotyczą standardy", "h3"),
            p(
                "Standardy stosuje każdy, kto pracuje w Ośrodku lub pomaga w nim jako wolontariusz, stażysta albo zleceniobiorca."
            ),
            h("Zanim ktoś zacznie pracę z dziećmi", "h3"),
            p(
                "Sprawdzamy, czy nie ma go w Rejestrze Sprawców Przestępstw na Tle Seksualnym i w Krajowym Rejestrze Karnym."
            ),
            h("Czego nie wolno", "h3"),
            ul(
                "stosować przemocy ani nią grozić",
                "rozmawiać z dzieckiem sam na sam za zamkniętymi drzwiami",
                "kontaktować się z dzieckiem przez prywatne konta i telefony",
                "robić zdjęć bez zgody dziecka i jego opiekuna",
            ),
            h("Gdy dziecku dzieje się krzywda", "h3"),
            p(
                "Kto coś zauważy, mówi o tym kierownikowi tego samego dnia i zapisuje, co widział. Kierownik zawiadamia policję"
                " lub prokuraturę, a gdy trzeba, sąd rodzinny, i zaczyna procedurę „Niebieskie Karty”.",
                "Dla każdego takiego dziecka układamy plan wsparcia. Zgłoszenia i to, co z nich wynikło, trzymamy w rejestrze.",
            ),
            h("Jak sprawdzamy standardy", "h3"),
            p("Co dwa lata oceniamy, czy standardy działają i czy zgadzają się z prawem, i zapisujemy wynik."),
        ],
    )


CRISIS_PHONES = (
    ("112", "Numer alarmowy", "całą dobę"),
    ("800 70 22 22", "Centrum Wsparcia dla Osób w Kryzysie Psychicznym", "całą dobę, bezpłatnie"),
    ("116 111", "Telefon zaufania dla dzieci i młodzieży", "całą dobę, bezpłatnie"),
    ("800 12 00 02", "Niebieska Linia: przemoc w domu", "całą dobę, bezpłatnie"),
)


def crisis_phones() -> list[Block]:
    """Numbers that are the same all over the country."""
    checked = timezone.localdate() - datetime.timedelta(days=20)
    names = ("number", "name", "hours")
    return [("phone", {**dict(zip(names, row, strict=True)), "checked": checked}) for row in CRISIS_PHONES]
