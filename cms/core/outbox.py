"""Sending what the outboxes hold: by a worker, outside every request, as often as it takes within a day.

A letter is claimed in a short transaction, sent while nothing is locked, and then marked: a mail server may take its
time without holding up the database. Should the process die before the mark, the letter is sent again after ``LEASE``
under the same Message-ID, by which mail systems know it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from .models.letters import Letter, LetterQuerySet

log = logging.getLogger("cms.core.outbox")

FIRST_PAUSE, LONGEST_PAUSE, GIVE_UP_AFTER = timedelta(minutes=1), timedelta(hours=1), timedelta(hours=24)
LEASE = timedelta(minutes=10)  # longer than any conversation with a mail server
LATE_AFTER = timedelta(minutes=15)
QUEUE = "notices"


class NobodyToWriteTo(Exception):
    """No later try would find a recipient either."""


@dataclass(frozen=True)
class Outbox:
    """Letters of one kind: what the log calls them, their rows, and how the mail is made of one.

    ``message_of`` may raise ``NobodyToWriteTo``, after which the letter is given up at once. ``tidy`` removes what need
    not be kept, and is called with every ``send_notices`` command.
    """

    name: str
    letters: type[Letter]
    message_of: Callable[[Any], EmailMessage]
    tidy: Callable[[], object] | None = None

    @property
    def rows(self) -> LetterQuerySet:
        found: LetterQuerySet = self.letters._default_manager.all()
        return found

    def send_due(self) -> int:
        """Try every letter that is due now once; returns how many were sent."""
        now, sent = timezone.now(), 0
        while letter := self.claim(now):
            sent += self.send(letter)
        return sent

    def claim(self, now: datetime) -> Any:
        """The next letter that was due at ``now``, from here on nobody else's for the time of ``LEASE``; or none."""
        with transaction.atomic():
            letter = self.rows.due().filter(due_at__lte=now).select_for_update(skip_locked=True).first()
            if letter is not None:
                # Counted before it is tried: one that kills the process waits as well.
                letter.attempts += 1
                letter.due_at = timezone.now() + LEASE
                letter.save(update_fields=["attempts", "due_at"])
        return letter

    def send(self, letter: Any) -> bool:
        """Try once to send ``letter``; whatever goes wrong is kept with it. Returns whether it went out."""
        now = timezone.now()
        try:
            self.message_of(letter).send()
        except NobodyToWriteTo as error:
            letter.error, letter.given_up_at = str(error), now
        except Exception as error:  # of servers, resolvers, addresses, templates: the letters behind it must not wait
            letter.error = f"{type(error).__name__}: {error}"[:1000]
            letter.due_at = now + min(FIRST_PAUSE * 2 ** (letter.attempts - 1), LONGEST_PAUSE)
            if now - letter.tried_since > GIVE_UP_AFTER:
                letter.given_up_at = now
            log.warning("%s: %s was not sent: %s", self.name, letter.pk, letter.error)
        else:
            letter.error, letter.sent_at = "", now
        letter.save(update_fields=["error", "due_at", "given_up_at", "sent_at"])
        return letter.sent_at is not None


# Apps add theirs when they are ready.
OUTBOXES: dict[str, Outbox] = {}


def register(outbox: Outbox) -> None:
    OUTBOXES[outbox.name] = outbox


@task(queue_name=QUEUE, backend=QUEUE)
def send_letters() -> int:
    """The worker's job: send all that is due; returns how many were sent."""
    return send_due()


def send_soon() -> None:
    """Have the worker send, once this transaction is committed."""
    transaction.on_commit(enqueue)


def enqueue() -> None:
    # Robust: what cannot be queued now is sent by the next ``send_notices`` command, a minute later at most.
    try:
        send_letters.enqueue()
    except Exception:
        log.exception("letters could not be queued")


def send_due() -> int:
    """Try every letter of every outbox that is due now once; returns how many were sent."""
    return sum(outbox.send_due() for outbox in OUTBOXES.values())


def tidy() -> None:
    """Remove what no outbox need keep."""
    for outbox in OUTBOXES.values():
        if outbox.tidy is not None:
            outbox.tidy()


def warn_of_backlog() -> None:
    """Say in the log when mail does not get out; called with every readiness probe, which does not fail for it."""
    for outbox in OUTBOXES.values():
        late = outbox.rows.waiting().filter(tried_since__lt=timezone.now() - LATE_AFTER).count()
        if late:
            log.warning("%s %s wait for more than 15 minutes to be sent", late, outbox.name)


def message_id(key: str) -> str:
    """The header by which mail systems know a letter that is sent twice; ``key`` names the letter."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{key.replace(':', '.')}@{domain}>"
