"""Parts of a file, as players of films ask for them (RFC 9110, section 14); some play nothing without."""

import re
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

ONE_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")
PIECE = 64 * 1024


def part_of(response: HttpResponseBase, request: HttpRequest) -> HttpResponseBase:
    """The part of a file's ``response`` for which ``request`` asks: 206, 416 beyond its end, else all of it.

    Several ranges at once, and a part of what has changed meanwhile, are answered with the whole.
    """
    file: Any = getattr(response, "file_to_stream", None)
    if file is None or response.status_code != 200 or "Content-Length" not in response.headers:
        return response
    response.headers["Accept-Ranges"] = "bytes"
    asked = ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    if not asked or not any(asked.groups()) or changed(response, request):
        return response
    length = int(response.headers["Content-Length"])
    first, last = bounds(asked[1], asked[2], length)
    if first > last:
        file.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{length}"})
    file.seek(first)
    part = StreamingHttpResponse(pieces(file, last - first + 1), status=206)
    for name, value in response.items():
        part.headers[name] = value
    part.headers["Content-Length"] = str(last - first + 1)
    part.headers["Content-Range"] = f"bytes {first}-{last}/{length}"
    return part


def changed(response: HttpResponseBase, request: HttpRequest) -> bool:
    known = request.headers.get("If-Range")
    return bool(known) and known not in (response.headers.get("ETag"), response.headers.get("Last-Modified"))


def bounds(first: str, last: str, length: int) -> tuple[int, int]:
    """The first and last byte; without a first one, the last so many. None asked for: the first is behind the last."""
    if not first:
        return max(length - int(last), 0), length - 1 if int(last) else -1
    return int(first), min(int(last), length - 1) if last else length - 1


def pieces(file: Any, left: int) -> Iterator[bytes]:
    try:
        while left > 0 and (piece := file.read(min(PIECE, left))):
            left -= len(piece)
            yield piece
    finally:
        file.close()
