"""Objects for tests: pages as small as they may be, and whole centres with their people."""

from dataclasses import dataclass
from typing import Any

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils.text import slugify
from wagtail.models import Collection, Locale, Page, PageViewRestriction, Site, Workflow

from cms.core.models import EasyReadPage
from cms.editorial import record
from cms.editorial.centres import CentreGroups, set_up
from cms.editorial.entries import Kind
from cms.editorial.models import CentreGroup
from cms.editorial.roles import EDITORS, MANAGERS, Role
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
from projects.models import ProjectIndexPage, ProjectPage
from teams.models import PlacePage, TeamIndexPage, TeamPage

PASSWORD = "long-enough-for-a-test"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_user_model()

    username = factory.Sequence(lambda number: f"person{number}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    password = factory.django.Password(PASSWORD)


class PageFactory(wagtail_factories.PageFactory):
    """A live page in the language of its parent; without a title of its own, numbered."""

    class Meta:
        abstract = True

    title = factory.Sequence(lambda number: f"Strona {number}")
    slug = factory.LazyAttribute(lambda page: slugify(page.title))

    @classmethod
    def _create_instance(cls, model_class: Any, parent: Any, kwargs: dict[str, Any]) -> Any:
        if parent and not parent.is_root():
            kwargs.setdefault("locale", parent.locale)
        live = kwargs.pop("live", True)
        page = super()._create_instance(model_class, parent, {**kwargs, "live": False})
        return published(page) if live else page


def published(page: Any) -> Any:
    """``page`` as it is, after somebody who did not write it approved it."""
    revision = page.save_revision()
    record.append_about(page, Kind.APPROVED, person=UserFactory(), revision=revision)
    revision.publish()
    page.refresh_from_db()
    return page


def withdrawn(page: Any) -> None:
    """``page`` is public no longer, after somebody gave the reason."""
    record.append_about(page, Kind.WITHDRAWN, person=UserFactory())
    page.unpublish()


def restricted(page: Page, restriction_type: str = PageViewRestriction.LOGIN, **fields: Any) -> None:
    """Hide ``page`` as Wagtail can; past the gate, which refuses to."""
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=page, restriction_type=restriction_type, **fields)]
    )


class HomePageFactory(PageFactory):
    class Meta:
        model = HomePage


class EasyReadPageFactory(PageFactory):
    class Meta:
        model = EasyReadPage


class StandardPageFactory(PageFactory):
    class Meta:
        model = StandardPage


class ContactPageFactory(PageFactory):
    class Meta:
        model = ContactPage


class AboutPageFactory(PageFactory):
    class Meta:
        model = AboutPage


class AccessibilityStatementPageFactory(PageFactory):
    class Meta:
        model = AccessibilityStatementPage


class CookiePolicyPageFactory(PageFactory):
    class Meta:
        model = CookiePolicyPage


class PrivacyPageFactory(PageFactory):
    class Meta:
        model = PrivacyPage


class MinorProtectionPageFactory(PageFactory):
    class Meta:
        model = MinorProtectionPage


class NewsIndexPageFactory(PageFactory):
    class Meta:
        model = NewsIndexPage


class NewsPageFactory(PageFactory):
    class Meta:
        model = NewsPage

    lead = "Co się wydarzyło, w jednym zdaniu."


class ProjectIndexPageFactory(PageFactory):
    class Meta:
        model = ProjectIndexPage


class ProjectPageFactory(PageFactory):
    class Meta:
        model = ProjectPage

    official_title = factory.LazyAttribute(lambda page: page.title)
    beneficiary = "Ośrodek"


class PartnerIndexPageFactory(PageFactory):
    class Meta:
        model = PartnerIndexPage


class PartnerPageFactory(PageFactory):
    class Meta:
        model = PartnerPage

    agrees_to_publication = True


class TeamIndexPageFactory(PageFactory):
    class Meta:
        model = TeamIndexPage


class TeamPageFactory(PageFactory):
    class Meta:
        model = TeamPage


class PlacePageFactory(PageFactory):
    class Meta:
        model = PlacePage

    street = "Prosta 1"


@dataclass(frozen=True)
class Centre:
    """A centre ready for work: a site, its home page, an editor and two managers; others join as they are needed."""

    site: Site
    home: HomePage
    made: CentreGroups
    editor: Any
    manager: Any
    deputy: Any

    @property
    def collection(self) -> Collection:
        return self.made.collection

    @property
    def workflow(self) -> Workflow:
        return self.made.workflow

    @property
    def editors(self) -> Group:
        return self.made.of(EDITORS)

    @property
    def managers(self) -> Group:
        return self.made.of(MANAGERS)

    def member(self, *roles: Role, language: str = "", **fields: Any) -> Any:
        """Somebody new who holds these roles in the centre; a translator, in ``language``."""
        person: Any = UserFactory(**fields)
        for role in roles:
            person.groups.add(self.made.of(role, language if role.per_language else ""))
        return person


def found_centre(name: str = "OPS Testowo") -> Centre:
    """What ``make_centre`` made."""
    slug = slugify(name)
    site = Site.objects.get(site_name=name)
    groups = {
        (row.role, row.language): row.group for row in CentreGroup.objects.filter(site=site).select_related("group")
    }
    home = HomePage.objects.get(slug=slug)
    made = CentreGroups(Collection.objects.get(name=name), home.get_workflow(), groups)
    people = [get_user_model()._default_manager.get(username=f"{slug}-{who}") for who in STAFF]
    return Centre(site, home, made, *people)


STAFF = ("editor", "manager", "deputy")


def make_centre(name: str = "OPS Testowo") -> Centre:
    """A centre named ``name``, in Polish, at ``<slug of the name>.localhost``."""
    Locale.objects.get_or_create(language_code="pl")
    slug = slugify(name)
    home = HomePageFactory(parent=Page.get_first_root_node(), title=name, slug=slug)
    site = wagtail_factories.SiteFactory(hostname=f"{slug}.localhost", port=80, site_name=name, root_page=home)
    made = set_up(site)
    people: list[Any] = [UserFactory(username=f"{slug}-{who}") for who in STAFF]
    editor, manager, deputy = people
    editor.groups.add(made.of(EDITORS))
    manager.groups.add(made.of(MANAGERS))
    deputy.groups.add(made.of(MANAGERS))
    return Centre(site, home, made, editor, manager, deputy)
