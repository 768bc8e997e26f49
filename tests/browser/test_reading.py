"""Every kind of page in a real browser, in each language: accessible, narrow, enlarged, and still."""

from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path
from typing import Literal
from urllib.parse import quote, unquote, urlsplit

import pytest
from django.apps import apps
from django.conf import settings
from playwright.sync_api import Page, Route

from cms.core.models import BasePage

from .accessibility import CONTRAST, faults
from .broken import pages_of_faults
from .conftest import DemoSite
from .pages import SIGHTS, Sight
from .weight import weigh

# https://www.w3.org/TR/WCAG22/#text-spacing
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    " p { margin-block-end: 2em !important; }"
)
ADD_RULES = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}"""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TALLEST_ICON = """() => Math.max(
  0, ...[...document.querySelectorAll(".icon")].map((one) => one.getBoundingClientRect().height)
)"""
# Texts that are cut off or covered by what follows: a box with hidden overflow that holds more than it shows.
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one);
  if (!one.checkVisibility() || one.matches(".visually-hidden, .skip-link, svg, svg *, select, input")) return false;
  const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
  return hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map((one) => one.outerHTML.slice(0, 120))"""


def is_to_be_in_every_language(sight: Sight) -> bool:
    """The first page of each kind, and what is no page of the tree."""
    first = next(one for one in SIGHTS if one.model == sight.model)
    return sight.status == 200 and sight.has_header and (sight == first or not sight.model)


def in_each_language(site: DemoSite, page: Page, sight: Sight) -> Iterator[str]:
    """Open the page in Polish and then in each language it is there in; gives the code of each, once it is shown."""
    answer = page.goto(site.at(sight))
    assert answer is not None and answer.status == sight.status
    links = page.locator("[data-languages] a[lang]:not([aria-current])")
    others = [(link.get_attribute("lang") or "", link.get_attribute("href") or "") for link in links.all()]
    yield page.locator("html").get_attribute("lang") or ""
    is_home = urlsplit(sight.path).path == "/pl/"
    for code, href in others:
        path = urlsplit(href).path
        if path != f"/{code}/" or is_home:
            page.goto(site.host(sight.centre) + href)
            assert page.locator("html").get_attribute("lang") == code
            yield code


def test_every_kind_of_page_is_looked_at() -> None:
    kinds = {model.__name__ for model in apps.get_models() if issubclass(model, BasePage)}
    assert {sight.model for sight in SIGHTS if sight.model} == kinds


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_axe_finds_nothing_and_nothing_is_cut_off(site: DemoSite, page: Page, sight: Sight) -> None:
    seen = []
    for language in in_each_language(site, page, sight):
        seen.append(language)
        page.set_viewport_size({"width": 1280, "height": 900})
        found = [faults(page)]
        if len(seen) == 1:  # colours are the same in every language
            for put_on in (
                partial(page.emulate_media, color_scheme="dark"),
                partial(page.emulate_media, contrast="more"),
                partial(page.emulate_media, contrast="more", color_scheme="dark"),
                partial(page.emulate_media, forced_colors="active"),
                partial(page.evaluate, "document.documentElement.dataset.contrast = 'more'"),
            ):
                put_on()
                found.append(faults(page, CONTRAST))
                page.emulate_media(color_scheme="light", contrast="no-preference", forced_colors="none")
            page.evaluate("delete document.documentElement.dataset.contrast")
        # A window of 1280 pixels enlarged to 400 % is one of 320 (WCAG 2.2, 1.4.10).
        page.set_viewport_size({"width": 320, "height": 256})
        found.append(faults(page))
        assert [fault for fault in found if fault] == [], language
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, language
        page.evaluate(ADD_RULES, TEXT_SPACING)  # the policy refuses a style element
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"{language}: text spacing"
        assert page.evaluate(CUT_OFF) == [], f"{language}: text spacing"
        page.set_viewport_size({"width": 1280, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '250%'")  # twice the 125 % of a wide window
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, f"{language}: text of 200 %"
        assert page.evaluate(CUT_OFF) == [], f"{language}: text of 200 %"
    if is_to_be_in_every_language(sight):
        assert sorted(seen) == sorted(code for code, _name in settings.LANGUAGES)


def test_what_is_shown_while_nothing_answers_is_read_by_everybody(site: DemoSite, page: Page, tmp_path: Path) -> None:
    pages = pages_of_faults(site, tmp_path)

    def answer(route: Route) -> None:
        name = unquote(route.request.url.rpartition("/")[2])
        route.fulfill(content_type="text/html; charset=utf-8", body=pages[name])

    page.route(f"{site.ochota}/fault/*", answer)
    for name in pages:
        page.goto(f"{site.ochota}/fault/{quote(name)}")
        for width, scheme in product((1280, 320), SCHEMES):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            assert faults(page) == "", name
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            assert page.evaluate(TALLEST_ICON) < 40, name


def test_nothing_moves_when_the_font_and_the_script_come_late(site: DemoSite, page: Page) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(600)
        route.continue_()

    page.set_viewport_size({"width": 412, "height": 823})
    page.route("**/*.woff2", late)
    page.route("**/site*.js", late)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.moved +="
        " one.value; }).observe({ type: 'layout-shift', buffered: true });"
    )
    for sight in SIGHTS:
        if sight.name in ("home", "news", "project", "place", "search"):
            page.goto(site.at(sight), wait_until="networkidle")
            assert page.evaluate("window.moved") < 0.01, sight.name


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_a_first_visit_is_light_and_fetches_no_cyrillic_font(site: DemoSite, page: Page, sight: Sight) -> None:
    page.set_viewport_size({"width": 412, "height": 823})
    weight = weigh(page, site.at(sight))
    assert weight.total <= 17_000
    assert weight.script <= 4_000
    assert weight.font <= 20_000
    assert ["latin" in name for name in weight.fonts] == [True]
