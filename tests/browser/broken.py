"""Pages that are shown while the site itself does not answer."""

from pathlib import Path

from django.conf import settings
from django.test import RequestFactory
from django.utils import translation
from django.views.defaults import server_error

from .conftest import DemoSite


def pages_of_faults(site: DemoSite, folder: Path) -> dict[str, str]:
    """The HTML of those of maintenance, as written into ``folder``, and of an error of ours in each language."""
    assert site.manage("write_maintenance_pages", str(folder)).returncode == 0
    pages = {f"maintenance of {file.stem}": file.read_text() for file in folder.glob("*.html")}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            pages[f"error, {code}"] = server_error(RequestFactory().get(f"/{code}/")).content.decode()
    return pages
