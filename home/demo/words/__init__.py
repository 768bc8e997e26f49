"""What the demo says in other languages: PO files of its Polish texts, taken in as a translator types them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import polib
from wagtail_localize.models import OverridableSegment, SegmentOverride, StringSegment, StringTranslation, Translation


@cache
def words_in(code: str) -> dict[str, str]:
    """The texts in one language, by what they are in Polish."""
    file = Path(__file__).with_name(f"{code}.po")
    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(file), encoding="utf-8")}


def translate(translation: Translation, translator: Any) -> None:
    """Give every text of a page that has no words yet its own; raises ``KeyError`` if there are none for it.

    An address follows from the title, and a name or an official wording stays, unless the file has words for it.
    """
    locale = translation.target_locale
    words = words_in(locale.language_code)
    segments = StringSegment.objects.filter(source=translation.source).select_related("context", "string")
    for segment in segments.annotate_translation(locale).filter(translation=None).order_by("order"):
        source = segment.string.data
        if segment.context.path != "slug" or source in words:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=locale,
                defaults={
                    "data": words[source],
                    "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                    "last_translated_by": translator,
                },
            )
    for kept in OverridableSegment.objects.filter(source=translation.source).select_related("context"):
        if isinstance(kept.data, str) and kept.data in words:
            SegmentOverride.objects.get_or_create(
                context=kept.context,
                locale=locale,
                defaults={"data_json": json.dumps(words[kept.data]), "last_translated_by": translator},
            )
