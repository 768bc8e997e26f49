"""The addresses of the files, which have no language."""

from django.urls import path

from . import views
from .harvester import harvester_file

urlpatterns = [
    path("<slug:slug>-excel.csv", views.data_file, {"route": "open_data_excel"}, name="open_data_excel"),
    path("<slug:slug>.csv", views.data_file, {"route": "open_data_csv"}, name="open_data_csv"),
    path("<slug:slug>.schema.json", views.data_file, {"route": "open_data_schema"}, name="open_data_schema"),
    path(
        "datapackage.json",
        views.about_all,
        {"name": "datapackage.json", "media_type": "application/json", "write": views.package_file},
        name="open_data_package",
    ),
    path(
        "katalog.jsonld",
        views.about_all,
        {"name": "katalog.jsonld", "media_type": "application/ld+json", "write": views.catalogue_file},
        name="open_data_catalogue",
    ),
    path("<slug:slug>.json", views.data_file, {"route": "open_data_json"}, name="open_data_json"),
    path("<slug:slug>.jsonld", views.data_file, {"route": "open_data_jsonld"}, name="open_data_jsonld"),
    path(
        "dane-gov-pl.xml",
        views.about_all,
        {"name": "dane-gov-pl.xml", "media_type": "application/xml", "write": harvester_file},
        name="open_data_harvester",
    ),
    # The first is where the portal looks; the second, where people do.
    path(
        "dane-gov-pl.md5",
        views.about_all,
        {"name": "dane-gov-pl.md5", "media_type": "text/plain", "write": views.md5_file},
        name="open_data_harvester_sum",
    ),
    path(
        "dane-gov-pl.xml.md5",
        views.about_all,
        {"name": "dane-gov-pl.xml.md5", "media_type": "text/plain", "write": views.md5_file},
        name="open_data_harvester_sum_too",
    ),
]
