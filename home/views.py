"""Addresses that belong to no page."""

from django.contrib.sitemaps import views as sitemap_views
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Site

from cms.core import stylesheet
from cms.core.models import CentreSettings
from cms.core.sitemaps import CentreSitemap
from cms.core.views import addresses_of

from .centres import public_centres

YEAR = 365 * 24 * 60 * 60


@require_safe
def front_door(request: HttpRequest) -> HttpResponse:
    """A centre's address leads to its home page in its own language; the installation's lists the public centres.

    The list stands below each language, too, where a centre has its home page.
    """
    site = Site.find_for_request(request)
    if site is not None:
        return redirect(site.root_page.specific.get_url(request) or "/")
    context = {"centres": public_centres(), "addresses": addresses_of("wagtail_serve", {}, "")}
    return render(request, "home/centres.html", context)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The public pages of the host's centre; ``?p=2`` gives those beyond the first 50,000."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    return sitemap_views.sitemap(request, {"centre": CentreSitemap(site, request)})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Where search engines find the map of the centre's site, and what is not for them."""
    lines = ["User-agent: *", f"Disallow: {reverse('wagtailadmin_home')}"]
    site = Site.find_for_request(request)
    if site is not None:
        lines += ["", f"Sitemap: {site.root_url}{reverse('sitemap')}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def theme(request: HttpRequest, digest: str) -> HttpResponse:
    """The style sheet of a centre: the content security policy forbids inline styles, so its colours are there too.

    Whichever centre's the host is: the admin shows pages of several. A sheet that is out of date gives way to the
    host's own, or to the one without a centre's colours, and is not kept.
    """
    colours = "" if digest == stylesheet.digest("") else None
    if colours is None:
        colours = next(
            (one.theme_css for one in CentreSettings.objects.select_related("site") if one.theme_digest == digest), None
        )
    age = YEAR
    if colours is None:
        site = Site.find_for_request(request)
        colours, age = CentreSettings.for_site(site).theme_css if site else "", 0
    response = HttpResponse(stylesheet.sheet(colours), content_type="text/css; charset=utf-8")
    patch_cache_control(response, public=True, max_age=age)
    return response
