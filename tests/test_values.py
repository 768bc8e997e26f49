"""What is compared is read in words: the decision screen said "None", "False" and "over", in every language."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.utils import translation
from wagtail.admin.compare import get_comparison_class_for_block
from wagtail.images.tests.utils import get_test_image_file

from cms.core.blocks import DescribedImageBlock, EasyReadPartBlock, FactBlock
from cms.core.models import CentreImage
from cms.core.values import DateBlock, MultipleChoiceBlock, YesNoBlock
from projects.blocks import MoneyBlock


def said(block: Any, value: Any) -> str:
    comparison = get_comparison_class_for_block(block)(block, True, True, value, value)
    return BeautifulSoup(comparison.htmlvalue(value), "html.parser").get_text(" ", strip=True)


def test_stored_values_are_said_in_the_language_of_the_reader() -> None:
    money = MoneyBlock()
    with translation.override("pl"):
        shown = said(money, money.to_python({"amount": None, "currency": "PLN", "precision": "unknown", "wording": ""}))
        assert "None" not in shown and "unknown" not in shown
        fact = FactBlock()
        shown = said(fact, fact.to_python({"label": "Rodziny", "precision": "over", "number": "1234.50", "words": ""}))
        assert "over" not in shown and "1\xa0234,50" in shown
        assert said(YesNoBlock(required=False), False) == "nie"
        assert said(DateBlock(), datetime.date(2026, 3, 1)) == "1 marca 2026"
        days = MultipleChoiceBlock(choices=[("0", "poniedziałek"), ("1", "wtorek")])
        assert said(days, ["0", "1"]) == "poniedziałek, wtorek"


def test_a_value_that_changes_is_shown_before_and_after() -> None:
    number = FactBlock().child_blocks["number"]
    with translation.override("en"):
        html = number.get_comparison_class()(number, True, True, Decimal(40), Decimal(41)).htmldiff()
        assert html == '<span class="deletion">40</span><span class="addition">41</span>'
        new = number.get_comparison_class()(number, False, True, None, Decimal(41)).htmldiff()
        assert new == '<span class="addition">41</span>'


@pytest.mark.parametrize("language", ["pl", "uk"])
def test_a_picture_has_no_english_name(language: str) -> None:
    with translation.override(language):
        block = DescribedImageBlock()
        block.set_name("image")
        assert "Image" not in {str(block.label), *(str(part.label) for part in block.child_blocks.values())}


@pytest.mark.django_db
def test_a_text_without_its_picture_can_be_compared() -> None:
    """Nobody could decide about an easy-to-read version in which a text had no picture: Wagtail compares pictures."""
    part = EasyReadPartBlock()
    without = part.to_python({"text": "<p>Pomagamy.</p>", "image": None})
    assert "Pomagamy." in said(part, without)
    picture: Any = CentreImage.objects.create(title="Klub", file=get_test_image_file())
    stored = {"image": picture.pk, "alt_text": "Drzwi klubu", "decorative": False}
    with_picture = part.to_python({"text": "<p>Pomagamy.</p>", "image": stored})
    compare = get_comparison_class_for_block(part)
    for before, after, mark in ((without, with_picture, "addition"), (with_picture, without, "deletion")):
        html = BeautifulSoup(compare(part, True, True, before, after).htmldiff(), "html.parser")
        marked = html.select_one(f"div.{mark}")
        assert marked and "Drzwi klubu" in marked.get_text()
    assert "Drzwi klubu" in compare(part, True, True, with_picture, with_picture).htmldiff()
