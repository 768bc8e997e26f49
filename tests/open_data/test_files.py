"""What the demo's files of open data say, and that the tools of others take them."""

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from jsonschema import Draft202012Validator
from rdflib import RDF, Graph, Namespace, URIRef

from cms.core.open_data.csv_files import EXCEL, STANDARD, Dialect
from cms.core.open_data.data_sets import data_set_named
from cms.core.open_data.json_files import as_object
from partners.models import PartnerPage
from teams.models import PlacePage, TeamMember

from .downloading import FILES, OCHOTA, SETS, WLOCHY, download
from .reading import read_csv

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_centres")]

SCHEMA_ORG = Namespace("https://schema.org/")


def rows_of(content: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize("host", [OCHOTA, WLOCHY])
def test_the_data_package_is_valid_with_all_its_tables(host: str, tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).write_bytes(download(name, host))
    package = Package(tmp_path / "datapackage.json")
    report = package.validate()
    assert report.valid, report.flatten(["type", "note", "rowNumber", "fieldName"])
    assert {task.name for task in report.tasks} == {name + end for name in SETS for end in ("", "-excel")}
    assert package.get_table_resource("miejsca").read_rows()
    assert package.to_descriptor()["licenses"][0]["name"] == "CC-BY-4.0"


@pytest.mark.parametrize("name", SETS)
def test_the_json_file_is_as_its_schema_says(name: str) -> None:
    schema, content = json.loads(download(f"{name}.schema.json", OCHOTA)), json.loads(download(f"{name}.json", OCHOTA))
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(content)] == []
    assert content["data"] and content["schema"] == schema["$id"]
    assert content["licence"]["url"] == "https://creativecommons.org/licenses/by/4.0/"
    content["data"][0]["id"] = None
    assert not checker.is_valid(content)


def test_the_table_of_partners_has_a_row_for_each_public_partner_of_the_centre() -> None:
    rows = {row["Identyfikator"]: row for row in rows_of(download("partnerzy.csv", OCHOTA))}
    public = PartnerPage.objects.live().filter(locale__language_code="pl", url_path__startswith="/ochota/")
    assert rows.keys() == {str(page.translation_key) for page in public} and len(rows) >= 5
    ekon = rows[str(public.get(slug="ekon").translation_key)]
    assert ekon["Rodzaj organizacji"] == "stowarzyszenie"
    assert ekon["Strona"].startswith("http://ochota.localhost") and ekon["Strona"].endswith("/pl/partnerzy/ekon/")
    assert ekon["Data aktualizacji"].endswith("Z")


def test_the_place_says_when_it_is_open_in_a_notation_that_others_read() -> None:
    row = rows_of(download("miejsca-excel.csv", WLOCHY), ";")[0]
    assert row["Godziny otwarcia"].startswith("Tu-Fr 12:00-20:00; PH off")
    assert not row["Telefon"].startswith(("+", "'"))


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("ending", "dialect"), [(".csv", STANDARD), ("-excel.csv", EXCEL)])
def test_what_is_written_as_csv_can_be_read_again(name: str, ending: str, dialect: Dialect) -> None:
    data_set = data_set_named(name)
    assert data_set is not None
    content = io.StringIO(download(name + ending, OCHOTA).decode(), newline="")
    read = [{key: str(value) for key, value in row.items()} for row in read_csv(data_set.columns, content, dialect)]
    written = [as_object(data_set.columns, row) for row in json.loads(download(f"{name}.json", OCHOTA))["data"]]
    assert [row["name"] for row in read] == [row["name"] for row in written]
    # What is one object may be several rows, each with an id of its own.
    assert [row.get("project", row["id"]) for row in read] == [row["id"] for row in written]


def test_titles_in_other_languages_stand_in_json_and_linked_data() -> None:
    place: Any = PlacePage.objects.get(locale__language_code="uk", title__contains="MAL")
    row = json.loads(download("miejsca.json", WLOCHY))["data"][0]
    assert row["translations"]["uk"]["name"] == place.title
    graph = linked_data("miejsca", WLOCHY)
    names = graph.objects(URIRef(f"urn:uuid:{row['id']}"), SCHEMA_ORG.name)
    assert {(str(name), getattr(name, "language", None)) for name in names} >= {
        (row["name"], "pl"),
        (place.title, "uk"),
    }


def linked_data(name: str, host: str) -> Graph:
    """A file of linked data; reading it needs nothing from elsewhere, which the tests could not fetch."""
    return Graph().parse(data=download(f"{name}.jsonld", host), format="json-ld")


def test_linked_data_are_things_of_schema_org() -> None:
    partners, places = linked_data("partnerzy", OCHOTA), linked_data("miejsca", OCHOTA)
    kinds = Counter(str(kind).removeprefix(SCHEMA_ORG) for kind in partners.objects(None, RDF.type))
    assert kinds["Dataset"] == 1 and kinds["NGO"] and kinds["GovernmentOrganization"] > 1
    assert next(places.subjects(RDF.type, SCHEMA_ORG.CivicStructure))
    assert next(places.subjects(RDF.type, SCHEMA_ORG.OpeningHoursSpecification))
    licence = URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert (None, SCHEMA_ORG.license, licence) in places


def test_nobody_who_works_in_a_place_is_named() -> None:
    people = TeamMember.objects.values_list("name", flat=True)
    assert people
    for name in FILES:
        content = download(name, WLOCHY).decode()
        assert not [one for one in people if one in content], name
