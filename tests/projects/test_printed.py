"""The poster and the strip of signs of a project, as whoever is asked for them gets them."""

from io import BytesIO
from typing import Any
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from django.http import HttpResponse
from django.test import Client
from pypdf import PdfReader
from wagtail.images.tests.utils import get_test_image_file

from cms.core.models import CentreImage
from projects.models import CentreSigns, ProjectPage
from tests.factories import Centre, make_centre, published
from tests.reading import Reading

from .conftest import HOST, Made, Read, source

SVG = "{http://www.w3.org/2000/svg}"
POINTS = 72 / 25.4  # of a mm
SIGNS = ["Fundusze Europejskie", "Rzeczpospolita Polska", "Dofinansowane przez Unię Europejską"]


def get(page: ProjectPage, name: str, host: str = HOST, **headers: str) -> Any:
    return Client().get(f"/dane/projekty/{page.translation_key}/{name}", headers={"host": host, **headers})


def text_of(response: HttpResponse) -> str:
    return Reading.plain(" ".join(page.extract_text() for page in PdfReader(BytesIO(response.content)).pages))


@pytest.fixture
def project(made: Made) -> ProjectPage:
    return made(
        "Sąsiedzi",
        source("EFS+", "85 000 zł", perspective="eu-2021-2027", acknowledgement="Współfinansowane przez UE – słowo."),
        ("total", {"money": "ponad 100 tys. zł"}),
        official_title="Sąsiedzi - usługi społeczne blisko domu",
        beneficiary="m.st. Warszawa",
        aims="<p>Dłużej u siebie.</p><ul><li>Razem z сусідами.</li></ul>",
        sign_set="fe-2021",
    )


def test_the_poster_says_everything_on_a_page_of_a3(project: ProjectPage) -> None:
    answer = get(project, "plakat.pdf")
    assert answer.status_code == 200 and answer["Content-Type"] == "application/pdf"
    document: Any = PdfReader(BytesIO(answer.content))
    [page] = document.pages
    assert [round(float(side) / POINTS) for side in page.mediabox[2:]] == [297, 420]
    assert document.metadata is not None and document.metadata.title == project.official_title
    assert document.root_object["/Lang"] == "pl"
    text = text_of(answer)
    places = [text.index(words) for words in (*SIGNS, "Sąsiedzi - usługi społeczne", "mapadotacji.gov.pl")]
    assert places == sorted(places)
    for words in ("m.st. Warszawa", "Dłużej u siebie.", "сусідами", "ponad 100 tys. zł", "85 000,00 zł"):
        assert words in text
    assert "Współfinansowane przez UE – słowo." in text


def test_a_title_too_long_for_a_board_gives_way_and_long_aims_still_fit(made: Made) -> None:
    page = made(
        "Krótki tytuł",
        source("EFS+", "1 zł"),
        official_title="Bardzo długi tytuł " * 10,
        aims="<p>" + "Wiele słów o tym, co ma się zmienić. " * 60 + "Koniec.</p>",
        sign_set="fe-2021",
    )
    answer = get(page, "plakat.pdf")
    assert "Krótki tytuł" in text_of(answer) and "Koniec." in text_of(answer)
    assert len(PdfReader(BytesIO(answer.content)).pages) == 1


def test_the_strip_has_the_signs_in_order_and_cannot_carry_a_script(
    project: ProjectPage, centre: Centre, made: Made
) -> None:
    image = CentreImage.objects.create(title="Znak", file=get_test_image_file(), collection=centre.collection)
    CentreSigns.objects.create(site=centre.site, files=[("file", {"sign": "rp", "image": image})])
    hostile = {"organisation": "<script>alert(1)</script>", "image": image, "partner": None}
    other = made("Inny", source("EFS+", "1 zł"), sign_set="fe-2021", logos=[("logo", hostile)])
    answer = get(other, "znaki.svg")
    assert answer["Content-Type"] == "image/svg+xml" and "script-src 'self'" in answer["Content-Security-Policy"]
    root = ElementTree.fromstring(answer.content)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} == {"svg", "title", "rect", "text", "tspan", "image"}
    assert all(not name.startswith("on") for one in root.iter() for name in one.attrib)
    pictures = root.findall(f"{SVG}image")
    assert all(one.attrib["href"].startswith("data:image/png;base64,") for one in pictures)
    # Of the logo and of the flag of the Union.
    assert float(pictures[-1].attrib["height"]) < float(pictures[0].attrib["height"])
    words = [" ".join(span.text or "" for span in text) for text in root.iter(f"{SVG}text")]
    assert words == [SIGNS[0], SIGNS[2]]
    assert (root.findtext(f"{SVG}title") or "").split(", ")[:3] == SIGNS


def test_a_picture_that_is_lost_gives_way_to_a_name(project: ProjectPage, centre: Centre) -> None:
    image = CentreImage.objects.create(title="Znak", file=get_test_image_file(), collection=centre.collection)
    CentreSigns.objects.create(site=centre.site, files=[("file", {"sign": "rp", "image": image})])
    image.file.storage.delete(image.file.name)
    assert "Rzeczpospolita Polska" in text_of(get(project, "plakat.pdf"))
    assert b"<image" not in get(project, "znaki.svg").content


@pytest.mark.parametrize("name", ["plakat.pdf", "znaki.svg"])
def test_who_has_it_gets_it_again_only_when_it_changed(project: ProjectPage, name: str) -> None:
    first = get(project, name)
    assert "max-age" in first["Cache-Control"]
    same = get(project, name, **{"if-none-match": first["ETag"]})
    assert same.status_code == 304 and same["ETag"] == first["ETag"] and not same.content
    project.beneficiary = "Inny beneficjent"
    project.save_revision()
    assert get(project, name, **{"if-none-match": first["ETag"]}).status_code == 304  # a draft changes nothing
    published(project)
    assert get(project, name, **{"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("name", ["plakat.pdf", "znaki.svg"])
def test_there_is_nothing_to_print_of_what_is_not_public_here(made: Made, project: ProjectPage, name: str) -> None:
    draft = made("Szkic", source("EFS+", "1 zł"), sign_set="fe-2021", live=False)
    without_signs = made("Bez znaków", source("BP", "1 zł"))
    make_centre("OPS Inne")
    assert get(project, name).status_code == 200
    assert get(draft, name).status_code == get(without_signs, name).status_code == 404
    assert get(project, name, host="ops-inne.localhost").status_code == 404
    unknown = Client().get(f"/dane/projekty/{uuid4()}/{name}", headers={"host": HOST})
    assert unknown.status_code == 404


def test_the_page_leads_to_both(project: ProjectPage, read: Read, made: Made) -> None:
    for name in ("plakat.pdf", "znaki.svg"):
        assert read("/pl/projekty/sasiedzi/").main.select_one(
            f"a[href='/dane/projekty/{project.translation_key}/{name}']"
        )
    made("Bez znaków", source("BP", "1 zł"))
    assert not read("/pl/projekty/bez-znakow/").main.select("a[href^='/dane/']")
