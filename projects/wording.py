"""Money, and what the rules found, in the reader's language."""

import datetime
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.html import strip_tags
from django.utils.translation import gettext, pgettext

from cms.core.partial_dates import PartialDate
from cms.core.templatetags.dates import in_words as date_in_words
from cms.core.templatetags.dates import partial_date

from . import choices
from .money import Money, Precision
from .rules import RULES, Finding
from .rules.rule import Figure, Named

SYMBOLS = {"PLN": "zł"}


def figure(money: Money) -> str:
    """The amount and its currency: ``977 000,00 zł``; an unknown one has none."""
    if money.amount is None:
        return ""
    number = number_format(money.amount, decimal_pos=2, force_grouping=True)
    return f"{number}\u00a0{SYMBOLS.get(money.currency, money.currency)}"


def in_words(money: Money) -> str:
    """What readers see: an exact amount as a figure, another one in the words of its source, or “not given”."""
    if money.amount is None:
        return gettext("not given")
    if money.precision is Precision.EXACT:
        return figure(money)
    if money.wording:
        return money.wording
    if money.precision is Precision.OVER:
        return pgettext("amount", "more than %(amount)s") % {"amount": figure(money)}
    return pgettext("amount", "about %(amount)s") % {"amount": figure(money)}


def understood(money: Money) -> str:
    """What an editor is shown of what she typed: the amount, how exactly it is known, and how it will be printed."""
    if money.amount is None:
        return gettext("not given")
    if money.precision is Precision.EXACT:
        return gettext("exactly %(amount)s") % {"amount": figure(money)}
    over = money.precision is Precision.OVER
    about = gettext("about %(amount)s; readers see “%(shown)s”")
    template = gettext("more than %(amount)s; readers see “%(shown)s”") if over else about
    return template % {"amount": figure(money), "shown": in_words(money)}


def message_of(finding: Finding) -> str:
    """The message of a finding with its figures."""
    return gettext(finding.message) % {name: said(one) for name, one in finding.figures.items()}


def title_of(rule: str) -> str:
    """The title of the rule of that name."""
    return gettext(RULES[rule].title)


def said(one: Figure) -> str:
    """A figure of a message as text."""
    match one:
        case Money():
            return in_words(one)
        case Named():
            return choices.name(one.kind, one.code)
        case PartialDate():
            return strip_tags(partial_date(one))
        case datetime.date():
            return date_in_words(one, "day")
        case Decimal() | int():
            return number_format(one, force_grouping=True)
        case _:
            return str(one)
