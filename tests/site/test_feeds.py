"""Feeds of news, as programs read them."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from defusedxml.ElementTree import fromstring
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.models import NewsIndexPage, NewsPage
from tests.factories import NewsPageFactory, restricted
from tests.reading import Reader

pytestmark = pytest.mark.django_db

SOON = datetime(2027, 1, 1, 10, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def answer(resident: Reader, path: str, centre: str = "mokotow", **headers: str) -> Any:
    found: Any = resident.client.get(path, headers={"host": f"{centre}.localhost", **headers})
    return found


def titles(response: Any) -> list[str]:
    """The titles of the entries of a feed, whichever of the two it is."""
    assert response.status_code == 200
    root = fromstring(response.content)
    entries = root.findall(f"{ATOM}entry") or root.findall("channel/item")
    return [entry.findtext(f"{ATOM}title") or entry.findtext("title") or "" for entry in entries]


def index(language: str = "pl") -> NewsIndexPage:
    polish = NewsIndexPage.objects.get(url_path__startswith="/mokotow/", locale__language_code="pl")
    return NewsIndexPage.objects.get(translation_key=polish.translation_key, locale__language_code=language)


def test_both_forms_have_the_public_news_of_the_list_newest_first(resident: Reader) -> None:
    expected = [page.title for page in NewsPage.objects.newest_in(index())]
    assert len(expected) >= 4
    assert titles(answer(resident, "/pl/kanaly/all.atom")) == expected
    assert titles(answer(resident, "/pl/kanaly/all.rss")) == expected


def test_each_kind_has_its_feed_and_each_language_its_own(resident: Reader) -> None:
    for kind in ("award", "event", "notice"):
        expected = [page.title for page in NewsPage.objects.newest_in(index()).of_kind(kind)]
        assert expected and titles(answer(resident, f"/pl/kanaly/{kind}.rss")) == expected
    english = answer(resident, "/en/feeds/award.atom")
    assert fromstring(english.content).get(XML_LANGUAGE) == "en"
    assert titles(english) == [page.title for page in NewsPage.objects.newest_in(index("en")).of_kind("award")]
    assert titles(answer(resident, "/uk/kanaly/all.rss")) == [p.title for p in NewsPage.objects.newest_in(index("uk"))]
    assert not {*titles(answer(resident, "/pl/kanaly/all.rss", "wlochy"))} & {
        *titles(answer(resident, "/pl/kanaly/all.rss"))
    }


def test_an_entry_has_full_addresses_and_dates_and_an_identifier_that_stays(resident: Reader) -> None:
    page = NewsPage.objects.newest_in(index()).of_kind("award")[0]
    root = fromstring(answer(resident, "/pl/kanaly/award.atom").content)
    entry = root.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href") == page.full_url
    published, updated = (datetime.fromisoformat(entry.findtext(f"{ATOM}{name}")) for name in ("published", "updated"))
    assert published == page.date and updated == page.last_published_at
    assert entry.findtext(f"{ATOM}id").startswith("urn:uuid:")
    assert entry.findtext(f"{ATOM}summary") == page.lead
    own = root.find(f"{ATOM}link[@rel='self']").get("href")
    assert urlsplit(own).netloc.startswith("mokotow.localhost") and own.endswith("/pl/kanaly/award.atom")
    item = fromstring(answer(resident, "/pl/kanaly/award.rss").content).find("channel/item")
    assert item.findtext("guid") == entry.findtext(f"{ATOM}id") and item.find("guid").get("isPermaLink") == "false"


def test_words_that_look_like_code_stay_words(resident: Reader) -> None:
    NewsPageFactory(parent=index(), title="Dochód < 1010 zł & co dalej", lead="Gdy <b>dochód</b> jest za niski.\x0b")
    response = answer(resident, "/pl/kanaly/all.rss")
    assert titles(response)[0] == "Dochód < 1010 zł & co dalej"
    item = fromstring(response.content).find("channel/item")
    assert item.findtext("description") == "Gdy &lt;b&gt;dochód&lt;/b&gt; jest za niski."


def test_drafts_and_what_is_private_stay_out(resident: Reader) -> None:
    NewsPageFactory(parent=index(), title="Jeszcze nie", live=False)
    restricted(NewsPageFactory(parent=index(), title="Nie dla wszystkich"))
    assert not {"Jeszcze nie", "Nie dla wszystkich"} & {*titles(answer(resident, "/pl/kanaly/all.atom"))}


@pytest.mark.parametrize("path", ["/pl/kanaly/all.atom", "/pl/kanaly/news.rss", "/pl/kalendarz/centre.ics"])
def test_who_has_the_file_is_not_sent_it_again_until_something_changes(resident: Reader, path: str) -> None:
    first = answer(resident, path, "ochota")
    assert answer(resident, path, "ochota", if_none_match=first["ETag"]).status_code == 304
    assert answer(resident, path, "ochota", if_modified_since=first["Last-Modified"]).status_code == 304
    section = NewsIndexPage.objects.get(url_path__startswith="/ochota", locale__language_code="pl")
    NewsPageFactory(parent=section, title="Nowe", event_start=SOON)
    NewsPageFactory(parent=section, title="Będzie", kind="event", event_start=SOON)
    again = answer(resident, path, "ochota", if_none_match=first["ETag"])
    assert again.status_code == 200 and again["ETag"] != first["ETag"]


def test_the_cost_does_not_grow_with_the_news(resident: Reader) -> None:
    def cost(path: str) -> int:
        answer(resident, path)
        with CaptureQueriesContext(connection) as queries:
            answer(resident, path)
        return len(queries)

    paths = ("/pl/kanaly/all.atom", "/pl/kalendarz/centre.ics")
    before = [cost(path) for path in paths]
    assert max(before) <= 10
    NewsPageFactory.create_batch(40, parent=index(), kind="event", event_start=SOON)
    assert [cost(path) for path in paths] == before
    assert len(titles(answer(resident, "/pl/kanaly/all.atom"))) == 30


def test_readers_of_news_are_told_of_the_feeds(resident: Reader) -> None:
    listed = resident.get("mokotow", "/pl/aktualnosci/?kind=award")
    offered = [str(link["href"]) for link in listed.soup.select("head link[rel=alternate][type*=xml]")]
    assert offered == ["/pl/kanaly/all.atom", "/pl/kanaly/all.rss", "/pl/kanaly/award.atom"]
    assert listed.main.select_one("a[href='/pl/kanaly/award.rss']")
    article = resident.get("mokotow", "/pl/aktualnosci/wyroznienie/")
    assert article.soup.select("head link[href='/pl/kanaly/all.rss']")
    assert article.soup.select(".site-footer a[href='/pl/kanaly/all.rss']")
    for path in {*offered, "/pl/kanaly/award.rss"}:
        assert answer(resident, path)["Content-Type"].partition(";")[0].endswith("+xml")


@pytest.mark.parametrize(
    "path", ["/pl/kanaly/x.atom", "/pl/kanaly/all.xml", "/pl/feeds/all.atom", "/en/kanaly/all.rss"]
)
def test_there_are_no_others(resident: Reader, path: str) -> None:
    assert answer(resident, path).status_code == 404
    assert resident.client.get("/pl/kanaly/all.atom", headers={"host": "localhost"}).status_code == 404
    assert resident.client.post("/pl/kanaly/all.atom", headers={"host": "mokotow.localhost"}).status_code == 405


def test_a_list_without_news_is_a_feed_too(resident: Reader) -> None:
    first, second = (answer(resident, "/pl/kanaly/award.rss", "ochota") for _time in range(2))
    assert titles(first) == [] and first["ETag"] == second["ETag"]
