"""The demo centres in the test database: seeded once, read by many tests."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command

from .reading import Reader


@pytest.fixture(scope="session")
def demo_centres(django_db_setup: Any, django_db_blocker: Any) -> None:
    """Seed the demo into the test database; a second run finds it there."""
    with django_db_blocker.unblock():
        call_command("seed_demo", verbosity=0)


@pytest.fixture
def resident(demo_centres: None, db: None) -> Iterator[Reader]:
    """A reader of the demo centres."""
    yield Reader()
