"""What the search finds in a centre and what never, and what it answers to whatever is typed."""

import datetime
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.core.models import CentreDocument, DocumentText, SearchMiss
from cms.core.search import words
from cms.core.search.index import write_entries
from teams.models import TeamMember
from tests.factories import (
    Centre,
    EasyReadPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    PlacePageFactory,
    StandardPageFactory,
    TeamIndexPageFactory,
    TeamPageFactory,
    found_centre,
    make_centre,
    published,
    restricted,
    withdrawn,
)
from tests.reading import Reading

pytestmark = pytest.mark.django_db


def ask(typed: str, page: int = 1, host: str = "ops-testowo.localhost") -> Any:
    return Client().get("/pl/szukaj/", {"q": typed, "page": str(page)}, headers={"host": host})


def found(typed: str, host: str = "ops-testowo.localhost") -> list[str]:
    answer = ask(typed, host=host)
    assert answer.status_code == 200
    return Reading(answer.content.decode()).results


def test_only_what_is_public_in_this_centre_is_found(centre: Centre) -> None:
    page = StandardPageFactory(parent=centre.home, title="Zasiłek", lead="Kto dostanie gronostaja")
    EasyReadPageFactory(parent=page, title="Zasiłek po prostu", lead="gronostaja")
    StandardPageFactory(parent=centre.home, title="Szkic", lead="gronostaja", live=False)
    hidden = StandardPageFactory(parent=centre.home, title="Tylko dla nas", lead="gronostaja")
    StandardPageFactory(parent=hidden, title="Pod tym, co dla nas", lead="gronostaja")
    restricted(hidden)
    old = StandardPageFactory(parent=centre.home, title="Wycofana", lead="gronostaja")
    other = make_centre("OPS Gdzie indziej")
    StandardPageFactory(parent=other.home, title="Obca", lead="gronostaja")
    assert "Wycofana" in found("gronostaja")
    withdrawn(old)
    assert sorted(found("gronostaja")) == ["Zasiłek", "Zasiłek po prostu"]
    assert found("gronostaja", "ops-gdzie-indziej.localhost") == ["Obca"]
    page.lead = "Kto dostanie borsuka"
    page.save_revision()
    assert not found("borsuka") and "Zasiłek" in found("gronostaja")
    published(page)
    assert found("borsuka") == ["Zasiłek"]


def test_best_first_ten_a_page_and_for_the_same_number_of_questions(centre: Centre) -> None:
    news = NewsIndexPageFactory(parent=centre.home, title="Wieści")

    def cost(page: int = 1) -> int:
        with CaptureQueriesContext(connection) as queries:
            ask("gronostaj", page)
        return len(queries)

    NewsPageFactory(
        parent=news, title="Na marginesie", lead="O tym i owym, a na końcu także gronostaj i inne zwierzęta."
    )
    NewsPageFactory(parent=news, title="Gronostaj", lead="Gronostaj.")
    assert found("gronostaj") == ["Gronostaj", "Na marginesie"]
    few = cost()
    for number in range(12):
        factory = (NewsPageFactory, StandardPageFactory)[number % 2]
        factory(parent=(news, centre.home)[number % 2], title=f"Gronostaj {number}")
    assert cost() == cost(2) == few
    assert few <= 15
    first = Reading(ask("gronostaj").content.decode())
    assert len(first.results) == 10 and "znaleziono 14 wyników" in first.main_text
    onward = first.main.select_one("a[rel=next]")
    assert onward is not None and "q=gronostaj" in str(onward["href"])


HOSTILE = [
    "",
    "   ",
    "\x00",
    "gron\x00ostaj",
    "a",
    "a b c",
    '"',
    'gronostaj"',
    '"gronostaj',
    "'",
    "*",
    "gronostaj*",
    "(",
    "gronostaj)",
    "gronostaj AND",
    "NOT gronostaj",
    "title:gronostaj",
    "NEAR(gronostaj, 2)",
    "gronostaj & | ! <->",
    "%s %(x)s %",
    "\\",
    "--; drop table",
    "_",
    "😀",
    "\u202e\u200b",
    "ǅ𞤀𞤁 ²²",
    "x" * 10_000,
    "ab " * 66,
    "ab " * 3_000,
    "<script>alert(1)</script>",
    "\ufffd",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_is_answered_and_kept(centre: Centre, typed: str) -> None:
    StandardPageFactory(parent=centre.home, title="Gronostaj")
    answer = ask(typed)
    assert answer.status_code == 200
    soup = BeautifulSoup(answer.content, "html.parser")
    field = soup.select_one("main input[name=q]")
    assert field is not None and field["value"] == " ".join(typed.replace("\x00", " ").split(" ")).strip()
    reading = Reading(answer.content.decode())
    answered = bool(reading.results or reading.main.select("h2"))
    assert answered or field.get("aria-invalid"), "either results, or none, or what is wrong"
    assert not soup.select("main script")


def test_letters_are_small_or_capital_with_or_without_their_marks(centre: Centre) -> None:
    StandardPageFactory(parent=centre.home, title="Świetlica Ważka, od zaraz")
    decomposed = "S\u0301wietlica"
    for typed in ("świetlica", "ŚWIETLICA", decomposed, "świetlica ważka", "w świetlica"):
        assert found(typed) == ["Świetlica Ważka, od zaraz"], typed
    assert found("swietlica wazka") == ["Świetlica Ważka, od zaraz"]


@pytest.mark.parametrize("has_dictionary", [True, False])
@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Zasiłek", "zasiłków zasilki ZASIŁEK zasiłkiem zasilkow"),
        ("Świadczenia", "świadczeń swiadczen świadczenie świadczeniami"),
        ("Senior", "seniorów seniorom seniorzy seniorow"),
        ("Usługi opiekuńcze", "usługa uslug usługami opiekuńczych"),
        ("Dom dziecka", "domów dzieci domu dzieciom"),
        ("Допомога", "допомоги допомозі допомогою ДОПОМОГ"),
        ("Послуги для людей", "послуг послугою людина людині"),
        ("Телефон сім’ї", "телефони телефону сім'я сімʼю"),
    ],
)
def test_every_form_finds_the_word(
    centre: Centre, monkeypatch: pytest.MonkeyPatch, has_dictionary: bool, written: str, typed: str
) -> None:
    if not has_dictionary:
        monkeypatch.setattr(words, "morfeusz2", None)
    elif words.morfeusz2 is None:
        pytest.skip("no dictionary for this machine")
    words.stems_of.cache_clear()
    StandardPageFactory(parent=centre.home, title=written)
    StandardPageFactory(parent=centre.home, title="Godziny otwarcia", slug="inna")
    for word in typed.split():
        assert found(word) == [written], word
    words.stems_of.cache_clear()


def test_a_slip_of_one_letter_is_forgiven_and_said(centre: Centre) -> None:
    StandardPageFactory(parent=centre.home, title="Gronostaj na Ochocie")
    other = make_centre("OPS Gdzie indziej")
    StandardPageFactory(parent=other.home, title="Borsuk")
    for typed in ("gronstaj", "gronosttaj", "gronoztaj", "grnoostaj", "gronostajemx"):
        reading = Reading(ask(typed).content.decode())
        assert reading.results == ["Gronostaj na Ochocie"], typed
        assert f"Nie ma tu słowa „{typed}”" in reading.main_text
    assert found("borsk") == [] == found("gronxxtaj") == found("123456789")
    assert "Nie ma tu" not in Reading(ask("gronostaja").content.decode()).main_text


def slips(word: str, letter: str) -> Iterator[str]:
    """``word`` with each letter missing, doubled by another, replaced by it, and in the place of the next."""
    for place in range(len(word)):
        before, one, after = word[:place], word[place], word[place + 1 :]
        yield before + after
        yield before + letter + one + after
        yield before + letter + after
        yield before + after[:1] + one + after[1:]


@pytest.mark.parametrize(
    ("title", "word", "letter"),
    [
        ("Obiady w poniedziałek", "obiad", "t"),
        ("Kluby seniorów", "senior", "k"),
        ("Bez zup i dań", "zupa", "r"),
        ("Lekarzom i pielęgniarkom", "lekarz", "o"),
        ("Обідів немає", "обід", "к"),
    ],
)
def test_a_slip_in_a_short_word_is_forgiven_where_only_other_forms_of_it_stand(
    centre: Centre, title: str, word: str, letter: str
) -> None:
    """A word under six letters was corrected only to what stands there as it is: ``obiat`` did not find ``obiady``."""
    StandardPageFactory(parent=centre.home, title=title, lead="To sobie i nam, lub tobie.")
    missed = [typed for typed in slips(word, letter) if len(typed) > 3 and found(typed) != [title]]
    assert not missed


def test_a_short_word_is_not_taken_for_another_that_only_has_its_stem(centre: Centre) -> None:
    StandardPageFactory(parent=centre.home, title="Dwa lity", lead="Lit i litr.")
    assert not found("linia")


def test_a_correction_is_shown_as_it_is_written_among_the_words_that_were_typed(centre: Centre) -> None:
    """Shown were ``swiadczena`` and ``zasilekow``, which are no words, and questions without their small words."""
    StandardPageFactory(parent=centre.home, title="Świadczeń nie wypłacamy", lead="Zasiłków też; seniorom pomagamy.")
    StandardPageFactory(parent=centre.home, title="Mniej zasiłków i świadczeń", lead="Seniorów i допомогу.")
    for typed, unknown, shown in (
        ("swiadczenai", "słowa „swiadczenai”", "świadczeń"),
        ("zasiłkeów", "słowa „zasiłkeów”", "zasiłków"),
        ("допомгa", "słowa „допомгa”", "допомогу"),
        ("świadczeń dla senirom!", "słowa „senirom”", "świadczeń dla seniorom!"),
        ("Zasiłkeów nad senirem", "słów „Zasiłkeów, senirem”", "zasiłków nad seniorom"),
    ):
        reading = Reading(ask(typed).content.decode())
        assert f"Nie ma tu {unknown}" in reading.main_text
        assert f"wyniki dla: {shown} ." in reading.main_text and f"zapytanie „{shown}”" in reading.main_text


def test_a_phone_number_is_found_however_its_digits_are_grouped(centre: Centre) -> None:
    """Phones of people and places were not looked in, and the groups of a number were sought one by one."""
    section = TeamIndexPageFactory(parent=centre.home, title="Ludzie")
    team = TeamPageFactory(parent=section, title="Dział", live=False)
    team.members.add(TeamMember(name="Ewa", roles=[("role", "radczyni")], phone="+48225551011", locale=team.locale))
    published(team)
    PlacePageFactory(parent=section, title="Siedziba", phone="+48500555301")
    StandardPageFactory(parent=centre.home, title="Telefony", lead="Dyżur 22-555-10-12, od 10 do 11, pokój 22 i 555.")
    for title, numbers in (
        ("Ewa", ("22 555 10 11", "225551011", "+48 22 555 10 11", "0048225551011", "22-555-10-11", "(22) 555 10 11")),
        ("Siedziba", ("500 555 301", "+48500555301", "48 500 55 53 01")),
        ("Telefony", ("22 555 10 12", "(+48) 225551012", "dyżur 22\xa0555\xa010\xa012", "pokój 22")),
    ):
        for typed in numbers:
            assert found(typed) == [title], typed
    assert not found("22 555 10 13")
    assert "<mark>22 555 10 11</mark>" in ask("225551011").content.decode()


def test_what_was_typed_is_quoted_in_part_and_kept_in_full(centre: Centre) -> None:
    """200 letters stood in the heading, which a phone showed on a whole screen."""
    StandardPageFactory(parent=centre.home, title="Gronostaj")
    for typed in ("W" * 200, f"gronostaj {'W' * 190}", "gronostaj? " * 18):
        soup = BeautifulSoup(ask(typed).content, "html.parser")
        field = soup.select_one("main input[name=q]")
        assert field is not None and field["value"] == typed.strip()
        assert soup.title is not None and soup.main is not None
        for text in (soup.title.text, soup.main.get_text()):
            assert f"{typed[:59].strip()}…" in text and typed[:61] not in text


def test_where_nothing_has_all_words_those_that_have_some_are_shown(centre: Centre) -> None:
    StandardPageFactory(parent=centre.home, title="Gronostaj")
    reading = Reading(ask("gronostaj stratosfera").content.decode())
    assert reading.results == ["Gronostaj"] and "Nic nie zawiera wszystkich tych słów" in reading.main_text
    assert found("gdzie jest gronostaj") == ["Gronostaj"]


def test_results_are_narrowed_by_kind_and_year(centre: Centre) -> None:
    news = NewsIndexPageFactory(parent=centre.home, title="Wieści")
    for number, year in enumerate((2024, 2025, 2025)):
        date = datetime.datetime(year, 5, 1, 12, tzinfo=datetime.UTC)
        NewsPageFactory(parent=news, title=f"Gronostaj {year}", slug=f"gronostaj-{number}", date=date)
    StandardPageFactory(parent=centre.home, title="Gronostaj")

    def narrowed(**chosen: str) -> Reading:
        client = Client(headers={"host": "ops-testowo.localhost"})
        return Reading(client.get("/pl/szukaj/", {"q": "gronostaj", **chosen}).content.decode())

    def offered(reading: Reading) -> list[str]:
        return [Reading.plain(link.text) for link in reading.main.select(".filters a")]

    assert offered(narrowed()) == ["wszystkie", "strona (1)", "aktualność (3)", "wszystkie", "2025 (2)", "2024 (1)"]
    reading = narrowed(kind="news", year="2025")
    assert reading.results == ["Gronostaj 2025"] * 2
    assert offered(reading) == ["wszystkie", "aktualność (2)", "wszystkie", "2025 (2)", "2024 (1)"]
    for garbage in ("²²", "99", "9999", "20245", "2024\n", "-1"):
        assert len(narrowed(kind="x", year=garbage).results) == 4, garbage
    # Nothing was said to be found for the words at all, and the choice was not shown; a strange year was left out.
    for chosen, said, choices in (
        ({"kind": "partner"}, "niczego tego rodzaju", ["strona (1)", "aktualność (3)", "partner (0)"]),
        ({"year": "1999"}, "niczego z tego roku", ["2025 (2)", "2024 (1)", "1999 (0)"]),
        ({"kind": "page", "year": "2024"}, "niczego tego rodzaju z tego roku", ["strona (0)", "aktualność (1)"]),
    ):
        reading = narrowed(**chosen)
        assert f"Na zapytanie „gronostaj” nie znaleziono {said}" in reading.main_text
        assert set(choices) <= set(offered(reading)) and not reading.results
        current = [Reading.plain(link.text) for link in reading.main.select(".filters a[aria-current]")]
        assert len([one for one in current if one.endswith("(0)")]) == len(chosen), current
    narrowed_to_nothing = Client().get(
        "/pl/szukaj/", {"q": "borsuk", "year": "1999"}, headers={"host": "ops-testowo.localhost"}
    )
    reading = Reading(narrowed_to_nothing.content.decode())
    assert "Nic nie znaleziono na zapytanie „borsuk”" in reading.main_text and not offered(reading)


def test_what_is_found_is_marked_and_nothing_else_becomes_html(centre: Centre) -> None:
    lead = "Wstęp. " * 60 + "Kto <b>dostał</b> gronostaje & jak?"
    StandardPageFactory(parent=centre.home, title="O zwierzętach", lead=lead)
    html = ask("gronostaja").content.decode()
    assert "&lt;b&gt;dostał&lt;/b&gt; <mark>gronostaje</mark> &amp; jak?" in html


def docx(text: str) -> bytes:
    content = BytesIO()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with ZipFile(content, "w") as archive:
        body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}">{body}</w:document>')
    return content.getvalue()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "content", "is_read"),
    [
        ("a.docx", docx("Regulamin gronostajów"), True),
        ("a.txt", "Regulamin gronostajów".encode("cp1250"), True),
        ("a.docx", b"no zip, but gronostaj", False),
        ("a.pdf", b"%PDF-1.4 broken", False),
    ],
)
def test_a_document_is_found_by_what_it_says_while_a_public_page_offers_it(
    one_centre: None, name: str, content: bytes, is_read: bool
) -> None:
    centre = found_centre()
    document = CentreDocument(title="Załącznik", collection=centre.collection)
    document.file.save(name, ContentFile(content))
    attachment = {"document": document, "note": "", "text_alternative": ""}
    page = StandardPageFactory(parent=centre.home, title="Zasady", body=[("documents", [attachment])], live=False)
    assert not found("załącznik")
    published(page)
    assert found("załączniki") == ["Załącznik"]
    assert found("gronostaj") == (["Załącznik"] if is_read else [])
    page.body = []
    published(page)
    assert not found("załącznik") and not found("gronostaj")


def test_what_a_replaced_file_said_is_not_found(centre: Centre) -> None:
    document = CentreDocument(title="Załącznik", collection=centre.collection)
    document.file.save("a.txt", ContentFile(b"gronostaj"))
    attachment = {"document": document, "note": "", "text_alternative": ""}
    page = published(StandardPageFactory(parent=centre.home, body=[("documents", [attachment])], live=False))
    document.refresh_from_db()
    for of_file, is_found in ((document.file_hash, True), ("0" * 40, False)):  # the latter was replaced meanwhile
        defaults = {"file_hash": of_file, "text": "gronostaj"}
        DocumentText.objects.update_or_create(document=document, defaults=defaults)
        unread = write_entries(page)
        assert (found("gronostaj") == ["Załącznik"]) is is_found and (unread == []) is is_found
    assert found("załącznik") == ["Załącznik"]


def test_a_person_is_found_until_her_last_day(centre: Centre) -> None:
    teams = TeamIndexPageFactory(parent=centre.home, title="Ludzie")
    team = TeamPageFactory(parent=teams, title="Dział", live=False)
    today = timezone.localdate()
    for name, until in (("Ewa Gronostaj", today), ("Anna Gronostaj", today - datetime.timedelta(days=1))):
        team.members.add(TeamMember(name=name, roles=[("role", "radczyni")], until=until, locale=team.locale))
    published(team)
    assert found("gronostaj") == ["Ewa Gronostaj"]
    assert found("radczyni gronostaj") == ["Ewa Gronostaj"]


def test_what_is_stale_is_not_shown_and_can_be_rebuilt(centre: Centre, settings: Any) -> None:
    page: Any = StandardPageFactory(parent=centre.home, title="Gronostaj")
    settings.WAGTAILSEARCH_BACKENDS = {"default": {**settings.WAGTAILSEARCH_BACKENDS["default"], "AUTO_UPDATE": False}}
    page.title = "Borsuk"
    published(page)
    assert not found("gronostaj") and not found("borsuk")
    call_command("rebuild_search", verbosity=0)
    assert found("borsuk") == ["Borsuk"] and not found("gronostaj")


def test_managers_learn_what_is_missing_and_nothing_of_who_asked(centre: Centre) -> None:
    other = make_centre("OPS Gdzie indziej")
    for _time in range(2):
        for typed in ("Borsuki i rysie", "jan@example.org", "85010112345", "601 234 567", "a b c", "x" * 70):
            ask(typed)
        ask("to jest bardzo długie pytanie o czyjeś sprawy")
        ask("wydry", host="ops-gdzie-indziej.localhost")
    ask("rzadkie")
    assert set(SearchMiss.objects.values_list("words", "count")) == {("borsuki rysie", 2), ("wydry", 2), ("", 1)}
    address = reverse("editorial_searches")
    for person, seen in ((centre.manager, ["borsuki rysie"]), (other.manager, ["wydry"])):
        client = Client()
        client.force_login(person)
        text = client.get(address).content.decode()
        assert [word for word in ("borsuki rysie", "wydry", "rzadkie") if word in text] == seen
    client = Client()
    client.force_login(centre.editor)
    assert client.get(address).status_code == 302
    SearchMiss.objects.update(last_day=timezone.localdate() - datetime.timedelta(days=400))
    call_command("rebuild_search", verbosity=0)
    assert not SearchMiss.objects.exists()


@pytest.mark.parametrize("typed", ['"', "'a\"b'", "a\x00b", "*", "   ", "(", "Gronostaj"])
def test_the_admin_answers_whatever_is_typed(centre: Centre, typed: str) -> None:
    client = Client()
    client.force_login(centre.editor)
    for name in ("wagtailadmin_choose_page_search", "wagtailadmin_pages:search", "wagtaildocs:index"):
        assert client.get(reverse(name), {"q": typed}).status_code == 200
