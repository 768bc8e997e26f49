"""What tests of acts share."""

import pytest


@pytest.fixture(autouse=True)
def nobody_searches(no_search_index: None) -> None:
    """Acts alone are of interest here."""
