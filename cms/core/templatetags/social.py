"""What messages and social networks show of a link: Open Graph, https://ogp.me."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import to_locale
from wagtail.models import Page, Site

from ..models import CentreSettings
from ..social_images import HEIGHT, WIDTH, SocialImage
from .navigation import LanguageVersion, navigation_of

register = template.Library()

# Languages with the country whose usage ours follows; Open Graph knows none without.
LOCALES = {"pl": "pl_PL", "en": "en_GB", "uk": "uk_UA"}


@dataclass(frozen=True)
class SocialCard:
    """The card of what is shown; ``image`` is a full address, and empty where there is no public page to draw."""

    title: str
    description: str
    kind: str
    url: str
    locale: str
    others: list[str]
    site_name: str
    image: str
    image_text: str
    width: int = WIDTH
    height: int = HEIGHT


def image_of(page: Page, centre: CentreSettings) -> SocialImage:
    """What is drawn for ``page``."""
    return SocialImage(page.title, centre.name, centre.accent_colour)


def locale_of(language: str) -> str:
    return LOCALES.get(language, to_locale(language))


@register.simple_tag(takes_context=True)
def social_card(context: Any) -> SocialCard | None:
    """The card of the page, or of what a view shows that named it as ``here``; nothing outside a centre."""
    request, centre, page = context.get("request"), context.get("centre"), context.get("page")
    home = navigation_of(context).home
    site = Site.find_for_request(request) if request else None
    if not centre or not centre.name or not site or not home or not (page or context.get("here")):
        return None
    versions: list[LanguageVersion] = context.get("versions", [])
    drawn = page or home
    image = image_of(drawn, centre)
    path = reverse("social_image", args=[drawn.pk, image.digest]) if drawn.pk and drawn.live else ""
    return SocialCard(
        title=page.title if page else context["here"],
        description=page.description if page else "",
        kind=page.open_graph_type if page else "website",
        url=page.full_url or "" if page else site.root_url + request.path,
        locale=locale_of(drawn.locale.language_code),
        others=[
            locale_of(one.code)
            for one in versions
            if not one.is_current and (one.address or (one.page and one.page.live and one.is_same_page))
        ],
        site_name=centre.name,
        image=site.root_url + path if path else "",
        image_text=f"{image.title} – {image.name}",
    )
