"""The home page of a centre."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel, TitleFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.core.blocks import DescribedImageBlock
from cms.core.models import BasePage
from cms.core.streams import ids_in
from cms.core.translating import SamePageBlock, same_everywhere
from news.models import NewsPage
from partners.models import PartnerPage
from projects.models import ProjectPage, ProjectStatus
from teams.blocks import NoticeBlock

from ..blocks import AnswerBlock, CrisisPhoneBlock
from .accessibility import AccessibilityStatementPage

CHECKED_EVERY = datetime.timedelta(days=366)
NEWS_SHOWN, PROJECTS_SHOWN, PARTNERS_SHOWN = 4, 3, 8


class HomePage(BasePage):
    """The front page of a centre in one language: answers first, then what is new."""

    notices = StreamField(
        [("notice", NoticeBlock())],
        verbose_name=_("notice band"),
        blank=True,
        help_text=_("Shown at the top of every page of the centre, on the days given."),
    )
    image = StreamField([("image", DescribedImageBlock())], verbose_name=_("picture"), blank=True, max_num=1)
    answers = StreamField([("answer", AnswerBlock())], verbose_name=_("short answers"), blank=True)
    main_place = models.ForeignKey(
        "teams.PlacePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("main place"),
        help_text=_("Its address and hours stand here and at the foot of every page."),
    )
    footer_pages = StreamField(
        [("page", SamePageBlock())],
        verbose_name=_("pages linked at the foot"),
        blank=True,
        help_text=_(
            "Contact and the like. The accessibility statement, privacy and cookies stand there by themselves."
        ),
    )
    crisis_phones = StreamField(
        [("phone", CrisisPhoneBlock())],
        verbose_name=_("phones in a crisis"),
        blank=True,
        help_text=_("Whom to call when somebody is in danger or in despair. Check them at least once a year."),
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "core.EasyReadPage",
        "home.AboutPage",
        "home.StandardPage",
        "home.ContactPage",
        "home.AccessibilityStatementPage",
        "home.PrivacyPage",
        "home.CookiePolicyPage",
        "home.MinorProtectionPage",
        "news.NewsIndexPage",
        "projects.ProjectIndexPage",
        "partners.PartnerIndexPage",
        "teams.TeamIndexPage",
    ]

    content_panels = [
        TitleFieldPanel("title"),
        FieldPanel("lead"),
        FieldPanel("notices"),
        FieldPanel("image"),
        FieldPanel("answers"),
        MultiFieldPanel([PageChooserPanel("main_place")], heading=_("Open now")),
        FieldPanel("crisis_phones"),
        FieldPanel("footer_pages"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("answers"), index.SearchField("crisis_phones")]
    leads_to_whole = ("placepage",)
    is_in_a_to_z = False
    override_translatable_fields = same_everywhere("main_place")

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def needs_translation(self, language: str) -> bool:
        return True

    def hints(self) -> Iterator[str]:
        yield from super().hints()
        yield from (message for _late, message in self.old_phones(timezone.localdate()))

    def old_phones(self, today: datetime.date) -> Iterator[tuple[bool, str]]:
        """Numbers for a crisis that nobody has checked for a year."""
        for row in self.crisis_phones:
            checked = row.value["checked"]
            if checked and today - checked > CHECKED_EVERY:
                message = gettext("Nobody has checked the number %(number)s for more than a year.")
                yield False, message % {"number": row.value["number"]}

    def reminders(self, today: datetime.date) -> Iterator[tuple[bool, str]]:
        """Whether it is late, and what to do: numbers to check, and a statement that the law asks for."""
        yield from self.old_phones(today)
        if not AccessibilityStatementPage.objects.child_of(self).live().exists():
            yield True, gettext("There is no accessibility statement in this language. The law asks for one.")

    def leads_to(self) -> Iterator[int | None]:
        """What the foot of every page below shows."""
        yield self.main_place_id
        yield from ids_in(self.footer_pages)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["news"] = NewsPage.objects.newest_in(self)[:NEWS_SHOWN]
        context["projects"] = ProjectPage.objects.newest_in(self).of_status(ProjectStatus.RUNNING)[:PROJECTS_SHOWN]
        partners = PartnerPage.objects.live().public().descendant_of(self).by_name(self.locale.language_code)
        context["partners"] = partners.select_related("logo")[:PARTNERS_SHOWN]
        return context
