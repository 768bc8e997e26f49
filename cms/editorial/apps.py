from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

# Each has a ``connect`` that attaches it to Wagtail's and Django's signals.
ATTACHED = (
    "gate",
    "contributions",
    "held_files",
    "renditions",
    "submissions",
    "notices",
    "outbox",
    "drafts",
    "administration",
    "database",
)


class EditorialConfig(AppConfig):
    """The approval of a second person, attached by settings, hooks, signals and triggers: nothing imports it."""

    name = "cms.editorial"
    label = "editorial"
    verbose_name = _("Editorial work")

    def ready(self) -> None:
        import_module(f"{self.name}.checks")
        for module in ATTACHED:
            import_module(f"{self.name}.{module}").connect()
