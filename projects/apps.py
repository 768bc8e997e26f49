from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    name = "projects"
    verbose_name = _("Projects")

    def ready(self) -> None:
        for module in ("derived", "fields", "open_data.data_set"):  # which import models
            import_module(f"{self.name}.{module}").connect()
