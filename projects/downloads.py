"""The poster and the signs of a public project, for everybody; of a draft there are none."""

from collections.abc import Callable
from uuid import UUID

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, quote_etag
from django.views.decorators.http import require_safe
from wagtail.models import Site

from .materials import Materials, materials_of, public_project
from .poster import poster
from .strip import strip

# How long a copy may be kept on the way after its page was withdrawn, and how long ours, which is asked for by digest.
KEPT, KEPT_HERE = 5 * 60, 24 * 60 * 60


@require_safe
def poster_of(request: HttpRequest, key: UUID) -> HttpResponse:
    """The poster of a project of the host's centre, as PDF."""
    return download(request, key, poster, "application/pdf", "plakat-{}.pdf")


@require_safe
def signs_of_project(request: HttpRequest, key: UUID) -> HttpResponse:
    """The signs of a project of the host's centre in a line, as SVG."""
    return download(request, key, strip, "image/svg+xml", "znaki-{}.svg")


def download(
    request: HttpRequest, key: UUID, make: Callable[[Materials], bytes], content_type: str, name: str
) -> HttpResponse:
    """What ``make`` makes of a public project, unless the reader has it already."""
    site = Site.find_for_request(request)
    page = public_project(site, key) if site else None
    materials = materials_of(page, site) if page and site else None
    if materials is None:
        raise Http404
    response = get_conditional_response(request, etag=quote_etag(materials.digest))
    if response is None:
        content = cache.get_or_set(f"{make.__name__}:{materials.digest}", lambda: make(materials), KEPT_HERE)
        response = HttpResponse(content, content_type=content_type)
        disposition = content_disposition_header(as_attachment=False, filename=name.format(materials.slug))
        response.headers["Content-Disposition"] = disposition or "inline"
    response.headers["ETag"] = quote_etag(materials.digest)
    patch_cache_control(response, public=True, max_age=KEPT)
    return response
