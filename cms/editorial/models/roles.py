"""Which group holds which role in which centre."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site


class CentreGroup(models.Model):
    """The group of people who hold a role in a centre, some in one language. See ``cms.editorial.roles``."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="+", verbose_name=_("centre"))
    role = models.CharField(_("role"), max_length=20)
    language = models.CharField(_("language"), max_length=10, blank=True)
    group = models.OneToOneField(Group, models.CASCADE, related_name="centre_role", verbose_name=_("group"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "role", "language"], name="one_group_per_role")]

    def __str__(self) -> str:
        return str(self.group)
