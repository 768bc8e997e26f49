"""Rows as JSON and as JSON-LD, and the JSON Schema of the former."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings

from ..json_values import in_json, without_empty
from .data_sets import TRANSLATIONS, Column, DataSet, Row, in_languages
from .sources import Source

SCHEMA = "https://json-schema.org/draft/2020-12/schema"
TYPES = {"integer": "integer", "year": "integer", "number": "number", "boolean": "boolean"}
FORMATS = {"date": "date", "datetime": "date-time", "uuid": "uuid", "uri": "uri", "email": "email"}
# Written out, so that nobody has to fetch a context in order to read the file.
CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    **{
        name: {"@type": "@id"} for name in ("url", "sameAs", "license", "contentUrl", "hasMap", "includedInDataCatalog")
    },
    **{name: {"@type": "DateTime"} for name in ("dateModified", "datePublished")},
}


def write_json(data_set: DataSet, source: Source) -> Iterator[str]:
    """What the data set is, whose, under which licence and of when; then ``data``, a row in a line."""
    state = source.states[data_set.slug]
    head = {
        "title": in_languages(data_set.title),
        "description": in_languages(data_set.description),
        "publisher": {"name": source.name, "url": source.site.root_url},
        "licence": {"name": source.licence.label, "spdx": source.licence.value, "url": source.licence.url},
        "changed": state.changed,
        "url": source.url("open_data_json", data_set.slug),
        "schema": source.url("open_data_schema", data_set.slug),
    }
    yield in_json(head)[:-1] + ', "data": ['
    yield from _separated(in_json(as_object(data_set.fields, one)) for one in data_set.records(source.site))
    yield "\n]}\n"


def as_object(columns: Iterable[Column], row: Row) -> dict[str, Any]:
    """``row`` as it stands in JSON."""
    columns = list(columns)
    found = {one.name: _inner(one, row.get(one.name)) for one in columns}
    if any(one.translated for one in columns):
        found[TRANSLATIONS] = row.get(TRANSLATIONS, {})
    return found


def _inner(column: Column, value: Any) -> Any:
    if not column.items:
        return value
    if column.type == "array":
        return [as_object(column.items, one) for one in value or ()]
    return as_object(column.items, value or {})


def schema(data_set: DataSet, source: Source) -> dict[str, Any]:
    """The JSON Schema of the file that ``write_json`` writes."""
    names = [one.name for one in data_set.fields]
    properties = {one.name: _property(one) for one in data_set.fields}
    translated = [one for one in data_set.fields if one.translated]
    if translated:
        codes = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
        inner = {"type": "object", "properties": {one.name: {"type": "string"} for one in translated}}
        names.append(TRANSLATIONS)
        properties[TRANSLATIONS] = {
            "type": "object",
            "properties": dict.fromkeys(codes, inner | {"additionalProperties": False}),
            "additionalProperties": False,
        }
    text, address = {"type": "string"}, {"type": "string", "format": "uri"}
    by_language = {"type": "object", "additionalProperties": text}
    return {
        "$schema": SCHEMA,
        "$id": source.url("open_data_schema", data_set.slug),
        "title": in_languages(data_set.title)[settings.LANGUAGE_CODE],
        "type": "object",
        "required": ["title", "description", "publisher", "licence", "changed", "url", "schema", "data"],
        "properties": {
            "title": by_language,
            "description": by_language,
            "publisher": {"type": "object", "properties": {"name": text, "url": address}},
            "licence": {"type": "object", "properties": {"name": text, "spdx": text, "url": address}},
            "changed": {"type": ["string", "null"], "format": "date-time"},
            "url": address,
            "schema": address,
            "data": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": names,
                    "properties": properties,
                    "additionalProperties": False,
                },
            },
        },
    }


def _property(column: Column) -> dict[str, Any]:
    kind = TYPES.get(column.type, "string")
    described = in_languages(column.description)[settings.LANGUAGE_CODE]
    found: dict[str, Any] = {"title": column.title, "description": described}
    if column.type in ("array", "object"):
        return found | _nested(column)
    if column.type != "any":
        found["type"] = kind if column.required else [kind, "null"]
    if named := FORMATS.get(column.format or column.type):
        found["format"] = named
    if column.choices:
        found["enum"] = column.enum if column.required else [*column.enum, None]
    if column.pattern:
        found["pattern"] = f"^(?:{column.pattern})$"
    return found


def _nested(column: Column) -> dict[str, Any]:
    """What the schema says of rows, or of values, in a row."""
    inner: dict[str, Any] = {"type": "string"}
    if column.items:
        inner = {
            "type": "object",
            "required": [one.name for one in column.items],
            "properties": {one.name: _property(one) for one in column.items},
            "additionalProperties": False,
        }
    return {"type": "array", "items": inner} if column.type == "array" else inner


def write_jsonld(data_set: DataSet, source: Source) -> Iterator[str]:
    """The data set and its rows as things of schema.org, each in a line."""
    yield f'{{"@context": {in_json(CONTEXT)}, "@graph": [\n{in_json(without_empty(about(data_set, source)))},'
    nodes = (without_empty(data_set.node(row)) for row in data_set.records(source.site))
    yield from _separated(map(in_json, nodes))
    yield "\n]}\n"


def about(data_set: DataSet, source: Source) -> dict[str, Any]:
    """The data set itself, for schema.org."""
    return {
        "@id": source.url("open_data_jsonld", data_set.slug),
        "@type": "Dataset",
        "name": by_language(in_languages(data_set.title)),
        "description": by_language(in_languages(data_set.description)),
        "license": source.licence.url,
        "dateModified": source.states[data_set.slug].changed,
        "publisher": {"@type": "GovernmentOrganization", "name": source.name, "url": source.site.root_url},
        "includedInDataCatalog": source.url("open_data_catalogue"),
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": source.url("open_data_csv", data_set.slug),
        },
    }


def by_language(words: dict[str, str]) -> list[dict[str, str]]:
    """Texts by the code of their language, as JSON-LD has them."""
    return [{"@language": code, "@value": text} for code, text in words.items() if text]


def _separated(pieces: Iterable[str]) -> Iterator[str]:
    before = "\n"
    for piece in pieces:
        yield before + piece
        before = ",\n"
