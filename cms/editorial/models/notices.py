"""The outbox: what people are to be told by e-mail, kept until it has been sent."""

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NoticeQuerySet(models.QuerySet["Notice"]):
    def waiting(self) -> "NoticeQuerySet":
        return self.filter(sent_at=None, given_up_at=None)

    def due(self) -> "NoticeQuerySet":
        """What is to be sent now, oldest first."""
        return self.waiting().filter(due_at__lte=timezone.now()).order_by("due_at", "pk")

    def dead(self) -> "NoticeQuerySet":
        """What was given up after every try failed."""
        return self.exclude(given_up_at=None)


class Notice(models.Model):
    """One e-mail to one person, written in the transaction of what it tells, sent later by a worker."""

    recipient: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(_("what"), max_length=40)
    context = models.JSONField(encoder=DjangoJSONEncoder, default=dict)
    # The same notice written twice arrives once.
    key = models.CharField(max_length=200, unique=True)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    due_at = models.DateTimeField(_("next try"), default=timezone.now, db_index=True)
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0)
    error = models.TextField(_("last error"), blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    given_up_at = models.DateTimeField(_("given up"), null=True)

    objects = NoticeQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("e-mail notice")
        verbose_name_plural = _("e-mail notices")

    def __str__(self) -> str:
        return f"{self.kind} → {self.recipient}"
