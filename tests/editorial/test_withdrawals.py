"""Withdrawal of published pages: asked for with a reason, decided by a second person, told to readers."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page

from cms.editorial import emergencies, record, withdrawals
from cms.editorial.entries import Kind
from cms.editorial.gate import PublicationRefused
from cms.editorial.models import Entry, Withdrawal
from cms.editorial.models.tasks import DecisionRefused
from cms.editorial.roles import ADMINISTRATORS, ON_DUTY, REVIEWERS
from home.models import StandardPage
from tests.editorial.acting import kinds, logged_in, read, refused
from tests.factories import Centre, StandardPageFactory, UserFactory, make_centre, published

pytestmark = pytest.mark.django_db


def stored(page: Page) -> StandardPage:
    return StandardPage.objects.get(pk=page.pk)


def answer_at(centre: Centre, path: str) -> Any:
    return Client().get(path, headers={"host": centre.site.hostname})


@pytest.fixture
def old(centre: Centre) -> StandardPage:
    return StandardPageFactory(parent=centre.home, title="Stara", slug="stara")


@pytest.fixture
def new(centre: Centre) -> StandardPage:
    return StandardPageFactory(parent=centre.home, title="Nowa", slug="nowa")


def linking(centre: Centre, page: Page) -> StandardPage:
    """A public page that links to ``page``."""
    body = [("paragraph", f'<p>Zobacz <a linktype="page" id="{page.pk}">tę stronę</a>.</p>')]
    return StandardPageFactory(parent=centre.home, title="Odsyłająca", body=body)


def test_the_whole_way_of_a_page_whose_content_moved(centre: Centre, old: StandardPage, new: StandardPage) -> None:
    linking(centre, old)
    editor = logged_in(centre.editor)
    asking = reverse("editorial_withdraw", args=[old.pk])
    assert "Odsyłająca" in editor.get(asking).content.decode()
    answer = editor.post(asking, {"reason": "merged", "target": "", "comment": "Wszystko jest na nowej."})
    assert "Say which page" in answer.content.decode() and "Wszystko jest na nowej." in answer.content.decode()
    editor.post(asking, {"reason": "merged", "target": new.pk, "comment": "Wszystko jest na nowej."})
    withdrawal = Withdrawal.objects.get()
    deciding = reverse("editorial_withdrawal", args=[withdrawal.pk])
    assert read(old)[0] == 200 and deciding not in editor.get(reverse("wagtailadmin_home")).content.decode()

    manager = logged_in(centre.manager)
    assert deciding in manager.get(reverse("wagtailadmin_home")).content.decode()
    screen = manager.get(deciding).content.decode()
    assert "Odsyłająca" in screen and "Wszystko jest na nowej." in screen and "Nowa" in screen
    manager.post(deciding, {"decision": "withdraw"})
    assert kinds(old)[-2:] == [Kind.WITHDRAWAL_REQUESTED, Kind.WITHDRAWN]
    for path in ("/pl/stara/", "/pl/stara/?a=b"):
        answer = answer_at(centre, path)
        assert answer.status_code == 301 and answer.url == "/pl/nowa/"
    assert not Withdrawal.objects.filter(state="requested").exists() and list(record.broken_links()) == []


def test_readers_are_told_why_in_their_language_until_the_page_comes_back(
    centre: Centre, old: StandardPage, new: StandardPage
) -> None:
    pages = {"error": old, "outdated": new}
    told = {}
    for reason, page in pages.items():
        withdrawal = withdrawals.request(page, centre.editor, reason)
        withdrawals.confirm(withdrawal, centre.manager)
        status, told[reason] = read(page)
        assert status == 410 and '<html lang="pl"' in told[reason] and 'href="/pl/"' in told[reason]
    assert told["error"] != told["outdated"]
    assert "Wróciła" in read(published_again(old, "Wróciła"))[1]
    assert read(new)[0] == 410
    # Taken down after it came back: not withdrawn, but not found.
    emergencies.take_down(stored(old), centre.member(ON_DUTY), "Błędny numer konta.")
    assert read(old)[0] == 404
    assert answer_at(centre, "/pl/nie-ma/").status_code == 404
    assert answer_at(centre, "/pl/nie%00ma/").status_code == 404
    assert answer_at(make_centre("OPS Obce"), "/pl/nowa/").status_code == 404


def published_again(page: Page, title: str) -> StandardPage:
    page = stored(page)
    page.title = title
    return published(page)


def test_a_target_that_is_gone_leads_nowhere(centre: Centre, old: StandardPage, new: StandardPage) -> None:
    withdrawals.confirm(withdrawals.request(old, centre.editor, "outdated", new), centre.manager)
    assert read(old)[0] == 301
    withdrawals.confirm(withdrawals.request(new, centre.editor, "outdated"), centre.manager)
    assert read(old)[0] == 410


@pytest.mark.parametrize("who", ["requester", "author on duty", "administrator", "superuser", "foreign"])
def test_only_a_second_person_of_the_centre_decides(centre: Centre, old: StandardPage, who: str) -> None:
    withdrawal = withdrawals.request(old, centre.manager, "outdated")
    people = {
        "requester": centre.manager,
        "author on duty": centre.member(ON_DUTY),
        "administrator": centre.member(ADMINISTRATORS),
        "superuser": UserFactory(is_superuser=True),
        "foreign": make_centre("OPS Obce").manager,
    }
    client = logged_in(people[who])
    address = reverse("editorial_withdrawal", args=[withdrawal.pk])
    assert address not in client.get(reverse("wagtailadmin_home")).content.decode()
    client.post(address, {"decision": "withdraw"})
    for act in (withdrawals.confirm, lambda one, user: withdrawals.decline(one, user, "Nie.")):
        with pytest.raises(DecisionRefused):
            act(withdrawal, people[who])
    assert read(old)[0] == 200 and kinds(old)[-1] == Kind.WITHDRAWAL_REQUESTED
    with pytest.raises(PublicationRefused):
        withdrawals.write(withdrawal, Kind.WITHDRAWN, centre.manager)


def test_a_reviewer_declines_with_a_comment_and_nobody_decides_twice(centre: Centre, old: StandardPage) -> None:
    withdrawal = withdrawals.request(old, centre.editor, "outdated")
    address = reverse("editorial_withdrawal", args=[withdrawal.pk])
    client = logged_in(centre.member(REVIEWERS, first_name="Maria", last_name="Zmyślona"))
    answer = client.post(address, {"decision": "decline"})
    assert "Say why the page should stay" in answer.content.decode()
    client.post(address, {"decision": "decline", "comment": "Ludzie jej szukają."})
    answer = logged_in(centre.manager).post(address, {"decision": "withdraw", "comment": "Zgadzam się."})
    shown = answer.content.decode()
    assert "Maria Zmyślona decided this before you" in shown and "Zgadzam się." in shown
    assert read(old)[0] == 200
    entry = Entry.objects.about(old).get(kind=Kind.WITHDRAWAL_DECLINED)
    assert entry.comment == "Ludzie jej szukają."
    withdrawals.confirm(withdrawals.request(old, centre.editor, "error"), centre.deputy)
    assert read(old)[0] == 410


def test_the_decision_is_about_the_page_as_it_is_now(centre: Centre, old: StandardPage) -> None:
    withdrawal = withdrawals.request(old, centre.editor, "outdated")
    page = published_again(old, "Odświeżona")
    centre.workflow.start(page, centre.editor)
    client = logged_in(centre.manager)
    address = reverse("editorial_withdrawal", args=[withdrawal.pk])
    assert "A newer text was published" in client.get(address).content.decode()
    client.post(address, {"decision": "withdraw"})
    assert read(old)[0] == 410 and Kind.CANCELLED in kinds(old)
    with pytest.raises(PublicationRefused):
        stored(old).get_latest_revision().publish()


def test_what_cannot_be_withdrawn_says_why(centre: Centre, old: StandardPage, new: StandardPage) -> None:
    child = StandardPageFactory(parent=old, title="Podstrona")
    client = logged_in(centre.editor)
    home, parent = (reverse("editorial_withdraw", args=[page.pk]) for page in (centre.home, old))
    assert "Podstrona" in client.post(parent, {"reason": "error"}).content.decode()
    assert "home page cannot be withdrawn" in client.get(home).content.decode()
    client.post(home, {"reason": "error"})
    data = {"reason": "merged", "target": make_centre("OPS Obce").home.pk}
    assert "does not exist" in client.post(reverse("editorial_withdraw", args=[new.pk]), data).content.decode()
    for target in (StandardPageFactory(parent=centre.home, live=False), new):
        answer = client.post(reverse("editorial_withdraw", args=[new.pk]), {"reason": "merged", "target": target.pk})
        assert "Readers can" in answer.content.decode()
    for number in ("999999", "9" * 30, "abc", "\0"):
        answer = client.post(reverse("editorial_withdraw", args=[child.pk]), {"reason": "merged", "target": number})
        assert answer.status_code == 200
    assert client.get(reverse("editorial_withdraw", args=[10**30])).status_code in (302, 404)
    assert not Withdrawal.objects.exists()
    assert refused(logged_in(make_centre("OPS Obce 2").editor).post(parent, {"reason": "error"}))
    with pytest.raises(DecisionRefused):
        withdrawals.request(new, get_user_model().objects.get(pk=centre.member(REVIEWERS).pk), "error")


def test_a_page_may_lead_to_its_translation(centre: Centre, old: StandardPage) -> None:
    Locale.objects.get_or_create(language_code="uk")
    home = centre.home.copy_for_translation(Locale.objects.get(language_code="uk"))
    published(home)
    translation = stored(old).copy_for_translation(home.locale)
    published(translation)
    other = StandardPageFactory(parent=home)
    with pytest.raises(DecisionRefused):
        withdrawals.request(old, centre.editor, "merged", other)
    withdrawals.confirm(withdrawals.request(old, centre.editor, "merged", translation), centre.manager)
    assert answer_at(centre, "/pl/stara/").url.startswith("/uk/")


def test_wagtail_leads_from_deleting_to_withdrawing(centre: Centre, old: StandardPage) -> None:
    client = logged_in(centre.editor)
    for name in ("delete", "unpublish"):
        answer = client.post(reverse(f"wagtailadmin_pages:{name}", args=[old.pk]), follow=True)
        assert answer.redirect_chain[0][0] == reverse("editorial_withdraw", args=[old.pk])
        assert "withdrawn, when a second person agrees" in answer.content.decode()
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", name])
        answer = client.post(f"{bulk}?id={old.pk}&next={reverse('wagtailadmin_home')}", follow=True)
        assert "Stara" in answer.content.decode() and "one by one" in answer.content.decode()
    draft = StandardPageFactory(parent=centre.home, live=False)
    client.post(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
    assert not Page.objects.filter(pk=draft.pk).exists() and read(old)[0] == 200
    stranger = logged_in(make_centre("OPS Obce").editor)
    assert refused(stranger.post(reverse("wagtailadmin_pages:delete", args=[old.pk])))
    withdrawals.confirm(withdrawals.request(old, centre.editor, "error"), centre.manager)
    answer = client.post(reverse("wagtailadmin_pages:delete", args=[old.pk]), follow=True)
    assert "kept as a draft" in answer.content.decode() and Page.objects.filter(pk=old.pk).exists()


def test_the_way_there_is_in_the_menus(centre: Centre, old: StandardPage) -> None:
    address = reverse("editorial_withdraw", args=[old.pk])
    client = logged_in(centre.editor)
    assert address in client.get(reverse("wagtailadmin_pages:edit", args=[old.pk])).content.decode()
    assert address in client.get(reverse("wagtailadmin_explore", args=[centre.home.pk])).content.decode()
