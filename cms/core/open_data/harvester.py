"""The data sets of a centre for the harvester of dane.gov.pl, which asks for one XML file and its MD5 every night.

The schema is https://www.dane.gov.pl/static/xml/otwarte_dane_latest.xsd, version 1.13. Identifiers have at most 36
signs. The portal asks for the sum at the address of the file with ``.md5`` in place of ``.xml``.
"""

import hashlib
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from django.utils import timezone

from ..json_values import plain
from ..texts import clean
from .data_sets import DataSet, Words, in_languages
from .formats import FORMATS, Format
from .sources import Source
from .words import credit_due

NAMESPACE = "urn:otwarte-dane:harvester:1.13"
# The portal's languages by the names of its elements.
LANGUAGES = {"polish": "pl", "english": "en"}
# The portal copies what it can show as a table or a tree.
OFFERED = ("open_data_csv", "open_data_json", "open_data_jsonld")
FLAGS = ("hasDynamicData", "hasHighValueData", "hasHighValueDataFromEuropeanCommissionList", "hasResearchData")

ElementTree.register_namespace("p", NAMESPACE)


def harvester_file(data_sets: Iterable[DataSet], source: Source) -> bytes:
    """The file; the same, byte for byte, until something in it changes."""
    root = Element(f"{{{NAMESPACE}}}datasets")
    for one in data_sets:
        if source.states[one.slug].changed:  # nothing was ever published: there is no date to give
            _add_data_set(root, one, source)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def md5_of(content: bytes) -> str:
    """The sum that the portal compares; it guards against broken downloads, not against anybody."""
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def _add_data_set(root: Element, data_set: DataSet, source: Source) -> None:
    """The elements in the order of the schema."""
    node = SubElement(root, "dataset", status="published")
    _add(node, "extIdent", source.identifier(data_set.slug))
    _add_words(node, "title", data_set.title)
    _add_words(node, "description", data_set.description)
    _add(node, "url", source.page)
    _add(node, "updateFrequency", "irregular")
    _add_flags(node)
    categories = SubElement(node, "categories")
    for theme in data_set.themes:
        _add(categories, "category", theme)
    conditions = SubElement(node, "conditions")
    credit = source.licence.asks_for_credit
    _add(conditions, "source", "true" if credit else "false")
    _add(conditions, "modification", "false")
    _add(conditions, "dbOrCopyrighted", credit_text(source))
    _add(conditions, "dbOrCopyrightedLicenseChosen", source.licence.label)
    resources = SubElement(node, "resources")
    for one in FORMATS:
        if one.route in OFFERED:
            _add_resource(resources, one, data_set, source)
    tags = SubElement(node, "tags")
    for keyword in data_set.keywords:
        for code in LANGUAGES.values():
            _add(tags, "tag", in_languages(keyword)[code]).set("lang", code)
    _add(node, "lastUpdateDate", source.states[data_set.slug].changed)


def _add_resource(resources: Element, form: Format, data_set: DataSet, source: Source) -> None:
    changed = source.states[data_set.slug].changed
    node = SubElement(resources, "resource", status="published")
    _add(node, "extIdent", source.identifier(data_set.slug + form.ending))
    _add(node, "url", source.url(form.route, data_set.slug))
    title, purpose = in_languages(data_set.title), in_languages(form.purpose)
    _add_texts(node, "title", {code: f"{title[code]} – {form.title}" for code in title})
    _add_texts(node, "description", {code: f"{form.title} – {purpose[code]}" for code in purpose})
    _add(node, "availability", "local")
    _add(node, "dataDate", timezone.localdate(changed))
    _add(node, "lastUpdateDate", changed)
    _add_flags(node)
    _add(node, "containsProtectedData", "false")


def credit_text(source: Source) -> str:
    """What the licence asks of those who use the data, in Polish."""
    said = f"{source.licence.label} ({source.licence.url})."
    return f"{said} {in_languages(credit_due(source.name))['pl']}" if source.licence.asks_for_credit else said


def _add_flags(node: Element) -> None:
    for name in FLAGS:
        _add(node, name, "false")


def _add_words(node: Element, name: str, words: Words) -> None:
    _add_texts(node, name, in_languages(words))


def _add_texts(node: Element, name: str, texts: dict[str, str]) -> None:
    inner = SubElement(node, name)
    for element, code in LANGUAGES.items():
        _add(inner, element, texts.get(code, ""))


def _add(node: Element, name: str, value: Any) -> Element:
    element = SubElement(node, name)
    element.text = clean(str(plain(value) or ""))
    return element
