"""A project with its funding: amounts typed as on paper, contradictions told, and the rest explained."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from .admin import at_work, check_accessibility, press
from .conftest import DemoSite

REASONS = "reasons-"


def add_project_address(editor: Page, site: DemoSite) -> str:
    editor.goto(f"{site.admin}/pages/search/?q=Uczestniczymy")
    identifier = editor.locator("a[href*='/pages/'][href*='/edit/']").first.evaluate("link => link.href")
    number = re.search(r"/pages/(\d+)/", identifier)
    assert number is not None
    return f"{site.admin}/pages/add/projects/projectpage/{number.group(1)}/"


def add_row(page: Page, stream: str, label: str) -> int:
    """Add a row of this kind at the end of a stream; its number."""
    count = page.locator(f"input[name='{stream}-count']")
    before = int(count.input_value())
    panel = page.locator(f"[data-contentpath='{stream}']")
    panel.locator("button[title]", has=page.locator("svg.icon-plus, svg.icon-plus-inverse")).last.click()
    page.get_by_role("option", name=label, exact=True).click()
    expect(count).to_have_value(str(before + 1))
    return before


def amount(page: Page, name: str) -> Locator:
    return page.locator(f"input[name='{name}']")


def answer(page: Page, name: str) -> Locator:
    """What the form says under an amount."""
    return amount(page, name).locator("xpath=following-sibling::*[@role='status']")


def test_a_project_with_contradictory_amounts_is_mended_explained_and_published(
    site: DemoSite, browser: Browser
) -> None:
    editors, editor = at_work(browser, site, "ochota-redaktor")
    editor.goto(add_project_address(editor, site))
    for name, value in {
        "title": "Dobre sąsiedztwo",
        "official_title": "Dobre sąsiedztwo na Ochocie",
        "lead": "Sąsiedzi pomagają sąsiadom.",
        "beneficiary": "OPS Ochota",
        "location": "Warszawa, Ochota",
        "target_number": "40",
        "start": "2018-06",
        "end": "2019-05-31",
    }.items():
        editor.locator(f"#id_{name}").fill(value)

    source = add_row(editor, "funding", "Źródło finansowania")
    editor.locator(f"select[name='funding-{source}-value-fund']").select_option("EFS")
    editor.locator(f"select[name='funding-{source}-value-perspective']").select_option("eu-2014-2020")
    grant = f"funding-{source}-value-grant"
    amount(editor, grant).fill("ponad 421 tys. zł")
    expect(answer(editor, grant)).to_contain_text("421 000,00 zł")
    amount(editor, grant).fill("około tysiąca")
    expect(answer(editor, grant)).to_have_class(re.compile("fault"))
    amount(editor, grant).fill("2 218 931 zł")
    own = f"funding-{add_row(editor, 'funding', 'Wkład własny')}-value-money"
    amount(editor, own).fill("391 575 tys.")
    expect(answer(editor, own)).to_contain_text("391 575 000,00 zł")
    total = f"funding-{add_row(editor, 'funding', 'Wartość całkowita')}-value-money"
    amount(editor, total).fill("2.610.506,00")
    expect(answer(editor, total)).to_contain_text("2 610 506,00 zł")

    # As a draft it keeps itself; it cannot be submitted, and the form says what was meant.
    expect(editor).to_have_url(re.compile(r"/edit/"), timeout=20_000)
    press(editor, "[name=action-submit]")
    message = editor.locator("[data-contentpath='funding'] .error-message", has_text="391 575,00 zł")
    expect(message).to_contain_text("15,00")
    expect(amount(editor, own)).to_have_value("391 575 tys.")
    amount(editor, own).fill("391 575 zł")

    # What the rules doubt is explained beside it, and nothing else is.
    press(editor, "[name=action-submit]")
    doubts = editor.locator(f"textarea[name^='{REASONS}']")
    expect(doubts.first).to_be_visible()
    found = Axe().run(editor, context=".checks")
    assert found.violations_count == 0, found.generate_report()
    for doubt in doubts.all():
        doubt.fill("Tak podaje źródło.")
    press(editor, "[name=action-submit]")
    expect(editor.locator(".messages .success")).to_be_visible()
    editors.close()

    managers, manager = at_work(browser, site, "ochota-kierownik")
    manager.locator("#for-me-section").get_by_role("link", name="Dobre sąsiedztwo").click()
    expect(manager.locator("#checks-section")).to_contain_text("Tak podaje źródło.")
    manager.locator("button[value=approve]").click()
    expect(manager.locator(".messages .success")).to_contain_text("Dobre sąsiedztwo")

    # Everybody reads the amounts; the report says what was explained.
    manager.goto(f"{site.ochota}/pl/projekty/dobre-sasiedztwo/")
    for words in ("2 218 931,00 zł", "391 575,00 zł", "2 610 506,00 zł", "85,00"):
        expect(manager.get_by_role("main")).to_contain_text(words)
    manager.goto(f"{site.admin}/projects/checks/")
    expect(manager.get_by_role("row", name=re.compile("Dobre sąsiedztwo"))).to_contain_text("Tak podaje źródło.")
    check_accessibility(manager)
    managers.close()
