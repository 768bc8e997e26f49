"""The rules of project funding: pure functions of plain values, the same in forms, imports, reports and commands."""

from . import budget, codes, content, publicity, state_money  # each registers its rules
from .duty import DutyState, duties
from .rule import RULES, Finding, Level, Rule, check

__all__ = [
    "RULES",
    "DutyState",
    "Finding",
    "Level",
    "Rule",
    "budget",
    "check",
    "codes",
    "content",
    "duties",
    "publicity",
    "state_money",
]
