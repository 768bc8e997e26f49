"""The sizes of pictures follow them: into public view with an approved page, and out of it again."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from wagtail.contrib.settings.registry import registry
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from .entries import PAGE, FileInEntry
from .files import files_in_settings, shown


def connect() -> None:
    page_published.connect(settle_page, dispatch_uid="renditions")
    page_unpublished.connect(settle_page, dispatch_uid="renditions")
    post_save.connect(settle_settings, dispatch_uid="renditions")
    post_delete.connect(settle_settings, dispatch_uid="renditions")


def settle_page(sender: Any, instance: Page, **kwargs: Any) -> None:
    """After a page began or ceased to show something: every picture it ever had."""
    images = FileInEntry.objects.filter(
        kind=get_image_model()._meta.label_lower, entry__object_type=PAGE, entry__object_id=str(instance.pk)
    )
    settle(Q(image_id__in=images.values("file_id")))


def settle_settings(sender: Any, **kwargs: Any) -> None:
    if sender in registry:
        settle()


def settle(which: Q | None = None) -> None:
    """Delete sizes that lie in public though their picture is not public, or the other way round.

    They are made again, in the right place, when somebody next looks. ``which`` chooses among all sizes.
    """
    model = get_image_model()
    kind = model._meta.label_lower
    sizes = model.get_rendition_model().objects
    by_pages = FileInEntry.objects.filter(shown(), kind=kind, entry__object_type=PAGE)
    by_settings = {key for _row, found, key in files_in_settings() if found == kind}
    public = Q(image_id__in=by_pages.values("file_id")) | Q(image_id__in=by_settings)
    public &= ~Q(filter_spec=sizes.model.FOR_STAFF)
    private = Q(file__startswith=f"{sizes.model.PRIVATE_FOLDER}/")
    astray = sizes.filter((public & private) | (~public & ~private)).filter(which or Q())
    for size in astray.select_related("image"):
        size.delete()
        # Wagtail leaves this to a task, and a task may wait; the address must not live on.
        transaction.on_commit(partial(size.file.storage.delete, size.file.name), robust=True)
