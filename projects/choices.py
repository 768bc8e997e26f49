"""Choices from the reference data, by their names in the reader's language.

The model is named by string: its own blocks choose as well.
"""

from django.apps import apps


def choices(kind: str) -> list[tuple[str, str]]:
    data = apps.get_model("projects", "FundingReference").current()
    return [(code, data.name(kind, code)) for code in data.codes(kind)]


def name(kind: str, code: str) -> str:
    """What an entry is called."""
    return str(apps.get_model("projects", "FundingReference").current().name(kind, code))


def perspectives() -> list[tuple[str, str]]:
    return choices("perspective")


def funds() -> list[tuple[str, str]]:
    return choices("fund")


def programmes() -> list[tuple[str, str]]:
    return choices("programme")


def signs() -> list[tuple[str, str]]:
    return choices("sign")


def sign_sets() -> list[tuple[str, str]]:
    return choices("set")
