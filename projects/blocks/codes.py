"""A choice among the entries of the reference data."""

from typing import Any

from cms.core.values import ChoiceBlock


class CodeBlock(ChoiceBlock):
    """The code of an entry. Codes are texts as they are: none is looked up in the reference data to be read."""

    def normalize_choice(self, value: Any) -> Any:
        return value
