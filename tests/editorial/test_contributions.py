"""Who counts as an author though no revision names her: of files, of translated words, of what was copied or purged."""

import io
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import streamfield
from wagtail_localize.models import StringSegment, Translation

from cms.editorial.centres import set_up
from cms.editorial.models import CentreGroup
from cms.editorial.roles import TRANSLATORS
from news.models import NewsIndexPage, NewsPage
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, published

from .desk import decide, edit_address, logged_in, news_form, stored, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(centre: Centre) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=centre.home, title="Aktualności")


def written(user: Any, section: Page, **fields: Any) -> NewsPage:
    """A draft that ``user`` made in the admin."""
    address = reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    logged_in(user).post(address, news_form(**fields))
    return NewsPage.objects.get(slug=fields.get("slug", "nagroda-dla-osrodka"))


def becomes_public_by(page: NewsPage, user: Any) -> bool:
    """Whether ``user``, who tries, gets the newest text of ``page`` published."""
    waiting = stored(page)
    revision = waiting.current_workflow_task_state.revision_id
    decide(user, waiting, "approve")
    return stored(page).live and stored(page).live_revision_id == revision


def picture(colour: str = "navy") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (600, 400), colour).save(buffer, "PNG")
    return buffer.getvalue()


def uploaded_picture(centre: Centre, user: Any) -> Any:
    file = ImageFile(io.BytesIO(picture()), name="klub.png")
    return get_image_model().objects.create(
        title="Klub", description="Ludzie", collection=centre.collection, uploaded_by_user=user, file=file
    )


def showing(image: Any) -> dict[str, Any]:
    value = {"image": str(image.pk), "alt_text": "Ludzie przed klubem", "decorative": ""}
    return {"image": streamfield([("image", value)])}


# Files


def test_whoever_uploaded_a_picture_does_not_approve_it(centre: Centre, section: NewsIndexPage) -> None:
    fields = showing(uploaded_picture(centre, centre.manager))
    page = written(centre.editor, section, **fields)
    submit(centre.editor, page, **fields)
    assert not becomes_public_by(page, centre.manager)
    assert becomes_public_by(page, centre.deputy)


def test_what_somebody_else_approved_on_another_page_may_be_used_again(centre: Centre, section: NewsIndexPage) -> None:
    fields = showing(uploaded_picture(centre, centre.manager))
    first, second = (written(centre.editor, section, slug=slug, **fields) for slug in ("pierwsza", "druga"))
    submit(centre.editor, first, slug="pierwsza", **fields)
    assert becomes_public_by(first, centre.deputy)
    submit(centre.editor, second, slug="druga", **fields)
    assert becomes_public_by(second, centre.manager)


def test_whoever_changed_a_picture_does_not_approve_it(centre: Centre, section: NewsIndexPage) -> None:
    image = uploaded_picture(centre, centre.editor)
    page = written(centre.editor, section, **showing(image))
    other = {"title": "Klub", "description": "Inne słowa", "people_visible": "none", "collection": centre.collection.pk}
    address = reverse("wagtailimages:edit", args=[image.pk])
    logged_in(centre.manager).post(address, other | {"file": SimpleUploadedFile("b.png", picture("red"))})
    image.refresh_from_db()
    assert image.description == "Inne słowa"
    submit(centre.editor, page, **showing(image))
    assert not becomes_public_by(page, centre.manager)


def test_whoever_retitled_a_document_does_not_approve_it(centre: Centre, section: NewsIndexPage) -> None:
    document = get_document_model().objects.create(
        title="Regulamin",
        collection=centre.collection,
        uploaded_by_user=centre.editor,
        file=ContentFile(b"%PDF-1.4\n%%EOF\n", name="r.pdf"),
    )
    attached = {"document": str(document.pk), "note": "", "text_alternative": "null"}
    fields = {"attachments": streamfield([("document", attached)])}
    page = written(centre.editor, section, **fields)
    data = {"title": "Podmieniony", "language": "pl", "collection": centre.collection.pk}
    logged_in(centre.manager).post(reverse("wagtaildocs:edit", args=[document.pk]), data)
    document.refresh_from_db()
    assert document.title == "Podmieniony"
    submit(centre.editor, page, **fields)
    assert not becomes_public_by(page, centre.manager)


# Translations


@pytest.fixture
def english(centre: Centre) -> Locale:
    locale = Locale.objects.get_or_create(language_code="en")[0]
    published(centre.home.copy_for_translation(locale))
    set_up(centre.site)
    return locale


@pytest.fixture
def translator(centre: Centre, english: Locale) -> Any:
    person: Any = UserFactory()
    person.groups.add(CentreGroup.objects.get(site=centre.site, role=TRANSLATORS.key, language="en").group)
    return person


@pytest.fixture
def translation(section: NewsIndexPage, english: Locale, translator: Any) -> Translation:
    """Of a piece of news, whose English title is public and approved."""
    news = NewsPageFactory(parent=section, title="Wiadomość", lead="Po polsku.")
    address = reverse("wagtail_localize:submit_page_translation", args=[news.pk])
    logged_in(translator).post(address, {"locales": [english.pk]})
    made = Translation.objects.get(source__object_id=news.translation_key)
    parent = section.get_translation(english).specific
    parent.alias_of = None
    parent.save()
    published(parent)
    put(translator, made, "title", "The club is not closed")
    put(translator, made, "lead", "Open on Monday")
    published(made.source.get_ephemeral_translated_instance(english, fallback=True))
    return made


def put(user: Any, translation: Translation, path: str, words: str) -> StringSegment:
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    answer = logged_in(user).put(address, f"value={words}", content_type="application/x-www-form-urlencoded")
    assert answer.status_code in (200, 201)
    return segment


def page_of(translation: Translation) -> NewsPage:
    return NewsPage.objects.get(pk=translation.get_target_instance().pk)


def send(user: Any, translation: Translation) -> NewsPage:
    page = page_of(translation)
    logged_in(user).post(edit_address(page), {"action": "publish"})
    return page


def test_words_that_stand_elsewhere_in_the_approved_text_are_a_contribution(
    centre: Centre, translation: Translation, translator: Any
) -> None:
    put(centre.manager, translation, "lead", "closed")
    page = send(translator, translation)
    assert not becomes_public_by(page, centre.manager)


@pytest.mark.parametrize("afterwards", ["deleted", "overwritten"])
def test_words_frozen_in_a_draft_stay_their_authors(
    centre: Centre, translation: Translation, translator: Any, afterwards: str
) -> None:
    segment = put(centre.manager, translation, "lead", "Words of the manager alone")
    page = send(translator, translation)
    decide(centre.deputy, stored(page), "reject", "Popraw.")
    if afterwards == "deleted":
        address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
        logged_in(centre.manager).delete(address)
    else:
        put(centre.manager, translation, "lead", "Open on Monday")
    logged_in(translator).post(reverse("wagtail_localize:stop_translation", args=[translation.pk]))
    text = stored(page).get_latest_revision_as_object()
    assert text.lead == "Words of the manager alone"
    submit(translator, page, title=text.title, slug=text.slug, lead=text.lead)
    assert not becomes_public_by(page, centre.manager)


# Copies and purges


def test_the_copy_of_a_translation_remembers_its_translators(
    centre: Centre, translation: Translation, translator: Any
) -> None:
    put(centre.manager, translation, "lead", "Words of the manager alone")
    page = send(translator, translation)
    decide(centre.deputy, stored(page), "reject", "Popraw.")
    data = {"new_title": "Copied", "new_slug": "copied", "new_parent_page": str(page.get_parent().pk)}
    logged_in(translator).post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)
    copy = NewsPage.objects.get(slug="copied")
    submit(translator, copy, title="Copied", slug="copied", lead="Words of the manager alone")
    assert not becomes_public_by(copy, centre.manager)
    assert becomes_public_by(copy, centre.deputy)


def test_purging_revisions_frees_no_author(centre: Centre, section: NewsIndexPage) -> None:
    page = written(centre.manager, section, lead="Słowa kierowniczki.")
    logged_in(centre.editor).post(edit_address(page), news_form(lead="Słowa kierowniczki!"))
    call_command("purge_revisions", verbosity=0)
    submit(centre.editor, page, lead="Słowa kierowniczki!")
    assert not becomes_public_by(page, centre.manager)
