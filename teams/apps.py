from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TeamsConfig(AppConfig):
    name = "teams"
    verbose_name = _("Teams and places")

    def ready(self) -> None:
        import_module(f"{self.name}.open_data").connect()
