"""Who may do what in a centre, as data; ``centres.py`` puts it into the database and removes the rest.

Left out on purpose, for everybody:

- ``publish_page``: the approval of a second person publishes, nobody's right does.
- ``bulk_delete_page``, ``lock_page``, ``unlock_page``: sections are moved by administrators, locks are the decision's.
- redirects, snippets, sites, languages, users, workflows: the installation's, so a superuser's.
"""

from dataclasses import dataclass

ADMIN_ACCESS = "wagtailadmin.access_admin"
SUBMIT_TRANSLATION = "wagtail_localize.submit_translation"
PAGES = ("wagtailcore.add_page", "wagtailcore.change_page")
# Wagtail asks for the permissions of its own image and document models, whatever model a project uses.
CHOOSE_MEDIA = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
MEDIA = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    *CHOOSE_MEDIA,
)


@dataclass(frozen=True)
class Role:
    """What a group of people of one centre may do there; permissions as ``app_label.codename``.

    ``per_language``: there is a group for each language of the centre, with rights to its pages alone.
    ``decides``: the group may approve and send back what others wrote; with ``per_language``, in its language.
    ``suffix``: the group's name after the centre's, in the customers' language: it is data, not a label, and must not
    change with a reader.
    """

    key: str
    suffix: str
    everywhere: tuple[str, ...] = (ADMIN_ACCESS,)
    on_pages: tuple[str, ...] = ()
    in_collection: tuple[str, ...] = CHOOSE_MEDIA
    on_site: tuple[str, ...] = ()
    per_language: bool = False
    decides: bool = False

    def group_name(self, centre: str, language: str = "") -> str:
        return f"{centre}: {self.suffix}" + (f" ({language})" if language else "")


# Communications editors write pages and submit them for approval.
EDITORS = Role(
    "editor", "redaktorzy", everywhere=(ADMIN_ACCESS, SUBMIT_TRANSLATION), on_pages=PAGES, in_collection=MEDIA
)
# Translators write the pages of one language.
TRANSLATORS = Role(
    "translator",
    "tłumacze",
    everywhere=(ADMIN_ACCESS, SUBMIT_TRANSLATION),
    on_pages=PAGES,
    in_collection=CHOOSE_MEDIA,
    per_language=True,
)
# Reviewers decide and do not write: they may come from outside.
REVIEWERS = Role("reviewer", "recenzenci", decides=True)
# Reviewers of one language decide about its pages alone, and may come from outside as well.
LANGUAGE_REVIEWERS = Role("language_reviewer", "recenzenci", per_language=True, decides=True)
# Managers write as editors do, and decide about what others wrote.
MANAGERS = Role("manager", "kierownicy", on_pages=PAGES, in_collection=MEDIA, decides=True)
# Administrators keep the centre's settings and the order of its pages.
ADMINISTRATORS = Role(
    "administrator",
    "administratorzy",
    on_pages=("wagtailcore.change_page",),
    on_site=("core.change_centresettings", "projects.change_centresigns"),
)
# The named people who may publish or take down at once, with a reason, judged afterwards.
ON_DUTY = Role("on_duty", "dyżurni")

ROLES = (EDITORS, TRANSLATORS, REVIEWERS, LANGUAGE_REVIEWERS, MANAGERS, ADMINISTRATORS, ON_DUTY)
