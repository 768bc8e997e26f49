"""What search engines read of a page."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail.images.shortcuts import get_rendition_or_not_found
from wagtail.models import Site

from cms.core.linked_data import Node, breadcrumb_list, centre_reference, organisation, organisation_in_full, script
from cms.core.models import BasePage, CentreImage
from cms.core.streams import found_in
from cms.core.templatetags.navigation import breadcrumbs, navigation_of
from home.models import HomePage
from teams.linked_data import specifications

from .furniture import main_place

register = template.Library()


@register.simple_tag(takes_context=True)
def canonical_address(context: Any) -> str:
    """The one address of a public page, whatever a list is narrowed to; each further part of a list has its own.

    Nothing for what is no page of the tree, and for the steps of the contact form, which have the page's name alone.
    """
    page, pager = context.get("page"), context.get("pager")
    public = {one.pk for one in navigation_of(context).versions}
    if context.get("is_step") or not page or page.pk not in public:
        return ""
    part = f"?page={pager.number}" if pager and pager.number > 1 else ""
    return f"{page.full_url}{part}"


@register.simple_tag(takes_context=True)
def structured_data(context: Any) -> SafeString | str:
    """The centre, the page and the way to it as JSON-LD; nothing outside a centre."""
    request, centre = context.get("request"), context.get("centre")
    site = Site.find_for_request(request) if request else None
    if not centre or not centre.name or not site:
        return ""
    return script(nodes_of(context, centre, site.root_url))


def nodes_of(context: Any, centre: Any, root_url: str) -> Iterator[Node]:
    page = context.get("page")
    publisher = centre_reference(root_url)
    if isinstance(page, HomePage):
        yield organisation_in_full(centre, root_url) | hours_of(context)
        yield website(page, centre.name, publisher, root_url)
    else:
        yield organisation(centre, root_url)
        if isinstance(page, BasePage):
            seen = pictures_of(context, page, root_url)
            yield from (node | seen for node in page.structured_data(context["request"], publisher))
    trail = [(step.menu_label, step.full_url) for step in breadcrumbs(context)]
    if trail:
        trail[0] = (gettext("Home"), trail[0][1])
        here = (page.menu_label, page.full_url) if page else (context["here"], root_url + context["request"].path)
        yield breadcrumb_list([*trail, here])


def pictures_of(context: Any, page: BasePage, root_url: str) -> Node:
    """The picture of a page that has a place for one, or else what is drawn for its links; and its logo.

    Sizes are those in which the page shows them, so that none is made for this alone.
    """
    found = {}
    if hasattr(page, "image"):
        picture, card = next(found_in(page.image, CentreImage), None), context.get("card")
        drawn = card.image if card else ""
        found["image"] = full_address(picture, "width-960|format-webp", root_url) if picture else drawn
    if logo := getattr(page, "logo", None):
        found["logo"] = full_address(logo, "max-480x240|format-webp", root_url)
    return found


def full_address(picture: CentreImage, size: str, root_url: str) -> str:
    return urljoin(root_url, get_rendition_or_not_found(picture, size).url)


def website(home: HomePage, name: str, publisher: Node, root_url: str) -> Node:
    """The site in the language of ``home``, and how to search it."""
    address = f"{root_url}{reverse('search')}?q={{words}}"
    return {
        "@type": "WebSite",
        "name": name,
        "url": home.full_url,
        "inLanguage": home.locale.language_code,
        "publisher": publisher,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": address},
            "query-input": "required name=words",
        },
    }


def hours_of(context: Any) -> Node:
    """The hours of the main place, which stand on the home page."""
    place = main_place(context)
    return {"openingHoursSpecification": list(specifications(place.opening_hours))} if place else {}
