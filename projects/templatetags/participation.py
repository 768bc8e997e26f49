"""Projects and the partners that take part in them."""

from typing import Any

from django import template
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


@register.simple_tag(takes_context=True)
def earlier_project(context: Any, project: ProjectPage) -> Page | None:
    """The published page of the project that this one continues, in its language where it has one."""
    return chosen_page(context, project.continues_page_id)
