"""Reference data of funding: what is shipped, who changes it, and what follows from a change."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from cms.core.models import CentreImage
from cms.editorial.models import Entry
from cms.editorial.roles import ADMINISTRATORS
from projects.models import CentreSigns, FundingReference
from projects.rules.reference import Limit
from tests.editorial.acting import logged_in
from tests.factories import Centre, UserFactory, make_centre

pytestmark = pytest.mark.django_db


def edit_address() -> str:
    return reverse("wagtailsettings:edit", args=("projects", "fundingreference"))


def test_what_is_shipped_contradicts_nothing_and_cites_its_acts() -> None:
    data = FundingReference.current()
    data.full_clean()
    assert FundingReference.objects.count() == 0, "reading stores nothing"
    assert {one.limit for one in data.rules.thresholds} == set(Limit)
    assert all(one.act for one in data.rules.thresholds)
    assert all(one.act for one in data.rules.perspectives if one.family in ("eu", "eea", "state"))
    assert data.name("fund", "EFS+", "uk") == "Європейський соціальний фонд плюс"
    assert data.name("fund", "nowhere") == "nowhere"


def test_administrators_of_the_installation_change_a_threshold_and_the_record_says_so(centre: Centre) -> None:
    client = logged_in(UserFactory(is_superuser=True))
    page = client.get(edit_address(), follow=True)
    assert page.status_code == 200
    stored = FundingReference.load()
    [title] = [row for row in stored.thresholds if row.value["limit"] == Limit.TITLE_LENGTH]
    title.value["value"] = Decimal(120)
    title.value["act"] = "Podręcznik, wydanie drugie"
    stored.save()
    threshold = FundingReference.current().rules.threshold(Limit.TITLE_LENGTH, timezone.localdate())
    assert threshold is not None and threshold.value == 120 and threshold.act == "Podręcznik, wydanie drugie"
    assert Entry.objects.filter(object_type="projects.fundingreference").exists()


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("sign_sets", {"signs": ["nowhere"]}),
        ("sign_sets", {"perspective": "nowhere"}),
        ("sign_sets", {"signs": ["ue-2021", "fe-2021"]}),
        ("programmes", {"perspective": "nowhere"}),
        ("funds", {"code": "EFS"}),
    ],
)
def test_codes_that_name_nothing_and_signs_out_of_order_are_refused(field: str, change: dict[str, Any]) -> None:
    data = FundingReference()
    getattr(data, field)[0].value.update(change)
    with pytest.raises(ValidationError) as refused:
        data.full_clean()
    assert field in refused.value.message_dict


def test_the_administrators_of_a_centre_upload_its_signs_and_touch_nothing_else(centre: Centre) -> None:
    other = make_centre("OPS Obcy")
    client = logged_in(centre.member(ADMINISTRATORS))
    assert client.get(edit_address()).status_code in (302, 403)
    image = CentreImage.objects.create(
        title="Znak", file=get_test_image_file(), collection=centre.collection, description="Znak funduszy"
    )
    address = reverse("wagtailsettings:edit", args=("projects", "centresigns", centre.site.pk))
    assert client.get(address).status_code == 200
    row = {"files-0-type": "file", "files-0-order": "0", "files-0-deleted": "", "files-0-id": ""}
    data = {"files-count": "1", **row, "files-0-value-sign": "fe-2021", "files-0-value-image": str(image.pk)}
    assert client.post(address, data).status_code == 302
    assert CentreSigns.for_site(centre.site).images() == {"fe-2021": image}
    theirs = reverse("wagtailsettings:edit", args=("projects", "centresigns", other.site.pk))
    assert client.post(theirs, data).status_code in (302, 403)
    assert CentreSigns.for_site(other.site).images() == {}
    assert Client().get(address).status_code == 302
