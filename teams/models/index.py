"""The list of a centre's teams and places."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.core.models import BasePage

from .place import PlacePage
from .team import TeamPage


class TeamIndexPage(BasePage):
    """The teams and places of a centre, by which of both and by district through the address."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["teams.TeamPage", "teams.PlacePage"]

    class Meta:
        verbose_name = _("list of teams and places")
        verbose_name_plural = _("lists of teams and places")

    def needs_translation(self, language: str) -> bool:
        """Places are below it."""
        return True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        shown, district = request.GET.get("show", ""), request.GET.get("district", "")
        teams, places = TeamPage.objects.in_section(self), PlacePage.objects.in_section(self)
        districts = places.counted_by_district(self.locale.language_code)
        district = district if district in districts else ""
        places = places.filter(district=district) if district else places
        teams = teams.none() if district else teams
        found = {"teams": list(teams), "places": list(places)}
        shown = shown if shown in found else ""
        context |= {name: pages if shown in ("", name) else [] for name, pages in found.items()}
        context["shown_choices"] = [
            ("teams", _("Teams"), len(found["teams"])),
            ("places", _("Places"), len(found["places"])),
        ]
        context["district_choices"] = [(value, value, number) for value, number in districts.items() if value]
        context["chosen_shown"], context["chosen_district"] = shown, district
        return context
