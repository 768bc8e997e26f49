"""Each rule speaks of what is wrong, in the right place and with the figures, and is silent of what nearly is."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from projects import rules
from projects.rules import RULES, Finding, Level, check
from projects.rules.duty import DUTIES, duties

from .cases import CASES, Case
from .reference import REFERENCE, SOUND
from .source_projects import SOURCE_PROJECTS

FOLDER = Path(rules.__file__).parent
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def test_every_rule_has_cases() -> None:
    assert CASES.keys() == RULES.keys()
    assert all(CASES.values())


EACH = [
    pytest.param(name, case, id=f"{name}-{number}")
    for name, cases in CASES.items()
    for number, case in enumerate(cases, 1)
]


def matching(name: str, case: Case) -> list[Finding]:
    """The findings of a rule in the faulty project, of which ``case`` speaks."""
    return [
        one
        for one in check(case.wrong, REFERENCE, [name])
        if (one.level, one.field, one.place) == (case.level, case.field, case.place)
        and case.figures.items() <= one.figures.items()
    ]


@pytest.mark.parametrize(("name", "case"), EACH)
def test_a_fault_is_found_and_its_near_miss_is_not(name: str, case: Case) -> None:
    found = matching(name, case)
    assert len(found) == 1, check(case.wrong, REFERENCE, [name])
    [fault] = found
    assert fault.rule == name
    assert [one for one in check(case.right, REFERENCE, [name]) if one.message == fault.message] == []


def test_a_sound_project_has_nothing_to_be_said_of() -> None:
    assert check(SOUND, REFERENCE) == []
    assert all(one.is_met for one in duties(SOUND, REFERENCE)) and len(duties(SOUND, REFERENCE)) > 4


def findings() -> list[Finding]:
    """All that the tests know how to provoke."""
    projects = [*SOURCE_PROJECTS, *(case.wrong for cases in CASES.values() for case in cases)]
    return [found for project in projects for found in check(project, REFERENCE)]


def marked() -> set[str]:
    """The messages that the modules of the rules mark for the catalogues."""
    calls = [
        node
        for module in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "gettext_noop"
    ]
    return {ast.literal_eval(node.args[0]) for node in calls}


def test_every_message_and_title_goes_to_the_translators_and_every_message_is_provoked() -> None:
    titles = {one.title for one in RULES.values()} | {one.title for one in DUTIES}
    assert marked() - titles == {one.message for one in findings()}
    assert titles <= marked()


def test_every_message_has_its_figures_and_shows_them_all() -> None:
    for one in findings():
        assert set(PLACEHOLDER.findall(one.message)) <= one.figures.keys(), one
        text = one.message % {name: f"<{name}>" for name in one.figures}
        assert "%(" not in text and "%%" not in text
        assert ("<" in text) == bool(PLACEHOLDER.search(one.message))


def test_every_rule_says_what_it_stands_on() -> None:
    for name, one in RULES.items():
        assert one.name == name and one.title.strip() and one.source.strip() and one.number > 0
    assert {one.name for one in DUTIES} <= RULES.keys()


def test_what_blocks_comes_first_then_the_order_of_the_rules() -> None:
    levels = list(Level)
    for project in [*SOURCE_PROJECTS, *(case.wrong for cases in CASES.values() for case in cases)]:
        keys = [(levels.index(one.level), RULES[one.rule].number) for one in check(project, REFERENCE)]
        assert keys == sorted(keys)


def test_only_the_rules_asked_for_are_applied() -> None:
    wrong = CASES["title_fits"][0].wrong
    assert {one.rule for one in check(wrong, REFERENCE, ["title_fits", "dates_in_order"])} == {"title_fits"}
    assert check(wrong, REFERENCE, ["dates_in_order"]) == []


def test_the_rules_need_no_django() -> None:
    """Commands and imports apply them before anything is set up; a model in them would close a circle."""
    code = "import sys, projects.money, projects.rules; sys.exit('django' in sys.modules or 'wagtail' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=FOLDER.parents[1], timeout=60).returncode == 0
