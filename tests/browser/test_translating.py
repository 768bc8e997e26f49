"""A translator puts a project with its funding into Ukrainian; nobody reads a word of it before a reviewer approves."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from .admin import at_work, check_accessibility
from .conftest import DemoSite

# What the translator is given of the project, and her Ukrainian. Figures, dates and official names are not among it.
WORDS = {
    "Dobra Kadra": "Добрі кадри",
    "Szkolenia dla pracowników ośrodków pomocy społecznej w całej Warszawie.": (
        "Навчання для працівників центрів соціальної допомоги в усій Варшаві."
    ),
    "Uczestnicy szkolenia widziani od tyłu siedzą w dwóch rzędach; prowadzący wskazuje na ekranie schemat z domem i "
    "trzema osobami.": "Учасники навчання сидять у два ряди; ведучий показує на екрані схему з будинком.",
    "jeden z 14 warszawskich ośrodków": "один із 14 варшавських центрів",
    "Biuro Polityki Społecznej Urzędu m.st. Warszawy": "Бюро соціальної політики міста Варшави",
    "m.st. Warszawa": "місто Варшава",
    "ponad 700 tys. euro": "понад 700 тис. євро",
    "Lepsze życie mieszkańców dzięki lepiej przygotowanym pracownikom samorządu.": (
        "Краще життя мешканців завдяки краще підготовленим працівникам."
    ),
    "Pracownicy 14 ośrodków pomocy społecznej, także OPS Ochota, oraz Biura Polityki Społecznej.": (
        "Працівники 14 центрів соціальної допомоги, зокрема OPS Ochota, та Бюро соціальної політики."
    ),
    "szkolenia językowe, komputerowe i specjalistyczne, między innymi z prawa rodzinnego, praw dziecka, pracy z "
    "seniorami, grup wsparcia, rodzin w kryzysie i mediacji": "мовні, комп’ютерні та фахові навчання",
    "seminaria i warsztaty, na których pokazano norweski model polityki społecznej": (
        "семінари й майстерні про норвезьку модель соціальної політики"
    ),
    "Programy szkoleń": "Програми навчання",
    "Grupy szkoleniowe": "Навчальні групи",
    "Uczestnicy": "Учасники",
    "osób": "осіб",
    "Ośrodki pomocy społecznej": "Центри соціальної допомоги",
}
FIRST, SECOND = "мовні, комп’ютерні та фахові навчання", "навчання з мов, комп’ютера, сімейного права й медіації"
COMMENT = "Proszę wymienić, z czego były szkolenia."


def state(page: Page, site: DemoSite, words: str) -> Locator:
    """The row of the project in the table of translations, once its cell for Ukrainian says ``words``."""
    page.goto(f"{site.admin}/editorial/translations/")
    row = page.get_by_role("row", name=re.compile("Dobra Kadra"))
    expect(row.get_by_role("cell").last).to_contain_text(words)
    return row


def translate(editor: Page, source: str, words: str) -> None:
    """Write the translation of one text, beside which the editor shows the source, and keep it."""
    text = editor.locator("li", has=editor.get_by_text(source, exact=True)).last
    text.get_by_role("button", name=re.compile("Tłumacz|Edytuj")).click()
    text.locator("textarea").fill(words)
    text.get_by_role("button", name="Zapisz").click()
    expect(text.locator("textarea")).to_have_count(0)
    expect(text).to_contain_text(words)


def send(editor: Page) -> None:
    editor.get_by_role("button", name="Wyślij do zatwierdzenia").click()
    expect(editor.locator(".messages .success")).to_be_visible()


def decide(reviewer: Page, site: DemoSite, title: str, decision: str, comment: str) -> None:
    """From the dashboard, where it waits, to the decision and back."""
    reviewer.goto(f"{site.admin}/")
    reviewer.locator("#for-me-section").get_by_role("link", name=title).click()
    # Source and new text stand side by side; the page is shown as residents would see it.
    compared = reviewer.get_by_role("region", name="Teksty, które się zmieniają")
    expect(compared).to_contain_text("Szkolenia dla pracowników ośrodków")
    expect(compared).to_contain_text(WORDS["Szkolenia dla pracowników ośrodków pomocy społecznej w całej Warszawie."])
    expect(reviewer.frame_locator("iframe").get_by_role("heading", level=1)).to_have_text(title)
    check_accessibility(reviewer)
    reviewer.locator("textarea[name=comment]").fill(comment)
    reviewer.locator(f"button[value={decision}]").click()
    expect(reviewer).to_have_url(re.compile(r"/admin/$"))


def test_a_project_with_its_funding_becomes_public_in_ukrainian(site: DemoSite, browser: Browser) -> None:
    title = WORDS["Dobra Kadra"]

    # The translator begins from the table, and is given words alone.
    translators, translator = at_work(browser, site, "ochota-tlumacz")
    row = state(translator, site, "niepotrzebne")
    check_accessibility(translator)
    row.get_by_role("link", name="Українська").click()
    translator.get_by_label("Українська").check()
    translator.get_by_role("button", name="Wyślij").click()
    given = translator.locator("li.incomplete > p")
    expect(given.first).to_be_visible()
    assert set(given.all_inner_texts()) == {*WORDS, "dobra-kadra"}
    desk = translator.url
    for source, words in WORDS.items():
        translate(translator, source, words)
    send(translator)
    state(translator, site, "do zatwierdzenia")
    resident = browser.new_context(locale="uk-UA").new_page()
    resident.goto(f"{site.ochota}/pl/projekty/")
    resident.locator(".languages").get_by_role("link", name="Українська").click()
    expect(resident.locator("html")).to_have_attribute("lang", "uk")
    address = f"{resident.url}dobri-kadry/"
    assert site.get(address)[0] == 404

    # Her reviewer asks for more, she amends, the reviewer approves. Nothing is public in between.
    reviewers, reviewer = at_work(browser, site, "ochota-recenzent-uk")
    decide(reviewer, site, title, "reject", COMMENT)
    assert site.get(address)[0] == 404
    translator.goto(f"{site.admin}/")
    returned = translator.locator("#returned-section")
    expect(returned).to_contain_text(COMMENT)
    returned.get_by_role("link", name=title).click()
    assert translator.url.split("?")[0] == desk
    translate(translator, next(source for source, words in WORDS.items() if words == FIRST), SECOND)
    send(translator)
    assert site.get(address)[0] == 404
    decide(reviewer, site, title, "approve", "")
    reviewers.close()

    # A resident reads it: words in Ukrainian, figures and dates of the source as Ukrainians write them.
    answer = resident.goto(address)
    assert answer is not None and answer.status == 200
    expect(resident.locator("html")).to_have_attribute("lang", "uk")
    main = resident.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_have_text(title)
    for text in (SECOND, WORDS["m.st. Warszawa"]):
        expect(main).to_contain_text(text)
    expect(main).to_contain_text(re.compile(r"2\s610\s506,00\szł"))
    expect(main).not_to_contain_text(FIRST)
    # What nobody replaced is Polish, and says so.
    expect(main.locator("[lang=pl]", has_text="Wsparcia udzieliły")).to_have_count(1)
    expect(main.locator("[lang=pl]", has_text="Wykwalifikowana kadra")).to_have_count(1)
    check_accessibility(resident)
    resident.locator(".languages").get_by_role("link", name="Polski").click()
    expect(resident).to_have_url(f"{site.ochota}/pl/projekty/dobra-kadra/")
    resident.context.close()
    state(translator, site, "opublikowane")
    translators.close()
