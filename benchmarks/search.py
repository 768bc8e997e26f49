"""How long the search page takes in a centre with 1,000 pages: milliseconds, first time and median, and queries.

    DJANGO_SETTINGS_MODULE=cms.settings.test python manage.py shell -v 0 \\
        -c "from benchmarks.search import main; main(1_000)"

It works on a database in memory that it makes itself (two minutes); for PostgreSQL put ``python
scripts/with_postgres.py`` before it. The gate's triggers are off: the pages were approved by nobody. Their words are
those of the Polish catalogue, drawn at random, always the same. Measured on two cores of a shared server, Python 3.11,
1,000 pages, medians on SQLite and on PostgreSQL 15 (a slip, "zasiłwk", asks for about 700 words at once):

    zasiłek                  30 ms    111 ms    6 queries
    zasilki                  30 ms    101 ms    6 queries
    pomoc dla seniorów       32 ms    125 ms    6 queries
    zasiłwk                  37 ms    257 ms    8 queries
    strona                   46 ms    117 ms    6 queries
    qwxz                     90 ms    219 ms   10 queries
"""

import random
import re
import statistics
import sys
import time

import polib
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, Site

from cms.core.search.index import write_entries
from cms.editorial import database, gate
from home.models import HomePage, StandardPage

HOST = "miara.localhost"
WORDS_OF_A_PAGE = 250
RUNS = 15
# A word, another form without diacritics, several words, a slip, one that most pages have, and nothing at all.
SEARCHES = ("zasiłek", "zasilki", "pomoc dla seniorów", "zasiłwk", "strona", "qwxz")


def fill(number: int) -> None:
    """A centre with so many public pages, all of which can be found."""
    call_command("migrate", verbosity=0)
    gate.disconnect()
    database.remove()
    catalogue = polib.pofile(str(settings.BASE_DIR / "locale/pl/LC_MESSAGES/django.po"))
    words = sorted({word for entry in catalogue for word in re.findall(r"[^\W\d_]{3,}", entry.msgstr)})
    chance = random.Random(1)
    polish, _created = Locale.objects.get_or_create(language_code="pl")
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Miara", slug="miara", locale=polish))
    Site.objects.create(hostname=HOST, port=80, site_name="Miara", root_page=home)
    for place in range(number):
        text = " ".join(chance.choices(words, k=WORDS_OF_A_PAGE))
        special = ("Zasiłek dla seniora", "Pomoc w domu", "Strona")[place % 3] if place % 10 == 0 else "Strona"
        page = StandardPage(
            title=f"{special} {place}", slug=f"strona-{place}", locale=polish, body=[("paragraph", f"<p>{text}</p>")]
        )
        write_entries(home.add_child(instance=page))


def measure(words: str) -> str:
    times = []
    for _run in range(RUNS):
        cache.clear()
        start = time.perf_counter()
        answer = Client().get("/pl/szukaj/", {"q": words}, headers={"host": HOST})
        times.append(1000 * (time.perf_counter() - start))
        assert answer.status_code == 200, answer.status_code
    with CaptureQueriesContext(connection) as queries:
        Client().get("/pl/szukaj/", {"q": words}, headers={"host": HOST})
    return f"{words:20} {times[0]:6.0f} ms {statistics.median(times):6.0f} ms {len(queries):4} queries"


def main(number: int) -> None:
    fill(number)
    sys.stdout.write(f"{connection.vendor}, {number} pages\n")
    for words in SEARCHES:
        sys.stdout.write(f"{measure(words)}\n")
