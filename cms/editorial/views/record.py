"""The record for people of a centre: the list of its entries with a download, and the certificate of a page."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from .. import administration, export
from ..entries import PAGE, Kind
from ..history import entries_for, periods_of
from ..models import Entry
from ..people import has_role, manages_something
from ..roles import ROLES


class EntryFilterSet(WagtailFilterSet):
    class Meta:
        model = Entry
        fields = {"kind": ["exact"], "title": ["icontains"]}


class TitleColumn(Column):
    """The title of what an entry is about, which leads to a page's certificate, with what was said or done."""

    cell_template_name = "editorial/tables/entry.html"

    def get_value(self, instance: Entry) -> dict[str, Any]:
        words = administration.in_words(instance) if instance.kind == Kind.ADMINISTRATION else instance.comment
        address = reverse("editorial_certificate", args=[instance.object_id]) if instance.object_type == PAGE else ""
        return {"title": instance.title, "words": words, "address": address}


class RecordView(ReportView):
    """The entries of the centres one manages, newest first; as CSV or XLSX with the columns of ``export``."""

    page_title = _("Record")
    header_icon = "history"
    index_url_name = "editorial_record"
    index_results_url_name = "editorial_record_results"
    model = Entry
    filterset_class = EntryFilterSet
    columns = [
        DateColumn("at", label=_("When"), width="15%"),
        Column("get_kind_display", label=_("What"), width="20%"),
        TitleColumn("title", label=_("Title")),
        Column("person_name", label=_("Who"), width="20%"),
    ]
    list_export = export.HEADINGS
    export_filename = "record"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not manages_something(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[Entry]:
        return entries_for(self.request.user).defer("snapshot").order_by("-pk")

    def get_heading(self, queryset: Any, field: str) -> str:
        return field

    def to_row_dict(self, item: Entry) -> dict[str, str]:
        return dict(zip(export.HEADINGS, export.row(item), strict=True))

    def stream_csv(self, queryset: QuerySet[Entry]) -> Iterator[Any]:
        return super().stream_csv(queryset.order_by("pk").iterator(chunk_size=500))


class CertificateView(View):
    """What was public at a page's address, from when to when, and by whose decision; to be printed."""

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        page = get_object_or_404(Page, pk=page_id).specific
        if not (request.user.is_superuser or has_role(request.user, page, *ROLES)):
            raise PermissionDenied
        return render(request, "editorial/certificate.html", {"page": page, "periods": periods_of(page)})
