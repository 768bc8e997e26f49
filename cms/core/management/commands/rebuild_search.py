from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Page

from cms.core.models import BasePage, CentreDocument, SearchEntry
from cms.core.search.documents import is_read, keep_text
from cms.core.search.index import documents_of, write_entries
from cms.core.search.misses import purge


class Command(BaseCommand):
    help = (
        "Write anew what residents can find: every public page, its people and its documents, which are read where "
        "nobody has read them yet. Forgets searches without results that are older than a year."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        pages = documents = 0
        public = Page.objects.filter(live=True, depth__gt=1)
        SearchEntry.objects.exclude(page__in=public).delete()
        for page in public.specific().iterator(chunk_size=100):
            if isinstance(page, BasePage):
                documents += sum(read(one) for one in documents_of(page))
                write_entries(page)
                pages += 1
        forgotten = purge()
        if options["verbosity"]:
            self.stdout.write(f"{pages} pages written, {documents} documents read, {forgotten} old searches forgotten.")


def read(document: CentreDocument) -> bool:
    """Read ``document`` unless somebody has read this file of it; whether it was read."""
    if is_read(document):
        return False
    keep_text(document)
    return True
