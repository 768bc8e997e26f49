"""Acting as a person in the admin and as a resident on the site."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.editorial.models import Entry
from tests.factories import PASSWORD


def logged_in(user: Any) -> Client:
    """``user`` in her browser, with the admin in English whatever the site's language is."""
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    client = Client()
    answer = client.post(reverse("wagtailadmin_login"), {"username": user.username, "password": PASSWORD})
    assert answer.status_code == 302
    return client


def read(page: Page) -> tuple[int, str]:
    """What a resident gets at the page's address: the status and the text."""
    page = Page.objects.get(pk=page.pk)
    answer = Client().get(page.get_url_parts()[2], headers={"host": page.get_site().hostname})
    return answer.status_code, answer.content.decode()


def refused(answer: Any) -> bool:
    """Whether Wagtail answered that this person lacks the permission: back to the dashboard, with an error."""
    if answer.status_code != 302 or answer.url != reverse("wagtailadmin_home"):
        return False
    return any("error" in message.tags for message in answer.client.get(answer.url).context["messages"])


def kinds(page: Page) -> list[str]:
    """What the record says of ``page``, in its order."""
    return list(Entry.objects.about(page).order_by("pk").values_list("kind", flat=True))
