"""The catalogue has what DCAT-AP 3.0 asks for; the file for dane.gov.pl is as its importer reads it."""

import datetime
import hashlib
import json
import re
from xml.etree import ElementTree

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Namespace, URIRef

from cms.core.models import CentreSettings

from .downloading import FILES, OCHOTA, SETS, WLOCHY, ask, download

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_centres")]

DCAT, DCTERMS = Namespace("http://www.w3.org/ns/dcat#"), Namespace("http://purl.org/dc/terms/")
EU = "http://publications.europa.eu/resource/authority/"
# What is mandatory in DCAT-AP 3.0, and what of the recommended every centre can say.
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:datatype rdf:langString ] ;
  sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ;
  sh:property [ sh:path dct:license ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .
[] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:datatype rdf:langString ] ;
  sh:property [ sh:path dct:identifier ; sh:minCount 1 ; sh:maxLength 36 ] ;
  sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ;
  sh:property [ sh:path dcat:contactPoint ; sh:minCount 1 ; sh:class vcard:Organization ] ;
  sh:property [ sh:path dcat:theme ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:keyword ; sh:minCount 1 ] ;
  sh:property [ sh:path dct:accrualPeriodicity ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dct:accessRights ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dct:language ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dct:modified ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:dateTime ] ;
  sh:property [ sh:path dct:spatial ; sh:minCount 1 ; sh:class dct:Location ] ;
  sh:property [ sh:path dcat:distribution ; sh:minCount 4 ; sh:class dcat:Distribution ] .
[] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:downloadURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dct:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:class dct:LicenseDocument ] ;
  sh:property [ sh:path dct:format ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:mediaType ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .
[] a sh:NodeShape ; sh:targetClass foaf:Agent ;
  sh:property [ sh:path foaf:name ; sh:minCount 1 ] ;
  sh:property [ sh:path dct:type ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .
[] a sh:NodeShape ; sh:targetClass vcard:Organization ;
  sh:property [ sh:path vcard:fn ; sh:minCount 1 ] ;
  sh:property [ sh:path vcard:hasEmail ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
"""


def catalogue(host: str = OCHOTA) -> Graph:
    return Graph().parse(data=download("katalog.jsonld", host), format="json-ld")


def test_the_catalogue_has_all_that_the_profile_asks_for() -> None:
    conforms, _report, words = validate(catalogue(), shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert conforms, words


def test_the_shapes_notice_what_is_missing() -> None:
    graph = catalogue()
    graph.remove((None, DCAT.accessURL, None))
    assert not validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))[0]


def test_every_file_that_the_catalogue_names_is_there() -> None:
    graph = catalogue()
    files = {str(address).rpartition("/")[2] for address in graph.objects(None, DCAT.downloadURL)}
    assert files == {name for name in FILES if name.startswith(SETS) and not name.endswith("schema.json")}
    for name in files:
        assert download(name, OCHOTA)


def test_terms_are_those_of_the_publications_office() -> None:
    graph = catalogue()
    assert {str(one) for one in graph.objects(None, DCAT.theme)} == {f"{EU}data-theme/SOCI", f"{EU}data-theme/GOVE"}
    languages = {str(one).removeprefix(EU) for one in graph.objects(None, DCTERMS.language)}
    assert languages == {"language/POL", "language/ENG", "language/UKR"}
    assert set(graph.objects(None, DCTERMS.accrualPeriodicity)) == {URIRef(f"{EU}frequency/IRREG")}
    assert set(graph.objects(None, DCTERMS.license)) == {URIRef(f"{EU}licence/CC_BY_4_0")}
    assert len(set(graph.subjects(RDF.type, DCAT.Dataset))) == len(SETS)


def test_the_centre_chooses_the_licence_and_every_file_says_so() -> None:
    CentreSettings.objects.filter(site__hostname=WLOCHY).update(open_data_licence="CC0-1.0")
    assert URIRef(f"{EU}licence/CC0") in set(catalogue(WLOCHY).objects(None, DCTERMS.license))
    assert json.loads(download("miejsca.json", WLOCHY))["licence"]["spdx"] == "CC0-1.0"
    assert json.loads(download("datapackage.json", WLOCHY))["licenses"][0]["name"] == "CC0-1.0"
    assert b"<dbOrCopyrightedLicenseChosen>CC0 1.0<" in download("dane-gov-pl.xml", WLOCHY)
    assert "publicdomain/zero" in ask("miejsca.csv", WLOCHY)["Link"]
    assert b"licenses/by/4.0" in download("miejsca.jsonld", OCHOTA)


def test_the_file_for_the_national_portal_is_as_its_importer_reads_it() -> None:
    root = ElementTree.fromstring(download("dane-gov-pl.xml", OCHOTA))
    assert root.tag == "{urn:otwarte-dane:harvester:1.13}datasets"
    assert [one.findtext("title/polish") for one in root] == ["Projekty", "Partnerzy", "Miejsca"]
    identifiers = [element.text or "" for element in root.iter("extIdent")]
    assert len(set(identifiers)) == len(identifiers) and all(re.fullmatch("[0-9a-f]{32}", one) for one in identifiers)
    for one in root:
        assert one.get("status") == "published"
        assert [child.tag for child in one] == [
            *("extIdent", "title", "description", "url", "updateFrequency"),
            *("hasDynamicData", "hasHighValueData", "hasHighValueDataFromEuropeanCommissionList", "hasResearchData"),
            *("categories", "conditions", "resources", "tags", "lastUpdateDate"),
        ]
        assert one.findtext("title/english") in ("Projects", "Partners", "Places")
        assert [category.text for category in one.iter("category")] == ["SOCI", "GOVE"]
        # The importer refuses a licence without the other of the two.
        assert one.findtext("conditions/dbOrCopyrightedLicenseChosen") == "CC BY 4.0"
        assert "Należy podać źródło" in (one.findtext("conditions/dbOrCopyrighted") or "")
        assert {tag.get("lang") for tag in one.iter("tag")} == {"pl", "en"}
        for resource in one.iter("resource"):
            assert resource.findtext("availability") == "local"
            assert datetime.date.fromisoformat(resource.findtext("dataDate") or "")
            address = resource.findtext("url") or ""
            assert download(address.rpartition("/")[2], OCHOTA)


def test_the_sum_is_that_of_the_file_at_the_address_where_the_portal_looks() -> None:
    content = download("dane-gov-pl.xml", OCHOTA)
    assert ask("dane-gov-pl.xml", OCHOTA)["Content-Type"] == "application/xml"
    for name in ("dane-gov-pl.md5", "dane-gov-pl.xml.md5"):
        assert download(name, OCHOTA).decode() == hashlib.md5(content).hexdigest()
