"""What people do in the admin: posts as a browser sends them."""

from typing import Any

from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from news.models import NewsPage


def logged_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def news_form(**values: Any) -> dict[str, str]:
    """What the browser sends for a piece of news."""
    fields = {
        "title": "Nagroda dla ośrodka",
        "slug": "nagroda-dla-osrodka",
        "kind": "news",
        "date": "2026-11-20 10:00",
        "lead": "Ośrodek dostał nagrodę.",
        "image": streamfield([]),
        "body": streamfield([]),
        "attachments": streamfield([]),
        "related_pages": streamfield([]),
        "news_partners": inline_formset([]),
        "comments": inline_formset([]),
    }
    return nested_form_data(fields | values)


def edit_address(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def screen_of(page: Page) -> str:
    """The address of the decision about what of ``page`` waits now."""
    return reverse("editorial_decision", args=[page.current_workflow_task_state.pk])


def submit(user: Any, page: Page, **values: Any) -> Any:
    return logged_in(user).post(edit_address(page), news_form(**values) | {"action-submit": "1"})


def decide(user: Any, page: Page, decision: str, comment: str = "", **data: Any) -> Any:
    """Press a button of the decision screen."""
    sent = {"decision": decision, "comment": comment, "revision": page.current_workflow_task_state.revision_id}
    return logged_in(user).post(screen_of(page), sent | data)


def decide_past_the_screen(user: Any, address_page: Page, page: Page, decision: str, **data: str) -> Any:
    """Send a decision about ``page`` to Wagtail's own view, at the address of ``address_page``."""
    state = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[address_page.pk, decision, state.pk])
    return logged_in(user).post(address, data, headers={"x-requested-with": "XMLHttpRequest"})


def messages_of(answer: Any) -> str:
    """What the person is told, on this page or on the one to which it leads."""
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def levels_of(answer: Any) -> set[str]:
    return {message.level_tag for message in get_messages(answer.wsgi_request)}


def stored(page: Page) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk)
