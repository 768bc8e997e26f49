"""The outbox of notices: how the mail is made of one. Sending is ``cms.core.outbox``'s."""

from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format

from cms.core.outbox import NobodyToWriteTo, Outbox, message_id, register

from .messages import WORDS
from .models import Notice


def connect() -> None:
    register(NOTICES)


def message_of(notice: Notice) -> EmailMultiAlternatives:
    """The mail, subject, text and HTML all in the recipient's language."""
    if not notice.recipient.is_active or not notice.recipient.email:
        raise NobodyToWriteTo("no active account with an address")
    profile = getattr(notice.recipient, "wagtail_userprofile", None)
    language = (profile.preferred_language if profile else "") or settings.LANGUAGE_CODE
    with translation.override(language):
        subject, sentence = WORDS[notice.kind]
        facts = notice.context | {"when": in_words(parse_datetime(notice.context.get("goes_live_at") or ""))}
        context = facts | {
            "language": language,
            "subject": subject % facts,
            "sentence": sentence % facts,
            "link": settings.WAGTAILADMIN_BASE_URL + notice.context["address"],
        }
        mail = EmailMultiAlternatives(
            " ".join(context["subject"].split()),
            render_to_string("editorial/mail/notice.txt", context),
            to=[notice.recipient.email],
            headers={"Message-ID": message_id(notice.key), "Auto-Submitted": "auto-generated"},
        )
        mail.attach_alternative(render_to_string("editorial/mail/notice.html", context), "text/html")
    return mail


def in_words(time: datetime | None) -> str:
    return date_format(timezone.localtime(time), "DATETIME_FORMAT") if time else ""


NOTICES = Outbox("notices", Notice, message_of)
send_due, claim = NOTICES.send_due, NOTICES.claim
