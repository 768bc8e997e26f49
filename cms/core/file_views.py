"""Files for readers: documents, and pictures that are not public or have just become so."""

from mimetypes import guess_type
from pathlib import PurePath

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.text import get_valid_filename
from wagtail.documents.views.serve import serve
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError
from wagtail.images.utils import verify_signature

from .byte_ranges import part_of
from .files import is_public, may_read
from .models import CentreImage, CentreRendition

PRIVATE = "private, no-store"
# How long a document may be kept on the way after its page was withdrawn.
PUBLIC = "public, max-age=300"


def document(request: HttpRequest, document_id: str, filename: str) -> HttpResponseBase:
    """Wagtail's view, with how long the answer may be kept: whoever is not logged in gets public documents alone."""
    served = serve(request, document_id, filename)
    # What mimetypes did not find, Wagtail writes as it is (wagtail/utils/sendfile.py).
    if served.get("Content-Encoding") == "None":
        del served.headers["Content-Encoding"]
    response = part_of(served, request)
    response.headers["Cache-Control"] = PUBLIC if request.user.is_anonymous else PRIVATE
    return response


def avatar(request: HttpRequest, name: str) -> HttpResponseBase:
    """A person's picture, which nobody approves, for those who are let into the admin."""
    try:
        file = default_storage.open(f"avatar_images/{get_valid_filename(name)}")
    except (OSError, SuspiciousOperation) as error:
        raise Http404 from error
    kind = guess_type(name)[0] or "application/octet-stream"
    return FileResponse(file, content_type=kind, headers={"Cache-Control": PRIVATE})


def picture(request: HttpRequest, signature: str, image_id: int, filter_spec: str) -> HttpResponseBase:
    """A size of a picture that is not public, for those who work with it.

    When the picture has become public, leads everybody to its public address: a page rendered the moment before may
    still have this one.
    """
    if not verify_signature(signature, image_id, filter_spec):
        raise Http404
    images = CentreImage.objects.select_related("collection").prefetch_related("renditions")
    image = get_object_or_404(images, pk=image_id)
    public = filter_spec != CentreRendition.FOR_STAFF and is_public(image)
    if not public and not may_read(request.user, image):
        raise Http404
    try:
        if public:
            image.renditions.filter(file__startswith=f"{CentreRendition.PRIVATE_FOLDER}/").exclude(
                filter_spec=CentreRendition.FOR_STAFF
            ).delete()
            rendition = images.get(pk=image_id).get_rendition(filter_spec)
            return HttpResponseRedirect(rendition.url, headers={"Cache-Control": "no-store"})
        rendition = image.get_rendition(filter_spec)
        file = rendition.file.open("rb")
    except (InvalidFilterSpecError, SourceImageIOError, OSError) as error:
        raise Http404 from error
    # By the name we gave it: Python does not know WebP and AVIF everywhere.
    kind = PurePath(rendition.file.name).suffix.removeprefix(".").replace("jpg", "jpeg")
    return FileResponse(file, content_type=f"image/{kind}", headers={"Cache-Control": PRIVATE})
