"""What lists ask of teams and places."""

from typing import Self

from django.db import models
from wagtail.models import Page

from cms.core.alphabets import Alphabetical
from cms.core.privacy import OpenPageQuerySet


class TeamQuerySet(OpenPageQuerySet):
    def in_section(self, section: Page) -> Self:
        """Published pages of a section, in the order of the tree."""
        return self.live().public().child_of(section).order_by("path")

    def counted_by_district(self, language: str) -> dict[str, int]:
        """How many places are in each district, in the alphabet of ``language``; those that name none as ``""``."""
        rows = self.order_by(Alphabetical("district", language), "district")
        return dict(rows.values_list("district").annotate(models.Count("pk")))
