"""Pages of a long list."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

PER_PAGE = 20


def page_of(rows: Any, request: HttpRequest, per_page: int = PER_PAGE) -> Page:
    """The part of ``rows`` that ``?page=`` asks for; a wrong number gives the first or the last page."""
    return Paginator(rows, per_page).get_page(request.GET.get("page"))
