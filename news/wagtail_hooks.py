"""What the admin shows for news beyond Wagtail's own."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_editor_js")
def show_what_the_kind_needs() -> str:
    return format_html('<script type="module" src="{}"></script>', static("js/news_kind.js"))
