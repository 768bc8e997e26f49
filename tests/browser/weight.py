"""What a page weighs on a first visit, as it comes over the wire."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request

KINDS = ("document", "stylesheet", "script", "font")


@dataclass(frozen=True)
class Weight:
    """Bytes of the bodies, compressed, and the paths of the fonts; pictures are not counted."""

    html: int
    css: int
    script: int
    font: int
    fonts: list[str]

    @property
    def total(self) -> int:
        """All but the fonts."""
        return self.html + self.css + self.script


def weigh(page: Page, address: str) -> Weight:
    """Open ``address`` on ``page``, which has visited nothing so far, and weigh what it asks for."""
    ended: list[Request] = []

    def note(request: Request) -> None:
        ended.append(request)

    page.on("requestfinished", note)
    page.goto(address, wait_until="load")
    page.evaluate("async () => { await document.fonts.ready; }")
    page.remove_listener("requestfinished", note)
    of_kind = {kind: [one for one in ended if one.resource_type == kind] for kind in KINDS}
    html, css, script, font = (sum(one.sizes()["responseBodySize"] for one in of_kind[kind]) for kind in KINDS)
    return Weight(html, css, script, font, sorted(urlsplit(one.url).path for one in of_kind["font"]))
