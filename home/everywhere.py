"""The pages that every page of a centre links by their kind, not by an editor's choice."""

from django.db.models import Case, CharField, OuterRef, Q, Subquery, When

from cms.core.models import EasyReadPage
from cms.core.privacy import private
from cms.core.templatetags.navigation import also_asked, linked_everywhere

from .models import AboutPage, AccessibilityStatementPage, CookiePolicyPage, MinorProtectionPage, PrivacyPage

ABOUT, STATEMENT = str(AboutPage._meta.model_name), str(AccessibilityStatementPage._meta.model_name)
EASY_READ = str(EasyReadPage._meta.model_name)  # of the home page
AT_THE_FOOT = [
    STATEMENT,
    *(str(kind._meta.model_name) for kind in (PrivacyPage, CookiePolicyPage, MinorProtectionPage)),
]


def connect() -> None:
    """Let them be found together with the menu, and in which other forms the page about the centre is there."""
    linked_everywhere.extend([ABOUT, EASY_READ, *AT_THE_FOOT])
    also_asked["has_sign_language"] = Q(**{f"{ABOUT}__sign_video__isnull": False}) | Q(**{f"{ABOUT}__sign_url__gt": ""})
    below = (
        EasyReadPage.objects.live()
        .exclude(private())
        .filter(path__startswith=OuterRef("path"), depth=OuterRef("depth") + 1)
    )
    is_about = When(**{f"{ABOUT}__isnull": False}, then=Subquery(below.values("slug")[:1]))
    also_asked["easy_read_slug"] = Case(is_about, default=None, output_field=CharField())
