"""What people do with translations in the admin."""

from typing import Any

from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation


def logged_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def levels(answer: Any) -> list[str]:
    """The kinds of what the person is told, on this page or on the one to which it leads."""
    return [message.level_tag for message in get_messages(answer.wsgi_request)]


def submit(user: Any, page: Page, *locales: Locale, **data: Any) -> Any:
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return logged_in(user).post(address, {"locales": [locale.pk for locale in locales], **data})


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def translate_words(user: Any, translation: Translation, words: str) -> None:
    for segment in StringSegment.objects.filter(source=translation.source).exclude(context__path="slug"):
        answer = logged_in(user).put(
            reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk]),
            f"value={words}",
            content_type="application/x-www-form-urlencoded",
        )
        assert answer.status_code in (200, 201)
