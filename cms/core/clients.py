"""Where requests come from."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address that the connection came from; behind a trusted proxy, the last one that it names.

    Whoever reads more of ``X-Forwarded-For`` believes what the visitor wrote.
    """
    return str(request.META.get(settings.CLIENT_ADDRESS, "")).rpartition(",")[2].strip()
