"""The legal pages of the demo: prescribed ids once each in every language, exact headings, found from every page."""

import datetime
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from wagtail.models import Page

from home.models import AboutPage, AccessibilityStatementPage, HomePage, MinorProtectionPage, PrivacyPage
from home.statement import CONDITIONAL_IDS, EXTRA_IDS, MANDATORY_IDS
from tests.reading import Reader, Reading

LANGUAGES = ("pl", "en", "uk")
CENTRES = ("ochota", "mokotow", "wlochy")
HEADINGS = {
    "pl": [
        "Deklaracja dostępności",
        "Stan dostępności cyfrowej",
        "Niedostępne treści",
        "Niezgodność z załącznikiem",
        "Treści nieobjęte przepisami",
        "Przygotowanie deklaracji dostępności i jej aktualizacja",
        "Udogodnienia, ograniczenia i inne informacje",
        "Informacje zwrotne i dane kontaktowe",
        "Obsługa wniosków i skarg związanych z dostępnością",
        "Pozostałe informacje",
        "Dostępność architektoniczna",
        "Dostępność komunikacyjno-informacyjna",
    ],
    "en": [
        "Accessibility statement",
        "Compliance status",
        "Non-accessible content",
        "Non-compliance with the annex",
        "Content outside the scope of the law",
        "Preparation of this accessibility statement",
        "Conveniences, limitations and other information",
        "Feedback and contact information",
        "Enforcement procedure",
        "Other information",
        "Architectural accessibility",
        "Accessibility of information and communication",
    ],
    "uk": [
        "Декларація про доступність",
        "Стан цифрової доступності",
        "Недоступний вміст",
        "Невідповідність додатку",
        "Вміст, на який закон не поширюється",
        "Підготовка та оновлення декларації про доступність",
        "Зручності, обмеження та інша інформація",
        "Зворотний зв’язок і контакти",
        "Розгляд заяв і скарг щодо доступності",
        "Інша інформація",
        "Архітектурна доступність",
        "Доступність інформації та комунікації",
    ],
}


def reading_of(resident: Reader, page: Page) -> Reading:
    return resident.get(page.get_site().hostname.split(".")[0], page.get_url_parts()[2])


def statements() -> list[AccessibilityStatementPage]:
    return list(AccessibilityStatementPage.objects.live().select_related("locale"))


def test_each_id_stands_once_in_each_language_and_no_other(resident: Reader) -> None:
    found = statements()
    assert len(found) == len(LANGUAGES) * len(CENTRES)
    for page in found:
        soup = reading_of(resident, page).soup
        ids = Counter(str(one["id"]) for one in soup.select("[id]") if "a11" in str(one["id"]).casefold())
        # The demo's have been reviewed, and their centres have neither applications nor a second description.
        assert ids == Counter([*MANDATORY_IDS, *EXTRA_IDS, "a11y-data-przeglad"]), page.url_path


def test_dates_links_and_addresses_are_what_machines_expect(resident: Reader) -> None:
    for page in statements():
        soup = reading_of(resident, page).soup
        days = {one["id"]: str(one["datetime"]) for one in soup.select("time[id^=a11y-]")}
        assert len(days) == 4 and all(datetime.date.fromisoformat(day) for day in days.values())
        assert days["a11y-data-publikacja"] <= days["a11y-data-aktualizacja"]
        for name, scheme in (("email", "mailto:"), ("telefon", "tel:+48"), ("url", "http")):
            [link] = soup.select(f"a#a11y-{name}")
            assert str(link["href"]).startswith(scheme)
        opening = soup.select("#a11y-wstep #a11y-podmiot, #a11y-wstep #a11y-zakres, #a11y-wstep #a11y-url")
        assert len(opening) == 3 and all(one.get_text(strip=True) for one in opening)
        assert soup.select("#a11y-procedura a[href='https://bip.brpo.gov.pl/']")
        assert soup.select("#a11y-kontakt #a11y-email")


@pytest.mark.parametrize("language", HEADINGS)
def test_headings_are_the_prescribed_ones_in_their_order(resident: Reader, language: str) -> None:
    page = next(one for one in statements() if one.locale.language_code == language)
    main = reading_of(resident, page).main
    headings = [Reading.plain(one.get_text()) for one in main.select("article h1, article h2, article h3")]
    assert headings == HEADINGS[language]


def test_the_foot_has_the_legal_pages_and_the_bulletin(resident: Reader) -> None:
    for centre in CENTRES:
        shown = [Reading.plain(link.get_text()) for link in resident.get(centre, "/pl/").soup.select("footer nav a")]
        legal = ["Deklaracja dostępności", "Prywatność", "Ciasteczka (cookies)", "Ochrona małoletnich"]
        assert [one for one in shown if one in legal] == legal
        assert "Biuletyn Informacji Publicznej" in shown


def test_the_header_leads_to_easy_text_and_to_sign_language_where_they_are(resident: Reader) -> None:
    def tools(centre: str, path: str) -> dict[str, str]:
        links = resident.get(centre, path).soup.select(".site-header__tools a")
        return {Reading.plain(link.get_text()): str(link["href"]) for link in links}

    ochota, mokotow = tools("ochota", "/pl/kontakt/"), tools("mokotow", "/pl/kontakt/")
    assert ochota["Tekst łatwy do czytania"] == "/pl/o-nas/latwy-tekst/"
    assert ochota["Polski język migowy"] == "/pl/o-nas/#pjm"
    assert "Tekst łatwy do czytania" in mokotow and "Polski język migowy" not in mokotow
    assert resident.get("ochota", "/pl/o-nas/").soup.select("h2#pjm")


def test_privacy_names_controller_officer_purposes_rights_and_the_office(resident: Reader) -> None:
    for page in PrivacyPage.objects.live():
        reading = reading_of(resident, page)
        assert "Klementyna Zmyślona" in reading.main_text and "Ośrodek Pomocy Społecznej" in reading.main_text
        assert len(reading.main.select("h3")) == len(page.purposes)
        assert reading.main.select("a[href='https://uodo.gov.pl/']") and reading.main.select("a[href^='mailto:']")


def test_minors_find_a_short_version_first_and_the_full_one_after_it(resident: Reader) -> None:
    for page in MinorProtectionPage.objects.live():
        main = reading_of(resident, page).main
        assert [one["id"] for one in main.select("h2[id]")] == ["short", "full"]
        assert "116 111" in main.select("section[aria-labelledby=short]")[0].get_text()


def test_numbers_for_a_crisis_are_on_the_home_page_and_where_somebody_is_lost(resident: Reader) -> None:
    assert HomePage.objects.live().count() == AboutPage.objects.live().count() == 9
    lost = resident.client.get("/uk/nie-ma/", headers={"host": "wlochy.localhost"}).content.decode()
    for html in (resident.get("wlochy", "/uk/").html, lost, resident.get("wlochy", "/uk/poshuk/?q=самогубство").html):
        assert 'href="tel:116111"' in html and "цілодобово" in html
    gone = resident.client.get("/pl/aktualnosci/kolonie-2025/", headers={"host": "ochota.localhost"})
    assert gone.status_code == 410 and 'href="tel:116111"' in gone.content.decode()
    for words in ("niebieska linia", "800 12 00 02", "kryzys psychiczny"):
        assert resident.get("ochota", f"/pl/szukaj/?q={words}").results[0] == "OPS Ochota", words


def test_the_documentation_lists_every_id() -> None:
    text = (Path(settings.BASE_DIR) / "docs/legal-pages.md").read_text(encoding="utf-8")
    assert [one for one in (*MANDATORY_IDS, *CONDITIONAL_IDS, *EXTRA_IDS) if f"`{one}`" not in text] == []
