"""Images and documents: what residents get stays as approved, and what only drafts use is not for them."""

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test import Client, override_settings
from django.urls import resolve, reverse
from django.utils import timezone
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection

from cms.core.models import CentreSettings
from cms.editorial import record
from cms.editorial.entries import Kind
from cms.editorial.files import is_held, is_public
from cms.editorial.gate import PublicationRefused
from cms.editorial.renditions import settle
from cms.editorial.roles import REVIEWERS, TRANSLATORS
from news.models import NewsPage
from tests.factories import PASSWORD, Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, make_centre, published

pytestmark = pytest.mark.django_db

SIZE = "width-480|format-webp"
PDF = b"%PDF-1.4\n%%EOF\n"


def picture(colour: str = "navy", kind: str = "PNG", **options: Any) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (600, 400), colour).save(buffer, kind, **options)
    return buffer.getvalue()


def logged_in(user: Any) -> Client:
    client = Client()
    client.post(reverse("wagtailadmin_login"), {"username": user.username, "password": PASSWORD})
    return client


def body_of(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


@contextmanager
def committed(capture: Callable[..., Any]) -> Iterator[None]:
    """As if the transaction ended here: files are deleted then."""
    with capture(execute=True):
        yield


def as_resident(url: str) -> bytes | None:
    """What somebody who is not logged in gets, with the web server's rules; nothing for 404."""
    if url.startswith(settings.MEDIA_URL):
        path = Path(settings.MEDIA_ROOT) / url.removeprefix(settings.MEDIA_URL)
        return path.read_bytes() if url.startswith("/media/images/") and path.exists() else None
    response = Client().get(url, follow=False)
    if response.status_code == 302:
        return as_resident(response["Location"])
    assert response.status_code in (200, 404)
    return body_of(response) if response.status_code == 200 else None


@pytest.fixture
def image(centre: Centre) -> Any:
    return get_image_model().objects.create(
        title="Otwarcie klubu",
        description="Ludzie przed wejściem do klubu",
        collection=centre.collection,
        uploaded_by_user=centre.editor,
        file=ImageFile(io.BytesIO(picture()), name="otwarcie.png"),
    )


@pytest.fixture
def document(centre: Centre) -> Any:
    return get_document_model().objects.create(
        title="Regulamin klubu",
        collection=centre.collection,
        uploaded_by_user=centre.editor,
        file=ContentFile(PDF, name="regulamin.pdf"),
    )


@pytest.fixture
def draft(centre: Centre, image: Any, document: Any) -> NewsPage:
    """A draft with a picture and an attachment."""
    section = NewsIndexPageFactory(parent=centre.home, title="Aktualności")
    page = NewsPageFactory(
        parent=section,
        title="Klub otwarty",
        live=False,
        image=[("image", {"image": image, "alt_text": "Ludzie przed klubem", "decorative": False})],
        attachments=[("document", {"document": document, "note": "", "text_alternative": ""})],
    )
    page.save_revision(user=centre.editor)
    return page


@pytest.fixture
def public(draft: NewsPage) -> NewsPage:
    return published(NewsPage.objects.get(pk=draft.pk))


def submitted(centre: Centre, page: NewsPage) -> Any:
    centre.workflow.start(page, centre.editor)
    return NewsPage.objects.get(pk=page.pk).current_workflow_task_state


def withdrawn(page: NewsPage) -> None:
    record.append_about(page, Kind.WITHDRAWN, person=UserFactory())
    NewsPage.objects.get(pk=page.pk).unpublish()


def put_in_state(state: str, centre: Centre, draft: NewsPage) -> None:
    if state == "public":
        published(NewsPage.objects.get(pk=draft.pk))
        return
    if state == "scheduled":
        draft.go_live_at = timezone.now() + timedelta(days=2)
        draft.save_revision(user=centre.editor)
    step = submitted(centre, NewsPage.objects.get(pk=draft.pk))
    if state == "scheduled":
        step.task.specific.on_action(step, centre.manager, "approve")
        assert NewsPage.objects.get(pk=draft.pk).approved_schedule


# What only drafts use


def test_a_document_of_a_draft_is_for_those_who_work_with_it(centre: Centre, draft: NewsPage, document: Any) -> None:
    other = make_centre("OPS Gdzie Indziej")
    assert as_resident(document.url) is None
    for person in (centre.editor, centre.manager, centre.member(REVIEWERS), centre.member(TRANSLATORS, language="pl")):
        answer = logged_in(person).get(document.url)
        assert body_of(answer) == PDF and answer["Cache-Control"] == "private, no-store"
    assert logged_in(other.editor).get(document.url).status_code == 404
    assert logged_in(UserFactory()).get(document.url).status_code == 404


def test_no_size_of_a_drafts_picture_is_public(centre: Centre, draft: NewsPage, image: Any) -> None:
    other = make_centre("OPS Gdzie Indziej")
    for spec in ("max-165x165", "original", SIZE):
        size = image.get_rendition(spec)
        assert size.url.startswith("/pictures/") and not size.file.name.startswith("images/")
        assert as_resident(size.url) is None
        assert as_resident(f"/media/{size.file.name}") is None
        answer = logged_in(centre.editor).get(size.url)
        assert Image.open(io.BytesIO(body_of(answer))).size == (size.width, size.height)
        assert answer["Cache-Control"] == "private, no-store" and answer["Content-Type"].startswith("image/")
        assert logged_in(centre.member(REVIEWERS)).get(size.url).status_code == 200
        assert logged_in(other.editor).get(size.url).status_code == 404
    assert as_resident(reverse("picture", args=["forged", image.pk, SIZE])) is None
    assert logged_in(centre.editor).get(reverse("picture", args=["forged", image.pk, SIZE])).status_code == 404


def test_the_admin_shows_pictures_of_drafts(centre: Centre, draft: NewsPage, image: Any) -> None:
    client = logged_in(centre.editor)
    for url in (reverse("wagtailimages:index"), reverse("wagtailimages:edit", args=[image.pk])):
        assert f"/{image.pk}/max-" in client.get(url).content.decode()
    assert "/pictures/" in client.get(reverse("wagtailadmin_pages:view_draft", args=[draft.pk])).content.decode()


def test_approval_makes_files_public_and_withdrawal_takes_them_back(
    centre: Centre, draft: NewsPage, image: Any, document: Any, django_capture_on_commit_callbacks: Any
) -> None:
    before = image.get_rendition(SIZE)
    step = submitted(centre, draft)
    assert as_resident(document.url) is None and not is_public(image)
    with committed(django_capture_on_commit_callbacks):
        step.task.specific.on_action(step, centre.manager, "approve")

    assert as_resident(document.url) == PDF
    answer = Client().get(document.url)
    assert answer["Cache-Control"] == "public, max-age=300" and answer["X-Content-Type-Options"] == "nosniff"
    assert "Content-Encoding" not in answer  # Wagtail says "None"
    assert not before.file.storage.exists(before.file.name)
    assert as_resident(before.url), "the address that was on the page a moment ago leads to the new one"
    html = Client().get(draft.get_url_parts()[2], headers={"host": centre.site.hostname}).content.decode()
    after = image.renditions.get(filter_spec=SIZE)
    assert after.url in html and "/pictures/" not in html and as_resident(after.url)

    with committed(django_capture_on_commit_callbacks):
        withdrawn(draft)
    assert as_resident(document.url) is None and as_resident(after.url) is None
    assert not after.file.storage.exists(after.file.name)
    assert as_resident(get_image_model().objects.get(pk=image.pk).get_rendition(SIZE).url) is None


def test_a_page_approved_without_its_old_picture_takes_it_out_of_public_view(
    public: NewsPage, image: Any, document: Any, django_capture_on_commit_callbacks: Any
) -> None:
    size = image.get_rendition(SIZE)
    assert as_resident(size.url)
    page = NewsPage.objects.get(pk=public.pk)
    page.image, page.attachments = [], []
    page.save_revision()
    assert as_resident(size.url) and as_resident(document.url)
    with committed(django_capture_on_commit_callbacks):
        published(page)
    assert as_resident(size.url) is None and as_resident(document.url) is None
    assert not is_held(image)


def test_a_size_left_in_the_wrong_place_is_put_right(
    public: NewsPage, image: Any, django_capture_on_commit_callbacks: Any
) -> None:
    """Somebody opened the preview in the very moment of the approval."""
    with override_settings(FILE_IS_PUBLIC="tests.editorial.test_files.nothing"):
        stale = image.get_rendition(SIZE)
    assert stale.is_private
    with committed(django_capture_on_commit_callbacks):
        assert as_resident(stale.url)
    assert not image.renditions.get(filter_spec=SIZE).is_private
    assert not stale.file.storage.exists(stale.file.name)
    settle()
    assert image.renditions.count() == 1


def nothing(file: Any) -> bool:
    return False


def test_a_logo_in_the_settings_is_public_and_stays(
    centre: Centre, image: Any, django_capture_on_commit_callbacks: Any
) -> None:
    size = image.get_rendition(SIZE)
    values = CentreSettings.for_site(centre.site)
    values.name, values.credit_logo = "OPS Testowo", image
    with committed(django_capture_on_commit_callbacks):
        values.save()
    assert is_public(image) and as_resident(size.url)
    answer = logged_in(centre.editor).post(reverse("wagtailimages:edit", args=[image.pk]), {"title": "Inny"})
    assert "OPS Testowo" in answer.content.decode()
    with pytest.raises(PublicationRefused), transaction.atomic():
        image.delete()
    shown = get_image_model().objects.get(pk=image.pk).get_rendition(SIZE).url
    values.credit_logo = None
    with committed(django_capture_on_commit_callbacks):
        values.save()
    assert not is_held(image) and as_resident(shown) is None


def test_the_whole_of_a_public_picture_is_for_the_admin(centre: Centre, public: NewsPage, image: Any) -> None:
    whole = image.get_rendition("original")
    assert as_resident(whole.url) is None
    assert logged_in(centre.editor).get(whole.url).status_code == 200
    settle()
    assert image.renditions.get() == whole
    assert as_resident(image.get_rendition(SIZE).url)


def test_the_generator_of_addresses_gives_none(centre: Centre, draft: NewsPage, image: Any) -> None:
    client = logged_in(centre.editor)
    for name in ("url_generator", "url_generator_output"):
        answer = client.get(reverse(f"wagtailimages:{name}", args=[image.pk]))
        assert answer.status_code == 302 and answer["Location"] == reverse("wagtailadmin_home")
    preview = client.get(reverse("wagtailimages:preview", args=[image.pk, "width-100"]))
    assert preview.status_code == 200 and "no-store" in preview["Cache-Control"]
    assert Client().get(reverse("wagtailimages:preview", args=[image.pk, "width-100"])).status_code == 302


# What residents get, or are about to


def attempts(client: Client, image: Any, document: Any) -> Iterator[tuple[str, Any]]:
    """Every way of the admin to change or delete a picture and a document."""
    new = {"image": picture("red"), "document": PDF + b"% another\n"}
    words = {
        "title": "Podmienione",
        "description": "Coś zupełnie innego",
        "credit": "Ktoś inny",
        "people_visible": "none",
        "language": "en",
        "tags": "",
    }
    for kind, file, app, name in (
        ("image", image, "wagtailimages", "podmiana.png"),
        ("document", document, "wagtaildocs", "podmiana.pdf"),
    ):
        edit = reverse(f"{app}:edit", args=[file.pk])
        upload = SimpleUploadedFile(name, new[kind])
        multiple = {f"{kind if kind == 'image' else 'doc'}-{file.pk}-{key}": word for key, word in words.items()}
        bulk = reverse("wagtail_bulk_action", args=["core", f"centre{kind}", "delete"]) + f"?id={file.pk}"
        unchanged = {"title": file.title, "description": getattr(file, "description", ""), "people_visible": "none"}
        focal = {f"focal_point_{part}": "10" for part in ("x", "y", "width", "height")}
        yield "edit", client.post(edit, words)
        yield "edit", client.post(edit, unchanged | {"file": upload, "language": "pl"})
        if kind == "image":
            yield "edit", client.post(edit, unchanged | focal)
        yield "delete", client.get(reverse(f"{app}:delete", args=[file.pk]), follow=True)
        yield "delete", client.post(reverse(f"{app}:delete", args=[file.pk]), follow=True)
        yield "bulk", client.get(bulk, follow=True)
        yield "bulk", client.post(bulk + f"&next={reverse(f'{app}:index')}", follow=True)
        ajax = {"x-requested-with": "XMLHttpRequest"}
        yield "ajax", client.post(reverse(f"{app}:edit_multiple", args=[file.pk]), multiple, headers=ajax)
        yield "ajax delete", client.post(reverse(f"{app}:delete_multiple", args=[file.pk]), headers=ajax)


@pytest.mark.parametrize("state", ["public", "waiting", "scheduled"])
@pytest.mark.parametrize("who", ["editor", "manager", "superuser"])
def test_nobody_changes_or_deletes_what_is_public_or_about_to_be(
    centre: Centre, draft: NewsPage, image: Any, document: Any, who: str, state: str
) -> None:
    put_in_state(state, centre, draft)
    people = {"editor": centre.editor, "manager": centre.manager, "superuser": UserFactory(is_superuser=True)}
    files = (image, document)
    before = [(type(file).objects.filter(pk=file.pk).values().get(), file.file.open().read()) for file in files]
    for way, answer in attempts(logged_in(people[who]), image, document):
        if way == "ajax delete":
            assert answer.status_code == 403
        else:
            assert answer.status_code == 200, way
            told = answer.json()["form"] if way == "ajax" else answer.content.decode()
            assert "Klub otwarty" in told and "OPS Testowo" in told and "prześlij nową wersję</a>" in told, way
    for file, (values, content) in zip(files, before, strict=True):
        now = type(file).objects.get(pk=file.pk)
        now_values = type(file).objects.filter(pk=file.pk).values().get()
        assert {key: now_values[key] for key in values if key not in ("file_hash", "file_size")} == {
            key: values[key] for key in values if key not in ("file_hash", "file_size")
        }
        assert now.file.open().read() == content
    assert not [size for size in image.renditions.all() if size.filter_spec == "original" and size.width != 600]


def test_what_was_typed_stays_in_the_form(centre: Centre, public: NewsPage, image: Any, document: Any) -> None:
    client = logged_in(centre.editor)
    words = {"title": "Nowy tytuł", "description": "Inny opis", "people_visible": "none", "language": "pl"}
    for url in (
        reverse("wagtailimages:edit", args=[image.pk]),
        reverse("wagtaildocs:edit", args=[document.pk]),
    ):
        opened = client.get(url).content.decode()
        assert "Klub otwarty" in opened and "/multiple/add/?collection_id=" in opened
        assert "/delete/" not in opened.replace("delete_upload", "")
        refused = client.post(url, words).content.decode()
        assert 'value="Nowy tytuł"' in refused
        links = BeautifulSoup(refused, "html.parser").select("[data-field-errors] a")
        assert links[0]["href"] == reverse("wagtailadmin_pages:edit", args=[public.pk])


def test_pages_of_other_centres_are_not_named(centre: Centre, public: NewsPage, image: Any) -> None:
    other = make_centre("OPS Gdzie Indziej")
    get_image_model().objects.filter(pk=image.pk).update(collection=other.collection)
    told = logged_in(other.editor).get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    assert "strona innego ośrodka" in told and "Klub otwarty" not in told


def test_notes_collections_and_tags_of_a_public_picture_are_free(centre: Centre, public: NewsPage, image: Any) -> None:
    client = logged_in(centre.editor)
    notes = {
        "title": image.title,
        "description": image.description,
        "people_visible": "recognisable",
        "consent_basis": "consent",
        "consent_reference": "ZG/12/2026",
        "tags": "klub",
    }
    assert client.post(reverse("wagtailimages:edit", args=[image.pk]), notes).status_code == 302
    shelf = centre.collection.add_child(instance=Collection(name="Kluby"))
    move = reverse("wagtail_bulk_action", args=["core", "centreimage", "add_to_collection"]) + f"?id={image.pk}"
    assert logged_in(UserFactory(is_superuser=True)).post(move, {"collection": shelf.pk}).status_code == 302
    stored = get_image_model().objects.get(pk=image.pk)
    assert stored.consent_reference == "ZG/12/2026" and stored.collection_id == shelf.pk
    assert [tag.name for tag in stored.tags.all()] == ["klub"]


def test_a_bulk_deletion_takes_the_others_and_says_what_stayed(centre: Centre, public: NewsPage, image: Any) -> None:
    spare = get_image_model().objects.create(
        title="Niepotrzebny",
        collection=centre.collection,
        file=ImageFile(io.BytesIO(picture("green")), name="niepotrzebny.png"),
    )
    url = reverse("wagtail_bulk_action", args=["core", "centreimage", "delete"]) + f"?id={image.pk}&id={spare.pk}"
    answer = logged_in(centre.editor).post(url + f"&next={reverse('wagtailimages:index')}", follow=True)
    told = " ".join(str(message) for message in answer.context["messages"])
    assert "Otwarcie klubu" in told and "Klub otwarty" in told
    assert list(get_image_model().objects.values_list("title", flat=True)) == ["Otwarcie klubu"]


def test_a_script_changes_no_file_in_public_either(public: NewsPage, image: Any, document: Any) -> None:
    for file in (image, document):
        for name, value in (("title", "Inny"), ("file", ContentFile(picture("red"), name=file.file.name))):
            changed = type(file).objects.get(pk=file.pk)
            setattr(changed, name, value)
            with pytest.raises(PublicationRefused), transaction.atomic():
                changed.save()
        with pytest.raises(PublicationRefused), transaction.atomic():
            type(file).objects.filter(pk=file.pk).delete()
    collection = image.collection
    with pytest.raises(PublicationRefused), transaction.atomic():
        collection.delete()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET title = 'Inny' WHERE id = {key}",
        "UPDATE {table} SET file = 'inny' WHERE id = {key}",
        "DELETE FROM {table} WHERE id = {key}",
    ],
)
@pytest.mark.parametrize("state", ["public", "waiting", "scheduled"])
def test_the_database_keeps_files_too(
    centre: Centre, draft: NewsPage, image: Any, document: Any, state: str, statement: str
) -> None:
    put_in_state(state, centre, draft)
    for file in (image, document):
        with pytest.raises(DatabaseError, match="a page uses this file"), transaction.atomic():
            connection.cursor().execute(statement.format(table=file._meta.db_table, key=file.pk))


def test_size_and_sum_of_a_public_file_may_be_counted_late(centre: Centre, public: NewsPage, document: Any) -> None:
    get_document_model().objects.filter(pk=document.pk).update(file_size=None)
    assert get_document_model().objects.get(pk=document.pk).get_file_size() == len(PDF)
    logo = get_image_model().objects.create(
        title="Znak", file=ImageFile(io.BytesIO(picture()), name="znak.png"), collection=centre.collection
    )
    CentreSettings.objects.create(site=centre.site, name="OPS Testowo", credit_logo=logo)
    assert is_public(logo) and not logo.file_hash
    assert get_image_model().objects.get(pk=logo.pk).get_file_hash()
    counted = get_image_model().objects.get(pk=logo.pk)
    counted.file_hash = "0" * 40
    with pytest.raises(PublicationRefused):
        counted.save()


def test_files_of_drafts_are_free(centre: Centre, draft: NewsPage, image: Any, document: Any) -> None:
    client = logged_in(centre.editor)
    words = {"title": "Nowy", "description": "Inny opis", "people_visible": "none", "language": "pl"}
    new = {"file": SimpleUploadedFile("nowy.png", picture("red"))}
    assert client.post(reverse("wagtailimages:edit", args=[image.pk]), words | new).status_code == 302
    new = {"file": SimpleUploadedFile("nowy.pdf", PDF + b"% new\n")}
    assert client.post(reverse("wagtaildocs:edit", args=[document.pk]), words | new).status_code == 302
    assert get_document_model().objects.get(pk=document.pk).file.open().read() == PDF + b"% new\n"
    assert client.post(reverse("wagtailimages:delete", args=[image.pk])).status_code == 302
    assert client.post(reverse("wagtaildocs:delete", args=[document.pk])).status_code == 302
    assert not get_image_model().objects.exists() and not get_document_model().objects.exists()


def test_a_sent_back_page_gives_its_files_back(centre: Centre, draft: NewsPage, image: Any) -> None:
    step = submitted(centre, draft)
    assert is_held(image)
    step.task.specific.on_action(step, centre.manager, "reject", comment="Lepsze zdjęcie.")
    assert not is_held(image)


def test_an_unjudged_emergency_holds_the_files_of_what_was_there_before(public: NewsPage, image: Any) -> None:
    page = NewsPage.objects.get(pk=public.pk)
    page.image = []
    revision = page.save_revision()
    entry = record.append_about(page, Kind.EMERGENCY, person=UserFactory(), revision=revision, comment="Awaria.")
    revision.publish()
    assert is_held(image) and not is_public(image)
    record.append_about(page, Kind.CONFIRMED, person=UserFactory(), regarding=entry.pk)
    assert not is_held(image)


# Uploads


def package(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


WORD = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"}


@pytest.mark.parametrize(
    ("name", "content", "accepted"),
    [
        ("a.pdf", PDF, True),
        ("a.docx", package(**WORD), True),
        ("a.odt", package(**ODT), True),
        ("a.csv", "imię;wiek\nJan;40\n".encode("cp1250"), True),
        ("a.txt", "żółw".encode("utf-16"), True),
        ("a.mp4", b"\0\0\0\x20ftypisom\0\0\2\0isomiso2", True),
        ("a.webm", b"\x1a\x45\xdf\xa3\x9f\x42\x86", True),
        ("a.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nDzień dobry".encode(), True),
        ("a.mp4", b"<html><script>alert(1)</script>", False),
        ("a.webm", PDF, False),
        ("a.vtt", b"<html>", False),
        ("a.pdf", b"<html><script>alert(1)</script>", False),
        ("a.docx", PDF, False),
        ("a.xlsx", package(**WORD), False),
        ("a.ods", package(**ODT), False),
        ("a.odt", package(**ODT)[:60], False),
        ("a.docx", package(**WORD, **{"word/vbaProject.bin": b"macro"}), False),
        ("a.docx", package(**WORD, **{"word/media/bomb": b"\0" * 101 * 1024 * 1024}), False),
        ("a.docx", package(**WORD, **{f"word/{number}": b"" for number in range(1000)}), False),
        ("a.txt", b"MZ\x90\0\3", False),
        ("a.html", b"<html>", False),
        ("a.pdf", b"", False),
    ],
    ids=lambda value: "content" if isinstance(value, bytes) else None,  # bytes of a package tell the time
)
def test_a_document_is_what_its_name_says(centre: Centre, name: str, content: bytes, accepted: bool) -> None:
    files = {"files[]": SimpleUploadedFile(name, content), "title": "Plik"}
    answer = logged_in(centre.editor).post(reverse("wagtaildocs:add_multiple"), files)
    assert answer.status_code == 200 and answer.json()["success"] is accepted
    assert get_document_model().objects.count() == accepted
    chooser = {"document-chooser-upload-file": SimpleUploadedFile(name, content), "document-chooser-upload-title": "P"}
    answer = logged_in(centre.editor).post(reverse("wagtaildocs_chooser:create"), chooser)
    assert answer.json()["step"] == ("chosen" if accepted else "reshow_creation_form")


def test_uploaded_pictures_lose_the_place_they_were_taken_at(centre: Centre) -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (52.0, 13.0, 0.0)}
    photo = picture(kind="JPEG", exif=exif)
    assert Image.open(io.BytesIO(photo)).getexif()
    client = logged_in(centre.editor)
    multiple = {"files[]": SimpleUploadedFile("foto.jpg", photo), "title": "Foto"}
    assert client.post(reverse("wagtailimages:add_multiple"), multiple).json()["success"]
    chooser = {
        "image-chooser-upload-file": SimpleUploadedFile("foto2.jpg", picture("red", kind="JPEG", exif=exif)),
        "image-chooser-upload-title": "Foto 2",
        "image-chooser-upload-description": "Klub",
        "image-chooser-upload-people_visible": "none",
    }
    assert client.post(reverse("wagtailimages_chooser:create"), chooser).json()["step"] == "chosen"
    for image in get_image_model().objects.all():
        assert not Image.open(image.file).getexif()
        assert image.people_visible == "none"
    assert get_image_model().objects.count() == 2


@pytest.mark.parametrize(
    "content",
    [picture()[:-200], picture()[:16] + b"\0" * 8 + picture()[24:], b"GIF89a", b""],
    ids=["cut off", "without size", "header only", "empty"],
)
def test_a_damaged_picture_is_a_message_and_no_error(centre: Centre, content: bytes) -> None:
    client = logged_in(centre.editor)
    answer = client.post(
        reverse("wagtailimages:add_multiple"), {"files[]": SimpleUploadedFile("a.png", content), "title": "A"}
    )
    assert answer.status_code == 200 and not answer.json()["success"] and answer.json()["error_message"]
    data = {"title": "A", "people_visible": "none", "file": SimpleUploadedFile("a.png", content)}
    assert client.post(reverse("wagtailimages:add"), data).status_code == 200
    assert not get_image_model().objects.exists()


def test_addresses_of_documents_lead_to_our_view() -> None:
    assert resolve("/documents/1/a.pdf").func.__module__ == "cms.core.file_views"
