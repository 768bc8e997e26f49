"""JSON-LD in pages: the shape that search engines expect of it, and that it says what the page shows."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from wagtail.models import Site

from news.models import NewsPage
from projects.models import ProjectPage
from projects.wording import in_words
from teams.models import TeamPage
from tests.factories import NewsPageFactory
from tests.reading import Reader, Reading

pytestmark = pytest.mark.django_db

# The context of schema.org, without asking for it.
CONTEXT = {
    "@vocab": "https://schema.org/",
    **{name: {"@type": "@id"} for name in ("url", "item", "sameAs", "hasMap")},
}
# What https://developers.google.com/search/docs/appearance/structured-data asks for, and what makes sense of the rest.
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix s: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass s:WebSite, s:WebPage ;
  sh:property [ sh:path s:url ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
[] a sh:NodeShape ; sh:targetClass s:WebSite ;
  sh:property [ sh:path (s:potentialAction s:target s:urlTemplate) ; sh:minCount 1 ; sh:pattern "words" ] .
[] a sh:NodeShape ; sh:targetClass s:NewsArticle ;
  sh:property [ sh:path s:headline ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path s:datePublished ; sh:minCount 1 ; sh:pattern "^[0-9-]{10}T[0-9:]{8}[+][0-9:]{5}$" ] ;
  sh:property [ sh:path s:dateModified ; sh:minCount 1 ] ;
  sh:property [ sh:path s:publisher ; sh:minCount 1 ; sh:class s:GovernmentOrganization ] .
[] a sh:NodeShape ; sh:targetClass s:Event ;
  sh:property [ sh:path s:name ; sh:minCount 1 ] ; sh:property [ sh:path s:startDate ; sh:minCount 1 ] ;
  sh:property [ sh:path s:location ; sh:minCount 1 ; sh:class s:Place ] .
[] a sh:NodeShape ; sh:targetClass s:MonetaryGrant ;
  sh:property [ sh:path s:funder ; sh:minCount 1 ; sh:class s:Organization ] .
[] a sh:NodeShape ; sh:targetClass s:MonetaryAmount ;
  sh:property [ sh:path [ sh:alternativePath (s:value s:minValue) ] ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path s:currency ; sh:minCount 1 ; sh:pattern "^[A-Z]{3}$" ] .
[] a sh:NodeShape ; sh:targetClass s:Person ;
  sh:property [ sh:path s:name ; sh:minCount 1 ] ; sh:property [ sh:path s:jobTitle ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:CivicStructure ; sh:property [ sh:path s:address ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:PostalAddress ; sh:property [ sh:path s:addressLocality ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:OpeningHoursSpecification ;
  sh:property [ sh:path s:opens ; sh:minCount 1 ; sh:pattern "^[0-2][0-9]:[0-5][0-9]$" ] ;
  sh:property [ sh:path s:closes ; sh:minCount 1 ; sh:pattern "^[0-2][0-9]:[0-5][0-9]$" ] .
[] a sh:NodeShape ; sh:targetClass s:ListItem ;
  sh:property [ sh:path s:position ; sh:minCount 1 ; sh:datatype xsd:integer ] ;
  sh:property [ sh:path s:name ; sh:minCount 1 ] ;
  sh:property [ sh:path s:item ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
"""
KINDS = {
    "GovernmentOrganization", "WebSite", "WebPage", "NewsArticle", "Event", "Project", "MonetaryGrant",
    "MonetaryAmount", "Person", "CivicStructure", "PostalAddress", "OpeningHoursSpecification", "BreadcrumbList",
}  # fmt: skip


def data_of(reading: Reading) -> list[dict[str, Any]]:
    """What the only block of data of a page says."""
    [block] = reading.soup.select("script[type='application/ld+json']")
    said = json.loads(block.text)
    assert said["@context"] == "https://schema.org"
    return list(said["@graph"])


def of_kind(reading: Reading, kind: str) -> dict[str, Any]:
    [found] = [node for node in data_of(reading) if node["@type"] == kind]
    return found


def values_in(node: Any) -> Iterator[Any]:
    """Every value in a node, at any depth."""
    match node:
        case dict():
            for value in node.values():
                yield from values_in(value)
        case list():
            for value in node:
                yield from values_in(value)
        case _:
            yield node


def test_the_breadcrumbs_are_those_that_are_shown(resident: Reader) -> None:
    for centre, path in (("ochota", "/pl/projekty/zaopiekowani/"), ("wlochy", "/uk/a-z/")):
        reading = resident.get(centre, path)
        shown = [step.text.strip() for step in reading.soup.select(".breadcrumbs li")]
        steps = of_kind(reading, "BreadcrumbList")["itemListElement"]
        assert [step["name"] for step in steps] == shown
        assert [step["position"] for step in steps] == [*range(1, len(steps) + 1)]
        assert steps[-1]["item"].endswith(path)
    assert not [node for node in data_of(resident.get("ochota", "/pl/")) if node["@type"] == "BreadcrumbList"]


def test_the_amounts_of_a_project_are_those_that_it_shows(resident: Reader) -> None:
    amounts = 0
    for page in ProjectPage.objects.live().filter(locale__language_code="pl"):
        centre = page.get_url_parts()[1].split("//")[1].split(".")[0]
        reading = resident.get(centre, page.get_url_parts()[2])
        grants = of_kind(reading, "Project").get("funding", [])
        sources = [row.value["grant"] for row in page.funding if row.block_type == "source"]
        assert len(grants) == len(sources)
        for grant, money in zip(grants, sources, strict=True):
            said = grant.get("amount", {})
            assert said.get("value", said.get("minValue")) == (None if money.amount is None else float(money.amount))
            assert in_words(money).replace("\xa0", " ") in reading.main_text.replace("\xa0", " ")
            assert grant["funder"]["name"] in reading.main_text
            amounts += bool(said)
    assert amounts >= 2


def test_an_award_and_an_event_say_who_what_and_when(resident: Reader) -> None:
    award = NewsPage.objects.get(slug="wyroznienie", locale__language_code="pl")
    article = of_kind(resident.get("mokotow", "/pl/aktualnosci/wyroznienie/"), "NewsArticle")
    assert article["about"]["name"] == award.award_recipient
    assert article["about"]["award"].startswith(award.award_name)
    assert datetime.fromisoformat(article["datePublished"]) == award.date
    event = of_kind(resident.get("ochota", "/pl/aktualnosci/dzien-sasiada/"), "NewsArticle")["about"]
    assert event["startDate"] == "2027-05-29T12:00:00+02:00" and event["location"]["name"] == "Park na Ochocie"


@pytest.mark.parametrize(
    ("centre", "path", "kind"),
    [
        ("ochota", "/pl/aktualnosci/dzien-sasiada/", "NewsArticle"),
        ("ochota", "/pl/projekty/zaopiekowani/", "Project"),
        ("mokotow", "/pl/aktualnosci/awaria-telefonow/", "NewsArticle"),  # has no picture
    ],
)
def test_the_picture_is_the_one_that_the_page_shows_or_that_is_drawn_for_its_links(
    resident: Reader, centre: str, path: str, kind: str
) -> None:
    reading = resident.get(centre, path)
    [card] = reading.soup.select("meta[property='og:image']")
    shown = reading.main.select_one("figure img")
    root, _slash, _path = str(card["content"]).partition("/social/")
    image = of_kind(reading, kind)["image"]
    assert image.removeprefix(root) in str(shown["srcset"]) if shown else image == card["content"]


def test_a_partner_is_known_by_its_logo(resident: Reader) -> None:
    reading = resident.get("ochota", "/pl/partnerzy/ekon/")
    shown = reading.main.select_one(".logo img")
    [partner] = [node for node in data_of(reading) if "logo" in node]
    assert shown and partner["name"] in reading.main_text and partner["logo"].endswith(str(shown["src"]))


def test_people_and_the_centre_can_be_reached_as_the_page_says(resident: Reader) -> None:
    reading = resident.get("ochota", "/pl/zespoly/dzial-uslug/")
    people = of_kind(reading, "Organization")["employee"]
    team = TeamPage.objects.get(slug="dzial-uslug")
    assert [person["name"] for person in people] == [member.name for member in team.current_members]
    assert people[0]["telephone"] == "+48225551011" and people[0]["email"] == "uslugi.ochota@example.org"
    assert "uslugi.ochota@" not in reading.html  # nothing that reads no JSON finds it
    home = of_kind(resident.get("ochota", "/pl/"), "GovernmentOrganization")
    assert home["address"]["streetAddress"] == "ul. Przykładowa 1" and home["telephone"] == "+48225551010"
    days = [one["dayOfWeek"] for one in home["openingHoursSpecification"] if "dayOfWeek" in one]
    assert {"@id": "https://schema.org/Monday"} in days[0]
    holidays = [one for one in home["openingHoursSpecification"] if "PublicHolidays" in str(one.get("dayOfWeek"))]
    assert [(one["opens"], one["closes"]) for one in holidays] == [("00:00", "00:00")]


def test_the_search_that_is_named_answers(resident: Reader) -> None:
    site = of_kind(resident.get("ochota", "/uk/"), "WebSite")
    template = site["potentialAction"]["target"]["urlTemplate"]
    root = Site.objects.get(hostname__startswith="ochota").root_url
    assert resident.get("ochota", template.removeprefix(root).format(words="контакти")).results


def test_no_title_breaks_out_of_the_block(resident: Reader) -> None:
    section = NewsPage.objects.get(slug="dzien-sasiada").get_parent()
    title = 'Koniec </script><script>alert(1)</script> <!-- & "cytat" \u2028'
    NewsPageFactory(parent=section, title=title, slug="koniec")
    reading = resident.get("ochota", "/pl/aktualnosci/koniec/")
    assert of_kind(reading, "NewsArticle")["headline"] == title
    assert not [script for script in reading.soup.select("script") if "alert" in script.text and not script.get("type")]


def test_outside_a_centre_nothing_is_said(resident: Reader) -> None:
    front = resident.client.get("/", headers={"host": "localhost"}).content.decode()
    assert "ld+json" not in front and "og:" not in front
