"""Addresses in Latin letters."""

from typing import Any

import pytest
from wagtail.models import Locale

from cms.core.slugs import slug_of
from home.models import StandardPage

from .factories import Centre, StandardPageFactory


@pytest.mark.parametrize(
    ("title", "language", "slug"),
    [
        ("Допомога", "uk", "dopomoha"),
        # Examples of resolution 55.
        ("Згурський", "uk", "zghurskyi"),
        ("Гадяч і Ґалаґан", "uk", "hadiach-i-galagan"),
        ("Єнакієве, Гаєвич", "uk", "yenakiieve-haievych"),
        ("Їжакевич, Кадиївка", "uk", "yizhakevych-kadyivka"),
        ("Йосипівка, Стрий", "uk", "yosypivka-stryi"),
        ("Юрій, Корюківка", "uk", "yurii-koriukivka"),
        ("Яготин, Костянтин, Знам'янка", "uk", "yahotyn-kostiantyn-znamianka"),
        ("Щербухи, Гоща, Хуст, Цюрих", "uk", "shcherbukhy-hoshcha-khust-tsiurykh"),
        ("Zażółć gęślą jaźń – „Łódź”", "pl", "zazolc-gesla-jazn-lodz"),
        ("Straße für Ältere", "de", "strasse-fur-altere"),
        ("Pomoc: Допомога", "pl", "pomoc-dopomoga"),
        ("„…”", "pl", ""),
    ],
)
def test_a_title_in_latin_letters(title: str, language: str, slug: str) -> None:
    assert slug_of(title, language) == slug


def test_a_page_made_by_code_gets_its_address_from_its_title(centre: Centre) -> None:
    """A title in Cyrillic gave no address at all, and ``Łódź`` gave ``odz``."""
    ukrainian = Locale.objects.get_or_create(language_code="uk")[0]
    home = centre.home.copy_for_translation(ukrainian)

    def made(parent: Any, title: str) -> str:
        page = parent.add_child(instance=StandardPage(title=title, live=False, locale=parent.locale))
        return str(page.slug)

    assert made(home, "Допомога") == "dopomoha"
    assert made(home, "Допомога!") == "dopomoha-1"
    assert made(centre.home, "Łódź") == "lodz"
    assert (made(centre.home, "Szukaj"), made(home, "Szukaj")) == ("szukaj-1", "szukaj")  # the search stands there
    assert made(centre.home, "Ж" * 200) == "zh" * 100


def test_the_address_of_a_page_stays_when_its_title_changes(centre: Centre) -> None:
    page: Any = StandardPageFactory(parent=centre.home, title="Kontakt", slug="gdzie-jestesmy", live=False)
    page.title = "Łączność"
    page.save()
    assert page.slug == "gdzie-jestesmy"
