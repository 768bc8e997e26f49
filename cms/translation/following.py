"""What happens in the other languages when a page is published or a translation is written: translators get the new
words, and it is written down how far each translation follows. Nothing public changes.
"""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.db.models.signals import post_save
from wagtail.models import Locale, Page, Revision
from wagtail.signals import page_published
from wagtail_localize.models import TranslationSource

from cms.core.failures import unfailing
from cms.core.models import BasePage
from cms.core.templatetags.navigation import also_asked

from .models import SourceText, TranslationStatus
from .texts import Text, changes, texts_given, texts_of, words_in

CHANGED_WORDS = "changed_words"


def connect() -> None:
    also_asked[CHANGED_WORDS] = Subquery(
        TranslationStatus.objects.filter(
            source__translation_key=OuterRef("translation_key"), locale=OuterRef("locale")
        ).values("changed_words")[:1]
    )
    post_save.connect(after_revision, sender=Revision, dispatch_uid="translation")
    page_published.connect(after_publication, dispatch_uid="translation")
    post_save.connect(after_language, sender=Locale, dispatch_uid="translation")


def original_of(page: Page) -> Page | None:
    """The page in the language of the originals of which ``page`` is a translation, not specific."""
    found = Page.objects.filter(translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE)
    return found.exclude(pk=page.pk).first()


def after_revision(instance: Revision, update_fields: Any = None, **kwargs: Any) -> None:
    """Remember what a translation is made from, while that is known: the original may change before it is public."""
    page = instance.content_object
    if not isinstance(page, BasePage) or (update_fields is not None and "content" not in update_fields):
        return
    original = original_of(page)
    if original is not None:
        remember_source(instance, page, original)


def remember_source(revision: Revision, page: Page, original: Page) -> None:
    """Where wagtail-localize fills the translation, what it was given; otherwise what the original says now."""
    source = TranslationSource.objects.filter(
        object_id=page.translation_key,
        locale_id=original.locale_id,
        translations__target_locale_id=page.locale_id,
        translations__enabled=True,
    ).first()
    with unfailing("The source of revision %s was not remembered", revision.pk):
        texts = texts_given(source) if source else texts_of(original.specific)
        SourceText.objects.update_or_create(revision=revision, defaults={"texts": texts})


def after_publication(instance: Page, **kwargs: Any) -> None:
    """In the transaction of the publication, after the gate has recorded it."""
    if not instance.live or not isinstance(instance, BasePage):
        return
    with unfailing("Translators were not given the new words of page %s", instance.pk):
        source = TranslationSource.objects.get_for_instance_or_none(instance)
        if source is not None:
            source.update_from_db()
    with unfailing("The state of the translations of page %s was not updated", instance.pk):
        original = original_of(instance)
        if original is not None:
            update_status(original.specific, Locale.objects.filter(pk=instance.locale_id))
        elif instance.locale.language_code == settings.LANGUAGE_CODE:
            update_status(instance, other_languages())


def after_language(instance: Locale, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """A new language: what of the public pages is needed in it."""
    if created and not raw and instance.language_code != settings.LANGUAGE_CODE:
        for page in originals():
            update_status(page, [instance])


def originals() -> Iterator[BasePage]:
    """Every public page in the language of the originals, specific."""
    pages = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, live=True, depth__gt=1)
    for page in pages.specific().iterator(chunk_size=200):
        if isinstance(page, BasePage):
            yield page


def other_languages() -> Any:
    return Locale.objects.exclude(language_code=settings.LANGUAGE_CODE)


def update_status(original: Any, locales: Any) -> None:
    """Write down anew how the public text of ``original`` stands in ``locales``."""
    texts = texts_of(original)
    words = words_in(text for _path, text in texts)
    versions = Page.objects.filter(translation_key=original.translation_key, live=True)
    public = dict(versions.values_list("locale_id", "live_revision_id"))
    known = dict(SourceText.objects.filter(revision__in=public.values()).values_list("revision_id", "texts"))
    for locale in locales:
        made_from = known.get(public.get(locale.pk) or 0)
        TranslationStatus.objects.update_or_create(
            source=original,
            locale=locale,
            defaults={
                "needed": original.needs_translation(locale.language_code),
                "words": words,
                "changed_words": changed_words(made_from, texts),
            },
        )


def changed_words(made_from: list[Any] | None, texts: list[Text]) -> int:
    """How many words of ``texts`` a translation made from ``made_from`` does not follow; 0 if nobody knows."""
    if made_from is None:
        return 0
    return sum(change.words for change in changes(made_from, texts))
