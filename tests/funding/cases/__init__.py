"""For each rule, projects it speaks of, and for each of them one that is nearly the same and right."""

from . import budget, codes, content, publicity
from .case import Case

CASES: dict[str, list[Case]] = budget.CASES | codes.CASES | content.CASES | publicity.CASES

__all__ = ["CASES", "Case"]
