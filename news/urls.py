"""The feeds, below a language."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from .feeds import news_feed

urlpatterns = [
    # Translators: a part of an address, in small Latin letters without accents; the slash stays.
    path(_("feeds/"), include([path("<slug:kind>.<slug:form>", news_feed, name="news_feed")])),
]
