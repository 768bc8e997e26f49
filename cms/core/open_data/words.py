"""What catalogues say of themselves, in each language."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


def catalogue_title(name: str) -> Any:
    return format_lazy(_("Open data: {name}"), name=name)


def catalogue_description(name: str) -> Any:
    return format_lazy(_("Lists that {name} publishes as open data, made from what stands on its site."), name=name)


def credit_due(name: str) -> Any:
    return format_lazy(_("Name the source: {name}."), name=name)
