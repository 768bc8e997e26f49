from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """How far the other languages follow the original, beside wagtail-localize, which keeps the translations."""

    name = "cms.translation"
    label = "translation"
    verbose_name = _("Translations")

    def ready(self) -> None:
        import_module(f"{self.name}.following").connect()
