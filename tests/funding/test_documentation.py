"""docs/funding.md names every rule, and docs/funding.pl.md as the admin does."""

from pathlib import Path

from django.utils.translation import gettext, override

from projects.rules import RULES

DOCS = Path(__file__).parents[2] / "docs"


def rows(page: str) -> list[str]:
    return [line for line in (DOCS / page).read_text(encoding="utf-8").splitlines() if line.startswith("| ")]


def test_each_rule_has_its_line_under_its_number() -> None:
    found = [row for row in rows("funding.md") if "`" in row]
    for rule in RULES.values():
        assert any(row.startswith(f"| {rule.number} |") and f"`{rule.name}`" in row for row in found), rule.name


def test_in_polish_each_rule_is_called_as_the_admin_calls_it() -> None:
    found = rows("funding.pl.md")
    with override("pl"):
        for rule in RULES.values():
            title = gettext(rule.title)
            assert any(row.startswith(f"| {rule.number} |") and title in row for row in found), title
