"""Who may do what in a centre, as data; ``centres.py`` puts it into the database and removes the rest.

Left out on purpose:

- ``publish_page``: the approval of a second person publishes, nobody's right does.
- ``bulk_delete_page``, ``lock_page``, ``unlock_page``: structure and locks are an administrator's.
- settings, redirects, snippets, sites, languages, users: public at once, without a second person.
- ``wagtail_localize.submit_translation``: it asks for no right to the page, and creates and overwrites pages in the
  other languages past the approval.
"""

from dataclasses import dataclass

ADMIN_ACCESS = "wagtailadmin.access_admin"
PAGES = ("wagtailcore.add_page", "wagtailcore.change_page")
# Wagtail asks for the permissions of its own image and document models, whatever model a project uses.
MEDIA = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)


@dataclass(frozen=True)
class Role:
    """What a group of people of one centre may do there; permissions as ``app_label.codename``."""

    suffix: str
    everywhere: tuple[str, ...] = (ADMIN_ACCESS,)
    on_pages: tuple[str, ...] = PAGES
    in_collection: tuple[str, ...] = MEDIA

    def group_name(self, centre: str) -> str:
        """The group's name in the customers' language: it is data, not a label, and must not change with a reader."""
        return f"{centre}: {self.suffix}"


# Editors write pages and submit them for approval.
EDITORS = Role("redaktorzy")
# Managers write as editors do, and decide about what others wrote: the workflow's step names their group.
MANAGERS = Role("kierownicy")
