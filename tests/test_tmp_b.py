import pytest
from wagtail.models import Page, Locale
@pytest.mark.django_db
def test_a(demo_centres):
    assert Locale.objects.filter(language_code="uk")
@pytest.mark.django_db(transaction=True)
def test_b(demo_centres):
    assert Locale.objects.filter(language_code="uk")
    Page.objects.all().delete()
@pytest.mark.django_db(transaction=True)
def test_c(demo_centres):
    assert Locale.objects.filter(language_code="uk") and Page.objects.count()
