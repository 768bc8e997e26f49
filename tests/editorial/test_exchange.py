"""Words go to a translation agency in files, and come back as somebody's, never into what is public."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from cms.editorial.centres import set_up
from cms.editorial.contributors import contributors_to
from cms.editorial.models import CentreGroup
from cms.editorial.roles import TRANSLATORS
from news.models import NewsPage
from tests.factories import Centre, NewsIndexPageFactory, NewsPageFactory, UserFactory, make_centre, published

pytestmark = pytest.mark.django_db

TEXT = '<p>Przyjdź <b>dziś</b> do <a href="https://example.org/">klubu</a> &amp; zostań.</p>'


@pytest.fixture
def english(centre: Centre) -> Locale:
    locale = Locale.objects.get_or_create(language_code="en")[0]
    published(centre.home.copy_for_translation(locale))
    set_up(centre.site)
    return locale


def begin(centre: Centre, locale: Locale, slug: str) -> NewsPage:
    """A page that is being translated into ``locale``, with a text in which every tag stands."""
    section = NewsIndexPageFactory(parent=Page.objects.get(pk=centre.home.pk), slug=f"wiadomosci-{slug}")
    body = [("paragraph", TEXT), ("heading", {"text": "Kto & gdzie", "level": "h2"})]
    page = NewsPageFactory(parent=section, title="Klub", slug=slug, lead="Otwarty.\nZnowu.", body=body)
    translate_object(page, [locale])
    return page


@pytest.fixture
def page(centre: Centre, english: Locale) -> NewsPage:
    return begin(centre, english, "klub")


@pytest.fixture
def translator(centre: Centre, english: Locale) -> Any:
    person: Any = UserFactory(username="tlumaczka")
    person.groups.add(CentreGroup.objects.get(site=centre.site, role=TRANSLATORS.key, language="en").group)
    return person


def exported(centre: Centre, folder: Path, kind: str, *pages: str) -> Path:
    """The one file of the pages named."""
    options: dict[str, Any] = {"pages": list(pages)} if pages else {}
    call_command(
        "export_translations",
        centre=centre.site.site_name,
        language="en",
        format=kind,
        output=folder,
        verbosity=0,
        **options,
    )
    [file] = folder.glob(f"*.{kind}")
    return file


def bring(path: Path, user: str = "tlumaczka", **options: Any) -> None:
    call_command("import_translations", str(path), user=user, verbosity=0, **options)


def memory() -> dict[str, Any]:
    return {row.translation_of.data: (row.data, row.last_translated_by_id) for row in StringTranslation.objects.all()}


def translated(file: Path) -> None:
    """The file as an agency returns it: some texts translated, one with its tags in another order."""
    text = file.read_text()
    if file.suffix == ".po":
        lines = text.replace('msgid "Klub"\nmsgstr ""', 'msgid "Klub"\nmsgstr "Club"')
        before = 'msgid "Przyjdź <b>dziś</b> do <a id=\\"a1\\">klubu</a> &amp; zostań."\nmsgstr ""'
        after = before[:-2] + '"Join <a id=\\"a1\\">the club</a> <b>today</b> &amp; stay."'
        assert before in text
        lines = lines.replace(before, after)
    else:
        source = 'do <g id="2" ctype="link">klubu</g> &amp; zostań.</source><target />'
        assert source in text and "<source>Klub</source><target />" in text
        lines = text.replace("<source>Klub</source><target />", "<source>Klub</source><target>Club</target>")
        target = '<target>Join <g id="2">the club</g> <mrk mtype="seg"><g id="1">today</g></mrk> &amp; stay.</target>'
        lines = lines.replace(source, source.removesuffix("<target />") + target)
    file.write_text(lines)


@pytest.mark.parametrize("kind", ["po", "xliff"])
def test_what_comes_back_is_the_translators_and_waits_like_everything(
    centre: Centre, page: NewsPage, translator: Any, tmp_path: Path, kind: str
) -> None:
    file = exported(centre, tmp_path / "out", kind, "klub")
    translated(file)
    bring(file, dry_run=True)
    assert memory() == {}
    bring(tmp_path / "out")
    words = memory()
    assert words["Klub"] == ("Club", translator.pk)
    assert words['Przyjdź <b>dziś</b> do <a id="a1">klubu</a> &amp; zostań.'][0] == (
        'Join <a id="a1">the club</a> <b>today</b> &amp; stay.'
    )
    english = Translation.objects.get(source__object_id=page.translation_key).get_target_instance()
    assert not english.live and english.title == "Klub"
    assert translator.pk in contributors_to(english)


@pytest.mark.parametrize("kind", ["po", "xliff"])
def test_a_file_that_goes_and_comes_changes_nothing(
    centre: Centre, page: NewsPage, translator: Any, tmp_path: Path, kind: str
) -> None:
    file = exported(centre, tmp_path / "first", kind, "klub")
    translated(file)
    bring(file)
    StringTranslation.objects.filter(data="Club").update(data="Club & <b>more</b>", has_error=True)
    before = memory()
    again = exported(centre, tmp_path / "second", kind, "klub")
    someone = centre.editor.username
    for _time in range(2):
        if kind == "xliff":
            bring(again, user=someone)
    assert memory() == before
    assert exported(centre, tmp_path / "third", kind, "klub").read_text() == again.read_text()


def test_only_the_pages_named_go_out(centre: Centre, page: NewsPage, english: Locale, tmp_path: Path) -> None:
    other = begin(centre, english, "drugi")
    assert "klub" in exported(centre, tmp_path / "by-name", "po", "klub").name
    assert "drugi" in exported(centre, tmp_path / "by-number", "po", str(other.pk)).name
    with pytest.raises(CommandError, match="nieznana"):
        exported(centre, tmp_path / "unknown", "po", "klub", "nieznana")
    with pytest.raises(CommandError, match="no centre"):
        call_command("export_translations", centre="Nigdzie", language="en", output=tmp_path)


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
HOSTILE = {
    "entities": ("xliff", "<xliff ", BOMB + "<xliff ", "entities"),
    "broken": ("xliff", "</xliff>", "", "well-formed"),
    "another format": ("xliff", "oasis:names:tc:xliff", "oasis:names:other", "XLIFF 1.2"),
    "a tag of its own": (
        "xliff",
        "<source>Klub</source><target />",
        '<source>Klub</source><target>A <g id="9">b</g></target>',
        "not in the source",
    ),
    "a script": (
        "xliff",
        "<source>Klub</source><target />",
        "<source>Klub</source><target><script>x</script></target>",
        "script",
    ),
    "another language": ("xliff", 'target-language="en"', 'target-language="de"', "de"),
    "no translation of ours": ("xliff", 'original="', 'original="0', "names no translation"),
    "no translation in PO": ("po", "TranslationID: ", "TranslationID: 0", "names no translation"),
    "another language in PO": ("po", "Language: en", "Language: uk", "uk"),
    "a tag in PO": ("po", 'msgid "Klub"\nmsgstr ""', 'msgid "Klub"\nmsgstr "<b>Club</b>"', "<b>"),
    "a script in PO": ("po", 'msgid "Klub"\nmsgstr ""', 'msgid "Klub"\nmsgstr "<script>x</script>"', "script"),
    "an address of its own": (
        "po",
        'msgid "klub"\nmsgstr ""',
        'msgid "klub"\nmsgstr "../admin"',
        "slug",
    ),
    "a byte that no database keeps": ("po", 'msgid "Klub"\nmsgstr ""', 'msgid "Klub"\nmsgstr "\0"', "PO file"),
    "rubbish": ("po", "msgid", "rubbish", "PO file"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_does_not_fit_is_refused_with_the_reason(
    centre: Centre, page: NewsPage, translator: Any, tmp_path: Path, name: str
) -> None:
    kind, found, instead, reason = HOSTILE[name]
    good = exported(centre, tmp_path / "out", kind, "klub")
    translated(good)
    content = good.read_text()
    bad = good.with_name(f"bad.{kind}")
    exported(centre, tmp_path / "fresh", kind, "klub")
    [fresh] = (tmp_path / "fresh").iterdir()
    assert found in fresh.read_text()
    bad.write_text(fresh.read_text().replace(found, instead))
    with pytest.raises(CommandError, match=reason):
        bring(good.parent)
    assert memory() == {}, "one file that cannot be used stops the others too"
    assert good.read_text() == content


def test_a_file_too_large_is_not_read(centre: Centre, page: NewsPage, translator: Any, tmp_path: Path) -> None:
    file = tmp_path / "large.xliff"
    file.write_bytes(b" " * (5 * 1024 * 1024 + 1))
    with pytest.raises(CommandError, match="larger"):
        bring(file)
    with pytest.raises(CommandError, match="No PO or XLIFF"):
        bring(tmp_path / "nothing")


@pytest.mark.parametrize("kind", ["po", "xliff"])
def test_nobody_brings_words_into_pages_she_does_not_write(
    centre: Centre, page: NewsPage, translator: Any, tmp_path: Path, kind: str
) -> None:
    file = exported(centre, tmp_path, kind, "klub")
    translated(file)
    elsewhere = make_centre("OPS Gdzie Indziej")
    polish = centre.member(TRANSLATORS, language="pl")
    for person in (elsewhere.editor, polish):
        with pytest.raises(CommandError, match="does not translate"):
            bring(file, user=person.username)
    with pytest.raises(CommandError, match="no active account"):
        bring(file, user="nikt")
    assert memory() == {}
