"""What legal pages take from the settings of their centre."""

from collections.abc import Iterator

from django.utils.translation import gettext
from wagtail.models import Page

from cms.core.models import CentreSettings


def missing_in_settings(page: Page) -> Iterator[str]:
    """In words, what a legal page prints of its centre and an administrator has not filled in; a page that is not in
    the tree yet has no centre."""
    site = page.get_site() if page.path else None
    if site is None:
        return
    centre = CentreSettings.for_site(site)
    if not (centre.official_name and centre.street and centre.city):
        yield gettext(
            "The name or the address of the centre is missing in its settings. An administrator can add them."
        )
