"""The funding of projects: amounts in words, names from the reference data, signs, and what is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.template.defaultfilters import capfirst
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.blocks import StreamValue
from wagtail.models import Site

from cms.core.templatetags.choices import chosen_label
from projects.drawings import Bar, Column, FundedYear, Period, Timeline, bar_of, columns_of, timeline_of
from projects.models import FundingReference, ProjectPage
from projects.money import Money, share
from projects.signs import Sign, in_lines, signs_of
from projects.wording import in_words

register = template.Library()


@register.filter
def money(value: Money) -> str:
    """An amount as readers see it: ``977 000,00 zł``, ``ponad 421 tys. zł`` or “not given”."""
    return in_words(value)


@register.simple_tag(takes_context=True)
def called(context: Any, kind: str, code: str) -> str:
    """What the fund, programme, perspective, sign or set with this code is called, in the reader's language."""
    return FundingReference.current(context.get("request")).name(kind, code)


@register.simple_tag(takes_context=True)
def lines_of_signs(context: Any, project: ProjectPage) -> list[list[Sign]]:
    """The signs that ``project`` has to show, line by line."""
    request = context.get("request")
    reference = FundingReference.current(request)
    site = Site.find_for_request(request) if request else None
    return in_lines(signs_of(project, site, reference, project.locale.language_code), reference)


@register.simple_tag(takes_context=True)
def printed_in(context: Any, project: ProjectPage) -> str:
    """The language of the poster of ``project``; empty where there is none: of a draft, or without signs."""
    shows_signs = FundingReference.current(context.get("request")).signs_of(project.sign_set)
    if not project.live or not shows_signs:
        return ""
    return settings.LANGUAGE_CODE if project.original else project.locale.language_code


@register.simple_tag(takes_context=True)
def hashtags_of(context: Any, project: ProjectPage) -> str:
    """The hashtags of ``project``, its own or those prescribed."""
    return project.shown_hashtags(FundingReference.current(context.get("request")))


@register.filter
def of_kind(stream: StreamValue, kind: str) -> list[Any]:
    """The rows of a stream that are of one kind."""
    return [child for child in stream if child.block_type == kind]


@dataclass(frozen=True)
class Rate:
    """The part of the total value that a source pays, in per cent."""

    value: Decimal
    is_stated: bool


@register.simple_tag
def rate_of(project: ProjectPage | None, source: Any) -> Rate | None:
    """As the agreement of a source states it, or else computed where grant and total value are exactly known."""
    stated, grant = source.get("stated_share"), source["grant"]
    if stated is not None:
        return Rate(stated, is_stated=True)
    if not project or not grant.is_exact:  # a block shows itself without a page too
        return None
    totals = [row.value["money"] for row in project.funding if row.block_type == "total"]
    total = next((one for one in totals if one.is_exact and one.currency == grant.currency), None)
    value = share(grant.amount, total.amount) if total else None
    return None if value is None else Rate(value, is_stated=False)


@register.simple_tag
def bar(project: ProjectPage) -> Bar | None:
    """How the total value of ``project`` is paid, where that is exactly known."""
    return bar_of(project.split)


@register.simple_tag
def timeline(project: ProjectPage) -> Timeline | None:
    """The project, those of its phases of which dates are known, and today."""
    whole = Period(gettext("The whole project"), project.start, project.end)
    rows = (row.value for row in project.tasks)
    phases = (Period(row["heading"] or capfirst(chosen_label(row, "phase")), row["start"], row["end"]) for row in rows)
    return timeline_of([whole, *phases], timezone.localdate())


@dataclass(frozen=True)
class Goal:
    """What was counted, as planned and as achieved; each is the value of an indicator."""

    label: str
    planned: list[Any]
    achieved: list[Any]


@register.simple_tag
def goals_of(project: ProjectPage) -> list[Goal]:
    """The indicators of ``project``, what was planned beside what was achieved under the same name."""
    found: dict[str, Goal] = {}
    for row in project.indicators:
        label = row.value["label"]
        goal = found.setdefault(" ".join(label.split()).casefold(), Goal(label, [], []))
        (goal.planned if row.value["stage"] == "planned" else goal.achieved).append(row.value)
    return list(found.values())


@register.simple_tag
def columns(rows: Sequence[FundedYear]) -> list[Column]:
    """``rows`` of the latest years as bars of a chart."""
    return columns_of(rows)


@register.simple_tag
def today() -> Any:
    """Today's date in Warsaw."""
    return timezone.localdate()
