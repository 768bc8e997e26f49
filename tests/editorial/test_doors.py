"""Default deny: what nobody declared is an error of ``manage.py check``, and answers nobody."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.test.utils import isolate_apps
from django.urls import path, reverse
from modelcluster.fields import ParentalKey
from wagtail.models import Collection, DraftStateMixin, GroupPagePermission, Page, RevisionMixin
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cms.core.models import CentreImage
from cms.editorial import checks
from cms.editorial.models import Entry
from cms.editorial.routes import BULK_ACTIONS, DOORS, bulk_actions, routes
from cms.urls import urlpatterns as real_urlpatterns
from news.models import NewsPage
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, make_centre
from tests.forms import untouched

pytestmark = pytest.mark.django_db

SECRET = "Tajne"


def wide_open(request: HttpRequest) -> HttpResponse:
    """A view that somebody added and nobody declared."""
    return HttpResponse("anything")


urlpatterns = [path("admin/wide-open/", wide_open, name="wide_open"), *real_urlpatterns]


def ids(messages: Any) -> set[str]:
    return {message.id for message in messages}


@pytest.fixture
def root() -> Client:
    superuser: Any = UserFactory(is_superuser=True)
    client = Client()
    client.force_login(superuser)
    return client


def logged_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_everything_is_declared_and_nothing_that_is_not_there() -> None:
    assert checks.check_models(None) == [] and checks.check_routes(None) == [] and checks.check_settings(None) == []
    known = {route.name for route in routes()}
    optional = {"django.views.static.serve"}  # in the demo, where no web server gives out files
    assert DOORS.keys() - known == optional
    assert bulk_actions() == BULK_ACTIONS.keys()


@override_settings(ROOT_URLCONF=__name__)
def test_an_address_that_nobody_declared_is_an_error_and_answers_nobody(root: Client) -> None:
    [error] = checks.check_routes(None)
    assert error.id == "editorial.E008" and "wide_open" in error.msg
    assert root.get("/admin/wide-open/").status_code == 403
    assert Client().get("/admin/wide-open/").status_code == 403


def model(name: str, *bases: type, **fields: Any) -> type[models.Model]:
    """A model that somebody adds to an app of ours."""
    meta = type("Meta", (), {"app_label": "news"})
    return type(name, bases, {"__module__": __name__, "Meta": meta, **fields})


def test_models_without_a_rule_or_past_the_gate_are_errors() -> None:
    with isolate_apps("news"):
        banner = model("Banner", models.Model, text=models.CharField(max_length=10))
        leaflet = model("Leaflet", DraftStateMixin, RevisionMixin, models.Model)
        bare_page = model("BarePage", Page)
        parent = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="+")
        row = model("Row", models.Model, page=parent, banners=models.ManyToManyField(banner))
    assert ids(checks.faults_of(banner)) == {"editorial.E001"}
    assert ids(checks.faults_of(leaflet)) == {"editorial.E001", "editorial.E003"}
    assert ids(checks.faults_of(bare_page)) == {"editorial.E002"}
    assert ids(checks.faults_of(row)) == {"editorial.E005"}


@pytest.mark.parametrize("name", checks.REQUIRED)
def test_settings_on_which_the_rules_stand_are_checked(name: str) -> None:
    with override_settings(**{name: "another value"}):
        assert ids(checks.check_settings(None)) == {"editorial.E006"}


def test_a_centre_where_nobody_could_decide_is_named(centre: Centre, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("setup_editorial", verbosity=0)  # Wagtail's own groups have rights until then
    assert list(checks.check_people(None, databases=["default"])) == []
    centre.deputy.is_active = False
    centre.deputy.save()
    [warning] = checks.check_people(None, databases=["default"])
    assert warning.id == "editorial.W001" and centre.site.site_name in warning.msg
    call_command("setup_editorial")
    assert centre.site.site_name in capsys.readouterr().err


def test_rights_that_no_role_gives_are_named(centre: Centre) -> None:
    call_command("setup_editorial", verbosity=0)
    publish = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
    GroupPagePermission.objects.create(group=centre.editors, page=centre.home, permission=publish)
    centre.managers.permissions.add(Permission.objects.get(codename="change_user"))
    messages = list(checks.check_people(None, databases=["default"]))
    assert ids(messages) == {"editorial.W002"} and len(messages) == 2


def test_a_right_over_accounts_opens_no_door(centre: Centre) -> None:
    """Whoever may change accounts may set passwords, and be whom she likes."""
    centre.editors.permissions.add(*Permission.objects.filter(codename__in=["change_user", "delete_user", "add_user"]))
    answer = logged_in(centre.editor).post(reverse("wagtailusers_users:edit", args=[centre.manager.pk]), {})
    assert answer.status_code == 302 and answer["Location"] == reverse("wagtailadmin_home")


def test_closed_doors_say_why(centre: Centre, root: Client) -> None:
    page = NewsPageFactory(parent=NewsIndexPageFactory(parent=centre.home))
    for address in (
        reverse("wagtailusers_users:delete", args=[centre.editor.pk]),
        reverse("wagtail_bulk_action", args=["users", "user", "delete"]) + f"?id={centre.editor.pk}",
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={page.pk}",
        reverse("wagtail_localize:convert_to_alias", args=[page.pk]),
    ):
        answer = root.post(address, follow=True)
        assert "error" in [message.level_tag for message in answer.context["messages"]], address
    answer = root.post(reverse("wagtailadmin_api:pages:action", args=[page.pk, "unpublish"]))
    assert answer.status_code == 403 and answer.json()["message"]
    page.refresh_from_db()
    centre.editor.refresh_from_db()
    assert page.live and centre.editor.is_active


def test_accounts_are_switched_off_one_by_one_and_together(centre: Centre, root: Client) -> None:
    address = reverse("wagtail_bulk_action", args=["users", "user", "set_active_state"])
    root.post(f"{address}?id={centre.editor.pk}&id={centre.deputy.pk}", {"mark_as_active": "False"})
    centre.deputy.refresh_from_db()
    assert not centre.deputy.is_active
    written = [entry.data["changes"] for entry in Entry.objects.filter(object_type="users.user").order_by("-pk")[:2]]
    assert written == [{"is_active": ["True", "False"]}] * 2


@pytest.mark.parametrize(
    ("name", "arguments", "query"),
    [
        ("wagtail_bulk_action", ["wagtailcore", "page", "delete"], "?id=x"),
        ("wagtail_bulk_action", ["wagtailcore", "page", "delete"], "?id=99999999999999999999999"),
        ("wagtail_bulk_action", ["wagtailcore", "page", "delete"], "?id=all&childOf=x"),
        ("wagtail_bulk_action", ["news", "newspage", "delete"], "?id=1"),
        ("wagtailadmin_choose_page", [], "?target_pages[]=x"),
        ("wagtailadmin_choose_page_chosen_multiple", [], "?id=x"),
        ("wagtailadmin_pages:copy", [1], ""),
        ("wagtailadmin_pages:set_page_position", [1], "?position=0"),
        ("wagtailadmin_pages:type_use", ["news", "nothing"], ""),
        ("wagtailadmin_editing_sessions:ping", ["wagtailcore", "page", "x", 1], ""),
        ("wagtail_localize:upload_pofile", [1], ""),
        ("wagtailimages_chooser:chosen_multiple", [], "?id=x"),
        ("wagtailredirects:process_import", [], ""),
    ],
)
def test_bad_input_is_no_crash(root: Client, name: str, arguments: list[Any], query: str) -> None:
    for method in (root.get, root.post):
        assert method(reverse(name, args=arguments) + query).status_code < 500


def test_another_centres_drafts_and_files_are_not_shown_anywhere(centre: Centre) -> None:
    elsewhere = make_centre("OPS Gdzie Indziej")
    section = NewsIndexPageFactory(parent=elsewhere.home, title="Ich sprawy")
    draft = NewsPageFactory(parent=section, title=f"{SECRET} szkic", live=False)
    draft.save_revision(user=elsewhere.editor)
    client = logged_in(centre.editor)
    for address in (
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailadmin_choose_page_child", args=[section.pk]),
        reverse("wagtailadmin_choose_page_search") + f"?q={SECRET}",
        reverse("wagtailadmin_choose_page") + "?page_type=news.newspage",
        reverse("wagtailadmin_pages:search") + f"?q={SECRET}",
        reverse("wagtailadmin_explore", args=[section.pk]),
        reverse("wagtailadmin_pages:type_use", args=["news", "newspage"]),
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]) + f"?id=all&childOf={section.pk}",
        reverse("wagtailadmin_reports:page_types_usage"),
        reverse("wagtail_localize:translations_report"),
    ):
        answer = client.get(address, follow=True)
        told = answer.content.decode().replace(f"q={SECRET}", "").replace(f'value="{SECRET}"', "")
        assert f"{SECRET} szkic" not in told and "Ich sprawy" not in told, address


def test_the_page_chooser_offers_the_own_centre(centre: Centre) -> None:
    make_centre("OPS Gdzie Indziej")
    section = NewsIndexPageFactory(parent=centre.home, title="Nasze sprawy")
    NewsPageFactory(parent=section, title="Nasz szkic", live=False)
    client = logged_in(centre.editor)
    shown = client.get(reverse("wagtailadmin_choose_page"), follow=True).content.decode()
    assert "Nasze sprawy" in shown and "Gdzie Indziej" not in shown
    assert "Nasz szkic" in client.get(reverse("wagtailadmin_choose_page_child", args=[section.pk])).content.decode()
    # Who only decides sees what residents see.
    reviewer = logged_in(centre.manager)
    assert "Nasze sprawy" in reviewer.get(reverse("wagtailadmin_choose_page"), follow=True).content.decode()


def test_the_number_of_another_centres_image_is_not_taken(centre: Centre) -> None:
    elsewhere = Collection.get_first_root_node().add_child(name="OPS Gdzie Indziej")
    image = CentreImage.objects.create(
        title=SECRET, file="original_images/x.png", width=1, height=1, file_size=1, collection=elsewhere
    )
    section = NewsIndexPageFactory(parent=centre.home)
    page = NewsPageFactory(parent=section, live=False)
    page.save_revision(user=centre.editor)
    picture = {"image": image.pk, "alt_text": "Opis", "decorative": ""}
    stream = nested_form_data({"image": streamfield([("image", picture)])})
    data = {**untouched(NewsPage), "title": "T", "slug": "t", "lead": "L", **stream}
    answer = logged_in(centre.editor).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert answer.status_code == 302 and answer["Location"] == reverse("wagtailadmin_home")
    assert not page.get_latest_revision_as_object().image
