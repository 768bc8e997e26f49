"""What the centre does, in the three forms that the law asks for besides easy-to-read text."""

import datetime
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Revision
from wagtail.search import index

from cms.core.models import BasePage, EasyReadPage, PageCheck
from cms.core.translating import same_everywhere

from ..blocks import StandardBodyBlock

VIDEO_FORMATS = ("MP4", "WEBM")


class AboutPage(BasePage):
    """“About us” as text, as a file that machines read, in Polish Sign Language, and, below it, easy to read.

    Act of 19 July 2019, art. 6(3)(c). What was made of an older text says so: each form remembers the text that stood
    here when it was put in or last compared with it.
    """

    body = StreamField(StandardBodyBlock(), verbose_name=_("text"), blank=True)
    text_file = models.ForeignKey(
        "core.CentreDocument",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("the same as a file"),
        help_text=_("With text that a machine can read: a DOCX, ODT or PDF, not a scan."),
    )
    sign_video = models.ForeignKey(
        "core.CentreDocument",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recording in Polish Sign Language"),
        help_text=_("An MP4 or WebM file."),
    )
    sign_captions = models.ForeignKey(
        "core.CentreDocument",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("captions of the recording"),
        help_text=_("A VTT file."),
    )
    sign_url = models.URLField(
        _("or its address"),
        blank=True,
        help_text=_("Of a recording elsewhere: readers get a link, nothing is embedded."),
    )
    sign_summary = models.TextField(
        _("what the recording says"), blank=True, max_length=1000, help_text=_("In a few sentences.")
    )
    sign_recorded = models.DateField(_("recorded on"), null=True, blank=True)
    compared = models.DateField(
        _("file and recording compared with the text on"),
        null=True,
        blank=True,
        help_text=_("After each change of the text: a new day says that they still tell the same."),
    )
    made_from = models.JSONField(default=dict, editable=False)  # form: what it is, and the digest of the text then

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["core.EasyReadPage", "home.StandardPage"]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        FieldPanel("text_file"),
        MultiFieldPanel(
            [
                FieldPanel("sign_video"),
                FieldPanel("sign_captions"),
                FieldPanel("sign_url"),
                FieldPanel("sign_summary"),
                FieldRowPanel([FieldPanel("sign_recorded"), FieldPanel("compared")]),
            ],
            heading=_("Polish Sign Language"),
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    override_translatable_fields = same_everywhere(
        "sign_video", "sign_captions", "sign_url", "sign_recorded", "compared"
    )

    class Meta:
        verbose_name = _("about the centre")
        verbose_name_plural = _("about the centre")

    def needs_translation(self, language: str) -> bool:
        return True

    @property
    def has_sign_language(self) -> bool:
        return bool(self.sign_video_id or self.sign_url)

    def forms(self) -> dict[str, list[Any]]:
        """What the file and the recording are: a change says that it was made of, or compared with, today's text."""
        day = self.compared.isoformat() if self.compared else None
        forms = {}
        if self.text_file_id:
            forms["file"] = [self.locale_id, self.text_file_id, day]
        if self.has_sign_language:
            forms["sign"] = [self.locale_id, self.sign_video_id, self.sign_url, day]
        return forms

    def text_digest(self) -> str:
        """Of the words alone: databases store a stream in an order of their own."""
        words = self.body.stream_block.get_searchable_content(self.body)
        text = json.dumps([self.title, self.lead, *map(str, words)])
        return hashlib.sha256(text.encode()).hexdigest()

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """A revision that remembers of which text each form was made."""
        digest = self.text_digest()
        self.made_from = {
            name: known if (known := self.made_from.get(name)) and known[0] == what else [what, digest]
            for name, what in self.forms().items()
        }
        return super().save_revision(*args, **kwargs)

    def is_outdated(self, form: str) -> bool:
        known = self.made_from.get(form)
        return bool(known) and known[1] != self.text_digest()

    @property
    def file_is_outdated(self) -> bool:
        return self.is_outdated("file")

    @property
    def recording_is_outdated(self) -> bool:
        return self.is_outdated("sign")

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        yield from super().submission_errors()
        today = timezone.localdate()
        if not self.body:
            yield "body", gettext("Say what the centre does.")
        if self.text_file and (self.text_file.is_readable is False or self.text_file.format_name in VIDEO_FORMATS):
            yield "text_file", gettext("This file has no text that a machine can read. Choose one that has.")
        if self.sign_video and self.sign_video.format_name not in VIDEO_FORMATS:
            yield "sign_video", gettext("A recording is an MP4 or WebM file.")
        if self.sign_captions and self.sign_captions.format_name != "VTT":
            yield "sign_captions", gettext("Captions are a VTT file.")
        if self.has_sign_language and not self.sign_recorded:
            yield "sign_recorded", gettext("Say when it was recorded.")
        if self.has_sign_language and not self.sign_summary:
            yield "sign_summary", gettext("Say in a few sentences what the recording says.")
        for name in ("sign_recorded", "compared"):
            if (day := getattr(self, name)) and day > today:
                yield name, gettext("This day is still to come.")

    def checks(self) -> Iterator[PageCheck]:
        yield from super().checks()
        missing = []
        if not self.text_file_id:
            missing.append(gettext("The file with text that machines read is missing."))
        if not self.has_sign_language:
            missing.append(gettext("The recording in Polish Sign Language is missing."))
        if self.sign_video_id and not self.sign_captions_id:
            missing.append(gettext("The recording has no captions."))
        if not (self.pk and EasyReadPage.objects.child_of(self).live().exists()):
            missing.append(gettext("The easy-to-read version is missing: it is a page of its own below this one."))
        yield PageCheck(gettext("Every form that the law asks for is there"), not missing, tuple(missing))
        old = list(self.outdated_forms())
        yield PageCheck(gettext("File and recording say what the text says"), not old, tuple(old))

    def outdated_forms(self) -> Iterator[str]:
        """In words, which forms were made of another text."""
        if self.file_is_outdated:
            yield gettext("The text changed after the file was made.")
        if self.recording_is_outdated:
            yield gettext("The text changed after the recording was made.")

    def reminders(self, today: datetime.date) -> Iterator[tuple[bool, str]]:
        """Whether it is late, and what to do about forms that do not follow the text."""
        yield from ((False, message) for message in self.outdated_forms())
        for page in EasyReadPage.objects.child_of(self).live():
            if page.is_out_of_date:
                yield False, gettext("The text changed after the easy-to-read version was written.")
