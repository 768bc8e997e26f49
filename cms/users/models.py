"""The account of a person who works in the admin."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor, manager or administrator; residents have no accounts.

    Alone in its app: together with models that depend on Wagtail ``migrate`` would end in a circle.
    """
