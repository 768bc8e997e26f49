"""Shorthand for the values of blocks, so that a demo page reads like its text."""

import datetime
from collections.abc import Sequence
from typing import Any

Block = tuple[str, Any]
ALWAYS = (datetime.date(2026, 1, 2), datetime.date(2030, 12, 31))


def p(*sentences: str) -> Block:
    """Running text; each argument is a paragraph."""
    return ("paragraph", "".join(f"<p>{sentence}</p>" for sentence in sentences))


def h(text: str, level: str = "h2") -> Block:
    return ("heading", {"text": text, "level": level})


def easy(*sentences: str, picture: dict[str, Any] | None = None) -> Block:
    """A part of an easy-to-read version: each argument is a line."""
    return ("part", {"text": "".join(f"<p>{sentence}</p>" for sentence in sentences), "image": picture})


def ul(*items: str) -> Block:
    return ("list", {"style": "bullets", "items": [f"<p>{item}</p>" for item in items]})


def steps(*items: str) -> Block:
    return ("list", {"style": "numbers", "items": [f"<p>{item}</p>" for item in items]})


def points(*items: str) -> str:
    """A bulleted list inside rich text."""
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def hours(weekdays: str, opens: int, closes: int) -> Block:
    """The same full hours on several days: ``hours("1234", 12, 20)``; Monday is 0."""
    value = {"opens": datetime.time(opens), "closes": datetime.time(closes), "valid_from": None, "valid_to": None}
    return ("hours", {"weekdays": list(weekdays), **value})


def exception(day: datetime.date, reason: str, opens: int | None = None, closes: int | None = None) -> Block:
    """Other hours on one day, or a closed day when none are given."""
    slots = [{"opens": datetime.time(opens), "closes": datetime.time(closes)}] if opens and closes else []
    return ("exception", {"first": day, "last": day, "slots": slots, "reason": reason})


def notice(title: str, text: str, days: tuple[datetime.date, datetime.date] = ALWAYS, severity: str = "info") -> Block:
    value = {"severity": severity, "title": title, "text": f"<p>{text}</p>"}
    return ("notice", {**value, "shown_from": days[0], "shown_to": days[1]})


def answer(question: str, text: str, page: Any = None) -> Block:
    return ("answer", {"question": question, "answer": f"<p>{text}</p>", "page": page})


def card(title: str, text: str, page: Any) -> dict[str, Any]:
    """One of the link cards."""
    return {"title": title, "text": text, "page": page, "document": None, "url": ""}


def document(file: Any, text_alternative: str = "", note: str = "") -> Block:
    return ("document", {"document": file, "note": note, "text_alternative": text_alternative})


def facts(*rows: tuple[str, int, str] | tuple[str, int, str, str]) -> Block:
    """Rows of label, number and unit; a fourth value is the precision."""
    names = ("label", "number", "words", "precision")
    return ("facts", [{"precision": "exact", **dict(zip(names, row, strict=False))} for row in rows])


def profile(network: str, url: str, label: str) -> Block:
    return ("profile", {"network": network, "url": url, "label": label})


def pages(*linked: Any) -> Sequence[Block]:
    return [("page", page) for page in linked]
