"""Ways to reach somebody: e-mail, phone."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from phonenumber_field.phonenumber import PhoneNumber

register = template.Library()


def as_references(text: str) -> SafeString:
    """``text`` with every character as a numeric reference: browsers read it, simple harvesters do not."""
    return mark_safe("".join(f"&#{ord(character)};" for character in text))


def with_id(id: str) -> SafeString:
    return format_html(' id="{}"', id) if id else SafeString("")


@register.simple_tag
def email_link(address: str, id: str = "") -> str:
    """A link to an e-mail address, with an ``id`` of its own if one is given; nothing for an empty address."""
    if not address:
        return ""
    return format_html('<a{} href="{}">{}</a>', with_id(id), as_references(f"mailto:{address}"), as_references(address))


@register.simple_tag
def phone_link(number: PhoneNumber | str | None, id: str = "") -> str:
    """A link that dials, shown as Poles write the number; what is no valid number stays plain text.

    The link gets ``id`` if one is given.
    """
    if not number:
        return ""
    if not isinstance(number, PhoneNumber) or not number.is_valid():
        return str(number)
    shown = number.as_national.replace(" ", "\u00a0")
    return format_html('<a{} href="tel:{}">{}</a>', with_id(id), number.as_e164, shown)
