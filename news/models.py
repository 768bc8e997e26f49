"""News, notices, events and awards of a centre."""

import datetime
from collections.abc import Iterator
from typing import Any, Self

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager
from wagtail.search import index

from cms.core.blocks import AttachmentBlock, BodyBlock, DescribedImageBlock, RelatedPageBlock
from cms.core.fields import PartialDateField
from cms.core.linked_data import Node, moment
from cms.core.models import BasePage, SearchKind
from cms.core.paging import page_of
from cms.core.partial_dates import is_year
from cms.core.privacy import OpenPageQuerySet
from cms.core.streams import ids_in
from cms.core.translating import kept_unless_replaced, same_everywhere


class NewsKind(models.TextChoices):
    NEWS = "news", _("news")
    AWARD = "award", _("award")
    EVENT = "event", _("event")
    NOTICE = "notice", _("notice")


class NewsQuerySet(OpenPageQuerySet):
    def newest_in(self, section: Page) -> Self:
        """Published news under ``section``, newest first."""
        return self.live().public().descendant_of(section).order_by("-date", "-pk")

    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind) if kind else self

    def of_year(self, year: str) -> Self:
        return self.filter(date__year=year) if year else self

    def counted_by_year(self) -> dict[str, int]:
        """How much there is of each year, the newest first."""
        years = self.order_by("-date__year").values_list("date__year").annotate(models.Count("pk"))
        return {str(year): number for year, number in years}

    def neighbours_of(self, page: "NewsPage") -> tuple["NewsPage | None", "NewsPage | None"]:
        """The published news just before and just after ``page`` in the same list, ``None`` at its ends; one query."""
        date, key = page.date, page.pk or 0
        siblings = self.live().public().sibling_of(page, inclusive=False)
        older = siblings.filter(models.Q(date__lt=date) | models.Q(date=date, pk__lt=key)).order_by("-date", "-pk")
        newer = siblings.filter(models.Q(date__gt=date) | models.Q(date=date, pk__gt=key)).order_by("date", "pk")
        found = self.filter(models.Q(pk=older.values("pk")[:1]) | models.Q(pk=newer.values("pk")[:1]))
        sides = {(one.date, one.pk) > (date, key): one for one in found}
        return sides.get(False), sides.get(True)

    def naming(self, partner: Page) -> Self:
        """Published news, in the partner's language, that name any translation of ``partner``."""
        return (
            self.live()
            .public()
            .filter(locale_id=partner.locale_id, news_partners__partner__translation_key=partner.translation_key)
            .order_by("-date", "-pk")
            .distinct()
        )


class NeededFieldPanel(FieldPanel):
    """A field without which news of its kind is not submitted: marked as required, though the form may do without."""

    class BoundPanel(FieldPanel.BoundPanel):
        def is_required(self) -> bool:
            return True


class NewsIndexPage(BasePage):
    """The list of news, by kind and year through the address; ``?kind=award`` is the list of our awards."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage"]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        kind, year = request.GET.get("kind", ""), request.GET.get("year", "")
        kind = kind if kind in NewsKind.values else ""
        year = year if is_year(year) else ""
        news = NewsPage.objects.newest_in(self)
        years = news.of_kind(kind).counted_by_year()
        if year:
            years.setdefault(year, 0)
        counts = dict(news.of_year(year).order_by("kind").values_list("kind").annotate(models.Count("pk")))
        context["pager"] = page_of(news.of_kind(kind).of_year(year), request)
        context["year_choices"] = [(value, value, number) for value, number in years.items()]
        context["chosen_year"] = year
        context["kind_choices"] = [(value, label, counts.get(value, 0)) for value, label in NewsKind.choices]
        context["chosen_kind"] = kind
        return context


class NewsPage(BasePage):
    """One piece of news. An award also says what was given, by whom, to whom, when and for what."""

    lead = models.TextField(
        _("lead"),
        max_length=500,
        help_text=_("One or two sentences: what happened. Shown in lists and under the title."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=NewsKind, default=NewsKind.NEWS)
    date = models.DateTimeField(
        _("date and time shown"),
        default=timezone.now,
        db_index=True,
        help_text=_("Change it only for news moved from an older site."),
    )
    unit = models.CharField(
        _("who writes"),
        max_length=150,
        blank=True,
        help_text=_("The team or unit. Empty means the centre."),
    )
    image = StreamField([("image", DescribedImageBlock())], verbose_name=_("picture"), blank=True, max_num=1)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    award_name = models.CharField(
        _("what was given"), max_length=200, blank=True, help_text=_("Distinction, first prize")
    )
    award_body = models.CharField(
        _("who gave it"), max_length=200, blank=True, help_text=_("The institution or its office.")
    )
    award_person = models.CharField(_("in person"), max_length=200, blank=True)
    award_office = models.CharField(_("that person's office"), max_length=200, blank=True)
    award_recipient = models.CharField(_("who received it"), max_length=250, blank=True)
    award_date = PartialDateField(_("date awarded"))
    award_reason = models.TextField(_("for what"), max_length=1000, blank=True)

    event_start = models.DateTimeField(_("begins"), null=True, blank=True)
    event_end = models.DateTimeField(_("ends"), null=True, blank=True)
    event_place = models.CharField(_("where"), max_length=250, blank=True)

    attachments = StreamField([("document", AttachmentBlock())], verbose_name=_("attachments"), blank=True)
    related_pages = StreamField([("page", RelatedPageBlock())], verbose_name=_("related pages"), blank=True)

    search_kind = SearchKind.NEWS
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = ["core.EasyReadPage"]

    content_panels = [
        TitleFieldPanel("title"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("date")]),
        # Below the kind, which decides whether these are shown: static/js/news_kind.js.
        MultiFieldPanel(
            [
                NeededFieldPanel("award_name"),
                NeededFieldPanel("award_body"),
                FieldRowPanel([FieldPanel("award_person"), FieldPanel("award_office")]),
                NeededFieldPanel("award_recipient"),
                NeededFieldPanel("award_date"),
                FieldPanel("award_reason"),
            ],
            heading=_("The award"),
            classname="kind-award",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([NeededFieldPanel("event_start"), FieldPanel("event_end")]),
                NeededFieldPanel("event_place"),
            ],
            heading=_("The event"),
            classname="kind-event",
        ),
        FieldPanel("lead"),
        FieldPanel("unit"),
        FieldPanel("image"),
        FieldPanel("body"),
        FieldPanel("attachments"),
        InlinePanel("news_partners", heading=_("Partners named in this news"), label=_("Partner")),
        FieldPanel("related_pages"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("award_name"),
        index.SearchField("award_body"),
        index.SearchField("award_reason"),
        index.SearchField("award_recipient"),
        index.SearchField("event_place"),
        index.FilterField("kind"),
        index.FilterField("date"),
    ]
    override_translatable_fields = [*kept_unless_replaced("award_person"), *same_everywhere("award_date")]

    objects = PageManager.from_queryset(NewsQuerySet)()

    is_in_site_map = False
    is_in_a_to_z = False
    open_graph_type = "article"

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")

    @property
    def search_year(self) -> int | None:
        return self.search_day.year

    @property
    def search_day(self) -> datetime.date:
        return timezone.localdate(self.date)

    @property
    def is_award(self) -> bool:
        return self.kind == NewsKind.AWARD

    @property
    def is_event(self) -> bool:
        return self.kind == NewsKind.EVENT

    @cached_property
    def partner_ids(self) -> list[int | None]:
        """The partners named, in the order the editor gave."""
        return [row.partner_id for row in self.news_partners.all()]

    def structured_data(self, request: HttpRequest, publisher: Node) -> Iterator[Node]:
        """An article, with the award or the event that it is about."""
        yield self.as_node(
            "NewsArticle",
            name=None,
            headline=self.title,
            datePublished=moment(self.date),
            dateModified=moment(max(self.date, self.last_published_at or self.date)),
            articleSection=str(self.get_kind_display()),
            author={"@type": "Organization", "name": self.unit, "parentOrganization": publisher}
            if self.unit
            else publisher,
            publisher=publisher,
            about=self._award() if self.is_award else self._event(publisher) if self.is_event else None,
        )

    def _award(self) -> Node:
        """Who received it, with the award in one line: schema.org knows awards by their names alone."""
        said = (self.award_name, self.award_body, str(self.award_date or ""))
        return {
            "@type": "Organization",
            "name": self.award_recipient,
            "description": self.award_reason,
            "award": ", ".join(part for part in said if part),
        }

    def _event(self, publisher: Node) -> Node:
        return {
            "@type": "Event",
            "name": self.title,
            "startDate": moment(self.event_start),
            "endDate": moment(self.event_end),
            "location": {"@type": "Place", "name": self.event_place} if self.event_place else None,
            "organizer": publisher,
        }

    def leads_to(self) -> Iterator[int | None]:
        yield from self.partner_ids
        yield from ids_in(self.related_pages)

    def submission_errors(self) -> Iterator[tuple[str, str]]:
        yield from super().submission_errors()
        needed: dict[str, tuple[str, ...]] = {
            NewsKind.AWARD: ("award_name", "award_body", "award_recipient", "award_date"),
            NewsKind.EVENT: ("event_start", "event_place"),
        }
        for name in needed.get(self.kind, ()):
            if not getattr(self, name):
                label = str(self._meta.get_field(name).verbose_name)
                yield name, gettext("“%(field)s” is needed for this kind of news.") % {"field": label}
        if self.event_start and self.event_end and self.event_end < self.event_start:
            yield "event_end", gettext("The end is before the beginning.")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["older"], context["newer"] = NewsPage.objects.neighbours_of(self)
        return context


class NewsPartner(Orderable):
    """A partner named in a piece of news."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="news_partners")
    partner = models.ForeignKey("partners.PartnerPage", models.CASCADE, related_name="+", verbose_name=_("partner"))

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
