"""The main job: an editor writes an award with a PDF, another approves, a resident reads, the record proves it."""

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from home.demo.papers import paper

from .admin import add_news_address, at_work, check_accessibility, press
from .conftest import DemoSite


def test_an_award_with_a_pdf_becomes_public_after_a_second_person_approves(
    site: DemoSite, browser: Browser, tmp_path: Path
) -> None:
    pdf = tmp_path / "dyplom.pdf"
    pdf.write_bytes(paper("Dyplom", "pl", ["Za dobrą współpracę z sąsiadami."]))
    public = f"{site.mokotow}/pl/aktualnosci/nagroda-sasiedzka/"
    comment = "Proszę dopisać, za co jest nagroda."

    # The editor begins, the manager adds a word, the editor submits.
    editors, editor = at_work(browser, site, "mokotow-redaktor")
    editor.goto(add_news_address(editor, site))
    editor.locator("#id_title").fill("Nagroda sąsiedzka")
    editor.locator("#id_kind").select_option("award")
    editor.locator("#id_lead").fill("Sąsiedzi wyróżnili nasz zespół.")
    for name, value in {
        "award_name": "Nagroda sąsiedzka",
        "award_body": "Rada Osiedla",
        "award_recipient": "OPS Mokotów",
        "award_date": "2026-10",
    }.items():
        editor.locator(f"#id_{name}").fill(value)
    attach(editor, pdf)
    press(editor, ".action-save")
    draft = editor.url

    contributors, contributor = at_work(browser, site, "mokotow-zastepca")
    contributor.goto(draft)
    contributor.locator("#id_award_reason").fill("za pomoc")
    press(contributor, ".action-save")
    editor.goto(draft)
    press(editor, "[name=action-submit]")
    answer = editor.goto(public)
    assert answer is not None and answer.status == 404

    # Who contributed finds it among what waits for others, and no buttons.
    contributor.goto(f"{site.admin}/")
    contributor.locator("#for-others-section").get_by_role("link", name="Nagroda sąsiedzka").click()
    expect(contributor.locator("iframe")).to_have_count(1)
    expect(contributor.locator("button[name=decision]")).to_have_count(0)
    contributors.close()

    # The other manager looks, with a phone and at her desk, and asks for changes with words alone.
    managers, manager = at_work(browser, site, "mokotow-kierownik")
    check_accessibility(manager)
    manager.locator("#for-me-section").get_by_role("link", name="Nagroda sąsiedzka").click()
    expect(manager.frame_locator("iframe").get_by_role("heading", level=1)).to_have_text("Nagroda sąsiedzka")
    check_accessibility(manager)
    reject = manager.locator("button[value=reject]")
    reject.click()
    expect(manager.locator(".decision .error-message")).to_be_visible()
    manager.locator("textarea[name=comment]").fill(comment)
    reject.click()
    expect(manager).to_have_url(re.compile(r"/admin/$"))

    # The editor finds it returned, mends it and submits again.
    editor.goto(f"{site.admin}/")
    expect(editor.locator("#returned-section")).to_contain_text(comment)
    editor.locator("#returned-section").get_by_role("link", name="Nagroda sąsiedzka").click()
    editor.locator("#id_award_reason").fill("za pomoc w czasie awarii ogrzewania")
    press(editor, "[name=action-submit]")
    editors.close()

    # The manager approves by keyboard.
    manager.goto(f"{site.admin}/")
    manager.locator("#for-me-section").get_by_role("link", name="Nagroda sąsiedzka").press("Enter")
    expect(manager.locator("#returned-section")).to_contain_text(comment)
    manager.locator("textarea[name=comment]").focus()
    manager.keyboard.press("Tab")
    manager.keyboard.press("Enter")
    expect(manager.locator(".messages .success")).to_contain_text("Nagroda sąsiedzka")
    managers.close()

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
    check_record(site, tmp_path)


def check_record(site: DemoSite, folder: Path) -> None:
    """The record holds; and in a copy where somebody got at the database and wrote another name, that is said."""
    holds = site.manage("verify_record")
    assert holds.returncode == 0 and "unaltered" in holds.stdout, holds.stderr
    tampered = replace(site, data=folder)
    with (
        closing(sqlite3.connect(site.data / "db.sqlite3")) as original,
        closing(sqlite3.connect(folder / "db.sqlite3")) as database,
        database,
    ):
        original.backup(database)
        triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'editorial_entry'"
        kept = database.execute(triggers).fetchall()
        for name, _statement in kept:
            database.execute(f'DROP TRIGGER "{name}"')
        chosen = "kind = 'approved' AND title = 'Nagroda sąsiedzka'"
        database.execute(f"UPDATE editorial_entry SET person_name = 'Ktoś inny' WHERE {chosen}")
        ((entry,),) = database.execute(f"SELECT id FROM editorial_entry WHERE {chosen}").fetchall()
        for _name, statement in kept:
            database.execute(statement)
    broken = tampered.manage("verify_record")
    assert broken.returncode == 1 and f"Entry {entry} (" in broken.stderr, broken.stderr
    assert "Nagroda sąsiedzka" in broken.stderr and len(broken.stderr.splitlines()) == 1


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
