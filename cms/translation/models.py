"""What is remembered to say how far a translation follows its original. All of it is derived, none of it is shown."""

from django.db import models
from wagtail.models import Locale, Page, Revision


class SourceText(models.Model):
    """The words of the original from which a revision of a translation was made, as pairs of path and text."""

    revision = models.OneToOneField(Revision, models.CASCADE, related_name="source_text")
    texts = models.JSONField(default=list)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"source of revision {self.revision_id}"


class TranslationStatus(models.Model):
    """How a published original stands in another language; written anew whenever either of the two is published.

    ``needed``: its kind or the law wants it there. ``words``: how many it has to translate. ``changed_words``: how many
    of them the public translation does not follow; 0 while there is none.
    """

    source = models.ForeignKey(Page, models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, models.CASCADE, related_name="+")
    needed = models.BooleanField(default=False)
    words = models.PositiveIntegerField(default=0)
    changed_words = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "locale"], name="one_status_for_each_language")]

    def __str__(self) -> str:
        return f"{self.source_id} in {self.locale_id}: {self.changed_words} of {self.words} words changed"
