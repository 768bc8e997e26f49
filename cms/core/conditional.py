"""Files that are made for whoever asks, and not sent again to who has them."""

import hashlib
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, http_date, quote_etag

# How long a copy may be kept on the way after what is in it was withdrawn.
KEPT = 5 * 60


def conditional(
    request: HttpRequest, content: bytes, content_type: str, changed: datetime | None, filename: str = ""
) -> HttpResponse:
    """``content``, which last changed at ``changed``; or that it is as it was."""
    etag = quote_etag(hashlib.sha256(content).hexdigest()[:32])
    since = int(changed.timestamp()) if changed else None
    response = get_conditional_response(request, etag=etag, last_modified=since)
    if response is None:
        response = HttpResponse(content, content_type=content_type)
        if filename:
            placed = content_disposition_header(as_attachment=False, filename=filename)
            response.headers["Content-Disposition"] = placed or "inline"
    response.headers["ETag"] = etag
    if since is not None:
        response.headers["Last-Modified"] = http_date(since)
    patch_cache_control(response, public=True, max_age=KEPT)
    return response
