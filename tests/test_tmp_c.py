import pytest
from wagtail.models import Page, Locale
def test_a(db):
    assert not Locale.objects.filter(language_code="uk") and Page.objects.count()
