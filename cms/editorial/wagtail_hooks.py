"""Where the approval of a second person shows in Wagtail's admin; each import registers its hooks."""

from .hooks import (
    closed,
    decisions,
    emergencies,
    files,
    history,
    record,
    reminders,
    searches,
    translations,
    withdrawals,
)

__all__ = [
    "closed",
    "decisions",
    "emergencies",
    "files",
    "history",
    "record",
    "reminders",
    "searches",
    "translations",
    "withdrawals",
]
