"""Names in the order of the page's alphabet, on SQLite and on PostgreSQL."""

import random

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Site

from cms.core.models import CentreSettings
from partners.models import PartnerIndexPage

from .factories import Centre, PartnerIndexPageFactory, PartnerPageFactory, make_centre, published, withdrawn

IN_ORDER = {
    "pl": [
        "3 Sektor",
        "Akademia",
        "„Alfa” Fundacja",
        "Ąż",
        "BAZA",
        "baza Mokotów",
        "Centrum",
        "Ćmielów",
        "Dom",
        "Ekon",
        "Émile",
        "Ex aequo",
        "Ędward",
        "Lampa",
        "Luz",
        "Łąka",
        "Nowa",
        "Ńandu",
        "Ogród",
        "Ozon",
        "Ósemka",
        "Sztuka",
        "Ślimak",
        "Zzz",
        "Źródło",
        "Żaba",
        "Їжак",
    ],
    "uk": [
        "1 Міська лікарня",
        "Авангард",
        "Гурток",
        "Ґанок",
        "Дім",
        "Ендемік",
        "Єдність",
        "Жито",
        "«Зоря» товариство",
        "Издрик",
        "Інша",
        "Їжак",
        "Йорж",
        "Кіт",
        "Миша",
        "М’ята",
        "Щастя",
        "Юність",
        "Ярина",
        "Caritas",
        "Łąka",
        "Zebra",
    ],
    "en": ["Ąż", "Bank", "Ćmielów", "Dom", "Émile", "Łąka", "Lamp", "Luz", "Zoo", "Żuk", "Ґанок", "Дім"],
}


def directory_in(centre: Centre, language: str) -> PartnerIndexPage:
    home = centre.home
    if language != "pl":
        home = centre.home.copy_for_translation(Locale.objects.get_or_create(language_code=language)[0])
        published(home)
    directory: PartnerIndexPage = PartnerIndexPageFactory(parent=home)
    return directory


@pytest.mark.parametrize("language", IN_ORDER)
def test_a_directory_is_in_the_order_of_its_languages_alphabet(centre: Centre, language: str) -> None:
    directory = directory_in(centre, language)
    names = IN_ORDER[language]
    for number, name in enumerate(random.Random(7).sample(names, len(names))):
        PartnerPageFactory(parent=directory, title=name, slug=f"p{number}")
    shown = []
    for number in (1, 2):
        html = Client().get(f"{directory.url}?page={number}", headers={"host": centre.site.hostname}).content
        if number == 1 or len(names) > 20:
            cards = BeautifulSoup(html, "html.parser").select("main .card h2")
            shown += [card.get_text(strip=True) for card in cards]
    assert shown == names


def test_areas_are_in_alphabetical_order_with_their_numbers(centre: Centre) -> None:
    directory = directory_in(centre, "pl")
    for number, area in enumerate(["Żoliborz", "Łomianki", "Wola", "Ochota", "Łomianki", "Śródmieście", "Lesznowola"]):
        PartnerPageFactory(parent=directory, title=f"P {number}", area=area)
    html = Client().get(directory.url or "", headers={"host": centre.site.hostname}).content
    options = BeautifulSoup(html, "html.parser").select("#filter-area option")
    assert [option.get_text(strip=True) for option in options][1:] == [
        "Lesznowola (1)",
        "Łomianki (2)",
        "Ochota (1)",
        "Śródmieście (1)",
        "Wola (1)",
        "Żoliborz (1)",
    ]


def test_the_list_of_centres_is_in_polish_order(db: None) -> None:
    Site.objects.all().delete()  # Wagtail's own, which answers for every host
    for name in ("OPS Żoliborz", "OPS Łomianki", "OPS Mokotów", "OPS Lesznowola"):
        CentreSettings.objects.update_or_create(site=make_centre(name).site, defaults={"name": name})
    for name, is_live in (("", True), ("OPS Jeszcze Nie", False)):  # neither is public yet
        unfinished = make_centre(f"{name} {is_live}")
        CentreSettings.objects.update_or_create(site=unfinished.site, defaults={"name": name})
        if not is_live:
            withdrawn(unfinished.home)
    answer = Client().get(reverse("front_door"), headers={"host": "localhost", "accept-language": "en"})
    cards = BeautifulSoup(answer.content, "html.parser").select("main .card h2")
    assert [card.get_text(strip=True) for card in cards] == [
        "OPS Lesznowola",
        "OPS Łomianki",
        "OPS Mokotów",
        "OPS Żoliborz",
    ]
