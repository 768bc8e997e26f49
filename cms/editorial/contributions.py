"""Remembering whose words came into a page, where no revision of that page names them; ``contributors.py`` reads it.

Copies for translation, pages that cease to be aliases, and the translation memory all take words from elsewhere, and
the revision then carries the name of whoever saved it, or none.
"""

from typing import Any

from django.db.models.signals import post_save, pre_delete, pre_save
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.signals import copy_for_translation_done
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationSource

from .contributors import (
    GIVEN_TO_TRANSLATE,
    TAKEN_OVER,
    authors_of_sources,
    authors_of_unapproved,
    contributors_to,
    is_approved,
    last_approved,
)


def connect() -> None:
    copy_for_translation_done.connect(after_copy, dispatch_uid="contributions")
    pre_save.connect(before_extraction, sender=TranslationSource, dispatch_uid="contributions")
    post_save.connect(after_extraction, sender=TranslationSource, dispatch_uid="contributions")
    pre_save.connect(before_translation, sender=StringTranslation, dispatch_uid="contributions")
    pre_save.connect(before_translation, sender=SegmentOverride, dispatch_uid="contributions")
    pre_save.connect(before_conversion, dispatch_uid="contributions")
    pre_delete.connect(before_deletion, dispatch_uid="contributions")


def remember(page: Page, people: set[int], action: str = TAKEN_OVER) -> None:
    """Write down that ``people`` have a part in what ``page`` holds now."""
    if people:
        log(instance=page, action=action, data={"people": sorted(people)})


def after_copy(source_obj: Any, target_obj: Any, **kwargs: Any) -> None:
    """The first text of a translation is that of its source, a draft too."""
    if isinstance(source_obj, Page):
        remember(target_obj, authors_of_unapproved(source_obj))


def before_extraction(instance: TranslationSource, **kwargs: Any) -> None:
    """The words given to translate until now may stand in translations that nobody approved yet."""
    origin = Page.objects.filter(translation_key=instance.object_id, locale_id=instance.locale_id).first()
    if origin is None or instance.pk is None:
        return
    approved = last_approved(origin)
    given = instance.stringsegment_set.values_list("string__data", flat=True)
    if all(is_approved(words, approved) for words in given):
        return
    for page in Page.objects.translation_of(origin):
        remember(page.specific, authors_of_sources(page))


def after_extraction(instance: TranslationSource, **kwargs: Any) -> None:
    """From now on wagtail-localize fills translations of a page with its words as they are now."""
    origin = Page.objects.filter(translation_key=instance.object_id, locale_id=instance.locale_id).first()
    if origin is not None:
        remember(origin.specific, authors_of_unapproved(origin), GIVEN_TO_TRANSLATE)


def before_translation(sender: Any, instance: Any, **kwargs: Any) -> None:
    """A segment knows its last translator alone; the one before may have written most of it."""
    before = sender.objects.filter(pk=instance.pk).exclude(last_translated_by=None).first() if instance.pk else None
    if before is None or before.last_translated_by_id == instance.last_translated_by_id:
        return
    words = before.data if sender is StringTranslation else before.data_json
    for page in Page.objects.filter(translation_key=instance.context.object_id, locale_id=instance.locale_id):
        if not is_approved(words, last_approved(page)):
            remember(page.specific, {before.last_translated_by_id})


def before_conversion(instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """An alias that becomes a page of its own keeps its source's words."""
    written = update_fields is None or "alias_of_id" in update_fields or "alias_of" in update_fields
    if isinstance(instance, Page) and instance.pk and written and not instance.alias_of_id:
        source = Page.objects.filter(aliases=instance.pk).first()
        if source is not None:
            remember(instance, authors_of_unapproved(source))


def before_deletion(instance: Any, **kwargs: Any) -> None:
    """What was taken from a page outlives it."""
    if isinstance(instance, Page):
        people = contributors_to(instance)
        for heir in Page.objects.filter(alias_of=instance.pk):
            remember(heir.specific, people)
        for heir in Page.objects.filter(translation_key=instance.translation_key).exclude(pk=instance.pk):
            remember(heir.specific, people)
