"""Taking published pages out of public view for good: requested with a reason, decided by a second person."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex, Site

from cms.core.models import BasePage

from . import record
from .emergencies import HOME_DEPTH, stored, take_back, unpublish
from .entries import LIFE, Entry, Kind
from .models import Withdrawal
from .models.tasks import DecisionRefused
from .models.withdrawals import Reason, State
from .people import DECIDERS, has_role, memberships
from .roles import MANAGERS
from .submissions import unschedule


def obstacle(page: Page, user: Any) -> str:
    """Why ``user`` cannot request that ``page`` be withdrawn, in words; empty when she can."""
    if page.depth <= HOME_DEPTH:
        return _("A home page cannot be withdrawn: its centre would have no front page.")
    if not page.permissions_for_user(user).can_edit():
        return _("You do not edit this page, so you cannot request its withdrawal.")
    if not page.live:
        return _("This page is not public.")
    if waiting := Withdrawal.objects.filter(page=page, state=State.REQUESTED).select_related("requested_by").first():
        return _("%(person)s has requested this already; it waits for a decision.") % {
            "person": record.name_of(waiting.requested_by)
        }
    return children_in_the_way(page)


def children_in_the_way(page: Page) -> str:
    titles = list(page.get_descendants().live().order_by("path").values_list("title", flat=True))
    if not titles:
        return ""
    return _("There are published pages below this one. Withdraw or move them first: %(titles)s.") % {
        "titles": ", ".join(f"“{title}”" for title in titles)
    }


def objection(page: Page, user: Any, comment: str) -> str:
    """Why the page's own rules keep it public, unless a manager asks for it and says why; empty when they do not."""
    words = page.objection_to_withdrawal() if isinstance(page, BasePage) else ""
    if not words or (comment.strip() and has_role(user, page, MANAGERS)):
        return ""
    return f"{words} {_('A manager can ask for it nevertheless, and say why in the comment.')}"


def wrong_target(page: Page, target: Page | None, reason: str) -> str:
    """Why readers of ``page`` cannot be led to ``target``, in words; empty when they can."""
    if target is None:
        return _("Say which page has the content now.") if reason == Reason.MERGED else ""
    home = page.get_ancestors(inclusive=True).filter(depth=HOME_DEPTH).first()
    other = target.get_ancestors(inclusive=True).filter(depth=HOME_DEPTH).first()
    if home is None or other is None or home.translation_key != other.translation_key:
        return _("Readers can only be led to a page of the same centre.")
    if not target.live:
        return _("Readers can only be led to a page that is public.")
    if target.pk == page.pk or target.is_descendant_of(page):
        return _("Readers cannot be led to the page itself or to one below it.")
    if target.locale_id != page.locale_id and target.translation_key != page.translation_key:
        return _("Readers can only be led to a page in the same language, or to this page in another one.")
    return ""


@transaction.atomic
def request(page: Page, user: Any, reason: str, target: Page | None = None, comment: str = "") -> Withdrawal:
    """Ask for the withdrawal of ``page``; it stays public until somebody else decides.

    :raises DecisionRefused: with the reason in words, when it cannot be withdrawn or nobody asked for the right thing.
    """
    record.hold()
    page = stored(page)
    words = obstacle(page, user) or wrong_target(page, target, reason) or objection(page, user, comment)
    if words:
        raise DecisionRefused(words)
    withdrawal = Withdrawal.objects.create(
        page=page, reason=reason, target=target, comment=comment.strip(), requested_by=user
    )
    write(withdrawal, Kind.WITHDRAWAL_REQUESTED, user, withdrawal.comment)
    return withdrawal


@transaction.atomic
def confirm(withdrawal: Withdrawal, user: Any) -> Withdrawal:
    """Withdraw the page, whatever has become of its text since the request."""
    record.hold()
    withdrawal = decidable(withdrawal, user)
    page = stored(withdrawal.page)
    if words := children_in_the_way(page) or wrong_target(page, withdrawal.target, withdrawal.reason):
        raise DecisionRefused(words)
    take_back(page, user)
    unschedule(page, user)
    address = page.get_url_parts()
    if address:
        withdrawal.site = Site.objects.get(pk=address[0])
        withdrawal.path = slashed(address[2])
    decide(withdrawal, user, State.DONE)
    write(withdrawal, Kind.WITHDRAWN, user)
    unpublish(page, user)
    return withdrawal


@transaction.atomic
def decline(withdrawal: Withdrawal, user: Any, comment: str) -> Withdrawal:
    """Leave the page public, and say why."""
    record.hold()
    withdrawal = decidable(withdrawal, user)
    if not comment.strip():
        raise DecisionRefused(_("Say why the page should stay."))
    decide(withdrawal, user, State.DECLINED)
    write(withdrawal, Kind.WITHDRAWAL_DECLINED, user, comment.strip())
    return withdrawal


def decidable(withdrawal: Withdrawal, user: Any) -> Withdrawal:
    """The request as it is now, held until the transaction ends, if it waits and ``user`` may decide about it."""
    locked = Withdrawal.objects.select_for_update().get(pk=withdrawal.pk)
    if locked.state != State.REQUESTED:
        raise DecisionRefused(
            _("%(person)s decided this before you: %(outcome)s.")
            % {"person": record.name_of(locked.decided_by), "outcome": locked.get_state_display()}
        )
    if not may_decide(locked, user):
        raise DecisionRefused(_("You requested this yourself, or you do not decide in this centre."))
    return locked


def decide(withdrawal: Withdrawal, user: Any, state: State) -> None:
    withdrawal.state, withdrawal.decided_by, withdrawal.decided_at = state, user, timezone.now()
    withdrawal.save()


def write(withdrawal: Withdrawal, kind: Kind, user: Any, comment: str = "") -> None:
    """The entry of the record about a step of ``withdrawal``; what is said in it outlives the target."""
    target = withdrawal.target
    record.append_about(
        withdrawal.page,
        kind,
        person=user,
        contributors=[[withdrawal.requested_by_id, record.name_of(withdrawal.requested_by)]],
        comment=comment,
        data={
            "withdrawal": withdrawal.pk,
            "reason": withdrawal.reason,
            "target": {"id": target.pk, "title": target.title, "address": target.full_url or ""} if target else None,
        },
    )


def may_decide(withdrawal: Withdrawal, user: Any) -> bool:
    """Whether ``user`` decides in the centre and did not request this herself."""
    return user.is_active and user.pk != withdrawal.requested_by_id and has_role(user, withdrawal.page, *DECIDERS)


def waiting_for(user: Any) -> list[Withdrawal]:
    """What ``user`` may decide about, oldest first."""
    keys = {role.key for role in DECIDERS}
    if not any(one.role in keys for one in memberships(user)):
        return []
    waiting = Withdrawal.objects.filter(state=State.REQUESTED).select_related("page", "target", "requested_by")
    return [one for one in waiting.order_by("pk") if may_decide(one, user)]


def pages_linking_to(page: Page) -> list[Page]:
    """The published pages that link to ``page`` or show it, themselves left out."""
    kind = ContentType.objects.get_for_model(Page)
    sources = ReferenceIndex.get_references_to(page).filter(base_content_type=kind).values_list("object_id", flat=True)
    found = Page.objects.live().filter(pk__in={int(key) for key in sources}).exclude(pk=page.pk)
    return list(found.order_by("title", "pk").select_related("locale"))


def taker(withdrawal: Withdrawal | None) -> Page | None:
    """The public page that readers of a withdrawn one are led to; where that was withdrawn as well, the next."""
    passed: set[int] = set()
    while withdrawal and withdrawal.target and withdrawal.target.pk not in passed:
        target = withdrawal.target
        if target.live:
            return target
        passed.add(target.pk)
        done = Withdrawal.objects.filter(state=State.DONE, page=target).select_related("target")
        withdrawal = done.order_by(F("decided_at").desc(), "-pk").first()
    return None


def slashed(path: str) -> str:
    return path if path.endswith("/") else f"{path}/"


def in_place_of(site: Site | None, path: str) -> Withdrawal | None:
    """The withdrawal that answers for an address at which there is no page; none if the page came back since.

    A page that was published again and then taken down in an emergency or expired is not "withdrawn": that is 404.
    """
    if site is None or "\0" in path:  # which PostgreSQL does not take
        return None
    done = Withdrawal.objects.filter(state=State.DONE, site=site, path=slashed(path))
    newest = done.select_related("page__locale", "target").order_by(F("decided_at").desc(), "-pk").first()
    if newest is None:
        return None
    last = Entry.objects.about(newest.page).newest(*LIFE)
    return newest if last is not None and last.kind == Kind.WITHDRAWN else None
