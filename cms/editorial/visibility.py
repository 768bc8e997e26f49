"""What a person sees of the pages and files of centres: the public pages of her own, and the drafts she works on."""

from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page, Site
from wagtail.permissions import policy_registry

from .people import homes_of, memberships


def centre_paths(user: Any) -> tuple[str, ...]:
    """The tree paths of the home pages, in every language, of the centres in which ``user`` has a role."""
    if not hasattr(user, "_centre_paths"):
        sites = Site.objects.filter(pk__in={one.site_id for one in memberships(user)}).select_related("root_page")
        user._centre_paths = tuple(path for site in sites for path in homes_of(site))
    return user._centre_paths


def within(paths: tuple[str, ...]) -> Q:
    """A condition: pages at or under these places of the tree."""
    condition = Q(pk__in=())
    for path in paths:
        condition |= Q(path__startswith=path)
    return condition


def visible_pages(user: Any, pages: QuerySet[Page] | None = None) -> QuerySet[Page]:
    """Those of ``pages`` (of all, without) that ``user`` may read: public ones of her centres, and drafts of hers."""
    found = Page.objects.all() if pages is None else pages
    if user.is_superuser:
        return found
    explorable = policy_registry.get_by_type(Page).explorable_instances(user)
    return found.filter(
        Q(depth=1) | within(centre_paths(user)) & (Q(live=True) | Q(pk__in=explorable.order_by().values("pk")))
    )


def may_see(user: Any, page: Page) -> bool:
    return visible_pages(user).filter(pk=page.pk).exists()


def may_choose(user: Any, file: Any) -> bool:
    """Whether ``user`` may use an image or a document in a page."""
    return policy_registry.get(file).user_has_permission_for_instance(user, "choose", file)


def may_add_under(user: Any, page: Page) -> bool:
    """Whether ``user`` writes pages at this place of the tree."""
    return policy_registry.get_by_type(Page).user_has_permission_for_instance(user, "add", page)
