"""XLIFF 1.2, which every translation tool reads: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html

Inline tags are numbered in the order of the source. A translation names them by their numbers and can bring no other.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol
from xml.etree import ElementTree as XML

from bs4 import BeautifulSoup, NavigableString, Tag
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from wagtail.models import Locale, Page

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
KINDS = {"a": "link", "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "br": "lb"}
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Unreadable(Exception):
    """Why something is not XLIFF of ours, in words."""


class Text(Protocol):
    """A text of a page with its translation, both as HTML with inline tags."""

    @property
    def place(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def key(self) -> str: ...


def write(number: str, page: Page, locale: Locale, texts: Iterable[Text]) -> str:
    """The file of the translation ``number`` of ``page`` into ``locale``."""
    file = XML.Element("file", original=number, datatype="html")
    file.attrib |= {"source-language": page.locale.language_code, "target-language": locale.language_code}
    note = XML.SubElement(XML.SubElement(file, "header"), "note")
    note.text = NOT_IN_XML.sub("", page.title)
    body = XML.SubElement(file, "body")
    for text in texts:
        body.append(unit_of(text))
    for element in (file, body):  # a line for each unit; inside a text every space counts
        element.text = "\n"
        for child in element:
            child.tail = "\n"
    content = XML.tostring(file, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="{NAMESPACE}" version="1.2">\n{content}\n</xliff>\n'


def unit_of(text: Text) -> XML.Element:
    unit = XML.Element("trans-unit", {"id": text.key, "resname": text.place, **PRESERVE})
    tags = tags_of(text.source)
    unit.append(side("source", text.source, tags))
    try:
        unit.append(side("target", text.target, tags))
    except Unreadable:
        # Words with tags that the source has not: the editor shows them as wrong; they stay until better ones come.
        XML.SubElement(unit, "target")
    return unit


def side(name: str, html: str, tags: list[Tag]) -> XML.Element:
    """``html`` as a source or a target, with its tags numbered like ``tags``."""
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, tag in enumerate(tags, start=1):
        numbers[identity(tag)].append(number)
    element = XML.Element(name)
    put(element, BeautifulSoup(html, "html.parser"), numbers)
    return element


def put(element: XML.Element, tag: Tag, numbers: dict[tuple[str, str], list[int]]) -> None:
    for child in tag.children:
        if isinstance(child, Tag):
            left = numbers[identity(child)]
            if not left:
                raise Unreadable(f"<{child.name}> is not in the source.")
            number = str(left[0] if child.name == "br" and len(left) == 1 else left.pop(0))
            inline = XML.SubElement(
                element, "x" if child.name == "br" else "g", id=number, ctype=KINDS.get(child.name, f"x-{child.name}")
            )
            put(inline, child, numbers)
        elif isinstance(child, NavigableString):
            words = NOT_IN_XML.sub("", child)
            if len(element):
                element[-1].tail = (element[-1].tail or "") + words
            else:
                element.text = (element.text or "") + words


def tags_of(html: str) -> list[Tag]:
    return list(BeautifulSoup(html, "html.parser").find_all(True))


def identity(tag: Tag) -> tuple[str, str]:
    """What makes a tag the same in both languages: its name, and of a link the number it has already."""
    return tag.name, str(tag.get("id", ""))


def read(content: bytes) -> tuple[str, str, dict[str, XML.Element]]:
    """The number of the translation, its language, and the targets by the keys of their texts.

    :raises Unreadable: if it is not well-formed, defines entities, or is not XLIFF 1.2 about one page.
    """
    try:
        root = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise Unreadable("It has a document type or entities, which XLIFF has no use for.") from error
    except (XML.ParseError, ValueError, LookupError) as error:
        raise Unreadable(f"It is not well-formed XML: {error}.") from error
    files = root.findall(f"{{{NAMESPACE}}}file")
    if root.tag != f"{{{NAMESPACE}}}xliff" or len(files) != 1:
        raise Unreadable("It is not an XLIFF 1.2 file about one page.")
    targets: dict[str, XML.Element] = {}
    for unit in files[0].iter(f"{{{NAMESPACE}}}trans-unit"):
        target = unit.find(f"{{{NAMESPACE}}}target")
        if target is not None:
            targets[unit.get("id", "")] = target
    return files[0].get("original", ""), files[0].get("target-language", ""), targets


def as_html(target: XML.Element, source: str) -> str:
    """A target as HTML, with the tags of ``source`` that it names.

    :raises Unreadable: if it names others, or one twice.
    """
    soup = BeautifulSoup("", "html.parser")
    left = {str(number): tag for number, tag in enumerate(tags_of(source), start=1)}
    take(soup, soup, target, left)
    return str(soup)


def take(soup: BeautifulSoup, into: Tag, element: XML.Element, left: dict[str, Tag]) -> None:
    if element.text:
        into.append(NavigableString(element.text))
    for child in element:
        name = child.tag.rpartition("}")[2]
        if name in ("g", "x"):
            number = child.get("id", "")
            tag = left.get(number)
            if tag is None or (name == "x") != (tag.name == "br"):
                raise Unreadable(f"The tag {number!r} is not in the source, or stands there once.")
            if name == "g":  # lines may be broken more often than in the source
                del left[number]
            inline = soup.new_tag(tag.name, attrs={"id": str(tag["id"])} if tag.get("id") else {})
            into.append(inline)
            take(soup, inline, child, left)
        elif name == "mrk":  # a tool's own mark of sentences
            take(soup, into, child, left)
        else:
            raise Unreadable(f"<{name}> is no tag of the source.")
        if child.tail:
            into.append(NavigableString(child.tail))
