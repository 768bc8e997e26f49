"""What the admin says and shows beyond Wagtail's own."""

from typing import Any

from django.http import Http404, HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from . import comparisons
from .files import is_public, may_read

comparisons.register()


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def show_hints(request: HttpRequest, page: Page) -> None:
    """Advice about what was just saved. Not on autosave: it would pile up with every pause in typing."""
    if not request.accepts("text/html"):
        return
    hints = getattr(page.specific, "hints", None)
    for hint in hints() if hints else ():
        messages.warning(request, hint)


@hooks.register("insert_global_admin_css")
def checks_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/checks.css"))


@hooks.register("insert_editor_js")
def wait_for_autosave() -> str:
    return format_html('<script type="module" src="{}"></script>', static("js/admin/saving.js"))


class PublicPageLinkHandler(PageLinkHandler):
    """A link to what residents may not read is printed as its words alone: the address would tell a draft's title."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Any]:
        return [page if page and page.live else None for page in super().get_many(attrs_list)]


@hooks.register("register_rich_text_features", order=10)
def link_public_pages(features: Any) -> None:
    features.register_link_type(PublicPageLinkHandler)


@hooks.register("construct_help_menu")
def keep_help_here(request: HttpRequest, menu_items: list[Any]) -> None:
    """No links to third parties in the menu."""
    menu_items[:] = [item for item in menu_items if not item.url.startswith(("http:", "https:"))]


@hooks.register("construct_reports_menu")
def hide_translations_report(request: HttpRequest, menu_items: list[Any]) -> None:
    """The report of wagtail-localize lists the pages of every centre; an administrator's matter."""
    if not request.user.is_superuser:
        menu_items[:] = [item for item in menu_items if "/localize/" not in item.url]


@hooks.register("before_serve_document")
def keep_private(document: Any, request: HttpRequest) -> None:
    """What no public page uses does not exist for residents, nor for the other centres."""
    if not is_public(document) and not may_read(request.user, document):
        raise Http404
