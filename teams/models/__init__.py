"""Teams of a centre with their people, and the places where residents find them."""

from .index import TeamIndexPage
from .place import PlacePage, shown_today
from .team import TeamMember, TeamPage

__all__ = ["PlacePage", "TeamIndexPage", "TeamMember", "TeamPage", "shown_today"]
