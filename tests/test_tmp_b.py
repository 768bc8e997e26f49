import pytest
from wagtail.models import Page, Locale
@pytest.mark.django_db
def test_a():
    assert Page.objects.count() and Locale.objects.count()
def test_b(admin_client):
    r = admin_client.get("/admin/")
    assert r.status_code == 200, r
    print(r.headers)
