"""The directory of partners as open data."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.core.open_data.data_sets import Column, Row, register
from cms.core.open_data.pages import CHANGED, IDENTIFIER, PAGE, PageDataSet, dialled, text_of
from cms.core.partial_dates import PARTIAL_DATE

from .models import SCHEMA_TYPES, Agreement, PartnerPage, PartnerType

KIND = Column(
    "kind", "Rodzaj organizacji", _("What kind of organisation the partner is."), required=True, choices=PartnerType
)
AGREEMENT = Column("agreement", "Forma współpracy", _("On what the co-operation rests."), choices=Agreement)


class Partners(PageDataSet):
    """Who the centre works with. The phones and mailboxes of informal groups are people's own and stay out."""

    slug = "partnerzy"
    title = _("Partners")
    description = _(
        "Organisations and institutions with which the centre works: what kind they are, where they work, since when "
        "and on what basis, and how to reach them. Contacts are given only with the consent of the partner, and not of "
        "informal groups."
    )
    keywords = (_("social welfare"), _("partners"), _("non-governmental organisations"))
    columns = (
        IDENTIFIER,
        Column("name", "Nazwa", _("Name of the partner."), required=True, translated=True),
        KIND,
        Column("area", "Obszar działania", _("Where the partner works.")),
        Column("since", "Współpraca od", _("Year, month or day when it began."), pattern=PARTIAL_DATE),
        Column(
            "until", "Współpraca do", _("Year, month or day when it ended; empty while it lasts."), pattern=PARTIAL_DATE
        ),
        AGREEMENT,
        Column("together", "Wspólne działania", _("What the centre and the partner do together.")),
        Column("website", "Strona internetowa", _("Address of the partner's own website."), format="uri"),
        Column("phone", "Telefon", _("Phone number as it is dialled in Poland.")),
        Column("email", "E-mail", _("E-mail address."), format="email"),
        PAGE,
        CHANGED,
    )
    model = PartnerPage

    def values(self, page: PartnerPage) -> Row:
        reachable = page.agrees_to_publication and page.partner_type != PartnerType.GROUP
        return {
            "kind": KIND.label(page.partner_type),
            "area": page.area,
            "since": page.since,
            "until": page.until,
            "agreement": AGREEMENT.label(page.agreement),
            "together": text_of(page.together),
            "website": page.website if page.agrees_to_publication else "",
            "phone": dialled(page.phone) if reachable else "",
            "email": page.email if reachable else "",
            "type": SCHEMA_TYPES.get(PartnerType(page.partner_type), "Organization"),
        }

    def node(self, row: Row) -> dict[str, Any]:
        return {
            "@id": f"urn:uuid:{row['id']}",
            "@type": row["type"],
            "name": self.names(row),
            "url": row["website"],
            "telephone": row["phone"],
            "email": row["email"],
            "areaServed": row["area"],
            "subjectOf": {"@type": "WebPage", "url": row["page"], "dateModified": row["changed"]},
        }


def connect() -> None:
    register(Partners())
