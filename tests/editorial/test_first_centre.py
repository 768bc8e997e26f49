"""A new installation gets its first centre, by the steps of ``deploy/README.md``, and nothing is public before."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site

from cms.editorial.models import CentreGroup
from cms.editorial.roles import EDITORS, MANAGERS
from home.models import HomePage
from tests.factories import UserFactory
from tests.forms import untouched

from .acting import logged_in, read

pytestmark = pytest.mark.django_db


def test_a_new_installation_gets_its_first_centre() -> None:
    call_command("setup_editorial", verbosity=0)
    assert not Page.objects.filter(live=True, depth__gt=1).exists() and not Site.objects.exists()

    superuser = UserFactory(is_superuser=True)
    admin = logged_in(superuser)
    root = Page.get_first_root_node()
    content = untouched(HomePage) | {"title": "OPS Nowy", "slug": "ops-nowy", "lead": "Pomagamy na miejscu."}
    admin.post(reverse("wagtailadmin_pages:add", args=["home", "homepage", root.pk]), content)
    home = HomePage.objects.get(slug="ops-nowy")
    site = {"hostname": "nowy.localhost", "port": "80", "site_name": "OPS Nowy", "root_page": str(home.pk)}
    assert admin.post(reverse("wagtailsites:add"), site).status_code == 302
    call_command("setup_editorial", verbosity=0)

    editor, manager = (person_in(admin, role.key) for role in (EDITORS, MANAGERS))
    logged_in(editor).post(reverse("wagtailadmin_pages:edit", args=[home.pk]), content | {"action-submit": "1"})
    assert read(home)[0] == 404
    state = HomePage.objects.get(pk=home.pk).current_workflow_task_state
    decision = {"decision": "approve", "revision": state.revision_id}
    logged_in(manager).post(reverse("editorial_decision", args=[state.pk]), decision)
    status, text = read(home)
    assert status == 200 and "Pomagamy na miejscu." in text
    call_command("verify_record", verbosity=0)


def person_in(admin: Client, role: str) -> Any:
    """Somebody whose account the superuser puts into the group of a role, in the admin."""
    person: Any = UserFactory(first_name="Ola", last_name="Nowa")
    group = CentreGroup.objects.get(role=role).group
    account = {
        "username": person.username,
        "email": person.email,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "is_active": "on",
        "groups": str(group.pk),
    }
    assert admin.post(reverse("wagtailusers_users:edit", args=[person.pk]), account).status_code == 302
    assert group in person.groups.all()
    return person
