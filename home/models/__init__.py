"""Pages of the home app: the front page, free content, and the pages that the law asks for."""

from ..contact.models import ContactMessage, ContactPage
from .about import AboutPage
from .accessibility import AccessibilityStatementPage
from .cookies import CookiePolicyPage
from .home import HomePage
from .minors import MinorProtectionPage
from .privacy import PrivacyPage
from .standard import StandardPage

__all__ = [
    "AboutPage",
    "AccessibilityStatementPage",
    "ContactMessage",
    "ContactPage",
    "CookiePolicyPage",
    "HomePage",
    "MinorProtectionPage",
    "PrivacyPage",
    "StandardPage",
]
