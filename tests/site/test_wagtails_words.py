"""The admin speaks Polish and Ukrainian where Wagtail and wagtail-localize do not: ``locale-wagtail/``."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polib
import pytest
import wagtail
import wagtail_localize
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page
from wagtail.users.models import UserProfile
from wagtail_localize.operations import translate_object

from cms.core.models import CentreImage
from cms.editorial.centres import set_up
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, published

OURS = Path(settings.BASE_DIR) / "locale-wagtail"
THEIRS = [Path(str(package.__file__)).parent for package in (wagtail, wagtail_localize)]
# Words that an English screen would show and a Polish one has no use for.
ENGLISH = re.compile(
    r"\b(the|your|and|with|for|from|page|pages|images?|documents?|edit|save|search|choose|delete|publish|published|"
    r"draft|view|settings|translate|translations?|upload|download|locale|loading|close|open|more|none|yes|add|created|"
    r"updated|toggle|show|hide|preview|keyboard|shortcuts|checks|comments|account|sort|select|layout|actions|welcome)\b",
    re.I,
)
# Written into a template of Wagtail's without a way to translate it: wagtailadmin/shared/headers/_actions.html.
UNTRANSLATABLE = {"Actions"}
READ_ALOUD = ("title", "aria-label", "placeholder", "alt")


def keys(path: Path, only_translated: bool = False) -> set[tuple[str | None, str]]:
    entries = polib.pofile(str(path))
    return {(entry.msgctxt, entry.msgid) for entry in entries if entry.translated() or not only_translated}


def theirs(language: str, domain: str) -> Iterator[Path]:
    for package in THEIRS:
        yield from package.rglob(f"locale/{language}/LC_MESSAGES/{domain}.po")


@pytest.mark.parametrize("domain", ["django", "djangojs"])
@pytest.mark.parametrize("language", ["pl", "uk"])
def test_we_say_only_what_they_ask_for_and_have_not_translated(language: str, domain: str) -> None:
    ours = keys(OURS / language / "LC_MESSAGES" / f"{domain}.po")
    asked = {key for path in theirs("en", domain) for key in keys(path)}
    done = {key for path in theirs(language, domain) for key in keys(path, only_translated=True)}
    assert ours - asked == set(), "nobody asks for these any more"
    assert ours & done == set(), "these have been translated where they are asked for: compare, and leave ours out"


@pytest.fixture
def screens(centre: Centre, language: str) -> dict[str, str]:
    """What an editor sees who reads ``language``, as HTML, by the name of the screen."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    published(centre.home.copy_for_translation(english))
    set_up(centre.site)
    CentreImage.objects.create(title="Klub", file=get_test_image_file(), collection=centre.collection)
    section = NewsIndexPageFactory(parent=Page.objects.get(pk=centre.home.pk), title="Wiadomości")
    news: Any = NewsPageFactory(parent=section, title="Klub otwarty", lead="Zapraszamy.")
    translate_object(news, [english])
    UserProfile.objects.create(user=centre.editor, preferred_language=language)
    client = Client()
    client.force_login(centre.editor)
    addresses = {
        "dashboard": reverse("wagtailadmin_home"),
        "explorer": reverse("wagtailadmin_explore", args=[section.pk]),
        "editor": reverse("wagtailadmin_pages:edit", args=[news.pk]),
        "history": reverse("wagtailadmin_pages:history", args=[news.pk]),
        "images": reverse("wagtailimages:index"),
        "documents": reverse("wagtaildocs:index"),
        "page chooser": reverse("wagtailadmin_choose_page_child", args=[section.pk]),
        "image chooser": reverse("wagtailimages_chooser:choose"),
        "document chooser": reverse("wagtaildocs_chooser:choose"),
        "beginning a translation": reverse("wagtail_localize:submit_page_translation", args=[news.pk]),
        "translation": reverse("wagtailadmin_pages:edit", args=[news.get_translation(english).pk]),
        "account": reverse("wagtailadmin_account"),
    }
    shown = {}
    for name, address in addresses.items():
        response = client.get(address)
        assert response.status_code == 200, name
        shown[name] = (
            response.json()["html"]
            if response["Content-Type"].startswith("application/json")
            else str(response.content, "utf-8")
        )
    return shown


def words_on(html: str) -> Iterator[str]:
    """What a screen says, to be read or read aloud."""
    soup = BeautifulSoup(html, "html.parser")
    for part in soup.select("script, style, svg, code, [hidden]"):
        part.decompose()
    yield from (" ".join(text.split()) for text in soup.find_all(string=True))
    for tag in soup.find_all(True):
        yield from (str(tag[name]) for name in READ_ALOUD if tag.get(name))


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["pl", "uk"])
def test_no_screen_of_an_editor_is_part_english(screens: dict[str, str], language: str) -> None:
    """The dashboard said "4 Images"."""
    found = {
        name: {words for words in words_on(html) if ENGLISH.search(words)} - UNTRANSLATABLE
        for name, html in screens.items()
    }
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["wagtailadmin_javascript_catalog", "wagtail_localize:javascript_catalog"])
def test_what_scripts_say_is_translated_too(centre: Centre, name: str) -> None:
    client = Client()
    client.force_login(centre.editor)
    package = THEIRS[1] if "localize" in name else THEIRS[0]
    asked = {message for path in package.rglob("locale/en/LC_MESSAGES/djangojs.po") for _context, message in keys(path)}
    for language in ("pl", "uk"):
        UserProfile.objects.update_or_create(user=centre.editor, defaults={"preferred_language": language})
        said = client.get(reverse(name), {"lang": language}).content.decode()
        missing = [message for message in asked if f"{json.dumps(message)}: " not in said]
        assert missing == []
