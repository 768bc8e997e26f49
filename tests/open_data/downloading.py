"""Downloading files of open data the way a program does."""

from typing import Any

from django.test import Client

OCHOTA, WLOCHY, CENTRE = "ochota.localhost", "wlochy.localhost", "ops-testowo.localhost"
ENDINGS = (".csv", "-excel.csv", ".json", ".jsonld", ".schema.json")
SETS = ("partnerzy", "miejsca", "projekty")
ABOUT_ALL = ("datapackage.json", "katalog.jsonld", "dane-gov-pl.xml", "dane-gov-pl.md5", "dane-gov-pl.xml.md5")
FILES = tuple(name + ending for name in SETS for ending in ENDINGS) + ABOUT_ALL


def ask(name: str, host: str = CENTRE, method: str = "GET", **headers: str) -> Any:
    """The answer to a request for a file by its name."""
    return Client().generic(method, f"/dane/{name}", headers={"host": host, **headers})


def download(name: str, host: str = CENTRE) -> bytes:
    """A file by its name, which must be there."""
    answer = ask(name, host)
    assert answer.status_code == 200, f"{name}: {answer.status_code}"
    return b"".join(answer.streaming_content)
