"""What each picture is called, what it shows, and which scene draws it."""

from collections.abc import Callable
from dataclasses import dataclass

from . import food, houses, meetings, outdoors, rooms, telecare
from .canvas import Canvas


@dataclass(frozen=True)
class Picture:
    """One illustration; ``people_visible`` takes the values of the image model's field of that name."""

    title: str
    alt: str
    people_visible: str
    scene: Callable[[], Canvas]


PICTURES = {
    "wnetrze-mal": Picture(
        "Wnętrze Miejsca Aktywności Lokalnej",
        "Jasny pokój z dużym oknem: dwa fotele, okrągły stolik z wazonem kwiatów i filiżankami, obok lampa i regał z książkami.",
        "none",
        rooms.meeting_room,
    ),
    "jadlodzielnia": Picture(
        "Jadłodzielnia",
        "Stół ze skrzynkami warzyw i owoców oraz chlebem, za nim półki ze słoikami i lodówka ze szklanymi drzwiami pełna jedzenia.",
        "none",
        food.food_point,
    ),
    "dyplom": Picture(
        "Dyplom na ścianie",
        "Dyplom w drewnianej ramie na zielonej ścianie: wieniec z gwiazdą i czerwona rozeta, pod nim półka z kwiatami i książkami.",
        "none",
        rooms.certificate,
    ),
    "opieka": Picture(
        "Herbata z opiekunką",
        "Starsza kobieta w fotelu trzyma filiżankę, naprzeciw siedzi opiekunka; między nimi stolik z dzbankiem herbaty, obok śpi kot.",
        "unrecognisable",
        meetings.care,
    ),
    "szkolenie": Picture(
        "Szkolenie",
        "Uczestnicy szkolenia widziani od tyłu siedzą w dwóch rzędach; prowadzący wskazuje na ekranie schemat z domem i trzema osobami.",
        "unrecognisable",
        meetings.training,
    ),
    "wolontariat": Picture(
        "Wolontariusze z paczkami",
        "Troje wolontariuszy idzie ulicą z pomocą dla sąsiadów: niosą kartonowe paczki z serduszkami i torbę z warzywami.",
        "unrecognisable",
        outdoors.volunteers,
    ),
    "praca-socjalna": Picture(
        "Rozmowa z pracownikiem socjalnym",
        "Mieszkaniec i pracowniczka socjalna rozmawiają przy biurku z laptopem i filiżanką; za nimi okno i półki z segregatorami.",
        "unrecognisable",
        meetings.desk_talk,
    ),
    "piknik": Picture(
        "Piknik w dzielnicy",
        "Piknik w parku: dwa pasiaste namioty, kolorowe chorągiewki między drzewami, rozmawiający ludzie i koc z koszem owoców.",
        "unrecognisable",
        outdoors.picnic,
    ),
    "siedziba-ochota": Picture(
        "Siedziba na Ochocie",
        "Jasny czterokondygnacyjny budynek z kwiatami na balkonach; do zielonych drzwi prowadzą schody i podjazd z poręczą.",
        "none",
        houses.ochota,
    ),
    "siedziba-mokotow": Picture(
        "Siedziba na Mokotowie",
        "Nowoczesny budynek z cegły i szkła wśród jesiennych drzew; przed wejściem z podjazdem stoją dwa rowery.",
        "none",
        houses.mokotow,
    ),
    "siedziba-wlochy": Picture(
        "Siedziba we Włochach",
        "Żółty domek ze stromym czerwonym dachem i gankiem, zielone okiennice, kwiaty pod oknami i biały płot wśród drzew.",
        "none",
        houses.wlochy,
    ),
    "teleopieka": Picture(
        "Zestaw do teleopieki",
        "Telefon z dużymi klawiszami i opaska na rękę z jednym czerwonym przyciskiem na drewnianym stole, obok herbata i okulary.",
        "none",
        telecare.telecare,
    ),
}
