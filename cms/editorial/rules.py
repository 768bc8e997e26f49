"""How everything that is stored reaches the public, as data: a model without a rule is an error of ``manage.py check``.

Pages with our permission tester, and the rows edited within them, pass the gate by what they are, and need no line
here. Everything else is listed, by model or, for the inside of a package, by app; models before apps.
"""

from enum import StrEnum
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from .permissions import ApprovalPermissionTester


class Rule(StrEnum):
    """By whose decision what a model stores becomes public."""

    PAGE = "page"  # the gate's: a second person approves
    ROW = "row of a page"  # the gate's, with its page
    REVISION = "revision"  # drafts; the gate guards what was submitted
    FILE = "file"  # public with a page that passed the gate
    SETTING = "setting"  # a centre's administrators', logged
    STRUCTURE = "structure"  # superusers', logged
    ACCOUNT = "account"  # superusers', logged; never deleted
    RECORD = "record"  # appended to by the rules, never changed
    RESTRICTION = "restriction"  # nobody's: what is published is public for everybody
    TRANSLATION = "translation memory"  # drafts; public by way of an approved page alone
    CORRESPONDENCE = "correspondence"  # read by managers and administrators of its centre, never public, erased later
    BOOKKEEPING = "bookkeeping"  # shown to nobody outside the admin, or derived from the rest
    UNUSED = "unused"  # a package's own, in whose place there is one of ours


RULES: dict[str, Rule] = {
    # Ours
    "core.centreimage": Rule.FILE,
    "core.centredocument": Rule.FILE,
    "core.centrerendition": Rule.BOOKKEEPING,
    "core.centresettings": Rule.SETTING,
    "core.searchentry": Rule.BOOKKEEPING,
    "core.searchterm": Rule.BOOKKEEPING,
    "core.searchmiss": Rule.BOOKKEEPING,
    "core.documenttext": Rule.BOOKKEEPING,
    "editorial.entry": Rule.RECORD,
    "editorial.fileinentry": Rule.RECORD,
    "editorial.withdrawal": Rule.RECORD,
    "home.contactmessage": Rule.CORRESPONDENCE,
    "editorial.notice": Rule.BOOKKEEPING,
    "editorial.centregroup": Rule.STRUCTURE,
    "editorial.foureyesapprovaltask": Rule.STRUCTURE,
    "editorial.foureyesapprovaltask_groups": Rule.STRUCTURE,
    "translation.sourcetext": Rule.BOOKKEEPING,
    "translation.translationstatus": Rule.BOOKKEEPING,
    "projects.fundingreference": Rule.SETTING,
    "projects.centresigns": Rule.SETTING,
    "projects.fundingentry": Rule.BOOKKEEPING,
    "projects.projectfinding": Rule.BOOKKEEPING,
    "users.user": Rule.ACCOUNT,
    "users.user_groups": Rule.ACCOUNT,
    "users.user_user_permissions": Rule.ACCOUNT,
    # Wagtail's core
    "wagtailcore.page": Rule.STRUCTURE,  # the root alone; what has content is of a type of its own
    "wagtailcore.revision": Rule.REVISION,
    "wagtailcore.site": Rule.STRUCTURE,
    "wagtailcore.locale": Rule.STRUCTURE,
    "wagtailcore.collection": Rule.STRUCTURE,
    "wagtailcore.grouppagepermission": Rule.STRUCTURE,
    "wagtailcore.groupcollectionpermission": Rule.STRUCTURE,
    "wagtailcore.groupsitepermission": Rule.STRUCTURE,
    "wagtailcore.workflow": Rule.STRUCTURE,
    "wagtailcore.workflowpage": Rule.STRUCTURE,
    "wagtailcore.workflowtask": Rule.STRUCTURE,
    "wagtailcore.workflowcontenttype": Rule.STRUCTURE,
    "wagtailcore.task": Rule.STRUCTURE,
    "wagtailcore.groupapprovaltask": Rule.STRUCTURE,
    "wagtailcore.groupapprovaltask_groups": Rule.STRUCTURE,
    "wagtailcore.workflowstate": Rule.BOOKKEEPING,
    "wagtailcore.taskstate": Rule.BOOKKEEPING,
    "wagtailcore.pageviewrestriction": Rule.RESTRICTION,
    "wagtailcore.pageviewrestriction_groups": Rule.RESTRICTION,
    "wagtailcore.collectionviewrestriction": Rule.RESTRICTION,
    "wagtailcore.collectionviewrestriction_groups": Rule.RESTRICTION,
    "wagtailcore.apitoken": Rule.BOOKKEEPING,  # for the API that is not mounted
    "wagtailcore.uploadedfile": Rule.BOOKKEEPING,
    "wagtailcore.modellogentry": Rule.BOOKKEEPING,
    "wagtailcore.pagelogentry": Rule.BOOKKEEPING,
    "wagtailcore.comment": Rule.BOOKKEEPING,
    "wagtailcore.commentreply": Rule.BOOKKEEPING,
    "wagtailcore.pagesubscription": Rule.BOOKKEEPING,
    "wagtailcore.referenceindex": Rule.BOOKKEEPING,
    # Other packages
    "wagtail_localize.localesynchronization": Rule.STRUCTURE,
    "wagtail_localize": Rule.TRANSLATION,
    "wagtailredirects.redirect": Rule.STRUCTURE,
    "wagtailimages": Rule.UNUSED,
    "wagtaildocs": Rule.UNUSED,
    "wagtailembeds": Rule.UNUSED,
    "wagtailusers": Rule.BOOKKEEPING,
    "wagtailsearch": Rule.BOOKKEEPING,
    "wagtailadmin": Rule.BOOKKEEPING,
    "taggit": Rule.BOOKKEEPING,
    "auth": Rule.STRUCTURE,
    "contenttypes": Rule.BOOKKEEPING,
    "sessions": Rule.BOOKKEEPING,
    "django_tasks_database": Rule.BOOKKEEPING,
}
# Whole apps are declared only where all they may ever hold is a package's own.
OUR_APPS = ("core", "editorial", "translation", "users", "wagtailcore")


def rule_of(model: type[Model]) -> Rule | None:
    """The rule of ``model``: by what it is, by its name, or by its app; nothing if nobody declared one."""
    if is_guarded_page(model):
        return Rule.PAGE
    if page_above(model) is not None:
        return RULES.get(model._meta.label_lower, Rule.ROW)
    by_name = RULES.get(model._meta.label_lower)
    return by_name or (RULES.get(model._meta.app_label) if model._meta.app_label not in OUR_APPS else None)


def is_guarded_page(model: Any) -> bool:
    """Whether ``model`` is a type of page about which our permission tester is asked."""
    if not issubclass(model, Page) or model.permissions_for_user is Page.permissions_for_user:
        return False
    page = model(depth=2, content_type_id=-1)  # any: Wagtail would ask the database, which may not be there yet
    return isinstance(page.permissions_for_user(AnonymousUser()), ApprovalPermissionTester)


def page_above(model: type[Model]) -> type[Model] | None:
    """The type of page that rows of ``model`` are edited with."""
    for field in model._meta.fields:
        if isinstance(field, ParentalKey) and is_guarded_page(field.related_model):
            return field.related_model
    return None
