"""Who somebody is in which centre: the questions that views, panels and the gate ask about roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.models import Page, Site

from .models.roles import CentreGroup
from .roles import ADMINISTRATORS, MANAGERS, ON_DUTY, ROLES, Role

DECIDERS = tuple(role for role in ROLES if role.decides)


@dataclass(frozen=True)
class Membership:
    """A role somebody holds, and the place in the tree under which it counts."""

    role: str
    language: str
    site_id: int
    homes: tuple[str, ...]

    def covers(self, page: Page) -> bool:
        return any(page.path.startswith(path) for path in self.homes)


def memberships(user: Any) -> list[Membership]:
    """Every role of ``user`` in every centre; asked once per account object."""
    if not user.is_active:
        return []
    if not hasattr(user, "_memberships"):
        rows = list(CentreGroup.objects.filter(group__user=user).select_related("site__root_page"))
        homes = Page.objects.filter(translation_key__in={row.site.root_page.translation_key for row in rows})
        places = list(homes.values_list("translation_key", "locale__language_code", "path"))
        user._memberships = [
            Membership(
                row.role,
                row.language,
                row.site_id,
                tuple(
                    path
                    for key, language, path in places
                    if key == row.site.root_page.translation_key and row.language in ("", language)
                ),
            )
            for row in rows
        ]
    return user._memberships


def homes_of(site: Site, language: str = "") -> tuple[str, ...]:
    """The tree paths of the home pages of a centre; with ``language``, of that one alone."""
    homes = Page.objects.filter(translation_key=site.root_page.translation_key)
    if language:
        homes = homes.filter(locale__language_code=language)
    return tuple(homes.values_list("path", flat=True))


def has_role(user: Any, page: Page, *roles: Role) -> bool:
    """Whether ``user`` holds one of ``roles`` in the centre of ``page``."""
    keys = {role.key for role in roles}
    return any(one.role in keys and one.covers(page) for one in memberships(user))


def administers(user: Any, page: Page) -> bool:
    """Whether ``user`` may change the order of the pages of this centre."""
    return user.is_active and (user.is_superuser or has_role(user, page, ADMINISTRATORS))


def is_on_duty(user: Any, page: Page) -> bool:
    """Whether ``user`` is one of the people named for emergencies in this centre; superusers are not by themselves."""
    return has_role(user, page, ON_DUTY)


def manages_something(user: Any) -> bool:
    """Whether ``user`` is a manager or administrator of any centre, or of the installation."""
    return user.is_active and (user.is_superuser or bool(managed_sites(user)))


def managed_sites(user: Any) -> set[int]:
    """The keys of the sites of every centre in which ``user`` is a manager or administrator."""
    keys = {MANAGERS.key, ADMINISTRATORS.key}
    return {one.site_id for one in memberships(user) if one.role in keys}


def managed_homes(user: Any) -> tuple[str, ...]:
    """The tree paths of the home pages of every centre in which ``user`` is a manager or administrator."""
    keys = {MANAGERS.key, ADMINISTRATORS.key}
    return tuple(sorted({path for one in memberships(user) if one.role in keys for path in one.homes}))


def belongs_to(user: Any) -> list[str]:
    """The tree paths of every centre in which ``user`` has a role."""
    return sorted({path for one in memberships(user) for path in one.homes})


def members(site: Site, roles: Iterable[Role], language: str) -> QuerySet[Any]:
    """Active people who hold one of ``roles`` in a centre for its pages in ``language``."""
    rows = CentreGroup.objects.filter(site=site, role__in=[role.key for role in roles], language__in=["", language])
    people = get_user_model()._default_manager.filter(is_active=True, groups__in=rows.values("group"))
    return people.distinct().order_by("pk")


def deciders(site: Site, language: str) -> QuerySet[Any]:
    """Active people who may decide in a centre about what they did not write in ``language``."""
    return members(site, DECIDERS, language)


def site_of(page: Page) -> Site | None:
    """The centre of ``page``, in whatever language it is."""
    home = Page.objects.filter(depth=2, path=page.path[: 2 * Page.steplen]).values("translation_key")
    return Site.objects.filter(root_page__translation_key__in=home).first()
