"""Wagtail's search in the admin, with whatever is typed: SQLite takes quotation marks and controls for a fault.

https://github.com/wagtail/wagtail/issues/13227
"""

from typing import Any

from modelsearch.backends import database
from modelsearch.backends.base import BaseSearchBackend

from .words import WORD, as_typed


class Tolerant(BaseSearchBackend):
    """Of a backend: only words reach the database."""

    def search(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().search(only_words(query), *args, **kwargs)

    def autocomplete(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().autocomplete(only_words(query), *args, **kwargs)


def only_words(query: Any) -> Any:
    return " ".join(WORD.findall(as_typed(query))) if isinstance(query, str) else query


def SearchBackend(params: dict[str, Any]) -> Any:
    """The backend of the database in use; Wagtail looks for it under this name."""
    base = type(database.SearchBackend(params))
    return type("SearchBackend", (Tolerant, base), {})(params)
