"""The centres of the installation, as its front door lists them."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page

from cms.core.alphabets import Alphabetical
from cms.core.models import CentreSettings
from cms.core.privacy import private
from cms.core.templatetags.navigation import HOME_DEPTH

from .models import AccessibilityStatementPage


@dataclass(frozen=True)
class Listed:
    """A centre with its home page and its accessibility statement, in the reader's language or else in its own."""

    centre: CentreSettings
    home: Page
    statement: Page | None


def public_centres() -> list[Listed]:
    """Every centre with a name and a public home page, in the alphabet of the names; three queries."""
    by_name = Alphabetical("name", settings.LANGUAGE_CODE), "name", "pk"
    named = CentreSettings.objects.exclude(name="").filter(site__root_page__live=True).order_by(*by_name)
    centres = named.select_related("site__root_page__locale")
    roots = {centre.site.root_page.translation_key for centre in centres}
    public = Page.objects.live().exclude(private()).select_related("locale")
    homes = public.filter(translation_key__in=roots, locale__language_code=get_language())
    in_language = {home.translation_key: home for home in homes}
    statements = public.filter(pk__in=AccessibilityStatementPage.objects.values("pk"), depth=HOME_DEPTH + 1)
    below = {statement.path[: -Page.steplen]: statement for statement in statements}
    found = []
    for centre in centres:
        root = centre.site.root_page
        home = in_language.get(root.translation_key, root)
        found.append(Listed(centre, home, below.get(home.path) or below.get(root.path)))
    return found
