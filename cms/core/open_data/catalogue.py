"""The data sets of a centre as a catalogue: DCAT-AP 3.0, https://semiceu.github.io/DCAT-AP/releases/3.0.0/."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from ..json_values import without_empty
from .data_sets import DataSet, in_languages
from .formats import FORMATS, Format
from .json_files import by_language
from .sources import Source
from .words import catalogue_description, catalogue_title

EU = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"
PUBLISHER_TYPE = "http://purl.org/adms/publishertype/LocalAuthority"
LANGUAGES = {"pl": "POL", "en": "ENG", "uk": "UKR", "de": "DEU", "ru": "RUS", "be": "BEL"}
CONTEXT: dict[str, Any] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def catalogue(data_sets: Iterable[DataSet], source: Source) -> dict[str, Any]:
    """The catalogue as JSON-LD, with its context in it."""
    words = {"name": source.name}
    own = {
        "@id": source.url("open_data_catalogue"),
        "@type": "dcat:Catalog",
        "dct:title": by_language(in_languages(catalogue_title(**words))),
        "dct:description": by_language(in_languages(catalogue_description(**words))),
        "dct:publisher": publisher(source),
        "dct:license": _id(source.licence.eu_url),
        "dct:language": languages(),
        "dct:modified": _time(source.changed),
        "dct:spatial": spatial(source),
        "dcat:themeTaxonomy": _id(f"{EU}data-theme"),
        "foaf:homepage": _id(source.site.root_url),
        "dcat:dataset": [described(one, source) for one in data_sets],
    }
    return {"@context": CONTEXT, **without_empty(own)}


def described(data_set: DataSet, source: Source) -> dict[str, Any]:
    """A data set with the files in which it is offered."""
    identifier = source.identifier(data_set.slug)
    first, last = data_set.period(source.site) or (None, None)
    return {
        "@id": f"{source.url('open_data_catalogue')}#{data_set.slug}",
        "@type": "dcat:Dataset",
        "dct:identifier": identifier,
        "dct:title": by_language(in_languages(data_set.title)),
        "dct:description": by_language(in_languages(data_set.description)),
        "dcat:keyword": [one for words in data_set.keywords for one in by_language(in_languages(words))],
        "dcat:theme": [_id(f"{EU}data-theme/{theme}") for theme in data_set.themes],
        "dct:publisher": _id(agent(source)),
        "dcat:contactPoint": contact(source),
        "dct:accessRights": _id(f"{EU}access-right/PUBLIC"),
        "dct:accrualPeriodicity": _id(f"{EU}frequency/IRREG"),
        "dct:language": languages(),
        "dct:modified": _time(source.states[data_set.slug].changed),
        "dct:spatial": spatial(source),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _date(first),
            "dcat:endDate": _date(last),
        }
        if first or last
        else None,
        "dcat:landingPage": {"@id": source.page, "@type": "foaf:Document"},
        "dcat:distribution": [_distribution(one, data_set, source) for one in FORMATS if one.holds_data],
    }


def _distribution(form: Format, data_set: DataSet, source: Source) -> dict[str, Any]:
    address = source.url(form.route, data_set.slug)
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": form.title,
        "dct:description": by_language(in_languages(form.purpose)),
        "dcat:accessURL": _id(address),
        "dcat:downloadURL": _id(address),
        "dcat:mediaType": _id(IANA + form.media_type.partition(";")[0]),
        "dct:format": _id(f"{EU}file-type/{form.file_type}"),
        "dct:license": {"@id": source.licence.eu_url, "@type": "dct:LicenseDocument"},
        "dct:modified": _time(source.states[data_set.slug].changed),
        "dcatap:availability": _id(f"{EU}planned-availability/STABLE"),
    }


def agent(source: Source) -> str:
    """The name of the centre among things, which is not its home page."""
    return f"{source.url('open_data_catalogue')}#publisher"


def publisher(source: Source) -> dict[str, Any]:
    return {
        "@id": agent(source),
        "@type": "foaf:Agent",
        "foaf:name": source.name,
        "dct:type": _id(PUBLISHER_TYPE),
        "foaf:homepage": _id(source.site.root_url),
    }


def contact(source: Source) -> dict[str, Any]:
    centre = source.centre
    return {
        "@type": "vcard:Organization",
        "vcard:fn": source.name,
        "vcard:hasEmail": _id(f"mailto:{centre.email}") if centre.email else None,
        "vcard:hasTelephone": _id(centre.phone.as_rfc3966) if centre.phone and centre.phone.is_valid() else None,
        "vcard:hasURL": _id(source.site.root_url),
    }


def spatial(source: Source) -> list[dict[str, Any]]:
    """Poland, and the town of the centre by its name."""
    country = {"@id": f"{EU}country/POL", "@type": "dct:Location"}
    town = {"@type": "dct:Location", "skos:prefLabel": source.centre.city}
    return [country, town] if source.centre.city else [country]


def languages() -> list[dict[str, str]]:
    """Those of the installation that the vocabulary of the Publications Office is known to name."""
    codes = [code for code, _name in settings.LANGUAGES if code in LANGUAGES]
    return [_id(f"{EU}language/{LANGUAGES[code]}") for code in codes]


def _id(address: str) -> dict[str, str]:
    return {"@id": address}


def _time(value: Any) -> dict[str, Any] | None:
    return {"@type": "xsd:dateTime", "@value": value} if value else None


def _date(value: Any) -> dict[str, Any] | None:
    return {"@type": "xsd:date", "@value": value} if value else None
