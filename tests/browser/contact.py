"""A resident's way through the contact form, with every page she may meet on it."""

from collections.abc import Iterator

from playwright.sync_api import Page, Response

from .conftest import DemoSite

FORM = "/pl/kontakt/napisz-do-nas/"
TOO_QUICK = 2_500  # milliseconds, until a person could have read what she is about to send
ASKED_TO_WAIT = 15_000  # milliseconds, where another test sent a message within the minute


def steps(site: DemoSite, page: Page) -> Iterator[tuple[str, str]]:
    """The name and the HTML of each page, while it is shown: twice refused, to be changed, to be checked, sent."""
    page.goto(site.ochota + FORM)
    yield "with mistakes", send(page).text()
    page.get_by_label("Wiadomość").fill("Czy mogę przyjść z wózkiem?")
    page.get_by_label("E-mail").fill("jan@example.org")
    send(page)
    yield "too quick", send(page).text()
    yield "to be changed", send(page, ".quiet-button").text()
    yield "to be checked", send(page).text()
    yield "sent", send_when_allowed(page).text()


def send_when_allowed(page: Page) -> Response:
    """Send what was checked, as soon as nobody else on this network has just sent something."""
    page.wait_for_timeout(TOO_QUICK)
    answer = send(page)
    for _attempt in range(5):
        if not page.get_by_role("alert").count():
            break
        page.wait_for_timeout(ASKED_TO_WAIT)
        answer = send(page)
    return answer


def send(page: Page, button: str = ".button") -> Response:
    """Press a button of the form; the page that answers, after any redirect."""
    with page.expect_navigation() as answer:
        page.locator(f"main form button{button}").click()
    assert answer.value is not None
    return answer.value
