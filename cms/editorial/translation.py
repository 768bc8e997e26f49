"""Translations kept by wagtail-localize: where they go, and how they are sent for approval."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.views.update_translations import UpdateTranslationsForm, UpdateTranslationsView

from cms.core.completeness import missing_in

from . import record
from .contributions import remember
from .contributors import contributors_to


class UpdateWithoutPublishingForm(UpdateTranslationsForm):
    """The words of the source reach the translators; the box that would publish at once is gone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["publish_translations"].disabled = True
        self.fields["publish_translations"].widget = forms.HiddenInput()


class UpdateWithoutPublishing(UpdateTranslationsView):
    def get_form(self) -> UpdateWithoutPublishingForm:
        return UpdateWithoutPublishingForm(self.request.POST if self.request.method == "POST" else None)


def nearest_place(page: Page, locale: Locale) -> Page:
    """Where the translation of ``page`` would begin to grow: the nearest page above it that exists in ``locale``."""
    for ancestor in page.get_ancestors().order_by("-depth"):
        if ancestor.is_root():
            return ancestor
        translated = ancestor.get_translation_or_none(locale)
        if translated is not None:
            return translated
    raise Page.DoesNotExist


def translation_of(page: Page) -> Translation | None:
    """The synchronised translation that ``page`` is edited as, if it is one."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()


class Unfinished(Exception):
    """Why a translation cannot be sent for approval, in words for its translator."""


def send_for_approval(request: HttpRequest, translation: Translation, page: Page) -> HttpResponseBase:
    """The button of the editor of translations."""
    try:
        sent = submit(translation, page, request.user)
    except Unfinished as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _("“%(title)s” was sent for approval.") % {"title": sent.title})
    return redirect("wagtailadmin_pages:edit", page.pk)


@transaction.atomic
def submit(translation: Translation, page: Page, user: Any) -> Page:
    """Freeze the translation as it reads now in a draft, and submit that as ``user``; the public text stays.

    The first time, its address follows from its title unless the translator wrote one; from then on it stays.
    ``Translation.save_target`` would write over what is public.

    :raises Unfinished: if nobody decides about the page yet, it waits already, or lacks something.
    """
    workflow = page.get_workflow()
    if workflow is None or not page.permissions_for_user(user).can_submit_for_moderation():
        raise Unfinished(_("Nobody decides about this page yet: ask an administrator."))
    record.hold()
    page = type(page).objects.select_for_update(of=("self",)).get(pk=page.pk)
    if page.workflow_in_progress:
        raise Unfinished(_("This page already waits for a decision."))
    text = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    if not has_own_slug(translation):
        is_first = page.first_published_at is None and not page.workflow_states.exists()
        text.slug = (is_first and text.slug_from_title()) or page.slug
    if missing := missing_in(text):
        raise Unfinished(_("The page cannot be submitted yet: %s") % " ".join(missing))
    if text.slug != page.slug and not page.live:
        page.slug = text.slug
        page.save(clean=False)  # so that it stays when the title is changed before the next submission
    # Whatever is done to the memory later, these are the authors of what is frozen now.
    remember(page, contributors_to(page))
    text.save_revision(user=user)
    page = type(page).objects.get(pk=page.pk)
    if returned := page.current_workflow_state:
        returned.resume(user=user)  # Wagtail keeps one submission for a page
    else:
        workflow.start(page, user)
    return text


def has_own_slug(translation: Translation) -> bool:
    """Whether a translator has written an address of its own for the page."""
    return StringTranslation.objects.filter(
        locale_id=translation.target_locale_id,
        context__object_id=translation.source.object_id,
        context__path="slug",
    ).exists()
