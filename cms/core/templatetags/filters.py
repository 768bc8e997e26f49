"""Addresses of a list under other filters."""

from django import template
from django.http import HttpRequest

register = template.Library()


@register.simple_tag
def filtered(request: HttpRequest, name: str, value: str) -> str:
    """The address of the list with ``value`` chosen for ``name``, its other filters kept, from its first page on."""
    asked = request.GET.copy()
    asked.pop("page", None)
    asked.pop(name, None)
    if value:
        asked[name] = value
    return f"?{asked.urlencode()}" if asked else request.path
