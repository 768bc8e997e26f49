"""The front door of the installation, what search engines ask for, and the colours of each centre."""

from django.urls import path

from cms.core.social_views import social_image

from . import offline, views

urlpatterns = [
    path("", views.front_door, name="front_door"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("sw.js", offline.service_worker, name="service_worker"),
    path("social/<int:page_id>/<str:digest>.png", social_image, name="social_image"),
    path("theme/<str:digest>.css", views.theme, name="theme"),
]
