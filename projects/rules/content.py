"""Rules 13, 15 and 17 to 19: words, partners, files and contact data. Rule 20 is the accessibility statement's own."""

import re
from collections.abc import Iterator

import phonenumbers

from .facts import Project
from .reference import Reference
from .rule import Figure, Finding, Level, gettext_noop, rule

ACCESSIBILITY = "Act of 4 April 2019 on digital accessibility, Dz.U. 2023 item 1440"
PRIVACY = "Reg. (EU) 2016/679, art. 5(1)(c)"

# What is only true of a project that has not ended yet. Polish: the originals are.
_FUTURE = re.compile(
    r"\b(planowan[aey]|planuje(?:my)?|zamierza(?:my)?|będzie(?:my)?|będą|potrwa|wyniesie|obejmie|powstanie|powstaną"
    r"|zostanie|zostaną|obecnie|aktualnie)\b",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\d{2}-\d{3}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_ELEVEN_DIGITS = re.compile(r"(?<![\d/.+-])\d{11}(?![\d/-])")  # a phone number begins with +
# Grouped as its owner likes, or mistyped; what follows after a space, a postcode perhaps, is not part of it.
_TAX_NUMBER = re.compile(
    r"\bNIP:?\s*(?:PL)?\s*(?P<number>[0-9](?:[ \u00a0-]?[0-9]){9}(?![0-9])|[0-9-]{7,})", re.IGNORECASE
)
_STATISTICAL_NUMBER = re.compile(r"\bREGON:?\s*(?P<number>[0-9]{3}(?: [0-9]{3}){2}(?![0-9])|[0-9]{7,})", re.IGNORECASE)


@rule(13, gettext_noop("Nothing is announced that is over"), "Text that was right once misinforms its reader")
def wording_fits_the_time(project: Project, reference: Reference) -> Iterator[Finding]:
    if not project.is_finished or project.end is None:
        return
    for name, text in project.texts.items():
        words = sorted({found.casefold() for found in _FUTURE.findall(text)})
        if words:
            message = gettext_noop("“%(words)s”: the project ended in %(end)s. Write what came of it.")
            yield Finding(Level.WARN, name, message, {"words": ", ".join(words), "end": project.end})


@rule(15, gettext_noop("Partners are in the directory"), "Residents look partners up there")
def partners_are_in_the_directory(project: Project, reference: Reference) -> Iterator[Finding]:
    for partner in project.partners:
        if not partner.in_directory:
            message = gettext_noop("“%(partner)s” is not in the directory of partners.")
            yield Finding(Level.WARN, "project_partners", message, {"partner": partner.name})


@rule(17, gettext_noop("Documents have a title, a format and a text"), ACCESSIBILITY)
def documents_are_complete(project: Project, reference: Reference) -> Iterator[Finding]:
    for one in project.attachments:
        named: dict[str, Figure] = {"document": one.title}
        if not one.title.strip():
            yield Finding(Level.BLOCK, "documents", gettext_noop("A document has no title."))
        if not one.format or not one.size:
            message = gettext_noop("The document “%(document)s” has no format or is empty.")
            yield Finding(Level.BLOCK, "documents", message, named)
        if one.readable is False and not one.has_alternative:
            message = gettext_noop(
                "The document “%(document)s” is a scan that cannot be read out. Say in a few sentences what is in it."
            )
            yield Finding(Level.WARN, "documents", message, named)


@rule(18, gettext_noop("Pictures are described, and their people agreed"), f"{ACCESSIBILITY}; Copyright Act, art. 81")
def pictures_are_in_order(project: Project, reference: Reference) -> Iterator[Finding]:
    for picture in project.pictures:
        named: dict[str, Figure] = {"picture": picture.name}
        if not picture.described:
            message = gettext_noop("The picture “%(picture)s” is neither described nor marked as a decoration.")
            yield Finding(Level.BLOCK, "image", message, named)
        if picture.recognisable and not picture.allowed:
            message = gettext_noop("Somebody can be recognised in “%(picture)s”, and nothing says why it may be shown.")
            yield Finding(Level.BLOCK, "image", message, named)


@rule(19, gettext_noop("Phones, addresses and numbers are right; no PESEL"), PRIVACY)
def identifiers_are_valid(project: Project, reference: Reference) -> Iterator[Finding]:
    texts = project.texts.items()
    for name, text in texts:
        if any(is_pesel(number) for number in _ELEVEN_DIGITS.findall(text)):
            message = gettext_noop("This looks like somebody's PESEL number. It must not be published.")
            yield Finding(Level.BLOCK, name, message)
    checks = ((_TAX_NUMBER, is_nip, "NIP"), (_STATISTICAL_NUMBER, is_regon, "REGON"))
    for name, text in texts:
        for pattern, is_valid, kind in checks:
            for found in pattern.finditer(text):
                if not is_valid(re.sub(r"[\s-]", "", found["number"])):
                    message = gettext_noop("%(kind)s %(number)s is mistyped: its check digit is wrong.")
                    yield Finding(Level.WARN, name, message, {"kind": kind, "number": found["number"]})
    wrong = [(one, gettext_noop("“%(value)s” is no phone number.")) for one in project.phones if not is_phone(one)]
    wrong += [
        (one, gettext_noop("“%(value)s” is no e-mail address.")) for one in project.emails if not _EMAIL.fullmatch(one)
    ]
    wrong += [
        (one, gettext_noop("“%(value)s” is no postcode: it looks like 02-001."))
        for one in project.postcodes
        if not _POSTCODE.fullmatch(one)
    ]
    for value, message in wrong:
        yield Finding(Level.BLOCK, "location", message, {"value": value})


def is_phone(number: str) -> bool:
    """Whether ``number`` is one that can be called, in Poland unless it says another country."""
    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(number, "PL")))
    except phonenumbers.NumberParseException:
        return False


def weighted(number: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))


def is_pesel(number: str) -> bool:
    """Eleven digits with a date of birth (the century is in the month) and the right check digit."""
    if len(number) != 11 or not 1 <= int(number[2:4]) % 20 <= 12 or not 1 <= int(number[4:6]) <= 31:
        return False
    return (10 - weighted(number, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10) % 10 == int(number[10])


def is_nip(number: str) -> bool:
    return len(number) == 10 and weighted(number, (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11 == int(number[9])


def is_regon(number: str) -> bool:
    """Nine digits, or fourteen of a local unit, whose first nine are those of its parent."""
    nine = weighted(number, (8, 9, 2, 3, 4, 5, 6, 7)) % 11 % 10
    if len(number) == 9:
        return nine == int(number[8])
    fourteen = weighted(number, (2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)) % 11 % 10
    return len(number) == 14 and nine == int(number[8]) and fourteen == int(number[13])
