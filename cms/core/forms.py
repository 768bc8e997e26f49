"""The form pages are edited with. Imported while models load."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import DateField, DateTimeField
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from .chosen import files_in, not_choosable, not_visible, pages_in
from .slugs import is_unreachable

# Beyond these years a date is a slip, and near the year 10,000 one that the database gives back to nobody: a page
# with it would close its whole section to everybody.
YEARS = range(1900, 2101)
YEARS_OF_SCHEDULES = range(2000, 2101)
SCHEDULES = ("go_live_at", "expire_at")


class CompletePageForm(WagtailAdminPageForm):
    """Wagtail's page form; on submission, not while drafting, it asks the page what is still wrong.

    At all times it refuses files and drafts of another centre: Wagtail's choosers do not offer them, but take their
    numbers.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, DateField | DateTimeField):
                years = YEARS_OF_SCHEDULES if name in SCHEDULES else YEARS
                field.validators = [*field.validators, within(years)]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        slug = cleaned.get("slug")
        if slug and self.parent_page and is_unreachable(slug, self.parent_page):
            self.add_error("slug", _("Another part of the site has this address. Choose a different slug."))
        return cleaned

    def _post_clean(self) -> None:
        files, pages = files_in(self.instance), pages_in(self.instance)
        super()._post_clean()
        if self.for_user is not None:
            chosen = [self.instance, *self.valid_rows()]
            new_files = set().union(*map(files_in, chosen)) - files
            new_pages = set().union(*map(pages_in, chosen)) - pages
            if any(not_choosable(new_files, self.for_user)) or not_visible(new_pages, self.for_user):
                raise PermissionDenied  # the form, shown again, would show it
        if not self.is_deferred_validation:
            for field, message in self.instance.submission_errors():
                if field not in self.errors:  # what was typed wrongly is not missing as well
                    self.add_error(field if field in self.fields else None, message)

    def valid_rows(self) -> Iterator[Any]:
        for formset in self.formsets.values():
            yield from (form.instance for form in formset.forms if form.is_valid())


def within(years: range) -> Any:
    """A validator that refuses dates and times outside ``years``."""

    def validate(value: date) -> None:
        if value.year not in years:
            raise ValidationError(
                _("Enter a date between the years %(first)s and %(last)s.") % {"first": years[0], "last": years[-1]},
                code="year",
            )

    return validate
