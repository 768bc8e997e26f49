"""What notices say: subject and first sentence for each kind."""

from django.utils.translation import gettext_lazy as _

from .entries import Kind

WORDS = {
    Kind.SUBMITTED: (
        _("For decision: “%(title)s”"),
        _("%(person)s submitted “%(title)s” (%(centre)s). You may decide about it."),
    ),
    "nobody_may_decide": (
        _("Nobody may decide about “%(title)s”"),
        _(
            "%(person)s submitted “%(title)s” (%(centre)s), but everybody who decides there contributed to it. It "
            "waits until one more person may decide."
        ),
    ),
    "nobody_may_withdraw": (
        _("Nobody may decide about withdrawing “%(title)s”"),
        _(
            "%(person)s asks to withdraw “%(title)s” (%(centre)s), but nobody else decides there. It stays public "
            "until one more person may decide."
        ),
    ),
    Kind.STEP_APPROVED: (
        _("Approved at one step: “%(title)s”"),
        _("%(person)s approved “%(title)s” (%(centre)s). The next step has to approve it before it is public."),
    ),
    Kind.APPROVED: (_("Approved: “%(title)s”"), _("%(person)s approved “%(title)s” (%(centre)s). It is public.")),
    "scheduled": (
        _("Approved: “%(title)s”"),
        _("%(person)s approved “%(title)s” (%(centre)s). It goes live on %(when)s."),
    ),
    Kind.REJECTED: (
        _("Please change: “%(title)s”"),
        _("%(person)s asks for changes to “%(title)s” (%(centre)s)."),
    ),
    Kind.CANCELLED: (
        _("Taken back: “%(title)s”"),
        _("%(person)s ended the review of “%(title)s” (%(centre)s) without a decision. It can be submitted again."),
    ),
    Kind.UNSCHEDULED: (
        _("Out of the schedule: “%(title)s”"),
        _("%(person)s took “%(title)s” (%(centre)s) out of the schedule. It needs a new approval."),
    ),
    Kind.EMERGENCY: (
        _("EMERGENCY, please judge: “%(title)s” was published"),
        _("%(person)s published “%(title)s” (%(centre)s) at once, without approval. Please judge it."),
    ),
    Kind.TAKEN_DOWN: (
        _("EMERGENCY, please judge: “%(title)s” was taken down"),
        _("%(person)s took “%(title)s” (%(centre)s) down at once. Please judge it."),
    ),
    "overdue": (
        _("OVERDUE, please judge: “%(title)s”"),
        _("What %(person)s did with “%(title)s” (%(centre)s) in an emergency still waits to be judged."),
    ),
    Kind.CONFIRMED: (
        _("Approved afterwards: “%(title)s”"),
        _("%(person)s approved afterwards what was done with “%(title)s” (%(centre)s) in an emergency."),
    ),
    Kind.REFUSED: (
        _("Refused afterwards: “%(title)s”"),
        _("%(person)s refused what was done with “%(title)s” (%(centre)s) in an emergency; it was undone."),
    ),
    Kind.REFUSED_LATE: (
        _("Refused afterwards: “%(title)s”"),
        _(
            "%(person)s refused what was done with “%(title)s” (%(centre)s) in an emergency. Something else had "
            "replaced it before."
        ),
    ),
    Kind.WITHDRAWAL_REQUESTED: (
        _("For decision: withdraw “%(title)s”?"),
        _("%(person)s asks to withdraw “%(title)s” (%(centre)s)."),
    ),
    Kind.WITHDRAWN: (_("Withdrawn: “%(title)s”"), _("%(person)s withdrew “%(title)s” (%(centre)s), as you asked.")),
    Kind.WITHDRAWAL_DECLINED: (
        _("Not withdrawn: “%(title)s”"),
        _("%(person)s decided that “%(title)s” (%(centre)s) stays."),
    ),
}
