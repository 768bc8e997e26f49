"""The one style sheet of a centre, its colours, and how texts travel."""

import gzip

import pytest
from django.core.exceptions import ValidationError
from django.test import Client, override_settings
from hypothesis import given
from hypothesis import strategies as st

from cms.core import colours, stylesheet
from cms.core.models.settings import validate_accent
from tests.factories import Centre

accents = st.from_regex(r"\A#[0-9a-f]{6}\Z")


def test_one_sheet_holds_every_file_that_the_list_names() -> None:
    sheet = stylesheet.sheet("")
    assert "@import" not in sheet and "/*" not in sheet
    for rule in (".skip-link", ".welcome", ".timeline__row", "@media print", "@font-face", ".field :is("):
        assert rule in sheet
    assert "url(/static/fonts/onest-latin.woff2)" in sheet


def test_a_rule_that_is_changed_changes_the_address() -> None:
    assert stylesheet.digest(":root{--accent-light:#000000}") != stylesheet.digest("") == stylesheet.digest("")


def test_a_sheet_of_another_day_is_answered_and_not_kept(centre: Centre, client: Client) -> None:
    host = {"host": centre.site.hostname}
    now = client.get(f"/theme/{stylesheet.digest('')}.css", headers=host)
    assert "max-age=31536000" in now["Cache-Control"]
    old = client.get("/theme/0123456789ab.css", headers=host)
    assert old.status_code == 200 and "max-age=0" in old["Cache-Control"]
    assert "--accent-light" in old.content.decode()


def test_texts_are_sent_compressed_and_pictures_as_they_are(centre: Centre, client: Client) -> None:
    page = client.get("/pl/", headers={"host": centre.site.hostname, "accept-encoding": "gzip"})
    assert page["Content-Encoding"] == "gzip" and b"<!doctype html>" in gzip.decompress(page.content)
    assert "Accept-Encoding" in page["Vary"]


@override_settings(DEBUG=True)
def test_who_develops_sees_a_changed_rule_at_once() -> None:
    assert stylesheet.sheet("") == stylesheet._put_together()


@given(accents)
def test_what_is_accepted_can_be_read_on_every_ground_in_both_themes(accent: str) -> None:
    dark = colours.for_dark_theme(accent)
    assert colours.contrast(dark, colours.NIGHT) >= 4.5
    assert colours.contrast(dark, colours.tint(dark, colours.NIGHT)) >= 4.5
    try:
        validate_accent(accent)
    except ValidationError:
        return
    assert colours.contrast(accent, colours.PAPER) >= 4.5
    assert colours.contrast(accent, colours.tint(accent, colours.PAPER)) >= 4.5


def test_a_colour_that_only_the_tint_makes_hard_to_read_is_refused() -> None:
    assert colours.contrast("#707070", colours.PAPER) >= 4.5
    with pytest.raises(ValidationError):
        validate_accent("#707070")
