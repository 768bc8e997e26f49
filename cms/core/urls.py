"""The addresses below a language: the search, open data, and pages, which are Wagtail's with our view of them."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _
from wagtail import urls

from .open_data.views import overview
from .views import search, serve

urlpatterns = [
    # Translators: a part of an address, in small Latin letters without accents; the slash stays.
    path(_("search/"), search, name="search"),
    # Translators: as above.
    path(_("data/"), overview, name="open_data"),
    *(pattern for pattern in urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(urls.serve_pattern, serve, name="wagtail_serve"),
]
