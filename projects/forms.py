"""The form projects are edited with. Imported while models load."""

from typing import Any

from django.forms import ChoiceField
from django.utils.translation import gettext

from cms.core.forms import CompletePageForm

from . import choices


def sign_sets() -> list[tuple[str, str]]:
    return [("", gettext("none")), *choices.sign_sets()]


class ProjectPageForm(CompletePageForm):
    """The form of a page, with what the rules say of it as typed, and the sets of signs to choose from."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "reasons" in self.fields:
            self.fields["reasons"].widget.page = self.instance
        if "sign_set" in self.fields:
            former = self.fields["sign_set"]
            self.fields["sign_set"] = ChoiceField(
                choices=sign_sets, required=False, label=former.label, help_text=former.help_text
            )
