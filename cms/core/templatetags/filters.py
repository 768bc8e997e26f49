"""What narrows a list, and its addresses under other filters."""

from django import template
from django.http import HttpRequest

register = template.Library()

Choice = tuple[str, str, int]  # a value, its words, and how much there is of it


@register.simple_tag
def filtered(request: HttpRequest, name: str, value: str) -> str:
    """The address of the list with ``value`` chosen for ``name``, its other filters kept, from its first page on."""
    asked = request.GET.copy()
    asked.pop("page", None)
    asked.pop(name, None)
    if value:
        asked[name] = value
    return f"?{asked.urlencode()}" if asked else request.path


@register.simple_tag
def worth_choosing(choices: list[Choice], chosen: str) -> list[Choice]:
    """Those of ``choices`` that lead to something, and the one that is chosen, even if it does not."""
    return [choice for choice in choices if choice[2] or choice[0] == chosen]
