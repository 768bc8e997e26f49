from .choices import OurRole, ProjectStatus
from .derived import FundingEntry, ProjectFinding
from .index import ProjectIndexPage
from .project import ProjectPage, ProjectPartner
from .queryset import ProjectQuerySet
from .reference import CentreSigns, FundingReference

__all__ = [
    "CentreSigns",
    "FundingEntry",
    "FundingReference",
    "OurRole",
    "ProjectFinding",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectPartner",
    "ProjectQuerySet",
    "ProjectStatus",
]
