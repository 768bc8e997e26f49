from importlib import import_module

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _

from .alphabets import teach_sqlite


class CoreConfig(AppConfig):
    name = "cms.core"
    label = "core"
    verbose_name = _("Shared parts of all pages")

    def ready(self) -> None:
        connection_created.connect(teach_sqlite, dispatch_uid="alphabets")
        import_module(f"{self.name}.search.index").connect()  # which imports models
