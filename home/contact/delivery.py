"""How a resident's message reaches the people who answer it."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from cms.core.models import CentreSettings
from cms.core.outbox import Outbox, message_id, register

from .models import ContactMessage


class NoAddress(Exception):
    """Neither the topic nor the centre has an e-mail address; an administrator may give one meanwhile."""


def connect() -> None:
    register(MESSAGES)


def message_of(message: ContactMessage) -> EmailMessage:
    """The mail, in the centre's language. No header has words of the writer's but her checked address."""
    if not message.recipient:
        raise NoAddress("no e-mail address in the topic or in the settings of the centre")
    with translation.override(settings.LANGUAGE_CODE):
        context = {"message": message, "centre": CentreSettings.for_site(message.site)}
        return EmailMessage(
            gettext("Message %(number)s from the website") % {"number": message.number},
            render_to_string("home/mail/message.txt", context),
            to=[message.recipient],
            reply_to=[message.email] if message.email else None,
            headers={"Message-ID": message_id(f"contact.{message.number}"), "Auto-Submitted": "auto-generated"},
        )


def erase_old() -> None:
    """Erase what reached people ``CONTACT_MESSAGE_DAYS`` ago: from then on their mail is the only copy."""
    ContactMessage.objects.done_with().delete()


MESSAGES = Outbox("messages from residents", ContactMessage, message_of, erase_old)
