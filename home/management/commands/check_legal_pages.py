"""What the law wants done about public pages by today; run nightly, since time alone makes a statement overdue."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import override

from home.models import AboutPage, AccessibilityStatementPage, HomePage


class Command(BaseCommand):
    help = "Prints what is due or late about accessibility statements, pages about centres and numbers for a crisis."

    def handle(self, *args: Any, **options: Any) -> None:
        number = 0
        with override(settings.LANGUAGE_CODE):
            for kind in (HomePage, AboutPage, AccessibilityStatementPage):
                for page in kind.objects.live().order_by("path"):
                    for is_late, text in page.reminders(timezone.localdate()):
                        number += 1
                        self.stdout.write(f"{'late' if is_late else 'due'}: {page.full_url}: {text}")
        self.stdout.write(f"{number} things to see to")
