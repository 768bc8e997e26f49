"""The cookie register names everything that the site keeps in a browser; readers get nothing but their own choice."""

import re
from pathlib import Path

from django.conf import settings

from cms.core.cookies import OFFLINE, Kind, register
from home.models import CookiePolicyPage
from tests.reading import Reader

SCRIPTS = sorted((Path(settings.BASE_DIR) / "static/js").rglob("*.js"))
ITEM = re.compile(r"(?:local|session)Storage\.(?:get|set|remove)Item\(\s*([^,)]+)")
CONSTANT = re.compile(r"""const (\w+) = ["']([^"']+)["']""")
OTHER_STORES = re.compile(r"document\.cookie|cookieStore|indexedDB|caches\s*\.open\(\s*([^)]+)\)")


def is_listed(name: str) -> bool:
    return any(one.covers(name) for one in register())


def test_what_our_scripts_keep_is_listed(resident: Reader) -> None:
    worker = resident.client.get("/sw.js", headers={"host": "ochota.localhost"}).content.decode()
    scripts = [script.read_text() for script in SCRIPTS if script.name != "worker.js"]
    found = set()
    for text in (*scripts, worker):
        constants = dict(CONSTANT.findall(text))
        keys = [*ITEM.findall(text), *(match[1] or match[0] for match in OTHER_STORES.finditer(text))]
        found |= {constants.get(key.strip(), key.strip(" \"'")) for key in keys}
    assert "contrast" in found and any(name.startswith(OFFLINE) for name in found)
    assert [name for name in found if not is_listed(name)] == []


def test_the_cookies_of_the_settings_are_listed_with_their_time() -> None:
    cookies = {one.name: str(one.lifetime) for one in register() if one.kind == Kind.COOKIE}
    assert {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME} <= cookies.keys()
    assert str(settings.SESSION_COOKIE_AGE // 3600) in cookies[settings.SESSION_COOKIE_NAME]


def test_whoever_only_reads_gets_no_cookie(resident: Reader) -> None:
    for path in ("/pl/", "/pl/kontakt/", "/pl/ciasteczka/", "/pl/szukaj/?q=pomoc", "/uk/", "/pl/nie-ma-takiej/"):
        answer = resident.client.get(path, headers={"host": "ochota.localhost"})
        assert not answer.cookies, path


def test_the_policy_shows_the_whole_register_in_every_language(resident: Reader) -> None:
    for page in CookiePolicyPage.objects.live():
        centre = page.get_site().hostname.split(".")[0]
        reading = resident.get(centre, page.get_url_parts()[2])
        shown = [reading.plain(cell.get_text()) for cell in reading.main.select("tbody th")]
        assert shown == [one.name for one in register()]
