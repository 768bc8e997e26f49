"""The pages of projects in a real browser: signs in sight, marks no larger than the flag, drawings for every eye."""

import pytest
from playwright.sync_api import Locator, Page, expect

from .accessibility import faults
from .conftest import DemoSite

RUNNING = {
    "pl": "/pl/projekty/sasiedzi-w-kontakcie/",
    "en": "/en/projects/neighbours-in-touch-demonstration-project/",
    "uk": "/uk/proiekty/susidy-na-zviazku-pokazovyi-proiekt/",
}
LISTS = {
    "pl": "/pl/projekty/?fund=EFS&year=2018&status=finished",
    "en": "/en/projects/?fund=EFS",
    "uk": "/uk/proiekty/?year=2018",
}


def box_of(element: Locator) -> dict[str, float]:
    box = element.bounding_box()
    assert box is not None
    return {name: float(value) for name, value in box.items() if isinstance(value, int | float)}


@pytest.mark.parametrize("size", [(360, 640), (1440, 900)])
@pytest.mark.parametrize("language", RUNNING)
def test_all_signs_are_seen_without_scrolling(site: DemoSite, page: Page, language: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(site.mokotow + RUNNING[language])
    signs = page.locator(".sign")
    expect(signs).to_have_count(4)
    for sign in signs.all():
        box = box_of(sign)
        assert box["y"] + box["height"] <= size[1] and box["x"] + box["width"] <= size[0]


@pytest.mark.parametrize("width", [320, 360, 1440])
def test_other_marks_are_below_and_no_larger_than_the_flag(site: DemoSite, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site.mokotow + RUNNING["pl"])
    flag, logo = box_of(page.locator("[data-sign=union]")), box_of(page.locator(".logos img"))
    assert logo["height"] <= flag["height"] and logo["width"] <= flag["width"]
    assert logo["y"] >= max(sign["y"] + sign["height"] for sign in map(box_of, page.locator(".sign").all()))


@pytest.mark.parametrize("look", ["light", "dark", "forced"])
@pytest.mark.parametrize("language", RUNNING)
def test_axe_finds_nothing_on_lists_and_projects(site: DemoSite, page: Page, language: str, look: str) -> None:
    page.emulate_media(
        color_scheme="dark" if look == "dark" else "light", forced_colors="active" if look == "forced" else "none"
    )
    for address in (site.ochota + LISTS[language], site.mokotow + RUNNING[language]):
        answer = page.goto(address)
        assert answer is not None and answer.status == 200
        assert faults(page) == ""


@pytest.mark.parametrize("look", ["light", "dark", "forced", "print"])
def test_grant_and_own_contribution_differ_for_every_eye(site: DemoSite, page: Page, look: str) -> None:
    if look == "print":
        page.emulate_media(media="print")
    else:
        page.emulate_media(
            color_scheme="dark" if look == "dark" else "light", forced_colors="active" if look == "forced" else "none"
        )
    page.goto(site.mokotow + RUNNING["pl"])
    full, empty = page.locator(".split__bar .drawn--full"), page.locator(".split__bar .drawn--empty")
    assert box_of(full)["width"] / box_of(empty)["width"] == pytest.approx(19, rel=0.05)  # 95 to 5

    def shown(part: Locator, name: str) -> str:
        return str(part.evaluate("(element, name) => getComputedStyle(element)[name]", name))

    # One is filled, the other is as empty as the ground; a line around both.
    assert shown(full, "fill") != shown(empty, "fill") != shown(empty, "stroke")
    assert shown(empty, "stroke") == shown(full, "stroke") != "none"


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_is_lost_when_letters_are_twice_as_large(site: DemoSite, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for address in (site.ochota + LISTS["pl"], *(site.mokotow + path for path in RUNNING.values())):
        page.goto(address)
        page.evaluate("document.documentElement.style.fontSize = '225%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
