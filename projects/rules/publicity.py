"""Rules 9, 11, 12 and 16: what the law wants a publicly funded project to say, and for how long."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from .duty import SUPPORTED, day_of, duty, is_supported, perspectives
from .facts import Project, Role, Source
from .reference import Family, Limit, Reference, SignKind, SignSet, is_valid
from .rule import Figure, Finding, Level, Named, gettext_noop, rule

EU_LAW = "Reg. (EU) 2021/1060, art. 50; Reg. (EU) 1303/2013, annex XII 2.2; Reg. (EC) 1828/2006, art. 8"
EEA_LAW = "Regulation on the EEA Financial Mechanism 2014–2021, annex 3, 2.3"
SUPPORT_LAW = f"{EU_LAW}; {EEA_LAW}"
HANDBOOK = "Handbook of the beneficiary of the European Funds 2021–2027"
RETENTION_LAW = "Reg. (EU) 2021/1060, art. 82: five years from 31 December of the last payment"


def prescribed_sets(project: Project, reference: Reference) -> list[SignSet]:
    """The sets of signs for its programmes, or else for its periods, as they were on the day."""
    day = day_of(project)
    programmes = {source.programme for source in project.sources if source.programme}
    periods = {one.code for one in perspectives(project, reference)}
    valid = [one for one in reference.sign_sets if is_valid(one, day) and one.perspective in periods]
    return [one for one in valid if one.programme in programmes] or [one for one in valid if not one.programme]


@duty(
    9, gettext_noop("The signs of the funds, in the prescribed order"), SUPPORT_LAW, is_supported, always_explained=True
)
def signs_are_shown(project: Project, reference: Reference) -> Iterator[Finding]:
    if not project.sign_set:
        for one in prescribed_sets(project, reference)[:1]:
            message = gettext_noop("The signs of the funds are not shown. The set “%(set)s” is prescribed.")
            yield Finding(Level.WARN, "sign_set", message, {"set": Named("set", one.code)})
            return
        yield Finding(Level.WARN, "sign_set", gettext_noop("The signs of the funds are not shown."))


@rule(9, gettext_noop("The set of signs is the right one, in order, and fits in a line"), EU_LAW)
def signs_fit(project: Project, reference: Reference) -> Iterator[Finding]:
    chosen = reference.sign_set(project.sign_set)
    if chosen is None:
        return
    named = Named("set", chosen.code)
    periods = perspectives(project, reference)
    if periods and chosen.perspective not in {one.code for one in periods}:
        message = gettext_noop("The set of signs “%(set)s” is of another period than the funding.")
        yield Finding(Level.WARN, "sign_set", message, {"set": named})
    elif not is_valid(chosen, day_of(project)):
        message = gettext_noop("The set of signs “%(set)s” was not in force on %(day)s.")
        yield Finding(Level.WARN, "sign_set", message, {"set": named, "day": day_of(project)})
    most = reference.threshold(Limit.SIGNS_IN_LINE, project.today)
    if most and len(chosen.signs) > most.value:
        message = gettext_noop("The set “%(set)s” has %(number)s signs; a line takes %(most)s.")
        figures: dict[str, Figure] = {"set": named, "number": len(chosen.signs), "most": int(most.value)}
        yield Finding(Level.BLOCK, "sign_set", message, figures)
    perspective = reference.perspective(chosen.perspective)
    if perspective and not are_in_order(chosen.signs, perspective.sign_order):
        message = gettext_noop("The signs of the set “%(set)s” are not in the prescribed order.")
        yield Finding(Level.BLOCK, "sign_set", message, {"set": named})


def are_in_order(signs: tuple[SignKind, ...], order: tuple[SignKind, ...]) -> bool:
    """Whether the signs follow one another as prescribed; what nothing is prescribed for stands after them."""
    ranks = [order.index(kind) if kind in order else len(order) for kind in signs]
    return ranks == sorted(ranks)


@duty(24, gettext_noop("The prescribed wording, for each source"), SUPPORT_LAW, is_supported)
def acknowledgement_is_given(project: Project, reference: Reference) -> Iterator[Finding]:
    for source in project.sources:
        if reference.family(source.fund, source.perspective) in SUPPORTED and not source.acknowledgement.strip():
            message = gettext_noop("The wording that the funder prescribes is missing.")
            yield Finding(Level.WARN, "funding", message, place=source.place)


def needs_english(project: Project, reference: Reference) -> bool:
    """The EEA and Norway grants: large ones, and those with a partner from a donor state."""
    grants = [source for source in project.sources if reference.family(source.fund, source.perspective) is Family.EEA]
    limit = reference.threshold(Limit.ENGLISH_VERSION, day_of(project))
    highest = reference.threshold(Limit.HIGHEST_RATE, project.today)
    least = [least_euros(source, highest.value if highest else None) for source in grants]
    is_large = limit and any(one is not None and one >= limit.value for one in least)
    return bool(grants and (is_large or any(partner.from_donor_state for partner in project.partners)))


def least_euros(source: Source, highest: Decimal | None) -> Decimal | None:
    """The grant in EUR, as given or by the stated rate; or what it is at least, by the ``highest`` there was."""
    if source.euros.amount is not None:
        return source.euros.amount
    if source.grant.amount is None or source.grant.currency == "EUR":
        return source.grant.amount
    rate = source.rate or highest
    return source.grant.amount / rate if source.grant.currency == "PLN" and rate else None


@duty(11, gettext_noop("A version in English"), EEA_LAW, needs_english)
def english_version_exists(project: Project, reference: Reference) -> Iterator[Finding]:
    """Before the first publication there can be none yet, and it is advice."""
    if "en" not in project.languages:
        level = Level.WARN if project.was_public else Level.INFO
        yield Finding(level, "official_title", gettext_noop("The project has no English version."))


@duty(12, gettext_noop("A short description: aims, effects, value and contribution"), SUPPORT_LAW, is_supported)
def description_is_complete(project: Project, reference: Reference) -> Iterator[Finding]:
    texts = [
        (project.lead.strip(), "lead", gettext_noop("The short description in the lead is missing.")),
        (project.has_aims, "aims", gettext_noop("The aims are missing.")),
        (project.has_results, "results", gettext_noop("Neither effects nor indicators are given.")),
    ]
    for is_given, name, message in texts:
        if not is_given:
            yield Finding(Level.WARN, name, message)
    yield from amounts_not_given(project)


def amounts_not_given(project: Project) -> Iterator[Finding]:
    """An amount that the source does not give reads “not given”, never 0; somebody has to say that it is so."""
    if not any(total.money.is_known for total in project.totals):
        yield Finding(Level.WARN, "funding", gettext_noop("The total value is not given."))
    for source in project.sources:
        if not source.grant.is_known:
            yield Finding(Level.WARN, "funding", gettext_noop("The grant is not given."), place=source.place)
    for part in project.own:
        if not part.money.is_known:
            yield Finding(Level.WARN, "funding", gettext_noop("The own contribution is not given."), place=part.place)


@rule(22, gettext_noop("Amounts are given"), "Field list of the funding model")
def amounts_are_given(project: Project, reference: Reference) -> Iterator[Finding]:
    """Of projects that no duty of description asks; that duty asks for the same, and is advice where this is."""
    if project.sources and not is_supported(project, reference):
        level = Level.WARN if project.role == Role.BENEFICIARY else Level.INFO
        yield from (replace(finding, level=level) for finding in amounts_not_given(project))


def carries_hashtags(project: Project, reference: Reference) -> bool:
    return project.role == Role.BENEFICIARY and any(one.hashtags for one in perspectives(project, reference))


@duty(12, gettext_noop("Hashtags"), HANDBOOK, carries_hashtags)
def hashtags_are_given(project: Project, reference: Reference) -> Iterator[Finding]:
    given = re.findall(r"#\w+", project.hashtags.casefold())
    missing = [tag for one in perspectives(project, reference) for tag in one.hashtags if tag.casefold() not in given]
    if missing:
        message = gettext_noop("These hashtags are missing: %(hashtags)s.")
        yield Finding(Level.WARN, "hashtags", message, {"hashtags": " ".join(dict.fromkeys(missing))})


@rule(12, gettext_noop("Social media"), HANDBOOK)
def social_media_are_told(project: Project, reference: Reference) -> Iterator[Finding]:
    if carries_hashtags(project, reference) and not project.is_finished:
        message = gettext_noop("Say it in the centre's social media too: the same description, signs and hashtags.")
        yield Finding(Level.INFO, "hashtags", message)


def is_retained(project: Project, reference: Reference) -> bool:
    return project.is_ours and any(one.requires_retention for one in perspectives(project, reference))


@duty(16, gettext_noop("Kept until the end of the durability period"), RETENTION_LAW, is_retained)
def retention_is_set(project: Project, reference: Reference) -> Iterator[Finding]:
    if project.keep_until is None:
        yield Finding(Level.WARN, "keep_until", gettext_noop("It is not said until when this page has to stay public."))
    elif project.end and project.keep_until < project.end.last_day:
        message = gettext_noop("%(day)s is before the end of the project, %(end)s.")
        yield Finding(Level.WARN, "keep_until", message, {"day": project.keep_until, "end": project.end})


@rule(16, gettext_noop("Nothing is withdrawn before its time"), RETENTION_LAW)
def stays_as_long_as_due(project: Project, reference: Reference) -> Iterator[Finding]:
    if project.is_leaving and project.keep_until and project.today <= project.keep_until:
        message = gettext_noop("This page has to stay public until %(day)s: the funding agreement demands it.")
        yield Finding(Level.BLOCK, "keep_until", message, {"day": project.keep_until})
