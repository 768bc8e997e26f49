"""Who may read an image or a document: everybody what is public, the rest those who work in its collection."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from wagtail.permissions import policy_registry


def is_public(file: Any) -> bool:
    """Whether residents get ``file`` now, by the rule that the setting ``FILE_IS_PUBLIC`` names."""
    return bool(import_string(settings.FILE_IS_PUBLIC)(file))


def refusal(file: Any, changed: Iterable[str], user: Any) -> str:
    """Why these fields of a stored ``file`` may not change now, as HTML for ``user``; empty when they may.

    By the rule that the setting ``FILE_CHANGE_REFUSAL`` names.
    """
    return str(import_string(settings.FILE_CHANGE_REFUSAL)(file, changed, user))


def may_read(user: Any, file: Any) -> bool:
    """Whether ``user`` may see ``file`` though it is not public: in the admin, with a right in its collection."""
    policy = policy_registry.get_by_type(type(file))
    return user.has_perm("wagtailadmin.access_admin") and policy.user_has_any_permission_for_instance(
        user, ["choose", "change"], file
    )
