"""Dates known to the year, the month or the day, and periods between two of them."""

import datetime

from django import template
from django.utils.dateformat import format as format_date
from django.utils.html import format_html
from django.utils.translation import get_language, gettext, pgettext_lazy

from ..partial_dates import PartialDate

register = template.Library()


# Django's catalogues write the names of months and days with a capital; these languages do not.
LOWERCASE_LANGUAGES = ("pl", "uk")
AFTER_PREPOSITION = "after preposition"

# Translators: these are formats, as in https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#date: j is the
# day, F the month, E the month beside a day, Y the year, l the weekday, H:i the time. German has "j. F Y" for "j E Y".
FORMS = {
    "day": pgettext_lazy("format of a date", "j E Y"),
    "day and time": pgettext_lazy("format of a date", "l, j E Y, H:i"),
    "day of this year": pgettext_lazy("format of a date", "j E"),
    "day of this year and time": pgettext_lazy("format of a date", "l, j E, H:i"),
    "month": pgettext_lazy("format of a date", "F Y"),
    "month after preposition": pgettext_lazy("format of a date", "E Y"),
}


@register.filter(expects_localtime=True)
def in_words(value: datetime.date | None, form: str) -> str:
    """``value`` in one of ``FORMS``, written as inside a sentence: ``czwartek, 4 grudnia 2014, 12:00``."""
    if not value:
        return ""
    shown = format_date(value, str(FORMS[form]))
    return shown.lower() if get_language() in LOWERCASE_LANGUAGES else shown


@register.filter
def partial_date(value: PartialDate | None, place: str = "") -> str:
    """A ``<time>`` element: ``2018``, ``czerwiec 2018`` or ``30 czerwca 2018``; nothing for no date.

    In the ``place`` "after preposition" a month stands in the genitive: ``od czerwca 2018``.
    """
    if not value:
        return ""
    if value.day:
        shown = in_words(value.first_day, "day")
    elif value.month:
        shown = in_words(value.first_day, f"month {place}".rstrip())
    else:
        shown = str(value.year)
    return format_html('<time datetime="{}">{}</time>', value, shown)


@register.simple_tag
def period(start: PartialDate | None, end: PartialDate | None) -> str:
    """From ``start`` to ``end``, either of which may be unknown; one date when both are the same."""
    if start and end and start != end:
        separator = "–" if not (start.month or end.month) else " – "
        return format_html("{}{}{}", partial_date(start), separator, partial_date(end))
    if start and end:
        return partial_date(start)
    if start:
        return format_html("{} {}", gettext("from"), partial_date(start, AFTER_PREPOSITION))
    if end:
        return format_html("{} {}", gettext("until"), partial_date(end, AFTER_PREPOSITION))
    return ""
