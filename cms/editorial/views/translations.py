"""The table of a centre's pages and their translations."""

from collections.abc import Iterator
from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from cms.translation.desk import Cell, cells
from cms.translation.models import TranslationStatus
from cms.translation.states import State

from ..people import memberships
from ..roles import SUBMIT_TRANSLATION, TRANSLATORS
from ..visibility import visible_pages

HOME_DEPTH, SECTION_DEPTH = 2, 3


def originals_for(user: Any) -> QuerySet[Page]:
    """The pages in the language of the originals that ``user`` may see: public ones, and drafts already translated."""
    versions = Page.objects.filter(translation_key=OuterRef("translation_key")).exclude(pk=OuterRef("pk"))
    pages = visible_pages(user).filter(locale__language_code=settings.LANGUAGE_CODE, depth__gte=HOME_DEPTH)
    return pages.filter(Q(live=True) | Exists(versions)).order_by("path")


def languages_for(user: Any) -> list[Locale]:
    """The other languages of the centres of ``user``; those she translates into come first."""
    homes = visible_pages(user, Page.objects.filter(depth=HOME_DEPTH)).values("locale")
    locales = Locale.objects.filter(pk__in=homes).exclude(language_code=settings.LANGUAGE_CODE)
    hers = {one.language for one in memberships(user) if one.role == TRANSLATORS.key}
    return sorted(locales, key=lambda locale: (locale.language_code not in hers, locale.language_code))


def languages(request: HttpRequest) -> QuerySet[Locale]:
    return Locale.objects.filter(pk__in=[locale.pk for locale in languages_for(request.user)])


def kinds(request: HttpRequest) -> QuerySet[ContentType]:
    return ContentType.objects.filter(pk__in=originals_for(request.user).order_by().values("content_type"))


def sections(request: HttpRequest) -> QuerySet[Page]:
    return originals_for(request.user).filter(depth=SECTION_DEPTH)


class TranslationFilterSet(WagtailFilterSet):
    """By language and state together: with both, pages in that state in that language."""

    language = django_filters.ModelChoiceFilter(
        label=_("Language"), queryset=languages, method="nothing", empty_label=_("All"), widget=forms.RadioSelect
    )
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=State.choices, method="in_state", empty_label=_("All"), widget=forms.RadioSelect
    )
    content_type = ContentTypeFilter(label=_("Kind of page"), queryset=kinds)
    section = django_filters.ModelChoiceFilter(label=_("Part of the site"), queryset=sections, method="in_section")

    class Meta:
        model = Page
        fields: list[str] = []

    def _add_locale_filter(self) -> None:
        """None: the rows have one language, and the languages are columns."""

    def nothing(self, pages: QuerySet[Page], name: str, value: Any) -> QuerySet[Page]:
        """A language alone leaves out columns, not rows."""
        return pages

    def in_state(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        chosen = self.form.cleaned_data.get("language")
        found = cells(pages, [chosen] if chosen else languages_for(self.request.user))
        return pages.filter(
            pk__in=[key for key, row in found.items() if any(cell.state == value for cell in row.values())]
        )

    def in_section(self, pages: QuerySet[Page], name: str, value: Page) -> QuerySet[Page]:
        return pages.filter(path__startswith=value.path)


class OriginalColumn(BaseColumn):
    """The original: its title, which leads to it, and its kind."""

    cell_template_name = "editorial/tables/original.html"


class LanguageColumn(Column):
    """How the page stands in one language, and the way to mend it."""

    cell_template_name = "editorial/tables/translation.html"

    def __init__(self, locale: Locale) -> None:
        super().__init__(locale.language_code, label=capfirst(locale.get_display_name()))
        self.locale = locale

    def get_value(self, instance: Any) -> dict[str, Any]:
        return {"cell": instance.cells[self.locale.pk], "link": instance.links.get(self.locale.pk)}


class TranslationsView(ReportView):
    """Every page that residents can read in the original, with its state in each other language."""

    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    template_name = "editorial/translations.html"
    index_url_name = "editorial_translations"
    index_results_url_name = "editorial_translations_results"
    model = Page
    filterset_class = TranslationFilterSet
    export_filename = "translations"

    @cached_property
    def locales(self) -> list[Locale]:
        """The languages that are columns."""
        everything = languages_for(self.request.user)
        chosen = self.filters.form.cleaned_data.get("language") if self.filters and self.filters.is_valid() else None
        return [locale for locale in everything if chosen in (None, locale)]

    @cached_property
    def columns(self) -> list[BaseColumn]:
        return [OriginalColumn("title", label=_("Page")), *(LanguageColumn(locale) for locale in self.locales)]

    def get_base_queryset(self) -> QuerySet[Page]:
        return originals_for(self.request.user).select_related("content_type", "locale")

    def decorate_paginated_queryset(self, object_list: Any) -> list[Page]:
        """The pages of this screen, each with its ``cells`` and the ``links`` to work on them."""
        pages = list(object_list)
        found = cells(Page.objects.filter(pk__in=[page.pk for page in pages]), self.locales)
        editable = self.editable({cell.page_id for row in found.values() for cell in row.values() if cell.page_id})
        for page in pages:
            page.cells = found[page.pk]
            page.links = {
                locale.pk: self.link(page, locale, page.cells[locale.pk], editable) for locale in self.locales
            }
        return pages

    def editable(self, keys: set[int]) -> set[int]:
        """Those of the pages that this person may edit."""
        policy = policy_registry.get_by_type(Page)
        mine = policy.instances_user_has_any_permission_for(self.request.user, ["change"])
        return set(mine.filter(pk__in=keys).values_list("pk", flat=True))

    def link(self, page: Page, locale: Locale, cell: Cell, editable: set[int]) -> tuple[str, str] | None:
        """Address and words of what this person can do about a cell."""
        if cell.page_id is None:
            if not self.request.user.has_perm(SUBMIT_TRANSLATION):
                return None
            address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
            return f"{address}?select_locale={locale.language_code}", gettext("Translate")
        if cell.page_id not in editable:
            return None
        words = gettext("See") if cell.state == State.IN_REVIEW else gettext("Edit")
        return reverse("wagtailadmin_pages:edit", args=[cell.page_id]), words

    @property
    def summary(self) -> list[tuple[Locale, int, int]]:
        """For each language how many pages need a translation, and how many of these are public and up to date."""
        needed = TranslationStatus.objects.filter(source=OuterRef("pk"), needed=True)
        found = cells(originals_for(self.request.user).filter(Exists(needed)), self.locales)
        counted = []
        for locale in self.locales:
            rows = [row[locale.pk] for row in found.values() if row[locale.pk].needed]
            counted.append((locale, len(rows), sum(cell.is_done for cell in rows)))
        return counted

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = not self.is_export and not self.results_only
        return super().get_context_data(**kwargs, summary=self.summary if shown else [])

    @property
    def list_export(self) -> list[str]:
        fields = ["title", "address", "kind"]
        for locale in self.locales:
            fields += [f"{locale.language_code}: {part}" for part in ("state", "needed", "changed words", "words")]
        return fields

    def get_heading(self, queryset: Any, field: str) -> str:
        return field

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        return dict(zip(self.list_export, self.exported(item), strict=True))

    def exported(self, page: Any) -> Iterator[Any]:
        yield from (page.title, page.full_url or "", str(page.page_type_display_name))
        for locale in self.locales:
            cell = page.cells[locale.pk]
            yield from (cell.state.value, "yes" if cell.needed else "no", cell.changed_words, cell.words)
