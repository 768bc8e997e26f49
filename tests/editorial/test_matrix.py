"""Every address with every role, in the own centre and in another, asked for and posted to.

What is expected of each follows from ``cms/editorial/routes.py`` and ``roles.py``. Whatever is answered, it is never a
crash, what residents read stays as it was, and nobody is told what another centre has not published.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page, Site, Task, TaskState
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.operations import translate_object

from cms.core.models import CentreDocument, CentreImage, CentreSettings
from cms.editorial import record, roles
from cms.editorial.centres import set_up
from cms.editorial.entries import Kind
from cms.editorial.models import CentreGroup, Withdrawal
from cms.editorial.routes import BULK_ACTIONS, CHANGE, DOORS, MOVE, Door, Rule, routes
from home.models import HomePage
from news.models import NewsIndexPage, NewsPage, NewsPartner
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, make_centre, published
from tests.forms import untouched

pytestmark = pytest.mark.django_db

SECRET = "Zastrzezone"
ROLES: dict[str, tuple[roles.Role, ...]] = {
    "editor": (roles.EDITORS,),
    "translator": (roles.TRANSLATORS,),
    "reviewer": (roles.REVIEWERS,),
    "reviewer of a language": (roles.LANGUAGE_REVIEWERS,),
    "manager": (roles.MANAGERS,),
    "administrator": (roles.ADMINISTRATORS,),
    "on duty": (roles.ON_DUTY,),
    "editor and manager": (roles.EDITORS, roles.MANAGERS),
    "superuser": (),
    "anonymous": (),
}
# Addresses that answer those whom they let in with "not this one", and why.
OBJECTIONS = {
    # Ours ask for the role they need; tests of their own say whom they let in.
    **dict.fromkeys(
        (
            "editorial_decision",
            "editorial_decision_today",
            "editorial_decision_submitted",
            "editorial_unschedule",
            "editorial_emergency",
            "editorial_emergency_results",
            "editorial_publish_now",
            "editorial_take_down",
            "editorial_judge",
            "editorial_judge_shown",
            "editorial_notices",
            "editorial_notice",
            "editorial_withdraw",
            "editorial_withdrawal",
            "editorial_record",
            "editorial_record_results",
            "editorial_searches",
            "editorial_searches_results",
            "editorial_notices_try_again",
            "contact_messages",
            "contact_messages_results",
            "contact_message_act",
        ),
        "it asks for a role",
    ),
    "document": "only drafts use it",
    "picture": "its signature is wrong",
    "wagtailadmin_pages:unpublish": "it is not public",
    "front_door": "it leads to a language",
    "wagtailadmin_block_preview": "no block is named",
    "wagtailadmin_pages:workflow_history_detail": "another page's submission",
    "wagtail_localize:preview_translation": "pages have one way to be shown",
    "wagtailadmin_api:pages:find": "nothing is sought",
    "wagtailadmin_api:images:find": "nothing is sought",
    "wagtailadmin_api:documents:find": "nothing is sought",
    "wagtailadmin_choose_page_chosen_multiple": "a draft, of which those know who write",
    "wagtail.admin.views.home.default": "there is nothing at other addresses",
    "wagtailadmin_tag_model_autocomplete": "tags have no models of their own",
    "wagtailadmin_pages:convert_alias": "no page is an alias",
    "wagtailadmin_pages:delete": "it was public, or waits",
    "wagtailadmin_pages:choose_parent": "for a type that may be made in one place",
    "wagtailsettings:preview_on_edit": "settings have no preview",
    "wagtail_localize:machine_translate": "no machine translates",
    "wagtaildocs:create_multiple_from_uploaded_document": "nobody uploaded anything yet",
    "wagtaildocs:delete_upload_multiple": "nobody uploaded anything yet",
    "wagtailimages:create_multiple_from_uploaded_image": "nobody uploaded anything yet",
    "wagtailimages:delete_upload_multiple": "nobody uploaded anything yet",
    "wagtailadmin_editing_sessions:release": "nobody edits",
    "wagtail_localize:edit_override": "the page has nothing to replace",
    "wagtailadmin_login": "who is logged in is sent on",
    "wagtaildocs_serve": "no public page has the file",
    "avatar": "nobody has that picture",
    "project_poster": "no public project has that key",
    "project_signs": "no public project has that key",
    "place_card": "no public place has that key",
    **dict.fromkeys(("contact_send", "contact_sent"), "no public form has that key"),
    "page_calendar": "no public place or event has that key",
    "social_image": "a page that is not public, or its picture has another digest",
}


@dataclass(frozen=True)
class Things:
    """What a centre has: pages by their state, and the keys of everything else by its name."""

    pages: dict[str, Page]
    keys: dict[str, Any]


@dataclass(frozen=True)
class World:
    """Two centres. ``english`` are the pages of the own one in another language, with the rest of its things."""

    own: Centre
    here: Things
    english: Things
    abroad: Things


def make_world() -> World:
    english = Locale.objects.get_or_create(language_code="en")[0]
    own, other = make_centre("OPS Moje"), make_centre("OPS Obce")
    here, in_english = things_of(own, english, "Nasze")
    abroad, _theirs_in_english = things_of(other, english, SECRET)
    return World(own, here, in_english, abroad)


def things_of(centre: Centre, locale: Locale, word: str) -> tuple[Things, Things]:
    """The centre's things with its Polish pages, and with those in ``locale``."""
    home = published(centre.home.copy_for_translation(locale))
    set_up(centre.site)
    keys = keys_of(centre, word)
    pages = pages_of(centre, centre.home, word)
    pages_in_locale = pages_of(centre, home, f"{word} inaczej")
    keys |= translated(pages["live"], locale, centre.editor)
    keys |= acts_on(pages["other"], centre)
    pages_in_locale["draft"] = Translation.objects.get(pk=keys["translation"]).get_target_instance()
    return Things(pages, keys), Things(pages_in_locale, keys)


def pages_of(centre: Centre, home: Page, word: str) -> dict[str, Page]:
    """A section with two public pages, a draft, and one that waits for a decision."""
    section = NewsIndexPageFactory(parent=Page.objects.get(pk=home.pk), title=f"Wiadomości {home.locale}")
    live = NewsPageFactory(parent=section, title="Publiczna", lead="Pierwsze brzmienie.")
    live.lead = "Drugie brzmienie."
    published(live)
    draft = NewsPageFactory(parent=section, title=f"{word} szkic", live=False)
    draft.save_revision(user=centre.editor)
    waiting = NewsPageFactory(parent=section, title=f"{word} czeka", live=False)
    waiting.save_revision(user=centre.editor)
    centre.workflow.start(NewsPage.objects.get(pk=waiting.pk), centre.editor)
    other = NewsPageFactory(parent=section, title="Inna")
    pages = {"live": live, "draft": draft, "waiting": waiting, "other": other, "section": section}
    return {name: type(page).objects.get(pk=page.pk) for name, page in pages.items()}


def acts_on(page: Page, centre: Centre) -> dict[str, Any]:
    """An emergency that nobody judged yet, and a withdrawal that nobody decided."""
    emergency = record.append_about(
        page, Kind.EMERGENCY, person=centre.member(roles.ON_DUTY), revision=page.live_revision, comment="Pilne, test."
    )
    withdrawal = Withdrawal.objects.create(page=page, reason="error", requested_by=centre.editor)
    return {"entry": emergency.pk, "withdrawal": withdrawal.pk}


def keys_of(centre: Centre, word: str) -> dict[str, Any]:
    """Files that only drafts know, and the rest of what addresses name."""
    image = CentreImage.objects.create(
        title=f"{word} obraz", file=get_test_image_file(), collection=centre.collection, description="Opis"
    )
    document = CentreDocument(title=f"{word} plik", collection=centre.collection)
    document.file.save(f"{word}.txt", ContentFile(b"tekst"))
    CentreSettings.objects.create(site=centre.site, name=centre.site.site_name)
    return {
        "image": image.pk,
        "document": document.pk,
        "collection": centre.collection.pk,
        "workflow": centre.workflow.pk,
        "task": Task.objects.get(name=centre.workflow.name).pk,
        "user": centre.deputy.pk,
        "group": centre.editors.pk,
        "site": centre.site.pk,
        "locale": Locale.objects.get(language_code="en").pk,
        "redirect": Redirect.add_redirect(f"/{word}", "/pl/", site=centre.site).pk,
        "home": centre.home.pk,
    }


def translated(page: Page, locale: Locale, user: Any) -> dict[str, Any]:
    """A synchronised translation of ``page``, as a draft."""
    translate_object(page, [locale], user=user)
    translation = Translation.objects.get(source__object_id=page.translation_key)
    segment = StringSegment.objects.filter(source=translation.source).first()
    assert segment is not None
    return {"translation": translation.pk, "source": translation.source_id, "segment": segment.pk}


# What an address calls what it names, by its place in the address; "pk" depends on the namespace.
NAMED = {
    "document_id": "document",
    "doc_id": "document",
    "image_id": "image",
    "redirect_id": "redirect",
    "collection_id": "collection",
    "task_id": "task",
    "workflow_pk": "workflow",
    "page_pk": "home",
    "translation_source_id": "source",
    "translation_id": "translation",
    "string_segment_id": "segment",
    "entry_id": "entry",
    "withdrawal_id": "withdrawal",
}
PK = {
    "wagtailadmin_api:images": "image",
    "wagtailadmin_api:documents": "document",
    "wagtailimages_chooser": "image",
    "wagtaildocs_chooser": "document",
    "wagtailadmin_collections": "collection",
    "wagtailadmin_workflows": "workflow",
    "wagtailsettings": "site",
    "wagtaillocales": "locale",
    "wagtailsites": "site",
    "wagtailusers_users": "user",
    "wagtailusers_groups": "group",
}
FIXED = {
    "app_label": "news",
    "app_name": "core",
    "model_name": "newspage",
    "content_type_app_name": "news",
    "content_type_model_name": "newspage",
    "action_name": "approve",
    "session_id": 1,
    "uploaded_file_id": 1,
    "overridable_segment_id": 1,
    "restriction_id": 1,
    "page_view_restriction_id": 1,
    "revision_id_a": "earliest",
    "revision_id_b": "latest",
    "mode": "unknown",
    "filter_spec": "original",
    "uidb64": "MQ",
    "token": "set-password",
    "digest": "0" * 12,
    "slug": "partnerzy",
    "key": UUID(int=0),
    "number": "K7F3-9QX2",
    "language": "pl",
    "signature": "unsigned",
    "kind": "all",
    "form": "atom",
}
PAGE_NAMES = ("page_id", "parent_page_id", "page_to_move_id", "object_id")


@dataclass(frozen=True)
class Call:
    """An address to try: with what it names, and what is sent to it."""

    name: str
    address: str
    door: Door
    about_page: str
    data: dict[str, Any]
    method: str = "POST"
    named: bool = True  # something of a centre


def calls(things: Things) -> Iterator[Call]:
    """Every address of the resolver with the things of a centre; about pages, each kind of page."""
    for route in routes():
        parameters = re.findall(r"<(?:\w+:)?(\w+)>", route.pattern)
        namespace = route.name.rpartition(":")[0]
        pages = [""]
        if set(parameters) & set(PAGE_NAMES) or (
            "pk" in parameters and namespace in ("wagtailadmin_api:pages", "wagtailadmin_pages")
        ):
            pages = ["section"] if "parent_page_id" in parameters else ["live", "draft", "waiting"]
        for about in pages:
            if route.name == "wagtail_bulk_action":
                continue
            yield from calls_of(route.name, parameters, namespace, about, things)
    for action, door in BULK_ACTIONS.items():
        app, model, name = action.split(".")
        key = things.pages["draft"].pk if app == "wagtailcore" else things.keys[model.removeprefix("centre")]
        address = reverse("wagtail_bulk_action", args=[app, model, name])
        yield Call(f"wagtail_bulk_action {action}", f"{address}?id={key}", door, "draft", payload("bulk", "", things))


def calls_of(name: str, parameters: list[str], namespace: str, about: str, things: Things) -> Iterator[Call]:
    door = DOORS[name]
    page = things.pages.get(about, things.pages["live"])
    values: dict[str, Any] = dict.fromkeys(PAGE_NAMES, page.pk) | FIXED | {"destination_id": things.pages["section"].pk}
    values |= {parameter: things.keys.get(key) for parameter, key in NAMED.items()}
    values["revision_id"] = page.latest_revision_id
    state = TaskState.objects.filter(workflow_state__object_id=str(things.pages["waiting"].pk)).latest("pk")
    values |= {"task_state_id": state.pk, "workflow_state_id": state.workflow_state_id}
    values["pk"] = things.keys[PK[namespace]] if namespace in PK else page.pk
    if namespace == "wagtailsettings":
        values |= {"model_name": "centresettings"}
    if namespace == "wagtailadmin_workflows":
        values |= {"app_label": "editorial", "model_name": "foureyesapprovaltask"}
        if "task" in name:
            values["pk"] = things.keys["task"]
    address = {
        "wagtail_serve": page.url or "/pl/",
        "avatar": "/media/avatar_images/nobody.png",
        "document": f"/documents/{things.keys['document']}/plik.txt",
        "wagtaildocs_serve": f"/documents/{things.keys['document']}/plik.txt",
        "wagtail.admin.views.home.default": "/admin/nothing/",
        "django.views.generic.base.TemplateView": "/admin/test404/",
    }.get(name) or reverse(name, kwargs={parameter: values[parameter] for parameter in parameters})
    if name == "wagtailadmin_choose_page_chosen_multiple":
        address += f"?id={things.pages['draft'].pk}"
    if name.endswith("_chooser:chosen_multiple"):
        address += f"?id={things.keys[PK[namespace]]}"
    if name == "wagtailadmin_pages:set_page_position":
        address += "?position=0"
    if name == "wagtailadmin_api:pages:action":
        for action in ("publish", "unpublish", "copy", "move", "delete", "create_alias", "convert_alias"):
            yield Call(name, address.replace("approve", action), door, about, payload(name, about, things))
        return
    put = name in ("wagtail_localize:edit_string_translation", "wagtail_localize:edit_override")
    named = "=" in address or bool({*parameters} & {"pk", *NAMED})
    yield Call(name, address, door, about, payload(name, about, things), "PUT" if put else "POST", named)


def payload(name: str, about: str, things: Things) -> dict[str, Any]:
    """What somebody sends who wants residents to read something else."""
    section, home = things.pages["section"].pk, things.keys["home"]
    forms: dict[str, dict[str, Any]] = {
        "wagtailadmin_pages:edit": {**NEWS, "action-publish": "1", "action": "publish"},
        "wagtailadmin_pages:revisions_revert": {**NEWS, "action-publish": "1"},
        "wagtailadmin_pages:add": {**NEWS, "slug": "dodana", "action-publish": "1"},
        "wagtailadmin_pages:copy": {
            "new_title": "Kopia",
            "new_slug": "kopia",
            "new_parent_page": section,
            "copy_subpages": "on",
            "publish_copies": "on",
            "alias": "on",
        },
        "wagtailadmin_pages:set_privacy": {"restriction_type": "login"},
        "wagtailadmin_pages:move": {"new_parent_page": home},
        "wagtailadmin_api:pages:action": {"destination_page_id": section, "revision_id": 1, "recursive": "true"},
        "wagtailadmin_pages:workflow_action": {"comment": "Niech będzie."},
        "wagtail_localize:submit_page_translation": {"locales": [things.keys["locale"]], "include_subtree": "on"},
        "wagtail_localize:update_translations": {"publish_translations": "on"},
        "wagtail_localize:edit_string_translation": {"value": "Other words"},
        "wagtail_localize:edit_override": {"value": "1"},
        "wagtail_localize:upload_pofile": {"file": SimpleUploadedFile("x.po", b"msgid")},
        "wagtailsettings:edit": {"name": "Podmienione", "accent_colour": "#000000"},
        "wagtailredirects:add": {"old_path": "/pl/", "redirect_link": "/en/"},
        "wagtailimages:edit": {"title": "Podmienione", "description": "Inny opis"},
        "wagtaildocs:edit": {"title": "Podmienione"},
        "wagtailusers_users:edit": {"is_superuser": "on", "password1": "x" * 14, "password2": "x" * 14},
        "wagtailsites:edit": {"hostname": "elsewhere.localhost", "port": "80", "root_page": section},
        "bulk": {"include_descendants": "on", "chooser": section, "mark_as_active": "False", "role": 1},
    }
    return forms.get(name, {"next": "/admin/"})


NEWS: dict[str, Any] = {}


@pytest.fixture(autouse=True)
def news_form() -> None:
    NEWS.update({**untouched(NewsPage), "title": "Podmieniona", "slug": "podmieniona", "lead": "Podmienione."})


# Administrators hold the right to change pages for their order alone: what is about one page is for those who write.
WRITERS = {roles.EDITORS, roles.TRANSLATORS, roles.MANAGERS}
ABOUT_ONE_PAGE = re.compile(r"wagtailadmin_pages:|wagtail_localize:|wagtailcore\.page\.")


def let_in(person: str, call: Call, abroad: bool) -> bool:
    """Whether the door opens to somebody with this role, for what is hers, or another centre's."""
    door = call.door
    if door.rule in (Rule.CLOSED, Rule.PUBLIC) or not door.right:
        return door.rule != Rule.CLOSED
    if person == "superuser":
        return True
    if person == "anonymous" or door.rule == Rule.INSTALLATION or abroad:
        return False
    rights = {MOVE} if roles.ADMINISTRATORS in ROLES[person] else set()
    for role in ROLES[person]:
        rights |= {*role.everywhere, *role.on_pages, *role.in_collection, *role.on_site}
    if door.right == CHANGE and ABOUT_ONE_PAGE.search(call.name) and (call.about_page or call.named):
        return not WRITERS.isdisjoint(ROLES[person])
    return door.right in rights


def refused(response: Any) -> bool:
    """Whether the answer is "no": an error, a way out of here, or 404, which Django seeks again under a language."""
    if response.status_code == 302:
        target = response["Location"]
        return target == reverse("wagtailadmin_home") or target.startswith(("/admin/login/", "/pl/"))
    return response.status_code >= 400


# Of a public page: what is the tree's, and what is the drafts'.
ORDER = ("path", "url_path", "locale_id")
DRAFTS = ("draft_title", "latest_revision_id", "latest_revision_created_at", "has_unpublished_changes", "numchild")


class Reading:
    """Rows of the database, asked for with ready-made statements: it is done after every request."""

    def __init__(self, *querysets: Any) -> None:
        self.statements = [queryset.order_by("pk").query.sql_with_params() for queryset in querysets]

    def read(self) -> list[Any]:
        rows = []
        with connection.cursor() as cursor:
            for sql, parameters in self.statements:
                cursor.execute(sql, parameters)
                rows.append(cursor.fetchall())
        return rows


def texts() -> Reading:
    """All that the gate guards: the pages that are public, with everything public about them."""
    models = (HomePage, NewsIndexPage, NewsPage)
    skipped = {*ORDER, *DRAFTS}
    names = [[field.attname for field in model._meta.concrete_fields] for model in models]
    return Reading(
        NewsPartner.objects.values_list(),
        *(
            model._base_manager.filter(live=True).values_list(*(name for name in fields if name not in skipped))
            for model, fields in zip(models, names, strict=True)
        ),
    )


def structure() -> Reading:
    """What administrators alone change: order, settings, sites, redirects."""
    things = (CentreSettings, Site, Redirect, Locale)
    return Reading(
        Page.objects.filter(live=True).values_list("pk", *ORDER),
        *(model._base_manager.values_list() for model in things),
    )


class Tally:
    """Tries addresses, each for itself, and keeps what was not as expected."""

    def __init__(self, person: str, client: Client) -> None:
        self.person, self.client = person, client
        self.cookies = client.cookies.output(header="", sep=";")
        self.number = 0
        self.faults: list[str] = []
        self.texts, self.structure = texts(), structure()
        self.text_before, self.structure_before = self.texts.read(), self.structure.read()

    def try_out(self, call: Call, abroad: bool, stranger_to_page: bool = False) -> None:
        expected = let_in(self.person, call, abroad or stranger_to_page)
        for method in ("GET", call.method):
            self.number += 1
            with transaction.atomic():
                response = self.send(call, method)
                self.judge(call, method, response, expected, abroad)
                transaction.set_rollback(True)
            self.client.cookies.clear()  # of a session that is as gone as the rest
            self.client.cookies.load(self.cookies)
            if method != "GET":
                cache.clear()

    def send(self, call: Call, method: str) -> Any:
        self.client.raise_request_exception = False
        if method == "GET":
            return self.client.get(call.address)
        if method == "PUT":
            body = f"value={call.data['value']}"
            return self.client.put(call.address, body, content_type="application/x-www-form-urlencoded")
        if call.name == "wagtailadmin_api:pages:action":
            return self.client.post(call.address, json.dumps(call.data), content_type="application/json")
        return self.client.post(call.address, call.data)

    def judge(self, call: Call, method: str, response: Any, expected: bool, abroad: bool) -> None:
        where = f"{self.person} {method} {call.name} {call.about_page} {call.address}{' (foreign)' if abroad else ''}"
        if response.status_code >= 500:
            self.faults.append(f"{where}: {response.status_code} {response.exc_info}")
            return
        surprised = refused(response) and expected and method == "GET" and response.status_code != 405
        if surprised and call.name not in OBJECTIONS:
            self.faults.append(f"{where}: refused with {response.status_code}, though let in")
        if not refused(response) and not expected:
            self.faults.append(f"{where}: let in with {response.status_code}")
        if self.texts.read() != self.text_before:
            self.faults.append(f"{where}: residents read something else")
        may_change = expected and call.door.rule in (Rule.ADMINISTRATOR, Rule.INSTALLATION)
        if not may_change and self.structure.read() != self.structure_before:
            self.faults.append(f"{where}: the structure changed")
        told = b"" if response.streaming else response.content
        if self.person != "superuser" and SECRET.encode() in told:
            self.faults.append(f"{where}: tells what another centre keeps")


def test_every_address(record_property: Callable[[str, object], None]) -> None:
    world = make_world()
    tried, faults = 0, []
    for person in ROLES:
        tally = Tally(person, client_of(person, world))
        in_one_language = any(role.per_language for role in ROLES[person])
        for call in calls(world.english if in_one_language else world.here):
            tally.try_out(call, abroad=False)
        for call in calls(world.abroad):
            if call.about_page or call.named:
                tally.try_out(call, abroad=True)
        tried += tally.number
        faults += tally.faults
    record_property("addresses", [tried - len(faults), tried])
    assert not faults, "\n".join(faults)


def client_of(person: str, world: World) -> Client:
    """The browser of somebody with these roles in the own centre."""
    client = Client(headers={"host": world.own.site.hostname})
    if person != "anonymous":
        someone: Any = UserFactory(is_superuser=person == "superuser")
        for role in ROLES[person]:
            language = "en" if role.per_language else ""
            link = CentreGroup.objects.get(site=world.own.site, role=role.key, language=language)
            someone.groups.add(link.group)
        client.force_login(someone)
    return client
