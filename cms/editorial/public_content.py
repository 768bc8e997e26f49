"""What of a page residents can read, in a form that can be compared, hashed and kept."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations, get_serializable_data_for_fields
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex
from wagtail.models.pages import COMMENTS_RELATION_NAME

# Bookkeeping of the tree, of drafts and of the editors. Whatever else a page has counts as public: a field added
# tomorrow is guarded without anybody thinking of it.
INTERNAL = frozenset(
    {
        "pk",
        "id",
        "page_ptr",
        "content_type",
        "path",
        "depth",
        "numchild",
        "url_path",
        "owner",
        "draft_title",
        "live",
        "expired",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "live_revision",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
        "alias_of",
        COMMENTS_RELATION_NAME,
    }
)
# What a reader sees of a file, beside its bytes.
FILE_FIELDS = ("title", "description", "credit", "licence", "language", "filename")


def canonical(value: Any) -> str:
    """``value`` as JSON that is the same for the same value."""
    return json.dumps(value, cls=DjangoJSONEncoder, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def hash_of(value: Any) -> str:
    """SHA-256 of ``value`` in canonical form, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def plain(value: Any) -> Any:
    """``value`` as it comes back from the database: dates, decimals and the like as text."""
    return json.loads(canonical(value))


def stored_values(instance: Any) -> dict[str, Any]:
    """The fields of a row as a revision stores them. PostgreSQL orders what is in a stream in its own way; here it
    has one order, whichever way it came."""
    data = get_serializable_data_for_fields(instance)
    for field in instance._meta.concrete_fields:
        if isinstance(field, StreamField) and isinstance(data.get(field.name), str):
            data[field.name] = canonical(json.loads(data[field.name]))
    return data


def row_content(row: Any) -> dict[str, Any]:
    """The public fields of a child row, such as a member of a team: without its key and its parent's."""
    parents = {field.name for field in row._meta.get_fields() if field.is_relation and isinstance(field, ParentalKey)}
    data = stored_values(row)
    return plain({name: value for name, value in data.items() if name not in parents and name not in {"pk", "id"}})


def fields_content(page: Page) -> dict[str, Any]:
    """The public fields of the page's own row, without its child rows."""
    data = stored_values(page)
    return plain({name: value for name, value in data.items() if name not in INTERNAL})


def public_content(page: Page) -> dict[str, Any]:
    """Everything public about a specific page: its fields, its child rows in their order, and its files."""
    content = fields_content(page)
    for relation in get_all_child_relations(type(page)):
        name = relation.get_accessor_name()
        if name not in INTERNAL:
            rows = [row_content(row) for row in getattr(page, name).all()]
            content[name] = sorted(rows, key=lambda row: (row.get("sort_order") or 0, canonical(row)))
    content["files"] = [fingerprint(file) for file in files_of(page)]
    return content


def files_of(instance: Any) -> list[Any]:
    """The images and documents that ``instance`` shows or links, in a fixed order; those that exist."""
    wanted: dict[type[Any], set[str]] = {}
    kinds = {ContentType.objects.get_for_model(model).pk: model for model in file_models()}
    for content_type_id, object_id, _model_path, _content_path in references_in(instance):
        if model := kinds.get(content_type_id):
            wanted.setdefault(model, set()).add(object_id)
    return [
        file for model in file_models() for file in model.objects.filter(pk__in=wanted.get(model, ())).order_by("pk")
    ]


def references_in(instance: Any) -> Iterator[tuple[int, str, str, str]]:
    """What ``instance`` refers to, as Wagtail's reference index finds it; here also in a revision not yet saved."""
    return ReferenceIndex._extract_references_from_object(instance)


def file_models() -> tuple[type[Any], type[Any]]:
    return get_image_model(), get_document_model()


def file_kind(file: Any) -> str:
    """The label under which the record names a file's model."""
    return file._meta.label_lower


def fingerprint(file: Any) -> dict[str, Any]:
    """A file as readers get it: which one, its bytes and its words."""
    words = {name: getattr(file, name) for name in FILE_FIELDS if hasattr(file, name)}
    return {"kind": file_kind(file), "id": file.pk, "bytes": file.file_hash or file.get_file_hash(), **words}
