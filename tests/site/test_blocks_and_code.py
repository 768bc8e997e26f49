"""Promises about the code: blocks render, migrations are complete, templates compile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.template.loader import get_template
from wagtail import blocks
from wagtail.fields import StreamField

TEMPLATES = sorted(
    path.relative_to(settings.BASE_DIR / "templates").as_posix()
    for path in (settings.BASE_DIR / "templates").rglob("*.html")
)


def children_of(block: blocks.Block) -> Iterator[blocks.Block]:
    yield block
    inner = list(getattr(block, "child_blocks", {}).values())
    if isinstance(block, blocks.ListBlock):
        inner.append(block.child_block)
    for child in inner:
        yield from children_of(child)


def our_blocks() -> dict[str, blocks.Block]:
    """One instance of every block class of ours that some page uses."""
    found = {}
    for app in ("core", "home", "news", "projects", "partners", "teams"):
        for model in apps.get_app_config(app).get_models():
            for field in model._meta.get_fields():
                if isinstance(field, StreamField):
                    for block in children_of(field.stream_block):
                        if type(block).__module__.startswith(("cms.", "home.", "projects.", "teams.")):
                            found[type(block).__name__] = block
    return found


BLOCKS = our_blocks()


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_every_block_renders_its_own_preview(name: str, db: None) -> None:
    block = BLOCKS[name]
    value = block.normalize(block.get_preview_value())
    html = str(block.render(value))
    preview = getattr(block.meta, "preview_value", None)
    if isinstance(preview, dict):
        for key, child in block.child_blocks.items():
            if isinstance(child, blocks.CharBlock | blocks.TextBlock | blocks.RegexBlock) and preview.get(key):
                assert preview[key] in html, f"{name} hides its {key}"


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_an_empty_block_of_a_draft_renders_too(name: str, db: None) -> None:
    block = BLOCKS[name]
    str(block.render(block.get_default()))


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_compiles(name: str) -> None:
    get_template(name)


def test_no_migration_is_missing(db: None) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_there_is_one_initial_migration_per_app() -> None:
    base = Path(settings.BASE_DIR)
    for app in ("cms/core", "cms/editorial", "cms/users", "home", "news", "projects", "partners", "teams"):
        assert [path.name for path in (base / app / "migrations").glob("0*.py")] == ["0001_initial.py"], app
