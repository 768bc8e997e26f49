"""Writing to a centre: the page with the form, and what residents wrote until it has reached people."""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Site
from wagtail.search import index

from cms.core.blocks import BodyBlock
from cms.core.models import BasePage, CentreSettings, Letter
from cms.core.models.letters import LetterQuerySet
from cms.core.translating import same_everywhere

from .forms import ContactForm

# Without letters and digits that are taken for one another when read out on the phone.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
NUMBER = r"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"


class AddressBlock(blocks.EmailBlock):
    """An e-mail address that is the same in every language; to migrations an ``EmailBlock``."""

    def get_translatable_segments(self, value: str) -> list[Any]:
        return []

    def restore_translated_segments(self, value: str, segments: list[Any]) -> str:
        return value

    def deconstruct(self) -> Any:
        args, kwargs = self._constructor_args
        return "wagtail.blocks.EmailBlock", args, kwargs


class TopicBlock(blocks.StructBlock):
    """What people write about, and who gets these messages."""

    name = blocks.CharBlock(label=_("Topic"), max_length=80)
    email = AddressBlock(
        label=_("E-mail of those who answer"),
        required=False,
        help_text=_("Not shown to residents. Empty: the centre's own address."),
    )

    class Meta:
        icon = "mail"
        label = _("Topic")
        description = _("A choice in the form, with the address that gets the messages")
        template = "home/blocks/topic.html"
        preview_value = {"name": "Usługi opiekuńcze", "email": "uslugi@example.org"}


class ContactPage(BasePage):
    """A page from which residents write to the centre."""

    body = StreamField(BodyBlock(), verbose_name=_("text above the form"), blank=True)
    topics = StreamField([("topic", TopicBlock())], verbose_name=_("topics"), blank=True)
    answer_time = models.CharField(
        _("when you answer"),
        max_length=200,
        blank=True,
        help_text=_("Shown beside the form and after sending: “We answer within 14 days.”"),
    )
    privacy_note = models.TextField(
        _("what happens with the data"),
        max_length=600,
        blank=True,
        help_text=_("Who is responsible for the data, what for and how long; shown under the form."),
    )
    privacy_page: Any = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page about privacy"),
    )

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        FieldPanel("topics"),
        FieldPanel("answer_time"),
        MultiFieldPanel(
            [FieldPanel("privacy_note"), PageChooserPanel("privacy_page")], heading=_("Personal data in the form")
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    override_translatable_fields = same_everywhere("privacy_page")

    class Meta:
        verbose_name = _("contact form")
        verbose_name_plural = _("contact forms")

    def needs_translation(self, language: str) -> bool:
        return True

    def leads_to(self) -> Iterator[int | None]:
        yield self.privacy_page_id

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["form"] = ContactForm(topics=self.choices)
        return context

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Key and name of each topic; incomplete ones of a draft are left out."""
        return [(str(row.id), row.value["name"]) for row in self.topics if row.id and row.value["name"]]

    def address_for(self, topic: str) -> str:
        """Who answers about the topic with that key, where the page names somebody."""
        return next((row.value["email"] or "" for row in self.topics if row.id == topic), "")

    def hints(self) -> Iterator[str]:
        yield from super().hints()
        if not self.privacy_page_id:
            yield gettext("Choose the page about privacy: the form asks for personal data.")


class MessageQuerySet(LetterQuerySet):
    def of_sites(self, sites: set[int]) -> "MessageQuerySet":
        return self.filter(site__in=sites)

    def undelivered(self) -> "MessageQuerySet":
        """What was given up, and nobody has dealt with since."""
        return self.exclude(given_up_at=None).filter(settled_at=None)

    def by_urgency(self) -> "MessageQuerySet":
        """What waits for somebody first, then the newest."""
        waits = models.Q(sent_at=None, settled_at=None)
        return self.annotate(waits=models.ExpressionWrapper(waits, models.BooleanField())).order_by("-waits", "-pk")

    def done_with(self) -> "MessageQuerySet":
        """What reached people long enough ago to be erased."""
        limit = timezone.now() - timedelta(days=settings.CONTACT_MESSAGE_DAYS)
        return self.filter(models.Q(sent_at__lt=limit) | models.Q(settled_at__lt=limit))


class ContactMessage(Letter):
    """What a resident wrote: the row is also the order to deliver it, so that neither is ever without the other."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="+")
    page = models.ForeignKey(ContactPage, models.SET_NULL, null=True, related_name="+")
    number = models.CharField(_("number"), max_length=9, unique=True, editable=False)
    # Of the form from which it was sent: the same form sent twice is one message.
    nonce = models.CharField(max_length=32, unique=True)
    language = models.CharField(_("language"), max_length=10)
    topic_key = models.CharField(max_length=40, blank=True)
    topic = models.CharField(_("topic"), max_length=255, blank=True)
    name = models.CharField(_("name"), max_length=100, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=60, blank=True)
    no_answer = models.BooleanField(_("needs no answer"), default=False)
    text = models.TextField(_("message"))
    settled_at = models.DateTimeField(_("dealt with"), null=True)

    objects: ClassVar[Any] = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message from a resident")
        verbose_name_plural = _("messages from residents")

    def __str__(self) -> str:
        return self.number

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.number = self.number or new_number()
        super().save(*args, **kwargs)

    @property
    def recipient(self) -> str:
        """Who gets it now: the topic's address, or the centre's; empty where there is neither."""
        of_topic = self.page.address_for(self.topic_key) if self.page else ""
        return of_topic or str(CentreSettings.for_site(self.site).email)


def new_number() -> str:
    """A number to refer to a message by; it tells nothing of how many there are."""
    letters = "".join(secrets.choice(ALPHABET) for _letter in range(8))
    return f"{letters[:4]}-{letters[4:]}"
