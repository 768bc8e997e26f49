"""What the files of 10,000 projects cost: seconds of a processor, memory, queries.

    DJANGO_SETTINGS_MODULE=cms.settings.test python manage.py shell -v 0 \\
        -c "from benchmarks.open_data import main; main(10_000)"

It works on a database in memory that it makes itself (half a minute), with the gate's triggers off: the pages were
approved by nobody. Each file is asked for twice, since measuring memory takes time. Measured on two cores of a shared
server at its limit, Python 3.11, SQLite, 10,000 projects with a source each; 1,000 projects need
17 to 22 MB, so the rest does not grow with them:

    projekty.csv           22.7 s    8.1 MB   25.6 MB at most   204 queries
    projekty-excel.csv     16.6 s    8.0 MB   24.9 MB at most   204 queries
    projekty.json          25.5 s   25.7 MB   25.2 MB at most   204 queries
    projekty.jsonld        24.6 s   12.0 MB   25.1 MB at most   204 queries
    datapackage.json        0.3 s    0.0 MB    0.5 MB at most     2 queries
    katalog.jsonld          0.3 s    0.0 MB    0.5 MB at most     4 queries
"""

import sys
import time
import tracemalloc
from uuid import uuid4

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from cms.editorial import database, gate
from home.models import HomePage
from projects.models import ProjectIndexPage, ProjectPage, ProjectPartner

HOST = "miara.localhost"
FILES = ("projekty.csv", "projekty-excel.csv", "projekty.json", "projekty.jsonld", "datapackage.json", "katalog.jsonld")
SOURCE = {
    "fund": "EFS",
    "perspective": "eu-2014-2020",
    "programme": "RPMA",
    "priority_code": "IX",
    "priority": "Wspieranie włączenia społecznego i walka z ubóstwem",
    "measure_code": "9.2",
    "measure": "Usługi społeczne i usługi opieki zdrowotnej",
    "agreement_number": "RPMA.09.02.01-14-1234/17-00",
    "grant": "908 610,00 zł",
    "acknowledgement": "Projekt współfinansowany z Europejskiego Funduszu Społecznego.",
}


def fill(number: int) -> None:
    """A centre with so many public projects, written past Django's models where these take a row at a time."""
    call_command("migrate", verbosity=0)
    gate.disconnect()
    database.remove()
    polish, _created = Locale.objects.get_or_create(language_code="pl")
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Miara", slug="miara", locale=polish))
    Site.objects.create(hostname=HOST, port=80, site_name="Miara", root_page=home)
    section = home.add_child(instance=ProjectIndexPage(title="Projekty", slug="projekty", locale=polish))
    first: ProjectPage = section.add_child(
        instance=ProjectPage(
            title="Zaopiekowani",
            slug="projekt",
            locale=polish,
            official_title="Z@OPIEKOWANI - kompleksowe wsparcie osób niesamodzielnych w m.st. Warszawie",
            beneficiary="Miasto Stołeczne Warszawa",
            location="Warszawa",
            location_teryt="146501",
            start="2017-05-15",
            end="2019-05-14",
            aims="<p>Więcej miejsc w usługach opiekuńczych.</p>",
            target_group="<p>Mieszkańcy Warszawy po 60. roku życia.</p>",
            funding=[
                ("source", SOURCE),
                ("own", {"money": "68 390,00 zł", "payer": "m.st. Warszawa"}),
                ("total", {"money": "977 000,00 zł"}),
            ],
            tasks=[("tasks", {"phase": "implementation", "tasks": ["<p>usługi opiekuńcze</p>", "<p>teleopieka</p>"]})],
            indicators=[("indicator", {"label": "Osoby", "precision": "exact", "number": 40, "stage": "achieved"})],
        )
    )
    known = {field.attname: getattr(first, field.attname) for field in Page._meta.concrete_fields if field.name != "id"}
    pages = Page.objects.bulk_create(
        (
            Page(
                **known
                | {
                    "path": Page._get_path(section.path, section.depth + 1, place),
                    "slug": f"projekt-{place}",
                    "url_path": f"{section.url_path}projekt-{place}/",
                    "translation_key": uuid4(),
                    "last_published_at": timezone.now(),
                }
            )
            for place in range(2, number + 1)
        ),
        batch_size=500,
    )
    columns = ", ".join(field.column for field in ProjectPage._meta.local_concrete_fields if not field.primary_key)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO projects_projectpage (page_ptr_id, {columns}) SELECT page.id, {columns}"
            " FROM projects_projectpage, wagtailcore_page page"
            " WHERE page_ptr_id = %s AND page.path LIKE %s AND page.id <> page_ptr_id AND page.depth = %s",
            [first.pk, f"{section.path}%", section.depth + 1],
        )
    ProjectPartner.objects.bulk_create(
        (ProjectPartner(page_id=page.pk, name="Stowarzyszenie EKON", locale=polish) for page in (first, *pages)),
        batch_size=500,
    )


def ask(name: str) -> int:
    """The bytes of a file, read as a browser does, and thrown away."""
    answer = Client().get(f"/dane/{name}", headers={"host": HOST})
    assert answer.status_code == 200, answer.status_code
    return sum(map(len, answer.streaming_content))


def measure(name: str) -> str:
    with CaptureQueriesContext(connection) as queries:
        start = time.process_time()
        size = ask(name)
        seconds = time.process_time() - start
    number = len(queries)
    tracemalloc.start()
    ask(name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return f"{name:20} {seconds:6.1f} s {size / 1e6:6.1f} MB {peak / 1e6:6.1f} MB at most {number:5} queries"


def main(number: int) -> None:
    fill(number)
    ask(FILES[0])  # what is looked up once
    for name in FILES:
        sys.stdout.write(f"{measure(name)}\n")
