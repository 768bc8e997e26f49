from .documents import CentreDocument
from .easy_read import EasyReadPage
from .images import CentreImage, CentreRendition
from .letters import Letter
from .pages import BasePage, PageCheck
from .search import DocumentText, SearchEntry, SearchKind, SearchMiss, SearchPart, SearchTerm
from .settings import CentreSettings

__all__ = [
    "BasePage",
    "CentreDocument",
    "CentreImage",
    "CentreRendition",
    "CentreSettings",
    "DocumentText",
    "EasyReadPage",
    "Letter",
    "PageCheck",
    "SearchEntry",
    "SearchKind",
    "SearchMiss",
    "SearchPart",
    "SearchTerm",
]
