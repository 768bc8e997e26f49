"""The page on which residents search."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from ..models.search import SearchEntry, SearchKind
from ..paging import page_of
from ..partial_dates import is_year
from ..templatetags.navigation import navigation_of
from ..views import addresses_of
from .corrections import suggestions
from .misses import note
from .query import Match, find
from .question import MOST_CHARACTERS, Question, question_of
from .snippets import marked, snippet
from .words import as_typed

PER_PAGE = 10
MOST_QUOTED = 60  # characters of what was typed that headings and sentences repeat


@dataclass(frozen=True)
class Result:
    """An entry as it is shown, with the words that were sought marked in its title and its text."""

    entry: SearchEntry
    title: SafeString
    text: SafeString


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What is public in the centre, in the language of the address, and has the words ``?q=``, ten at a time.

    ``?kind=`` and ``?year=`` narrow it; what neither is, is left out.
    """
    # No page is shown, so the versions are those of the home page.
    homes = {one.locale.language_code: one for one in navigation_of({"request": request}).versions}
    if not homes:
        raise Http404
    typed, language = as_typed(request.GET.get("q", "")), str(get_language())
    context: dict[str, Any] = {
        "here": _("Search this site"),
        "typed": typed,
        "quoted": shortened(typed),
        "addresses": addresses_of("search", {"q": typed} if typed else {}),
        "has_search_form": True,
    }
    if len(typed) > MOST_CHARACTERS:
        context["fault"] = _("This is too long to search for. Type a few words.")
    elif question := question_of(typed, language):
        if language in homes:
            context |= found_in(homes[language], question, request)
        answer = context.get("answer")
        if not (answer and answer.has_all_words):
            context["elsewhere"] = count_elsewhere(typed, (home for code, home in homes.items() if code != language))
            if answer and not request.GET.keys() & {"kind", "year"}:
                note(typed, Site.find_for_request(request), homes[language].locale)
    elif "q" in request.GET:
        context["fault"] = _("Type at least one word, of two letters or digits or more.")
    return render(request, "core/search.html", context)


def found_in(home: Page, question: Question, request: HttpRequest) -> dict[str, Any]:
    """What is shown of what ``home``'s language has for ``question``."""
    answer = find(question, home)
    kind, year = request.GET.get("kind", ""), request.GET.get("year", "")
    kind = kind if kind in SearchKind.values else ""
    year = year if is_year(year) else ""
    pager = page_of(answer.of(kind, year), request, PER_PAGE)
    return {
        "answer": answer,
        "pager": pager,
        "results": results(pager.object_list, question),
        "question": question,
        "asked": shortened(str(question)),
        "unknown": shortened(", ".join(question.corrected)),
        "kind_choices": answer.kinds(year),
        "year_choices": answer.years(kind, year),
        "chosen_kind": kind,
        "chosen_year": year,
        "has_kinds": kind or sum(bool(number) for _value, _label, number in answer.kinds("")) > 1,
        "has_years": year or len(answer.years("")) > 1,
        "suggestions": [] if answer.matches else suggestions(question, home),
    }


def shortened(text: str) -> str:
    return Truncator(text).chars(MOST_QUOTED)


def results(matches: Iterable[Match], question: Question) -> list[Result]:
    keys = [one.key for one in matches]
    entries = SearchEntry.objects.select_related("page__locale", "document").in_bulk(keys)
    return [
        Result(entry, marked(entry.title, question), snippet((entry.lead, entry.text), question))
        for entry in (entries[key] for key in keys if key in entries)
    ]


def count_elsewhere(typed: str, homes: Iterable[Page]) -> dict[str, int]:
    """How much has all the words in the language of each of ``homes``, by code, where anything has; one query each."""
    counts = {}
    for home in homes:
        question = question_of(typed, home.locale.language_code)
        answer = find(question, home, is_corrected=False) if question else None
        if answer and answer.has_all_words:
            counts[home.locale.language_code] = len(answer.matches)
    return counts
