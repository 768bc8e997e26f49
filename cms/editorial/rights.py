"""Whether a person has the right that a door asks for, over what an address names.

Wagtail's views ask this as well, most of them. Those that forget show a stranger the titles of drafts, or how to move
them; asked here, it holds for all, and for the views of the next version.
"""

from collections.abc import Mapping
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation

from .people import administers
from .roles import SUBMIT_TRANSLATION
from .routes import ADD, CHANGE, MOVE, Door

FILES = {
    "wagtailimages": (get_image_model(), ("image_id", "pk")),
    "wagtaildocs": (get_document_model(), ("document_id", "doc_id", "pk")),
}
PAGE_KEYS = ("page_id", "parent_page_id", "page_to_move_id", "pk")


def has_right(user: Any, door: Door, namespace: str, named: Mapping[str, Any]) -> bool:
    """Whether ``user`` may go through ``door`` to what ``named`` names; true where nothing can be asked here.

    :raises Http404: if there is no such page, file or translation.
    """
    if door.right == SUBMIT_TRANSLATION:
        return user.has_perm(SUBMIT_TRANSLATION)
    if door.right in (ADD, CHANGE, MOVE):
        page = page_named(namespace, named)
        if page is not None:
            return has_page_right(user, door.right, page)
        # Under no page yet: anywhere.
        return door.right == MOVE or policy_registry.get_by_type(Page).user_has_any_permission(user, {action_of(door)})
    app = door.right.partition(".")[0]
    if app in FILES:
        model, keys = FILES[app]
        policy = policy_registry.get_by_type(model)
        for key in keys:
            if key in named:
                return policy.user_has_permission_for_instance(
                    user, action_of(door), get_object_or_404(model, pk=named[key])
                )
        return policy.user_has_any_permission(user, {action_of(door)})
    return True


def action_of(door: Door) -> str:
    """``change`` of ``wagtailcore.change_page``."""
    return door.right.partition(".")[2].partition("_")[0]


def has_page_right(user: Any, right: str, page: Page) -> bool:
    if right == MOVE:
        return administers(user, page)
    if right == ADD:
        return policy_registry.get_by_type(Page).user_has_permission_for_instance(user, "add", page)
    return page.permissions_for_user(user).can_edit()


def page_named(namespace: str, named: Mapping[str, Any]) -> Page | None:
    """The page that an address of pages or of translations is about."""
    if namespace == "wagtail_localize":
        return translated_page(named["translation_id"]) if "translation_id" in named else None
    if namespace == "wagtailadmin_pages":
        for key in PAGE_KEYS:
            if key in named:
                return get_object_or_404(Page, pk=named[key])
    return None


def translated_page(translation_id: int) -> Page:
    """The page that is translated; 404 if it is gone, or its source."""
    translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
    page = translation.get_target_instance()
    translation.source.get_source_instance()
    if not isinstance(page, Page):
        raise Http404
    return page
