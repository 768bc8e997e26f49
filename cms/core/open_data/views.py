"""The files of open data, and the page that explains them."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..json_values import in_json
from ..templatetags.navigation import navigation_of
from ..views import addresses_of
from .catalogue import catalogue
from .data_sets import DataSet, data_set_named, data_sets, in_first_language
from .formats import BY_ROUTE, FORMATS
from .harvester import harvester_file, md5_of
from .packages import data_package
from .responses import answer
from .sources import Source, source_of
from .values import in_blocks

Write = Callable[[list[DataSet], Source], bytes]


@require_safe
def data_file(request: HttpRequest, slug: str, route: str) -> HttpResponseBase:
    """A data set of the host's centre as the kind of file that ``route`` names."""
    data_set, form = data_set_named(slug), BY_ROUTE[route]
    source = known(request, [data_set] if data_set else [])
    if data_set is None:
        raise Http404
    described = source.url("open_data_schema", slug)
    return answer(
        request,
        source,
        slug + form.ending,
        form.media_type,
        lambda: in_blocks(form.write(data_set, source)),
        [f'<{described}>; rel="describedby"; type="application/schema+json"'],
    )


@require_safe
def about_all(request: HttpRequest, name: str, media_type: str, write: Write) -> HttpResponseBase:
    """A file about all data sets of the host's centre."""
    every = data_sets()
    source = known(request, every)
    return answer(request, source, name, media_type, lambda: [write(every, source)])


def known(request: HttpRequest, asked: Iterable[DataSet]) -> Source:
    """The centre of the host, with the state of what is asked for."""
    source = source_of(request, asked)
    if source is None:
        raise Http404
    return source


def package_file(every: list[DataSet], source: Source) -> bytes:
    return in_json(data_package(every, source)).encode()


def catalogue_file(every: list[DataSet], source: Source) -> bytes:
    return in_json(catalogue(every, source)).encode()


def md5_file(every: list[DataSet], source: Source) -> bytes:
    return md5_of(harvester_file(every, source)).encode()


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What data the host's centre offers, in which files and on which terms, in the language of the address."""
    if not navigation_of({"request": request}).versions:
        raise Http404
    every = data_sets()
    source = known(request, every)
    context: dict[str, Any] = {
        "here": _("Open data"),
        "addresses": addresses_of("open_data", {}),
        "source": source,
        "today": timezone.localdate().isoformat(),
        "formats": FORMATS,
        "sets": [
            {
                "data_set": one,
                "title_in_first_language": in_first_language(one.title),
                "state": source.states[one.slug],
            }
            for one in every
        ],
    }
    return render(request, "core/open_data.html", context)
