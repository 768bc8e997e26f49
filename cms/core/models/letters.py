"""What waits in an outbox: e-mails kept in the database until they have been sent."""

from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LetterQuerySet(models.QuerySet[Any]):
    def waiting(self) -> "LetterQuerySet":
        return self.filter(sent_at=None, given_up_at=None)

    def due(self) -> "LetterQuerySet":
        """What is to be sent now, oldest first."""
        return self.waiting().filter(due_at__lte=timezone.now()).order_by("due_at", "pk")

    def dead(self) -> "LetterQuerySet":
        """What was given up after every try failed."""
        return self.exclude(given_up_at=None)

    def try_again(self) -> int:
        """Put these back, with as much time as if they were written now; returns how many."""
        now = timezone.now()
        return self.update(given_up_at=None, due_at=now, tried_since=now, attempts=0)


class Letter(models.Model):
    """One e-mail, written in the transaction of what it tells, sent later by a worker (``cms.core.outbox``)."""

    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    tried_since = models.DateTimeField(_("tried since"), default=timezone.now)
    due_at = models.DateTimeField(_("next try"), default=timezone.now, db_index=True)
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0)
    error = models.TextField(_("last error"), blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    given_up_at = models.DateTimeField(_("given up"), null=True)

    objects: ClassVar[Any] = LetterQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
