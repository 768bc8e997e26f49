"""Pages taken out of public view for good, and what readers find in their place."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site


class Reason(models.TextChoices):
    ERROR = "error", _("it was published by mistake")
    MERGED = "merged", _("its content is on another page now")
    OUTDATED = "outdated", _("it is out of date")


class State(models.TextChoices):
    REQUESTED = "requested", _("waits for a decision")
    DONE = "done", _("withdrawn")
    DECLINED = "declined", _("declined")


class Withdrawal(models.Model):
    """A published page that somebody wants withdrawn, or that was: readers then get ``target``, or 410 with why.

    ``site`` and ``path`` are the page's address when it was withdrawn; ``path`` ends with a slash.
    """

    page = models.ForeignKey(Page, models.PROTECT, related_name="+", verbose_name=_("page"))
    reason = models.CharField(_("reason"), max_length=20, choices=Reason)
    target = models.ForeignKey(
        Page, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("page that readers get instead")
    )
    comment = models.TextField(_("explanation for those who decide"), blank=True)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.REQUESTED)
    requested_by: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(auto_now_add=True)
    decided_by: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    site = models.ForeignKey(Site, models.SET_NULL, null=True, related_name="+")
    path = models.CharField(max_length=1000, blank=True, db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=models.Q(state="requested"), name="one_withdrawal_requested_per_page"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page}: {self.get_state_display()}"
