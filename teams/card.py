"""The card of a place: A5, for the fridge door or a noticeboard, with its hours and a QR code to its page."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext, override
from django.views.decorators.http import require_safe
from wagtail.models import Site

from cms.core.models import CentreSettings
from cms.core.paper import INK, QUIET, Paper
from cms.core.printing import printed
from cms.core.privacy import public_pages
from cms.core.templatetags.dates import in_words

from .hours import OpeningHours
from .models import PlacePage

LAYOUT = 1  # another number makes everybody's copies out of date
WIDTH, HEIGHT, MARGIN = 148, 210, 12
CODE = 42  # mm, its quiet zone included: read from an arm's length
POINT = 25.4 / 72  # mm
SCALES = (1.25, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)


@dataclass(frozen=True)
class Words:
    """All that a card says; ``digest`` changes with any of it."""

    language: str
    slug: str
    made: datetime
    address: str  # of the page
    centre: str
    name: str
    place: tuple[str, ...]
    phone: str
    email: str
    hours: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]

    @property
    def digest(self) -> str:
        return hashlib.sha256(f"{LAYOUT} {self!r}".encode()).hexdigest()


@require_safe
def card_of(request: HttpRequest, key: UUID, language: str) -> HttpResponse:
    """The card of a public place of the host's centre in one of its languages, as PDF."""
    site = Site.find_for_request(request)
    page = public_place(site, key, language) if site else None
    if page is None or site is None:
        raise Http404
    words = words_of(page, site)
    name = f"{words.slug}-{words.language}.pdf"
    return printed(request, "place-card", words.digest, lambda: card(words), "application/pdf", name)


def public_place(site: Site, key: UUID, language: str) -> PlacePage | None:
    homes = site.root_page.get_translations(inclusive=True).filter(live=True, locale__language_code=language)
    places = PlacePage.objects.filter(pk__in=public_pages(homes).values("pk"), translation_key=key)
    return places.select_related("locale").first()


def words_of(page: PlacePage, site: Site) -> Words:
    """What is printed about ``page``, in its language."""
    centre = CentreSettings.base_queryset().filter(site=site).first()
    town = f"{page.postcode} {page.city}".strip()
    language = page.locale.language_code
    with override(language):
        return Words(
            language=language,
            slug=page.slug,
            made=page.last_published_at or timezone.now(),
            address=page.full_url or "",
            centre=centre.official_name if centre else "",
            name=page.title,
            place=tuple(line for line in (page.street, ", ".join(filter(None, (town, page.district)))) if line),
            phone=page.phone.as_national if page.phone else "",
            email=page.email,
            hours=tuple(usual_week(page)) if page.has_hours else (),
            remarks=(gettext("Closed on public holidays."),) if page.has_hours and page.closed_on_holidays else (),
        )


def usual_week(page: PlacePage) -> Iterator[tuple[str, str]]:
    """Each weekday with its hours, without holidays and exceptions: a card hangs for longer than a week."""
    usual = OpeningHours(page.opening_hours.rules, (), closed_on_holidays=False)
    for day in usual.week_of(timezone.localdate()):
        slots = ", ".join(f"{format_date(slot.opens, 'H:i')}–{format_date(slot.closes, 'H:i')}" for slot in day.slots)
        yield str(WEEKDAYS[day.date.weekday()]).capitalize(), slots or gettext("closed")


class Card(Paper):
    """One page of A5; its words are as large as fits above the code."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.name, words.language, words.made, (WIDTH, HEIGHT))
        self.words = words
        self.c_margin = 0
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(False)
        self.add_page()

    def draw(self) -> None:
        room = HEIGHT - 2 * MARGIN - CODE - 4
        scale = next((one for one in SCALES if self.write_words(one, dry=True) <= room), SCALES[-1])
        self.start_section(self.words.name)
        self.write_words(scale)
        self.draw_foot()

    def write_words(self, scale: float, dry: bool = False) -> float:
        """Write what the card says, or with ``dry`` only measure it; returns its height in mm."""
        height = 0.0
        words = self.words
        rows = [
            (words.centre, 11, "", QUIET, 3.0),
            (words.name, 24, "B", INK, 4.0),
            *((line, 14, "", INK, 1.0) for line in words.place),
            (words.phone, 24, "B", INK, 1.0),
            (words.email, 12, "", INK, 3.0),
        ]
        for text, size, style, colour, after in rows:
            if text:
                height += self.write_line(text, size * scale, style, colour, dry) + after * scale
                if not dry:
                    self.set_y(self.y + after * scale)
        leading = 13 * scale * POINT * 1.45
        self.set_font("Onest", "", 13 * scale)
        for day, slots in words.hours:
            lines = self.broken(slots, WIDTH - 2 * MARGIN - 46)
            height += leading * len(lines)
            if not dry:
                top = self.y
                self.lines(day, leading, 44)
                self.set_xy(MARGIN + 46, top)
                for line in lines:
                    self.set_x(MARGIN + 46)
                    self.lines(line, leading)
        if not dry:
            self.set_y(self.y + 2)
        for remark in words.remarks:
            height += self.write_line(remark, 11 * scale, "", QUIET, dry)
        return height

    def write_line(self, text: str, size: float, style: str, colour: tuple[int, int, int], dry: bool) -> float:
        self.set_font("Onest", style, size)
        leading = size * POINT * 1.3
        height = leading * len(self.broken(text))
        if not dry:
            self.set_text_color(*colour)
            self.lines(text, leading)
            self.set_text_color(*INK)
        return height

    def draw_foot(self) -> None:
        """The code, and beside it in words what it leads to and of when the card is."""
        top = HEIGHT - MARGIN - CODE
        self.draw_code(MARGIN, top)
        left = MARGIN + CODE + 5
        self.set_left_margin(left)
        self.set_xy(left, top + 6)
        for text, size, style in (
            (gettext("Hours this week and changes:"), 11, "B"),
            (self.words.address.partition("//")[2], 10, ""),
            (gettext("As of %(day)s") % {"day": in_words(self.words.made, "day")}, 10, ""),
        ):
            self.write_line(text, size, style, INK, dry=False)
            self.set_y(self.y + 1.5)

    def draw_code(self, left: float, top: float) -> None:
        """The QR code as rectangles, runs of dark modules joined, on white with the four modules around it."""
        rows = [bytes(row) for row in segno.make(self.words.address, error="m", micro=False).matrix]
        module = CODE / (len(rows) + 8)
        self.set_fill_color(0, 0, 0)
        for number, row in enumerate(rows):
            start = None
            for place, dark in enumerate([*row, 0]):
                if dark and start is None:
                    start = place
                elif not dark and start is not None:
                    x, y = left + (start + 4) * module, top + (number + 4) * module
                    self.rect(x, y, (place - start) * module, module, "F")
                    start = None


def card(words: Words) -> bytes:
    """The card as PDF, in the language of ``words``."""
    with override(words.language):
        document = Card(words)
        document.draw()
        return bytes(document.output())
