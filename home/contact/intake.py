"""What keeps programs and accidents out of the contact form, without cookies, puzzles or third parties.

The page with the form is the same for everybody and may be kept by caches. Sending it leads to a second step, in which
the writer checks what she wrote; that answer alone holds a slip: a random name signed with the time. A form comes from
a slip once, not at once and not the next day. There is no session, so that there is nothing that a forged request
could use (CSRF); other sites are refused all the same.
"""

import ipaddress
import secrets
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from cms.core.clients import client_address

SALT = "home.contact"
SOONEST, LATEST = timedelta(seconds=2), timedelta(hours=12)
MINUTE, HOUR = 60, 60 * 60
MOST_PER_HOUR = 6


class NotNow(Exception):
    """The slip is no good, or not yet, or no more: the writer looks at her message again."""


@dataclass(frozen=True)
class TooMany(Exception):
    """This address sent enough for now."""

    seconds: int


def new_slip() -> str:
    """What the form of the second step carries."""
    return signing.TimestampSigner(salt=SALT).sign(secrets.token_hex(16))


def nonce_of(slip: str) -> str:
    """The name in a slip of ours; raises ``NotNow``."""
    signer = signing.TimestampSigner(salt=SALT)
    try:
        nonce = signer.unsign(slip, max_age=LATEST)
    except signing.BadSignature as error:
        raise NotNow from error
    return nonce


def wait_is_over(slip: str) -> bool:
    """Whether a person could have read what she is about to send since the slip was made."""
    try:
        signing.TimestampSigner(salt=SALT).unsign(slip, max_age=SOONEST)
    except signing.SignatureExpired:
        return True
    return False


def is_from_here(request: HttpRequest) -> bool:
    """Whether a page of this host sent the form, as far as the browser says; every one of today does."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def count(request: HttpRequest, nonce: str) -> None:
    """Count a message of this address; raises ``TooMany``. The same form sent twice at once counts once.

    The cache has a keyed hash of the address for an hour, never the address.
    """
    sender = sender_of(request)
    minute, hour = f"contact:minute:{sender}", f"contact:hour:{sender}"
    if not cache.add(minute, nonce, MINUTE):
        if cache.get(minute) == nonce:
            return
        raise TooMany(MINUTE)
    cache.add(hour, 0, HOUR)
    if cache.get(hour, 0) >= MOST_PER_HOUR:
        cache.delete(minute)  # nothing was sent in it
        raise TooMany(HOUR)
    try:
        cache.incr(hour)
    except ValueError:  # it ran out in between
        cache.set(hour, 1, HOUR)


def sender_of(request: HttpRequest) -> str:
    """The address the request came from, as a keyed hash; of IPv6 the network, of which one person has all."""
    address = client_address(request)
    try:
        parsed = ipaddress.ip_address(address)
        if parsed.version == 6:
            address = str(ipaddress.ip_network(f"{address}/64", strict=False))
    except ValueError:
        pass  # a socket has none
    return salted_hmac(SALT, address, algorithm="sha256").hexdigest()
