"""What people are to be told by e-mail, kept until it has been sent."""

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.core.models import Letter


class Notice(Letter):
    """One e-mail to one person, written in the transaction of what it tells, sent later by a worker."""

    recipient: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(_("what"), max_length=40)
    context = models.JSONField(encoder=DjangoJSONEncoder, default=dict)
    # The same notice written twice arrives once.
    key = models.CharField(max_length=200, unique=True)

    class Meta:
        verbose_name = _("e-mail notice")
        verbose_name_plural = _("e-mail notices")

    def __str__(self) -> str:
        return f"{self.kind} → {self.recipient}"
