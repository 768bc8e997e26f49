from ..entries import Entry, FileInEntry
from .notices import Notice
from .roles import CentreGroup
from .tasks import FourEyesApprovalTask
from .withdrawals import Withdrawal

__all__ = ["CentreGroup", "Entry", "FileInEntry", "FourEyesApprovalTask", "Notice", "Withdrawal"]
