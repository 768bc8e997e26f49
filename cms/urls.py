"""Every address of the system. Liveness and readiness answer earlier, in ``cms.core.health``."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.static import serve

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include("wagtail.admin.urls")),
    path("", include("cms.core.file_urls")),
    path("documents/", include("wagtail.documents.urls")),
    path("", include("home.urls")),
    path("dane/", include("cms.core.open_data.urls")),
    path("", include("projects.urls")),
    path("", include("teams.urls")),
]

if settings.SERVE_MEDIA:
    # As the web server does (deploy/README.md): originals, documents and private pictures are never served as files.
    urlpatterns += [
        re_path(
            r"^media/(?P<path>images/[^/]+)$",
            serve,
            {"document_root": settings.MEDIA_ROOT},
        ),
    ]

# The last leads to pages, whatever their address.
urlpatterns += i18n_patterns(
    path("", include("news.urls")),
    path("", include("home.language_urls")),
    path("", include("cms.core.urls")),
    prefix_default_language=True,
)
