"""Objects for tests: pages as small as they may be, and whole centres with their people."""

from dataclasses import dataclass
from typing import Any

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils.text import slugify
from wagtail.models import Collection, Locale, Page, Site, Workflow

from cms.editorial.centres import set_up
from home.models import HomePage, StandardPage
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
        return super()._create_instance(model_class, parent, kwargs)


class HomePageFactory(PageFactory):
    class Meta:
        model = HomePage


class StandardPageFactory(PageFactory):
    class Meta:
        model = StandardPage


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
    """A centre ready for work: a site, its home page, an editor and two managers."""

    site: Site
    home: HomePage
    collection: Collection
    workflow: Workflow
    editors: Group
    managers: Group
    editor: Any
    manager: Any
    deputy: Any


def make_centre(name: str = "OPS Testowo") -> Centre:
    """A centre named ``name``, in Polish, at ``<slug of the name>.localhost``."""
    Locale.objects.get_or_create(language_code="pl")
    slug = slugify(name)
    home = HomePageFactory(parent=Page.get_first_root_node(), title=name, slug=slug)
    site = wagtail_factories.SiteFactory(hostname=f"{slug}.localhost", port=80, site_name=name, root_page=home)
    made = set_up(site)
    people: list[Any] = [UserFactory(username=f"{slug}-{who}") for who in ("editor", "manager", "deputy")]
    editor, manager, deputy = people
    editor.groups.add(made.editors)
    manager.groups.add(made.managers)
    deputy.groups.add(made.managers)
    return Centre(site, home, made.collection, made.workflow, made.editors, made.managers, editor, manager, deputy)
