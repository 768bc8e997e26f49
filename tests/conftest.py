"""What all tests share: a database, a media folder and a cache of their own."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.conf import global_settings, settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import TransactionTestCase, override_settings
from django.utils import translation
from pytest_django import DjangoDbBlocker

from .database import CENTRE, DEMO, MIGRATED, Snapshots, keep_copy, kept_demo, migrated_file
from .factories import Centre, found_centre, make_centre
from .reading import Reader

LONGEST = ("test_matrix.py", "test_state_machine.py", "test_reading.py", "test_operating.py")


@pytest.fixture(scope="session")
def database_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This worker's folder for SQLite files; the databases of parallel runs never meet."""
    return tmp_path_factory.mktemp("database")


@pytest.fixture(scope="session")
def migrated(request: pytest.FixtureRequest) -> Path:
    """The kept file of a migrated SQLite database; it may not exist yet."""
    assert request.config.cache is not None
    return migrated_file(Path(request.config.cache.mkdir("database")))


@pytest.fixture(scope="session")
def demo_folder(request: pytest.FixtureRequest) -> Path:
    """Where the seeded demo is kept; it may not exist yet."""
    assert request.config.cache is not None
    return kept_demo(Path(request.config.cache.mkdir("database")))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, database_folder: Path, migrated: Path) -> None:
    """Let SQLite start from the migrated file."""
    if settings.DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
        name = database_folder / "test.sqlite3"
        if migrated.exists():
            name.write_bytes(migrated.read_bytes())
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(name)


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    database_folder: Path,
    migrated: Path,
    demo_folder: Path,
) -> Iterator[Snapshots]:
    """Keep what was migrated, and return to it after each transactional test."""
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite" and not migrated.exists():
            keep_copy(Path(connection.settings_dict["NAME"]), migrated)
        states = Snapshots(database_folder, demo_folder)
    with mock.patch.object(TransactionTestCase, "_fixture_teardown", lambda test: states.restore_current()):
        yield states


@pytest.fixture(scope="session")
def snapshots(django_db_setup: Snapshots) -> Snapshots:
    return django_db_setup


@contextmanager
def state(
    snapshots: Snapshots, name: str, make: Callable[[], object], blocker: DjangoDbBlocker, media: Path
) -> Iterator[None]:
    """The database in a state that is made once, for the rest of a module; the next one may go on with it."""
    assert not snapshots.is_held, "A module of tests has one state: the demo's centres, or one centre."
    with blocker.unblock():
        snapshots.ensure(name, make, media)
    cache.clear()
    snapshots.is_held = True
    yield
    snapshots.is_held = False


@pytest.fixture(scope="module", autouse=True)
def first_state(request: pytest.FixtureRequest) -> None:
    """What was migrated and nothing else, for a module that begins with tests which ask for no other state."""
    first = next((item for item in request.session.items if item.path == request.path and asks_database(item)), None)
    if first is not None and not {"demo_centres", "one_centre"} & set(getattr(first, "fixturenames", ())):
        snapshots = request.getfixturevalue("snapshots")
        with request.getfixturevalue("django_db_blocker").unblock():
            snapshots.ensure(MIGRATED)


@pytest.fixture(scope="module")
def demo_centres(snapshots: Snapshots, django_db_blocker: DjangoDbBlocker, media_folder: Path) -> Iterator[None]:
    """The demo's three centres, for one module."""

    def seed() -> None:
        with override_settings(PASSWORD_HASHERS=global_settings.PASSWORD_HASHERS):  # tests/browser starts from it, too
            call_command("seed_demo", verbosity=0)

    with state(snapshots, DEMO, seed, django_db_blocker, media_folder):
        yield


@pytest.fixture(scope="module")
def one_centre(snapshots: Snapshots, django_db_blocker: DjangoDbBlocker, media_folder: Path) -> Iterator[None]:
    """The centre that most tests are about, for one module, from its first test that asks for it."""
    with state(snapshots, CENTRE, make_centre, django_db_blocker, media_folder):
        yield


@pytest.fixture
def resident(demo_centres: None, db: None) -> Reader:
    """A reader of the demo centres."""
    return Reader()


@pytest.fixture(scope="session", autouse=True)
def media_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Uploads of the tests never reach the demo's folder."""
    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture
def no_search_index(settings: Any) -> None:
    """Write no index for searching, which costs a fifth of the time, where nobody searches."""
    backends = {name: backend | {"AUTO_UPDATE": False} for name, backend in settings.WAGTAILSEARCH_BACKENDS.items()}
    settings.WAGTAILSEARCH_BACKENDS = backends


@pytest.fixture(autouse=True)
def clean_desk() -> Iterator[None]:
    """What a test put into the cache, and the language of the last page it read, are nothing to the next one."""
    yield
    cache.clear()
    translation.deactivate()


@pytest.fixture
def centre(one_centre: None, db: None) -> Centre:
    """A centre with an editor and two managers, and nothing on its site but the home page."""
    return found_centre()


def pytest_configure() -> None:
    """Collect garbage seldom: Wagtail is a large graph of objects to go through again and again."""
    gc.set_threshold(100_000, 50, 100)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest first, so that parallel workers end together; on PostgreSQL only what asks a database."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))
    if connection.vendor == "postgresql":
        config.hook.pytest_deselected(items=[item for item in items if not asks_database(item)])
        items[:] = [item for item in items if asks_database(item)]


def asks_database(item: pytest.Item) -> bool:
    return item.get_closest_marker("django_db") is not None or "django_db_setup" in getattr(item, "fixturenames", ())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many of the addresses that were tried with every role answered as declared (``test_matrix.py``)."""
    reports = [*terminalreporter.stats.get("passed", ()), *terminalreporter.stats.get("failed", ())]
    counts = [value for report in reports for name, value in report.user_properties if name == "addresses"]
    if counts:
        good, tried = (sum(column) for column in zip(*counts, strict=True))
        terminalreporter.write_line(f"addresses × roles: {good}/{tried}")
