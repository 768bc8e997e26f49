"""What is printed about a public project: its signs and its words, as its page has them."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import Site

from cms.core.models import CentreSettings
from cms.core.privacy import public_pages

from .facts import plain
from .models import FundingReference, ProjectPage
from .rules.reference import Family, Limit
from .signs import in_lines, signs_of
from .wording import in_words

LAYOUT = 1  # of what is made from materials; another number makes everybody's copies out of date
MAP_OF_GRANTS = "mapadotacji.gov.pl"
_BLOCK_ENDS = re.compile(r"</(?:p|li|h\d)>|<br\s*/?>")
PNG = "max-1600x640|format-png"


@dataclass(frozen=True)
class Mark:
    """A sign or logo: its name, and its picture where the centre has one."""

    name: str
    language: str
    image: Any = field(default=None, compare=False, repr=False)  # a CentreImage
    digest: str = ""

    def png(self) -> bytes | None:
        """The picture, anew as PNG; nothing where there is none that can be read."""
        if self.image is None:
            return None
        try:
            with self.image.get_rendition(PNG).file.open("rb") as file:
                return bytes(file.read())
        except OSError:
            return None


@dataclass(frozen=True)
class Materials:
    """All that a poster and a strip of signs say; ``digest`` changes with any of it."""

    language: str
    slug: str
    made: datetime
    title: str
    beneficiary: str
    lead: str
    aims: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    acknowledgements: tuple[str, ...]
    address: str
    centre: str
    lines: tuple[tuple[Mark, ...], ...]
    others: tuple[Mark, ...]

    @property
    def digest(self) -> str:
        return hashlib.sha256(f"{LAYOUT} {self!r}".encode()).hexdigest()


def public_project(site: Site, key: UUID) -> ProjectPage | None:
    """The public page of a project of the centre, in the installation's first language if it is public in that."""
    public = public_pages(site.root_page.get_translations(inclusive=True).filter(live=True))
    versions = ProjectPage.objects.filter(pk__in=public.values("pk"), translation_key=key).select_related("locale")
    return min(versions, key=lambda page: page.locale.language_code != settings.LANGUAGE_CODE, default=None)


def materials_of(page: ProjectPage, site: Site) -> Materials | None:
    """What is printed about ``page``, in its language; nothing for a project that shows no signs."""
    reference = FundingReference.current()
    language = page.locale.language_code
    signs = signs_of(page, site, reference, language)
    if not signs:
        return None
    centre = CentreSettings.base_queryset().filter(site=site).first()
    with override(language):
        figures = tuple(figures_of(page, reference))
    sources = [row.value for row in page.funding if row.block_type == "source"]
    families = {reference.rules.family(source["fund"], source["perspective"]) for source in sources}
    return Materials(
        language=language,
        slug=page.slug,
        made=page.last_published_at or timezone.now(),
        title=title_of(page, reference),
        beneficiary=page.beneficiary,
        lead=page.lead,
        aims=tuple(text for part in _BLOCK_ENDS.split(page.aims) if (text := plain(part))),
        figures=figures,
        acknowledgements=tuple(text for source in sources if (text := (source["acknowledgement"] or "").strip())),
        address=MAP_OF_GRANTS if Family.EU in families else "",
        centre=centre.official_name if centre else "",
        lines=tuple(
            tuple(Mark(sign.name, sign.language, sign.image, digest_of(sign.image)) for sign in line)
            for line in in_lines(signs, reference)
        ),
        others=tuple(
            Mark(row.value["organisation"], settings.LANGUAGE_CODE, row.value["image"], digest_of(row.value["image"]))
            for row in page.logos
        ),
    )


def digest_of(image: Any) -> str:
    return f"{image.pk} {image.file_hash}" if image else ""


def title_of(page: ProjectPage, reference: FundingReference) -> str:
    """The official title, or the page's own where that is too long for a board."""
    limit = reference.rules.threshold(Limit.TITLE_LENGTH, timezone.localdate())
    is_too_long = limit and len(page.official_title) > limit.value
    return page.title if is_too_long or not page.official_title else page.official_title


def figures_of(page: ProjectPage, reference: FundingReference) -> Iterator[tuple[str, str]]:
    """The total value and what each fund gives, each with its name; “not given” where it is not known."""
    totals = [row.value["money"] for row in page.funding if row.block_type == "total"]
    yield gettext("Total value of the project"), " / ".join(map(in_words, totals)) or gettext("not given")
    for row in page.funding:
        if row.block_type == "source":
            source = row.value
            fund = source["fund_name"] or reference.name("fund", source["fund"])
            yield gettext("Grant: %(fund)s") % {"fund": fund}, in_words(source["grant"])
            if source["eu_share"].is_known:
                yield gettext("Contribution of the European Union"), in_words(source["eu_share"])
