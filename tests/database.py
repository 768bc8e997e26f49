"""Databases for the tests: migrate once, seed once, then copy.

Migrating takes half a minute. The migrated SQLite file is kept in pytest's cache under a name made from all
migrations, triggers and requirements, so it is never stale; every run, worker and browser-test server starts from a
copy. A transactional test empties the tables; the copy also brings back what the migrations had put there
(Wagtail's root page, the locales), which Django's own tear-down does not.

The demo takes a minute. It is kept beside that file with its uploads, under a name made from all code and the day,
since some of its dates count from today; on PostgreSQL as a database of the same cluster.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test import override_settings
from filelock import FileLock

MIGRATED, CENTRE, DEMO = "migrated", "centre", "demo"
APPS = ("cms", "home", "news", "partners", "projects", "teams")


def migrated_file(cache: Path) -> Path:
    """Where the migrated SQLite file of the present code is or will be."""
    digest = sha256((settings.BASE_DIR / "requirements.txt").read_bytes())
    for app in APPS:
        for migration in sorted((settings.BASE_DIR / app).rglob("migrations/*.py")):
            digest.update(migration.as_posix().encode() + migration.read_bytes())
    for triggers in ("database.py", "files.py", "entries.py"):
        digest.update((settings.BASE_DIR / "cms/editorial" / triggers).read_bytes())
    return cache / f"migrated-{digest.hexdigest()[:16]}.sqlite3"


def kept_demo(cache: Path) -> Path:
    """The folder in which the demo of the present code is or will be kept."""
    digest = sha256(f"{date.today()} {(settings.BASE_DIR / 'requirements.txt').read_text()}".encode())
    for folder in (*APPS, "templates"):
        for file in sorted((settings.BASE_DIR / folder).rglob("*")):
            if file.suffix in (".py", ".po", ".html"):
                digest.update(file.as_posix().encode() + file.read_bytes())
    present = cache / f"demo-{digest.hexdigest()[:16]}"
    for old in cache.glob("demo-*"):
        if old != present:
            shutil.rmtree(old, ignore_errors=True)
    return present


def keep_copy(database: Path, target: Path) -> None:
    """Store ``database`` as ``target``, whole or not at all, and drop the copies of older code."""
    for old in target.parent.glob("migrated-*"):
        old.unlink(missing_ok=True)
    unfinished = target.with_name(f"copying-{os.getpid()}")
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
    unfinished.replace(target)


class Snapshots:
    """States of the test database to return to, each kept as a copy beside it; ``DEMO`` in the folder ``shared``.

    What a state has in ``media`` comes back with it. Tests leave the present state as they found it; ``is_spoilt`` says
    that something was kept after all, and ``is_held`` that a module relies on the state.
    """

    def __init__(self, folder: Path, shared: Path) -> None:
        self.folder = folder
        self.shared = shared
        self.database = str(connection.settings_dict["NAME"])
        self.current = MIGRATED
        self.is_spoilt = self.is_held = False
        self.keep(MIGRATED)

    def ensure(self, state: str, make: Callable[[], object] | None = None, media: Path | None = None) -> None:
        """Return to ``state``, unless the database is in it."""
        if self.current != state or self.is_spoilt:
            self.restore(state, make, media)

    def restore(self, state: str, make: Callable[[], object] | None = None, media: Path | None = None) -> None:
        """Return to ``state``; what no parallel run made yet is made first, from what was migrated."""
        self.shared.mkdir(exist_ok=True)
        with FileLock(self.shared / f"{connection.vendor}-{state}.lock"):
            uploads = self.shared / f"{connection.vendor}-{state}"
            if make is not None and not self.is_kept(state):
                self.replace(self.database, self.copy_of(MIGRATED))
                with override_settings(MEDIA_ROOT=uploads):
                    make()
                self.keep(state)
            self.replace(self.database, self.copy_of(state))
        if media is not None and uploads.exists():
            shutil.copytree(uploads, media, dirs_exist_ok=True)
        self.current, self.is_spoilt = state, False

    def restore_current(self) -> None:
        """After a test that committed; it may have taken files away, too."""
        self.is_spoilt = True
        self.replace(self.database, self.copy_of(self.current))

    def keep(self, state: str) -> None:
        copy = self.copy_of(state)
        self.replace(f"{copy}-{os.getpid()}", self.database)
        self.rename(f"{copy}-{os.getpid()}", copy)

    def is_kept(self, state: str) -> bool:
        copy = self.copy_of(state)
        if connection.vendor == "sqlite":
            return Path(copy).exists()
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [copy])
            return cursor.fetchone() is not None

    def copy_of(self, state: str) -> str:
        if connection.vendor == "sqlite":
            return str((self.shared if state == DEMO else self.folder) / f"{state}.sqlite3")
        return self.shared.name if state == DEMO else f"{self.database}_{state}"

    @staticmethod
    def replace(target: str, source: str) -> None:
        """Make ``target`` a copy of ``source``: two SQLite files, or two PostgreSQL databases."""
        connection.close()
        if connection.vendor == "sqlite":
            shutil.copyfile(source, target)
            return
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')

    @staticmethod
    def rename(source: str, target: str) -> None:
        if connection.vendor == "sqlite":
            Path(source).replace(target)
            return
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
            cursor.execute(f'ALTER DATABASE "{source}" RENAME TO "{target}"')
