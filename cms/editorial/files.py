"""Which images and documents residents get, which of them stay as they are, and how that is said.

A file is *public* while a live page or the settings of a site use it. It is *held* while it is public, or in a text
that waits for a decision, that was approved for later, or that an unjudged emergency may bring back. What pages use
is read from the record (``FileInEntry``): a text is public or submitted only with an entry, and entries never change.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.contrib.settings.registry import registry
from wagtail.models import Page, Revision, TaskState

from .entries import PAGE, Entry, FileInEntry, Kind
from .people import belongs_to
from .public_content import file_kind, file_models, references_in

# Of a file, what readers never see. Whatever else it has stays as it is while the file is held: a field added
# tomorrow is guarded without anybody thinking of it.
FREE = frozenset(
    {
        "id",
        "collection",
        "tags",
        "created_at",
        "uploaded_by_user",
        "file_size",
        "width",
        "height",
        "people_visible",
        "consent_basis",
        "consent_reference",
        "is_readable",
    }
)


def is_public(file: Any) -> bool:
    """Whether residents get ``file`` now; one query when a page uses it, else one more for each kind of settings."""
    return file.pk is not None and (rows_of(file).filter(shown()).exists() or any(settings_with(file)))


def is_held(file: Any) -> bool:
    """Whether ``file`` must stay as it is; as many queries as ``is_public``."""
    return file.pk is not None and (rows_of(file).filter(shown() | awaited()).exists() or any(settings_with(file)))


def rows_of(file: Any) -> QuerySet[FileInEntry]:
    return FileInEntry.objects.filter(kind=file_kind(file), file_id=file.pk, entry__object_type=PAGE)


def shown() -> Q:
    """Rows of what live pages show now."""
    return Q(Exists(Page.objects.filter(live=True, live_revision_id=OuterRef("entry__revision_id"))))


def awaited() -> Q:
    """Rows of what waits for a decision or for its time, or may come back when an emergency is judged."""
    revision = OuterRef("entry__revision_id")
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, revision_id=revision)
    scheduled = Revision.objects.filter(pk=revision, approved_go_live_at__isnull=False)
    emergencies = Entry.objects.unjudged().filter(object_type=PAGE, object_id=OuterRef("entry__object_id"))
    before = Q(entry__kind=Kind.PUBLISHED) & Q(Exists(emergencies))
    return Q(Exists(waiting)) | Q(Exists(scheduled)) | before


def files_in_settings() -> Iterator[tuple[Any, str, int]]:
    """Each use of a file in the settings of a site: the settings, and the file's kind and key."""
    kinds = {ContentType.objects.get_for_model(model).pk: model._meta.label_lower for model in file_models()}
    for model in registry:
        for row in model._default_manager.all():
            for content_type_id, object_id, _model_path, _content_path in references_in(row):
                if kind := kinds.get(content_type_id):
                    yield row, kind, int(object_id)


def settings_with(file: Any) -> Iterator[Any]:
    """The settings that use ``file``."""
    kind = file_kind(file)
    return (row for row, found, key in files_in_settings() if (found, key) == (kind, file.pk))


def refusal(file: Any, changed: Iterable[str], user: Any) -> SafeString | str:
    """Why these fields of ``file`` may not change now, where it is used, and the way out; empty when they may.

    Names the pages that ``user`` may see, each with a link.
    """
    if set(changed) <= FREE or not is_held(file):
        return ""
    places = [*pages_with(file, user), *(format_html("{}", _named(row)) for row in settings_with(file))]
    return format_html(
        _(
            "“{title}” is used here: {places}. It stays as it is while it is public or waits for a decision. "
            "To change it, <a href='{address}'>upload a new version</a>, choose it on the page and submit the page."
        ),
        title=file.title,
        places=format_html_join(", ", "{}", ((place,) for place in places)),
        address=f"{upload_address(file)}?collection_id={file.collection_id}",
    )


def _named(row: Any) -> str:
    return f"{row} ({row._meta.verbose_name})"


def pages_with(file: Any, user: Any) -> Iterator[SafeString | str]:
    """The pages for which ``file`` is held, as links with the centre; those of other centres are not named."""
    entries = Entry.objects.filter(pk__in=rows_of(file).filter(shown() | awaited()).values("entry"))
    newest = {entry.object_id: entry for entry in entries.order_by("pk")}
    paths = dict(Page.objects.filter(pk__in=newest).values_list("pk", "path"))
    own = tuple(belongs_to(user)) if user else ()
    hidden = 0
    for key, entry in newest.items():
        if user and (user.is_superuser or paths.get(int(key), "").startswith(own)):
            address = reverse("wagtailadmin_pages:edit", args=[key])
            yield format_html("<a href='{}'>{}</a> ({})", address, entry.title, entry.centre)
        else:
            hidden += 1
    if hidden:
        yield _("a page of another centre")


def upload_address(file: Any) -> str:
    image, _document = file_models()
    return reverse("wagtailimages:add_multiple" if isinstance(file, image) else "wagtaildocs:add_multiple")
