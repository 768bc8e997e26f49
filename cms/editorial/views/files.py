"""Deleting images and documents: what residents see stays, and the answer says where it is used."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.documents.views import bulk_actions as document_actions
from wagtail.documents.views import documents
from wagtail.images.views import bulk_actions as image_actions
from wagtail.images.views import images

from ..files import refusal


class HeldFileStays(generic.DeleteView):
    """For a view that deletes one file: sends back to the file, with the reason."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.permission_policy.user_has_permission_for_instance(request.user, "change", self.object) and (
            reason := refusal(self.object, ["file"], request.user)
        ):
            messages.error(request, reason)
            return redirect(self.edit_url_name, self.object.pk)
        return super().dispatch(request, *args, **kwargs)


class DeleteImageView(HeldFileStays, images.DeleteView):
    edit_url_name = "wagtailimages:edit"


class DeleteDocumentView(HeldFileStays, documents.DeleteView):
    edit_url_name = "wagtaildocs:edit"


class HeldFilesStay(BulkAction):
    """For the deletion of several files at once: deletes the others, and says why these stay."""

    def tell(self, files: Iterable[Any]) -> None:
        for file in files:
            if reason := refusal(file, ["file"], self.request.user):
                messages.warning(self.request, reason)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        self.tell(row["item"] for row in context["items_with_no_access"] if row["can_edit"])
        return context

    def prepare_action(self, objects: list[Any], objects_without_access: dict[str, list[Any]]) -> Any:
        self.tell(
            file
            for file in objects_without_access["items_with_no_access"]
            if self.permission_policy.user_has_permission_for_instance(self.request.user, "change", file)
        )
        return None if objects else redirect(self.next_url)


class DeleteImages(HeldFilesStay, image_actions.DeleteBulkAction):
    pass


class DeleteDocuments(HeldFilesStay, document_actions.DeleteBulkAction):
    pass
