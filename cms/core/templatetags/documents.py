"""Links to documents that say what will be downloaded."""

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.formats import get_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info

from ..models import CentreDocument

register = template.Library()

KILOBYTE = 1024


@register.filter
def size_in_words(size: int) -> str:
    """``293 KB``, ``1,2 MB``: Django's words, in whole kilobytes below a megabyte."""
    if KILOBYTE <= size < KILOBYTE**2:
        size = round(size / KILOBYTE) * KILOBYTE
    return filesizeformat(size).replace(get_format("DECIMAL_SEPARATOR") + "0\u00a0", "\u00a0")


@register.simple_tag
def document_link(document: CentreDocument | None) -> str:
    """``Title (PDF, 293 KB)``, with its language named when it is not the page's; nothing for no document."""
    if not document:
        return ""
    facts = [document.format_name]
    if document.file_size:
        facts.append(size_in_words(document.file_size))
    language = SafeString("")
    title: str = document.title
    if document.language != get_language():
        facts.append(get_language_info(document.language)["name_local"])
        language = format_html(' hreflang="{}"', document.language)
        title = format_html('<span lang="{}">{}</span>', document.language, title)
    shown = ", ".join(fact for fact in facts if fact)
    return format_html(
        '<a class="more" href="{}"{}>{}{}</a>', document.url, language, title, f" ({shown})" if shown else ""
    )
