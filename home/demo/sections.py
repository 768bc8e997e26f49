"""The pages every centre has: the lists of teams and of news, contact, privacy and cookies. Only words differ."""

from home.models import StandardPage
from news.models import NewsIndexPage
from teams.models import TeamIndexPage

from . import legal
from .blocks import Block, h, p
from .builder import Centre, PageT

CONTACT = {
    "pl": ("Kontakt", "Zadzwoń, napisz albo przyjdź."),
    "en": ("Contact", "Call, write or come in."),
    "uk": ("Контакти", "Зателефонуйте, напишіть або прийдіть."),
}
EMERGENCY: dict[str, list[Block]] = {
    "en": [h("When someone is in danger"), p("Call 112. Do not wait for our opening hours.")],
    "uk": [h("Коли комусь загрожує небезпека"), p("Телефонуйте 112. Не чекайте на години роботи центру.")],
}


def section(centre: Centre, kind: type[PageT], title: str, slug: str, lead: str, menu_title: str = "") -> PageT:
    """A list of pages, in the menu."""
    return centre.published(
        centre.home, kind(title=title, menu_title=menu_title, slug=slug, lead=lead, show_in_menus=True)
    )


def teams_section(centre: Centre, lead: str) -> TeamIndexPage:
    return section(centre, TeamIndexPage, "Zespoły i miejsca", "zespoly", lead)


def news_section(centre: Centre, lead: str) -> NewsIndexPage:
    return section(centre, NewsIndexPage, "Aktualności", "aktualnosci", lead)


def standard_pages(centre: Centre, official_name: str, contact: list[Block]) -> list[StandardPage]:
    """Contact with its text, privacy and cookies: what the footer leads to."""
    title, lead = CONTACT["pl"]
    written = [
        StandardPage(title=title, slug="kontakt", lead=lead, show_in_menus=True, body=contact),
        StandardPage(title="Prywatność", slug="prywatnosc", body=legal.privacy(official_name)),
        StandardPage(title="Ciasteczka (cookies)", slug="ciasteczka", body=legal.cookies()),
    ]
    return [centre.published(centre.home, page) for page in written]


def translated_contact(centre: Centre, contact: StandardPage, code: str, body: list[Block]) -> StandardPage:
    title, lead = CONTACT[code]
    return centre.translated(contact, code, title=title, lead=lead, body=body)
