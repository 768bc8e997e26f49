"""What the cells of a row mean, as values of the fields of a project and the blocks of its funding."""

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.core.fields import to_partial_date
from cms.core.partial_dates import PartialDate

from ..blocks import FundingStream
from ..blocks.money import money_from
from ..models import FundingReference, OurRole, ProjectPage
from ..money import Money, Precision
from ..open_data.columns import AmountPrecision
from ..wording import figure

Cells = Mapping[str, str]
Values = dict[str, Any]

# Days are counted from here in the workbooks of spreadsheets; five digits reach from 1927 to 2173.
FIRST_DAY = datetime.date(1899, 12, 30)
_SERIAL = re.compile(r"[1-9]\d{4}(?:\.0*)?")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_NUMBERED_PRIORITY = re.compile(r"(?:[A-Z]{4}\.)?(?P<code>[IVXLC]+|\d{1,2})(?:\.0+)*(?:[\s.:–-]+(?P<name>.*))?")
_NUMBERED_MEASURE = re.compile(r"(?:[A-Z]{4}\.)?(?P<code>\d{1,2}(?:\.\d{1,2}){1,2})(?:[\s.:–-]+(?P<name>.*))?")
# Programmes of territorial co-operation, whose amounts the list of 2014–2020 has in euro.
_IN_EUROS = re.compile(r"interreg|\bEWT\b|współpracy (?:transgranicznej|terytorialnej)", re.IGNORECASE)
# What stands in the names of programmes or not: "na lata 2014–2020".
_YEARS = re.compile(r"(?:\bna lata\b)?\s*\b\d{4}\s*[-–]\s*\d{4}\b|[^\w\s+]")
_PLACE = re.compile(r"(?P<kind>WOJ|POW|GM)\.:\s*(?P<name>[^,|]*)")
YES, NO = ("true", "tak", "yes", "1"), ("false", "nie", "no", "0")
OTHER = "INNE"  # the fund of what has no entry in the reference data


class Wrong(Exception):
    """Why a cell cannot be taken in, in words, and which one: the name of its column."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def folded(text: str) -> str:
    """``text`` with single spaces, in small letters."""
    return " ".join(text.split()).casefold()


def same(text: str, other: str) -> bool:
    """Whether two texts differ in spaces and capital letters at most."""
    return folded(text) == folded(other)


def partial_date(text: str) -> PartialDate:
    """A date as 2018, 2018-06, 2018-06-30, 30.06.2018 or 30-06-2018, or the number of a day in a spreadsheet."""
    text = text.removesuffix(" 00:00:00")
    if _SERIAL.fullmatch(text):
        text = (FIRST_DAY + datetime.timedelta(days=int(text[:5]))).isoformat()
    found = to_partial_date(_DASHED.sub(r"\1.\2.\3", text))
    assert found is not None
    return found


def yes_or_no(text: str) -> bool:
    if text.casefold() not in (*YES, *NO):
        raise ValidationError(_("Write “tak” or “nie”."))
    return text.casefold() in YES


def whole_number(text: str) -> int:
    digits = re.sub(r"\s", "", text)
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        raise ValidationError(_("This is no whole number."))
    return int(digits)


def rate(text: str) -> Decimal:
    try:
        found = Decimal(text.replace(",", "."))
        if found.is_finite():
            return found
    except InvalidOperation:
        pass
    raise ValidationError(_("This is no number."))


def day(text: str) -> datetime.date:
    found = partial_date(text)
    if found.day is None:
        raise ValidationError(_("This is no day."))
    return found.first_day


def role(text: str) -> str:
    return chosen(text, OurRole)


def chosen(text: str, choices: Any) -> str:
    """The choice that ``text`` names in any language of the installation, or is the value of."""
    for code, _name in settings.LANGUAGES:
        with override(code):
            for value, label in choices.choices:
                if same(text, value) or same(text, str(label)):
                    return str(value)
    with override(settings.LANGUAGE_CODE):
        known = ", ".join(map(str, choices.labels))
    raise ValidationError(_("This is none of: %(choices)s.") % {"choices": known})


def place(text: str) -> str:
    """A place; of those that official lists name as “WOJ.: X, POW.: Y”, the smallest that each line names."""
    named = []
    for part in text.split("|"):
        names = {found["kind"]: found["name"].strip() for found in _PLACE.finditer(part)}
        smallest = names.get("GM") or names.get("POW") or names.get("WOJ")
        named += [smallest] if smallest else []
    short = ", ".join(dict.fromkeys(named))
    return short or text


def as_it_is(text: str) -> str:
    return text


# Our columns that are one field of the page, or of a source of its funding.
Converter = Callable[[str], Any]
OF_PAGE: dict[str, tuple[str, Converter]] = {
    "name": ("official_title", as_it_is),
    "title": ("title", as_it_is),
    "beneficiary": ("beneficiary", as_it_is),
    "role": ("our_role", role),
    "location": ("location", place),
    "teryt": ("location_teryt", as_it_is),
    "postcode": ("location_postcode", as_it_is),
    "start": ("start", partial_date),
    "end": ("end", partial_date),
    "planned": ("period_is_planned", yes_or_no),
    "people": ("target_number", whole_number),
}
OF_SOURCE: dict[str, tuple[str, Converter]] = {
    "call_number": ("call_number", as_it_is),
    "call_date": ("call_date", partial_date),
    "agreement_number": ("agreement_number", as_it_is),
    "agreement_date": ("agreement_date", partial_date),
    "exchange_rate": ("exchange_rate", rate),
    "rate_date": ("rate_date", day),
}
COLUMN_OF = {field: name for name, (field, _converter) in OF_PAGE.items()}


def page_values(cells: Cells) -> Values:
    """The fields of the page that ``cells`` say something about."""
    found: Values = {}
    for name, (field, convert) in OF_PAGE.items():
        if name in cells:
            found[field] = checked(name, convert, cells[name], model_field(field))
    return found


def model_field(name: str) -> Callable[[Any], Any]:
    page = ProjectPage()
    return lambda value: ProjectPage._meta.get_field(name).clean(value, page)


def checked(name: str, convert: Converter, text: str, clean: Callable[[Any], Any]) -> Any:
    try:
        return clean(convert(text))
    except ValidationError as error:
        raise Wrong(name, " ".join(error.messages)) from error


SOURCE = FundingStream().child_blocks["source"]


def source_values(cells: Cells, reference: FundingReference, currency: str = "PLN") -> Values:
    """The fields of a source of funding that ``cells`` say something about."""
    found: Values = {}
    for name, (field, convert) in OF_SOURCE.items():
        if name in cells:
            found[field] = checked(name, convert, cells[name], SOURCE.child_blocks[field].clean)
    found |= fund(cells, reference)
    found |= programme(cells, reference)
    found |= perspective(cells, reference)
    found |= numbered("priority", cells.get("priority", ""), _NUMBERED_PRIORITY)
    named = next((name for name in ("submeasure", "measure") if cells.get(name)), "measure")
    found |= numbered("measure", cells.get(named, ""), _NUMBERED_MEASURE, named)
    for name, unnamed in (("grant", currency), ("euros", "EUR")):
        if (money := amount(name, cells, unnamed)) is not None:
            found[name] = money
    for field in ("fund_name", "programme_name", "priority", "measure"):
        if field in found:
            column = field.removesuffix("_name")
            found[field] = checked(column, as_it_is, found[field], SOURCE.child_blocks[field].clean)
    return found


def currency_of(cells: Cells, period: str) -> str:
    """The currency of amounts that name none."""
    return "EUR" if period == "eu-2014-2020" and _IN_EUROS.search(cells.get("programme", "")) else "PLN"


def coded(kind: str, cells: Cells, reference: FundingReference) -> str:
    """The code in the cell for it; ``Wrong`` if there is no such entry."""
    code = cells.get(f"{kind}_code", "")
    if code and code not in reference.codes(kind):
        raise Wrong(f"{kind}_code", _("The reference data have no entry with this code."))
    return code


def code_and_name(kind: str, cells: Cells, reference: FundingReference) -> tuple[str, str]:
    """The code that the cells of a fund or a programme name, and its name where the reference data do not have it."""
    code, text = coded(kind, cells, reference), cells.get(kind, "")
    named = called(kind, text, reference) if text else ""
    if code and named and code != named:
        raise Wrong(kind, _("The code in this line, %(code)s, is of something else.") % {"code": code})
    return code or named, "" if named else text


def called(kind: str, text: str, reference: FundingReference) -> str:
    """The code of what is called ``text``, or has it as its code; empty if nothing is."""
    for code in reference.codes(kind):
        names = {code, *(reference.name(kind, code, language) for language, _name in settings.LANGUAGES)}
        if any(same(_YEARS.sub(" ", text), _YEARS.sub(" ", one)) for one in names):
            return code
    # "Europejski Fundusz Społeczny Plus (EFS+)"
    short = re.search(r"\(([^)]+)\)$", text)
    return called(kind, short[1], reference) if short and short[1] in reference.codes(kind) else ""


def fund(cells: Cells, reference: FundingReference) -> Values:
    code, name = code_and_name("fund", cells, reference)
    if name and not code and OTHER not in reference.codes("fund"):
        raise Wrong("fund", _("The reference data have no fund with this name."))
    return {"fund": code or OTHER, "fund_name": name} if code or name else {}


def programme(cells: Cells, reference: FundingReference) -> Values:
    """By its code, its name, or the beginning of the number of the agreement."""
    code, name = code_and_name("programme", cells, reference)
    if name and not code:
        prefix = cells.get("agreement_number", "").partition(".")[0]
        code = next((one.code for one in reference.rules.programmes if prefix and one.prefix == prefix), "")
        name = "" if code else name
    return {"programme": code, "programme_name": name} if code or name else {}


def perspective(cells: Cells, reference: FundingReference) -> Values:
    text = cells.get("perspective", "")
    code = coded("perspective", cells, reference) or (called("perspective", text, reference) if text else "")
    if text and not code:
        raise Wrong("perspective", _("The reference data have no period with this name."))
    return {"perspective": code} if code else {}


def numbered(field: str, text: str, pattern: re.Pattern[str], column: str = "") -> Values:
    """Number and name of a priority or a measure; ``FERS.04.05`` and ``9.02`` are 4.5 and 9.2."""
    found = pattern.fullmatch(text)
    if not text or found is None:
        return {f"{field}_code": "", field: text} if text else {}
    parts = [part.lstrip("0") for part in found["code"].split(".")]
    code = ".".join(part for part in parts if part)
    try:
        SOURCE.child_blocks[f"{field}_code"].clean(code)
    except ValidationError:
        return {f"{field}_code": "", field: text}
    return {f"{field}_code": code, field: found["name"] or ""}


def amount(name: str, cells: Cells, currency: str = "PLN") -> Money | None:
    """The amount in the columns of ``name``; nothing where they say nothing."""
    text, wording = cells.get(name, ""), cells.get(f"{name}_wording", "")
    currency = cells.get(f"{name}_currency", currency)
    if not re.fullmatch("[A-Z]{3}", currency):
        raise Wrong(f"{name}_currency", _("This is no currency: write PLN or EUR."))
    stated = cells.get(f"{name}_precision", "")
    try:
        precision = chosen(stated, AmountPrecision) if stated else ""
    except ValidationError as error:
        raise Wrong(f"{name}_precision", " ".join(error.messages)) from error
    try:
        money = money_from(text, currency) if text else None
        said = money_from(wording, currency) if wording else None
    except ValidationError as error:
        raise Wrong(name if text else f"{name}_wording", " ".join(error.messages)) from error
    if said is None or not said.is_known:
        return money and with_precision(money, precision)
    if money is not None and (money.amount, money.currency) != (said.amount, said.currency):
        apart = Money.exactly(abs((said.amount or Decimal(0)) - (money.amount or Decimal(0))), money.currency)
        message = _("The amount is %(amount)s, but its source is quoted as %(wording)s: %(difference)s apart.")
        figures = {"amount": figure(money), "wording": figure(said), "difference": figure(apart)}
        raise Wrong(f"{name}_wording", message % figures)
    if precision and precision != said.precision:
        raise Wrong(f"{name}_precision", _("The source is quoted otherwise: “%(wording)s”.") % {"wording": wording})
    return said


def with_precision(money: Money, precision: str) -> Money:
    """An amount as it stands in a cell; the cell is quoted only where it says more than the amount."""
    if not money.is_known:
        return money
    wording = "" if money.is_exact else money.wording
    return Money(money.amount, money.currency, Precision(precision) if precision else money.precision, wording)
