"""Sending what the outbox holds: by a worker, outside every request, as often as it takes within a day.

A notice is claimed in a short transaction, sent while nothing is locked, and then marked: a mail server may take its
time without holding up the database. Should the process die before the mark, the notice is sent again after ``LEASE``
under the same Message-ID, by which mail systems know it.
"""

import logging
from datetime import datetime, timedelta
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django_tasks import task

from .messages import WORDS
from .models import Notice

log = logging.getLogger("cms.editorial.outbox")

FIRST_PAUSE, LONGEST_PAUSE, GIVE_UP_AFTER = timedelta(minutes=1), timedelta(hours=1), timedelta(hours=24)
LEASE = timedelta(minutes=10)  # longer than any conversation with a mail server
LATE_AFTER = timedelta(minutes=15)
QUEUE = "notices"


@task(queue_name=QUEUE, backend=QUEUE)
def send_notices() -> int:
    """The worker's job: send all that is due; returns how many were sent."""
    return send_due()


def send_soon() -> None:
    """Have the worker send, once this transaction is committed."""
    transaction.on_commit(enqueue)


def enqueue() -> None:
    # Robust: what cannot be queued now is sent by the next ``send_notices`` command, a minute later at most.
    try:
        send_notices.enqueue()
    except Exception:
        log.exception("notices could not be queued")


def send_due() -> int:
    """Try every notice that is due now once; returns how many were sent."""
    now, sent = timezone.now(), 0
    while notice := claim(now):
        sent += send(notice)
    return sent


def claim(now: datetime) -> Notice | None:
    """The next notice that was due at ``now``, from here on nobody else's for the time of ``LEASE``."""
    with transaction.atomic():
        due = Notice.objects.due().filter(due_at__lte=now)
        notice = due.select_for_update(skip_locked=True).first()
        if notice is not None:
            # Counted before it is tried: one that kills the process waits as well.
            notice.attempts += 1
            notice.due_at = timezone.now() + LEASE
            notice.save(update_fields=["attempts", "due_at"])
    return notice


def send(notice: Notice) -> bool:
    """Try once to send ``notice``; whatever goes wrong is kept with it. Returns whether it went out."""
    now = timezone.now()
    if not notice.recipient.is_active or not notice.recipient.email:
        notice.error = "no active account with an address"
        notice.given_up_at = now
    else:
        try:
            message_of(notice).send()
        except Exception as error:  # of servers, resolvers, addresses, templates: the notices behind it must not wait
            notice.error = f"{type(error).__name__}: {error}"[:1000]
            notice.due_at = now + min(FIRST_PAUSE * 2 ** (notice.attempts - 1), LONGEST_PAUSE)
            if now - notice.created_at > GIVE_UP_AFTER:
                notice.given_up_at = now
            log.warning("notice %s was not sent: %s", notice.pk, notice.error)
        else:
            notice.error, notice.sent_at = "", now
    notice.save(update_fields=["error", "due_at", "given_up_at", "sent_at"])
    return notice.sent_at is not None


def warn_of_backlog() -> None:
    """Say in the log when mail does not get out; called with every readiness probe, which does not fail for it."""
    late = Notice.objects.waiting().filter(created_at__lt=timezone.now() - LATE_AFTER).count()
    if late:
        log.warning("%s notices wait for more than 15 minutes to be sent", late)


def message_of(notice: Notice) -> EmailMultiAlternatives:
    """The mail, subject, text and HTML all in the recipient's language."""
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
        domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
        mail = EmailMultiAlternatives(
            " ".join(context["subject"].split()),
            render_to_string("editorial/mail/notice.txt", context),
            to=[notice.recipient.email],
            headers={"Message-ID": f"<{notice.key.replace(':', '.')}@{domain}>", "Auto-Submitted": "auto-generated"},
        )
        mail.attach_alternative(render_to_string("editorial/mail/notice.html", context), "text/html")
    return mail


def in_words(time: datetime | None) -> str:
    return date_format(timezone.localtime(time), "DATETIME_FORMAT") if time else ""
