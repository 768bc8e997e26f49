"""What the admin asks while somebody fills in a project."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from .blocks.money import FAULTS
from .money import LONGEST, Fault, NotAnAmount, parse
from .wording import understood


@require_GET
def amount(request: HttpRequest) -> JsonResponse:
    """What the text ``?typed=`` means as an amount, in words of the reader, or why it is none."""
    typed = request.GET.get("typed", "")
    if len(typed) > LONGEST:
        return JsonResponse({"fault": str(FAULTS[Fault.NOT_UNDERSTOOD])})
    currency = "EUR" if request.GET.get("currency") == "EUR" else "PLN"
    try:
        return JsonResponse({"understood": understood(parse(typed, currency)) if typed.strip() else ""})
    except NotAnAmount as error:
        return JsonResponse({"fault": str(FAULTS[error.fault])})
