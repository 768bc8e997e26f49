"""What the rules read and administrators keep: funds, periods, programmes, signs, thresholds; and a centre's signs."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from .. import reference
from ..blocks.reference import (
    FundBlock,
    PerspectiveBlock,
    ProgrammeBlock,
    SignBlock,
    SignFileBlock,
    SignSetBlock,
    ThresholdBlock,
)
from ..rules import publicity
from ..rules import reference as law

# Kinds of entries, as ``Named`` and templates call them, and the fields they stand in.
STREAMS = {
    "perspective": "perspectives",
    "fund": "funds",
    "programme": "programmes",
    "sign": "signs",
    "set": "sign_sets",
}


@register_setting(icon="table", order=900)
class FundingReference(BaseGenericSetting):
    """The reference data of project funding, the same for every centre; the administrators of the installation only.

    Until somebody saves it, it is what ``reference.toml`` ships.
    """

    perspectives = StreamField(
        [("perspective", PerspectiveBlock())],
        verbose_name=_("programming periods"),
        default=reference.perspectives,
        collapsed=True,
    )
    funds = StreamField([("fund", FundBlock())], verbose_name=_("funds"), default=reference.funds, collapsed=True)
    programmes = StreamField(
        [("programme", ProgrammeBlock())],
        verbose_name=_("programmes"),
        default=reference.programmes,
        blank=True,
        collapsed=True,
    )
    signs = StreamField(
        [("sign", SignBlock())], verbose_name=_("signs"), default=reference.signs, blank=True, collapsed=True
    )
    sign_sets = StreamField(
        [("sign_set", SignSetBlock())],
        verbose_name=_("sets of signs"),
        default=reference.sign_sets,
        blank=True,
        collapsed=True,
    )
    thresholds = StreamField(
        [("threshold", ThresholdBlock())],
        verbose_name=_("thresholds"),
        default=reference.thresholds,
        blank=True,
        collapsed=True,
    )

    edit_handler = TabbedInterface(
        [
            ObjectList([FieldPanel("perspectives")], heading=_("Periods")),
            ObjectList([FieldPanel("funds")], heading=_("Funds")),
            ObjectList([FieldPanel("programmes")], heading=_("Programmes")),
            ObjectList([FieldPanel("signs"), FieldPanel("sign_sets")], heading=_("Signs")),
            ObjectList([FieldPanel("thresholds")], heading=_("Thresholds")),
        ]
    )

    class Meta:
        verbose_name = _("funding reference data")
        verbose_name_plural = _("funding reference data")

    @classmethod
    def current(cls, request: HttpRequest | None = None) -> Self:
        """The data in force, kept with ``request``. Unlike ``load`` it stores nothing: a visit changes no data."""
        name = cls.get_cache_attr_name()
        if request is None or not hasattr(request, name):
            found = cls.base_queryset().first() or cls()
            if request is None:
                return found
            setattr(request, name, found)
        kept: Self = getattr(request, name)
        return kept

    @cached_property
    def rules(self) -> law.Reference:
        """The data as the rules read them."""
        kinds = {row.value["code"]: law.SignKind(row.value["kind"]) for row in self.signs}
        return law.Reference(
            perspectives=tuple(
                law.Perspective(
                    code=one["code"],
                    family=law.Family(one["family"]),
                    first_year=one["first_year"],
                    last_year=one["last_year"],
                    hashtags=tuple((one["hashtags"] or "").split()),
                    sign_order=tuple(law.SignKind(kind) for kind in one["sign_order"]),
                    requires_retention=bool(one["requires_retention"]),
                    act=one["act"] or "",
                )
                for one in values(self.perspectives)
            ),
            funds=tuple(
                law.Fund(one["code"], law.Family(one["family"]), tuple(one["perspectives"]))
                for one in values(self.funds)
            ),
            programmes=tuple(
                law.Programme(one["code"], one["perspective"], one["prefix"] or "") for one in values(self.programmes)
            ),
            sign_sets=tuple(
                law.SignSet(
                    code=one["code"],
                    perspective=one["perspective"],
                    programme=one["programme"] or "",
                    signs=tuple(kinds.get(code, law.SignKind.OTHER) for code in one["signs"]),
                    valid_from=one["valid_from"],
                    valid_to=one["valid_to"],
                )
                for one in values(self.sign_sets)
            ),
            thresholds=tuple(
                law.Threshold(
                    law.Limit(one["limit"]), one["value"], one["valid_from"], one["valid_to"], one["act"] or ""
                )
                for one in values(self.thresholds)
            ),
        )

    @cached_property
    def _names(self) -> dict[str, dict[str, Any]]:
        return {
            kind: {one["code"]: one["names"] for one in values(getattr(self, field))} for kind, field in STREAMS.items()
        }

    def codes(self, kind: str) -> list[str]:
        return list(self._names[kind])

    def name(self, kind: str, code: str, language: str = "") -> str:
        """What an entry is called in ``language``, or else in the reader's; what nobody translated, in the original's.

        A code that is not there any more is its own name.
        """
        names = self._names[kind].get(code) or {}
        return names.get(language or get_language() or "") or names.get(settings.LANGUAGE_CODE) or code

    def language_of(self, kind: str, code: str, language: str) -> str:
        """The language in which ``name`` answers when it is asked for ``language``."""
        names = self._names[kind].get(code) or {}
        return language if names.get(language) else settings.LANGUAGE_CODE

    def kind_of_sign(self, code: str) -> law.SignKind:
        kinds = (one["kind"] for one in values(self.signs) if one["code"] == code)
        return law.SignKind(next(kinds, law.SignKind.OTHER.value))

    def signs_of(self, code: str) -> list[str]:
        """The codes of the signs of a set, in their order."""
        return next((list(one["signs"]) for one in values(self.sign_sets) if one["code"] == code), [])

    def clean(self) -> None:
        super().clean()
        errors: dict[str, list[str]] = {}
        for field, message in self._contradictions():
            errors.setdefault(field, []).append(message)
        if errors:
            raise ValidationError(errors)

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        """Codes that stand twice or name nothing, and sets that no project could show."""
        for field in STREAMS.values():
            for code, number in Counter(one["code"] for one in values(getattr(self, field))).items():
                if number > 1:
                    yield field, gettext("The code “%(code)s” stands twice.") % {"code": code}
        referring = [("funds", "perspective", code) for one in values(self.funds) for code in one["perspectives"]]
        referring += [("programmes", "perspective", one["perspective"]) for one in values(self.programmes)]
        referring += [("sign_sets", "perspective", one["perspective"]) for one in values(self.sign_sets)]
        referring += [("sign_sets", "sign", code) for one in values(self.sign_sets) for code in one["signs"]]
        referring += [
            ("sign_sets", "programme", one["programme"]) for one in values(self.sign_sets) if one["programme"]
        ]
        for field, kind, code in referring:
            if code not in self._names[kind]:
                yield field, gettext("There is no entry with the code “%(code)s”.") % {"code": code}
        for chosen in self.rules.sign_sets:
            period = self.rules.perspective(chosen.perspective)
            if period and not publicity.are_in_order(chosen.signs, period.sign_order):
                yield (
                    "sign_sets",
                    gettext("The signs of “%(code)s” are not in the order of their period.") % {"code": chosen.code},
                )


def values(stream: Any) -> Iterator[Any]:
    return (row.value for row in stream)


@register_setting(icon="image", order=901)
class CentreSigns(BaseSiteSetting):
    """The official files of the signs that a centre shows, uploaded by its administrators; neutral boxes until then."""

    files = StreamField([("file", SignFileBlock())], verbose_name=_("files of the signs"), blank=True)

    panels = [FieldPanel("files")]

    class Meta:
        verbose_name = _("signs of the funds")
        verbose_name_plural = _("signs of the funds")

    def clean(self) -> None:
        super().clean()
        twice = [code for code, number in Counter(one["sign"] for one in values(self.files)).items() if number > 1]
        if twice:
            raise ValidationError({"files": gettext("The sign “%(code)s” stands twice.") % {"code": twice[0]}})

    def images(self) -> dict[str, Any]:
        """The uploaded pictures by the code of their sign."""
        return {one["sign"]: one["image"] for one in values(self.files) if one["image"]}
