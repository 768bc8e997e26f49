"""The door of every address: who is let through, before the view is called."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from .guards import GUARDS, Refusal
from .rights import has_right
from .routes import REASONS, Rule, door_of, name_of


class DoorMiddleware:
    """Refuses what ``routes.py`` does not list or closes, asks for the right it names, and then the address's guard.

    Comes after the middleware of sessions, accounts and messages.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        match = request.resolver_match
        door = door_of(match) if match else None
        if match is None or door is None:
            raise PermissionDenied
        if door.rule == Rule.CLOSED and not in_admin(request):
            raise Http404
        if not door.right:
            return None  # and no question who asks: what residents read may be kept by caches
        guard = GUARDS.get(match.view_name)

        def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase | None:
            """A refusal, the guard's own answer, or nothing, and the view is called."""
            try:
                if door.rule == Rule.CLOSED:
                    raise Refusal(str(REASONS.get(name_of(match), _("This is not possible here."))))
                if door.rule == Rule.INSTALLATION and not request.user.is_superuser:
                    raise PermissionDenied
                if not has_right(request.user, door, match.namespace, kwargs):
                    raise PermissionDenied
                return guard(request, *args, **kwargs) if guard else None
            except Refusal as refusal:
                return refused(request, refusal)

        return require_admin_access(enter)(request, *args, **kwargs)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """A view of the admin that crashes at what does not exist, or at a field that was not sent, answers 404."""
        if in_admin(request) and isinstance(exception, ObjectDoesNotExist | MultiValueDictKeyError):
            raise Http404 from exception


def in_admin(request: HttpRequest) -> bool:
    return request.path.startswith(reverse("wagtailadmin_home"))


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponseBase:
    """Say why; to a script in its own way."""
    words = str(refusal)
    scripted = request.headers.get("x-requested-with") == "XMLHttpRequest" or "/api/" in request.path
    if scripted or not request.accepts("text/html"):
        return JsonResponse({"message": words}, status=403)
    messages.error(request, words)
    return redirect(refusal.back or "wagtailadmin_home")
