"""Cleans what comes along when text is pasted from Word or an old site."""

import re

_EMPTY = re.compile(r"<(p|li|h2|h3|h4)\b[^>]*>(?:\s|&nbsp;|<br\s*/?>)*</\1>")
# A no-break space is right after a one-letter word ("w domu") and after a digit ("5 zł"), nowhere else.
_STRAY_NBSP = re.compile(r"(?<!\d)(?<![\s>(]\w)\u00a0|\u00a0(?=\s|<)")
_RUN = re.compile(r"[ \t\u00a0]{2,}")


def tidy(html: str) -> str:
    """``html`` without empty paragraphs, stray no-break spaces and runs of spaces."""
    html = html.replace("&nbsp;", "\u00a0")
    html = _RUN.sub(" ", _STRAY_NBSP.sub(" ", html))
    return _EMPTY.sub("", html)
