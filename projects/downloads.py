"""The poster and the signs of a public project, for everybody; of a draft there are none."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from cms.core.printing import printed

from .materials import Materials, materials_of, public_project
from .poster import poster
from .strip import strip


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
    return printed(
        request, make.__name__, materials.digest, lambda: make(materials), content_type, name.format(materials.slug)
    )
