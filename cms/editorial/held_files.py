"""The gate of files: what residents see, or are about to, is neither changed nor deleted, whoever asks for it.

A new file is a new image or document, which becomes public with an approved page.
"""

from typing import Any

from django.db import connection
from django.db.models.signals import pre_delete, pre_save
from django.utils.translation import gettext as _
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

from . import record
from .files import FREE, is_held
from .gate import PublicationRefused
from .public_content import file_models


class FileHeld(PublicationRefused):
    """A file that is public, or waits to be, would have been changed or deleted."""

    def __init__(self, file: Any) -> None:
        super().__init__(
            _("“%(title)s” is used on a page: upload a new file and choose it on the page.") % {"title": file.title}
        )


class HeldFilePolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's rules for files, but nobody is offered to delete one that is held, superusers included."""

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        allowed = super().user_has_any_permission_for_instance(user, actions, instance)
        return allowed and (set(actions) != {"delete"} or not is_held(instance))


def connect() -> None:
    for model, auth_model in zip(file_models(), ("wagtailimages.Image", "wagtaildocs.Document"), strict=True):
        pre_save.connect(guard_save, sender=model, dispatch_uid="gate of files")
        pre_delete.connect(guard_delete, sender=model, dispatch_uid="gate of files")
        policy = HeldFilePolicy(model, auth_model=auth_model, owner_field_name="uploaded_by_user")
        # For exactly this model, which wins over Wagtail's own whichever app is ready first.
        register_permission_policy(model, policy, exact_class=True)


def guard_save(sender: Any, instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    if before := changes_of(instance, update_fields):
        refuse_if_held(before)


def changes_of(file: Any, update_fields: Any = None) -> Any:
    """The stored file, if this save would change what readers see of it."""
    model = type(file)
    before = model._base_manager.filter(pk=file.pk).first() if file.pk else None
    if before is not None and any(differs(before, file, name) for name in written(model, update_fields)):
        return before
    return None


def guard_delete(sender: Any, instance: Any, **kwargs: Any) -> None:
    refuse_if_held(instance)


def refuse_if_held(file: Any) -> None:
    if connection.in_atomic_block:
        # Whoever decides about a page with this file waits for us, or we for her.
        record.hold()
    if is_held(file):
        raise FileHeld(file)


def written(model: Any, update_fields: Any) -> list[str]:
    """The fields that this save would write and that readers see."""
    names = {field.name for field in model._meta.concrete_fields} - FREE
    return sorted(names if update_fields is None else names & set(update_fields))


def differs(before: Any, after: Any, name: str) -> bool:
    """Whether a field changes; to count the bytes of a file for the first time is no change."""
    old, new = getattr(before, name), getattr(after, name)
    if name == "file":
        return old.name != new.name or not new._committed
    if name == "file_hash" and not old:
        return False
    return old != new
