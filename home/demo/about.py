"""“About us” of every centre: text, file, easy to read, and at one of them a recording in Polish Sign Language."""

import datetime
from typing import Any

from cms.core.models import BasePage, EasyReadPage
from home.models import AboutPage

from .blocks import easy, h, p, ul

RECORDED = datetime.date(2024, 9, 12)
COMPARED = datetime.date(2024, 10, 2)

DOES = (
    "pracownik socjalny rozmawia z Tobą, także w domu, i szuka wyjścia z trudnej sytuacji",
    "przyznajemy zasiłki i opłacamy obiady",
    "organizujemy usługi opiekuńcze w domu i miejsca w domach pomocy",
    "pomagamy rodzinom, osobom z niepełnosprawnością i osobom, które doznają przemocy",
)
FIRST = "Jesteśmy jednostką miasta stołecznego Warszawy. Pomagamy mieszkańcom dzielnicy, którzy nie radzą sobie sami."
HOW = (
    "Zadzwoń, napisz albo przyjdź. Nie musisz wypełniać żadnego wniosku: wystarczy powiedzieć, czego potrzebujesz. Pracownik"
    " socjalny umówi się na rozmowę, a decyzję dostaniesz na piśmie. Od decyzji możesz się odwołać."
)
ACCESS = "Do budynku wjedziesz wózkiem. W sali obsługi jest pętla indukcyjna. Możesz przyjść z psem asystującym."


def about_pages(centre: Any, building: str, recording: str = "") -> list[BasePage]:
    """The page and its easy-to-read version, which shows the ``building``; ``recording`` is an address."""
    file = centre.document("O nas", "o-nas.pdf", [FIRST, list(DOES), HOW, ACCESS])
    page = AboutPage(
        title="O nas",
        slug="o-nas",
        lead="Czym się zajmujemy i jak załatwić u nas sprawę.",
        show_in_menus=True,
        body=[
            p(FIRST),
            h("Czym się zajmujemy"),
            ul(*DOES),
            h("Jak załatwić sprawę"),
            p(HOW),
            h("Czy do nas wejdziesz i usłyszysz"),
            p(ACCESS),
        ],
        text_file=file,
        compared=COMPARED,
    )
    if recording:
        page.sign_url = recording
        page.sign_recorded = RECORDED
        page.sign_summary = "Nagranie mówi, czym się zajmujemy, jak załatwić sprawę i czy budynek jest dostępny."
    page = centre.published(centre.home, page)
    return [page, centre.published(page, easy_about(centre, building))]


def easy_about(centre: Any, building: str) -> EasyReadPage:
    return EasyReadPage(
        title="O nas: tekst łatwy do czytania",
        menu_title="Łatwy tekst",
        slug="latwy-tekst",
        body=[
            ("heading", "Kim jesteśmy"),
            easy(
                "To jest Ośrodek Pomocy Społecznej.",
                "Tu pracują ludzie, którzy pomagają.",
                picture=centre.described(building),
            ),
            ("heading", "Jak pomagamy"),
            easy(
                "Możesz z nami porozmawiać.",
                "Rozmowa jest za darmo.",
                "Możemy dać Ci zasiłek.",
                "Zasiłek to pieniądze.",
            ),
            ("heading", "Jak poprosić o pomoc"),
            easy("Zadzwoń do nas albo przyjdź.", "Powiedz, czego potrzebujesz.", "Nie musisz nic pisać."),
        ],
    )
