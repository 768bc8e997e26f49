"""Where a reader is and where she can go: main menu, breadcrumbs, other languages."""

from dataclasses import dataclass, field
from typing import Any

from django import template
from django.apps import apps
from django.conf import settings
from django.db.models import Case, CharField, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language, get_language_info, gettext, override, pgettext
from wagtail.models import Page, Site

from ..models import BasePage
from ..models.routing import home_for
from ..privacy import private

register = template.Library()

HOME_DEPTH = 2
MENU_DEPTHS = (HOME_DEPTH + 1, HOME_DEPTH + 2)
# What apps above want to know of the pages found, as annotations by name; they add it when they are ready.
also_asked: dict[str, Any] = {}
# Kinds of pages right below a home page to which every page may link, by model name; added likewise.
linked_everywhere: list[str] = []


@dataclass(frozen=True)
class Navigation:
    """The home page in the reader's language, the pages of its menu, and the way down to the page.

    ``menu`` are sections and the pages right below them. ``versions`` are the published translations of the page and of
    the home page, themselves included; ``easy_read`` is the easy-to-read version of the page. ``everywhere`` are the
    pages of the kinds ``linked_everywhere``, in the reader's language or else the centre's first.
    """

    home: Page | None = None
    menu: list[Page] = field(default_factory=list)
    trail: list[Page] = field(default_factory=list)
    versions: list[Page] = field(default_factory=list)
    easy_read: Page | None = None
    everywhere: dict[str, Page] = field(default_factory=dict)


@dataclass(frozen=True)
class MenuItem:
    """A page in the main menu; ``current`` is "page", "true" for what the page shown lies below, or ""."""

    page: Page
    current: str
    below: list["MenuItem"] = field(default_factory=list)


@dataclass(frozen=True)
class LanguageVersion:
    """A language of the centre, and whether this page exists in it or only the home page does.

    Outside a centre a language of the installation, which has no page.
    """

    code: str
    page: Page | None
    is_current: bool
    is_same_page: bool
    address: str = ""  # in this language, of what is shown and is no page

    @property
    def name(self) -> str:
        return str(get_language_info(self.code)["name_local"]).capitalize()

    @property
    def invitation(self) -> str:
        """Says in this language that the page exists in it; nothing where it does not, or to its readers."""
        if self.is_current or not self.is_same_page:
            return ""
        with override(self.code):
            # Translators: name your own language here; a reader of another language version is told in yours.
            return pgettext("of the language that says it", "This page is also available in English.")

    @property
    def limitation(self) -> str:
        """Says in this language that it leads to the home page alone; nothing where it leads to the page itself."""
        if self.is_same_page:
            return ""
        with override(self.code):
            return gettext("(home page only)")


@dataclass(frozen=True)
class Alternate:
    """A language in which the page is public, as ``hreflang`` writes it, and the address there."""

    language: str
    page: Page


def in_each_kind(field: str) -> list[NullIf]:
    """A field of ``BasePage`` as a query of ``Page`` sees it: each kind keeps it in its own table; empty is null.

    Subqueries: to find the best order of twenty joins takes PostgreSQL longer than to read the pages.
    """
    kinds = [model for model in apps.get_models() if issubclass(model, BasePage)]
    rows = [kind._base_manager.filter(pk=OuterRef("pk")).order_by().values(field) for kind in kinds]
    return [NullIf(Subquery(row), Value("")) for row in rows]


def labelled(pages: Any) -> Any:
    """``pages`` in the order of the tree with their titles in menus."""
    label, is_easy_read = Coalesce(*in_each_kind("menu_title"), F("title")), Q(easyreadpage__isnull=False)
    pages = pages.annotate(menu_label=label, is_easy_read=is_easy_read)
    return pages.select_related("locale").order_by("path")


def navigation_of(context: Any) -> Navigation:
    """What every page needs for finding one's way, looked up once per request."""
    request, page = context.get("request"), context.get("page")
    kept = getattr(request, "_navigation", None)
    if kept is None:
        kept = _look_up(request, page)
        if request is not None:
            request._navigation = kept
    return kept


def _look_up(request: Any, page: Page | None) -> Navigation:
    home = _home_above(page) if page else home_for(request)
    if home is None or not (page or home.live):
        return Navigation()
    page = page or home
    above = [page.path[:end] for end in range(len(home.path), len(page.path), Page.steplen)]
    in_the_menu = Q(path__startswith=home.path, depth__in=MENU_DEPTHS, show_in_menus=True)
    translated = Q(translation_key__in=[home.translation_key, page.translation_key])
    easy_read = Q(path__startswith=page.path, depth=page.depth + 1, easyreadpage__isnull=False)
    homes = [home.path, *first_home_of(request, home)]
    wanted = Page.objects.filter(
        in_the_menu | translated | easy_read | Q(path__in=above) | linked_from(homes), live=True
    )
    kinds = [When(**{f"{kind}__isnull": False}, then=Value(kind)) for kind in linked_everywhere]
    kind = Case(*kinds, default=Value(""), output_field=CharField())
    found = list(labelled(wanted.exclude(private()).annotate(linked_kind=kind, **also_asked)))
    by_home = [
        {one.linked_kind: one for one in found if one.linked_kind and one.path.startswith(path)} for path in homes
    ]
    return Navigation(
        home=home,
        menu=[
            one for one in found if one.path.startswith(home.path) and one.depth in MENU_DEPTHS and one.show_in_menus
        ],
        trail=[one for one in found if one.path in above],
        versions=[one for one in found if one.translation_key in (home.translation_key, page.translation_key)],
        easy_read=next((one for one in found if one.is_easy_read and is_child(one, page)), None),
        everywhere={**by_home[-1], **by_home[0]},
    )


def first_home_of(request: Any, home: Page) -> list[str]:
    """The place of the centre's home page in its first language, when ``home`` is in another."""
    site = Site.find_for_request(request) if request else None
    root = site.root_page if site else None
    same = root and root.translation_key == home.translation_key and root.path != home.path
    return [root.path] if root and same else []


def linked_from(homes: list[str]) -> Q:
    """Pages that may be linked everywhere, below the home pages at these places."""
    below, kinds = Q(), Q(pk__in=())
    for path in homes:
        below |= Q(path__startswith=path)
    for kind in linked_everywhere:
        kinds |= Q(**{f"{kind}__isnull": False})
    return below & kinds & Q(depth=HOME_DEPTH + 1)


def is_child(page: Page, parent: Page) -> bool:
    return page.depth == parent.depth + 1 and page.path.startswith(parent.path)


def _home_above(page: Page) -> Page | None:
    """The home page that ``page`` is below, or itself. Costs nothing: routing has left each page's parent on it."""
    while page.depth > HOME_DEPTH:
        page = page.get_parent()
    return page.specific if page.depth == HOME_DEPTH else None


@register.simple_tag(takes_context=True)
def page_language(context: Any) -> str:
    """The language of the page, for ``<html lang>``; that of the address where there is no page."""
    page = context.get("page")
    if not page or not page.locale_id:
        return get_language() or settings.LANGUAGE_CODE
    locales = (one.locale for one in navigation_of(context).versions if one.locale_id == page.locale_id)
    locale = next(locales, None) or page.locale
    return locale.language_code


@register.simple_tag(takes_context=True)
def home_page(context: Any) -> Page | None:
    """The published home page in the reader's language."""
    return navigation_of(context).home


@register.simple_tag(takes_context=True)
def main_menu(context: Any) -> list[MenuItem]:
    """The sections of the site, each with those of the pages right below it that are in the menu too."""
    page = context.get("page")
    path = page.path if page else ""
    menu = navigation_of(context).menu

    def item(one: Page) -> MenuItem:
        current = "page" if path == one.path else "true" if path.startswith(one.path) else ""
        return MenuItem(one, current, [item(child) for child in menu if is_child(child, one)])

    return [item(one) for one in menu if one.depth == HOME_DEPTH + 1]


@register.simple_tag(takes_context=True)
def breadcrumbs(context: Any) -> list[Page]:
    """The published pages above this one, from the home page down; none on the home page.

    A view that shows no page may have put its name into the context as ``here``; above it is the home page.
    """
    navigation = navigation_of(context)
    if not context.get("page"):
        return [navigation.home] if navigation.home and context.get("here") else []
    return navigation.trail


@register.simple_tag(takes_context=True)
def easy_read_version(context: Any) -> Page | None:
    """The published easy-to-read version of this page, if it has one."""
    return navigation_of(context).easy_read


@register.simple_tag(takes_context=True)
def language_versions(context: Any) -> list[LanguageVersion]:
    """The languages of the centre, each with this page in it or, where there is none, with the home page.

    A view that shows no page may have put its address in each language into the context as ``addresses``.
    """
    navigation = navigation_of(context)
    home, addresses = navigation.home, context.get("addresses", {})
    if home is None:
        return [LanguageVersion(code, None, code == get_language(), True, path) for code, path in addresses.items()]
    page = context.get("page") or home
    pages: dict[str, dict[Any, Page]] = {}
    for one in navigation.versions:
        pages.setdefault(one.locale.language_code, {})[one.translation_key] = one
    if page.pk not in {one.pk for one in navigation.versions}:  # a preview of what is not public
        pages.setdefault(page.locale.language_code, {})[page.translation_key] = page
    return [
        LanguageVersion(
            code=code,
            page=pages[code].get(page.translation_key) or pages[code][home.translation_key],
            is_current=home.pk in (one.pk for one in pages[code].values()),
            is_same_page=page.translation_key in pages[code],
            address=addresses.get(code, ""),
        )
        for code, _name in settings.LANGUAGES
        if home.translation_key in pages.get(code, {})
    ]


@register.simple_tag
def alternates(versions: list[LanguageVersion]) -> list[Alternate]:
    """The languages in which the page is public, and ``x-default``: the installation's first, or else the page itself.

    ``versions`` are what ``language_versions`` gives for a page.
    """
    found = [Alternate(one.code, one.page) for one in versions if one.page and one.page.live and one.is_same_page]
    own = [Alternate(one.code, one.page) for one in versions if one.page and one.is_current]
    default = [one for one in found if one.language == settings.LANGUAGE_CODE] or (own if found else [])
    return [*found, *(Alternate("x-default", one.page) for one in default)]
