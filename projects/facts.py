"""A project's page as the rules read it. Asks nothing of the database but what the page itself shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.rich_text import get_text_for_indexing

from .money import UNKNOWN, Money, share
from .rules import Finding, Level, check
from .rules.facts import Attachment, Part, Partner, Picture, Project, Role, Source
from .rules.reference import Reference

# The rules that need nothing but the amounts: a stream of funding asks them by itself.
OF_AMOUNTS = ("total_is_the_sum", "part_within_total", "not_in_thousands")


def budget_of(stream: Any) -> dict[str, Any]:
    """The amounts of a funding stream, as arguments of ``Project``."""
    rows = [(place, child.block_type, child.value) for place, child in enumerate(stream)]
    parts = {
        kind: tuple(Part(value["money"], place) for place, name, value in rows if name == kind)
        for kind in ("own", "total", "eligible")
    }
    return {
        "sources": tuple(source_of(value, place) for place, name, value in rows if name == "source"),
        "own": parts["own"],
        "totals": parts["total"],
        "eligible": parts["eligible"],
    }


def source_of(value: Any, place: int) -> Source:
    texts = (
        ("fund", "fund"),
        ("perspective", "perspective"),
        ("programme", "programme"),
        ("axis", "priority_code"),
        ("measure", "measure_code"),
        ("call_number", "call_number"),
        ("agreement_number", "agreement_number"),
        ("acknowledgement", "acknowledgement"),
    )
    return Source(
        grant=value["grant"],
        place=place,
        **{name: value[key] or "" for name, key in texts},
        call_date=value["call_date"],
        agreement_date=value["agreement_date"],
        eu_share=value["eu_share"],
        state_share=value["state_share"],
        euros=value["euros"],
        rate=value["exchange_rate"],
        rate_date=value["rate_date"],
        stated_share=value["stated_share"],
    )


def contradictions(stream: Any) -> list[Finding]:
    """What exact amounts of a funding stream contradict one another."""
    project = Project(today=timezone.localdate(), **budget_of(stream))
    return [one for one in check(project, Reference(), only=OF_AMOUNTS) if one.level is Level.BLOCK]


def plain(html: str) -> str:
    return get_text_for_indexing(html or "")


def texts_of(page: Any) -> Iterator[tuple[str, str]]:
    """The words of a project by their field, without mark-up."""
    yield "title", page.title
    yield "lead", page.lead
    yield "subtitle", page.subtitle
    for name in ("aims", "target_group", "results"):
        yield name, plain(getattr(page, name))
    tasks = [plain(str(task)) for row in page.tasks for task in row.value["tasks"]]
    yield "tasks", " ".join(tasks)


def pictures_of(page: Any) -> Iterator[Picture]:
    for row in page.image:
        image = row.value
        if image:
            yield Picture(
                name=image.title,
                described=bool(image.decorative or (image.contextual_alt_text or "").strip()),
                recognisable=image.people_visible == "recognisable",
                allowed=bool(image.consent_basis),
            )


def attachments_of(page: Any) -> Iterator[Attachment]:
    for row in page.documents:
        document = row.value["document"]
        if document:
            yield Attachment(
                title=document.title,
                format=document.format_name,
                size=document.get_file_size(),
                readable=document.is_readable,
                has_alternative=bool(strip_tags(str(row.value["text_alternative"] or "")).strip()),
            )


def facts_of(page: Any, hashtags: str, languages: frozenset[str], is_leaving: bool = False) -> Project:
    """The facts about a project page as it stands, saved or not.

    ``hashtags`` are those that the page shows, ``languages`` those in which the project is public.
    """
    return Project(
        today=timezone.localdate(),
        title=page.title,
        official_title=page.official_title,
        lead=page.lead,
        role=Role(page.our_role) if page.our_role in list(Role) else Role.PARTNER,
        beneficiary=page.beneficiary,
        start=page.start or None,
        end=page.end or None,
        **budget_of(page.funding),
        has_aims=bool(plain(page.aims).strip()),
        has_results=bool(plain(page.results).strip() or len(page.indicators)),
        has_target_group=bool(plain(page.target_group).strip() or page.target_number),
        has_tasks=bool(len(page.tasks)),
        has_location=bool(page.location or page.location_postcode or page.location_teryt),
        partners=tuple(
            Partner(row.name, in_directory=row.partner_id is not None, from_donor_state=row.from_donor_state)
            for row in page.project_partners.all()
        ),
        sign_set=page.sign_set,
        hashtags=hashtags,
        languages=languages,
        was_public=page.first_published_at is not None,
        keep_until=page.keep_until,
        is_leaving=is_leaving,
        attachments=tuple(attachments_of(page)),
        pictures=tuple(pictures_of(page)),
        texts={name: text for name, text in texts_of(page) if text},
        postcodes=(page.location_postcode,) if page.location_postcode else (),
    )


@dataclass(frozen=True)
class Split:
    """Exact grants, and own contributions if they are exact too, of an exact total."""

    total: Money
    grants: Money
    own: Money

    @property
    def grant_share(self) -> Decimal:
        """Per cent, with two decimals."""
        return share(self.grants.amount or Decimal(0), self.total.amount or Decimal(1)) or Decimal(0)

    @property
    def own_share(self) -> Decimal | None:
        return None if self.own.amount is None else share(self.own.amount, self.total.amount or Decimal(1))


def split_of(project: Project) -> Split | None:
    """How the total value is paid; nothing where the total or a grant is not exactly known in its currency."""
    grants = [source.grant for source in project.sources]
    own = [part.money for part in project.own]
    for total in (part.money for part in project.totals if part.money.is_exact and part.money.amount):
        paid = added(grants, total.currency)
        if paid.is_known:
            return Split(total, paid, added(own, total.currency))
    return None


def added(amounts: list[Money], currency: str) -> Money:
    """The sum of amounts that are all exact and of one currency; unknown otherwise, and of none."""
    if not amounts or not all(one.is_exact and one.currency == currency for one in amounts):
        return UNKNOWN
    return Money.exactly(sum((one.amount or Decimal(0) for one in amounts), Decimal(0)), currency)
