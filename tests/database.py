"""Databases for the tests: migrate once, then copy.

Migrating takes half a minute. The migrated SQLite file is kept in pytest's cache under a name made from all
migrations, triggers and requirements, so it is never stale; every run, worker and browser-test server starts from a
copy. A transactional test empties the tables; the copy also brings back what the migrations had put there
(Wagtail's root page, the locales), which Django's own tear-down does not.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import connection

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


def keep_copy(database: Path, target: Path) -> None:
    """Store ``database`` as ``target``, whole or not at all, and drop the copies of older code."""
    for old in target.parent.glob("migrated-*"):
        old.unlink(missing_ok=True)
    unfinished = target.with_name(f"copying-{os.getpid()}")
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
    unfinished.replace(target)


class Snapshots:
    """States of the test database to return to, each kept as a copy beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = str(connection.settings_dict["NAME"])
        self.kept: set[str] = set()
        self.current = MIGRATED
        self.keep(MIGRATED)

    def keep(self, state: str) -> None:
        self.kept.add(state)
        self.replace(self.copy_of(state), self.database)

    def restore(self, state: str) -> None:
        self.replace(self.database, self.copy_of(state))
        self.current = state

    def restore_current(self) -> None:
        self.restore(self.current)

    def copy_of(self, state: str) -> str:
        if connection.vendor == "sqlite":
            return str(self.folder / f"{state}.sqlite3")
        return f"{self.database}_{state}"

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
