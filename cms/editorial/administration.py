"""What remains an administrator's alone, written down: settings, structure, roles and accounts.

No second person approves these, so the record names who changed what, from what to what, and managers see it on
their dashboard. Secrets are never written, only that they changed. An entry without a person was made by a command.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models import Field, Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Locale,
    Page,
    Site,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail.signals import post_page_move
from wagtail_localize.models import LocaleSynchronization

from . import record
from .entries import PAGE, Kind
from .models import CentreGroup, Entry
from .people import site_of

Changes = dict[str, list[str]]

STRUCTURE: tuple[type[Model], ...] = (
    Redirect,
    Site,
    Locale,
    LocaleSynchronization,
    Collection,
    Workflow,
    WorkflowPage,
    WorkflowTask,
    Group,
    GroupPagePermission,
    GroupCollectionPermission,
    GroupSitePermission,
)
# Of an account only what gives it power; of these, the first two are never written down.
SECRET = ("password", "email")
OF_ACCOUNTS = (*SECRET, "username", "is_active", "is_superuser")
# Bookkeeping of the tree of collections.
UNSAID = ("depth", "numchild", "automatically_created", "id")

_summing_up: ContextVar[bool] = ContextVar("summing_up", default=False)


def connect() -> None:
    """Watch every model that ``rules.py`` leaves to administrators."""
    for model in watched():
        pre_save.connect(remember, sender=model, dispatch_uid="administration")
        post_save.connect(write_save, sender=model, dispatch_uid="administration")
        pre_delete.connect(remember, sender=model, dispatch_uid="administration")
        post_delete.connect(write_deletion, sender=model, dispatch_uid="administration")
    for relation in relations():
        m2m_changed.connect(write_members, sender=relation, dispatch_uid="administration")
    post_page_move.connect(write_move, dispatch_uid="administration")


def watched() -> Iterator[type[Model]]:
    yield from STRUCTURE
    yield get_user_model()
    for model in apps.get_models():
        if issubclass(model, BaseSiteSetting | BaseGenericSetting | Task):
            yield model


def relations() -> Iterator[type[Model]]:
    """The tables of who is in which group, which group may what, and which groups decide."""
    user: Any = get_user_model()
    yield from (user.groups.through, user.user_permissions.through, Group.permissions.through)
    for model in apps.get_models():
        if issubclass(model, Task) and hasattr(model, "groups"):
            yield model.groups.through


@contextmanager
def summed_up(title: str, site: Site | None, report: Callable[[str], None]) -> Iterator[Callable[[str], None]]:
    """Within it no change is written by itself; all that is reported becomes one entry at the end, if there is any."""
    said: list[str] = []

    def note(message: str) -> None:
        said.append(message)
        report(message)

    token = _summing_up.set(True)
    try:
        yield note
    finally:
        _summing_up.reset(token)
    if said:
        record.append(
            Kind.ADMINISTRATION,
            person=record.acting_person(),
            object_type="",
            object_id="",
            title=title,
            site=site,
            data={"steps": said},
        )


def write(instance: Any, changes: Changes, action: str = "changed", site: Site | None = None) -> None:
    """An entry about what an administrator did in each centre it concerns; ``changes`` are pairs of old and new.

    ``site`` is that centre, where ``instance`` itself does not tell.
    """
    if _summing_up.get():
        return
    for one in [site] if site else sites_of(instance):
        record.append(
            Kind.ADMINISTRATION,
            person=record.acting_person(),
            object_type=PAGE if isinstance(instance, Page) else instance._meta.label_lower,
            object_id=str(instance.pk),
            title=str(instance),
            site=one,
            data={"action": action, "changes": changes},
        )


def remember(sender: type[Model], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Keep what is stored now, to tell afterwards what changed."""
    stored = sender._base_manager.filter(pk=instance.pk).first() if instance.pk and not raw else None
    instance._stored_before = values_of(stored) if stored else {}
    instance._site_before = sites_of(stored)[0] if stored else None


def write_save(
    sender: type[Model], instance: Any, created: bool, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    if raw or _summing_up.get():
        return
    if update_fields is not None and set(update_fields) == {"password"}:
        return  # Django stores the same password in a stronger way
    before, after = getattr(instance, "_stored_before", {}), values_of(sender._base_manager.get(pk=instance.pk))
    changes = differences(before, after)
    if changes:
        write(instance, changes, "created" if created else "changed")


def write_deletion(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    write(
        instance,
        differences(getattr(instance, "_stored_before", {}), {}),
        "deleted",
        getattr(instance, "_site_before", None),
    )


def write_members(
    sender: type[Model],
    instance: Any,
    action: str,
    model: type[Model],
    pk_set: set[Any] | None,
    **kwargs: Any,
) -> None:
    """Who came into a group or left it, and what a group or a person may."""
    if action not in ("post_add", "post_remove", "pre_clear") or _summing_up.get():
        return
    keys = _related(sender, instance, model) if action == "pre_clear" else pk_set
    others = list(model._base_manager.filter(pk__in=keys or ()))
    if not others:
        return
    names = ", ".join(sorted(str(other) for other in others))
    groups = [one for one in (instance, *others) if isinstance(one, Group)]
    site = next(filter(None, (site for group in groups for site in sites_of(group))), None)
    pair = ["", names] if action == "post_add" else [names, ""]
    write(instance, {model._meta.model_name or "": pair}, site=site)


def write_move(sender: Any, instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """A page moved to another section, or its place among its sisters changed; neither is content."""
    pair = [parent_page_before.title, parent_page_after.title]
    action = "reordered" if parent_page_before.pk == parent_page_after.pk else "moved"
    write(instance, {"parent": pair} if action == "moved" else {}, action)


def _related(sender: type[Model], instance: Model, model: type[Model]) -> list[Any]:
    """The keys of what a table of pairs ties to ``instance``."""
    ties = {field.related_model: field for field in sender._meta.fields if field.related_model}
    own = next(field for other, field in ties.items() if isinstance(instance, other))
    return list(sender._base_manager.filter(**{own.name: instance.pk}).values_list(ties[model].attname, flat=True))


def values_of(instance: Any) -> dict[str, str]:
    """The fields of a row as text, without bookkeeping; of an account, only what gives it power."""
    fields = instance._meta.concrete_fields
    if isinstance(instance, get_user_model()):
        fields = [field for field in fields if field.name in OF_ACCOUNTS]
    return {field.name: text_of(field, instance) for field in fields if not (field.primary_key or field.name in UNSAID)}


def text_of(field: Field, instance: Any) -> str:
    value = getattr(instance, field.name) if field.is_relation else field.value_from_object(instance)
    if value is None:
        return ""
    return str(value) if field.is_relation else field.value_to_string(instance)


def differences(before: dict[str, str], after: dict[str, str]) -> Changes:
    """Pairs of old and new for what differs; of secrets, that they do."""
    names = [name for name in {**before, **after} if before.get(name, "") != after.get(name, "")]
    return {
        name: ["", ""] if name in SECRET else [before.get(name, ""), after.get(name, "")]
        for name in names
        if not (name in SECRET and not before)
    }


def sites_of(instance: Any) -> list[Site | None]:
    """The centres that ``instance`` belongs to; ``[None]`` for what is the whole installation's."""
    if isinstance(instance, Site):
        return [instance]
    if isinstance(instance, Page):
        return [site_of(instance)]
    links = CentreGroup.objects.none()
    if isinstance(instance, Group):
        links = CentreGroup.objects.filter(group=instance)
    elif isinstance(instance, Collection):
        links = CentreGroup.objects.filter(group__collection_permissions__collection=instance)
    elif isinstance(instance, get_user_model()):
        links = CentreGroup.objects.filter(group__user=instance)
    else:
        for name in ("site", "group", "page", "collection"):
            other = getattr(instance, name, None)
            if isinstance(other, Model):
                return sites_of(other)
    return list(Site.objects.filter(pk__in=links.values("site")).order_by("pk")) or [None]


ACTIONS = {
    "created": _("added"),
    "changed": _("changed"),
    "deleted": _("deleted"),
    "moved": _("moved"),
    "reordered": _("put in another order"),
}


# What entries call what is no field: who and what came into a group, and where a page was moved.
NAMES = {
    "group": Group._meta.verbose_name,
    "permission": Permission._meta.verbose_name,
    "user": _("person"),
    "parent": _("section"),
}


def in_words(entry: Entry) -> str:
    """What an entry tells, in the reader's language: the kind of thing, what happened, and each field, old and new."""
    try:
        model = apps.get_model(entry.object_type) if entry.object_type else None
    except LookupError:  # a model of former times
        model = None
    names = dict(NAMES)
    if model:
        names |= {field.name: field.verbose_name for field in model._meta.concrete_fields}
    fields = [
        f"{names.get(name, name)}" + (f": {' → '.join(shown(value) for value in pair)}" if any(pair) else "")
        for name, pair in entry.data.get("changes", {}).items()
    ]
    action = ACTIONS.get(entry.data.get("action", ""), "")
    done = " ".join(filter(None, [str(action), f"({'; '.join(fields)})" if fields else ""]))
    kind = str(capfirst(model._meta.verbose_name)) if model else entry.object_type
    return ": ".join(filter(None, [kind, done, "; ".join(entry.data.get("steps", ()))]))


def shown(value: str) -> str:
    return Truncator(value).chars(60) if value else "–"
