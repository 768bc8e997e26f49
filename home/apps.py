from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        import_module(f"{self.name}.contact.delivery").connect()
        import_module(f"{self.name}.everywhere").connect()  # which imports models
