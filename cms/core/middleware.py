"""What every response carries: a request id, its language, and a content security policy that fits the place."""

import logging
import re
import time
import uuid
from collections.abc import Callable

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils import translation

from .json_logs import request_id

requests_log = logging.getLogger("cms.requests")


class CompressionMiddleware(GZipMiddleware):
    """Send texts compressed; pictures and documents are, and a part of one could no longer be asked for."""

    TEXTS = re.compile(r"text/|image/svg|application/([\w.-]+\+)?(json|xml|javascript)")

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not self.TEXTS.match(response.get("Content-Type", "")):
            return response
        compressed: HttpResponseBase = super().process_response(request, response)
        return compressed


class RequestIdMiddleware:
    """Name each request, so that its log lines and the proxy's can be found together; log one line for it."""

    ACCEPTED = re.compile(r"[A-Za-z0-9_-]{8,64}")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        offered = request.headers.get("X-Request-ID", "")
        name = offered if self.ACCEPTED.fullmatch(offered) else uuid.uuid4().hex
        request.META["REQUEST_ID"] = name
        token = request_id.set(name)
        started = time.monotonic()
        try:
            response = self.get_response(request)
            # The query string stays out: what residents search for is nobody's business.
            requests_log.info(
                "%s %s %s",
                request.method,
                request.path,
                response.status_code,
                extra={"milliseconds": round((time.monotonic() - started) * 1000)},
            )
        finally:
            request_id.reset(token)
        response["X-Request-ID"] = name
        return response


class AddressLanguageMiddleware(LocaleMiddleware):
    """The language that the address names, or else the installation's; Django's would ask the browser next.

    The browser's counts at the front door, and in the admin until somebody has logged in and chosen her own.
    """

    def process_request(self, request: HttpRequest) -> None:
        if asks_the_browser(request.path_info):
            super().process_request(request)
            return
        named = translation.get_language_from_path(request.path_info)
        translation.activate(named or settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Elsewhere no answer depends on the browser's wish, and caches need not keep one for each."""
        answered = super().process_response(request, response)
        if not asks_the_browser(request.path_info):
            varies = [name for name in re.split(r"\s*,\s*", answered.get("Vary", "")) if name != "Accept-Language"]
            answered["Vary"] = ", ".join(varies)
            if not any(varies):
                del answered["Vary"]
        return answered


def asks_the_browser(path: str) -> bool:
    """Whether what is at ``path`` comes in the language that the browser asks for."""
    return path == reverse("front_door") or path.startswith(reverse("wagtailadmin_home"))


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy for visitors and for logging in, the looser one for the rest of the admin."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if report_only or parts.config is not None:
            return parts
        if getattr(request, "is_dummy", False):
            # Wagtail's preview of a page: as strict as the page, but shown in a frame of the admin.
            parts.config = settings.PUBLIC_POLICY | {"frame-ancestors": ["'self'"]}
        elif is_admin(request.path_info):
            parts.config = settings.ADMIN_POLICY
        return parts

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return super().process_response(request, response)


def is_admin(path: str) -> bool:
    """Whether ``path`` is behind the login; the login page itself works under the strict policy."""
    return path.startswith(reverse("wagtailadmin_home")) and path != reverse("wagtailadmin_login")
