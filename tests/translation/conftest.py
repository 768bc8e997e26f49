"""A centre in two languages, and a translation of which the original has changed since."""

from typing import Any

import pytest
from wagtail.models import Locale
from wagtail_localize.models import Translation

from cms.editorial.centres import set_up
from cms.editorial.models import CentreGroup
from cms.editorial.roles import TRANSLATORS
from news.models import NewsIndexPage, NewsPage
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, published

from .desk import submit, translate_words


@pytest.fixture(autouse=True)
def nobody_searches(no_search_index: None) -> None:
    """Translations alone are of interest here."""


@pytest.fixture
def english(centre: Centre) -> Locale:
    """A second language of the centre, with a public home page."""
    locale = Locale.objects.get_or_create(language_code="en")[0]
    published(centre.home.copy_for_translation(locale))
    set_up(centre.site)
    return locale


@pytest.fixture
def section(centre: Centre) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=centre.home, title="Aktualności")


@pytest.fixture
def news(section: NewsIndexPage) -> NewsPage:
    return NewsPageFactory(parent=section, title="Wiadomość", lead="Po polsku.")


@pytest.fixture
def translator(centre: Centre, english: Locale) -> Any:
    person: Any = UserFactory()
    person.groups.add(CentreGroup.objects.get(site=centre.site, role=TRANSLATORS.key, language="en").group)
    return person


@pytest.fixture
def translated(centre: Centre, news: NewsPage, english: Locale) -> NewsPage:
    """A translation that somebody approved."""
    submit(centre.editor, news, english)
    translation = Translation.objects.get()
    translate_words(centre.editor, translation, "English")
    parent = news.get_translation(english).get_parent().specific
    parent.alias_of = None
    parent.save()
    published(parent)
    published(translation.source.get_ephemeral_translated_instance(english, fallback=True))
    return NewsPage.objects.get(pk=news.get_translation(english).pk)


@pytest.fixture
def public_translation(translated: NewsPage, news: NewsPage) -> NewsPage:
    """A translation that somebody approved, of which the original has changed since."""
    news.lead = "Zmienione po polsku."
    published(news)
    return translated
