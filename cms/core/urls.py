"""The addresses below a language: search, open data, site map, A–Z, and pages: Wagtail's, with our view of them."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _
from wagtail import urls

from .open_data.views import overview
from .search.views import search
from .views import index_of_matters, serve, site_map

urlpatterns = [
    # Translators: a part of an address, in small Latin letters without accents; the slash stays.
    path(_("search/"), search, name="search"),
    # Translators: as above.
    path(_("data/"), overview, name="open_data"),
    # Translators: as above.
    path(_("site-map/"), site_map, name="site_map"),
    path("a-z/", index_of_matters, name="a_to_z"),
    *(pattern for pattern in urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(urls.serve_pattern, serve, name="wagtail_serve"),
]
