"""Liveness and readiness, for process managers and load balancers.

A middleware rather than two views: a probe comes over plain HTTP, without a site's host name and in no
language, so it must be answered before the checks and redirects that visitors meet.
"""

import logging
import secrets
from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.module_loading import import_string

log = logging.getLogger(__name__)


class HealthMiddleware:
    """Answers ``/livez`` (the process serves) and ``/readyz`` (so does all it needs), nothing else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == "/livez":
            return answer({})
        if request.path_info == "/readyz":
            passes(warnings)
            return answer({name: passes(check) for name, check in CHECKS.items()})
        return self.get_response(request)


def answer(results: dict[str, bool]) -> JsonResponse:
    """200 when everything is well, 503 otherwise; names and verdicts only, since anybody may ask."""
    verdicts = results | {"status": all(results.values())}
    return JsonResponse(
        {name: "ok" if well else "failed" for name, well in verdicts.items()},
        status=200 if verdicts["status"] else 503,
        headers={"Cache-Control": "no-store"},
    )


def passes(check: Callable[[], bool]) -> bool:
    """Run one check; the reason of a failure goes to the log."""
    try:
        return check()
    except Exception:  # whatever a driver or a storage may raise: the answer is "failed", not a 500
        log.exception("Health check %s failed", check.__name__)
        return False


def database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def cache_keeps_values() -> bool:
    value = secrets.token_hex(8)
    cache.set("readyz", value, timeout=10)
    return cache.get("readyz") == value


def storage_takes_files() -> bool:
    name = default_storage.save(f"readyz/{secrets.token_hex(8)}.txt", ContentFile(b"ok"))
    default_storage.delete(name)
    return True


def warnings() -> bool:
    """Let ``READINESS_WARNINGS`` log what is wrong but concerns no visitor; never a reason to send none."""
    for name in settings.READINESS_WARNINGS:
        import_string(name)()
    return True


CHECKS: dict[str, Callable[[], bool]] = {
    "database": database,
    "migrations": migrations,
    "cache": cache_keeps_values,
    "storage": storage_takes_files,
}
