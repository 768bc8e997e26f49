"""Links to documents that say what will be downloaded."""

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info

from ..models import CentreDocument

register = template.Library()


@register.simple_tag
def document_link(document: CentreDocument | None) -> str:
    """``Title (PDF, 293 KB)``, with its language named when it is not the page's; nothing for no document."""
    if not document:
        return ""
    facts = [document.format_name]
    if document.file_size:
        facts.append(filesizeformat(document.file_size))
    language = SafeString("")
    if document.language != get_language():
        facts.append(get_language_info(document.language)["name_local"])
        language = format_html(' hreflang="{0}" lang="{0}"', document.language)
    shown = ", ".join(fact for fact in facts if fact)
    link = format_html('<a href="{}"{}>{}</a>', document.url, language, document.title)
    return format_html("{} ({})", link, shown) if shown else link
