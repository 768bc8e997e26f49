"""An editor creates every kind of page through the admin's own forms, and only where it belongs."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.core.models import EasyReadPage
from home.models import (
    AboutPage,
    AccessibilityStatementPage,
    ContactPage,
    CookiePolicyPage,
    HomePage,
    MinorProtectionPage,
    PrivacyPage,
    StandardPage,
)
from news.models import NewsIndexPage, NewsPage
from partners.models import PartnerIndexPage, PartnerPage
from projects.blocks import FundingSourceBlock
from projects.models import ProjectIndexPage, ProjectPage
from teams.models import PlacePage, TeamIndexPage, TeamPage

from .forms import untouched

EASY_TEXT = nested_form_data(
    {
        "body": streamfield(
            [("part", {"text": rich_text("<p>Pomagamy ludziom.</p>"), "image": {"image": "", "alt_text": ""}})]
        )
    }
)
CREATED: list[tuple[type[Page], type[Page], dict[str, Any]]] = [
    (StandardPage, HomePage, {}),
    (StandardPage, StandardPage, {}),
    (NewsPage, NewsIndexPage, {"lead": "Co się stało."}),
    (
        ProjectPage,
        ProjectIndexPage,
        {
            "official_title": "Tytuł z umowy",
            "beneficiary": "Ośrodek",
            "location": "Warszawa",
            "target_number": "12",
            "reasons-essentials_are_given": "Zadania ustalimy z mieszkańcami.",
        },
    ),
    (PartnerPage, PartnerIndexPage, {"agrees_to_publication": "on"}),
    (TeamPage, TeamIndexPage, {}),
    (PlacePage, TeamIndexPage, {"street": "Przykładowa 1"}),
    (ContactPage, StandardPage, {}),
    (EasyReadPage, StandardPage, EASY_TEXT),
    (NewsIndexPage, HomePage, {}),
    (ProjectIndexPage, HomePage, {}),
    (PartnerIndexPage, HomePage, {}),
    (TeamIndexPage, HomePage, {}),
]
# Every parent with all that may stand under it; what is not named here is refused.
BELONGS: dict[type[Page], set[type[Page]]] = {
    Page: {HomePage},  # the root of the tree
    HomePage: {
        EasyReadPage,
        AboutPage,
        StandardPage,
        ContactPage,
        AccessibilityStatementPage,
        PrivacyPage,
        CookiePolicyPage,
        MinorProtectionPage,
        NewsIndexPage,
        ProjectIndexPage,
        PartnerIndexPage,
        TeamIndexPage,
    },
    AboutPage: {EasyReadPage, StandardPage},
    AccessibilityStatementPage: set(),
    PrivacyPage: set(),
    CookiePolicyPage: set(),
    MinorProtectionPage: set(),
    EasyReadPage: set(),
    StandardPage: {EasyReadPage, StandardPage, ContactPage},
    ContactPage: set(),
    NewsIndexPage: {NewsPage},
    NewsPage: {EasyReadPage},
    ProjectIndexPage: {ProjectPage},
    ProjectPage: {EasyReadPage},
    PartnerIndexPage: {PartnerPage},
    PartnerPage: set(),
    TeamIndexPage: {TeamPage, PlacePage},
    TeamPage: {EasyReadPage},
    PlacePage: {EasyReadPage},
}


@pytest.fixture
def editor(demo_centres: None, db: None) -> Client:
    client = Client(headers={"host": "ochota.localhost"})
    client.force_login(get_user_model().objects.get(username="ochota-redaktor"))
    return client


def parent_of(page_type: type[Page]) -> Page:
    """A page of the type in the editor's centre; the root for ``Page`` itself."""
    if page_type is Page:
        return Page.get_first_root_node()
    page = page_type.objects.filter(locale__language_code="pl", url_path__startswith="/ochota/").first()
    assert page is not None
    return page


def form_of(page_type: type[Page], **fields: Any) -> dict[str, Any]:
    """What the browser sends for an untouched form of ``page_type``, with ``fields`` filled in."""
    return {**untouched(page_type), "title": "Nowa strona", "slug": "nowa-strona", **fields}


def add_url(page_type: type[Page], parent: Page) -> str:
    return reverse("wagtailadmin_pages:add", args=(page_type._meta.app_label, page_type._meta.model_name, parent.pk))


def test_no_page_hides_behind_the_search(editor: Client) -> None:
    home = parent_of(HomePage)
    data = form_of(StandardPage, title="Szukaj", slug="szukaj")
    answer = editor.post(add_url(StandardPage, home), data)
    assert answer.status_code == 200 and "slug" in answer.context["form"].errors
    below = parent_of(StandardPage)
    answer = editor.post(add_url(StandardPage, below), data)
    assert answer.status_code == 302 and StandardPage.objects.child_of(below).filter(slug="szukaj").exists()


@pytest.mark.parametrize(("page_type", "parent_type", "fields"), CREATED)
def test_an_editor_creates_and_submits_a_page(
    editor: Client, page_type: type[Page], parent_type: type[Page], fields: dict[str, Any]
) -> None:
    parent = parent_of(parent_type)
    url = add_url(page_type, parent)
    assert editor.get(url).status_code == 200
    response = editor.post(url, form_of(page_type, **{**fields, "action-submit": "1"}))
    assert response.status_code == 302, response.context["form"].errors
    page = page_type.objects.child_of(parent).get(slug="nowa-strona")
    assert not page.live and page.current_workflow_state is not None
    assert editor.get(reverse("wagtailadmin_pages:edit", args=(page.pk,))).status_code == 200


@pytest.mark.parametrize("parent_type", BELONGS, ids=lambda page_type: page_type.__name__)
def test_a_page_belongs_under_its_own_kind_of_parent(editor: Client, parent_type: type[Page]) -> None:
    assert set(BELONGS) == {model for model in apps.get_models() if issubclass(model, Page)}, (
        "a page type is missing here"
    )
    parent = parent_of(parent_type)
    assert set(parent_type.allowed_subpage_models()) == BELONGS[parent_type] or parent_type is Page
    for page_type in set(BELONGS) - {Page}:
        # Of some kinds there is one; the demo has it.
        is_there = page_type.max_count_per_parent and page_type.objects.child_of(parent).exists()
        belongs = page_type in BELONGS[parent_type] and not is_there
        assert page_type.can_create_at(parent) == belongs, page_type
        # A centre more is the administrators' matter.
        answers = {200} if belongs and page_type is not HomePage else {302, 403, 404}
        assert editor.get(add_url(page_type, parent)).status_code in answers, page_type


def test_a_draft_may_be_incomplete_and_a_submission_may_not(editor: Client) -> None:
    parent = parent_of(NewsIndexPage)
    response = editor.post(add_url(NewsPage, parent), form_of(NewsPage, kind="award"))
    assert response.status_code == 302
    page = NewsPage.objects.get(slug="nowa-strona")
    edit = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    response = editor.post(
        edit, form_of(NewsPage, kind="award", lead="Dostaliśmy wyróżnienie", **{"action-submit": "1"})
    )
    assert response.status_code == 200
    errors = response.context["form"].errors
    assert {"award_name", "award_body", "award_recipient", "award_date"} <= set(errors)
    assert "Dostaliśmy wyróżnienie" in response.content.decode()


def source(**fields: Any) -> dict[str, Any]:
    return {
        **dict.fromkeys(FundingSourceBlock().child_blocks, ""),
        "fund": "EFS",
        "perspective": "eu-2014-2020",
        **fields,
    }


def test_exact_amounts_that_do_not_add_up_are_refused_on_submission_with_the_figures(editor: Client) -> None:
    parent = parent_of(ProjectIndexPage)
    funding = nested_form_data(
        {
            "funding": streamfield(
                [
                    ("source", source(grant="900 000 zł")),
                    ("own", {"money": "68 390,00 PLN", "payer": ""}),
                    ("total", {"money": "977 tys."}),
                ]
            )
        }
    )
    data = form_of(ProjectPage, official_title="Tytuł", **funding)
    url = add_url(ProjectPage, parent)
    refused = editor.post(url, {**data, "action-submit": "1"})
    assert refused.status_code == 200
    assert "funding" in refused.context["form"].errors
    shown = refused.content.decode().replace("\\u00a0", " ").replace("\u00a0", " ").replace("&nbsp;", " ")
    assert "977" in shown and "8 610,00" in shown  # the total, and by how much it differs
    assert editor.post(url, data).status_code == 302  # as a draft it is kept


@pytest.mark.parametrize(
    ("start", "end"), [("2019", "2018"), ("2018-13", ""), ("31/05/2019", ""), ("0000", ""), ("9999-12-31", "")]
)
def test_impossible_periods_are_refused_at_the_field(editor: Client, start: str, end: str) -> None:
    data = form_of(ProjectPage, official_title="Tytuł", start=start, end=end, **{"action-submit": "1"})
    response = editor.post(add_url(ProjectPage, parent_of(ProjectIndexPage)), data)
    assert response.status_code == 200
    assert {"start", "end"} & set(response.context["form"].errors)


def test_a_date_may_be_written_as_on_paper_and_a_wrong_one_is_not_called_missing(editor: Client) -> None:
    award = {"kind": "award", "lead": "Nagroda.", "award_name": "N", "award_body": "B", "award_recipient": "R"}
    data = form_of(NewsPage, **award, **{"action-submit": "1"})
    url = add_url(NewsPage, parent_of(NewsIndexPage))
    response = editor.post(url, data | {"award_date": "wczoraj"})
    assert len(response.context["form"].errors["award_date"]) == 1
    assert editor.post(url, data | {"award_date": "24.11.2026"}).status_code == 302
    written = NewsPage.objects.get(slug="nowa-strona").get_latest_revision_as_object().award_date
    assert str(written) == "2026-11-24"


@pytest.mark.parametrize(("page_type", "name"), [(NewsPage, "award_date"), (ProjectPage, "start")])
def test_a_date_says_how_it_is_written(page_type: type[Page], name: str) -> None:
    """The form of a model field did not: Django hands on the model's help text, though it is empty."""
    form = page_type.get_edit_handler().get_form_class()()
    assert "2018-06" in str(form.fields[name].help_text)


@pytest.mark.parametrize("phone", ["12", "abc", "+48 000", "22 555 10 10 10 10"])
def test_a_wrong_phone_is_refused_and_kept_in_the_form(editor: Client, phone: str) -> None:
    data = form_of(PartnerPage, agrees_to_publication="on", phone=phone, **{"action-submit": "1"})
    response = editor.post(add_url(PartnerPage, parent_of(PartnerIndexPage)), data)
    assert response.status_code == 200 and "phone" in response.context["form"].errors
    assert phone.replace(" ", "") in response.content.decode().replace(" ", "")


def test_a_partner_who_did_not_agree_is_not_submitted(editor: Client) -> None:
    data = form_of(PartnerPage, **{"action-submit": "1"})
    response = editor.post(add_url(PartnerPage, parent_of(PartnerIndexPage)), data)
    assert "agrees_to_publication" in response.context["form"].errors


def test_members_of_a_team_are_edited_inline(editor: Client) -> None:
    members = nested_form_data(
        {
            "members": inline_formset(
                [
                    {
                        "name": "Anna Wymyślona",
                        "roles": streamfield([("role", "koordynatorka"), ("role", "mediatorka")]),
                        "phone": "22 555 10 10",
                        "email": "anna@example.org",
                        "until": "",
                    }
                ]
            ),
            "body": streamfield([("paragraph", rich_text("<p>Pomagamy sąsiadom.</p>"))]),
        }
    )
    data = {**form_of(TeamPage), **members, "action-submit": "1"}
    response = editor.post(add_url(TeamPage, parent_of(TeamIndexPage)), data)
    assert response.status_code == 302, response.context["form"].errors
    page = TeamPage.objects.get(slug="nowa-strona").get_latest_revision_as_object()
    [member] = page.current_members
    assert [role.value for role in member.roles] == ["koordynatorka", "mediatorka"]
    assert member.phone.as_e164 == "+48225551010"


def test_settings_of_the_centre_are_the_administrators_alone(editor: Client) -> None:
    response = editor.get("/admin/settings/core/centresettings/")
    assert response.status_code in (302, 403)


def test_every_stream_field_of_every_page_type_is_covered_by_the_empty_form() -> None:
    for page_type, _parent, _fields in CREATED:
        names = [field.name for field in page_type._meta.get_fields() if isinstance(field, StreamField)]
        assert all(f"{name}-count" in untouched(page_type) for name in names)
