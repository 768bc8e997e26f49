"""The blocks of projects: money, sources of funding, tasks, indicators, logos; and those of the reference data."""

from .funding import (
    AmendmentBlock,
    FundingSourceBlock,
    FundingStream,
    IndicatorBlock,
    LogoBlock,
    ProjectLinkBlock,
    TaskListBlock,
)
from .money import MoneyBlock

__all__ = [
    "AmendmentBlock",
    "FundingSourceBlock",
    "FundingStream",
    "IndicatorBlock",
    "LogoBlock",
    "MoneyBlock",
    "ProjectLinkBlock",
    "TaskListBlock",
]
