"""What the search finds in a centre and what never, and what it answers to whatever is typed."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.editorial import record
from cms.editorial.entries import Kind
from tests.factories import (
    Centre,
    EasyReadPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    StandardPageFactory,
    make_centre,
    published,
    restricted,
)
from tests.reading import Reading

pytestmark = pytest.mark.django_db


def ask(words: str, page: int = 1, host: str = "ops-testowo.localhost") -> Any:
    return Client().get("/pl/szukaj/", {"q": words, "page": str(page)}, headers={"host": host})


def found(words: str, host: str = "ops-testowo.localhost") -> list[str]:
    answer = ask(words, host=host)
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
    record.append_about(old, Kind.WITHDRAWN, person=centre.manager)
    old.unpublish()
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
    assert len(first.results) == 10 and "znaleziono 14 stron" in first.main_text
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


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_typed_is_answered_and_kept(centre: Centre, words: str) -> None:
    StandardPageFactory(parent=centre.home, title="Gronostaj")
    answer = ask(words)
    assert answer.status_code == 200
    soup = BeautifulSoup(answer.content, "html.parser")
    field = soup.select_one("main input[name=q]")
    assert field is not None and field["value"] == " ".join(words.replace("\x00", " ").split(" ")).strip()
    reading = Reading(answer.content.decode())
    answered = bool(reading.results or reading.main.select("h2"))
    assert answered or field.get("aria-invalid"), "either results, or none, or what is wrong"
    assert not soup.select("main script")


def test_letters_are_small_or_capital_with_or_without_their_marks(centre: Centre) -> None:
    StandardPageFactory(parent=centre.home, title="Świetlica Ważka, od zaraz")
    decomposed = "S\u0301wietlica"
    for words in ("świetlica", "ŚWIETLICA", decomposed, "świetlica ważka", "w świetlica"):
        assert found(words) == ["Świetlica Ważka, od zaraz"], words
    if connection.vendor == "sqlite":
        assert found("swietlica wazka") == ["Świetlica Ważka, od zaraz"]
