"""From the form to a stored message: written, checked by its writer, sent, thanked for.

Without cookies there is no CSRF token, and none is needed: nobody is logged in here. ``intake`` says what is there
instead. Nothing here waits for a mail server.
"""

import re
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Site

from cms.core.models.routing import home_for
from cms.core.outbox import send_soon
from cms.core.privacy import public_pages

from .forms import ContactForm
from .intake import NotNow, TooMany, count, is_from_here, new_slip, nonce_of, wait_is_over
from .models import NUMBER, ContactMessage, ContactPage

WRONG = 422  # RFC 9110: understood, and not acceptable as it is


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, key: UUID) -> HttpResponse:
    """The form of a page, first to be checked by its writer, then, with a slip, to be stored."""
    page = page_with(request, key)
    if request.method != "POST":
        return redirect(page.get_url(request))
    form = ContactForm(request.POST, topics=page.choices)
    if not form.is_valid():
        return shown(request, page, "home/contact_page.html", WRONG, form=form)
    if "change" in request.POST:
        return shown(request, page, "home/contact_page.html", form=form)
    slip = request.POST.get("slip", "")
    if not is_from_here(request):
        return checked(request, page, form, 403, gettext("The message came from another site. Send it from here."))
    if not slip:
        return checked(request, page, form)
    try:
        nonce = nonce_of(slip)
    except NotNow:
        return checked(request, page, form, WRONG, gettext("The form has been open for too long. Send it again."))
    sent = ContactMessage.objects.filter(nonce=nonce).first()
    if sent is None:
        if not wait_is_over(slip):
            return checked(request, page, form, WRONG, gettext("That was very quick. Send it again."), slip)
        try:
            count(request, nonce)
        except TooMany as limit:
            words = gettext("A message was sent from your network a moment ago. Send this one in a minute, or call us.")
            if limit.seconds > 60:
                words = gettext("Many messages came from your network. Send it again in an hour, or call us.")
            answer = checked(request, page, form, 429, words, slip)
            answer.headers["Retry-After"] = str(limit.seconds)
            return answer
        sent = stored(request, page, form, nonce)
    return redirect("contact_sent", key=key, number=sent.number)


@never_cache
@require_safe
def thanks(request: HttpRequest, key: UUID, number: str) -> HttpResponse:
    """What the sender reads: the number to refer to. It tells nobody whether there is a message of that number."""
    if not re.fullmatch(NUMBER, number):
        raise Http404
    return shown(request, page_with(request, key), "home/contact_sent.html", number=number)


def page_with(request: HttpRequest, key: UUID) -> ContactPage:
    """The public form in the language of the address whose versions have that key; 404 if there is none."""
    home = home_for(request)
    public = public_pages([home] if home else [])
    page = ContactPage.objects.filter(pk__in=public.values("pk"), translation_key=key).select_related("locale").first()
    if page is None:
        raise Http404
    return page


def stored(request: HttpRequest, page: ContactPage, form: ContactForm, nonce: str) -> ContactMessage:
    """The message of a valid form; of the same form sent twice at once, the one that came first."""
    data = form.cleaned_data
    message, is_new = ContactMessage.objects.get_or_create(
        nonce=nonce,
        defaults={
            "site": Site.find_for_request(request),
            "page": page,
            "language": get_language(),
            "topic_key": data.get("topic", ""),
            "topic": form.topic_name[:255],
            "name": data["name"],
            "email": data["email"],
            "phone": data["phone"].as_international if data["phone"] else "",
            "no_answer": data["no_answer"],
            "text": data["text"],
        },
    )
    if is_new:
        send_soon()
    return message


def checked(
    request: HttpRequest, page: ContactPage, form: ContactForm, status: int = 200, objection: str = "", slip: str = ""
) -> HttpResponse:
    """What was written, to be read once more and sent; with an objection, why it was not."""
    words = {"form": form, "objection": objection, "slip": slip or new_slip()}
    return shown(request, page, "home/contact_check.html", status, **words)


def shown(request: HttpRequest, page: ContactPage, template: str, status: int = 200, **words: Any) -> HttpResponse:
    context = page.get_context(request) | words | {"addresses": {}, "is_step": True}
    return TemplateResponse(request, template, context, status=status)
