"""Reading a page the way a resident's browser does."""

from bs4 import BeautifulSoup
from django.test import Client


class Reader:
    """Opens pages of the demo centres without logging in."""

    def __init__(self) -> None:
        self.client = Client()

    def get(self, centre: str, path: str) -> "Reading":
        response = self.client.get(path, headers={"host": f"{centre}.localhost"})
        assert response.status_code == 200, f"{centre}{path}: {response.status_code}"
        return Reading(response.content.decode())


class Reading:
    """A page's text as one line of single spaces, and its elements."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.soup = BeautifulSoup(html, "html.parser")
        main = self.soup.select_one("main")
        assert main is not None, "a page has one main landmark"
        self.main = main

    @staticmethod
    def plain(text: str) -> str:
        return " ".join(text.replace("\u00ad", "").split())

    @property
    def text(self) -> str:
        return self.plain(self.soup.get_text(" "))

    @property
    def main_text(self) -> str:
        return self.plain(self.main.get_text(" "))

    @property
    def results(self) -> list[str]:
        """The titles of what a search found."""
        return [Reading.plain(link.get_text()) for link in self.main.select(".list h2 a")]

    def fact(self, name: str) -> str:
        """What stands beside ``name`` in a list of facts."""
        for term in self.soup.select("dt"):
            if self.plain(term.get_text(" ")).rstrip(":").casefold() == name.casefold():
                value = term.find_next_sibling("dd")
                assert value is not None
                return self.plain(value.get_text(" "))
        names = [self.plain(term.get_text(" ")) for term in self.soup.select("dt")]
        raise AssertionError(f"no fact {name!r} among {names}")

    def list_after(self, heading: str) -> list[str]:
        """The items of the first list after a heading."""
        for title in self.soup.select("h2, h3"):
            if self.plain(title.get_text(" ")) == heading:
                found = title.find_next(["ul", "ol"])
                assert found is not None
                return [self.plain(item.get_text(" ")) for item in found.find_all("li", recursive=False)]
        raise AssertionError(f"no heading {heading!r}")
