"""The front door of the installation and the colours of each centre."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.front_door, name="front_door"),
    path("theme/<str:digest>.css", views.theme, name="theme"),
]
