"""The view of pages."""

from typing import Any

from django.http import HttpResponseBase
from wagtail import views

from .models.routing import home_for


def serve(request: Any, path: str) -> HttpResponseBase:
    """Wagtail's view, for a page found from the home page in the language of the address.

    The page is left where ``Page.route_for_request`` looks first; Wagtail would need two queries more to find it.
    """
    home = home_for(request)
    if home is not None:
        request._wagtail_route_for_request = home.route(request, [slug for slug in path.split("/") if slug])
    response = views.serve(request, path)
    if home is not None:
        # Not always that of the address: a home page that is not published gives way to the centre's own.
        response.headers.setdefault("Content-Language", request._wagtail_route_for_request.page.locale.language_code)
    return response
