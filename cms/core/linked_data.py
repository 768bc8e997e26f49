"""What a page says to search engines in the words of schema.org, as JSON-LD. Nothing is said that it does not show."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime

from .json_values import in_json, without_empty

Node = dict[str, Any]
# What could end the script, or begin a comment in it.
_ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
# Of an e-mail address: keys such as ``@type`` begin with theirs. Browsers read it, simple harvesters do not.
_AT = re.compile(r'(?<!")@')


def centre_reference(root_url: str) -> Node:
    """Refers to the organisation that every page describes."""
    return {"@id": f"{root_url}/#centre"}


def organisation(centre: Any, root_url: str) -> Node:
    """A centre, by its ``CentreSettings``, in one line; on other pages than the home page that is enough."""
    return {
        **centre_reference(root_url),
        "@type": "GovernmentOrganization",
        "name": centre.official_name,
        "url": f"{root_url}/",
    }


def organisation_in_full(centre: Any, root_url: str) -> Node:
    """With its address, contact and profiles, as they stand at the foot."""
    profiles = [profile.value["url"] for profile in centre.social_profiles]
    return {
        **organisation(centre, root_url),
        "alternateName": centre.name if centre.full_name else "",
        "address": postal_address(centre.street, centre.postcode, centre.city),
        "telephone": in_digits(centre.phone),
        "email": centre.email,
        "sameAs": [*([centre.bip_url] if centre.bip_url else []), *profiles],
    }


def postal_address(street: str, postcode: str, city: str) -> Node:
    return {
        "@type": "PostalAddress",
        "streetAddress": street,
        "postalCode": postcode,
        "addressLocality": city,
        "addressCountry": "PL" if street or city else "",
    }


def in_digits(number: Any) -> str:
    """A phone number with its country, ``+48225551010``; what is no valid number as it was typed."""
    return number.as_e164 if number and getattr(number, "is_valid", bool)() else str(number or "")


def moment(value: datetime | None) -> str:
    """An instant with the offset of Warsaw on that day: ``2026-11-26T10:00:00+01:00``; empty for none."""
    return localtime(value).isoformat(timespec="seconds") if value else ""


def breadcrumb_list(steps: Iterable[tuple[str, str]]) -> Node:
    """The way from the home page down, as names and full addresses; the last is where the reader is."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(steps, 1)
        ],
    }


def script(nodes: Iterable[Node]) -> SafeString:
    """``nodes`` as a block of data, which no browser runs and no policy has to admit."""
    said = in_json({"@context": "https://schema.org", "@graph": without_empty(list(nodes))})
    escaped = _AT.sub(r"\\u0040", said).translate(_ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(escaped))
