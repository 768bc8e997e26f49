"""The picture of a link, for whoever shows it: of public pages alone."""

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from .models import CentreSettings
from .privacy import private
from .social_images import draw
from .templatetags.navigation import HOME_DEPTH
from .templatetags.social import image_of

YEAR = 365 * 24 * 60 * 60
KEPT_HERE = 24 * 60 * 60


@require_safe
def social_image(request: HttpRequest, page_id: int, digest: str) -> HttpResponse:
    """The picture of a public page of the host's centre; an address that is out of date leads to the present one.

    Whatever digests are asked for, a page has one picture, which is drawn once a day at most.
    """
    site = Site.find_for_request(request)
    page = public_page(site, page_id) if site else None
    if site is None or page is None:
        raise Http404
    image = image_of(page, CentreSettings.for_site(site))
    if digest != image.digest:
        return HttpResponseRedirect(reverse("social_image", args=[page_id, image.digest]))
    content = cache.get_or_set(f"social_image:{digest}", lambda: draw(image), KEPT_HERE)
    response = HttpResponse(content, content_type="image/png")
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    return response


def public_page(site: Site, key: int) -> Page | None:
    """The public page with this id, if it is below a home page of the centre, in whatever language."""
    page = Page.objects.live().exclude(private()).filter(pk=key, depth__gte=HOME_DEPTH).first()
    if page is None:
        return None
    home = Page.objects.filter(path=page.path[: HOME_DEPTH * Page.steplen], live=True)
    return page if home.filter(translation_key=site.root_page.translation_key).exists() else None
