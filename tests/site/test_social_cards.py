"""What messages and social networks show of a link."""

import time
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from cms.core import social_images, social_views
from cms.core.models import CentreSettings
from cms.core.social_images import SocialImage, draw
from home.models import StandardPage
from news.models import NewsPage
from tests.factories import NewsPageFactory, published, restricted
from tests.reading import Reader, Reading

pytestmark = pytest.mark.django_db

MOST_BYTES = 60 * 1024


def meta(reading: Reading, name: str) -> list[str]:
    return [str(one["content"]) for one in reading.soup.select(f"meta[property='{name}'], meta[name='{name}']")]


def picture(resident: Reader, address: str, centre: str = "ochota") -> Any:
    """The answer at the full or the bare address of a picture."""
    path = "/" + address.split("/", 3)[3] if "//" in address else address
    found: Any = resident.client.get(path, headers={"host": f"{centre}.localhost"})
    return found


def test_a_page_in_three_languages_has_a_card_in_each(resident: Reader) -> None:
    expected = {"pl": "pl_PL", "en": "en_GB", "uk": "uk_UA"}
    page = StandardPage.objects.get(slug="kontakt", url_path__startswith="/ochota/")
    for version in page.get_translations(inclusive=True).select_related("locale"):
        code = version.locale.language_code
        reading = resident.get("ochota", version.get_url_parts()[2])
        assert meta(reading, "og:title") == [version.title]
        assert meta(reading, "og:description") == [version.lead]
        assert meta(reading, "og:type") == ["website"] and meta(reading, "og:site_name") == ["OPS Ochota"]
        assert meta(reading, "og:url") == [version.full_url]
        assert meta(reading, "og:locale") == [expected[code]]
        assert set(meta(reading, "og:locale:alternate")) == {*expected.values()} - {expected[code]}
        assert meta(reading, "twitter:card") == ["summary_large_image"]
        [address] = meta(reading, "og:image")
        response = picture(resident, address)
        image = Image.open(BytesIO(response.content))
        assert response["Content-Type"] == "image/png" and len(response.content) < MOST_BYTES
        assert [str(side) for side in image.size] == meta(reading, "og:image:width") + meta(reading, "og:image:height")
        assert version.title in meta(reading, "og:image:alt")[0]
        assert "immutable" in response["Cache-Control"]
    assert meta(resident.get("ochota", "/pl/aktualnosci/dzien-sasiada/"), "og:type") == ["article"]
    assert meta(resident.get("ochota", "/pl/a-z/"), "og:title") == ["Sprawy od A do Z"]


def test_the_picture_has_the_accent_colour_of_its_centre(resident: Reader) -> None:
    for centre in ("ochota", "mokotow", "wlochy"):
        [address] = meta(resident.get(centre, "/pl/"), "og:image")
        colour = CentreSettings.objects.get(site__hostname__startswith=centre).accent_colour
        image = Image.open(BytesIO(picture(resident, address, centre).content)).convert("RGB")
        assert "#" + image.convert("RGB").crop((5, 5, 6, 6)).tobytes().hex() == colour.lower()


def test_another_digest_leads_to_the_picture_without_drawing_one(
    resident: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[SocialImage] = []

    def draw_nothing(image: SocialImage) -> bytes:
        drawn.append(image)
        return b"drawn"

    monkeypatch.setattr(social_views, "draw", draw_nothing)
    [address] = meta(resident.get("ochota", "/pl/kontakt/"), "og:image")
    folder, _slash, name = address.rpartition("/")
    for wrong in ("0" * 12, "x", "%00"):
        response = picture(resident, f"{folder}/{wrong}.png")
        assert response.status_code == 302 and response["Location"].endswith(name)
    assert not drawn
    for _time in range(3):
        assert picture(resident, address).content == b"drawn"
    assert len(drawn) == 1


def test_a_new_title_has_a_new_address(resident: Reader) -> None:
    page: Any = NewsPageFactory(parent=NewsPage.objects.get(slug="dzien-sasiada").get_parent(), title="Przed")
    path = page.get_url_parts()[2]
    [before] = meta(resident.get("ochota", path), "og:image")
    page.title = "Po"
    published(page)
    [after] = meta(resident.get("ochota", path), "og:image")
    assert before != after and picture(resident, before)["Location"] in after


def test_what_is_not_public_or_another_centres_has_no_picture(resident: Reader) -> None:
    section = NewsPage.objects.get(slug="dzien-sasiada").get_parent()
    hidden, draft = NewsPageFactory(parent=section), NewsPageFactory(parent=section, live=False)
    restricted(hidden)
    foreign = NewsPage.objects.get(slug="dzien-sasiada")
    pages: list[tuple[str, Any]] = [("ochota", hidden), ("ochota", draft), ("mokotow", foreign)]
    for centre, page in pages:
        settings = CentreSettings.objects.get(site__hostname__startswith=centre)
        digest = SocialImage(page.title, settings.name, settings.accent_colour).digest
        assert picture(resident, f"/social/{page.pk}/{digest}.png", centre).status_code == 404
    assert picture(resident, "/social/1/000000000000.png").status_code == 404


@pytest.mark.parametrize(
    "title", ["", "Ż", "W" * 255, "słowo " * 42, "Телеопіка й догляд удома — Ґанок", "🙂 日本 \u0301"]
)
def test_any_title_is_drawn_at_once_and_small(title: str) -> None:
    began = time.perf_counter()
    file = draw(SocialImage(title, "Ośrodek Pomocy Społecznej w miejscowości o bardzo długiej nazwie", "#0b5c63"))
    assert time.perf_counter() - began < 2
    image = Image.open(BytesIO(file)).convert("L")
    assert image.size == (social_images.WIDTH, social_images.HEIGHT) and len(file) < MOST_BYTES
    right = image.crop((image.width - social_images.MARGIN + 10, 0, image.width, image.height - social_images.STRIP))
    assert len(set(right.getextrema())) == 1  # nothing runs over the margin


def test_each_alphabet_is_drawn_in_its_own_letters() -> None:
    """A letter that the font lacks is drawn as an empty box, the same for all of them."""
    letters = "ąćęłńóśźżABCабвгґдеєжзиіїйклмнопрстуфхцчшщьюяЁ№"
    hand = social_images.Hand(60)
    shapes = {letter: bytes(font.getmask(part)) for letter in letters for font, part in hand.runs(letter)}
    missing = bytes(hand.fonts[False].getmask("\u65e5"))
    assert missing not in shapes.values()
