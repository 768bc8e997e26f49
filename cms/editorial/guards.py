"""What is asked before the view of an address is called, where the view itself does not ask enough.

A guard gets what the view gets. It raises ``Refusal`` with words for the person, ``PermissionDenied`` or ``Http404``;
returns an answer to give in place of the view's; or returns nothing, and the view is called.
"""

import logging
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from requests import RequestException
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views.edit_translation import edit_override, machine_translate

from .public_content import files_of
from .rights import has_page_right
from .routes import BULK_ACTIONS, door_of
from .translation import UpdateWithoutPublishing, nearest_place
from .visibility import may_add_under, may_choose, may_see, visible_pages

logger = logging.getLogger(__name__)


class Refusal(Exception):
    """Why something is not done, in words for the person; ``back`` is where she is sent, the dashboard without."""

    def __init__(self, words: str, back: str = "") -> None:
        super().__init__(words)
        self.back = back


Guard = Callable[..., HttpResponseBase | None]


def numbers(values: list[str]) -> list[int]:
    """Keys of objects as they come in an address; 404 if one is none."""
    if not all(value.isascii() and value.isdecimal() and len(value) < 19 for value in values):
        raise Http404
    return [int(value) for value in values]


def bulk_action(request: HttpRequest, app_label: str, model_name: str, action: str) -> None:
    """Wagtail shows the titles of what somebody may not touch, and says that she may not."""
    door = door_of(request.resolver_match) if request.resolver_match else None
    user, keys = request.user, request.GET.getlist("id")
    if user.is_superuser or door is None or f"{app_label}.{model_name}.{action}" not in BULK_ACTIONS:
        numbers([key for key in keys if key != "all"] + request.GET.getlist("childOf"))
        return
    model = apps.get_model(app_label, model_name)
    if "all" in keys:
        keys = request.GET.getlist("childOf")
        if not issubclass(model, Page):
            numbers(keys)
            return  # of these it takes only what she may touch
    things = model._default_manager.filter(pk__in=numbers(keys))
    if not keys or len(things) != len(set(keys)):
        raise Http404
    policy = policy_registry.get_by_type(model)
    for thing in things:
        allowed = (
            has_page_right(user, door.right, thing)
            if isinstance(thing, Page)
            else policy.user_has_permission_for_instance(user, "change", thing)
        )
        if not allowed:
            raise PermissionDenied


def explore(request: HttpRequest, parent_page_id: int | None = None) -> None:
    """Of a place that is not hers Wagtail shows the title."""
    if parent_page_id is not None:
        explorable = policy_registry.get_by_type(Page).explorable_instances(request.user)
        if not explorable.filter(pk=parent_page_id).exists():
            raise PermissionDenied


def needs(field: str) -> Guard:
    """The view takes for granted that this was sent."""

    def guard(request: HttpRequest) -> None:
        if request.method == "POST" and not request.POST.get(field):
            raise Refusal(_("Something is missing in what was sent. Fill in the form again."))

    return guard


def choose_page(request: HttpRequest, parent_page_id: int | None = None) -> HttpResponseBase | None:
    """The chooser shows the place it opens at without asking whether the person may see it."""
    numbers([value for value in request.GET.getlist("target_pages[]") if value])
    if parent_page_id is not None:
        if not visible_pages(request.user).filter(pk=parent_page_id).exists():
            raise Http404
    elif not request.user.is_superuser:
        # Wagtail would open at what the pages of a type have in common, in whichever centre.
        start = policy_registry.get_by_type(Page).explorable_root_instance(request.user) or Page.get_first_root_node()
        target = redirect("wagtailadmin_choose_page_child", start.pk)
        target["Location"] += "?" + request.GET.urlencode()
        return target
    return None


def chosen_pages(request: HttpRequest) -> None:
    keys = set(numbers(request.GET.getlist("id")))
    if visible_pages(request.user).filter(pk__in=keys, depth__gt=1).count() != len(keys):
        raise Http404


def chosen_files(model: Any) -> Guard:
    def guard(request: HttpRequest) -> None:
        keys = set(numbers(request.GET.getlist("id")))
        policy = policy_registry.get_by_type(model)
        mine = policy.instances_user_has_any_permission_for(request.user, ["choose"])
        if mine.filter(pk__in=keys).count() != len(keys):
            raise Http404

    return guard


def copy_page(request: HttpRequest, page_id: int) -> None:
    if request.method == "POST":
        parent = request.POST.get("new_parent_page", "")
        if not parent.isdecimal() or not visible_pages(request.user).filter(pk__in=numbers([parent])).exists():
            raise Refusal(_("Choose the page under which the copy shall be."), request.path)


def reorder(request: HttpRequest, page_to_move_id: int) -> None:
    if get_object_or_404(Page, pk=page_to_move_id).is_root():
        raise Http404


def ping(request: HttpRequest, object_id: str, **kwargs: Any) -> None:
    numbers([object_id])


def submit_translation(request: HttpRequest, page_id: int) -> None:
    """A page becomes a draft in another language: of what the person may read, where she may write.

    wagtail-localize asks for one permission that knows no centres and no languages.
    """
    page = get_object_or_404(Page, pk=page_id, depth__gt=1)
    if not may_see(request.user, page):
        raise PermissionDenied
    if request.method != "POST":
        return
    for locale in Locale.objects.filter(pk__in=numbers(request.POST.getlist("locales"))):
        place = nearest_place(page, locale)
        if not may_add_under(request.user, place):
            if place.is_root():
                raise Refusal(
                    _("The centre has no pages in this language yet (%(language)s). An administrator adds the first.")
                    % {"language": locale.get_display_name()},
                    request.path,
                )
            raise Refusal(
                _("You do not write pages in this language (%(language)s).") % {"language": locale.get_display_name()},
                request.path,
            )
        if request.POST.get("include_subtree"):
            below = page.get_descendants().values("translation_key")
            if Page.objects.filter(translation_key__in=below, locale=locale, live=True).exists():
                # It would write over their public text, and the gate would refuse the whole.
                raise Refusal(
                    _(
                        "Pages below this one are already public in this language (%(language)s). "
                        "Translate the others one by one."
                    )
                    % {"language": locale.get_display_name()},
                    request.path,
                )


def update_translations(request: HttpRequest, translation_source_id: int) -> HttpResponseBase:
    """New words of the source reach the translators; nothing is published."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    page = source.get_source_instance()
    if not isinstance(page, Page):
        raise Http404
    targets = Page.objects.translation_of(page)
    if not any(one.permissions_for_user(request.user).can_edit() for one in (page, *targets)):
        raise PermissionDenied
    view = UpdateWithoutPublishing.as_view()
    return with_machine(view, request, request.path, translation_source_id=translation_source_id)


def translate_by_machine(request: HttpRequest, translation_id: int) -> HttpResponseBase:
    back = Translation.objects.get(pk=translation_id).get_target_instance_edit_url()
    return with_machine(machine_translate, request, back, translation_id=translation_id)


def with_machine(
    view: Callable[..., HttpResponseBase], request: HttpRequest, back: str, **named: int
) -> HttpResponseBase:
    """What ``view`` answers, or that the service of machine translation did not; nothing is kept then."""
    try:
        with transaction.atomic():
            return view(request, **named)
    except (RequestException, KeyError, ValueError) as error:
        logger.warning("Machine translation failed: %r", error)
        raise Refusal(_("The translation service did not answer. Try again later."), back) from error


def edit_words(request: HttpRequest, **kwargs: Any) -> None:
    """PostgreSQL keeps no NUL, and the view asks no form."""
    if b"\x00" in request.body or b"%00" in request.body:
        raise Http404


def override(request: HttpRequest, translation_id: int, **kwargs: Any) -> HttpResponseBase:
    """Put another file, page or word in a translation, if the page can be made with it and the file is the person's.

    wagtail-localize keeps whatever is sent, and breaks when the page is shown.
    """
    edit_words(request)
    translation = Translation.objects.get(pk=translation_id)
    with transaction.atomic():
        try:
            response = edit_override(request, translation_id=translation_id, **kwargs)
        except MultiValueDictKeyError as error:
            raise Http404 from error
        known = {(type(file), file.pk) for file in files_of(translation.source.get_source_instance())}
        try:
            page = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
            fits = all((type(file), file.pk) in known or may_choose(request.user, file) for file in files_of(page))
        except (ObjectDoesNotExist, ValidationError, ValueError, TypeError):
            fits = False
        if not fits:
            transaction.set_rollback(True)
    if not fits:
        raise Refusal(_("This cannot be used here."))
    return response


def upload_words(request: HttpRequest, translation_id: int) -> None:
    if request.method != "POST":
        return
    file = request.FILES.get("file")
    content = file.read() if file else b""
    if b"X-WagtailLocalize-TranslationID" not in content or b"\x00" in content:
        raise Refusal(_("Choose the PO file that you downloaded from this translation."))
    if file:
        file.seek(0)


GUARDS: dict[str, Guard] = {
    "wagtail_bulk_action": bulk_action,
    "wagtailadmin_choose_page": choose_page,
    "wagtailadmin_choose_page_child": choose_page,
    "wagtailadmin_choose_page_chosen_multiple": chosen_pages,
    "wagtailadmin_choose_page_external_link": needs("external-link-chooser-url"),
    "wagtailadmin_explore": explore,
    "wagtailadmin_explore_results": explore,
    "wagtailimages_chooser:chosen_multiple": chosen_files(get_image_model()),
    "wagtaildocs_chooser:chosen_multiple": chosen_files(get_document_model()),
    "wagtailredirects:process_import": needs("import_file_name"),
    "wagtailadmin_pages:copy": copy_page,
    "wagtailadmin_pages:set_page_position": reorder,
    "wagtailadmin_editing_sessions:ping": ping,
    "wagtail_localize:submit_page_translation": submit_translation,
    "wagtail_localize:update_translations": update_translations,
    "wagtail_localize:edit_string_translation": edit_words,
    "wagtail_localize:edit_override": override,
    "wagtail_localize:machine_translate": translate_by_machine,
    "wagtail_localize:upload_pofile": upload_words,
}
