"""Images and documents that are public or wait to be."""

from django.urls import URLPattern, path
from wagtail import hooks

from ..views.files import DeleteDocuments, DeleteDocumentView, DeleteImages, DeleteImageView


@hooks.register("register_admin_urls", order=-1)
def deletion_urls() -> list[URLPattern]:
    """Before Wagtail's own views at the same addresses, whose names links use."""
    return [
        path("images/<int:image_id>/delete/", DeleteImageView.as_view(), name="editorial_delete_image"),
        path("documents/delete/<int:document_id>/", DeleteDocumentView.as_view(), name="editorial_delete_document"),
    ]


# After Wagtail's own, which they replace.
hooks.register("register_bulk_action", DeleteImages, order=1)
hooks.register("register_bulk_action", DeleteDocuments, order=1)
