"""Builds the three demo centres; may be run again at any time."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from wagtail.users.models import UserProfile

from home.demo import mokotow, ochota, wlochy
from home.demo.builder import PASSWORD, account, prepare


class Command(BaseCommand):
    help = "Builds the demo: three centres with their pages, people and waiting decisions. May be run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="the port the demo is served on")

    def handle(self, *args: Any, port: int, verbosity: int, **options: Any) -> None:
        prepare()
        admin = account("admin", "Anna", "Przykładowa", is_staff=True, is_superuser=True)
        centres = []
        for module in (ochota, mokotow, wlochy):
            with transaction.atomic():  # a centre is there in full or not at all
                centres.append(module.build(port))
        UserProfile.objects.filter(user__in=get_user_model().objects.all()).update(
            submitted_notifications=True, approved_notifications=True, rejected_notifications=True
        )
        if verbosity:
            self.report(port, admin, centres)

    def report(self, port: int, admin: Any, centres: list[Any]) -> None:
        """Where everything is and who may log in."""
        lines = [
            "",
            f"All centres   http://localhost:{port}/",
            f"Admin         http://localhost:{port}/admin/",
            "",
        ]
        lines += [f"{centre.site.site_name:<13} {centre.site.root_url}/" for centre in centres]
        lines += [
            "",
            f"Log in with the password {PASSWORD} as",
            f"  {admin.username:<22} administrator of the installation",
        ]
        for centre in centres:
            lines += ["", f"  {centre.site.site_name}:"]
            lines += [f"  {member.username:<22} {says}" for member, says in centre.accounts]
        self.stdout.write("\n".join([*lines, ""]))
