"""Writing to a centre: what a resident sent is never lost, nothing has to be typed twice, and few people read it."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.management import call_command
from django.db import connections
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from cms.core import outbox
from cms.core.models import CentreSettings
from cms.editorial.roles import ADMINISTRATORS, REVIEWERS
from home.contact import intake
from home.models import ContactMessage, ContactPage
from tests.factories import Centre, ContactPageFactory, StandardPageFactory, UserFactory, make_centre, published
from tests.mail_server import FAULTS, mail_server

pytestmark = pytest.mark.django_db

TEXT = "Dzień dobry,\nczy mogę przyjść z wózkiem?"
TYPED = {"topic": "", "text": TEXT, "name": "Jan Próbny", "email": "jan@example.org", "phone": "", "website": ""}


@pytest.fixture
def page(centre: Centre) -> ContactPage:
    return form_of(centre)


def form_of(centre: Centre) -> ContactPage:
    """The public form of a centre, which has an address and a phone."""
    settings = CentreSettings.for_site(centre.site)
    settings.name, settings.email, settings.phone = centre.site.site_name, "osrodek@example.org", "+48225551010"
    settings.save()
    privacy = StandardPageFactory(parent=centre.home, title="Prywatność")
    topics = [("topic", {"name": "Opieka", "email": "opieka@example.org"}), ("topic", {"name": "Strona", "email": ""})]
    return ContactPageFactory(
        parent=centre.home, title="Napisz", topics=topics, answer_time="W 14 dni.", privacy_page=privacy
    )


@pytest.fixture
def resident(centre: Centre) -> Client:
    return Client(headers={"host": centre.site.hostname}, enforce_csrf_checks=True)


@pytest.fixture
def no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "SOONEST", timedelta(seconds=-1))


def address_of(page: ContactPage) -> str:
    return reverse("contact_send", args=[page.translation_key])


def read(answer: Any) -> BeautifulSoup:
    return BeautifulSoup(answer.content, "html.parser")


def fields_in(answer: Any) -> dict[str, str]:
    """What the browser would send from the form in the answer."""
    form = read(answer).select_one("form.form")
    assert form is not None
    fields = {str(one["name"]): str(one.get("value", "")) for one in form.select("input[name]")}
    return fields | {str(one["name"]): one.get_text().removeprefix("\n") for one in form.select("textarea")}


def write(resident: Client, page: ContactPage, **typed: str) -> Any:
    """Fill in the form, read it once more and send it; the last answer."""
    answer = resident.post(address_of(page), TYPED | typed)
    assert answer.status_code == 200, read(answer).select(".errorlist")
    return resident.post(address_of(page), fields_in(answer))


def test_a_resident_writes_and_learns_a_number_and_the_topics_people_get_the_mail(
    page: ContactPage, resident: Client, no_wait: None
) -> None:
    reading = resident.get(page.url)
    assert not reading.cookies and resident.get(page.url).content == reading.content  # the same for everybody
    answer = write(resident, page, topic=page.choices[0][0])
    message = ContactMessage.objects.get()
    assert answer.status_code == 302 and answer["Location"].endswith(f"/{message.number}/")
    thanks = resident.get(answer["Location"])
    assert message.number in thanks.content.decode() and "W 14 dni." in thanks.content.decode()
    assert not thanks.cookies and "no-store" in thanks["Cache-Control"]
    outbox.send_due()
    [sent] = mail.outbox
    assert sent.to == ["opieka@example.org"] and sent.reply_to == ["jan@example.org"]
    assert TEXT in sent.body and message.number in sent.subject and "Jan" not in sent.subject


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": " \u200b\u2060 \x00 "}, "text"),
        ({"text": "x" * 5001}, "text"),
        ({"text": "http://a.example www.b.example HTTPS://c.example"}, "text"),
        ({"email": ""}, "email"),
        ({"email": "jan@"}, "email"),
        ({"email": "jan@example.org, inny@example.org"}, "email"),
        ({"email": "a" * 300 + "@example.org"}, "email"),
        ({"phone": "12"}, "phone"),
        ({"phone": "٢٢٥٥٥"}, "phone"),
        ({"name": "Kup na www.reklama.example"}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"topic": "nie ma takiego"}, "topic"),
        ({"website": "http://reklama.example"}, "website"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(
    page: ContactPage, resident: Client, typed: dict[str, str], field: str
) -> None:
    answer = resident.post(address_of(page), TYPED | typed)
    assert answer.status_code == 422 and not ContactMessage.objects.exists()
    soup = read(answer)
    link = soup.select_one("[role=alert] a")
    assert link is not None and link["href"] == f"#id_{field}"
    wrong = soup.select_one(f"#id_{field}")
    assert wrong is not None and f"id_{field}_error" in wrong["aria-describedby"] and wrong["aria-invalid"] == "true"
    assert soup.select_one(f"#id_{field}_error") is not None
    assert soup.title is not None and soup.title.get_text().startswith("Błąd:")
    kept = fields_in(answer)
    for name in {"text", "name", "email", "phone"} - {field}:
        assert kept[name] == TYPED[name]


def test_in_ukrainian_it_says_so_in_ukrainian(centre: Centre, resident: Client) -> None:
    ukrainian = Locale.objects.get_or_create(language_code="uk")[0]
    home = published(centre.home.copy_for_translation(ukrainian))
    page = ContactPageFactory(parent=home, title="Напишіть")
    answer = resident.post(f"/uk/povidomlennia/{page.translation_key}/", TYPED | {"text": ""})
    assert answer.status_code == 422 and "Напишіть повідомлення." in answer.content.decode()


@pytest.mark.parametrize("stray", ["\x07", "\ufffe", "\u202e", "\x85", "\r\nBcc: ofiara@example.org"])
def test_what_nobody_types_is_left_out_and_no_header_is_the_writers(
    page: ContactPage, resident: Client, no_wait: None, stray: str
) -> None:
    write(resident, page, text=f"Mam{stray} pytanie", name=f"Jan{stray}", no_answer="on", email="")
    message = ContactMessage.objects.get()
    outbox.send_due()
    [sent] = mail.outbox
    assert "nie potrzebuje odpowiedzi" in sent.body
    if "Bcc" not in stray:
        assert message.text == "Mam pytanie" and message.name == "Jan"
    assert sent.recipients() == ["osrodek@example.org"] and not sent.reply_to
    assert "Bcc" not in sent.message() and b"\nBcc" not in sent.message().as_bytes().partition(b"\n\n")[0]


def test_one_form_sent_twice_is_one_message(page: ContactPage, resident: Client, no_wait: None) -> None:
    fields = fields_in(resident.post(address_of(page), TYPED))
    first, second = (resident.post(address_of(page), fields) for _click in range(2))
    assert first["Location"] == second["Location"] and ContactMessage.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_double_click_that_arrives_at_once_is_one_message(
    page: ContactPage, resident: Client, no_wait: None, centre: Centre
) -> None:
    fields = fields_in(resident.post(address_of(page), TYPED))
    barrier = threading.Barrier(2)
    targets: list[str] = []

    def click() -> None:
        barrier.wait()
        answer = Client(headers={"host": centre.site.hostname}).post(address_of(page), fields)
        targets.append(answer.headers.get("Location", str(answer.status_code)))
        connections.close_all()

    threads = [threading.Thread(target=click) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(targets)) == 1 and ContactMessage.objects.count() == 1, targets


def test_a_second_message_within_a_minute_waits_with_its_text_and_the_phone(
    page: ContactPage, resident: Client, no_wait: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(resident, page)
    refused = write(resident, page, text="I jeszcze jedno.")
    assert refused.status_code == 429 and refused["Retry-After"] == "60"
    assert "22\xa0555\xa010\xa010" in read(refused).get_text()
    assert read(refused).select("title")[0].get_text().startswith("Błąd:")
    assert fields_in(refused)["text"] == "I jeszcze jedno." and ContactMessage.objects.count() == 1
    assert "127.0.0.1" not in intake.sender_of(resident.get(page.url).wsgi_request)
    monkeypatch.setattr(intake, "MINUTE", 0)
    elsewhere: dict[str, Any] = {"REMOTE_ADDR": "2001:db8::7"}
    for number in range(intake.MOST_PER_HOUR):
        fields = fields_in(resident.post(address_of(page), TYPED, **elsewhere))
        assert resident.post(address_of(page), fields, **elsewhere).status_code == 302, number
    neighbour: dict[str, Any] = {"REMOTE_ADDR": "2001:db8::8"}  # the same network
    fields = fields_in(resident.post(address_of(page), TYPED, **neighbour))
    for _press in range(2):  # the same form twice is no way around it
        assert resident.post(address_of(page), fields, **neighbour)["Retry-After"] == "3600"
    assert ContactMessage.objects.count() == 1 + intake.MOST_PER_HOUR


def test_behind_a_proxy_it_counts_the_address_that_the_proxy_saw(page: ContactPage, resident: Client) -> None:
    with override_settings(CLIENT_ADDRESS="HTTP_X_FORWARDED_FOR"):
        one, same, other = (
            intake.sender_of(resident.get(page.url, headers={"X-Forwarded-For": named}).wsgi_request)
            for named in ("1.1.1.1, 192.0.2.5", "2.2.2.2, 192.0.2.5", "192.0.2.6")
        )
    assert one == same != other


def test_programs_and_other_sites_get_nothing_stored(
    page: ContactPage, resident: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "SOONEST", timedelta(hours=1))
    fields = fields_in(resident.post(address_of(page), TYPED))
    at_once = resident.post(address_of(page), fields)
    assert at_once.status_code == 422 and fields_in(at_once) == fields  # the same slip: a second later it is good
    monkeypatch.setattr(intake, "SOONEST", timedelta(seconds=-1))
    forged = resident.post(address_of(page), fields | {"slip": fields["slip"] + "x"})
    assert forged.status_code == 422 and fields_in(forged)["slip"] != fields["slip"]
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://x.example"}):
        assert resident.post(address_of(page), fields, headers=headers).status_code == 403
    monkeypatch.setattr(intake, "LATEST", timedelta(seconds=-1))
    late = resident.post(address_of(page), fields)
    assert late.status_code == 422 and TEXT in fields_in(late)["text"]
    assert not ContactMessage.objects.exists()


def test_a_draft_of_the_form_takes_no_messages(centre: Centre, resident: Client) -> None:
    page = ContactPageFactory(parent=centre.home, live=False)
    assert resident.post(address_of(page), TYPED).status_code == 404


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_mail_server_is_no_matter_of_the_residents(
    page: ContactPage, resident: Client, no_wait: None, fault: str
) -> None:
    with mail_server(fault):
        answer = write(resident, page)
        assert resident.get(answer["Location"]).status_code == 200
        message = ContactMessage.objects.get()
        assert message.attempts == 1 and message.error and message.sent_at is None
    ContactMessage.objects.update(due_at=timezone.now())
    with mail_server() as mended:
        call_command("send_notices", verbosity=0)
        call_command("send_notices", verbosity=0)
        assert len(mended.received) == 1 and message.number in mended.received[0]
    message.refresh_from_db()
    assert message.sent_at is not None


def test_what_reached_people_is_erased_after_its_time_and_nothing_else(
    page: ContactPage, centre: Centre, settings: Any
) -> None:
    long_ago = timezone.now() - timedelta(days=settings.CONTACT_MESSAGE_DAYS, minutes=1)
    kept = {"site": centre.site, "page": page, "text": TEXT}
    ContactMessage.objects.create(**kept, nonce="delivered long ago", sent_at=long_ago)
    ContactMessage.objects.create(**kept, nonce="dealt with long ago", given_up_at=long_ago, settled_at=long_ago)
    ContactMessage.objects.create(**kept, nonce="delivered today", sent_at=timezone.now())
    ContactMessage.objects.create(**kept, nonce="never delivered", given_up_at=long_ago)
    call_command("send_notices", verbosity=0)
    assert set(ContactMessage.objects.values_list("nonce", flat=True)) == {"delivered today", "never delivered"}


def test_managers_of_the_centre_read_what_was_given_up_and_nobody_else_does(page: ContactPage, centre: Centre) -> None:
    ContactMessage.objects.create(
        site=centre.site, page=page, text="Sprawa poufna", nonce="1", given_up_at=timezone.now(), error="550 no such"
    )
    message = ContactMessage.objects.get()
    elsewhere = make_centre("OPS Gdzie Indziej")
    people: list[tuple[Any, int, bool]] = [
        (centre.manager, 200, True),
        (centre.member(ADMINISTRATORS), 200, True),
        (elsewhere.manager, 200, False),
        (centre.editor, 302, False),
        (centre.member(REVIEWERS), 302, False),
        (UserFactory(is_superuser=True), 302, False),
    ]
    for person, status, sees in people:
        client = Client()
        client.force_login(person)
        answer = client.get(reverse("contact_messages"))
        assert answer.status_code == status, person
        assert ("Sprawa poufna" in answer.content.decode()) is sees
        dashboard = client.get(reverse("wagtailadmin_home")).content.decode()
        assert ("undelivered-messages" in dashboard) is sees
        if not sees:
            client.post(reverse("contact_message_act"), {"number": message.number, "settle": "1"})
    message.refresh_from_db()
    assert message.settled_at is None
    client = Client()
    client.force_login(centre.manager)
    client.post(reverse("contact_message_act"), {"number": message.number})
    outbox.send_due()
    assert mail.outbox[0].to == ["osrodek@example.org"]
    assert ContactMessage.objects.get().created_at == message.created_at  # the day she wrote on is still known


def test_without_any_address_the_message_waits_for_one(page: ContactPage, centre: Centre) -> None:
    CentreSettings.objects.update(email="")
    message = ContactMessage.objects.create(site=centre.site, page=page, text=TEXT, nonce="1")
    outbox.send_due()
    message.refresh_from_db()
    assert message.error and message.given_up_at is None and not mail.outbox
    CentreSettings.objects.update(email="nowy@example.org")
    ContactMessage.objects.update(due_at=timezone.now())
    outbox.send_due()
    assert mail.outbox[0].to == ["nowy@example.org"]
