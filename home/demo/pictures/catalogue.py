"""What each picture is called, what it shows in three languages, and which scene draws it."""

from collections.abc import Callable
from dataclasses import dataclass

from . import food, houses, meetings, outdoors, rooms, telecare
from .canvas import Canvas


@dataclass(frozen=True)
class Picture:
    """One illustration; ``people_visible`` takes the values of the image model's field of that name."""

    title: str
    alt: dict[str, str]
    people_visible: str
    scene: Callable[[], Canvas]


PICTURES = {
    "wnetrze-mal": Picture(
        "Wnętrze Miejsca Aktywności Lokalnej",
        {
            "pl": "Jasny pokój z dużym oknem: dwa fotele, okrągły stolik z wazonem kwiatów i filiżankami, obok lampa i regał z książkami.",
            "en": "A bright room with a large window: two armchairs, a round table with a vase of flowers and cups, a lamp and a bookcase.",
            "uk": "Світла кімната з великим вікном: два крісла, круглий столик із вазою квітів і чашками, поруч лампа та книжкова шафа.",
        },
        "none",
        rooms.meeting_room,
    ),
    "jadlodzielnia": Picture(
        "Jadłodzielnia",
        {
            "pl": "Stół ze skrzynkami warzyw i owoców oraz chlebem, za nim półki ze słoikami i lodówka ze szklanymi drzwiami pełna jedzenia.",
            "en": "A table with crates of vegetables and fruit and a loaf of bread; behind it shelves with jars and a glass-door fridge full of food.",
            "uk": "Стіл з ящиками овочів і фруктів та хлібом, за ним полиці з банками й холодильник зі скляними дверима, повний їжі.",
        },
        "none",
        food.food_point,
    ),
    "dyplom": Picture(
        "Dyplom na ścianie",
        {
            "pl": "Dyplom w drewnianej ramie na zielonej ścianie: wieniec z gwiazdą i czerwona rozeta, pod nim półka z kwiatami i książkami.",
            "en": "A certificate in a wooden frame on a green wall: a wreath with a star and a red rosette, below it a shelf with flowers and books.",
            "uk": "Диплом у дерев’яній рамі на зеленій стіні: вінок із зіркою та червона розетка, під ним полиця з квітами й книжками.",
        },
        "none",
        rooms.certificate,
    ),
    "opieka": Picture(
        "Herbata z opiekunką",
        {
            "pl": "Starsza kobieta w fotelu trzyma filiżankę, naprzeciw siedzi opiekunka; między nimi stolik z dzbankiem herbaty, obok śpi kot.",
            "en": "An older woman in an armchair holds a cup, her carer sits opposite; a teapot on the table between them and a cat asleep nearby.",
            "uk": "Літня жінка в кріслі тримає чашку, навпроти сидить доглядальниця; між ними столик із чайником, поруч спить кіт.",
        },
        "unrecognisable",
        meetings.care,
    ),
    "szkolenie": Picture(
        "Szkolenie",
        {
            "pl": "Uczestnicy szkolenia widziani od tyłu siedzą w dwóch rzędach; prowadzący wskazuje na ekranie schemat z domem i trzema osobami.",
            "en": "People at a training seen from behind in two rows; the trainer points at a diagram of a house and three people on a screen.",
            "uk": "Учасники навчання, яких видно зі спини, сидять у два ряди; ведучий показує на екрані схему з будинком і трьома людьми.",
        },
        "unrecognisable",
        meetings.training,
    ),
    "wolontariat": Picture(
        "Wolontariusze z paczkami",
        {
            "pl": "Troje wolontariuszy idzie ulicą z pomocą dla sąsiadów: niosą kartonowe paczki z serduszkami i torbę z warzywami.",
            "en": "Three volunteers walk along a street with help for neighbours: cardboard boxes marked with hearts and a bag of vegetables.",
            "uk": "Троє волонтерів ідуть вулицею з допомогою для сусідів: несуть картонні коробки із сердечками та торбу з овочами.",
        },
        "unrecognisable",
        outdoors.volunteers,
    ),
    "praca-socjalna": Picture(
        "Rozmowa z pracownikiem socjalnym",
        {
            "pl": "Mieszkaniec i pracowniczka socjalna rozmawiają przy biurku z laptopem i filiżanką; za nimi okno i półki z segregatorami.",
            "en": "A resident and a social worker talk at a desk with a laptop and a cup; behind them a window and shelves of binders.",
            "uk": "Мешканець і соціальна працівниця розмовляють за столом із ноутбуком і чашкою; позаду вікно та полиці з теками.",
        },
        "unrecognisable",
        meetings.desk_talk,
    ),
    "piknik": Picture(
        "Piknik w dzielnicy",
        {
            "pl": "Piknik w parku: dwa pasiaste namioty, kolorowe chorągiewki między drzewami, rozmawiający ludzie i koc z koszem owoców.",
            "en": "A picnic in a park: two striped tents, colourful bunting between the trees, people talking and a rug with a fruit basket.",
            "uk": "Пікнік у парку: два смугасті намети, кольорові прапорці між деревами, люди розмовляють, на ковдрі кошик із фруктами.",
        },
        "unrecognisable",
        outdoors.picnic,
    ),
    "siedziba-ochota": Picture(
        "Siedziba na Ochocie",
        {
            "pl": "Jasny czterokondygnacyjny budynek z kwiatami na balkonach; do zielonych drzwi prowadzą schody i podjazd z poręczą.",
            "en": "A pale four-storey building with flowers on its balconies; steps and a ramp with a handrail lead to a green door.",
            "uk": "Світлий чотириповерховий будинок із квітами на балконах; до зелених дверей ведуть сходи та пандус із поручнем.",
        },
        "none",
        houses.ochota,
    ),
    "siedziba-mokotow": Picture(
        "Siedziba na Mokotowie",
        {
            "pl": "Nowoczesny budynek z cegły i szkła wśród jesiennych drzew; przed wejściem z podjazdem stoją dwa rowery.",
            "en": "A modern building of brick and glass among autumn trees; two bicycles stand before the entrance with a ramp.",
            "uk": "Сучасна будівля з цегли та скла серед осінніх дерев; біля входу з пандусом стоять два велосипеди.",
        },
        "none",
        houses.mokotow,
    ),
    "siedziba-wlochy": Picture(
        "Siedziba we Włochach",
        {
            "pl": "Żółty domek ze stromym czerwonym dachem i gankiem, zielone okiennice, kwiaty pod oknami i biały płot wśród drzew.",
            "en": "A small yellow house with a steep red roof and a porch, green shutters, flowers under the windows and a white fence among trees.",
            "uk": "Жовтий будиночок із крутим червоним дахом і ґанком, зелені віконниці, квіти під вікнами та білий паркан серед дерев.",
        },
        "none",
        houses.wlochy,
    ),
    "teleopieka": Picture(
        "Zestaw do teleopieki",
        {
            "pl": "Telefon z dużymi klawiszami i opaska na rękę z jednym czerwonym przyciskiem na drewnianym stole, obok herbata i okulary.",
            "en": "A phone with large keys and a wristband with one red button on a wooden table, next to a cup of tea and a pair of glasses.",
            "uk": "Телефон із великими клавішами та браслет з однією червоною кнопкою на дерев’яному столі, поруч чай та окуляри.",
        },
        "none",
        telecare.telecare,
    ),
}
