"""What a public server relies on: it refuses to start half-configured, and answers as safely as it promises."""

import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import Resolver404, resolve

from cms.core import health
from cms.core.json_logs import JSONFormatter

REQUIRED = {
    "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST",
    "ALLOWED_HOSTS": "www.example.pl,filia.example.pl",
    "DATABASE_URL": "postgres://osrodek:password@localhost/osrodek?sslmode=require",
    "ADMIN_BASE_URL": "https://www.example.pl",
    "EMAIL_HOST": "mail.example.pl",
    "DEFAULT_FROM_EMAIL": "strona@example.pl",
}
BUCKET = {"S3_BUCKET": "b", "S3_ACCESS_KEY": "k", "S3_SECRET_KEY": "s", "S3_PUBLIC_HOST": "media.example.pl/b"}
HTTPS: dict[str, Any] = {"secure": True, "headers": {"host": "ochota.localhost"}}


def production(*command: str, **changes: str | None) -> subprocess.CompletedProcess[str]:
    """Run Python with the environment of a public server, with ``changes``; None removes a variable."""
    system = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment = system | {"DJANGO_SETTINGS_MODULE": "cms.settings.production"} | REQUIRED | changes
    return subprocess.run(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        env={name: value for name, value in environment.items() if value is not None},
        capture_output=True,
        text=True,
    )


def setting(expression: str, **changes: str | None) -> str:
    """The value of an expression over production's settings, as JSON would show it."""
    code = f"import json; from cms.settings import production as s; print(json.dumps({expression}))"
    done = production("-c", code, **changes)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def directives(policy: str) -> dict[str, list[str]]:
    """A policy header as a dictionary from directive to sources."""
    parts = [part.split() for part in policy.split(";")]
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize("name", REQUIRED)
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_or_empty_variable_stops_the_start_and_is_named(name: str, value: str | None) -> None:
    done = production("-c", "import cms.settings.production", **{name: value})
    assert done.returncode != 0
    assert name in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("ALLOWED_HOSTS", "*"),
        ("DATABASE_URL", "sqlite:///db.sqlite3"),
        ("ADMIN_BASE_URL", "http://www.example.pl"),
        ("EMAIL_USE_TLS", "maybe"),
        ("HSTS_SECONDS", "-1"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_wrong_value_stops_the_start_and_is_named(name: str, value: str) -> None:
    done = production("-c", "import cms.settings.production", **{name: value})
    assert done.returncode != 0
    assert name in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("name", [name for name in BUCKET if name != "S3_BUCKET"])
def test_a_bucket_needs_its_credentials(name: str) -> None:
    done = production("-c", "import cms.settings.production", **BUCKET | {name: None})
    assert done.returncode != 0
    assert name in done.stderr.splitlines()[-1]


def test_check_for_deployment_has_nothing_to_say() -> None:
    done = production("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout


def test_queries_and_locks_give_up_in_time_and_the_address_may_add_options() -> None:
    options = json.loads(setting("s.DATABASES['default']['OPTIONS']", DATABASE_STATEMENT_TIMEOUT="7"))
    assert options["sslmode"] == "require"
    assert "statement_timeout=7s" in options["options"]
    assert "lock_timeout=3s" in options["options"]


def test_a_bucket_keeps_every_file_and_may_show_its_pictures() -> None:
    assert setting("s.STORAGES['default']['OPTIONS']['file_overwrite']", **BUCKET) == "false"
    for policy in ("PUBLIC_POLICY", "ADMIN_POLICY"):
        sources = json.loads(setting(f"s.{policy}['img-src']", **BUCKET))
        assert "https://media.example.pl" in sources
        assert "https://media.example.pl" not in json.loads(setting(f"s.{policy}['img-src']"))


def test_production_upgrades_insecure_requests() -> None:
    assert setting("s.CONTENT_SECURITY_POLICY['DIRECTIVES']['upgrade-insecure-requests']") == "true"
    assert setting("s.ADMIN_POLICY['upgrade-insecure-requests']") == "true"


def test_a_proxy_is_believed_only_when_told_so() -> None:
    assert setting("hasattr(s, 'SECURE_PROXY_SSL_HEADER')") == "false"
    assert json.loads(setting("s.SECURE_PROXY_SSL_HEADER", TRUST_PROXY="true"))[1] == "https"


def variables_read() -> set[str]:
    """Every environment variable that our settings, scripts or server configuration ask for."""
    sources = [*Path("cms/settings").glob("*.py"), *Path("deploy").glob("*.py"), *Path("scripts").glob("*.py")]
    text = "\n".join((settings.BASE_DIR / source).read_text() for source in sources)
    pattern = r"""(?:env\.\w+|environ\.get)\(\s*"([A-Z0-9_]+)"|environ\[["']([A-Z0-9_]+)["']\]"""
    return {first or second for first, second in re.findall(pattern, text)}


def test_machine_translation_is_off_until_a_service_is_named() -> None:
    translator = "getattr(s, 'WAGTAILLOCALIZE_MACHINE_TRANSLATOR', None)"
    assert setting(translator) == "null"
    assert "DeepLTranslator" in setting(translator, MACHINE_TRANSLATION="deepl", MACHINE_TRANSLATION_KEY="key")
    own = {"MACHINE_TRANSLATION": "libretranslate", "MACHINE_TRANSLATION_URL": "http://localhost:5000"}
    assert "http://localhost:5000" in setting(translator, **own)
    for wrong in ({"MACHINE_TRANSLATION": "deepl"}, {"MACHINE_TRANSLATION": "other"}):
        assert production("-c", "from cms.settings import production", **wrong).returncode != 0


def test_every_environment_variable_is_documented() -> None:
    read = variables_read()
    assert {*REQUIRED, *BUCKET, "DATA_DIR", "PORT"} <= read  # the pattern still finds them
    readme = (settings.BASE_DIR / "README.md").read_text()
    example = (settings.BASE_DIR / ".env.example").read_text()
    rows = [row for row in readme.splitlines() if row.startswith("|")]
    assert not [name for name in sorted(read) if not any(f"`{name}`" in row.split("|")[1] for row in rows)]
    assert not [name for name in sorted(read) if not re.search(rf"^#?{name}=", example, re.MULTILINE)]


def test_static_files_name_only_files_that_exist(tmp_path: Path) -> None:
    """collectstatic with hashed names reads every url() and @import; a broken one stops a release."""
    storage = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=settings.STORAGES | {"staticfiles": storage}):
        call_command("collectstatic", interactive=False, verbosity=0)
    assert json.loads((tmp_path / "staticfiles.json").read_text())["paths"]


@pytest.mark.parametrize("host", ["testserver", "10.0.0.7", "not a host"])
def test_liveness_needs_no_host_name_no_https_and_no_database(host: str) -> None:
    with override_settings(SECURE_SSL_REDIRECT=True):
        answer = Client().get("/livez", headers={"host": host})
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_readiness_when_all_is_well(client: Client, db: None) -> None:
    answer = client.get("/readyz", headers={"host": "10.0.0.7"})
    assert answer.status_code == 200
    assert answer.json() == dict.fromkeys(["database", "migrations", "cache", "storage", "status"], "ok")


def test_readiness_leaves_nothing_behind(client: Client, db: None, media_folder: Path) -> None:
    client.get("/readyz")
    assert not [path for path in media_folder.rglob("*") if path.is_file() and "readyz" in path.parts]


@pytest.mark.parametrize("name", health.CHECKS)
def test_readiness_names_what_failed_and_keeps_the_reason_to_the_log(
    name: str, client: Client, db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> bool:
        raise OSError("the password is swordfish")

    monkeypatch.setitem(health.CHECKS, name, broken)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()[name] == answer.json()["status"] == "failed"
    assert "swordfish" not in answer.content.decode()
    assert "swordfish" in caplog.text


def test_plain_http_is_sent_to_https() -> None:
    with override_settings(SECURE_SSL_REDIRECT=True):
        answer = Client().get("/pl/", headers={"host": "ochota.localhost"})
    assert answer["Location"] == "https://ochota.localhost/pl/"


@pytest.mark.parametrize("path", ["/", "/pl/", "/pl/nie-ma/", "/admin/login/", "/documents/1/x.pdf"])
def test_visitors_get_the_strict_policy(path: str, db: None) -> None:
    policy = directives(Client(raise_request_exception=False).get(path, **HTTPS)["Content-Security-Policy"])
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == ["'self'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert not [source for sources in policy.values() for source in sources if "unsafe" in source or "*" in source]


def test_only_the_admin_gets_the_looser_policy(admin_client: Client) -> None:
    policy = directives(admin_client.get("/admin/", **HTTPS)["Content-Security-Policy"])
    assert policy["script-src"] == ["'self'", "'unsafe-inline'"]
    assert policy["default-src"] == ["'none'"]
    # A path that merely begins alike is not the admin.
    alike = Client(raise_request_exception=False).get("/administracja/", **HTTPS)
    assert "unsafe" not in alike["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/pl/nie-ma/", "/admin/login/"])
def test_every_answer_carries_the_security_headers(path: str, db: None) -> None:
    answer = Client(raise_request_exception=False).get(path, **HTTPS)
    assert answer["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains; preload"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]


def test_cookies_are_bound_to_their_host(db: None, django_user_model: Any) -> None:
    django_user_model.objects.create_superuser("anna", password="a long password")
    client = Client()
    client.get("/admin/login/", **HTTPS)
    client.post("/admin/login/", {"username": "anna", "password": "a long password"}, **HTTPS)
    for name in ("__Host-csrf", "__Host-session"):
        cookie = client.cookies[name]
        assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "Lax")
        assert (cookie["path"], cookie["domain"]) == ("/", "")


@pytest.mark.parametrize("path", ["/api/", "/api/v2/pages/", "/api/v3/", "/django-admin/", "/media/documents/x.pdf"])
def test_what_is_not_offered_is_not_there(path: str) -> None:
    try:
        match = resolve(path)
    except Resolver404:
        return
    assert match.url_name == "wagtail_serve"


def test_a_request_keeps_the_proxys_id_or_gets_one(client: Client, db: None) -> None:
    offered = "0123456789abcdef"
    assert client.get("/pl/nie-ma/", headers={"X-Request-ID": offered})["X-Request-ID"] == offered
    forged = client.get("/pl/nie-ma/", headers={"X-Request-ID": 'x", "level": "INFO'})["X-Request-ID"]
    assert re.fullmatch(r"[0-9a-f]{32}", forged)


def test_log_lines_are_json_with_the_request_id(client: Client, db: None, caplog: pytest.LogCaptureFixture) -> None:
    lines: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    handler = Collect()
    handler.setFormatter(JSONFormatter())
    caplog.set_level(logging.INFO, "cms.requests")
    loggers = [logging.getLogger("cms.requests"), logging.getLogger("django.request")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        answer = client.get("/pl/nie-ma/?q=tajemnica%0A")
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
    assert len(lines) == 2  # ours inside the request, Django's after it
    for line in lines:
        assert "\n" not in line
        assert "tajemnica" not in line
        assert json.loads(line)["request_id"] == answer["X-Request-ID"]


def test_a_traceback_is_one_line_of_json() -> None:
    try:
        raise ValueError("zażółć\ngęślą")
    except ValueError:
        record = logging.getLogger("x").makeRecord("x", logging.ERROR, "", 0, "it %s", ("broke",), sys.exc_info())
    line = JSONFormatter().format(record)
    assert "\n" not in line
    assert json.loads(line)["message"] == "it broke"
    assert "zażółć" in json.loads(line)["traceback"]
