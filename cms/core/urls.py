"""The addresses of pages: Wagtail's, with our view of them."""

from django.urls import re_path
from wagtail import urls

from .views import serve

urlpatterns = [
    *(pattern for pattern in urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(urls.serve_pattern, serve, name="wagtail_serve"),
]
