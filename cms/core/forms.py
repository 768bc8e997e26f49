"""The form pages are edited with. Imported while models load."""

from wagtail.admin.forms import WagtailAdminPageForm


class CompletePageForm(WagtailAdminPageForm):
    """Wagtail's page form; on submission, not while drafting, it asks the page what is still wrong."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if not self.is_deferred_validation:
            for field, message in self.instance.submission_errors():
                self.add_error(field if field in self.fields else None, message)
