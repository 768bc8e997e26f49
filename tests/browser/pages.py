"""Every kind and state of page that residents see, by name, for all tests that look at each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sight:
    """A page of the demo: of which model, on which centre's host (``""``: the installation's), in Polish."""

    name: str
    model: str  # "" where an address shows no page of the tree
    centre: str
    path: str
    status: int = 200
    has_header: bool = True


SIGHTS = [
    Sight("home", "HomePage", "ochota", "/pl/"),
    Sight("contact", "StandardPage", "mokotow", "/pl/kontakt/"),
    Sight("free content", "StandardPage", "ochota", "/pl/wspolpraca-lokalna/"),
    Sight("contact form", "ContactPage", "ochota", "/pl/kontakt/napisz-do-nas/"),
    Sight("about", "AboutPage", "ochota", "/pl/o-nas/"),
    Sight("accessibility statement", "AccessibilityStatementPage", "ochota", "/pl/deklaracja-dostepnosci/"),
    Sight("privacy", "PrivacyPage", "ochota", "/pl/prywatnosc/"),
    Sight("cookies", "CookiePolicyPage", "ochota", "/pl/ciasteczka/"),
    Sight("protection of minors", "MinorProtectionPage", "ochota", "/pl/ochrona-maloletnich/"),
    Sight("easy to read", "EasyReadPage", "ochota", "/pl/kontakt/latwy-tekst/"),
    Sight("list of news", "NewsIndexPage", "mokotow", "/pl/aktualnosci/"),
    Sight("list of news, filtered", "NewsIndexPage", "mokotow", "/pl/aktualnosci/?kind=award"),
    Sight("news", "NewsPage", "mokotow", "/pl/aktualnosci/zasilek-na-opal/"),
    Sight("event", "NewsPage", "ochota", "/pl/aktualnosci/dzien-sasiada/"),
    Sight("award", "NewsPage", "mokotow", "/pl/aktualnosci/wyroznienie/"),
    Sight("list of projects", "ProjectIndexPage", "ochota", "/pl/projekty/"),
    Sight("project", "ProjectPage", "ochota", "/pl/projekty/zaopiekowani/"),
    Sight("project of improvements", "ProjectPage", "ochota", "/pl/projekty/usprawnienia/"),
    Sight("project with logos", "ProjectPage", "ochota", "/pl/projekty/wolontariat/"),
    Sight("directory", "PartnerIndexPage", "ochota", "/pl/partnerzy/"),
    Sight("directory, nothing found", "PartnerIndexPage", "ochota", "/pl/partnerzy/?type=church"),
    Sight("partner", "PartnerPage", "ochota", "/pl/partnerzy/ekon/"),
    Sight("teams and places", "TeamIndexPage", "ochota", "/pl/zespoly/"),
    Sight("team", "TeamPage", "ochota", "/pl/zespoly/dzial-uslug/"),
    Sight("place", "PlacePage", "ochota", "/pl/zespoly/siedziba/"),
    Sight("place with a facility", "PlacePage", "wlochy", "/pl/zespoly/mal/"),
    Sight("map of the site", "", "ochota", "/pl/mapa-strony/"),
    Sight("A to Z", "", "ochota", "/pl/a-z/"),
    Sight("without a network", "", "ochota", "/pl/bez-sieci/", has_header=False),
    Sight("search", "", "ochota", "/pl/szukaj/?q=kontakt"),
    Sight("search, nothing found", "", "ochota", "/pl/szukaj/?q=qwxz+x1"),
    Sight("search, nothing typed", "", "ochota", "/pl/szukaj/?q=*"),
    Sight("open data", "", "ochota", "/pl/dane/"),
    Sight("not found", "", "ochota", "/pl/nie-ma/", status=404),
    Sight("withdrawn", "", "ochota", "/pl/aktualnosci/kolonie-2025/", status=410),
    Sight("centres", "", "", "/", has_header=False),
]
