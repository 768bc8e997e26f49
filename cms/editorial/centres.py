"""Groups, collection and workflow of a centre, made from the roles as often as asked; what is right is left alone."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from .administration import summed_up
from .models import CentreGroup, FourEyesApprovalTask
from .roles import ROLES, Role

STOCK_GROUPS = ("Editors", "Moderators")
Report = Callable[[str], None]


@dataclass(frozen=True)
class CentreGroups:
    """What was set up for a centre; ``groups`` by the role's key and, where there is one per language, that."""

    collection: Collection
    workflow: Workflow
    groups: dict[tuple[str, str], Group] = field(default_factory=dict)

    def of(self, role: Role, language: str = "") -> Group:
        return self.groups[role.key, language]


def keep_silent(message: str) -> None:
    """The report nobody reads."""


def centres() -> Iterator[Site]:
    """Sites that are a centre's: named, and rooted in a home page and not in the root of everything."""
    yield from Site.objects.filter(root_page__depth__gt=1).exclude(site_name="").order_by("pk")


@transaction.atomic
def set_up(site: Site, report: Report = keep_silent) -> CentreGroups:
    """Make the groups, the collection and the workflow of ``site`` what the roles say; report each change."""
    with summed_up(_("Roles and workflow set up"), site, report) as report:
        homes = list(site.root_page.get_translations(inclusive=True).select_related("locale").order_by("path"))
        collection = _collection(site, report)
        groups = {}
        for role in ROLES:
            for language in [home.locale.language_code for home in homes] if role.per_language else [""]:
                places = [home for home in homes if language in ("", home.locale.language_code)]
                groups[role.key, language] = _group(role, language, site, places, collection, report)
        decides = {role.key for role in ROLES if role.decides}
        deciders = [group for (key, _language), group in groups.items() if key in decides]
        workflow = _workflow(site.site_name, deciders, homes, report)
        return CentreGroups(collection, workflow, groups)


@transaction.atomic
def retire_stock(report: Report = keep_silent) -> None:
    """Remove what Wagtail is born with: the rights of its groups, its workflow, where authors may approve, and its
    first page, which is public without anybody's approval."""
    with summed_up(_("Wagtail's own groups, workflow and page retired"), None, report) as report:
        for page in Page.objects.filter(depth=2, slug="home", numchild=0):
            if page.specific_class is Page:
                Site.objects.filter(root_page=page).delete()
                page.delete()
                report(f"page “{page}” removed")
        for group in Group.objects.filter(name__in=STOCK_GROUPS):
            on_pages = GroupPagePermission.objects.filter(group=group)
            in_collections = GroupCollectionPermission.objects.filter(group=group)
            if on_pages.exists() or in_collections.exists() or group.permissions.exists():
                on_pages.delete()
                in_collections.delete()
                group.permissions.clear()
                report(f"{group}: all permissions removed")
        tasks = GroupApprovalTask.objects.filter(active=True, groups__name__in=STOCK_GROUPS).distinct()
        for task in tasks:
            # Before the task: a step that is switched off counts as passed.
            for state in WorkflowState.objects.active().filter(workflow__workflow_tasks__task=task).distinct():
                state.cancel()
            for workflow in Workflow.objects.active().filter(workflow_tasks__task=task):
                if not workflow.tasks.exclude(pk=task.pk).exists():
                    workflow.deactivate()
                    report(f"workflow “{workflow}” switched off")
            task.deactivate()
            report(f"task “{task}” switched off")


def _collection(site: Site, report: Report) -> Collection:
    """The collection in which the centre's groups have rights. It stays theirs when somebody renames the site."""
    name = site.site_name
    links = CentreGroup.objects.filter(site=site).values("group")
    granted = GroupCollectionPermission.objects.filter(group__in=links, collection__depth__gt=1).values("collection")
    collection = Collection.objects.filter(pk__in=granted).order_by("path").first()
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=name)
        report(f"{name}: collection added")
    elif collection.name != name:
        report(f"collection {collection.name}: renamed to {name}")
        collection.name = name
        collection.save()
    return collection


def _group(role: Role, language: str, site: Site, homes: list[Page], collection: Collection, report: Report) -> Group:
    """The group of a role in a centre. It stays the role's when somebody renames it, or the site."""
    name = role.group_name(site.site_name, language)
    link = CentreGroup.objects.filter(site=site, role=role.key, language=language).select_related("group").first()
    if link is None:
        group, _created = Group.objects.get_or_create(name=name)
        link = CentreGroup.objects.create(site=site, role=role.key, language=language, group=group)
        report(f"{name}: group added")
    group = link.group
    if group.name != name:
        report(f"{group}: renamed to {name}")
        group.name = name
        group.save()
    everywhere = _permissions(role.everywhere)
    if set(group.permissions.all()) != set(everywhere):
        group.permissions.set(everywhere)
        report(f"{group}: general permissions set")
    _grant(GroupPagePermission, group, "page", homes, _permissions(role.on_pages), report)
    _grant(GroupCollectionPermission, group, "collection", [collection], _permissions(role.in_collection), report)
    _grant(GroupSitePermission, group, "site", [site], _permissions(role.on_site), report)
    return group


def _grant(
    model: Any, group: Group, target: str, places: Iterable[Any], permissions: list[Permission], report: Report
) -> None:
    """Exactly these permissions in exactly these places."""
    wanted = {(place.pk, permission.pk) for place in places for permission in permissions}
    present = {
        (row[0], row[1]) for row in model.objects.filter(group=group).values_list(f"{target}_id", "permission_id")
    }
    for place, permission in present - wanted:
        model.objects.filter(group=group, permission_id=permission, **{f"{target}_id": place}).delete()
    for place, permission in wanted - present:
        model.objects.create(group=group, permission_id=permission, **{f"{target}_id": place})
    if wanted != present:
        report(f"{group}: {target} permissions set")


def _permissions(names: Iterable[str]) -> list[Permission]:
    """Permissions by ``app_label.codename``; ``DoesNotExist`` for a name that is wrong."""
    pairs = (name.split(".") for name in names)
    return [Permission.objects.get(content_type__app_label=app, codename=codename) for app, codename in pairs]


def _workflow(centre: str, deciders: list[Group], homes: list[Page], report: Report) -> Workflow:
    """The centre's workflow: reviewers, some of one language, and managers decide. Added steps stay."""
    name = f"{centre}: zatwierdzenie"
    known = FourEyesApprovalTask.objects.filter(groups__in=deciders).order_by("pk").first()
    task = known or FourEyesApprovalTask()
    if (task.name, task.active) != (name, True) or set(task.groups.all() if known else ()) != set(deciders):
        task.name, task.active = name, True
        task.save()
        task.groups.set(deciders)
        report(f"task “{task}” set")
    workflow = Workflow.objects.filter(workflow_tasks__task=task).order_by("pk").first() or Workflow()
    if (workflow.name, workflow.active) != (name, True):
        workflow.name, workflow.active = name, True
        workflow.save()
        report(f"workflow “{workflow}” set")
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": 0})
    for home in homes:
        assigned = WorkflowPage.objects.filter(page=home).first()
        if assigned is None or assigned.workflow_id != workflow.pk:
            WorkflowPage.objects.update_or_create(page=home, defaults={"workflow": workflow})
            report(f"workflow “{workflow}” assigned to {home} ({home.locale})")
    return workflow
