"""The text of a document, read in a process of its own: what takes too long or too much memory ends there.

Run as ``python -m cms.core.search.extraction PDF`` it reads a file from its input and writes its text. It imports
neither Django nor our settings.
"""

import resource
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from pypdf import PdfReader
from pypdf.errors import PyPdfError

SECONDS = 60
MEMORY = 1024 * 1024 * 1024  # bytes
MOST_CHARACTERS = 100_000
MOST_BYTES = 30 * 1024 * 1024  # of what a ZIP holds, unpacked
# Of each format that is a ZIP, the part with the text, and its elements that begin a new line.
PARTS = {
    "DOCX": ("word/document.xml", ("p", "tab")),
    "ODT": ("content.xml", ("p", "h")),
    "ODS": ("content.xml", ("p", "h")),
    "XLSX": ("xl/sharedStrings.xml", ("si",)),
}
FORMATS = (*PARTS, "PDF", "TXT", "CSV")
UNREADABLE = (
    *(PyPdfError, zipfile.BadZipFile, DefusedXmlException, ParseError, ArithmeticError, AttributeError),
    *(LookupError, NotImplementedError, OSError, RecursionError, RuntimeError, TypeError, ValueError),
)


def text_in(content: bytes, kind: str) -> str:
    """The first ``MOST_CHARACTERS`` of the text of a file in one of ``FORMATS``; nothing if it cannot be read."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", __name__, kind], input=content, capture_output=True, timeout=SECONDS, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return ""
    return done.stdout.decode(errors="replace")


def read(content: bytes, kind: str) -> Iterator[str]:
    """The text of a file, piece by piece."""
    if kind == "PDF":
        for page in PdfReader(BytesIO(content)).pages:
            yield page.extract_text() + "\n"
    elif kind in PARTS:
        name, breaks = PARTS[kind]
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(name) as part:
            root = fromstring(part.read(MOST_BYTES))
        for element in root.iter():
            if str(element.tag).rpartition("}")[2] in breaks:
                yield "\n"
            yield element.text or ""
            yield element.tail or ""
    else:
        yield content.decode("utf-8-sig" if is_utf8(content) else "cp1250", errors="replace")


def is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def main(kind: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    left = MOST_CHARACTERS
    try:
        for piece in read(sys.stdin.buffer.read(), kind):
            sys.stdout.buffer.write(piece[:left].encode(errors="replace"))
            left -= len(piece)
            if left <= 0:
                break
    except (*UNREADABLE, MemoryError):
        pass  # what was read before is worth finding


if __name__ == "__main__":
    main(sys.argv[1])
