"""What the forms of images and documents share."""

from typing import Any

from django.utils.safestring import mark_safe
from wagtail.admin.forms.collections import BaseCollectionMemberForm

from .files import refusal


class FileForm(BaseCollectionMemberForm):
    """A file that is public or waits to be stays as it is; the form says where it is used and what to do instead."""

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.user = user
        for name in self.preset():
            # Uploads of several files send neither; asked for there, the file would be kept past this form.
            self.fields[name].required = False
        if self.instance.pk and "file" in self.fields and (notice := refusal(self.instance, ["file"], user)):
            self.fields["file"].help_text = mark_safe(notice)

    def preset(self) -> list[str]:
        """Names of the choices that have a default."""
        fields = {field.name: field for field in self._meta.model._meta.fields}
        return [name for name in self.fields if name in fields and fields[name].choices and fields[name].has_default()]

    def clean(self) -> dict[str, Any]:
        super().clean()
        for name in self.preset():
            if not self.cleaned_data.get(name):
                self.cleaned_data[name] = self._meta.model._meta.get_field(name).get_default()
        changed = self.changed_data
        if self.instance.pk and (message := refusal(self.instance, changed, self.user)):
            # At a field and not above the form, where Wagtail would show the links as text.
            places = [name for name in (*changed, "title") if not self.fields[name].widget.is_hidden]
            self.add_error(places[0], mark_safe(message))
            for name in changed:
                # Else the new bytes would be shown, and kept as sizes of the old picture.
                self.cleaned_data.pop(name, None)
        return self.cleaned_data
