"""What the centre is in a project, and how far a project has come."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..rules.facts import Role


class OurRole(models.TextChoices):
    """What the centre is in a project; publicity duties follow from it."""

    BENEFICIARY = Role.BENEFICIARY.value, _("beneficiary")
    PARTNER = Role.PARTNER.value, _("partner")
    IMPLEMENTING = Role.IMPLEMENTING.value, _("implementing unit")
    PARTICIPANT = Role.PARTICIPANT.value, _("participant")
    COOPERATING = Role.COOPERATING.value, _("co-operating institution")


class ProjectStatus(models.TextChoices):
    PLANNED = "planned", _("planned")
    RUNNING = "running", _("running")
    FINISHED = "finished", _("finished")
