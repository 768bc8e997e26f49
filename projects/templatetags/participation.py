"""Projects and the partners that take part in them."""

from typing import Any

from django import template
from wagtail.models import Page

from cms.core.templatetags.links import chosen
from projects.models import ProjectPage

register = template.Library()


@register.simple_tag
def projects_with(partner: Page) -> Any:
    """Published projects, in the partner's language, that name any translation of it."""
    return ProjectPage.objects.with_partner(partner)


@register.simple_tag
def earlier_project(project: ProjectPage) -> Page | None:
    """The published page of the project that this one continues, in its language where it has one."""
    return next(iter(chosen(ProjectPage, [project.continues_page_id], project)), None)
