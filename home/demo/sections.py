"""The pages every centre has: the lists of teams and of news, and contact. Only words differ."""

from cms.core.models import BasePage
from home.models import ContactPage, StandardPage
from news.models import NewsIndexPage
from teams.models import TeamIndexPage

from .blocks import Block, h, p
from .builder import LANGUAGES, Centre, PageT

HELP: list[Block] = [
    h("Gdy nie mówisz po polsku"),
    p(
        "Przyjdź albo zadzwoń i powiedz, w jakim języku mówisz. Znajdziemy tłumacza. Możesz też przyjść z kimś, kto Ci"
        " pomoże."
    ),
    h("Gdy ktoś jest w niebezpieczeństwie"),
    p("Zadzwoń pod numer 112. Nie czekaj na godziny pracy Ośrodka."),
]


def section(centre: Centre, kind: type[PageT], title: str, slug: str, lead: str, menu_title: str = "") -> PageT:
    """A list of pages, in the menu."""
    return centre.published(
        centre.home, kind(title=title, menu_title=menu_title, slug=slug, lead=lead, show_in_menus=True)
    )


def teams_section(centre: Centre, lead: str) -> TeamIndexPage:
    return section(centre, TeamIndexPage, "Zespoły i miejsca", "zespoly", lead)


def news_section(centre: Centre, lead: str) -> NewsIndexPage:
    return section(centre, NewsIndexPage, "Aktualności", "aktualnosci", lead)


def contact_form(centre: Centre, contact: StandardPage, privacy: BasePage) -> ContactPage:
    """The page from which residents write, below the one that says how to reach the centre."""
    topics = ("Zasiłki i inne świadczenia", "Usługi opiekuńcze", "Kłopot ze stroną internetową")
    return centre.published(
        contact,
        ContactPage(
            title="Napisz do nas",
            slug="napisz-do-nas",
            lead="Zadaj pytanie albo powiedz, co możemy zrobić lepiej. Nie musisz podawać swoich danych.",
            show_in_menus=True,
            topics=[("topic", {"name": name, "email": ""}) for name in topics],
            answer_time="Odpowiadamy w ciągu 14 dni, zwykle wcześniej.",
            privacy_note=(
                "Za Twoje dane odpowiada nasz Ośrodek. Używamy ich tylko po to, żeby Ci odpowiedzieć. System strony usuwa"
                " wiadomość 30 dni po tym, jak do nas dotrze."
            ),
            privacy_page=privacy,
        ),
    )


def contact_page(centre: Centre, contact: list[Block]) -> StandardPage:
    """How to reach the centre, with its own text first."""
    return centre.published(
        centre.home,
        StandardPage(
            title="Kontakt",
            slug="kontakt",
            lead="Zadzwoń, napisz albo przyjdź.",
            matters="Numer telefonu\nTłumacz, gdy nie mówisz po polsku\nZagrożenie życia: numer 112",
            show_in_menus=True,
            needed_languages=list(LANGUAGES),
            body=[*contact, *HELP],
        ),
    )
