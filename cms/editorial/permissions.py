"""What the admin offers on a page: the questions Wagtail asks, answered by the rules of approval."""

from typing import Any

from wagtail.models import Page
from wagtail.models.pages import PagePermissionTester

from .entries import Entry
from .people import administers, has_role
from .roles import EDITORS, MANAGERS, TRANSLATORS

WRITERS = (EDITORS, MANAGERS, TRANSLATORS)


class ApprovalPermissionTester(PagePermissionTester):
    """Nobody publishes, unpublishes or hides a page directly, superusers included; administrators order the tree.

    ``BasePage.permissions_for_user`` returns it because the setting ``PAGE_PERMISSION_TESTER`` names it.
    """

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(user, page)
        # Rights that no role has and the gate would refuse to use; Wagtail reads them on the target of a move, too.
        self.permissions: set[str] = getattr(self, "permissions", set()) - {"publish", "bulk_delete"}

    def can_edit(self) -> bool:
        """By those whose role is to write: administrators hold the right for the order of pages alone."""
        writes = self.user.is_superuser or has_role(self.user, self.page, *WRITERS)
        return writes and super().can_edit()

    def can_publish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_unschedule(self) -> bool:
        return False

    def can_lock(self) -> bool:
        return False

    def can_unlock(self) -> bool:
        return self.user.is_superuser or self.user_has_lock()

    def can_reorder_children(self) -> bool:
        return administers(self.user, self.page)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Drafts that never were public, by whoever may edit them; the rest is withdrawn."""
        if not super().can_delete(ignore_bulk) or not self.can_edit():
            return False
        if self.page.workflow_in_progress or self.page.scheduled_revision:
            return False
        keys = map(str, self.page.get_descendants(inclusive=True).values_list("pk", flat=True))
        return not Entry.objects.publications().filter(object_type="wagtailcore.page", object_id__in=keys).exists()

    def can_move(self) -> bool:
        return not self.page_is_root and administers(self.user, self.page)

    def can_move_to(self, destination: Page) -> bool:
        """Within the same centre and language, by its administrators."""
        if self.page == destination or destination.is_descendant_of(self.page):
            return False
        home = self.page.path[: 2 * Page.steplen]
        fits = self.page.is_child_of(destination) or self.page.specific.can_move_to(destination)
        return fits and destination.path.startswith(home) and self.page.depth > 2 and self.can_move()

    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        """Into the same centre or one where the person writes as well; never by aliases, which nobody would approve."""
        return (
            super().can_copy_to(destination, recursive)
            and destination.permissions_for_user(self.user).can_add_subpage()
        )
