"""What readers get at the address of a withdrawn page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import translation
from wagtail.models import Page, Site

from .models import Withdrawal
from .withdrawals import in_place_of, taker


class WithdrawnPagesMiddleware:
    """Leads from a withdrawn page to the one that took its place, or says with 410 that it is gone and why.

    Looks only where nothing else was found. Redirects made by hand come first: it stands above their middleware.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 404:
            return response
        withdrawal = in_place_of(Site.find_for_request(request), request.path)
        if withdrawal is None:
            return response
        target = taker(withdrawal)
        address = target.get_url(request) if target else None
        return moved(address) if address else gone(request, withdrawal)


def moved(address: str) -> HttpResponse:
    """A redirect that search engines follow for good and browsers forget: the page may come back."""
    answer = HttpResponsePermanentRedirect(address)
    answer.headers["Cache-Control"] = "max-age=300"
    return answer


def gone(request: HttpRequest, withdrawal: Withdrawal) -> HttpResponse:
    """The page that says why, in the language of what stood here."""
    above: Page | None = withdrawal.page.get_parent()
    context = {"reason": withdrawal.reason, "above": above if above and above.live else None}
    with translation.override(withdrawal.page.locale.language_code):
        return render(request, "410.html", context, status=410)
