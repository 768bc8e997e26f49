"""The signs of the funds that a project shows, in their order: the pictures its centre uploaded, or their names."""

from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone
from wagtail.models import Site

from .models import CentreSigns, FundingReference, ProjectPage
from .rules.reference import Limit, SignKind


@dataclass(frozen=True)
class Sign:
    """A sign; where its centre has no picture of it, its name stands in a box.

    ``language`` is that of the name: nobody may have translated it.
    """

    name: str
    language: str
    kind: SignKind
    image: Any = None  # a CentreImage


def signs_of(project: ProjectPage, site: Site | None, reference: FundingReference, language: str) -> list[Sign]:
    """The signs of the set of ``project``, named in ``language``. At most three queries, and nothing is stored."""
    codes = reference.signs_of(project.sign_set)
    if not codes:
        return []
    kept = CentreSigns.base_queryset().filter(site=site).first() if site else None
    images = {code: image for code, image in kept.images().items() if code in codes} if kept else {}
    prefetch_related_objects(list(images.values()), "renditions")
    return [
        Sign(
            name=reference.name("sign", code, language),
            language=reference.language_of("sign", code, language),
            kind=reference.kind_of_sign(code),
            image=images.get(code),
        )
        for code in codes
    ]


def in_lines(signs: list[Sign], reference: FundingReference) -> list[list[Sign]]:
    """``signs`` in as many lines as it takes, each with no more than may stand in one."""
    limit = reference.rules.threshold(Limit.SIGNS_IN_LINE, timezone.localdate())
    most = max(1, int(limit.value)) if limit else len(signs)
    return [signs[first : first + most] for first in range(0, len(signs), most)]
