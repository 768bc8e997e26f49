"""What is printed about projects."""

from django.urls import path

from . import downloads

urlpatterns = [
    path("dane/projekty/<uuid:key>/plakat.pdf", downloads.poster_of, name="project_poster"),
    path("dane/projekty/<uuid:key>/znaki.svg", downloads.signs_of_project, name="project_signs"),
]
