import pytest
from wagtail.models import Page, Locale
@pytest.mark.django_db(transaction=True)
def test_a():
    assert Page.objects.count() and Locale.objects.count()
    Page.objects.all().delete()
@pytest.mark.django_db(transaction=True)
def test_b(snapshots):
    assert Page.objects.count() and Locale.objects.count()
