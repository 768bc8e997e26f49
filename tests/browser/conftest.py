"""A real server with the demo's content, and a real browser that may talk to nobody else.

The server is a process of its own, started as ``make demo`` starts it; a browser test sees what a visitor sees and
cannot touch the database.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError, expect

from scripts.find_browser import find_browser

from ..database import DEMO
from .pages import Sight

START_SECONDS = 60
WAIT_MILLISECONDS = 15_000  # for what a test expects, on a machine that does other things, too
CENTRES = ("ochota", "mokotow", "wlochy")


@dataclass(frozen=True)
class DemoSite:
    """The running demo: its commands, and its addresses, without a slash at the end."""

    port: int
    data: Path  # database, uploads, and the server's log

    @property
    def log(self) -> Path:
        """What the server prints: errors, and every e-mail it would send."""
        return self.data / "server.log"

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
            "DEBUG": "false",
            "PORT": str(self.port),
            "DATA_DIR": str(self.data),
            "PYTHONUNBUFFERED": "1",
        }
        return {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | own

    def manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of ``manage.py`` beside the server."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=settings.BASE_DIR,
            env=self.environment,
            capture_output=True,
            text=True,
        )

    def host(self, name: str = "") -> str:
        return f"http://{name + '.' if name else ''}localhost:{self.port}"

    def at(self, sight: Sight) -> str:
        return self.host(sight.centre) + sight.path

    @property
    def ochota(self) -> str:
        return self.host("ochota")

    @property
    def mokotow(self) -> str:
        return self.host("mokotow")

    @property
    def wlochy(self) -> str:
        return self.host("wlochy")

    @property
    def admin(self) -> str:
        return self.host() + "/admin"

    def get(self, address: str) -> tuple[int, str]:
        """Status and text of a page without a browser; since ``page.request`` cannot look up our hosts."""
        parts = urlsplit(address)
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request("GET", urlunsplit(parts._replace(scheme="", netloc="")), headers={"Host": parts.netloc})
            answer = connection.getresponse()
            return answer.status, answer.read().decode(errors="replace")

    @property
    def centres(self) -> tuple[str, ...]:
        return self.ochota, self.mokotow, self.wlochy


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ready(port: int) -> bool:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False


def run_each(demo: DemoSite, *commands: list[str]) -> None:
    for command in commands:
        done = demo.manage(*command)
        assert done.returncode == 0, f"manage.py {' '.join(command)}\n{done.stdout}\n{done.stderr}"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, migrated: Path, demo_folder: Path) -> Iterator[DemoSite]:
    """The demo on a port and in a folder of its own: from what other tests keep, or else seeded by the first worker."""
    run = tmp_path_factory.getbasetemp()
    seeded = (run.parent if "PYTEST_XDIST_WORKER" in os.environ else run) / "seeded"
    demo = DemoSite(free_port(), tmp_path_factory.mktemp("demo"))
    database = demo.data / "db.sqlite3"
    with FileLock(f"{seeded}.lock"):
        if (kept := demo_folder / f"{DEMO}.sqlite3").exists():
            shutil.copyfile(kept, database)
            shutil.copytree(demo_folder / f"sqlite-{DEMO}", demo.data / "media")
        elif seeded.exists():
            shutil.copytree(seeded, demo.data, dirs_exist_ok=True)
        else:
            if migrated.exists():
                shutil.copyfile(migrated, database)
            run_each(demo, ["migrate", "--verbosity", "0"], ["seed_demo", "--port", str(demo.port)])
            shutil.copytree(demo.data, seeded)
    run_each(demo, ["seed_demo", "--port", str(demo.port)])  # which tells the centres their port
    with demo.log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "cms.wsgi", "--config", "deploy/gunicorn.demo.py"],
            cwd=settings.BASE_DIR,
            env=demo.environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            deadline = time.monotonic() + START_SECONDS
            while not ready(demo.port):
                stopped = server.poll() is not None
                assert not stopped and time.monotonic() < deadline, f"No server:\n{demo.log.read_text()}"
                time.sleep(0.2)
            yield demo
        finally:
            server.terminate()
            server.wait()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium where there is one, as root too, and without its own errands to the network."""
    return browser_type_launch_args | {
        "executable_path": find_browser() or None,
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return browser_context_args | {"locale": "pl-PL", "timezone_id": "Europe/Warsaw"}


def pytest_configure() -> None:
    expect.set_options(timeout=WAIT_MILLISECONDS)


@pytest.fixture
def page(page: Page) -> Page:
    page.set_default_timeout(WAIT_MILLISECONDS)
    return page


@pytest.fixture(autouse=True)
def well_behaved(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test does: no request leaves the site, no policy is violated, no script breaks."""
    faults: list[str] = []
    new_context = browser.new_context

    def look_at_request(request: Request) -> None:
        address = urlsplit(request.url)
        ours = (address.hostname or "").removesuffix(".localhost")
        if address.scheme in ("http", "https", "ws", "wss") and ours not in ("localhost", *CENTRES):
            faults.append(f"request to another site: {request.url}")

    def look_at_message(message: ConsoleMessage) -> None:
        # A script that a test evaluates, such as axe, has no address; what the site sends has one.
        if "Content Security Policy" in message.text and message.location["url"]:
            faults.append(f"{message.location['url']}: {message.text}")

    def look_at_error(error: WebError) -> None:
        faults.append(f"{error.page.url if error.page else ''}: {error.error}")

    def new_watched_context(*arguments: Any, **options: Any) -> BrowserContext:
        context = new_context(*arguments, **options)
        context.on("request", look_at_request)
        context.on("console", look_at_message)
        context.on("weberror", look_at_error)
        return context

    monkeypatch.setattr(browser, "new_context", new_watched_context)
    yield
    assert not faults, "\n".join(faults)
