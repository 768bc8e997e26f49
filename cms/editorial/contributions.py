"""Remembering whose words came into a page, where no revision of that page names them; ``contributors.py`` reads it.

Copies for translation, pages that cease to be aliases, and the translation memory all take words from elsewhere, and
the revision then carries the name of whoever saved it, or none.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_save, pre_delete, pre_save
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision
from wagtail.signals import copy_for_translation_done
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationSource
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue

from .contributors import (
    FILE_CHANGED,
    GIVEN_TO_TRANSLATE,
    TAKEN_OVER,
    authors_of_sources,
    authors_of_unapproved,
    contributors_to,
    last_approved,
    written_at,
)
from .held_files import changes_of
from .public_content import file_models
from .record import acting_person


def connect() -> None:
    copy_for_translation_done.connect(after_copy, dispatch_uid="contributions")
    pre_save.connect(before_extraction, sender=TranslationSource, dispatch_uid="contributions")
    post_save.connect(after_extraction, sender=TranslationSource, dispatch_uid="contributions")
    pre_save.connect(before_translation, sender=StringTranslation, dispatch_uid="contributions")
    pre_save.connect(before_translation, sender=SegmentOverride, dispatch_uid="contributions")
    pre_save.connect(before_conversion, dispatch_uid="contributions")
    pre_delete.connect(before_deletion, dispatch_uid="contributions")
    post_save.connect(after_page_copy, sender=PageLogEntry, dispatch_uid="contributions")
    for model in file_models():
        pre_save.connect(before_file_change, sender=model, dispatch_uid="contributions")


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
    given = set(instance.stringsegment_set.values_list("context__path", "string__data"))
    if given <= approved_words(origin):
        return
    for page in Page.objects.translation_of(origin):
        remember(page.specific, authors_of_sources(page))


def approved_words(page: Page) -> set[tuple[str, str]]:
    """What the last approved text of ``page`` gives to translators: pairs of place and words."""
    last = last_approved(page)
    revision = Revision.objects.filter(pk=last.revision_id).first() if last else None
    segments = extract_segments(revision.as_object()) if revision else ()
    return {(segment.path, segment.string.data) for segment in segments if isinstance(segment, StringSegmentValue)}


def after_extraction(instance: TranslationSource, **kwargs: Any) -> None:
    """From now on wagtail-localize fills translations of a page with its words as they are now."""
    origin = Page.objects.filter(translation_key=instance.object_id, locale_id=instance.locale_id).first()
    if origin is not None:
        remember(origin.specific, authors_of_unapproved(origin), GIVEN_TO_TRANSLATE)


def before_translation(sender: Any, instance: Any, **kwargs: Any) -> None:
    """A segment knows its last translator alone; the one before may have written most of it."""
    before = sender.objects.filter(pk=instance.pk).first() if instance.pk else None
    if before is not None and before.last_translated_by_id != instance.last_translated_by_id:
        remember_translator(before)


def remember_translator(segment: Any) -> None:
    """What a segment said may be frozen in a draft already."""
    for page in Page.objects.filter(translation_key=segment.context.object_id, locale_id=segment.locale_id):
        last = last_approved(page)
        if segment.last_translated_by_id and (last is None or segment.updated_at > written_at(last)):
            remember(page.specific, {segment.last_translated_by_id})


def after_page_copy(instance: PageLogEntry, created: bool, **kwargs: Any) -> None:
    """A copy has its source's revisions, but neither what is remembered of its source nor its translators.

    Wagtail does not say what was copied; the copied revisions keep their times.
    """
    if not created or instance.action != "wagtail.copy":
        return
    copy = Page.objects.get(pk=instance.page_id).specific
    times = Revision.objects.for_instance(copy).values("created_at")
    content_type = ContentType.objects.get_for_model(Page)
    same = Revision.objects.filter(base_content_type=content_type, created_at__in=times).exclude(object_id=str(copy.pk))
    for origin in Page.objects.filter(pk__in=[int(key) for key in same.values_list("object_id", flat=True)]):
        remember(copy, contributors_to(origin))


def before_file_change(sender: Any, instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """Who changes what readers see of a file is an author of it, besides who uploaded it."""
    person = acting_person()
    if person is not None and changes_of(instance, update_fields):
        log(instance=instance, action=FILE_CHANGED, user=person, data={"people": [person.pk]})


def before_conversion(instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """An alias that becomes a page of its own keeps its source's words."""
    written = update_fields is None or "alias_of_id" in update_fields or "alias_of" in update_fields
    if isinstance(instance, Page) and instance.pk and written and not instance.alias_of_id:
        source = Page.objects.filter(aliases=instance.pk).first()
        if source is not None:
            remember(instance, authors_of_unapproved(source))


def remember_author(revision: Revision) -> None:
    """Revisions of drafts may be purged; their authors stay authors of what was written on top of them."""
    page = revision.content_object
    if isinstance(page, Page) and revision.user_id:
        last = last_approved(page)
        if last is None or revision.created_at > written_at(last):
            remember(page, {revision.user_id})


def before_deletion(instance: Any, **kwargs: Any) -> None:
    """What was taken from a page outlives it."""
    if isinstance(instance, StringTranslation | SegmentOverride):
        remember_translator(instance)
    if isinstance(instance, Revision):
        remember_author(instance)
    if isinstance(instance, Page):
        people = contributors_to(instance)
        for heir in Page.objects.filter(alias_of=instance.pk):
            remember(heir.specific, people)
        for heir in Page.objects.filter(translation_key=instance.translation_key).exclude(pk=instance.pk):
            remember(heir.specific, people)
