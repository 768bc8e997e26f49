"""The ways to a page: the menu, the site map, the index from A to Z, breadcrumbs and ``sitemap.xml``."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.core import a_to_z
from cms.core.models import BasePage
from home.models import HomePage, StandardPage
from news.models import NewsPage
from teams.models import TeamPage
from tests.factories import NewsIndexPageFactory, NewsPageFactory, StandardPageFactory, restricted
from tests.reading import Reader

pytestmark = pytest.mark.django_db

SITE_MAP = {"pl": "/pl/mapa-strony/", "en": "/en/site-map/", "uk": "/uk/karta-saitu/"}
A_TO_Z = {code: f"/{code}/a-z/" for code in SITE_MAP}


def ochota(language: str = "pl") -> HomePage:
    return HomePage.objects.get(url_path__startswith="/ochota", locale__language_code=language, depth=2)


def test_the_menu_shows_sections_and_what_an_editor_put_below_them(resident: Reader) -> None:
    section: Any = StandardPageFactory(parent=ochota(), title="Świadczenia", show_in_menus=True)
    benefit: Any = StandardPageFactory(parent=section, title="Zasiłek celowy", show_in_menus=True)
    StandardPageFactory(parent=section, title="Rzadka sprawa")
    StandardPageFactory(parent=section, title="Jeszcze nie gotowe", show_in_menus=True, live=False)
    StandardPageFactory(parent=benefit, title="Za głęboko", show_in_menus=True)
    restricted(StandardPageFactory(parent=section, title="Tylko dla nas", show_in_menus=True))
    aside: Any = StandardPageFactory(parent=ochota(), title="Poza menu")
    StandardPageFactory(parent=aside, title="Pod stroną spoza menu", show_in_menus=True)

    reading = resident.get("ochota", benefit.get_url_parts()[2])
    [menu] = reading.soup.select("header nav.menu")
    assert "Poza menu" not in menu.text and "Pod stroną" not in menu.text
    [opened] = [item for item in menu.select("details") if "Świadczenia" in item.text]
    assert [(link.text, link["href"], link.get("aria-current")) for link in opened.select("a")] == [
        ("Cały dział: Świadczenia", section.get_url_parts()[2], "true"),
        ("Zasiłek celowy", benefit.get_url_parts()[2], "page"),
    ]
    [plain] = [link for link in menu.select(".menu__list > li > a") if link.text == "Aktualności"]
    assert not plain.has_attr("aria-current")


def test_the_map_names_every_page_of_the_language_but_those_of_long_lists(resident: Reader) -> None:
    for code, address in SITE_MAP.items():
        home = HomePage.objects.get(translation_key=ochota().translation_key, locale__language_code=code)
        shown = {str(link["href"]) for link in resident.get("ochota", address).main.select("ul a")}
        expected = {
            page.get_url_parts()[2]
            for page in home.get_descendants().live().specific()
            if page._meta.model_name not in ("newspage", "projectpage", "partnerpage")
        }
        assert shown - {A_TO_Z[code]} == expected and len(expected) >= 3


@pytest.mark.parametrize("address", [*SITE_MAP.values(), *A_TO_Z.values(), "/pl/dane/", "/en/data/", "/uk/dani/"])
def test_what_is_no_page_tells_search_engines_what_it_is_about(resident: Reader, address: str) -> None:
    reading = resident.get("ochota", address)
    [description] = reading.soup.select("meta[name=description]")
    [lead] = reading.main.select(".lead")
    assert description["content"] == lead.text


def test_the_map_is_a_tree_without_drafts_and_what_is_private(resident: Reader) -> None:
    above: Any = StandardPageFactory(parent=ochota(), title="Świadczenia")
    StandardPageFactory(parent=above, title="Zasiłek celowy")
    StandardPageFactory(parent=above, title="Jeszcze nie gotowe", live=False)
    restricted(StandardPageFactory(parent=above, title="Tylko dla nas"))
    reading = resident.get("ochota", SITE_MAP["pl"])
    [branch] = [item for item in reading.main.select("li") if item.a and item.a.text == "Świadczenia"]
    assert branch.ul is not None and [link.text for link in branch.ul.select("a")] == ["Zasiłek celowy"]
    assert "Jeszcze nie gotowe" not in reading.text and "Tylko dla nas" not in reading.text


def test_a_resident_finds_a_page_by_her_own_word_in_her_language(resident: Reader) -> None:
    expected = {
        "pl": ("T", "Teleopieka"),
        "en": ("T", "Telecare"),
        "uk": ("Т", "Телеопіка"),  # a Cyrillic letter
    }
    team = TeamPage.objects.get(slug="dzial-uslug")
    for code, (letter, word) in expected.items():
        reading = resident.get("ochota", A_TO_Z[code])
        [link] = [one for one in reading.main.select("section a") if one.text == word]
        section = link.find_parent("section")
        assert section is not None and section["aria-labelledby"] == letter
        assert reading.main.select_one(f"nav a[href='#{letter}']")
        found = TeamPage.objects.get(translation_key=team.translation_key, locale__language_code=code)
        assert link["href"] == found.get_url_parts()[2]


def test_the_index_follows_the_alphabet_and_leaves_out_news(resident: Reader) -> None:
    StandardPageFactory(parent=ochota(), title="Łóżko dla chorego", matters="500 plus\n\n  łazienka bez progu ")
    StandardPageFactory(parent=ochota(), title="Lokal socjalny", menu_title="Mieszkanie")
    reading = resident.get("ochota", A_TO_Z["pl"])
    headings = [heading.text for heading in reading.main.select("section h2")]
    assert headings[0] == "0–9" and headings.index("L") + 1 == headings.index("Ł")
    assert reading.list_after("Ł") == ["łazienka bez progu (Łóżko dla chorego)", "Łóżko dla chorego"]
    assert "Mieszkanie (Lokal socjalny)" in reading.list_after("M")
    assert not any(page.title in reading.main_text for page in NewsPage.objects.live())
    assert not any(page.title in reading.main_text for page in StandardPage.objects.filter(live=False))


def test_news_stands_there_by_the_words_of_its_editor(resident: Reader) -> None:
    section = ochota().get_children().get(slug="aktualnosci")
    NewsPageFactory(parent=section, title="Ruszył nabór wniosków", matters="Zapomoga na opał")
    links = {link.text for link in resident.get("ochota", A_TO_Z["pl"]).main.select("section a")}
    assert "Zapomoga na opał" in links and "Ruszył nabór wniosków" not in links


def test_a_long_index_has_pages_and_its_letters_lead_to_them(resident: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(a_to_z, "PER_PAGE", 10)
    reading = resident.get("ochota", A_TO_Z["pl"])
    last = reading.main.select("nav.filters a")[-1]
    assert str(last["href"]).startswith("?page=") and str(last["href"]).endswith(f"#{last.text}")
    there = resident.get("ochota", A_TO_Z["pl"] + str(last["href"]).partition("#")[0])
    assert there.main.select_one(f"h2[id='{last.text}']")
    assert len(there.main.select("section li")) <= 10


@pytest.mark.parametrize("address", [SITE_MAP["pl"], A_TO_Z["pl"]])
def test_neither_costs_more_where_there_is_more(resident: Reader, address: str) -> None:
    def cost() -> int:
        resident.get("ochota", address)
        with CaptureQueriesContext(connection) as queries:
            resident.get("ochota", address)
        return len(queries)

    few = cost()
    assert few <= 15
    for page in StandardPageFactory.create_batch(3, parent=ochota(), matters="jeden\ndwa"):
        StandardPageFactory(parent=page)
    assert cost() == few


def test_a_matter_is_a_few_words(resident: Reader) -> None:
    page: BasePage = StandardPage(title="Zasiłki", matters="zasiłek\n" + "bardzo " * 20)
    with pytest.raises(Exception, match="za długo"):
        page._meta.get_field("matters").clean(page.matters, page)


def test_every_page_leads_to_them_and_sitemap_xml_lists_them(resident: Reader) -> None:
    for code in SITE_MAP:
        foot = resident.get("ochota", f"/{code}/").soup.select_one(".site-footer")
        assert foot is not None and foot.select_one(f"a[href='{SITE_MAP[code]}']")
        assert foot.select_one(f"a[href='{A_TO_Z[code]}']")
    listed = resident.client.get("/sitemap.xml", headers={"host": "ochota.localhost"}).content.decode()
    for address in (*SITE_MAP.values(), *A_TO_Z.values()):
        # Itself, and as a version of each of the three.
        assert listed.count(f"{address}<") == 1 and listed.count(f'{address}"') >= 3


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (SITE_MAP["pl"], "Mapa strony"),
        (A_TO_Z["en"], "Matters from A to Z"),
        ("/pl/dane/", "Otwarte dane"),
        ("/pl/szukaj/?q=dom", "Wyszukiwanie w serwisie"),
    ],
)
def test_what_is_no_page_stands_below_the_home_page(resident: Reader, address: str, name: str) -> None:
    steps = resident.get("ochota", address).soup.select(".breadcrumbs li")
    assert [step.text.strip() for step in steps][1:] == [name] and len(steps) == 2
    assert steps[0].a is not None and steps[0].a["href"] == address[:4]
    assert steps[1]["aria-current"] == "page"
    assert not resident.get("ochota", "/pl/").soup.select(".breadcrumbs")


def test_a_centre_without_the_language_has_neither(resident: Reader) -> None:
    headers = {"host": "localhost"}
    for address in (*SITE_MAP.values(), *A_TO_Z.values()):
        assert resident.client.get(address, headers=headers).status_code == 404
    assert resident.client.get("/pl/site-map/", headers={"host": "ochota.localhost"}).status_code == 404


def test_news_of_a_new_list_is_not_on_the_map(resident: Reader) -> None:
    index = NewsIndexPageFactory(parent=ochota(), title="Ogłoszenia")
    NewsPageFactory(parent=index, title="Jedno z tysięcy")
    reading = resident.get("ochota", SITE_MAP["pl"])
    assert "Ogłoszenia" in reading.main_text and "Jedno z tysięcy" not in reading.text
