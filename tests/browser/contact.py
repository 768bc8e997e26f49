"""A resident's way through the contact form, with every page she may meet on it."""

from collections.abc import Iterator

from playwright.sync_api import Page, Response

from .conftest import DemoSite

FORM = "/pl/kontakt/napisz-do-nas/"
TOO_QUICK = 2_500  # milliseconds, until a person could have read what she is about to send


def steps(site: DemoSite, page: Page) -> Iterator[tuple[str, str]]:
    """The name and the HTML of each page, while it is shown: twice refused, to be changed, to be checked, sent.

    It is sent once only: another one within the minute would be asked to wait.
    """
    page.goto(site.ochota + FORM)
    yield "with mistakes", send(page).text()
    page.get_by_label("Wiadomość").fill("Czy mogę przyjść z wózkiem?")
    page.get_by_label("E-mail").fill("jan@example.org")
    send(page)
    yield "too quick", send(page).text()
    yield "to be changed", send(page, ".quiet-button").text()
    yield "to be checked", send(page).text()
    page.wait_for_timeout(TOO_QUICK)
    yield "sent", send(page).text()


def send(page: Page, button: str = ".button") -> Response:
    """Press a button of the form; the page that answers, after any redirect."""
    with page.expect_navigation() as answer:
        page.locator(f"main form button{button}").click()
    assert answer.value is not None
    return answer.value
