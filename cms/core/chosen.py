"""What a page, or a row of one, shows or links: images and documents, and other pages."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils.module_loading import import_string
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry


def files_in(instance: Any) -> set[tuple[type[Any], str]]:
    """Models and keys of the files of ``instance``, whether or not it is saved."""
    models = {ContentType.objects.get_for_model(model).pk: model for model in (get_image_model(), get_document_model())}
    references = ReferenceIndex._extract_references_from_object(instance)
    return {(models[kind], key) for kind, key, _model_path, _content_path in references if kind in models}


def pages_in(instance: Any) -> set[int]:
    """The keys of the pages that ``instance`` names, whether or not it is saved."""
    page = ContentType.objects.get_for_model(Page).pk
    references = ReferenceIndex._extract_references_from_object(instance)
    return {int(key) for kind, key, _model_path, _content_path in references if kind == page}


def not_visible(keys: set[int], user: Any) -> bool:
    """Whether the chooser would not offer some of these pages to ``user``: drafts of another centre."""
    found = Page.objects.filter(pk__in=keys)
    return bool(keys) and found.exclude(pk__in=import_string(settings.VISIBLE_PAGES)(user, found).values("pk")).exists()


def not_choosable(files: set[tuple[type[Any], str]], user: Any) -> Iterator[Any]:
    """Those of ``files`` that the chooser would not offer to ``user``: another centre's."""
    for model, key in sorted(files, key=str):
        file = model._default_manager.filter(pk=key).first()
        if file and not policy_registry.get_by_type(model).user_has_permission_for_instance(user, "choose", file):
            yield file
