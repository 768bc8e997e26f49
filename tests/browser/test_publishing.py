"""The main job: an editor writes an award with a PDF, a manager approves, a resident reads."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from home.demo.papers import paper

from .admin import add_news_address, log_in
from .conftest import DemoSite


def test_an_award_with_a_pdf_becomes_public_after_approval(site: DemoSite, browser: Browser, tmp_path: Path) -> None:
    pdf = tmp_path / "dyplom.pdf"
    pdf.write_bytes(paper("Dyplom", "pl", ["Za dobrą współpracę z sąsiadami."]))
    public = f"{site.mokotow}/pl/aktualnosci/nagroda-sasiedzka/"

    context = browser.new_context(locale="pl-PL", viewport={"width": 1280, "height": 1000})
    editor = context.new_page()
    log_in(editor, site, "mokotow-redaktor")
    editor.goto(f"{site.admin}/pages/")
    editor.goto(add_news_address(editor, site))
    editor.locator("#id_title").fill("Nagroda sąsiedzka")
    editor.locator("#id_kind").select_option("award")
    editor.locator("#id_lead").fill("Sąsiedzi wyróżnili nasz zespół.")
    for name, value in {
        "award_name": "Nagroda sąsiedzka",
        "award_body": "Rada Osiedla",
        "award_recipient": "OPS Mokotów",
        "award_date": "2026-10",
        "award_reason": "za pomoc w czasie awarii ogrzewania",
    }.items():
        editor.locator(f"#id_{name}").fill(value)
    attach(editor, pdf)
    with editor.expect_navigation():
        editor.locator("[name=action-submit]").evaluate("button => button.click()")
    answer = editor.goto(public)
    assert answer is not None and answer.status == 404
    context.close()

    context = browser.new_context(locale="pl-PL", viewport={"width": 1280, "height": 1000})
    manager = context.new_page()
    log_in(manager, site, "mokotow-kierownik")
    manager.get_by_role("link", name="Nagroda sąsiedzka").first.click()
    with manager.expect_navigation():
        manager.locator("[data-workflow-action-name=approve]:not([data-launch-modal])").first.evaluate(
            "button => button.click()"
        )
    context.close()

    context = browser.new_context(locale="pl-PL")
    resident = context.new_page()
    answer = resident.goto(public)
    assert answer is not None and answer.status == 200
    expect(resident.get_by_role("heading", level=1)).to_have_text("Nagroda sąsiedzka")
    for words in ("Rada Osiedla", "październik 2026", "za pomoc w czasie awarii ogrzewania"):
        expect(resident.get_by_role("main")).to_contain_text(words)
    link = resident.get_by_role("link", name=re.compile(r"dyplom.*\(PDF, "))
    assert link.evaluate("link => fetch(link.href).then(response => response.ok)")
    context.close()


def attach(editor: Page, pdf: Path) -> None:
    """Upload a document from within the form, as an editor does."""
    section = editor.locator("[data-contentpath=attachments]").first
    section.locator("button[title], button.c-sf-add-button").first.click()
    section.get_by_role("button", name=re.compile("dokument", re.I)).last.click()
    dialog = editor.locator(".modal-dialog")
    dialog.get_by_role("tab", name=re.compile("Prześlij|Wyślij|Załaduj|Upload", re.I)).click()
    dialog.locator("input[type=file]").set_input_files(pdf)
    dialog.locator("input[name$=title]").fill("dyplom")
    dialog.locator("form[action*=upload] button[type=submit], form button[type=submit]").last.click()
    expect(section).to_contain_text("dyplom")
