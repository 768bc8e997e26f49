"""A list of projects of the centre, and a reader who is not logged in."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from projects.blocks import FundingSourceBlock
from projects.models import ProjectIndexPage, ProjectPage
from tests.factories import Centre, ProjectIndexPageFactory, ProjectPageFactory
from tests.reading import Reading

HOST = "ops-testowo.localhost"
Made = Callable[..., ProjectPage]
Read = Callable[[str], Reading]


def source(fund: str, grant: str, **rest: Any) -> tuple[str, Any]:
    """A row of a project's funding, as its form would leave it."""
    block = FundingSourceBlock()
    value = {**block.get_default(), "fund": fund, "perspective": "other", "grant": grant, **rest}
    return ("source", block.clean(block.normalize(value)))


@pytest.fixture
def projects(centre: Centre) -> ProjectIndexPage:
    index: ProjectIndexPage = ProjectIndexPageFactory(parent=centre.home, title="Projekty")
    return index


@pytest.fixture
def made(projects: ProjectIndexPage) -> Made:
    """Makes a project of the list, published unless it is said not to be ``live``."""

    def make(title: str, *funding: tuple[str, Any], **fields: Any) -> ProjectPage:
        page: ProjectPage = ProjectPageFactory(parent=projects, title=title, funding=list(funding), **fields)
        return page

    return make


@pytest.fixture
def read(centre: Centre) -> Read:
    def get(path: str) -> Reading:
        response = Client().get(path, headers={"host": HOST})
        assert response.status_code == 200
        return Reading(response.content.decode())

    return get
