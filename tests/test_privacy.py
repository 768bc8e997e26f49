"""Which pages are open to everybody."""

from typing import Any

from wagtail.models import BaseViewRestriction, Page, PageViewRestriction

from cms.core.privacy import OpenPageQuerySet

from .factories import Centre, StandardPageFactory


def test_public_pages_are_those_that_wagtail_calls_public(centre: Centre, django_assert_num_queries: Any) -> None:
    section = StandardPageFactory(parent=centre.home, title="Dla pracowników")
    StandardPageFactory(parent=section, title="Dyżury")
    StandardPageFactory(parent=centre.home, title="Dla wszystkich")
    assert set(OpenPageQuerySet(Page).public()) == set(Page.objects.all())
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=section, restriction_type=BaseViewRestriction.LOGIN)]
    )  # past the gate
    with django_assert_num_queries(1):
        ours = set(OpenPageQuerySet(Page).public())
    assert ours == set(Page.objects.public())
    assert {page.title for page in set(Page.objects.all()) - ours} == {"Dla pracowników", "Dyżury"}
    assert set(OpenPageQuerySet(Page).not_public()) == set(Page.objects.not_public())
