"""Addresses of files that are not for the web server to give: it asks us who may read them."""

from django.urls import path, re_path

from . import file_views

urlpatterns = [
    # Before Wagtail's own view at the same address, whose name links use.
    re_path(r"^documents/(\d+)/(.*)$", file_views.document, name="document"),
    path("media/avatar_images/<str:name>", file_views.avatar, name="avatar"),
    path("pictures/<str:signature>/<int:image_id>/<str:filter_spec>/", file_views.picture, name="picture"),
]
