"""Builds demo centres the way people would: an editor writes and submits, a manager decides.

Every page passes the checks of the admin's form before it is submitted. What exists already is left alone, so the
demo can be seeded again without losing what somebody changed in it.
"""

import datetime
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any, TypeVar

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, Site
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from cms.core.models import BasePage, CentreSettings
from cms.editorial.centres import retire_stock, set_up
from cms.editorial.emergencies import publish_now
from cms.editorial.roles import ADMINISTRATORS, EDITORS, LANGUAGE_REVIEWERS, MANAGERS, ON_DUTY, REVIEWERS, TRANSLATORS
from cms.editorial.translation import submit
from cms.editorial.withdrawals import confirm, request
from home.models import HomePage
from teams.hours import WARSAW

from .papers import paper
from .pictures import PICTURES, draw, draw_logo
from .words import translate

PASSWORD = "demo-osrodek-2026"
LANGUAGES = ("en", "uk")  # besides Polish
PageT = TypeVar("PageT", bound=BasePage)
# The people of each centre: end of the login, roles, the languages of those that have one, and what to say of them.
PEOPLE = (
    ("redaktor", (EDITORS,), (), "editor"),
    ("kierownik", (MANAGERS,), (), "manager"),
    ("zastepca", (MANAGERS, ON_DUTY), (), "deputy manager, on duty for emergencies"),
    ("recenzent", (REVIEWERS,), (), "reviewer, decides and does not write"),
    ("recenzent-uk", (LANGUAGE_REVIEWERS,), ("uk",), "reviewer of Ukrainian pages"),
    ("tlumacz", (TRANSLATORS,), ("en", "uk"), "translator, English and Ukrainian"),
    ("administrator", (ADMINISTRATORS,), (), "administrator of the centre"),
)


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime.datetime:
    """An instant by the clock of Warsaw."""
    return datetime.datetime(year, month, day, hour, minute, tzinfo=WARSAW)


@cache
def password() -> str:
    """The hash that all demo accounts have; making one takes long, as it should."""
    return make_password(PASSWORD)


def account(username: str, first: str, last: str, language: str = "pl", **flags: bool) -> Any:
    """A demo account; invented people only. Its mails stay off until the demo is complete."""
    user, created = get_user_model().objects.get_or_create(
        username=username,
        defaults={"first_name": first, "last_name": last, "email": f"{username}@example.org", **flags},
    )
    if created:
        user.password = password()
        user.save()
        UserProfile.objects.update_or_create(
            user=user,
            defaults={
                "preferred_language": language,
                "submitted_notifications": False,
                "approved_notifications": False,
                "rejected_notifications": False,
            },
        )
    return user


def prepare() -> None:
    """The installation before its first centre: the main language, and nothing of what Wagtail is born with."""
    Locale.objects.get_or_create(language_code="pl")
    retire_stock()


def clean_streams(instance: Any) -> None:
    """Replace every stream of ``instance`` by its validated self."""
    for field in instance._meta.get_fields():
        if isinstance(field, StreamField):
            setattr(instance, field.name, field.stream_block.clean(getattr(instance, field.name)))


def checked(page: PageT) -> PageT:
    """``page`` after every check that its form in the admin would make on submission; raises ``ValidationError``."""
    clean_streams(page)
    for relation in get_all_child_relations(type(page)):
        for child in getattr(page, relation.get_accessor_name()).all():
            clean_streams(child)
            child.clean_fields(exclude=["page", "locale", "translation_key"])
    if not page.path:
        page.set_url_path(None)
    page.full_clean(exclude=["path", "depth"])
    errors = list(page.submission_errors())
    if errors:
        raise ValidationError(dict(errors))
    return page


class Centre:
    """A centre under construction: its site, its people and its files."""

    def __init__(self, slug: str, port: int, name: str, people: Sequence[tuple[str, str]], **settings: Any) -> None:
        self.languages = {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("pl", *LANGUAGES)}
        root = Page.get_first_root_node()
        home = HomePage.objects.filter(slug=slug).first()
        if home is None:
            home = root.add_child(instance=HomePage(title=name, slug=slug, live=False, locale=self.languages["pl"]))
        self.home = home
        for code in LANGUAGES:
            if not home.has_translation(self.languages[code]):
                home.copy_for_translation(self.languages[code])
        self.site, _created = Site.objects.update_or_create(
            hostname=f"{slug}.localhost", defaults={"port": port, "site_name": name, "root_page": home}
        )
        centre = CentreSettings.for_site(self.site)
        self.is_new = not centre.name
        if self.is_new:
            for field, value in {"name": name, **settings}.items():
                setattr(centre, field, value)
            centre.full_clean()
            centre.save()
        made = set_up(self.site)
        self.collection = made.collection
        self.accounts: list[tuple[Any, str]] = []
        for (suffix, roles, languages, says), person in zip(PEOPLE, people, strict=True):
            member = account(f"{slug}-{suffix}", *person)
            for role in roles:
                member.groups.add(*(made.of(role, language) for language in languages or ("",)))
            self.accounts.append((member, says))
        members = {suffix: member for (suffix, *_rest), (member, _says) in zip(PEOPLE, self.accounts, strict=True)}
        self.editor, self.manager, self.deputy = members["redaktor"], members["kierownik"], members["zastepca"]
        self.translator = members["tlumacz"]
        self.deciders = {"en": self.manager, "uk": members["recenzent-uk"]}

    def image(self, name: str) -> Any:
        """A picture of ours in the centre's collection."""
        picture = PICTURES[name]
        found = get_image_model().objects.filter(title=picture.title, collection=self.collection).first()
        if found:
            return found
        image = get_image_model()(
            title=picture.title,
            collection=self.collection,
            description=picture.alt,
            people_visible=picture.people_visible,
            credit="Ośrodek",
            licence="CC0",
            file=ImageFile(BytesIO(draw(name)), name=f"{name}.webp"),
            uploaded_by_user=self.editor,
        )
        image.full_clean()
        image.save()
        return image

    def described(self, name: str) -> dict[str, Any]:
        """The value of an image block: the picture and what it shows."""
        return {"image": self.image(name), "alt_text": PICTURES[name].alt, "decorative": False}

    def logo(self, organisation: str, initials: str, colour: str, shape: str) -> Any:
        """A neutral mark for an organisation; the real ones are uploaded by those who may use them."""
        title = f"{organisation}: znak"
        found = get_image_model().objects.filter(title=title, collection=self.collection).first()
        if found:
            return found
        image = get_image_model()(
            title=title,
            collection=self.collection,
            credit="Ośrodek",
            licence="CC0",
            file=ImageFile(BytesIO(draw_logo(initials, colour, shape)), name=f"znak-{initials.lower()}.png"),
            uploaded_by_user=self.editor,
        )
        image.full_clean()
        image.save()
        return image

    def document(self, title: str, name: str, paragraphs: Sequence[Any], language: str = "pl") -> Any:
        """A small PDF in the centre's collection."""
        found = get_document_model().objects.filter(title=title, collection=self.collection).first()
        if found:
            return found
        document = get_document_model()(
            title=title,
            collection=self.collection,
            language=language,
            file=ContentFile(paper(title, language, paragraphs), name=name),
            uploaded_by_user=self.editor,
        )
        document.full_clean()
        document.save()
        document.get_file_size()  # counted and kept, as the upload form does
        return document

    def draft(self, parent: Page, page: PageT) -> tuple[PageT, bool]:
        """``page`` under ``parent`` as the editor's draft, and whether it is new."""
        found = type(page).objects.child_of(parent).filter(slug=page.slug).first()
        if found:
            return found, False
        page.locale = parent.locale
        page.live = False
        page.owner = self.editor
        parent.add_child(instance=page)
        checked(page)
        page.save_revision(user=self.editor)
        return page, True

    def submit(self, page: BasePage, by: Any = None) -> None:
        page.get_workflow().start(page, by or self.editor)

    def decide(self, page: BasePage, action: str, comment: str = "", by: Any = None) -> None:
        state = page.current_workflow_task_state
        state.task.specific.on_action(state, by or self.manager, action, comment=comment)

    def published(self, parent: Page, page: PageT) -> PageT:
        """``page`` written, submitted and approved."""
        page, new = self.draft(parent, page)
        if new:
            self.submit(page)
            self.decide(page, "approve")
            page.refresh_from_db()
        return page

    def waiting(self, parent: Page, page: BasePage) -> None:
        """``page`` written and submitted; nobody has decided yet."""
        page, new = self.draft(parent, page)
        if new:
            self.submit(page)

    def scheduled(self, parent: Page, page: BasePage, days: int) -> None:
        """``page`` written, submitted and approved, to be published so many days from now, at eight in the morning."""
        morning = timezone.localtime(timezone=WARSAW).replace(hour=8, minute=0, second=0, microsecond=0)
        page.go_live_at = morning + datetime.timedelta(days=days)
        page, new = self.draft(parent, page)
        if new:
            self.submit(page)
            self.decide(page, "approve")

    def urgent(self, parent: Page, page: BasePage, reason: str) -> None:
        """``page`` written, and published at once by the deputy on duty; nobody has judged that yet."""
        page, new = self.draft(parent, page)
        if new:
            publish_now(page, self.deputy, reason)

    def sent_back(self, parent: Page, page: BasePage, comment: str) -> None:
        """``page`` written, submitted and sent back with the manager's comment."""
        page, new = self.draft(parent, page)
        if new:
            self.submit(page)
            self.decide(page, "reject", comment)

    def withdrawn(self, parent: Page, page: BasePage) -> None:
        """``page`` published and, out of date by now, withdrawn again."""
        page, new = self.draft(parent, page)
        if new:
            self.submit(page)
            self.decide(page, "approve")
            confirm(request(page, self.editor, "outdated"), self.manager)

    def filled(self, page: PageT, **fields: Any) -> PageT:
        """An existing draft with its fields filled in, submitted and approved; a live page is left alone."""
        return page if page.live else self.revised(page, **fields)

    def revised(self, page: PageT, **fields: Any) -> PageT:
        """A page with other fields, written, submitted and approved."""
        for name, value in fields.items():
            setattr(page, name, value)
        checked(page)
        page.save_revision(user=self.editor)
        self.submit(page)
        self.decide(page, "approve")
        page.refresh_from_db()
        return page

    def translated(self, *pages: BasePage, into: Sequence[str] = LANGUAGES) -> bool:
        """The pages in other languages, those above first: the translator's words, approved. Whether any was new."""
        new = [self._translate(page, code) for page in pages for code in into]  # all, whatever the first is
        return any(new)

    def _translate(self, page: BasePage, code: str) -> bool:
        there = page.get_translation_or_none(self.languages[code])
        if there is not None and there.first_published_at is not None:
            return False
        translate_object(page, [self.languages[code]], user=self.translator)
        self.decide(self.sent(page, code), "approve", by=self.deciders[code])
        return True

    def sent(self, page: BasePage, code: str) -> Any:
        """The translation of a page, begun before, with whatever has no words yet translated, and sent for approval."""
        translation = Translation.objects.get(
            source__object_id=page.translation_key, target_locale=self.languages[code], enabled=True
        )
        translate(translation, self.translator)
        there = translation.get_target_instance()
        submit(translation, there, self.translator)
        return there
