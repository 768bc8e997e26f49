"""Addresses below a language that are no pages: calendars, where the contact form goes, and what browsers keep."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from . import calendars, offline
from .contact.views import send, thanks

urlpatterns = [
    path(
        # Translators: a part of an address, in small Latin letters without accents; the slash stays.
        _("calendar/"),
        include(
            [
                path("<uuid:key>.ics", calendars.calendar_of_page, name="page_calendar"),
                path("centre.ics", calendars.calendar_of_centre, name="centre_calendar"),
            ]
        ),
    ),
    path(
        # Translators: as above.
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
