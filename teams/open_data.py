"""The places of a centre as open data."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.core.open_data.data_sets import Column, Row, register
from cms.core.open_data.pages import CHANGED, IDENTIFIER, PAGE, PageDataSet, dialled

from .linked_data import specifications
from .models import PlacePage
from .osm import as_osm


class Places(PageDataSet):
    """Where residents come to. Nobody who works there is named."""

    slug = "miejsca"
    title = _("Places")
    description = _(
        "Places of the centre that residents come to: addresses, how to get in, opening hours, phones and e-mail "
        "addresses."
    )
    keywords = (_("social welfare"), _("addresses"), _("opening hours"))
    columns = (
        IDENTIFIER,
        Column("name", "Nazwa", _("Name of the place."), required=True, translated=True),
        Column("street", "Ulica i numer", _("Street and number."), required=True),
        Column("postcode", "Kod pocztowy", _("Postcode."), pattern=r"\d{2}-\d{3}"),
        Column("city", "Miejscowość", _("Town."), required=True),
        Column("district", "Dzielnica", _("District of the town.")),
        Column("directions", "Dojazd i wejście", _("How to get there and in.")),
        Column("map_url", "Mapa", _("Address of a map that shows the place."), format="uri"),
        Column("phone", "Telefon", _("Phone number as it is dialled in Poland.")),
        Column("email", "E-mail", _("E-mail address."), format="email"),
        Column(
            "opening_hours",
            "Godziny otwarcia",
            _("All hours and exceptions in the notation of OpenStreetMap (opening_hours); PH are public holidays."),
        ),
        Column(
            "closed_on_holidays",
            "Nieczynne w święta",
            _("Whether it is closed on public holidays."),
            type="boolean",
            required=True,
        ),
        PAGE,
        CHANGED,
    )
    model = PlacePage

    def values(self, page: PlacePage) -> Row:
        hours = page.opening_hours
        return {
            "street": page.street,
            "postcode": page.postcode,
            "city": page.city,
            "district": page.district,
            "directions": page.directions,
            "map_url": page.map_url,
            "phone": dialled(page.phone),
            "email": page.email,
            "opening_hours": as_osm(hours),
            "closed_on_holidays": page.closed_on_holidays,
            "hours": hours,
        }

    def node(self, row: Row) -> dict[str, Any]:
        return {
            "@id": f"urn:uuid:{row['id']}",
            "@type": "CivicStructure",
            "name": self.names(row),
            "address": {
                "@type": "PostalAddress",
                "streetAddress": row["street"],
                "postalCode": row["postcode"],
                "addressLocality": row["city"],
                "addressCountry": "PL",
            },
            "telephone": row["phone"],
            "email": row["email"],
            "hasMap": row["map_url"],
            "openingHoursSpecification": list(specifications(row["hours"])),
            "url": row["page"],
        }


def connect() -> None:
    register(Places())
