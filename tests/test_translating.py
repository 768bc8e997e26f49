"""What translators get of each kind of page, what they may replace, and what stays as the source has it."""

import json
import re
import uuid
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.db import models
from django.test import Client
from django.urls import reverse
from modelcluster.models import get_all_child_relations
from phonenumber_field.modelfields import PhoneNumberField
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page, TranslatableMixin
from wagtail.models.pages import COMMENTS_RELATION_NAME
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object

from cms.core.fields import PartialDateBlock, PartialDateField
from cms.core.models import CentreDocument, CentreImage, EasyReadPage
from cms.editorial import exchange
from cms.editorial.centres import set_up
from cms.editorial.public_content import public_content
from home.models import (
    AboutPage,
    AccessibilityStatementPage,
    ContactPage,
    CookiePolicyPage,
    HomePage,
    MinorProtectionPage,
    PrivacyPage,
    StandardPage,
)
from news.models import NewsIndexPage, NewsPage
from partners.models import PartnerIndexPage, PartnerPage
from projects.blocks import MoneyBlock
from projects.models import ProjectIndexPage, ProjectPage
from teams.models import PlacePage, TeamIndexPage, TeamPage

from .factories import Centre, PartnerIndexPageFactory, PartnerPageFactory, StandardPageFactory, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture(centre: Centre) -> Any:
    return CentreImage.objects.create(title="Klub", file=get_test_image_file(), collection=centre.collection)


@pytest.fixture
def paper(centre: Centre) -> Any:
    document = CentreDocument(title="Regulamin", collection=centre.collection)
    document.file.save("regulamin.txt", ContentFile(b"tekst"))
    return document


WORDS = re.compile(r"Słowa ([\w.]+)")
# Of every page: its own texts, and what search engines read.
COMMON = "title slug seo_title search_description menu_title lead matters"
BODY = (
    "body.heading.text body.paragraph body.list.items body.quote.quote body.quote.source body.image.caption "
    "body.image.image.alt_text body.gallery.caption body.gallery.image.alt_text body.documents.note "
    "body.documents.text_alternative body.facts.label body.facts.words "
)
# Of each kind of page: what is translated, which words stay until a translator puts others, and which stay for ever.
TRANSLATED: dict[type[Page], tuple[str, str, str]] = {
    HomePage: (
        "notices.notice.title notices.notice.text image.image.alt_text answers.answer.question answers.answer.answer "
        "crisis_phones.phone.name crisis_phones.phone.hours",
        "",
        "",
    ),
    StandardPage: (
        BODY + "body.link_cards.title body.link_cards.text body.table.caption body.table.heading body.table.cell",
        "body.partners.area",
        "",
    ),
    ContactPage: (
        BODY + "topics.topic.name answer_time privacy_note",
        "",
        "",
    ),
    AboutPage: (
        BODY + "body.link_cards.title body.link_cards.text body.table.caption body.table.heading body.table.cell "
        "sign_summary",
        "body.partners.area",
        "",
    ),
    AccessibilityStatementPage: (
        "barriers.barrier.element barriers.barrier.effect barriers.barrier.alternative barriers.barrier.legal_basis "
        "barriers.barrier.owner evidence.document.note evidence.document.text_alternative "
        "evidence.address.title conveniences architecture communication",
        "assessor contact apps.app.name",
        "",
    ),
    CookiePolicyPage: (BODY, "", ""),
    PrivacyPage: (
        BODY + "purposes.purpose.purpose purposes.purpose.legal_basis purposes.purpose.recipients "
        "purposes.purpose.retention purposes.purpose.duty transfers",
        "officer_name",
        "",
    ),
    MinorProtectionPage: (f"{BODY.replace('body.', 'short.')} {BODY.replace('body.', 'full.')}", "", ""),
    EasyReadPage: ("body.heading body.part.text body.part.image.alt_text", "", ""),
    NewsIndexPage: ("", "", ""),
    NewsPage: (
        BODY + "unit image.image.alt_text award_name award_body award_office award_recipient award_reason event_place "
        "attachments.document.note attachments.document.text_alternative",
        "award_person",
        "",
    ),
    ProjectIndexPage: ("", "", ""),
    ProjectPage: (
        "subtitle image.image.alt_text role_note beneficiary aims target_group tasks.tasks.heading tasks.tasks.tasks "
        "results indicators.indicator.label indicators.indicator.unit continues project_partners.role "
        "funding.source.fund_name funding.source.programme_name funding.source.priority funding.source.measure "
        "funding.source.managing_institution "
        "funding.source.call_body funding.source.call_subject funding.source.grant funding.source.eu_share "
        "funding.source.state_share funding.source.euros "
        "funding.own.money funding.own.payer funding.total.money funding.eligible.money "
        "amendments.amendment.what amendments.amendment.before amendments.amendment.after links.link.label "
        "documents.document.note documents.document.text_alternative",
        "official_title location funding.source.acknowledgement funding.source.rate_source project_partners.name "
        "logos.logo.organisation",
        "sign_set hashtags status_reason",
    ),
    PartnerIndexPage: ("", "", ""),
    PartnerPage: ("together", "area", ""),
    TeamIndexPage: ("", "", ""),
    TeamPage: (
        BODY + "members.roles.role legal_basis.act.kind legal_basis.act.issuer legal_basis.act.subject "
        "documents.document.note documents.document.text_alternative social_profiles.profile.label",
        "members.name legal_basis.act.number",
        "",
    ),
    PlacePage: (
        BODY + "directions exceptions.exception.reason notices.notice.title notices.notice.text "
        "facilities.facility.name facilities.facility.text facilities.facility.rules gallery.image.caption "
        "gallery.image.image.alt_text documents.document.note documents.document.text_alternative "
        "social_profiles.profile.label",
        "city district",
        "street",
    ),
}


class Writer:
    """Fills every field and block of a page; what it writes as words names its own place."""

    def __init__(self, page: Page, image: Any, document: Any) -> None:
        self.page, self.image, self.document = page, image, document
        self.places: set[str] = set()

    def words(self, place: str) -> str:
        self.places.add(place)
        return f"Słowa {place}"

    def fill(self, instance: models.Model, place: str = "") -> None:
        for field in instance._meta.get_fields():
            if field.editable if hasattr(field, "editable") else False:
                self.fill_field(instance, field, place + field.name)

    def fill_field(self, instance: Any, field: Any, place: str) -> None:
        if field.name in OWN or getattr(field, "auto_created", False):
            return
        value: Any = None
        if isinstance(field, StreamField):
            value = field.to_python(self.of_stream(field.stream_block, place))
        elif isinstance(field, RichTextField):
            value = f'<p>{self.words(place)} <a href="https://example.org/">adres</a></p>'
        elif isinstance(field, PhoneNumberField):
            value = "+48225551010"
        elif isinstance(field, PartialDateField):
            value = "2018-06"
        elif field.name == "slug":
            self.places.add(place)
            value = "slug"
        elif field.name in ("postcode", "location_postcode"):
            value = "02-354"
        elif field.name == "location_teryt":
            value = "146501"
        elif isinstance(field, models.URLField):
            value = "https://example.org/strona"
        elif isinstance(field, models.EmailField):
            value = "osoba@example.org"
        elif isinstance(field, models.CharField | models.TextField):
            value = self.words(place) if not field.choices else field.choices[0][0]
        elif isinstance(field, models.ForeignKey) and not field.remote_field.parent_link:
            value = self.chosen(field.related_model)
        if value is not None:
            setattr(instance, field.name, value)

    def chosen(self, model: Any) -> Any:
        if isinstance(self.image, model):
            return self.image
        return model.objects.first() if issubclass(model, Page) else None

    def of_stream(self, stream: Any, place: str) -> list[dict[str, Any]]:
        return [item(name, self.of_block(block, f"{place}.{name}")) for name, block in stream.child_blocks.items()]

    def of_block(self, block: Any, place: str) -> Any:
        match block:
            case ImageBlock():
                return {"image": self.image.pk, "alt_text": self.words(f"{place}.alt_text"), "decorative": False}
            case blocks.StructBlock():
                return {name: self.of_block(child, f"{place}.{name}") for name, child in block.child_blocks.items()}
            case blocks.ListBlock():
                return [item("item", self.of_block(block.child_block, place))]
            case TypedTableBlock():
                return {
                    "columns": [
                        {"type": "text", "heading": self.words(f"{place}.heading")},
                        {"type": "number", "heading": ""},
                    ],
                    "rows": [{"values": [self.words(f"{place}.cell"), "12.50"]}],
                    "caption": self.words(f"{place}.caption"),
                }
            case blocks.RichTextBlock():
                return f'<p>{self.words(place)} <a href="https://example.org/">adres</a></p>'
            case blocks.EmailBlock():
                return "osoba@example.org"
            case blocks.URLBlock():
                return "https://example.org/strona"
            case blocks.MultipleChoiceBlock():
                return [choice_of(block)]
            case blocks.ChoiceBlock():
                return choice_of(block)
            case blocks.PageChooserBlock():
                return self.page.pk
            case DocumentChooserBlock():
                return self.document.pk
            case ImageChooserBlock():
                return self.image.pk
            case blocks.DecimalBlock():
                return str(Decimal("12.50"))
            case blocks.DateBlock():
                return "2026-05-04"
            case PartialDateBlock():
                return "2018-06"
            case blocks.TimeBlock():
                return "12:00:00"
            case blocks.RegexBlock():
                return "9.2"
            case MoneyBlock():
                return {"amount": "12.50", "currency": "PLN", "precision": "over", "wording": self.words(place)}
            case blocks.CharBlock() | blocks.TextBlock():
                return self.words(place)
        raise AssertionError(f"say what a filled {type(block).__name__} holds")


# Of the tree, of drafts and of whoever edits; a filled page has these from elsewhere.
OWN = {"path", "url_path", "locale", "translation_key", "content_type", "owner", "page", "alias_of", "sort_order"}


def item(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def choice_of(block: Any) -> str:
    choices = [key for key, _label in block.field.choices if key]
    return choices[0]


def source_of(page_type: type[Page], centre: Centre, writer: Writer) -> TranslationSource:
    """What wagtail-localize takes from a page of ``page_type`` in which everything is filled."""
    page: Any = page_type(title="", locale=centre.home.locale, live=False)
    writer.fill(page)
    for relation in get_all_child_relations(page_type):
        name = relation.get_accessor_name()
        if name != COMMENTS_RELATION_NAME:
            row = relation.related_model()
            writer.fill(row, f"{name}.")
            if issubclass(relation.related_model, TranslatableMixin):
                row.locale = page.locale
            getattr(page, name).add(row)
    page.live = False
    Page.objects.get(pk=centre.home.pk).add_child(instance=page)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    return source


def place_of(text: str) -> str:
    """The place that words of the writer's name; what is none of her words, as it is."""
    found = WORDS.search(text)
    return found[1] if found else text


@pytest.mark.parametrize("page_type", TRANSLATED, ids=lambda page_type: page_type.__name__)
def test_translators_get_the_words_and_nothing_else(
    page_type: type[Page], centre: Centre, picture: Any, paper: Any
) -> None:
    """A page with a phone, or a month as its date, could not be translated at all; tables were not."""
    assert set(TRANSLATED) == {model for model in apps.get_models() if issubclass(model, Page)} - {Page}, (
        "a page type is missing here"
    )
    PartnerPageFactory(parent=PartnerIndexPageFactory(parent=centre.home))
    writer = Writer(centre.home, picture, paper)
    source = source_of(page_type, centre, writer)
    texts = {place_of(segment.string.data) for segment in StringSegment.objects.filter(source=source)}
    others = {place_of(str(segment.data)) for segment in OverridableSegment.objects.filter(source=source)}
    replaceable = others & writer.places
    translated, kept, fixed = (set(words.split()) for words in TRANSLATED[page_type])
    assert texts == translated | set(COMMON.split())
    assert replaceable == kept
    assert writer.places - texts - replaceable == fixed


@pytest.fixture
def english(centre: Centre) -> Locale:
    locale = Locale.objects.get_or_create(language_code="en")[0]
    published(centre.home.copy_for_translation(locale))
    set_up(centre.site)
    return locale


def begun(page: Any, locale: Locale) -> tuple[Translation, Any]:
    """The translation of ``page``, as a draft, and its page."""
    translate_object(page, [locale])
    translation = Translation.objects.get(source__object_id=page.translation_key)
    return translation, translation.get_target_instance()


def say(translation: Translation, **words: str) -> None:
    """Translate texts: of the source, with ``_`` for spaces, to what they are in the other language."""
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        text = words.get(segment.string.data.replace(" ", "_"))
        if text is not None:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=translation.target_locale,
                defaults={"data": text, "translation_type": "manual"},
            )


def shown(translation: Translation) -> Any:
    return translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)


@pytest.mark.parametrize("page_type", TRANSLATED, ids=lambda page_type: page_type.__name__)
def test_a_full_page_goes_to_an_agency_and_comes_back_whole(
    page_type: type[Page], centre: Centre, english: Locale, picture: Any, paper: Any, client: Client, tmp_path: Path
) -> None:
    """Every text is "translated" by itself, so that what comes together again must be the page there was."""
    PartnerPageFactory(parent=PartnerIndexPageFactory(parent=Page.objects.get(pk=centre.home.pk)))
    page: Any = source_of(page_type, centre, Writer(centre.home, picture, paper)).get_source_instance()
    translation, draft = begun(page, english)
    client.force_login(centre.editor)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).status_code == 200
    file = tmp_path / "page.xliff"
    units = r"<source>(.*?)</source><target />"
    file.write_text(
        re.sub(units, r"<source>\1</source><target>\1</target>", exchange.written(page, translation, "xliff"))
    )
    parcel = exchange.read(file)
    assert exchange.take_in(parcel, centre.editor) == len(exchange.units_of(translation))
    done, of = translation.get_progress()
    assert done == of > 3
    before, after = public_content(page), public_content(shown(translation))
    for row in (before, after, *rows_in(before), *rows_in(after)):
        row.pop("locale", None)
        row.pop("made_from", None)  # of which text a recording was made, in its language
        row.pop("written_from", None)  # a revision of the page above, in its language
    assert after == before


def rows_in(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for value in content.values() if isinstance(value, list) for row in value]


def test_a_table_is_translated_and_its_numbers_are_not(centre: Centre, english: Locale) -> None:
    """It stayed Polish on the English page: wagtail-localize reads no tables."""
    table: dict[str, Any] = {
        "columns": [{"type": "text", "heading": "Dzień"}, {"type": "number", "heading": "Osoby"}],
        "rows": [{"values": ["wtorek", "12"]}, {"values": ["środa", None]}, {"values": ["wtorek", "3"]}],
        "caption": "Dyżury",
    }
    page = StandardPageFactory(parent=centre.home, body=[("table", table)])
    translation, _draft = begun(page, english)
    say(translation, Dyżury="Hours & days", Dzień="Day", wtorek="Tuesday")
    value = shown(translation).body[0].value
    assert (value.caption, [column["heading"] for column in value.columns]) == ("Hours & days", ["Day", "Osoby"])
    assert [row["values"] for row in value.row_data] == [
        ["Tuesday", Decimal(12)],
        ["środa", None],
        ["Tuesday", Decimal(3)],
    ]
    # A row more leaves what is translated alone.
    table["rows"].insert(0, {"values": ["poniedziałek", "1"]})
    page.body = json.dumps([{"type": "table", "value": table, "id": page.body[0].id}])
    published(page)
    translation.source.update_from_db()
    assert [row["values"][0] for row in shown(translation).body[0].value.row_data] == [
        "poniedziałek",
        "Tuesday",
        "środa",
        "Tuesday",
    ]


@pytest.mark.parametrize("page_type", TRANSLATED, ids=lambda page_type: page_type.__name__)
def test_pages_to_link_to_are_not_for_translators(
    page_type: type[Page], centre: Centre, picture: Any, paper: Any
) -> None:
    """The editor of translations asked for the page in the original's language, which translators may not see, and
    waited for ever; readers are led to the page in their language anyway."""
    PartnerPageFactory(parent=PartnerIndexPageFactory(parent=centre.home))
    source = source_of(page_type, centre, Writer(centre.home, picture, paper))
    pages = {page.pk for page in Page.objects.all()}
    replaceable = OverridableSegment.objects.filter(source=source)
    numbers = [(one.context.path, one.data) for one in replaceable if isinstance(one.data, int)]
    files = ("image", "document", "photo", "logo", "map")
    assert [path for path, number in numbers if number in pages and not path.endswith(files)] == []
