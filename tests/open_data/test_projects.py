"""The demo's projects as open data: how exactly each amount is known, and everything in a form that machines read."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from rdflib import RDF, Graph, Namespace
from wagtail.models import Revision

from projects.models import ProjectPage

from .downloading import OCHOTA, download

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_centres")]

SCHEMA_ORG = Namespace("https://schema.org/")
CARED, SKILLED, VOLUNTEERS, IMPROVED = "zaopiekowani", "dobra-kadra", "wolontariat", "usprawnienia"


def rows(ending: str = ".csv", delimiter: str = ",") -> dict[str, dict[str, str]]:
    """The rows by the slug of their page."""
    content = io.StringIO(download(f"projekty{ending}", OCHOTA).decode("utf-8-sig"), newline="")
    return {row["Strona"].split("/")[-2]: row for row in csv.DictReader(content, delimiter=delimiter)}


def projects() -> dict[str, dict[str, Any]]:
    """The objects of the JSON file in the same way; amounts are exact."""
    content = json.loads(download("projekty.json", OCHOTA), parse_float=Decimal)
    return {one["page"].split("/")[-2]: one for one in content["data"]}


def test_each_amount_says_how_exactly_it_is_known() -> None:
    found = rows()
    assert found.keys() == {CARED, SKILLED, VOLUNTEERS, IMPROVED}
    names = ("Wartość projektu", "Dofinansowanie", "Wkład własny")
    flags = {slug: [row[f"{name}: dokładność"] for name in names] for slug, row in found.items()}
    assert flags == {
        CARED: ["dokładnie", "dokładnie", "dokładnie"],
        SKILLED: ["dokładnie", "nie podano", "dokładnie"],
        VOLUNTEERS: ["nie podano", "nie podano", ""],
        IMPROVED: ["ponad", "nie podano", "nie podano"],
    }
    cared, skilled, improved = found[CARED], found[SKILLED], found[IMPROVED]
    assert (cared["Wartość projektu (w zł)"], cared["Wkład własny"]) == ("977000.00", "68390.00")
    assert cared["Dofinansowanie"] == cared["Dofinansowanie z UE (w zł)"] == "908610.00"
    assert (skilled["Wkład własny"], skilled["Wkład własny: kto płaci"]) == ("391575.00", "m.st. Warszawa")
    other = "Wartość projektu w innej walucie"
    assert [skilled[other + end] for end in ("", ": waluta", ": dokładność")] == ["700000.00", "EUR", "ponad"]
    assert improved["Wartość projektu (w zł)"] == "421000.00"
    assert improved["Wartość projektu: zapis źródła"] == "ponad 421 tys. zł"
    assert improved["Wkład własny"] == improved["Dofinansowanie"] == ""  # not given is not 0
    assert rows("-excel.csv", ";")[CARED]["Wartość projektu (w zł)"] == "977000,00"


def test_the_table_has_the_headings_of_the_official_list_and_dates_as_they_are_known() -> None:
    row = rows()[IMPROVED]
    official = (
        "Nazwa projektu;Numer umowy/decyzji;Nazwa beneficjenta;Fundusz;Program;Priorytet;Działanie;"
        "Wartość projektu (w zł);Dofinansowanie z UE (w zł);Miejsce realizacji;Data rozpoczęcia;Data zakończenia"
    )
    assert not set(official.split(";")) - row.keys()
    assert (row["Data rozpoczęcia"], row["Data zakończenia"], row["Data umowy"]) == ("2018-06", "2019-05-31", "2018-04")
    assert row["Priorytet"].startswith("II Efektywne polityki") and row["Działanie"].startswith("2.5 ")
    assert (row["Fundusz: kod"], row["Program: kod"], row["TERYT"]) == ("EFS", "POWR", "146501")
    page = ProjectPage.objects.get(slug=IMPROVED)
    assert row["Identyfikator projektu"] == str(page.translation_key) != row["Identyfikator"]


def test_an_object_has_the_whole_project_in_it() -> None:
    found = projects()
    source = found[CARED]["sources"][0]
    assert source["grant"] == {
        "amount": Decimal("908610.00"),
        "currency": "PLN",
        "precision": "dokładnie",
        "wording": "908 610,00 PLN",
    }
    assert (source["priority_code"], source["measure_code"]) == ("IX", "9.2")
    assert found[CARED]["partners"][0]["name"].startswith("Stowarzyszenie")
    assert found[CARED]["indicators"][0]["number"] == 40 and not found[CARED]["indicators"][0]["achieved"]
    assert [len(one["tasks"]) for one in found[IMPROVED]["tasks"]] == [6, 7]
    assert [one["currency"] for one in found[SKILLED]["totals"]] == ["PLN", "EUR"]
    assert found[CARED]["translations"]["en"]["title"] and found[CARED]["translations"]["uk"]["title"]


def test_linked_data_say_who_gave_how_much() -> None:
    graph = Graph().parse(data=download("projekty.jsonld", OCHOTA), format="json-ld")
    amounts = {Decimal(str(value)): subject for subject, value in graph.subject_objects(SCHEMA_ORG.value)}
    amount = amounts[Decimal(908610)]
    grant = next(graph.subjects(SCHEMA_ORG.amount, amount))
    project = next(graph.subjects(SCHEMA_ORG.funding, grant))
    assert (grant, RDF.type, SCHEMA_ORG.MonetaryGrant) in graph and (project, RDF.type, SCHEMA_ORG.Project) in graph
    funder = next(graph.objects(grant, SCHEMA_ORG.funder))
    assert str(graph.value(funder, SCHEMA_ORG.name)) == "Europejski Fundusz Społeczny"
    assert len(list(graph.subjects(RDF.type, SCHEMA_ORG.Project))) == 4


@pytest.mark.parametrize("ending", [".csv", "-excel.csv"])
def test_who_brings_back_our_own_table_changes_nothing(tmp_path: Path, ending: str) -> None:
    file = tmp_path / "projekty.csv"
    file.write_bytes(download(f"projekty{ending}", OCHOTA))
    revisions = Revision.objects.count()
    out = io.StringIO()
    options = ["--centre", "OPS Ochota", "--user", "ochota-redaktor", "--commit"]
    call_command("import_projects", str(file), *options, stdout=out)
    assert Revision.objects.count() == revisions, out.getvalue()
    assert len(out.getvalue().splitlines()) == 4
