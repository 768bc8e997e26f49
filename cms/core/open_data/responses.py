"""How a file of open data is answered: in a stream, to everybody, and only when it changed."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date

from .sources import Source, digest

HOUR = 60 * 60
# One more whenever files are written otherwise than before.
EDITION = 1


def answer(
    request: HttpRequest,
    source: Source,
    name: str,
    media_type: str,
    write: Callable[[], Iterable[bytes]],
    links: Iterable[str] = (),
) -> HttpResponseBase:
    """The file called ``name``, or that it is as it was; ``write`` is not called where nobody would read it."""
    etag = f'"{digest(EDITION, name, source.mark)}"'
    changed = int(source.changed.timestamp()) if source.changed else None
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag, last_modified=changed)
    if response is None:
        response = StreamingHttpResponse(() if request.method == "HEAD" else write(), content_type=media_type)
        placed = "attachment" if name.endswith(".csv") else "inline"
        response["Content-Disposition"] = f'{placed}; filename="{name}"'
        response["Link"] = ", ".join([f'<{source.licence.url}>; rel="license"', *links])
    response["ETag"] = etag
    if changed is not None:
        response["Last-Modified"] = http_date(changed)
    patch_cache_control(response, public=True, max_age=HOUR)
    # Scripts of other sites may read it.
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "Content-Disposition, ETag, Link"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
