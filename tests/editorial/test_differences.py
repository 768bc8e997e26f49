"""What the decision screen says that differs, on every kind of page."""

from typing import Any

import pytest
from django.test import RequestFactory
from wagtail.models import Page

from cms.editorial.differences import differences
from tests.factories import UserFactory


@pytest.mark.django_db
@pytest.mark.filterwarnings("ignore::bs4.MarkupResemblesLocatorWarning")
def test_every_kind_of_page_can_be_compared(demo_centres: None) -> None:
    """Wagtail took a phone number for a text and could not compare it; the page could not be decided about."""
    request = RequestFactory().get("/")
    administrator: Any = UserFactory(is_superuser=True)
    request.user = administrator
    for page in Page.objects.filter(depth__gt=1, live=True).specific():
        assert not differences(page, page.live_revision.as_object(), request), page
        assert differences(None, page, request).fields
        assert differences(page, type(page)(locale=page.locale), request).fields
