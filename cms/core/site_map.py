"""The map of a centre's site that people read: its pages in one language, as they stand in the tree."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from wagtail.models import Page, PageQuerySet

from .models import BasePage
from .privacy import private
from .templatetags.navigation import labelled

PER_PAGE = 300


@dataclass(frozen=True)
class Branch:
    """A page with what is below it."""

    page: Page
    branches: list["Branch"] = field(default_factory=list)


def kinds_with(flag: str) -> list[type[BasePage]]:
    """The kinds of pages for which ``flag`` of ``BasePage`` is set."""
    return [model for model in apps.get_models() if issubclass(model, BasePage) and getattr(model, flag)]


def pages_in_site_map(home: Page) -> PageQuerySet:
    """The public pages below ``home`` in the order of the tree; where there are many of a kind, their list alone."""
    below = Page.objects.live().descendant_of(home).exclude(private())
    return labelled(below.exact_type(*kinds_with("is_in_site_map")))


def as_tree(pages: Iterable[Any]) -> list[Branch]:
    """``pages``, in the order of the tree, each under the nearest one above it that is among them."""
    top: list[Branch] = []
    above: list[Branch] = []
    for page in pages:
        branch = Branch(page)
        while above and not page.path.startswith(above[-1].page.path):
            above.pop()
        (above[-1].branches if above else top).append(branch)
        above.append(branch)
    return top
