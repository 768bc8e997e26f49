"""The demo's pages in three languages: what newcomers need is there, one translation is outdated and one waits."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import Locale, Page

from cms.translation.states import State
from tests.reading import Reader

from .desk import edit, logged_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_centres")]
CENTRES = ("ochota", "mokotow", "wlochy")


def person(username: str) -> Any:
    return get_user_model().objects.get(username=username)


def cells(centre: str, **query: str) -> dict[tuple[str, str], Any]:
    """What a centre's translator sees in the table, by address and language."""
    answer = logged_in(person(f"{centre}-tlumacz")).get(reverse("editorial_translations"), query)
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    return {(row.slug, codes[key]): cell for row in answer.context["object_list"] for key, cell in row.cells.items()}


def test_every_needed_page_is_there_one_is_outdated_and_one_waits() -> None:
    unusual = {}
    for centre in CENTRES:
        found = cells(centre)
        assert {("kontakt", "en"), ("kontakt", "uk"), ("zespoly", "uk")} <= {key for key in found if found[key].needed}
        for key, cell in found.items():
            assert cell.state != State.MISSING, (centre, key)
            if cell.state not in (State.LIVE, State.NOT_NEEDED):
                unusual[centre, *key] = cell.state
    assert unusual == {
        ("ochota", "siedziba", "en"): State.OUTDATED,
        ("mokotow", "pomoc-specjalistyczna", "uk"): State.IN_REVIEW,
    }
    assert list(cells("ochota", state="outdated")) == [("siedziba", "en"), ("siedziba", "uk")]


def test_the_translator_sees_what_changed_in_the_source_of_the_outdated_page() -> None:
    page = Page.objects.get(pk=cells("ochota")["siedziba", "en"].page_id)
    shown = BeautifulSoup(logged_in(person("ochota-tlumacz")).get(edit(page)).content, "html.parser")
    changed = shown.select("#changed-in-source-section li")
    assert len(changed) == 1
    assert "windę" in changed[0].select("ins")[0].get_text() and "Winda" in changed[0].select("del")[0].get_text()
    assert changed[0].select("textarea")[0].get_text().startswith("The entrance is from the courtyard")


def test_the_ukrainian_reviewer_decides_with_the_source_and_both_texts_before_her() -> None:
    page = Page.objects.get(pk=cells("mokotow")["pomoc-specjalistyczna", "uk"].page_id)
    state = page.current_workflow_task_state
    client = logged_in(person("mokotow-recenzent-uk"))
    address = reverse("editorial_decision", args=[state.pk])
    assert address in client.get(reverse("wagtailadmin_home")).content.decode()
    shown = BeautifulSoup(client.get(address).content, "html.parser")
    rows = shown.select(".decision__table")[0].select("tbody tr")
    assert len(rows) == 1
    source, public, new = (cell.get_text(" ", strip=True) for cell in rows[0].select("td")[-3:])
    assert "3 dni robocze" in source and "3 робочі дні" in new and public and "робочі" not in public
    assert shown.select("[value=approve]")


def test_what_stays_in_polish_is_read_out_as_polish(resident: Reader) -> None:
    page = Page.objects.get(slug="dobra-kadra", locale__language_code="en")
    main = resident.get("ochota", page.get_url_parts()[2]).main
    kept = [part.get_text() for part in main.select("dd [lang=pl], p [lang=pl]")]
    assert len(kept) == 1 and "Wykwalifikowana kadra" in kept[0]  # the acknowledgement was replaced


@pytest.mark.parametrize("centre", CENTRES)
def test_no_polish_sentence_is_left_in_the_texts_that_are_translated(centre: str) -> None:
    """Each text of the public translations was translated; names that stay are no texts of theirs."""
    home = Page.objects.get(slug=centre, depth=2)
    for code in ("en", "uk"):
        translation = home.get_translation(Locale.objects.get(language_code=code))
        assert translation.live and translation.specific.lead != home.specific.lead
        for page in translation.get_descendants().live().specific():
            assert page.lead != page.get_translation(home.locale).specific.lead or not page.lead, page
