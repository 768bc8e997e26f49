"""What every address of the system may do, as data. An address that is not listed answers nobody.

``checks.py`` makes an unlisted address an error, ``doors.py`` refuses it when it is asked for, and the tests try
each listed one with every role. Whoever adds an address reads its view and lists it with the least that is true.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import ResolverMatch
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

from .roles import ADMIN_ACCESS as ENTER
from .roles import SUBMIT_TRANSLATION as TRANSLATE


class Rule(StrEnum):
    """The most that an address can do."""

    PUBLIC = "public"  # what residents read
    READ = "read"  # shows, changes nothing
    DRAFT = "draft"  # changes what only editors see
    GATE = "gate"  # makes public what passes the gate
    ADMINISTRATOR = "administrator"  # changes what residents see: a centre's administrators alone, logged
    INSTALLATION = "installation"  # changes the installation: superusers alone, logged
    ACCOUNT = "account"  # concerns the person's own account
    CLOSED = "closed"  # answers nobody


@dataclass(frozen=True)
class Door:
    """How far an address leads, and the permission by which Wagtail lets people in."""

    rule: Rule
    right: str = ENTER


ADD, CHANGE = "wagtailcore.add_page", "wagtailcore.change_page"
MOVE = "administrator of the centre"
ADD_IMAGE, CHANGE_IMAGE, CHOOSE_IMAGE = (f"wagtailimages.{verb}_image" for verb in ("add", "change", "choose"))
ADD_FILE, CHANGE_FILE, CHOOSE_FILE = (f"wagtaildocs.{verb}_document" for verb in ("add", "change", "choose"))

PUBLIC = Door(Rule.PUBLIC, "")
ACCOUNT = Door(Rule.ACCOUNT)
STRANGER = Door(Rule.ACCOUNT, "")
READ = Door(Rule.READ)
GATE = Door(Rule.GATE)
READ_PAGE, WRITE_PAGE, ADD_PAGE = Door(Rule.READ, CHANGE), Door(Rule.DRAFT, CHANGE), Door(Rule.DRAFT, ADD)
TRANSLATE_PAGE = Door(Rule.DRAFT, TRANSLATE)
MOVE_PAGE = Door(Rule.ADMINISTRATOR, MOVE)
SET_CENTRE = Door(Rule.ADMINISTRATOR, "core.change_centresettings")
SEE_IMAGE, PICK_IMAGE = Door(Rule.READ, CHANGE_IMAGE), Door(Rule.READ, CHOOSE_IMAGE)
WRITE_IMAGE, NEW_IMAGE = Door(Rule.DRAFT, CHANGE_IMAGE), Door(Rule.DRAFT, ADD_IMAGE)
SEE_FILE, PICK_FILE = Door(Rule.READ, CHANGE_FILE), Door(Rule.READ, CHOOSE_FILE)
WRITE_FILE, NEW_FILE = Door(Rule.DRAFT, CHANGE_FILE), Door(Rule.DRAFT, ADD_FILE)
INSTALLATION = Door(Rule.INSTALLATION, "superuser")
CLOSED = Door(Rule.CLOSED, "nobody")

# By namespace, then by door, the names of addresses; "" has no namespace. A view without a name goes by its path.
ROUTES: dict[str, dict[Door, str]] = {
    "": {
        # A picture that is not public asks its reader who she is.
        PUBLIC: (
            "front_door robots sitemap theme search wagtail_serve wagtaildocs_serve document picture "
            "site_map a_to_z news_feed centre_calendar page_calendar social_image "
            "project_poster project_signs django.views.static.serve "
            "open_data open_data_csv open_data_excel open_data_json open_data_jsonld "
            "contact_send contact_sent offline service_worker place_card "
            "open_data_schema open_data_package open_data_catalogue open_data_harvester open_data_harvester_sum "
            "open_data_harvester_sum_too"
        ),
        STRANGER: (
            "wagtailadmin_login wagtailadmin_password_reset wagtailadmin_password_reset_done "
            "wagtailadmin_password_reset_confirm wagtailadmin_password_reset_complete wagtailadmin_javascript_catalog "
            "wagtailadmin_sprite"
        ),
        ACCOUNT: "wagtailadmin_account wagtailadmin_logout wagtailadmin_dismissibles",
        READ: (
            "wagtailadmin_home wagtail.admin.views.home.default wagtailadmin_block_preview "
            "wagtailadmin_choose_page wagtailadmin_choose_page_child wagtailadmin_choose_page_search "
            "wagtailadmin_choose_page_chosen_multiple wagtailadmin_choose_page_external_link "
            "wagtailadmin_choose_page_email_link wagtailadmin_choose_page_phone_link "
            "wagtailadmin_choose_page_anchor_link wagtailadmin_tag_autocomplete wagtailadmin_tag_model_autocomplete "
            "editorial_decision_today editorial_decision_submitted editorial_emergency editorial_emergency_results "
            "projects_amount avatar editorial_judge_shown editorial_record editorial_record_results editorial_searches "
            "editorial_searches_results editorial_certificate contact_messages contact_messages_results"
        ),
        # The pages of one's own centres.
        READ_PAGE: (
            "wagtailadmin_explore_root wagtailadmin_explore wagtailadmin_explore_results "
            "editorial_translations editorial_translations_results projects_checks projects_checks_results"
        ),
        # Each asks for the role it needs.
        GATE: (
            "editorial_decision editorial_unschedule editorial_publish_now editorial_take_down editorial_judge "
            "editorial_notices editorial_notice editorial_withdrawal"
        ),
        WRITE_IMAGE: "editorial_delete_image",
        WRITE_FILE: "editorial_delete_document",
        # Each action has a door of its own: BULK_ACTIONS.
        Door(Rule.DRAFT): "wagtail_bulk_action editorial_withdraw editorial_notices_try_again contact_message_act",
        # Nothing is published behind a password; the other two show how errors look.
        CLOSED: (
            "wagtaildocs_authenticate_with_password wagtailcore_authenticate_with_password wagtailcore_login "
            "wagtailadmin_error_test django.views.generic.base.TemplateView"
        ),
    },
    # Lists every file of every centre, and acts on pages past the editor's checks; only pages are listed by right.
    "wagtailadmin_api:pages": {READ_PAGE: "listing detail find", CLOSED: "action"},
    "wagtailadmin_api:images": {PICK_IMAGE: "detail", INSTALLATION: "listing find"},
    "wagtailadmin_api:documents": {PICK_FILE: "detail", INSTALLATION: "listing find"},
    "wagtailadmin_pages": {
        READ_PAGE: (
            "search search_results type_use type_use_results usage preview_on_edit view_draft revisions_index "
            "revisions_view revisions_compare workflow_history workflow_history_detail history history_results"
        ),
        ADD_PAGE: "choose_parent add preview_on_add add_subpage",
        # The view of unpublication leads to the withdrawal.
        WRITE_PAGE: "edit delete unpublish convert_alias copy revisions_revert confirm_workflow_cancellation",
        MOVE_PAGE: "move move_confirm set_page_position",
        INSTALLATION: "unlock",
        # Published pages are withdrawn, nothing is hidden or locked, and decisions have a screen of their own.
        CLOSED: ("set_privacy lock workflow_action collect_workflow_action_data workflow_preview revisions_unschedule"),
    },
    "wagtailadmin_collections": {INSTALLATION: "index add edit delete", CLOSED: "set_privacy"},
    "wagtailadmin_workflows": {
        INSTALLATION: (
            "index index_results add enable disable edit usage usage_results remove add_task select_task_type "
            "task_index task_index_results edit_task disable_task enable_task task_chooser task_chooser_results "
            "task_chooser_create task_chosen"
        )
    },
    "wagtailadmin_reports": {
        READ: "site_history site_history_results",
        READ_PAGE: "workflow workflow_results workflow_tasks workflow_tasks_results aging_pages aging_pages_results",
        # They know no centres.
        INSTALLATION: "locked_pages locked_pages_results page_types_usage page_types_usage_results",
    },
    "wagtailadmin_editing_sessions": {ACCOUNT: "ping release"},
    "wagtail_localize": {
        READ: "javascript_catalog",
        READ_PAGE: "download_pofile preview_translation",
        TRANSLATE_PAGE: "submit_page_translation update_translations",
        WRITE_PAGE: "edit_string_translation edit_override upload_pofile machine_translate stop_translation",
        INSTALLATION: "translations_report translations_report_results",
        # An alias is public as its source is, and replaces a text; there are no snippets.
        CLOSED: "convert_to_alias submit_snippet_translation snippets_api_listing snippets_api_detail",
    },
    "wagtailredirects": {INSTALLATION: "index index_results add edit delete start_import process_import"},
    "wagtailsettings": {SET_CENTRE: "edit preview_on_edit"},
    "wagtailembeds": {CLOSED: "chooser chooser_upload"},
    "wagtailsnippets": {CLOSED: "index"},
    "wagtaildocs": {
        SEE_FILE: "index index_results document_usage",
        NEW_FILE: "add add_multiple create_multiple_from_uploaded_document delete_upload_multiple",
        WRITE_FILE: "edit edit_multiple delete delete_multiple",
    },
    "wagtailimages": {
        SEE_IMAGE: "index index_results image_usage preview",
        NEW_IMAGE: "add add_multiple create_multiple_from_uploaded_image delete_upload_multiple",
        WRITE_IMAGE: "edit edit_multiple delete delete_multiple",
        CLOSED: "url_generator url_generator_output",
    },
    "wagtaildocs_chooser": {PICK_FILE: "choose choose_results chosen chosen_multiple", NEW_FILE: "create"},
    "wagtailimages_chooser": {
        PICK_IMAGE: "choose choose_results chosen chosen_multiple select_format",
        NEW_IMAGE: "create",
    },
    "wagtaillocales": {INSTALLATION: "index index_results add edit delete history history_results usage copy"},
    "wagtailsites": {INSTALLATION: "index index_results add edit delete history history_results usage copy"},
    # Accounts are switched off, never deleted: the record names their people.
    "wagtailusers_users": {
        INSTALLATION: "index index_results add edit history history_results usage copy",
        CLOSED: "delete",
    },
    "wagtailusers_groups": {INSTALLATION: "index index_results add edit delete history history_results usage"},
}

# By model and action, as in the address.
BULK_ACTIONS: dict[str, Door] = {
    "wagtailcore.page.publish": CLOSED,
    "wagtailcore.page.unpublish": WRITE_PAGE,
    "wagtailcore.page.delete": WRITE_PAGE,
    "wagtailcore.page.move": MOVE_PAGE,
    "core.centreimage.delete": WRITE_IMAGE,
    "core.centreimage.add_tags": WRITE_IMAGE,
    "core.centreimage.add_to_collection": INSTALLATION,
    "core.centredocument.delete": WRITE_FILE,
    "core.centredocument.add_tags": WRITE_FILE,
    "core.centredocument.add_to_collection": INSTALLATION,
    "users.user.delete": CLOSED,
    "users.user.assign_role": INSTALLATION,
    "users.user.set_active_state": INSTALLATION,
}

# Why a closed door is closed, where people may come to it by a button of Wagtail's.
_ACCOUNTS = _("Accounts are switched off, never deleted: the record names their people.")
_DECIDED = _("A page is published when somebody who did not write it approves it.")
REASONS: dict[str, Any] = {
    "wagtailcore.page.publish": _DECIDED,
    "wagtailadmin_api:pages:action": _DECIDED,
    "wagtailadmin_pages:workflow_action": _("Decisions are taken on their own screen, beside what is decided."),
    "wagtailadmin_pages:set_privacy": _("What is published is public for everybody."),
    "wagtailadmin_collections:set_privacy": _("What is published is public for everybody."),
    "wagtail_localize:convert_to_alias": _("A translation stays a page of its own: nobody would approve its copy."),
    "wagtailusers_users:delete": _ACCOUNTS,
    "users.user.delete": _ACCOUNTS,
}

DOORS: dict[str, Door] = {
    f"{namespace}:{name}" if namespace else name: door
    for namespace, doors in ROUTES.items()
    for door, names in doors.items()
    for name in names.split()
}


def name_of(match: ResolverMatch) -> str:
    """The name under which the address that was asked for is listed: of a bulk action, the action's."""
    if match.view_name == "wagtail_bulk_action":
        return "{app_label}.{model_name}.{action}".format(**match.kwargs)
    return match.view_name


def door_of(match: ResolverMatch) -> Door | None:
    """The door of the address that was asked for; nothing if it is not listed."""
    name = name_of(match)
    if match.view_name == "wagtail_bulk_action":
        # Only what is registered leads anywhere: the view answers 404 to the rest.
        return BULK_ACTIONS.get(name, None if name in bulk_actions() else READ)
    return DOORS.get(name)


def bulk_actions() -> set[str]:
    """Every registered bulk action, named as in ``BULK_ACTIONS``."""
    bulk_action_registry.get_bulk_actions_for_model("wagtailcore", "page")  # which collects all of them
    return {
        f"{app}.{model}.{action}"
        for app, models in bulk_action_registry.actions.items()
        for model, actions in models.items()
        for action in actions
    }


@dataclass(frozen=True)
class Route:
    """An address of the resolver: its name with namespaces, its pattern in words, and its view."""

    name: str
    pattern: str
    view: Any


def routes() -> Iterator[Route]:
    """Every address that the system answers, in the order in which they are tried."""
    yield from _walk(get_resolver(), (), "")


def _walk(resolver: URLResolver, namespaces: tuple[str, ...], prefix: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from _walk(entry, inner, pattern)
        elif isinstance(entry, URLPattern):
            name = entry.name or entry.lookup_str
            yield Route(":".join((*namespaces, name)), pattern, entry.callback)
