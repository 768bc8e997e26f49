"""The core of the gate again, as triggers in the database: for whatever writes past Django's models.

They are put in place after every ``migrate``, since SQLite drops them when Django rebuilds a table.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models.signals import post_migrate
from wagtail.models import TaskState

from .entries import DECIDING, ENDING, LIFE, PAGE, PERMITTING, Kind
from .files import FREE
from .public_content import file_models


def listed(kinds: tuple[Kind, ...]) -> str:
    return ", ".join(f"'{kind.value}'" for kind in kinds)


def newest(page: str, kinds: tuple[Kind, ...]) -> str:
    """The key of the newest entry of these kinds about the page whose key ``page`` names."""
    return (
        f"(SELECT MAX(id) FROM editorial_entry WHERE object_type = '{PAGE}'"
        f" AND object_id = CAST({page} AS VARCHAR(100)) AND kind IN ({listed(kinds)}))"
    )


PERMITTED = (
    f"EXISTS (SELECT 1 FROM editorial_entry e WHERE e.id = {newest('NEW.id', DECIDING)}"
    f" AND e.kind IN ({listed(PERMITTING)}) AND e.revision_id = NEW.live_revision_id)"
)
ENDED = (
    f"EXISTS (SELECT 1 FROM editorial_entry e WHERE e.id = {newest('OLD.id', LIFE)} AND e.kind IN ({listed(ENDING)}))"
)
WAS_PUBLIC = f"{newest('OLD.id', (Kind.PUBLISHED,))} IS NOT NULL"
IN_RECORD = "EXISTS (SELECT 1 FROM editorial_entry e WHERE e.revision_id = OLD.id)"
# Drafts that never were public may be deleted with their history; the record keeps what was submitted of them.
OF_PUBLIC_PAGE = f"{newest('OLD.object_id', (Kind.PUBLISHED,))} IS NOT NULL"
SCHEDULE_PERMITTED = (
    f"EXISTS (SELECT 1 FROM editorial_entry e WHERE e.revision_id = NEW.id AND e.kind IN ({listed(PERMITTING)}))"
)


def used_by_page(kind: str) -> str:
    """Whether a file of this kind is in a text that is public, waits for a decision or was approved for later."""
    return (
        "EXISTS (SELECT 1 FROM editorial_fileinentry f JOIN editorial_entry e ON e.id = f.entry_id"
        f" WHERE f.kind = '{kind}' AND f.file_id = OLD.id AND e.object_type = '{PAGE}' AND ("
        "EXISTS (SELECT 1 FROM wagtailcore_page p WHERE p.live AND p.live_revision_id = e.revision_id)"
        " OR EXISTS (SELECT 1 FROM wagtailcore_taskstate t"
        f" WHERE t.revision_id = e.revision_id AND t.status = '{TaskState.STATUS_IN_PROGRESS}')"
        " OR EXISTS (SELECT 1 FROM wagtailcore_revision r"
        " WHERE r.id = e.revision_id AND r.approved_go_live_at IS NOT NULL)))"
    )


def file_triggers(model: Any) -> Iterator[tuple[str, str, str, str, str]]:
    """The triggers on the table of images or documents."""
    table, used = model._meta.db_table, used_by_page(model._meta.label_lower)
    seen = [field.column for field in model._meta.concrete_fields if field.name not in FREE]
    changes = " OR ".join(f"NEW.{column} {{differs}} OLD.{column}" for column in seen)
    yield f"gate_{table}_change", table, "BEFORE UPDATE", f"({changes}) AND {used}", "a page uses this file"
    yield f"gate_{table}_delete", table, "BEFORE DELETE", used, "a page uses this file"


# Name, table, when, the condition that makes it a breach, and what to say then. {differs} is the database's word for
# "is another value, NULL counted as one".
TRIGGERS = [
    (
        "gate_page_insert",
        "wagtailcore_page",
        "BEFORE INSERT",
        f"NEW.live AND NOT {PERMITTED}",
        "a page cannot be public without an approval",
    ),
    (
        "gate_page_publish",
        "wagtailcore_page",
        "BEFORE UPDATE",
        f"NEW.live AND (NOT OLD.live OR NEW.live_revision_id {{differs}} OLD.live_revision_id) AND NOT {PERMITTED}",
        "a page cannot be public without an approval",
    ),
    (
        "gate_page_end",
        "wagtailcore_page",
        "BEFORE UPDATE",
        f"OLD.live AND NOT NEW.live AND NOT {ENDED}",
        "a public page is withdrawn, not hidden",
    ),
    (
        "gate_page_delete",
        "wagtailcore_page",
        "BEFORE DELETE",
        WAS_PUBLIC,
        "a page that was public is not deleted",
    ),
    (
        "gate_revision_change",
        "wagtailcore_revision",
        "BEFORE UPDATE",
        f"(CAST(NEW.content AS TEXT) {{differs}} CAST(OLD.content AS TEXT) OR NEW.object_id {{differs}} OLD.object_id)"
        f" AND {IN_RECORD}",
        "what was submitted stays as it was",
    ),
    (
        "gate_revision_schedule",
        "wagtailcore_revision",
        "BEFORE UPDATE",
        "NEW.approved_go_live_at IS NOT NULL AND NEW.approved_go_live_at {differs} OLD.approved_go_live_at"
        f" AND NOT {SCHEDULE_PERMITTED}",
        "nobody approved this schedule",
    ),
    (
        "gate_revision_delete",
        "wagtailcore_revision",
        "BEFORE DELETE",
        f"{IN_RECORD} AND {OF_PUBLIC_PAGE}",
        "the record needs this revision",
    ),
    *(
        (f"gate_{table}_{event.lower()}", table, f"BEFORE {event}", "", "the record is never altered")
        for table in ("editorial_entry", "editorial_fileinentry")
        for event in ("UPDATE", "DELETE")
    ),
    *(
        (
            f"gate_withdrawal_{event.lower()}",
            "editorial_withdrawal",
            f"BEFORE {event}",
            f"{row}.state <> 'requested'",
            "what was decided about a withdrawal stays as it was",
        )
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
    ),
    *(trigger for model in file_models() for trigger in file_triggers(model)),
]


def connect() -> None:
    """Put the triggers in place whenever the database has been migrated."""
    post_migrate.connect(install, sender=apps.get_app_config("editorial"), dispatch_uid="gate")


def install(**kwargs: Any) -> None:
    """Put every trigger in place, as it is written here."""
    if not {table for _name, table, *_rest in TRIGGERS} <= set(connection.introspection.table_names()):
        return  # migrated to an earlier state
    create = {"postgresql": create_on_postgresql, "sqlite": create_on_sqlite}[connection.vendor]
    remove()
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            for statement in create(*trigger):
                cursor.execute(statement)


def remove() -> None:
    """Take the triggers away: for tests of what the rest of the gate does alone, and of what tampering leaves."""
    with connection.cursor() as cursor:
        for name, table, *_rest in TRIGGERS:
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def missing() -> list[str]:
    """The names of triggers that are not in the database."""
    query = {
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {row[0] for row in cursor.fetchall()}
    return [name for name, *_rest in TRIGGERS if name not in present]


def create_on_sqlite(name: str, table: str, when: str, breach: str, message: str) -> list[str]:
    condition = f" WHEN {breach.format(differs='IS NOT')}" if breach else ""
    return [
        f"CREATE TRIGGER {name} {when} ON {table} FOR EACH ROW{condition} BEGIN SELECT RAISE(ABORT, '{message}'); END"
    ]


def create_on_postgresql(name: str, table: str, when: str, breach: str, message: str) -> list[str]:
    condition = breach.format(differs="IS DISTINCT FROM") or "TRUE"
    result = "OLD" if when.endswith("DELETE") else "NEW"
    return [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {condition} THEN"
        f" RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END IF;"
        f" RETURN {result}; END $$",
        f"CREATE TRIGGER {name} {when} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
