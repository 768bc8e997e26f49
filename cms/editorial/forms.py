"""Forms of the approval step."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm


class RejectionForm(TaskStateCommentForm):
    """A page is not sent back without saying what to change."""

    comment = forms.CharField(
        label=_("What should be changed"),
        required=True,
        strip=True,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Say what should be changed, so that the author can mend it.")},
    )
