"""Legal pages: what keeps them from being submitted, whom they remind when, and what they show of what is old."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from cms.core.models import CentreDocument, CentreSettings
from cms.editorial.gate import PublicationRefused
from home.models import AccessibilityStatementPage, MinorProtectionPage, PrivacyPage
from home.statement import EXTRA_IDS, MANDATORY_IDS
from tests.editorial.acting import logged_in
from tests.forms import untouched

from .factories import (
    AboutPageFactory,
    AccessibilityStatementPageFactory,
    Centre,
    EasyReadPageFactory,
    StandardPageFactory,
    published,
)

pytestmark = pytest.mark.django_db

BARRIER = {
    "kind": "nonconformity",
    "element": "Skan uchwały",
    "effect": "Czytniki go nie odczytają.",
    "alternative": "Przeczytamy go przez telefon.",
    **dict.fromkeys(("url", "legal_basis", "owner"), ""),
}
EVIDENCE = [("address", {"title": "Raport", "url": "https://example.org/raport"})]
WHOLE: dict[str, Any] = {
    "title": "Deklaracja dostępności",
    "site_published": datetime.date(2018, 1, 2),
    "site_changed": datetime.date(2020, 5, 4),
    "compliance": "partial",
    "barriers": [("barrier", BARRIER)],
    "drawn_up": datetime.date(2020, 9, 21),
    "basis": "self",
    "evidence": EVIDENCE,
    "contact": "Dział Organizacyjny",
    "email": "osrodek@example.org",
    "phone": "+48225551010",
    "architecture": "<p>Wejście bez schodów.</p>",
    "interpreter": "none",
    "communication": "<p>Pętla indukcyjna.</p>",
}


def statement(**fields: Any) -> AccessibilityStatementPage:
    return AccessibilityStatementPage(**{**WHOLE, "locale": Locale.objects.get(language_code="pl"), **fields})


def wrong(page: Any) -> set[str]:
    return {name for name, _message in page.submission_errors()}


def read(page: Any) -> BeautifulSoup:
    answer = Client().get(page.get_url_parts()[2], headers={"host": page.get_site().hostname})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_what_the_law_asks_for_is_not_left_out(centre: Centre) -> None:
    assert wrong(statement()) == set()
    needed = set(WHOLE) - {"title", "barriers"}
    assert wrong(AccessibilityStatementPage(locale=centre.home.locale, title="Nasza dostępność")) == needed | {"title"}
    assert wrong(statement(barriers=[])) == {"barriers"}
    assert wrong(statement(basis="audit")) == {"assessor"}
    assert wrong(statement(interpreter="available")) == {"interpreter_url"}


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"site_changed": datetime.date(2018, 1, 1)}, "site_changed"),
        ({"site_changed": datetime.date(2099, 1, 1)}, "site_changed"),
        ({"drawn_up": datetime.date(2099, 1, 1)}, "drawn_up"),
        ({"reviewed": datetime.date(2020, 9, 20)}, "reviewed"),
        ({"reviewed": datetime.date(2099, 1, 1)}, "reviewed"),
        ({"compliance": "full"}, "compliance"),
    ],
)
def test_what_cannot_be_true_is_refused_in_the_form_and_everywhere_else(
    centre: Centre, fields: dict[str, Any], name: str
) -> None:
    page = statement(**fields)
    assert wrong(page) == {name}
    page.slug, page.live = "deklaracja", False
    centre.home.add_child(instance=page)
    page.save_revision(user=centre.editor)
    with pytest.raises(PublicationRefused):
        page.get_workflow().start(page, centre.editor)


def test_the_form_keeps_what_was_typed_and_says_what_is_missing(centre: Centre) -> None:
    client = logged_in(centre.editor)
    url = reverse("wagtailadmin_pages:add", args=["home", "accessibilitystatementpage", centre.home.pk])
    data = untouched(AccessibilityStatementPage) | {"title": "Deklaracja dostępności", "slug": "deklaracja"}
    answer = client.post(url, data | {"contact": "Sekretariat", "action-submit": "1"})
    assert answer.status_code == 200 and "evidence" in answer.context["form"].errors
    assert "Sekretariat" in answer.content.decode()
    assert client.post(url, data | {"contact": "Sekretariat"}).status_code == 302  # a draft may wait


def test_an_administrator_is_needed_for_a_centre_without_an_address(centre: Centre) -> None:
    page = AccessibilityStatementPageFactory(parent=centre.home, **WHOLE, live=False)
    assert wrong(page) == {"title"}
    settings = CentreSettings.for_site(centre.site)
    settings.name, settings.street, settings.city = "OPS", "Prosta 1", "Warszawa"
    settings.save()
    assert wrong(page) == set()


def test_ids_with_nothing_to_say_are_left_out(centre: Centre) -> None:
    page = AccessibilityStatementPageFactory(parent=centre.home, **{**WHOLE, "compliance": "full", "barriers": []})
    soup = read(page)
    assert {str(one["id"]) for one in soup.select("[id^=a11y]")} == {*MANDATORY_IDS, *EXTRA_IDS}
    assert "Niedostępne treści" not in soup.get_text()
    apps = [("app", {"name": "Nasza", "url": "https://example.org/a", "statement_url": "https://example.org/d"})]
    page.apps, page.architecture_url, page.reviewed = apps, "https://example.org/b", datetime.date(2021, 3, 1)
    soup = read(published(page))
    for name in ("data-przeglad", "aplikacje", "architektura-url"):
        assert len(soup.select(f"#a11y-{name}")) == 1, name


def test_the_review_is_asked_for_from_january_and_urgently_from_april(centre: Centre) -> None:
    page = statement(reviewed=datetime.date(2026, 3, 20))
    for day, late in (("2026-12-31", []), ("2027-01-01", [False]), ("2027-03-31", [False]), ("2027-04-01", [True])):
        assert [one for one, _text in page.reminders(datetime.date.fromisoformat(day))] == late, day
    page.reviewed = datetime.date(2027, 1, 2)
    assert not list(page.reminders(datetime.date(2027, 4, 1)))


def test_managers_see_on_the_dashboard_what_is_due(centre: Centre) -> None:
    def panel(user: Any) -> str:
        soup = BeautifulSoup(logged_in(user).get(reverse("wagtailadmin_home")).content, "html.parser")
        return " ".join(one.get_text(" ") for one in soup.select("#reminders-section, #reminders"))

    assert "There is no accessibility statement" in panel(centre.manager)
    page = AccessibilityStatementPageFactory(parent=centre.home, **WHOLE)  # of 2020, never reviewed
    assert "Deklaracja dostępności" in panel(centre.manager)
    assert "no accessibility statement" not in panel(centre.manager)
    assert panel(centre.editor) == ""
    page.reviewed = timezone.localdate()
    published(page)
    assert panel(centre.manager) == ""


def test_where_there_is_no_translation_the_foot_leads_to_the_original(centre: Centre) -> None:
    AccessibilityStatementPageFactory(parent=centre.home, slug="deklaracja", **WHOLE)
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = published(centre.home.copy_for_translation(english))
    soup = read(home)
    [link] = [one for one in soup.select("footer a") if one.get_text(strip=True) == "Deklaracja dostępności"]
    assert link["lang"] == "pl" and str(link["href"]).endswith("/deklaracja/")


def document(centre: Centre, name: str, content: bytes, **fields: Any) -> Any:
    made = CentreDocument(title=name, collection=centre.collection, **fields)
    made.file.save(name, ContentFile(content))
    return made


VIDEO = b"\0\0\0\x20ftypisom" + bytes(range(256)) * 40


@pytest.fixture
def about(centre: Centre) -> Any:
    return AboutPageFactory(
        parent=centre.home,
        title="O nas",
        slug="o-nas",
        body=[("paragraph", "<p>Pomagamy mieszkańcom.</p>")],
        text_file=document(centre, "o-nas.docx", b"tekst"),
        sign_video=document(centre, "pjm.mp4", VIDEO),
        sign_captions=document(centre, "pjm.vtt", b"WEBVTT"),
        sign_summary="Czym się zajmujemy.",
        sign_recorded=datetime.date(2024, 5, 6),
        compared=datetime.date(2024, 6, 1),
    )


def test_who_knows_sign_language_is_led_to_the_recording_from_every_page(centre: Centre, about: Any) -> None:
    EasyReadPageFactory(parent=about, title="Łatwy tekst", slug="latwy")
    soup = read(StandardPageFactory(parent=centre.home))
    links = {one.get_text(strip=True): str(one["href"]) for one in soup.select(".site-header__tools a")}
    assert links["Polski język migowy"].endswith("/o-nas/#pjm")
    assert links["Tekst łatwy do czytania"].endswith("/o-nas/latwy/")
    [video] = read(about).select("video[controls]:not([autoplay])")
    assert video["src"] == about.sign_video.url and video.select("track[kind=captions]")


def test_readers_and_managers_are_told_when_the_text_is_newer_than_its_forms(about: Any) -> None:
    today = timezone.localdate()
    assert not read(about).select(".easy-read__old") and not list(about.reminders(today))
    about.lead = "Zmieniliśmy zakres pomocy."
    about = published(about)
    assert len(read(about).select(".easy-read__old")) == 2
    assert len(list(about.reminders(today))) == 2
    assert [check.is_met for check in about.checks()][-1] is False
    about.compared = today  # somebody compared them, and a second person agreed
    assert not read(published(about)).select(".easy-read__old")


def test_scans_and_wrong_files_are_refused(centre: Centre, about: Any) -> None:
    assert wrong(about) == set()
    about.text_file.is_readable = False
    about.sign_video = about.sign_captions = about.text_file
    about.sign_recorded, about.sign_summary, about.body = None, "", []
    assert wrong(about) == {"text_file", "sign_video", "sign_captions", "sign_recorded", "sign_summary", "body"}


def test_a_player_gets_the_part_of_a_film_that_it_asks_for(about: Any) -> None:
    """Safari plays nothing from a server that does not give parts."""
    url = about.sign_video.url

    def get(asked: str) -> Any:
        return Client().get(url, headers={"host": about.get_site().hostname, "range": asked})

    part = get("bytes=10-19")
    assert part.status_code == 206 and b"".join(part.streaming_content) == VIDEO[10:20]
    assert part["Content-Range"] == f"bytes 10-19/{len(VIDEO)}" and part["Content-Type"] == "video/mp4"
    assert b"".join(get("bytes=-5").streaming_content) == VIDEO[-5:]
    assert b"".join(get("bytes=100-").streaming_content) == VIDEO[100:]
    assert get(f"bytes={len(VIDEO)}-").status_code == 416
    for odd in ("bytes=0-1,3-4", "bytes=-", "items=0-1", "bytes=" + "9" * 5000 + "-"):
        assert get(odd).status_code == 200


def test_privacy_and_minors_need_all_their_parts() -> None:
    assert wrong(PrivacyPage()) == {"officer_name", "officer_email", "purposes", "valid_from"}
    assert wrong(MinorProtectionPage()) == {"in_force", "short", "full"}


def test_old_numbers_are_pointed_out(centre: Centre) -> None:
    value = {"number": "116 111", "name": "Telefon zaufania", "hours": "", "checked": datetime.date(2024, 1, 1)}
    centre.home.crisis_phones = [("phone", value)]
    assert [hint for hint in centre.home.hints() if "116 111" in hint]
