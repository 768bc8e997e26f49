"""What may fail without anything else failing with it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

logger = logging.getLogger(__name__)


@contextmanager
def unfailing(message: str, key: Any) -> Iterator[None]:
    """What is done inside is undone and logged if it fails: a publication, least an urgent one, never fails by it."""
    try:
        with transaction.atomic():
            yield
    except Exception:
        logger.exception(message, key)
