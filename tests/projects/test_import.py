"""Somebody of a centre brings projects in a file: our own list, or the ministry's."""

import csv
import datetime
import io
import tempfile
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from wagtail.models import Revision
from wagtail.users.models import UserProfile

from cms.editorial.models import Entry
from cms.editorial.roles import REVIEWERS
from projects.importing.tables import MOST_BYTES
from projects.models import OurRole, ProjectPage
from projects.money import Money, Precision
from projects.open_data.columns import COLUMNS
from tests.factories import Centre, PartnerPageFactory, ProjectIndexPageFactory, ProjectPageFactory, make_centre

pytestmark = pytest.mark.django_db

# As they stand in the lists at dane.gov.pl: with no-break spaces, and English after a slash.
OF_2021 = (
    "Nazwa projektu / Project name;Numer umowy/decyzji/ Contract number;Nazwa beneficjenta / Beneficiary;"
    "Fundusz / Fund;Program / Programme;Priorytet / Priority;Działanie / Measure;"
    "Wartość\u00a0projektu (w\u00a0zł) / Total value (PLN);Dofinansowanie z\u00a0UE (w\u00a0zł)/ EU co-financing (PLN);"
    "Miejsce realizacji projektu / Location;Data rozpoczęcia projektu / Start;Data zakończenia projektu / End;"
    "Kategoria wsparcia / Intervention"
)
SENIORS = (
    "Aktywni seniorzy;FERS.04.05-IZ.00-0012/24-00;M.ST. WARSZAWA;Europejski Fundusz Społeczny Plus;"
    "Fundusze Europejskie dla Rozwoju Społecznego 2021-2027;FERS.04 Spójność społeczna;"
    "FERS.04.05 Usługi społeczne;1 200 000,00;990 000,00;"
    "WOJ.: MAZOWIECKIE, POW.: Warszawa | WOJ.: MAZOWIECKIE, POW.: pruszkowski, GM.: Raszyn;45352;46022;163"
)


@pytest.fixture
def section(centre: Centre) -> Any:
    return ProjectIndexPageFactory(parent=centre.home, title="Projekty", slug="projekty")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def bring(file: Path, user: Any, *options: str, centre: str = "OPS Testowo") -> str:
    """What the command says, in English; also why it was not content."""
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    out = io.StringIO()
    try:
        call_command("import_projects", str(file), "--centre", centre, "--user", user.username, *options, stdout=out)
    except CommandError as error:
        out.write(str(error))
    return out.getvalue().replace("\u00a0", " ")


def written(folder: Path, content: str | bytes, name: str = "projekty.csv") -> Path:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def ours(folder: Path, *rows: dict[str, str]) -> Path:
    """Our own list with these cells, by the names of their columns."""
    return written(folder, listed(rows))


def listed(rows: Iterable[dict[str, str]]) -> str:
    file = io.StringIO()
    table = csv.writer(file, delimiter=";")
    table.writerow([column.title for column in COLUMNS])
    table.writerows([row.get(column.name, "") for column in COLUMNS] for row in rows)
    return file.getvalue()


def newest(**fields: Any) -> ProjectPage:
    """The newest text of the project."""
    page: ProjectPage = ProjectPage.objects.get(**fields).get_latest_revision_as_object()
    return page


def sources(page: ProjectPage) -> list[Any]:
    return [child.value for child in page.funding if child.block_type == "source"]


def complete(centre: Centre, section: Any, **fields: Any) -> ProjectPage:
    """A public project to which nothing is missing."""
    source = {"fund": "BP", "perspective": "national", "agreement_number": "12/2024", "grant": "30 000,00 zł"}
    defaults = {
        "title": "Świetlica",
        "official_title": "Świetlica dla wszystkich",
        "lead": "Zajęcia po szkole.",
        "our_role": OurRole.COOPERATING,
        "beneficiary": "m.st. Warszawa",
        "location": "Warszawa",
        "start": "2024-01",
        "end": "2024-12",
        "target_group": "<p>Dzieci.</p>",
        "tasks": [("tasks", {"phase": "implementation", "tasks": ["<p>zajęcia</p>"]})],
        "funding": [
            ("source", source),
            ("own", {"money": "10 000,00 zł", "payer": "m.st. Warszawa"}),
            ("total", {"money": "40 000,00 zł"}),
        ],
        "reasons": dict.fromkeys(("signs_are_shown", "wording_fits_the_time", "acknowledgements_are_given"), "Tak."),
    }
    page: Any = ProjectPageFactory(parent=section, **(defaults | fields))
    return page


ROW = {
    "name": "Świetlica dla wszystkich",
    "agreement_number": "12/2024",
    "total": "50000.00",
    "grant": "35000.00",
    "own": "15000.00",
}


def test_trying_changes_nothing_and_says_what_would_be_done(centre: Centre, section: Any, folder: Path) -> None:
    said = bring(written(folder, f"{OF_2021}\n{SENIORS}"), centre.editor)
    assert "Line 2, “Aktywni seniorzy”: new, a draft" in said
    assert "Nobody is named for whom the project is." in said and "Kategoria wsparcia" in said
    assert "Tried only" in said
    assert not ProjectPage.objects.exists() and not Entry.objects.filter(kind="submitted").exists()


@pytest.mark.parametrize("kind", ["utf-8", "cp1250", "xlsx"])
def test_a_row_of_the_ministry_becomes_a_draft_of_hers_once(
    centre: Centre, section: Any, folder: Path, kind: str
) -> None:
    lines = ["Lista projektów, stan na 30 czerwca 2024 r.", OF_2021, SENIORS]
    if kind == "xlsx":
        book = Workbook()
        sheet: Any = book.active
        for line in lines:
            cells: list[Any] = line.split(";")
            if line is SENIORS:
                cells[7:9] = 1200000, 990000.0
                cells[10] = datetime.datetime(2024, 3, 1)
            sheet.append(cells)
        book.save(folder / "lista.xlsx")
        file = folder / "lista.xlsx"
    else:
        file = written(folder, "\r\n".join(lines).encode(kind))
    assert "new, a draft" in bring(file, centre.editor, "--commit")
    page = newest(official_title="Aktywni seniorzy")
    assert page.get_latest_revision().user == page.owner == centre.editor and not page.live
    assert page.is_child_of(section) and page.slug == "aktywni-seniorzy"
    assert (str(page.start), str(page.end), page.location) == ("2024-03-01", "2025-12-31", "Warszawa, Raszyn")
    source = sources(page)[0]
    assert [source[name] for name in ("fund", "programme", "perspective")] == ["EFS+", "FERS", "eu-2021-2027"]
    assert [source[name] for name in ("priority_code", "measure_code")] == ["4", "4.5"]
    assert source["grant"] == Money.exactly("990000.00")
    assert page.funding[1].value["money"] == Money.exactly(1200000)
    revisions = Revision.objects.count()
    assert "unchanged" in bring(file, centre.editor, "--commit")
    assert Revision.objects.count() == revisions and ProjectPage.objects.count() == 1


def test_the_list_of_2014_has_some_amounts_in_euro(centre: Centre, section: Any, folder: Path) -> None:
    heading = (
        "Tytuł projektu;Numer umowy;Nazwa beneficjenta;Fundusz;Program;Priorytet;Działanie;Poddziałanie;"
        '"Wartość projektu (w zł, dla projektów EWT w euro)/ Total project value (PLN, for ETC projects EUR)";'
        "Wydatki kwalifikowalne (w zł, dla projektów EWT w euro);"
        "Wartość unijnego dofinansowania (w zł, dla projektów EWT w euro)"
    )
    near = "Blisko siebie;PLSK.01.01.00-12-0001/17;Gmina;EFRR;Interreg Polska-Słowacja;I. Dziedzictwo;1.1 Ochrona;;"
    skills = "Kadra;RPMA.09.02.01-14-0001/17-00;OPS Testowo;EFS;RPO WM;IX Włączenie;9.2 Usługi;9.2.1 Opieka;"
    file = written(folder, f"{heading}\n{near}100000;90000;85000,50\n{skills}977 000;950 000;908 610")
    bring(file, centre.editor, "--commit")
    page, other = newest(official_title="Blisko siebie"), newest(official_title="Kadra")
    assert sources(page)[0]["grant"] == Money.exactly("85000.50", "EUR")
    assert {child.value["money"].currency for child in page.funding if child.block_type != "source"} == {"EUR"}
    assert sources(page)[0]["programme_name"] == "Interreg Polska-Słowacja"
    assert [sources(other)[0][name] for name in ("programme", "measure_code", "measure")] == ["RPMA", "9.2.1", "Opieka"]
    assert other.our_role == OurRole.PARTNER and "unchanged" in bring(file, centre.editor, "--commit")


def test_what_is_complete_is_submitted_and_published_by_nobody(centre: Centre, section: Any, folder: Path) -> None:
    page = complete(centre, section)
    said = bring(ours(folder, ROW), centre.editor, "--commit")
    assert "Line 2, “Świetlica”: changed, submitted" in said, said
    page = ProjectPage.objects.get(pk=page.pk)
    assert page.live and page.workflow_in_progress and page.current_workflow_state.requested_by == centre.editor
    assert page.funding[2].value["money"].amount == 40000  # what residents read
    assert newest(pk=page.pk).funding[2].value["money"].amount == 50000
    entry = Entry.objects.about(page).latest("pk")
    assert (entry.kind, entry.person_id) == ("submitted", centre.editor.pk)
    assert "left alone" in bring(ours(folder, ROW | {"own": "20000.00"}), centre.editor, "--commit")

    state = page.current_workflow_task_state
    state.task.specific.on_action(state, centre.manager, "reject", comment="Skąd ta kwota?")
    assert "changed, submitted" in bring(
        ours(folder, ROW | {"total": "51000", "own": "16000"}), centre.editor, "--commit"
    )


def test_contradictory_amounts_are_refused_with_their_figures_and_the_rest_is_taken(
    centre: Centre, section: Any, folder: Path
) -> None:
    page = complete(centre, section)
    own = {"name": "Ogród", "agreement_number": "13/2024", "fund_code": "BP", "grant": "1 000,00", "total": "2 000,00"}
    file = ours(folder, ROW | {"total": "60 000,00", "beneficiary": "Inny"}, own, {"name": "Plac", "own": "12x"})
    said = bring(file, centre.editor, "--commit")
    assert "Line 2, “Wartość projektu (w zł)”, “60 000,00”: The total is 60,000.00 zł" in said
    assert "make 50,000.00 zł: 10,000.00 zł apart." in said
    assert "Line 4, “Wkład własny”, “12x”: This is not understood as an amount." in said
    assert said.endswith("2 projects were refused.")
    assert newest(pk=page.pk).beneficiary == "m.st. Warszawa" and not page.workflow_states.exists()
    assert newest(official_title="Ogród") and not ProjectPage.objects.filter(official_title="Plac").exists()


def test_the_wrong_unit_is_pointed_out(centre: Centre, section: Any, folder: Path) -> None:
    cells = {"name": "Dobra Kadra", "fund_code": "EOG", "perspective_code": "eea-2004-2009"}
    said = bring(ours(folder, cells | {"total": "2 610 506 zł", "own": "391 575 tys."}), centre.editor)
    assert "“Wkład własny”, “391 575 tys.”" in said and "Did you mean 391,575.00 zł (15.00 % of the total)?" in said


def test_rows_of_one_project_are_its_sources(centre: Centre, section: Any, folder: Path) -> None:
    PartnerPageFactory(parent=centre.home, title="Fundacja Klon")
    both = {"project": "8a9a5d1e-0000-4000-8000-000000000001", "name": "Dwa źródła", "total": "300.00", "own": "100.00"}
    both |= {"own_payer": "m.st. Warszawa", "partners": "Fundacja Klon; Grupa sąsiedzka", "role": "beneficjent"}
    first = both | {"fund_code": "BP", "grant": "150.00", "agreement_number": "A/1"}
    second = both | {"fund_code": "WAW", "grant": "50.00", "grant_precision": "dokładnie"}
    file = ours(folder, first, second)
    assert "Line 2, 3, “Dwa źródła”: new, a draft" in bring(file, centre.editor, "--commit")
    page = newest(official_title="Dwa źródła")
    assert [(one["fund"], one["grant"].amount) for one in sources(page)] == [("BP", 150), ("WAW", 50)]
    assert [(row.name, row.partner_id is not None) for row in page.partner_rows] == [
        ("Fundacja Klon", True),
        ("Grupa sąsiedzka", False),
    ]
    assert page.funding[2].value["payer"] == "m.st. Warszawa" and page.our_role == OurRole.BENEFICIARY
    assert "unchanged" in bring(file, centre.editor, "--commit")
    said = bring(ours(folder, first, second | {"total": "301.00"}), centre.editor)
    assert "Line 3, “Wartość projektu (w zł)”, “301.00”: In line 2, of the same project, this is “300.00”." in said


def test_an_amount_and_the_words_of_its_source_have_to_agree(centre: Centre, section: Any, folder: Path) -> None:
    cells = {"name": "Usprawnienia", "total_precision": "ponad", "total_wording": "ponad 421 tys. zł"}
    said = bring(ours(folder, cells | {"total": "421.00"}), centre.editor)
    assert "The amount is 421.00 zł, but its source is quoted as 421,000.00 zł: 420,579.00 zł apart." in said
    bring(ours(folder, cells | {"total": "421000"}), centre.editor, "--commit")
    total = newest(official_title="Usprawnienia").funding[0].value["money"]
    assert total == Money(Decimal("421000.00"), "PLN", Precision.OVER, "ponad 421 tys. zł")


def test_only_those_who_write_in_the_centre_bring_projects(centre: Centre, section: Any, folder: Path) -> None:
    complete(centre, section)
    other = make_centre("OPS Gdzieindziej").editor
    file = ours(folder, ROW, {"name": "Nowy"})
    for person in (centre.member(REVIEWERS), other):
        said = bring(file, person, "--commit")
        assert "You may not edit this project." in said and "You may not add projects to this centre." in said
    assert ProjectPage.objects.count() == 1
    assert "There is no centre “OPS X”" in bring(file, centre.editor, centre="OPS X")


def test_what_somebody_else_has_not_submitted_is_not_submitted_for_her(
    centre: Centre, section: Any, folder: Path
) -> None:
    page = complete(centre, section)
    page.lead = "Jeszcze piszę"
    page.save_revision(user=centre.manager)
    said = bring(ours(folder, ROW), centre.editor, "--commit")
    assert "changed, a draft" in said and "that nobody submitted" in said
    assert newest(pk=page.pk).lead == "Jeszcze piszę" and not page.workflow_states.exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "No line has the headings"),
        ("Nazwa;Kwota\nA;1".encode("utf-16"), "neither text in UTF-8 or Windows-1250 nor"),
        (b"PK\x03\x04 no archive", "workbook cannot be read"),
        (b"x" * (MOST_BYTES + 1), "larger than 20 MB"),
        (f'{OF_2021}\n"Bez końca;;'.encode(), "Line 2 is no line of a table"),
        (f"{OF_2021};Nazwa projektu\n".encode(), "stands twice"),
        (f"{OF_2021}\n{SENIORS};A; B".encode(), "Line 2: There are more cells than headings"),
    ],
)
def test_what_is_no_list_of_projects_is_refused_in_words(
    centre: Centre, section: Any, folder: Path, content: bytes, reason: str
) -> None:
    assert reason in bring(written(folder, content), centre.editor)


def test_where_new_projects_go_is_the_list_in_use_or_the_one_named(centre: Centre, section: Any, folder: Path) -> None:
    ProjectIndexPageFactory(parent=centre.home, title="Archiwum", slug="archiwum")
    file = ours(folder, {"name": "Nowy"})
    assert "Say with --under" in bring(file, centre.editor)
    ProjectPageFactory(parent=section)
    bring(file, centre.editor, "--commit")
    assert newest(official_title="Nowy").is_child_of(section)
    bring(ours(folder, {"name": "Stary"}), centre.editor, "--commit", "--under", "archiwum")
    assert newest(official_title="Stary").get_parent().slug == "archiwum"


def tried(content: bytes, user: Any) -> str:
    with tempfile.NamedTemporaryFile() as file:
        file.write(content)
        file.flush()
        return bring(Path(file.name), user)


LENIENT = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=60, deadline=None, suppress_health_check=LENIENT)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", OF_2021.encode() + b"\n", "\ufeff".encode()]))
def test_no_file_breaks_the_command(centre: Centre, section: Any, content: bytes, head: bytes) -> None:
    assert tried(head + content, centre.editor)


TEXT = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30),
    st.from_regex(r"[-=]?[0-9 .,]{1,12}( zł| tys\.| euro)?", fullmatch=True),
    st.from_regex(r"\d{1,5}[-./]\d{1,2}([-./]\d{1,5})?", fullmatch=True),
    st.sampled_from(
        ["9.2", "IX. Opieka", "EFS", "nie podano", "WOJ.: X | POW.:", "PLN", "46022", "99999", "beneficjent"]
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=LENIENT)
@given(st.lists(st.dictionaries(st.sampled_from([one.name for one in COLUMNS]), TEXT), min_size=1, max_size=3))
def test_no_cell_breaks_the_command(centre: Centre, section: Any, rows: list[dict[str, str]]) -> None:
    assert "Line" in tried(listed({"name": "Projekt", **row} for row in rows).encode(), centre.editor)
