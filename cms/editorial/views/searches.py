"""What residents of one's centres looked for in vain."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from cms.core.models import SearchMiss
from cms.core.search.misses import recent

from ..people import managed_sites, manages_something


class SearchesFilterSet(WagtailFilterSet):
    class Meta:
        model = SearchMiss
        fields = {"locale": ["exact"]}


class SearchesView(ReportView):
    """Words that were sought more than once in the centres one manages, and found nowhere; the most frequent first."""

    page_title = _("Searches without results")
    page_subtitle = _("sought at least twice within a year; nothing is kept of who sought")
    header_icon = "search"
    index_url_name = "editorial_searches"
    index_results_url_name = "editorial_searches_results"
    model = SearchMiss
    filterset_class = SearchesFilterSet
    paginate_by = 50
    default_ordering = None
    columns = [
        Column("words", label=_("Words")),
        Column("locale", label=_("Language"), width="20%"),
        Column("count", label=_("How often"), width="15%"),
        DateColumn("last_day", label=_("Last on"), width="20%"),
    ]
    list_export = ["words", "locale", "count", "last_day"]
    export_filename = "searches-without-results"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not manages_something(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[SearchMiss]:
        rows = recent().exclude(words="").select_related("locale").order_by("-count", "-last_day", "words", "pk")
        return rows if self.request.user.is_superuser else rows.filter(site__in=managed_sites(self.request.user))
