"""The record for people of a centre: the list of its entries with a download, and the certificate of a page."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from .. import export
from ..entries import Kind
from ..history import entries_for, periods_of
from ..people import has_role, manages_something
from ..roles import ROLES

ROWS = 50


class Line:
    """A file that hands back what is written to it: what a CSV writer needs for streaming."""

    def write(self, text: str) -> str:
        return text


class RecordView(WagtailAdminTemplateMixin, View):
    """The entries of the centres one manages, newest first, filtered by kind and words; as CSV with ``?export=csv``."""

    template_name = "editorial/record.html"
    page_title = _("Record")
    header_icon = "history"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not manages_something(request.user):
            raise PermissionDenied
        entries = entries_for(request.user)
        kind, words = request.GET.get("kind", ""), request.GET.get("q", "").replace("\0", "").strip()[:100]
        if kind in Kind.values:
            entries = entries.filter(kind=kind)
        if words:
            entries = entries.filter(title__icontains=words)
        if request.GET.get("export") == "csv":
            return download(entries)
        page = Paginator(entries.defer("snapshot").order_by("-pk"), ROWS).get_page(request.GET.get("p"))
        return self.render_to_response(self.get_context_data(entries=page, kinds=Kind.choices, kind=kind, words=words))


def download(entries: Any) -> StreamingHttpResponse:
    writer = export.csv.writer(Line())
    lines = (writer.writerow(row) for rows in ([export.HEADINGS], export.rows(entries)) for row in rows)
    headers = {"Content-Disposition": 'attachment; filename="record.csv"', "Cache-Control": "private, no-store"}
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)


class CertificateView(View):
    """What was public at a page's address, from when to when, and by whose decision; to be printed."""

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        page = get_object_or_404(Page, pk=page_id).specific
        if not (request.user.is_superuser or has_role(request.user, page, *ROLES)):
            raise PermissionDenied
        return render(request, "editorial/certificate.html", {"page": page, "periods": periods_of(page)})
