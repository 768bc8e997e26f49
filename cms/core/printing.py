"""Serving what is made from public pages to be printed: made once, known by a digest, kept a short time on the way."""

from collections.abc import Callable

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, quote_etag

# How long a copy may be kept on the way after its page was withdrawn, and how long ours, which is asked for by digest.
KEPT, KEPT_HERE = 5 * 60, 24 * 60 * 60


def printed(
    request: HttpRequest, kind: str, digest: str, make: Callable[[], bytes], content_type: str, filename: str
) -> HttpResponse:
    """What ``make`` makes, unless the reader has it already; ``kind`` and ``digest`` say all that it is made from."""
    response = get_conditional_response(request, etag=quote_etag(digest))
    if response is None:
        response = HttpResponse(cache.get_or_set(f"{kind}:{digest}", make, KEPT_HERE), content_type=content_type)
        disposition = content_disposition_header(as_attachment=False, filename=filename)
        response.headers["Content-Disposition"] = disposition or "inline"
    response.headers["ETag"] = quote_etag(digest)
    patch_cache_control(response, public=True, max_age=KEPT)
    return response
