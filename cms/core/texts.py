"""Text that is safe in every file: nothing invisible, nothing that a spreadsheet would run."""

import re

# Surrogates and the characters that XML 1.0 does not take; of the controls, tab and line ends stay.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Signs with which a spreadsheet begins a formula, narrow, small and full width, behind whatever it skips.
_FORMULA = r"[\s\u180e\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]"
_TO_GUARD = re.compile(f"'*{_FORMULA}")
_GUARDED = re.compile(f"'+{_FORMULA}")


def clean(text: str) -> str:
    """``text`` without the characters that no file should carry."""
    return _UNWANTED.sub("", text)


def guard(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet would take it for a formula.

    So it is where apostrophes of its own stand before such a sign: what was guarded can be told from what was not.
    """
    return f"'{text}" if _TO_GUARD.match(text) else text


def unguard(text: str) -> str:
    """What ``guard`` was given."""
    return text[1:] if _GUARDED.match(text) else text
