"""What ``manage.py check`` says when something could reach the public past a second person, or nobody could decide."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections
from django.db.models import Model, Q
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.models import DraftStateMixin, GroupPagePermission, Page
from wagtail.snippets.models import get_snippet_models

from .centres import centres
from .models import CentreGroup
from .people import deciders
from .routes import BULK_ACTIONS, DOORS, bulk_actions, routes
from .rules import Rule, is_guarded_page, page_above, rule_of

ENOUGH = 2  # people: one writes, another decides

# Settings on which the rules stand: the value each must have, and the one it has when it is not named.
REQUIRED: dict[str, tuple[Any, Any]] = {
    "PAGE_PERMISSION_TESTER": ("cms.editorial.permissions.ApprovalPermissionTester", None),
    "WAGTAIL_FINISH_WORKFLOW_ACTION": ("cms.editorial.publication.publish_approved_revision", None),
    "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": (False, True),
    "WAGTAIL_WORKFLOW_ENABLED": (True, True),
    "WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT": (True, False),
    "WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH": (True, True),
}
MIDDLEWARE = "cms.editorial.doors.DoorMiddleware"


@register(Tags.models)
def check_models(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every model has a rule, and is what its rule takes it for."""
    return [message for model in apps.get_models(include_auto_created=True) for message in faults_of(model)]


def faults_of(model: type[Model]) -> Iterator[CheckMessage]:
    rule = rule_of(model)
    label = model._meta.label
    if issubclass(model, Page) and model is not Page and not is_guarded_page(model):
        yield Error(
            f"{label} is a page about which nobody asks the permission tester.",
            hint="Derive it from BasePage.",
            obj=model,
            id="editorial.E002",
        )
    elif rule is None:
        yield Error(
            f"Nobody declared how {label} reaches the public.",
            hint="Read who may write it, and list it in cms/editorial/rules.py.",
            obj=model,
            id="editorial.E001",
        )
    if issubclass(model, DraftStateMixin) and not issubclass(model, Page):
        yield Error(
            f"{label} has drafts and is no page: the gate does not know it.",
            hint="Make it a page, or a row of one.",
            obj=model,
            id="editorial.E003",
        )
    if model in get_snippet_models():
        yield Error(
            f"{label} is a snippet: it is public at once, whoever saves it.",
            hint="Make it a page, or a row of one.",
            obj=model,
            id="editorial.E004",
        )
    if issubclass(model, BaseSiteSetting | BaseGenericSetting) and rule != Rule.SETTING:
        yield Error(
            f"{label} is a setting, and not declared as one.",
            hint="List it in cms/editorial/rules.py as Rule.SETTING: its changes are then written down.",
            obj=model,
            id="editorial.E009",
        )
    if is_guarded_page(model) or page_above(model):
        yield from ungated_relations(model)


def ungated_relations(model: type[Model]) -> Iterator[CheckMessage]:
    """What a page or a row of it would write to the database with its drafts."""
    for field in model._meta.local_many_to_many:
        if not isinstance(field, ParentalManyToManyField):
            yield Error(
                f"{field} is written with every draft.",
                hint="Use a ParentalManyToManyField, or rows of the page.",
                obj=model,
                id="editorial.E005",
            )
    if page_above(model):
        for relation in model._meta.related_objects:
            if isinstance(relation.field, ParentalKey):
                yield Error(
                    f"{relation.field} hangs on a row of a page: the gate looks at the page's own rows only.",
                    hint="Give the page the rows, or the row a StreamField.",
                    obj=relation.related_model,
                    id="editorial.E005",
                )


@register(Tags.security)
def check_settings(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    faults: list[CheckMessage] = [
        Error(f"The rules of publication need {name} = {value!r}.", id="editorial.E006")
        for name, (value, default) in REQUIRED.items()
        if getattr(settings, name, default) != value
    ]
    if MIDDLEWARE not in settings.MIDDLEWARE:
        faults.append(Error(f"The rules of publication need {MIDDLEWARE} in MIDDLEWARE.", id="editorial.E006"))
    return faults


@register(Tags.urls)
def check_routes(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every address and every bulk action is listed; the write API is not there at all."""
    faults: list[CheckMessage] = []
    for route in routes():
        if str(getattr(route.view, "__module__", "")).startswith("wagtail.api.v3"):
            faults.append(Error(f"/{route.pattern}: Wagtail's write API must not be mounted.", id="editorial.E007"))
        elif route.name not in DOORS:
            faults.append(undeclared(f"{route.name} (/{route.pattern})"))
    faults += [undeclared(f"the bulk action {name}") for name in sorted(bulk_actions() - BULK_ACTIONS.keys())]
    return faults


def undeclared(what: str) -> CheckMessage:
    return Error(
        f"Nobody declared what {what} may do; it is refused.",
        hint="Read its view, and list it in cms/editorial/routes.py.",
        id="editorial.E008",
    )


VERBS = ("add", "change", "delete", "publish")


@register(Tags.database)
def check_people(app_configs: Any, databases: Sequence[str] | None, **kwargs: Any) -> list[CheckMessage]:
    """Centres in which nobody can decide about what another wrote, and rights that no role gives."""
    if not databases or "default" not in databases:
        return []
    tables = connections["default"].introspection.table_names()
    if not {"editorial_centregroup", "wagtailcore_site"} <= set(tables):
        return []
    return [*too_few_deciders(), *rights_too_many()]


def too_few_deciders() -> Iterator[CheckMessage]:
    for site in centres():
        languages = CentreGroup.objects.filter(site=site).exclude(language="").values_list("language", flat=True)
        for language in sorted({*languages} or {""}):
            number = deciders(site, language).count()
            if number >= ENOUGH:
                continue
            yield Warning(
                f"{site.site_name}, {language}: {number} of at least {ENOUGH} people who may decide.",
                hint="Add active people to the groups of its reviewers or managers.",
                id="editorial.W001",
            )


def rights_too_many() -> Iterator[CheckMessage]:
    """Rights that the gate or the doors refuse to use anyway; somebody believes to have them."""
    publishing = GroupPagePermission.objects.filter(permission__codename__in=["publish_page", "bulk_delete_page"])
    risky = Permission.objects.filter(
        Q(content_type__app_label="wagtailredirects")
        | Q(content_type__app_label__in=["users", "auth"])
        | Q(codename__in=[f"{verb}_{model._meta.model_name}" for model in get_snippet_models() for verb in VERBS])
    )
    groups = {row.group for row in publishing.select_related("group")}
    groups |= {group for permission in risky.prefetch_related("group_set") for group in permission.group_set.all()}
    for group in sorted(groups, key=str):
        yield Warning(
            f"{group} has rights that no role gives: to publish, or over redirects, snippets or accounts.",
            hint="Run setup_editorial, or take them away.",
            id="editorial.W002",
        )
