"""Projects and the partners that take part in them."""

from typing import Any

from django import template
from django.conf import settings
from django.template.defaultfilters import linebreaksbr
from django.utils.html import format_html
from wagtail.models import Page

from cms.core.templatetags.links import chosen_page
from projects.models import ProjectPage

register = template.Library()


@register.simple_tag
def projects_with(partner: Page) -> Any:
    """Published projects, in the partner's language, that name any translation of it."""
    return ProjectPage.objects.with_partner(partner)


@register.simple_tag(takes_context=True)
def partners_of(context: Any, project: ProjectPage) -> list[dict[str, Any]]:
    """The partners of a project, each with ``name``, ``role`` and, if published, the ``page`` in its language."""
    return [
        {"name": row.name, "role": row.role, "page": chosen_page(context, row.partner_id)}
        for row in project.partner_rows
    ]


@register.simple_tag
def as_kept(project: ProjectPage | None, words: str) -> str:
    """``words``; marked as the original's language where a translation keeps them, so that they are read out right."""
    shown = linebreaksbr(words)
    kept = project and project.keeps(words)
    return format_html('<span lang="{}">{}</span>', settings.LANGUAGE_CODE, shown) if kept else shown


@register.simple_tag(takes_context=True)
def earlier_project(context: Any, project: ProjectPage) -> Page | None:
    """The published page of the project that this one continues, in its language where it has one."""
    return chosen_page(context, project.continues_page_id)
