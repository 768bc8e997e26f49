"""The addresses below a language that are no pages: where the contact form goes, and what browsers keep."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from . import offline
from .contact.views import send, thanks

urlpatterns = [
    path(
        # Translators: a part of an address, in small Latin letters without accents; the slash stays.
        _("message/"),
        include(
            [
                path("<uuid:key>/", send, name="contact_send"),
                path("<uuid:key>/<slug:number>/", thanks, name="contact_sent"),
            ]
        ),
    ),
    # Translators: as above.
    path(_("offline/"), offline.page, name="offline"),
]
