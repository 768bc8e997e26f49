"""Without a network: contact, hours and crisis phones in the reader's language, and nothing of the admin."""

from playwright.sync_api import Browser, expect

from .conftest import DemoSite
from .contact import send_when_allowed

# By then it has kept everything.
WORKER_RULES = """new Promise((done) => {
  if (navigator.serviceWorker.controller) done();
  else navigator.serviceWorker.addEventListener("controllerchange", () => done());
})"""


def test_contact_and_hours_stay_readable_without_a_network(site: DemoSite, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{site.ochota}/pl/")
    page.evaluate(WORKER_RULES)
    assert context.cookies() == []
    context.set_offline(True)
    for path, words in (("/pl/partnerzy/", "Siedziba Ośrodka"), ("/uk/", "Офіс центру"), ("/en/search/", "danger")):
        page.goto(site.ochota + path)
        main = page.get_by_role("main")
        expect(main).to_contain_text(words)
        expect(main.get_by_role("link", name="112")).to_be_visible()
        expect(main.locator("a[href='tel:+48225551010']").first).to_be_visible()
        expect(main.locator("tr.hours__today")).to_have_count(1)
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Onest")
    context.set_offline(False)
    page.goto(f"{site.ochota}/pl/partnerzy/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nasi partnerzy")
    context.close()


def test_a_resident_writes_without_javascript(site: DemoSite, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{site.wlochy}/pl/kontakt/napisz-do-nas/")
    page.get_by_role("button", name="Sprawdź i wyślij").click()
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(page.get_by_label("Wiadomość")).to_be_focused()
    page.get_by_label("Wiadomość").fill("Czy mogę przyjść z psem?")
    page.get_by_label("Nie potrzebuję odpowiedzi").check()
    page.get_by_role("button", name="Sprawdź i wyślij").click()
    expect(page.get_by_role("main")).to_contain_text("Czy mogę przyjść z psem?")
    send_when_allowed(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Wiadomość została wysłana")
    assert context.cookies() == []
    context.close()
